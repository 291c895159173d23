// Which services of the list a customer means. Finding none is an answer too: a price of another service is
// worse than no price, so everything the customer named must be in what is offered.
import type { Catalogue, Offer, Priced } from './catalogue.ts'
import { parts, partsTogether, weakConcepts } from './lexicon/lexicon.ts'
import { impliedConcepts, isConcept, isWork } from './understand/words.ts'

export type Wish = {
  features: readonly string[]
  ages: readonly number[]
  /** Stems of a master's name, and the level that master has. */
  staff: { names: readonly string[]; level: readonly string[] } | null
}

export type Found = {
  offer: Offer
  prices: readonly Priced[]
  /** Name features the customer did not mention. */
  extra: number
  score: number
  hits: number
  /** Has an age of its own, and the customer's is within. */
  forAge: boolean
}

const partIds: ReadonlySet<string> = new Set<string>(parts)
const accepted = 0.62
const closeToBest = 0.07

export const dimensionOf = (id: string): string | null =>
  id.includes(':') ? id.slice(0, id.indexOf(':')) : null

function weightOf(id: string): number {
  if (weakConcepts.has(id)) return 0.1
  const dimension = dimensionOf(id)
  if (dimension === 'no') return 0.6
  if (dimension === 'size' || dimension === 'n' || dimension === 'num') return 0.9
  if (dimension === 's') return 0.6
  if (dimension !== null) return 0.6
  return isWork(id) ? 1 : 0.7
}

/** Qualities a price list often leaves out because everything in it has them. */
const usuallyUnsaid = new Set([
  'trimming',
  'package',
  'full',
  'classic',
  'express',
  'additional',
  'one-tone',
  'hardware',
  'thick',
  'first',
  'chemical',
])

function variantIds(offer: Offer): Set<string> {
  const all = new Set<string>()
  for (const { variant } of offer.prices)
    for (const values of variant.values()) for (const id of values) all.add(id)
  return all
}

/** `hits`: how many of the things named the offer has itself. */
type Coverage = { score: number; hits: number; forAge: boolean } | null

/** How much of the wish an offer answers; null when something says it is another service. */
function coverage(
  offer: Offer,
  variants: ReadonlySet<string>,
  wish: Wish,
  common: ReadonlySet<string>,
): Coverage {
  let total = 0
  let covered = 0
  let hits = 0
  let forAge = false
  const said = (id: string): number => {
    if (offer.name.has(id) || variants.has(id)) return 1
    if (offer.inCategory.has(id) || offer.aside.has(id)) return 0.97
    if (offer.implied.has(id)) return 0.85
    // A son is a child: «дитяча стрижка» is his.
    const wider = id.startsWith('person:') ? [...impliedConcepts([id])] : []
    return wider.some((each) => offer.name.has(each) || variants.has(each)) ? 0.85 : 0
  }
  for (const id of wish.features) {
    const weight = weightOf(id)
    const dimension = dimensionOf(id)
    if (dimension === 'no') {
      const work = id.slice(3)
      if (offer.name.has(work)) return null
      hits++
      total += weight
      covered += weight * (offer.name.has(id) || variants.has(id) ? 1 : 0.7)
      continue
    }
    if (offer.name.has(`no:${id}`)) return null
    if (namesAnotherPart(offer, id)) return null
    const share = said(id)
    if (share > 0) {
      if (!weakConcepts.has(id)) hits++
      total += weight
      covered += weight * share
      continue
    }
    if (weakConcepts.has(id)) {
      if (elsewhereOnTheBody(offer, id)) return null
      continue
    }
    if (isWork(id)) return null
    if (dimension === 'size' || dimension === 'n') return null
    if (dimension === 'num') {
      if ([...offer.name, ...variants].some((each) => dimensionOf(each) === 'num')) return null
      continue
    }
    if (isConcept(id) && dimension !== null) {
      const others = [...offer.name, ...offer.inCategory, ...variants].filter(
        (each) => dimensionOf(each) === dimension,
      )
      if (contradicts(dimension, others) && !others.some((each) => wish.features.includes(each))) return null
      total += weight * 0.25
      continue
    }
    // A quality that nothing in the whole list has tells another service apart: «японський манікюр».
    if (!common.has(id) && !usuallyUnsaid.has(id)) return null
    total += weight * (usuallyUnsaid.has(id) ? 0.3 : 1)
  }
  if (wish.ages.length > 0) {
    total += 0.8
    const ranges = offer.prices.map((price) => price.ages).filter((range) => range !== null)
    if (ranges.length > 0) {
      if (!wish.ages.some((age) => ranges.some((range) => age >= range.from && age <= range.to))) return null
      covered += 0.8
      hits++
      forAge = true
    } else total -= 0.6
  }
  return total === 0 ||
    (hits === 0 && !wish.features.every((id) => weakConcepts.has(id) && offer.name.size === 1))
    ? null
    : { score: covered / total, hits, forAge }
}

function belongTogether(one: string, other: string): boolean {
  return partsTogether.some(
    (together: readonly string[]) => together.includes(one) && together.includes(other),
  )
}

/** «нігті» asked, «вії» in the name. */
function elsewhereOnTheBody(offer: Offer, id: string): boolean {
  const own = [...offer.name].filter((each) => partIds.has(each))
  if (!partIds.has(id) || own.length === 0 || own.includes(id)) return false
  return !own.some((each) => belongTogether(each, id))
}

/** «Брови та вії / Ламінування вій» is not about brows, whatever its section is called. */
function namesAnotherPart(offer: Offer, id: string): boolean {
  if (!partIds.has(id) || weakConcepts.has(id) || offer.name.has(id) || offer.aside.has(id)) return false
  const own = [...offer.name].filter((each) => partIds.has(each) && !weakConcepts.has(each))
  return own.length > 0 && !own.some((each) => belongTogether(each, id))
}

/** A list by length without the length asked for is no answer; a barber shop's list without «чоловіча» is. */
function contradicts(dimension: string, others: readonly string[]): boolean {
  if (others.length === 0) return false
  return dimension === 'gender' || dimension === 'length' || dimension === 'level'
}

function extraOf(offer: Offer, wish: Wish): number {
  let extra = 0
  for (const id of offer.name) {
    if (wish.features.includes(id) || weakConcepts.has(id)) continue
    const dimension = dimensionOf(id)
    if (id === 'solid-colour' || id === 'classic') extra += 0.3
    else if (dimension === 'size' || dimension === 'n' || dimension === 'num') extra += 0.2
    else if (dimension === 's') extra += 0.4
    else if (dimension === 'no') extra += wish.features.includes(id.slice(3)) ? 2 : 0.3
    else if (isWork(id) && offer.inCategory.has(id)) continue
    else extra += dimension !== null ? 0.8 : isWork(id) ? 1 : 0.5
  }
  // The category says «дитячий зал»: not what was asked for, unless a child was.
  for (const id of offer.inCategory) {
    if (
      id.startsWith('person:') &&
      wish.ages.length === 0 &&
      !wish.features.some((each) => each.startsWith('person:'))
    )
      extra += 0.5
  }
  return extra
}

function pricesFor(offer: Offer, wish: Wish): Priced[] {
  let prices = offer.prices
  if (wish.ages.length > 0) {
    const fitting = prices.filter(
      ({ ages }) => ages === null || wish.ages.some((age) => age >= ages.from && age <= ages.to),
    )
    if (fitting.length > 0) prices = fitting
  }
  const kinds = new Set(prices.flatMap((price) => [...price.variant.keys()]))
  for (const kind of kinds) {
    const valued = (price: Priced): ReadonlySet<string> => price.variant.get(kind) ?? new Set()
    const inKind = new Set(prices.flatMap((price) => [...valued(price)]))
    let asked = wish.features.filter((id) => inKind.has(id))
    if (asked.length === 0 && wish.staff) {
      const named = wish.staff.names.map((name) => `s:${name}`).filter((id) => inKind.has(id))
      asked = named.length > 0 ? named : wish.staff.level.filter((id) => inKind.has(id))
    }
    if (asked.length === 0) continue
    const exact = prices.filter((price) => asked.every((id) => valued(price).has(id)))
    const any = prices.filter((price) => asked.some((id) => valued(price).has(id)))
    const kept = exact.length > 0 ? exact : any
    // «майстер» is also in «топ-майстер стиліст»: the value that says least more is meant.
    const least = Math.min(...kept.map((price) => valued(price).size))
    prices = kind === 'level' ? kept.filter((price) => valued(price).size === least) : kept
  }
  return prices
}

export function findOffers(catalogue: Catalogue, wish: Wish): Found[] {
  const ids = new Set<number>()
  for (const id of wish.features) for (const offer of catalogue.having.get(id) ?? []) ids.add(offer)
  if (wish.ages.length > 0 && ids.size === 0) return []
  const common = new Set(wish.features.filter((id) => catalogue.having.has(id)))
  const found: Found[] = []
  for (const id of ids) {
    const offer = catalogue.offers[id]!
    const fit = coverage(offer, variantIds(offer), wish, common)
    if (!fit || fit.score < accepted) continue
    const prices = pricesFor(offer, wish)
    if (prices.length > 0) found.push({ offer, prices, extra: extraOf(offer, wish), ...fit })
  }
  return nearestOf(found, isGeneral(wish))
}

/** «манікюр» alone asks what there is of it. */
function isGeneral(wish: Wish): boolean {
  const named = wish.features.filter((id) => dimensionOf(id) === null && !weakConcepts.has(id))
  return (
    named.length <= 1 &&
    !wish.features.some((id) => /^(?:no|s|n|num|size|person):/.test(id)) &&
    wish.ages.length === 0
  )
}

/** Of those that fit, the ones the customer can have meant. */
function nearestOf(found: readonly Found[], general: boolean): Found[] {
  const best = Math.max(...found.map((each) => each.score))
  const fitting = found.filter((each) => each.forAge)
  const near = (fitting.length > 0 ? fitting : found).filter(
    (each) => each.score >= best - closeToBest || each.forAge,
  )
  const most = Math.max(...near.map((each) => each.hits))
  const close = near.filter((each) => each.hits === most)
  const least = Math.min(...close.map((each) => each.extra))
  const simplest = general ? 0 : 0.5
  const plain = least <= simplest ? close.filter((each) => each.extra <= least + 0.25) : close
  return plain.sort((a, b) => a.extra - b.extra || a.offer.id - b.offer.id)
}

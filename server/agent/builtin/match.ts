// Which services of the list a customer means, and which of their prices. Finding none is an answer too.
import type { Catalogue, Offer, Priced } from './catalogue.ts'
import { coverage, dimensionOf, type Wish } from './coverage.ts'
import { parts, weakConcepts } from './lexicon/lexicon.ts'
import { isWork } from './understand/words.ts'

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

function extraOf(offer: Offer, wish: Wish, unsaid: ReadonlySet<string>): number {
  let extra = 0
  for (const id of offer.name) {
    if (wish.features.includes(id) || weakConcepts.has(id) || unsaid.has(id)) continue
    const dimension = dimensionOf(id)
    if (id === 'solid-colour' || id === 'classic') extra += 0.3
    else if (id === 'package') extra += 1
    else if (dimension === 'size' || dimension === 'n' || dimension === 'num') extra += 0.2
    else if (dimension === 's') extra += 0.4
    else if (dimension === 'no') extra += wish.features.includes(id.slice(3)) ? 2 : 0.3
    else if (isWork(id) && offer.inCategory.has(id)) extra += partIds.has(id) ? 0.3 : 0
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
  const { minutes } = wish
  if (minutes !== undefined) {
    const lasting = prices.filter(({ known: { fact } }) => fact.minutes?.min === minutes)
    if (lasting.length > 0) prices = lasting
  }
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

/** Every offer that answers the wish as well as the best does, however much more it is. */
export function allFitting(catalogue: Catalogue, wish: Wish): Found[] {
  if (wish.features.length === 0 && wish.ages.length === 0) {
    const whole = { extra: 0, score: 1, hits: 0, forAge: false }
    return catalogue.offers.map((offer) => ({ offer, prices: offer.prices, ...whole }))
  }
  const found = fittingOffers(catalogue, wish)
  const most = Math.max(...found.map((each) => each.hits))
  return ofMaster(
    found.filter((each) => each.hits === most),
    wish,
  )
}

export function findOffers(catalogue: Catalogue, wish: Wish): Found[] {
  return ofMaster(nearestOf(fittingOffers(catalogue, wish), isGeneral(wish)), wish)
}

/** One message asks for the same several times: alone, in a sum, in a comparison. */
const lately = new WeakMap<Catalogue, Map<string, Found[]>>()
const heldAtMost = 64

function fittingOffers(catalogue: Catalogue, wish: Wish): Found[] {
  const held = lately.get(catalogue) ?? new Map<string, Found[]>()
  lately.set(catalogue, held)
  const key = JSON.stringify([wish.features, wish.ages, wish.staff, wish.minutes])
  const before = held.get(key)
  if (before) return before
  const found = fitting(catalogue, wish)
  if (held.size >= heldAtMost) held.clear()
  held.set(key, found)
  return found
}

function fitting(catalogue: Catalogue, wish: Wish): Found[] {
  const ids = new Set<number>()
  for (const id of wish.features) for (const offer of catalogue.having.get(id) ?? []) ids.add(offer)
  if (wish.ages.length > 0 && ids.size === 0) return []
  const common = new Set(wish.features.filter((id) => catalogue.having.has(id)))
  const found: Found[] = []
  for (const id of ids) {
    const offer = catalogue.offers[id]!
    const fit = coverage(offer, wish, common)
    if (!fit || fit.score < accepted) continue
    const prices = pricesFor(offer, wish)
    if (prices.length > 0)
      found.push({ offer, prices, extra: extraOf(offer, wish, catalogue.unsaid), ...fit })
  }
  return found
}

/** Sections may tell masters apart, too: «Стрижки — стилістка (Аліса)». */
function ofMaster(found: readonly Found[], { staff }: Wish): Found[] {
  if (!staff) return [...found]
  const hers = new Set([
    ...staff.level.filter((id) => id.startsWith('level:')),
    ...staff.names.map((name) => `s:${name}`),
  ])
  const where = ({ offer }: Found): string[] => [
    ...offer.name,
    ...offer.inCategory,
    ...offer.aside,
    ...offer.variants,
  ]
  const own = found.filter((each) => where(each).some((id) => hers.has(id)))
  return own.length > 0 ? own : [...found]
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
  // Asked what there is, a salon tells it in the order of its list.
  return plain.sort((a, b) => (general ? 0 : a.extra - b.extra) || a.offer.id - b.offer.id)
}

// How well one service of the list answers what a customer named. Everything named must be in it, or the price
// would be another service's.
import type { Offer } from './catalogue.ts'
import { parts, partsTogether, weakConcepts } from './lexicon/lexicon.ts'
import { impliedConcepts, isConcept, isWork } from './understand/words.ts'

export type Wish = {
  features: readonly string[]
  ages: readonly number[]
  /** Stems of a master's name, and the level that master has. */
  staff: { names: readonly string[]; level: readonly string[] } | null
  /** How long it is to take, where the list tells its variants apart by that: «на годину». */
  minutes?: number
}

const partIds: ReadonlySet<string> = new Set<string>(parts)

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

/** `hits`: how many of the things named the offer has itself. */
type Coverage = { score: number; hits: number; forAge: boolean } | null

/** How much of the wish an offer answers; null when something says it is another service. */
export function coverage(offer: Offer, wish: Wish, common: ReadonlySet<string>): Coverage {
  const { variants } = offer
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

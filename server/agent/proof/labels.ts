// What a stretch of the message names: services by their names or by what they are, lengths, levels, masters.

import type { Offer } from '../builtin/catalogue.ts'
import { dimensionOf } from '../builtin/coverage.ts'
import { additions, weakConcepts, services as works } from '../builtin/lexicon/lexicon.ts'
import { namedIn, type Person } from '../builtin/people.ts'
import { featuresOf, isWork } from '../builtin/understand/words.ts'
import type { Claim } from './claim.ts'
import type { Index } from './knowledge-index.ts'
import type { PlacedWord } from './reading.ts'

export type Label = {
  /** What must be true of the service that is meant. */
  features: ReadonlySet<string>
  /** Services called by their name as it stands in the list. */
  named: readonly Offer[]
  people: readonly Person[]
  /** All words, for telling names apart that speak of the same. */
  stems: ReadonlySet<string>
  /** Said around it: helps to tell which is meant, contradicts nothing. */
  around: ReadonlySet<string>
  words: readonly PlacedWord[]
  /** Numbers said with it: «масаж 60 хв» may be called so. */
  amounts: readonly Claim[]
}

export const nothing: Label = {
  features: new Set(),
  named: [],
  people: [],
  stems: new Set(),
  around: new Set(),
  words: [],
  amounts: [],
}

const workIds: ReadonlySet<string> = new Set<string>(works)

/** Names a service of its own, not only which one of those spoken of. */
export function namesWork({ features, named }: Label): boolean {
  if (named.length > 0) return true
  for (const id of features) {
    if (workIds.has(id) && !additions.has(id)) return true
    if (isWork(id) && !workIds.has(id) && !weakConcepts.has(id)) return true
    if (id.startsWith('s:') && id.length >= 6) return true
  }
  return false
}

export const isEmpty = ({ features, named, people }: Label): boolean =>
  features.size === 0 && named.length === 0 && people.length === 0

/** Longest names first; words of a name found are not looked at again. */
function namedServices(words: readonly PlacedWord[], index: Index): { offers: Offer[]; used: Set<number> } {
  const offers: Offer[] = []
  const used = new Set<number>()
  for (let at = 0; at < words.length; at++) {
    const candidates = index.names.get(words[at]!.stem) ?? []
    const length = candidates.find(({ stems }) => stems.every((stem, n) => words[at + n]?.stem === stem))
      ?.stems.length
    if (!length) continue
    for (const { stems, offer } of candidates) {
      if (stems.length === length && stems.every((stem, n) => words[at + n]?.stem === stem))
        offers.push(offer)
    }
    for (let n = 0; n < length; n++) used.add(at + n)
    at += length - 1
  }
  return { offers, used }
}

export function labelOf(words: readonly PlacedWord[], index: Index, amounts: readonly Claim[] = []): Label {
  if (words.length === 0) return { ...nothing, amounts }
  const { people, at } = namedIn(index.known.people, words)
  const { offers, used } = namedServices(words, index)
  const rest = words.filter((_, n) => !at.includes(n))
  const outside = words.filter((_, n) => !at.includes(n) && !used.has(n))
  const having = index.known.catalogue.having
  const ids = (of: readonly PlacedWord[]): string[] =>
    featuresOf(of)
      .map(({ id }) => id)
      .filter((id) => !/^(?:s|num|n):/.test(id) || having.has(id))
  const names = at.map((n) => `s:${words[n]!.stem}`).filter((id) => having.has(id))
  return {
    // Of a service called by name, only what is said besides has to fit.
    features: new Set([...(offers.length > 0 ? ids(outside) : ids(rest)), ...names]),
    named: offers,
    people,
    stems: new Set(words.map(({ stem }) => stem)),
    around: offers.length > 0 ? new Set(ids(rest)) : new Set(),
    words,
    amounts,
  }
}

/** «коротке» after «Стрижка:» is a short haircut; of two lengths the nearer counts. */
export function within(own: Label, outer: Label): Label {
  const taken = new Set([...own.features].map(dimensionOf).filter((each) => each !== null && each !== 's'))
  const kept = [...outer.features].filter((id) => {
    const dimension = dimensionOf(id)
    return dimension === null || dimension === 's' || !taken.has(dimension)
  })
  return {
    features: new Set([...own.features, ...kept]),
    named: own.named.length > 0 ? own.named : outer.named,
    people: own.people.length > 0 ? own.people : outer.people,
    stems: new Set([...own.stems, ...outer.stems]),
    around: new Set([...own.around, ...outer.around]),
    words: [...outer.words, ...own.words],
    // «на 60 хв — 850 грн, на 90 хв — 1 200 грн»: each has its own minutes.
    amounts: own.amounts.some(({ unit }) => unit === 'minutes')
      ? own.amounts
      : [...own.amounts, ...outer.amounts],
  }
}

/** A service named beside another, which only helps to understand it. */
export function beside(own: Label, other: Label): Label {
  return {
    ...own,
    people: own.people.length > 0 ? own.people : other.people,
    around: new Set([...own.around, ...other.around, ...other.features]),
  }
}

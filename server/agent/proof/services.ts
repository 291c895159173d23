// Which prices of the list a label means, and whether what is said of them is what the list says.
import type { Minutes, Money } from '#contract/facts.ts'
import type { Offer, Priced } from '../builtin/catalogue.ts'
import { dimensionOf } from '../builtin/coverage.ts'
import { parts, partsTogether, weakConcepts } from '../builtin/lexicon/lexicon.ts'
import { fold, stem } from '../builtin/understand/fold.ts'
import { impliedConcepts, isConcept, isWork } from '../builtin/understand/words.ts'
import type { Claim } from './claim.ts'
import type { Index } from './knowledge-index.ts'
import type { Label } from './labels.ts'
import { claimsIn } from './lexer.ts'

export type Meant = { priced: Priced; offer: Offer }

const partIds: ReadonlySet<string> = new Set<string>(parts)

function idsOf({ variant }: Priced): Set<string> {
  return new Set([...variant.values()].flatMap((values) => [...values]))
}

/** «нігті» said, «вії» in the name. */
function elsewhere(offer: Offer, id: string): boolean {
  const own = [...offer.name].filter((each) => partIds.has(each))
  if (!partIds.has(id) || own.length === 0 || own.includes(id)) return false
  return !own.some((each) =>
    partsTogether.some((together: readonly string[]) => together.includes(each) && together.includes(id)),
  )
}

/** Kinds in which the prices of one service differ. */
function tellingKinds(offer: Offer): string[] {
  const kinds = new Set(offer.prices.flatMap(({ variant }) => [...variant.keys()]))
  return [...kinds].filter(
    (kind) => new Set(offer.prices.map(({ known }) => known.fact.variant[kind as never] ?? '')).size > 1,
  )
}

/** In the name or any variant. */
function hasAnywhere(offer: Offer, id: string): boolean {
  return offer.name.has(id) || offer.inCategory.has(id) || offer.prices.some((each) => idsOf(each).has(id))
}

/** Whether a feature said of a service is one it has, or at least denies nothing of it. */
export function fits(id: string, { priced, offer }: Meant, index: Index): boolean {
  const own = idsOf(priced)
  const dimension = dimensionOf(id)
  if (dimension === 'no') return !offer.name.has(id.slice(3)) && !own.has(id.slice(3))
  if (offer.name.has(`no:${id}`) || own.has(`no:${id}`)) return false
  if (dimension !== null && isConcept(id)) {
    const all = [...own].filter((each) => dimensionOf(each) === dimension)
    // The variant itself says which length: what the section says besides does not count.
    if (id === 'level:master' && !hasAnywhere(offer, id)) return true
    if (all.length > 0) return all.includes(id) || all.some((each) => impliedConcepts([each]).has(id))
  }
  const has = (each: string): boolean =>
    own.has(each) ||
    offer.name.has(each) ||
    offer.aside.has(each) ||
    offer.inCategory.has(each) ||
    offer.implied.has(each)
  if (has(id)) return !elsewhere(offer, id)
  if (impliedConcepts([id]).size > 0 && id.startsWith('person:') && [...impliedConcepts([id])].some(has))
    return true
  if (weakConcepts.has(id)) return !elsewhere(offer, id)
  if (dimension === 'num' || dimension === 'n')
    return ![...offer.name, ...own].some((each) => /^(?:num|n):/.test(each))
  if (dimension === 'size') return false
  if (dimension === 's') return index.stemsOf(priced, offer).has(id.slice(2))
  // «залежно від рівня майстра»: the word is said of every master.
  if (id === 'level:master' && !hasAnywhere(offer, id)) return true
  if (dimension === null) return false
  const others = [
    ...offer.name,
    ...offer.inCategory,
    ...offer.prices.flatMap((each) => [...idsOf(each)]),
  ].filter((each) => dimensionOf(each) === dimension)
  return others.length === 0
}

function weight(id: string): number {
  if (weakConcepts.has(id)) return 0
  const dimension = dimensionOf(id)
  if (id === 'classic' || id === 'solid-colour') return 0.3
  if (dimension === 's') return 0.4
  if (dimension === 'size' || dimension === 'n' || dimension === 'num') return 0.6
  if (dimension === 'no') return 0.3
  return isWork(id) ? 1 : 0.6
}

/** «60 хв» as the name of a variant: said in the same words, or as the same time. */
function writtenIn({ words, amounts }: Label, variant: string): boolean {
  if (variant === '') return true
  const said = claimsIn(variant)
  if (said.length > 0)
    return said.every((each) =>
      amounts.some(({ unit, value, to }) => unit === each.unit && value === each.value && to === each.to),
    )
  const text = variant.toLowerCase()
  return words.some((word) => text.includes(word.text.toLowerCase()))
}

/** Variants that speak of the same («лоб», «межбровье») are told apart by their very words. */
function shareUnsaid(variant: string, { stems }: Label): number {
  const own = (variant.match(/\p{L}+/gu) ?? []).map((word) => stem(fold(word)))
  return own.length === 0 ? 0 : own.filter((each) => !stems.has(each)).length / own.length
}

/** How much of the service's own name and variant was not said. */
function unsaid({ priced, offer }: Meant, label: Label, index: Index): number {
  const said = new Set([...label.features, ...impliedConcepts([...label.features])])
  let missing = 0
  if (!label.named.includes(offer)) {
    for (const id of offer.name) {
      if (said.has(id)) continue
      if (dimensionOf(id) === 'no' && said.has(id.slice(3))) missing += 2
      else missing += weight(id) * (label.around.has(id) ? 0.05 : 1)
    }
    // Names that speak of the same are told apart by their very words.
    const stems = index.stemsOf(priced, offer)
    if (stems.size > 0)
      missing += 0.02 * ([...stems].filter((stem) => !label.stems.has(stem)).length / stems.size)
  }
  for (const kind of tellingKinds(offer)) {
    const values = priced.variant.get(kind)
    if (!values || values.size === 0) {
      if (!writtenIn(label, priced.known.fact.variant[kind as never] ?? '')) missing += 0.5
      continue
    }
    missing += 0.03 * shareUnsaid(priced.known.fact.variant[kind as never] ?? '', label)
    const unknown = [...values].filter((id) => !said.has(id))
    missing += unknown.length === 0 ? 0 : 0.5 + 0.1 * unknown.length
    if (unknown.length > 0 && unknown.every((id) => label.around.has(id))) missing -= 0.45
  }
  for (const id of [...offer.inCategory]) if (said.has(id) || label.around.has(id)) missing -= 0.001
  return missing
}

/** A master's level stands for the level of the price: «у Аліси» is the top master's price. */
function ofPeople(meant: readonly Meant[], { people, features }: Label): readonly Meant[] {
  if (people.length === 0) return meant
  const levels = new Set(people.flatMap(({ level }) => level.filter((id) => id.startsWith('level:'))))
  if (levels.size === 0 || [...features].some((id) => id.startsWith('level:'))) return meant
  return meant.filter(({ priced }) => {
    const own = [...(priced.variant.get('level') ?? [])].filter((id) => id.startsWith('level:'))
    return own.length === 0 || own.every((id) => levels.has(id))
  })
}

function candidates(label: Label, index: Index): Meant[] {
  const { offers, having } = index.known.catalogue
  const all = (found: Iterable<Offer>): Meant[] =>
    [...found].flatMap((offer) => offer.prices.map((priced) => ({ priced, offer })))
  const fitting = (meant: Meant[], features: Iterable<string>): Meant[] => {
    const wanted = [...features]
    return meant.filter((each) => wanted.every((id) => fits(id, each, index)))
  }
  if (label.named.length > 0) {
    const named = fitting(all(new Set(label.named)), label.features)
    if (named.length > 0) return named
  }
  const features = new Set([...label.features, ...(label.named.length > 0 ? label.around : [])])
  // What is no dimension must be in the service itself: of several such, the rarest leaves the fewest to look at.
  const needed = [...features].filter((id) => dimensionOf(id) === null && !weakConcepts.has(id))
  const rarest = needed.sort((a, b) => (having.get(a)?.length ?? 0) - (having.get(b)?.length ?? 0))[0]
  const sought = rarest === undefined ? [...features] : [rarest]
  const ids = new Set<number>()
  for (const id of sought)
    if (!weakConcepts.has(id) || features.size === 1) for (const offer of having.get(id) ?? []) ids.add(offer)
  return fitting(all([...ids].map((id) => offers[id]!)), features)
}

const wholeWork = 0.97

/** The prices a label means best. Several: it does not say which. */
export function meantBy(label: Label, index: Index): readonly Meant[] {
  const found = ofPeople(candidates(label, index), label)
  if (found.length === 0) return []
  const scored = found.map((meant) => ({ meant, missing: unsaid(meant, label, index) }))
  const least = Math.min(...scored.map(({ missing }) => missing))
  // A work of the name that was not said at all: «миття голови» is not «миття та укладка».
  if (least >= wholeWork) return []
  return scored.filter(({ missing }) => missing <= least + 0.004).map(({ meant }) => meant)
}

/** Whether «від 500 грн», «500–700 грн», «+100 грн» is what the list says of this price. */
export function saysPrice(claim: Claim, { type, min, max, currency }: Money): boolean {
  if (claim.currency !== undefined && claim.currency !== currency) return false
  if (type === 'free') return claim.value === 0 && claim.to === null
  if (type === 'percent')
    return claim.unit === 'percent' && same(claim, Math.abs(min), max === null ? null : Math.abs(max))
  if (claim.unit === 'percent') return false
  const [least, most] = [Math.abs(min), max === null ? null : Math.abs(max)]
  if (type === 'surcharge') return claim.sign === 1 && same(claim, least, most)
  if (claim.sign !== 0) return false
  if (type === 'from') return claim.bound === 'from' && claim.value === least && claim.to === null
  return same(claim, least, most)
}

function same(claim: Pick<Claim, 'value' | 'to' | 'bound'>, least: number, most: number | null): boolean {
  if (most === null || most === least)
    return claim.to === null && claim.value === least && claim.bound === 'exact'
  if (claim.to !== null) return claim.value === least && claim.to === most
  return (claim.bound === 'from' && claim.value === least) || (claim.bound === 'upTo' && claim.value === most)
}

export function saysMinutes(claim: Claim, { min, max }: Minutes): boolean {
  return same(claim, min, max)
}

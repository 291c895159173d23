// The services of a release, ready to be asked for: every service with its prices and what its name speaks of.
import type { ServiceFact } from '#contract/facts.ts'
import type { KnownFact } from '../engine.ts'
import { fold } from './understand/fold.ts'
import { featuresOf, impliedConcepts, isWork, type Reader } from './understand/words.ts'

export type KnownService = KnownFact & { fact: ServiceFact }
type AgeRange = { from: number; to: number }
export type Priced = {
  known: KnownService
  /** What each variant value speaks of, by the kind of the variant. */
  variant: ReadonlyMap<string, ReadonlySet<string>>
  ages: AgeRange | null
}
/** One service of the list with all its prices. */
export type Offer = {
  id: number
  service: string
  category: string | undefined
  prices: Priced[]
  name: ReadonlySet<string>
  /** Said in brackets or in the note: helps to find, is not missed. */
  aside: ReadonlySet<string>
  inCategory: ReadonlySet<string>
  implied: ReadonlySet<string>
  /** What the values of its variants speak of, all together. */
  variants: ReadonlySet<string>
}
/** Between the sections of a category that lies in another: «Фарбування / Складне». */
export const categoryStep = ' / '

export type Catalogue = {
  offers: readonly Offer[]
  /** Feature → numbers of the offers that have it anywhere. */
  having: ReadonlyMap<string, readonly number[]>
  /** The one sex a whole list is for: it tells none of its services from another. */
  unsaid: ReadonlySet<string>
  /** Names that stand in several sections, in small letters: they tell nothing without theirs. */
  twins: ReadonlySet<string>
}

const years = '(?:р\\.|р(?![\\p{L}])|рок|рік|років|лет|год|year|yo|lat(?!\\p{L})|rok)'
const between = new RegExp(`(\\d{1,2})\\s*(?:[-–—]|до|to|do)\\s*(\\d{1,2})\\s*${years}`, 'iu')
const upTo = new RegExp(`(?:до|under|up to|do|poniżej)\\s*(\\d{1,2})\\s*-?\\s*(?:х|ти|и)?\\s*${years}`, 'iu')
const fromOn = new RegExp(`(?:від|от|from|over|od|старше|старші|після)\\s*(\\d{1,2})\\s*${years}`, 'iu')

/** «7–13 років», «до 12 р.», «від 5 років» */
export function agesIn(text: string): AgeRange | null {
  const both = text.match(between)
  if (both) return { from: Number(both[1]), to: Number(both[2]) }
  const most = text.match(upTo)
  if (most) return { from: 0, to: Number(most[1]) }
  const least = text.match(fromOn)
  return least ? { from: Number(least[1]), to: 120 } : null
}

function ids(text: string | undefined, read: Reader): { main: string[]; aside: string[] } {
  if (!text) return { main: [], aside: [] }
  const features = featuresOf(read(text))
  return {
    main: features.filter((feature) => !feature.aside).map((feature) => feature.id),
    aside: features.filter((feature) => feature.aside).map((feature) => feature.id),
  }
}

/** A name in brackets only would otherwise speak of nothing. */
function nameFeatures(service: string, read: Reader) {
  const { main, aside } = ids(service, read)
  return main.length > 0 ? { main, aside } : { main: aside, aside: [] }
}

export function catalogueOf(facts: readonly KnownService[], read: Reader): Catalogue {
  const groups = new Map<string, KnownService[]>()
  for (const known of facts) {
    const key = `${fold(known.fact.category ?? '')}\n${known.fact.service.toLowerCase()}`
    const held = groups.get(key)
    if (held) held.push(known)
    else groups.set(key, [known])
  }
  const usual = usualWork(facts, read)
  const offers = [...groups.values()].map((group, id) => offerOf(id, group, read, usual))
  const having = new Map<string, number[]>()
  for (const offer of offers) {
    const all = new Set([...offer.name, ...offer.aside, ...offer.inCategory, ...offer.implied])
    for (const { variant } of offer.prices)
      for (const values of variant.values()) for (const id of values) all.add(id)
    for (const id of all) {
      const held = having.get(id)
      if (held) held.push(offer.id)
      else having.set(id, [offer.id])
    }
  }
  return { offers, having, unsaid: new Set(onlyGender(having)), twins: twinsAmong(offers) }
}

function twinsAmong(offers: readonly Offer[]): Set<string> {
  const once = new Set<string>()
  const twins = new Set<string>()
  for (const { service } of offers) {
    const name = service.toLowerCase()
    if (once.has(name)) twins.add(name)
    once.add(name)
  }
  return twins
}

function onlyGender(having: ReadonlyMap<string, readonly number[]>): string[] {
  const genders = [...having.keys()].filter((id) => id.startsWith('gender:'))
  return genders.length === 1 ? genders : []
}

/** The work a file's list is mostly about: a row «Хлопчик до 7 років» among haircuts is a haircut. */
function usualWork(facts: readonly KnownService[], read: Reader): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { fact, file } of facts) {
    const { main } = ids(`${fact.category ?? ''}, ${fact.service}`, read)
    const all = new Set([...main, ...impliedConcepts(main)].filter(isWork))
    const held = counts.get(file) ?? new Map<string, number>()
    for (const id of all) held.set(id, (held.get(id) ?? 0) + 1)
    counts.set(file, held)
  }
  const usual = new Map<string, string>()
  for (const [file, held] of counts) {
    const [best] = [...held].sort((a, b) => b[1] - a[1])
    if (best) usual.set(file, best[0])
  }
  return usual
}

function offerOf(id: number, group: KnownService[], read: Reader, usual: ReadonlyMap<string, string>): Offer {
  const [first] = group as [KnownService, ...KnownService[]]
  const { service, category } = first.fact
  const name = nameFeatures(service, read)
  const path = category?.split(categoryStep) ?? []
  const categoryIds = ids(path.at(-1), read)
  const above = path.slice(0, -1).flatMap((step) => ids(step, read).main)
  const aside = [...name.aside, ...categoryIds.aside]
  for (const { fact } of group) if (fact.note) aside.push(...ids(fact.note, read).main)
  const implied = impliedConcepts([...name.main, ...categoryIds.main, ...categoryIds.aside])
  for (const id of above) implied.add(id)
  if (![...name.main, ...categoryIds.main, ...above].some(isWork)) {
    const work = usual.get(first.file)
    if (work) implied.add(work)
  }
  const prices = group.map(
    (known): Priced => ({
      known,
      variant: new Map(
        Object.entries(known.fact.variant).map(([kind, value]) => {
          const { main, aside: inBrackets } = ids(value, read)
          return [kind, new Set([...main, ...inBrackets])]
        }),
      ),
      ages: agesIn(known.fact.variant.age ?? '') ?? agesIn(service) ?? agesIn(category ?? ''),
    }),
  )
  return {
    id,
    service,
    category,
    prices,
    variants: new Set(
      prices.flatMap(({ variant }) => [...variant.values()].flatMap((values) => [...values])),
    ),
    name: new Set(name.main),
    aside: new Set(aside),
    inCategory: new Set(categoryIds.main),
    implied,
  }
}

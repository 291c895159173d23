// Bookable services out of the price rows of the files. Pure.
import type { ServicePrice } from '#contract/catalogue.ts'
import type { ServiceFact, Variant, VariantKind } from '#contract/facts.ts'
import type { TradeWords } from './words.ts'

export type ProposedService = {
  /** What of the files it is: the same after every training that says the same. */
  key: string
  name: string
  category: string | null
  minutes: number | null
  prices: ServicePrice[]
  /** Where its master and its clients may be named besides. */
  about: string
}

/** Between the sections of a category that lies in another: «Фарбування / Складне». */
const step = ' / '

/** What masters differ in; everything else is the customer's choice. */
const ofMaster: ReadonlySet<string> = new Set<VariantKind>(['level', 'staff'])

/** Additions to a service are no visits of their own. */
function isVisit({ price, unit, minutes }: ServiceFact): boolean {
  if (minutes) return true
  return price?.type !== 'surcharge' && price?.type !== 'percent' && unit === undefined
}

const chosen = (variant: Variant): Variant =>
  Object.fromEntries(Object.entries(variant).filter(([kind]) => !ofMaster.has(kind)))
const minutesIn = ({ minutes }: ServiceFact): number | null =>
  minutes ? Math.min(1440, Math.max(5, minutes.max)) : null

/** «Фарбування / СКЛАДНЕ (тільки Аліса)» → «Складне» */
function sectionName(category: string): string {
  const last = category.split(step).at(-1) ?? ''
  const bare = last.replace(/\s*\([^)]*\)\s*$/, '').trim() || last
  return bare === bare.toUpperCase() ? bare.charAt(0) + bare.slice(1).toLowerCase() : bare
}

const lowered = (text: string): string =>
  // «SPA-догляд», «L’Oréal» stay as they are.
  /^\p{Lu}[\p{Ll}\s-]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** «Чоловічий» under «Манікюр» says nothing by itself: «Манікюр: чоловічий». */
function fullName({ service, category }: ServiceFact, words: TradeWords): string {
  const section = category && sectionName(category)
  if (!section) return service
  const own = words.implied(words.speaksOf(service))
  const missing = [...words.speaksOf(section)].filter((id) => words.isService(id) && !own.has(id))
  return missing.length > 0 ? `${section}: ${lowered(service)}` : service
}

const keyOf = (...parts: (string | undefined)[]): string =>
  parts
    .map((part) => (part ?? '').toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim())
    .join('\n')
    .slice(0, 600)

/** A service is what takes one stretch of time: variants that take longer are services of their own. */
function split(facts: readonly ServiceFact[]): { facts: ServiceFact[]; variant: Variant }[] {
  const byChoice = [...Map.groupBy(facts, ({ variant }) => JSON.stringify(chosen(variant))).values()]
  const lengths = new Set(byChoice.flatMap((group) => group.map(minutesIn).filter((each) => each !== null)))
  if (byChoice.length < 2 || lengths.size < 2) return [{ facts: [...facts], variant: {} }]
  const longest = (group: readonly ServiceFact[]): number =>
    Math.max(0, ...group.map((each) => minutesIn(each) ?? 0))
  if (new Set(byChoice.map(longest)).size < 2) return [{ facts: [...facts], variant: {} }]
  return byChoice.map((group) => ({ facts: group, variant: chosen(group[0]!.variant) }))
}

const priceOf = ({ variant, price, unit, note }: ServiceFact): ServicePrice => ({
  variant,
  price: price ?? null,
  unit: unit ?? null,
  note: note ?? null,
})

/** In the order of the files; a service told of twice is one. */
export function proposedServices(facts: readonly ServiceFact[], words: TradeWords): ProposedService[] {
  const groups = Map.groupBy(facts.filter(isVisit), ({ category, service }) => keyOf(category, service))
  const proposed = [...groups.values()].flatMap((group) =>
    split(group).map(({ facts: rows, variant }): ProposedService => {
      const [first] = rows as [ServiceFact, ...ServiceFact[]]
      const name = [fullName(first, words), ...Object.values(variant)].join(', ').slice(0, 200)
      const known = rows.map(minutesIn).filter((each) => each !== null)
      const prices = new Map(
        rows.map((row) => [JSON.stringify([row.variant, row.price, row.note]), priceOf(row)]),
      )
      return {
        key: keyOf(first.category, first.service, ...Object.values(variant)),
        name,
        category: first.category ?? null,
        minutes: known.length > 0 ? Math.max(...known) : null,
        prices: [...prices.values()].slice(0, 100),
        about: [first.category, first.service, ...rows.map(({ note }) => note)].filter(Boolean).join('. '),
      }
    }),
  )
  return distinctly([...new Map(proposed.map((service) => [service.key, service])).values()])
}

/** Two services of one name are told apart by where they stand in the list. */
function distinctly(services: readonly ProposedService[]): ProposedService[] {
  const named = Map.groupBy(services, ({ name }) => name.toLowerCase())
  return services.map((service) => {
    const section = service.category && sectionName(service.category)
    const isAlone = named.get(service.name.toLowerCase())!.length === 1
    return isAlone || !section ? service : { ...service, name: `${service.name} (${lowered(section)})` }
  })
}

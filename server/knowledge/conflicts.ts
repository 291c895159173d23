// What contradicts, what is missing, what has run out. Pure: facts in, findings for the owner out.
import type { Fact, Money, ServiceFact } from '#contract/facts.ts'

type Known = { id: number; fact: Fact; quote: string }
type KnownService = { id: number; fact: ServiceFact; quote: string }

const same = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const priceMark = (price: Money | undefined): string =>
  price ? `${price.type} ${price.min} ${price.max} ${price.currency}` : ''

/** Facts that say different prices of one service in one variant: each group in the order of the facts. */
export function conflictsIn(facts: readonly Known[]): KnownService[][] {
  const groups = new Map<string, KnownService[]>()
  for (const { id, fact, quote } of facts) {
    if (fact.kind !== 'service' || !fact.price) continue
    const variant = Object.entries(fact.variant)
      .map(([kind, value]) => `${kind}=${same(value)}`)
      .sort()
    const key = [same(fact.service), ...variant, same(fact.unit), same(fact.note)].join('|')
    groups.set(key, [...(groups.get(key) ?? []), { id, fact, quote }])
  }
  return [...groups.values()]
    .flatMap(bySection)
    .filter((group) => new Set(group.map(({ fact }) => priceMark(fact.price))).size > 1)
}

/** «Класичний» under «Манікюр» and under «Педикюр» are two services. One that names no section may be either. */
function bySection(group: KnownService[]): KnownService[][] {
  const sections = [...new Set(group.map(({ fact }) => same(fact.category)).filter(Boolean))]
  if (sections.length < 2) return [group]
  return sections.map((section) => group.filter(({ fact }) => same(fact.category) === section))
}

export type Hole = {
  kind: 'no-hours' | 'no-address' | 'no-phone' | 'no-payment' | 'no-prices' | 'no-duration'
  services: string[]
}

/** What customers ask first and no file tells. Empty knowledge has no holes: it has everything to come. */
export function holesIn(facts: readonly Known[]): Hole[] {
  if (facts.length === 0) return []
  const has = (test: (fact: Fact) => boolean) => facts.some(({ fact }) => test(fact))
  const services = facts.flatMap(({ fact }) => (fact.kind === 'service' ? [fact] : []))
  const priced = services.filter(
    ({ price }) => price && price.type !== 'surcharge' && price.type !== 'percent',
  )
  const timed = new Set(services.filter(({ minutes }) => minutes).map(({ service }) => same(service)))
  const untimed = [
    ...new Set(
      priced.filter(({ service, unit }) => !unit && !timed.has(same(service))).map(({ service }) => service),
    ),
  ]
  const holes: Hole[] = []
  const missing = (kind: Hole['kind'], isThere: boolean) => isThere || holes.push({ kind, services: [] })
  missing('no-prices', priced.length > 0)
  missing(
    'no-hours',
    has((fact) => fact.kind === 'hours' && !fact.staff),
  )
  missing(
    'no-address',
    has((fact) => fact.kind === 'contact' && fact.type === 'address'),
  )
  missing(
    'no-phone',
    has((fact) => fact.kind === 'contact' && fact.type === 'phone'),
  )
  missing(
    'no-payment',
    has((fact) => fact.kind === 'payment'),
  )
  if (untimed.length > 0) holes.push({ kind: 'no-duration', services: untimed })
  return holes
}

const months: Record<string, number> = Object.fromEntries(
  [
    'січн янв jan stycz',
    'лют фев feb lut',
    'берез мар mar mar',
    'квіт апр apr kwie',
    'трав мая may maj',
    'черв июн jun czerw',
    'лип июл jul lip',
    'серп авг aug sierp',
    'верес сен sep wrze',
    'жовт окт oct paźdz',
    'листоп ноя nov listop',
    'груд дек dec grud',
  ].flatMap((stems, month) => stems.split(' ').map((stem) => [stem, month + 1])),
)
const monthOf = (word: string): number | undefined =>
  months[Object.keys(months).find((stem) => word.toLowerCase().startsWith(stem)) ?? '']

const until = '(?:до|по|till|until|through|do|—|–|-)'
const numeric = new RegExp(`${until}\\s*(\\d{1,2})[./](\\d{1,2})[./](20\\d{2}|\\d{2})(?!\\d)`, 'giu')
const worded = new RegExp(
  `${until}\\s*(\\d{1,2})(?:-?(?:го|st|nd|rd|th))?\\s+(\\p{L}{3,})\\s+(20\\d{2})`,
  'giu',
)

/** The last day that a text says it holds until, YYYY-MM-DD, when it names the year: «акція діє до 01.09.2025». */
export function lastDayIn(text: string): string | undefined {
  const days: string[] = []
  const add = (day: string | undefined, month: number | undefined, year: string | undefined) => {
    if (!day || !month || !year || month > 12 || Number(day) > 31) return
    days.push(
      `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
  }
  for (const [, day, month, year] of text.matchAll(numeric)) add(day, Number(month), year)
  for (const [, day, month, year] of text.matchAll(worded)) add(day, monthOf(month ?? ''), year)
  return days.sort().at(-1)
}

/** Facts whose own words say that they ended before `today` (YYYY-MM-DD). */
export function staleIn<F extends Known>(
  facts: readonly F[],
  today: string,
): { known: F; endedOn: string }[] {
  return facts.flatMap((known) => {
    const endedOn = lastDayIn(known.quote)
    return endedOn && endedOn < today ? [{ known, endedOn }] : []
  })
}

// What a visit costs, of all the prices a service has: by the master's level, by the variant the customer named. Pure.
import type { Service, ServicePrice, Staff } from '#contract/catalogue.ts'
import type { Money, Variant } from '#contract/facts.ts'

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Endings differ between a list's «Стилістка» and a master's «стиліст». */
const alike = (a: string, b: string): boolean => {
  const stem = Math.max(3, Math.min(a.length, b.length) - 2)
  return a === b || (a.length > 3 && b.length > 3 && a.slice(0, stem) === b.slice(0, stem))
}

/** How many of the words of a level a master's level has; 0 unless it has all of them. */
function matches(said: string, of: string): number {
  const wanted = words(said)
  const own = words(of)
  return wanted.every((word) => own.some((each) => alike(word, each))) ? wanted.length : 0
}

/** Levels that cost differently, and which of them is this text's: the one that says most of it. */
export function levelOf(levels: readonly string[], text: string): string | null {
  const scored = levels.map((level) => ({ level, score: matches(level, text) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return best === 0 ? null : (scored.find(({ score }) => score === best)?.level ?? null)
}

const valuesOf = (prices: readonly ServicePrice[], kind: keyof Variant): string[] => [
  ...new Set(prices.flatMap(({ variant }) => variant[kind] ?? [])),
]

/** The prices of a service that hold for a master and a variant. */
export function pricesFor(
  { prices }: Pick<Service, 'prices'>,
  staff: Pick<Staff, 'name' | 'level'> | null,
  variant: Variant = {},
): ServicePrice[] {
  const own: Variant = {}
  if (staff?.level) {
    const level = levelOf(valuesOf(prices, 'level'), staff.level)
    if (level) own.level = level
  }
  if (staff) {
    const name = levelOf(valuesOf(prices, 'staff'), staff.name)
    if (name) own.staff = name
  }
  const wanted = Object.entries({ ...own, ...variant }) as [keyof Variant, string][]
  const fitting = prices.filter((price) =>
    wanted.every(([kind, value]) => price.variant[kind] === undefined || price.variant[kind] === value),
  )
  return fitting.length > 0 ? fitting : [...prices]
}

/** One sum, or from the least to the most; null where no price is for a visit. */
export function visitPrice(prices: readonly ServicePrice[]): Money | null {
  const sums = prices.flatMap(({ price, unit }) => (price && unit === null ? [price] : []))
  const [first] = sums
  if (!first || sums.some(({ type }) => type === 'surcharge' || type === 'percent')) return null
  if (sums.every((each) => JSON.stringify(each) === JSON.stringify(first))) return first
  if (sums.some(({ currency }) => currency !== first.currency)) return null
  const min = Math.min(...sums.map((each) => each.min))
  const open = sums.some(({ max }) => max === null)
  const max = open ? null : Math.max(...sums.map((each) => each.max ?? each.min))
  return { type: open ? 'from' : 'range', min, max, currency: first.currency }
}

export function priceOf(
  service: Pick<Service, 'id' | 'prices'>,
  staff: Staff | null,
  variant: Variant = {},
): Money | null {
  const own = staff?.skills.find(({ service_id }) => service_id === service.id)?.price
  return own ?? visitPrice(pricesFor(service, staff, variant))
}

/** How long it takes with this master; null: nobody has said. */
export function minutesOf(service: Pick<Service, 'id' | 'minutes'>, staff: Staff | null): number | null {
  return staff?.skills.find(({ service_id }) => service_id === service.id)?.minutes ?? service.minutes
}

// What can be said of a salon, true by its facts, and the lies that can be made of each. The generator knows what it
// swapped; whether a swap is a lie is decided here by comparing with the facts, not by the proof.
import type { HoursFact, Money, ServiceFact, Weekday } from '#contract/facts.ts'
import type { KnownFact } from '#server/agent/engine.ts'
import type { EvalSalon } from '../../evals/salons/build.ts'
import type { Chance } from './chance.ts'
import type { Wording } from './wording.ts'

export type Priced = KnownFact & { fact: ServiceFact }
export type Amount = { type: Money['type']; min: number; max: number | null; currency: string }
/** A sentence, and whether it is a lie. */
export type Sentence = { text: string; lie: string | null }

export const fill = (template: string, slots: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole)

export class Salon {
  readonly name: string
  readonly salon: EvalSalon
  readonly priced: readonly Priced[]
  readonly #twice: ReadonlySet<string>

  constructor(name: string, salon: EvalSalon) {
    this.name = name
    this.salon = salon
    const services = salon.facts.filter((known): known is Priced => known.fact.kind === 'service')
    const key = ({ fact }: Priced): string =>
      `${fact.service.toLowerCase()}\n${JSON.stringify(fact.variant)}\n${fact.category}`
    const counted = new Map<string, number>()
    for (const each of services) counted.set(key(each), (counted.get(key(each)) ?? 0) + 1)
    // A row that stands twice with two prices is the owner's to settle; nobody can tell a truth of it.
    this.priced = services.filter(
      (each) => counted.get(key(each)) === 1 && each.fact.price && each.fact.price.type !== 'percent',
    )
    const sections = new Map<string, Set<string>>()
    for (const { fact } of services) {
      const name = fact.service.toLowerCase()
      sections.set(name, (sections.get(name) ?? new Set()).add(fact.category ?? ''))
    }
    this.#twice = new Set([...sections].filter(([, { size }]) => size > 1).map(([each]) => each))
  }

  called({ fact }: Priced, chance: Chance): string {
    const variant = Object.values(fact.variant)
      .filter((value) => value !== '' && value !== fact.service)
      .join(', ')
    const section =
      this.#twice.has(fact.service.toLowerCase()) && fact.category
        ? ` (${fact.category.split(' / ').at(-1)})`
        : ''
    const name = `${fact.service}${section}`
    if (variant === '') return name
    return fill(chance.pick(['{name}, {variant}', '{name} ({variant})', '{name}, {variant}']), {
      name,
      variant,
    })
  }

  /** What the same name and variant cost in any row: a number of these is no lie. */
  alike({ fact }: Priced): readonly ServiceFact[] {
    return this.salon.facts
      .map((known) => known.fact)
      .filter(
        (each): each is ServiceFact =>
          each.kind === 'service' &&
          each.service.toLowerCase() === fact.service.toLowerCase() &&
          JSON.stringify(each.variant) === JSON.stringify(fact.variant),
      )
  }

  hoursOf(staff: string | null, day: Weekday): HoursFact | null {
    const found = this.salon.facts.find(
      ({ fact }) => fact.kind === 'hours' && (fact.staff ?? null) === staff && fact.days.includes(day),
    )
    return (found?.fact as HoursFact | undefined) ?? null
  }

  get staff(): string[] {
    return [
      ...new Set(
        this.salon.facts.flatMap(({ fact }) =>
          fact.kind === 'hours' && fact.staff && fact.days.length > 0 ? [fact.staff] : [],
        ),
      ),
    ]
  }

  contacts(type: string): string[] {
    return this.salon.facts.flatMap(({ fact }) =>
      fact.kind === 'contact' && fact.type === type ? [fact.value] : [],
    )
  }
}

const grouped = (value: number, chance: Chance): string => {
  const text = Number.isInteger(value) ? String(value) : value.toFixed(2)
  return value < 1000 || chance.flip(0.3)
    ? text
    : text.replace(/\B(?=(\d{3})+$)/, chance.flip(0.5) ? '\u00a0' : ' ')
}

export function money(amount: Amount, wording: Wording, chance: Chance, unit?: string): string {
  const names = wording.currency[amount.currency as 'UAH' | 'PLN'] ?? [amount.currency]
  const currency = chance.flip(0.7) ? names[0]! : chance.pick(names)
  const number = (value: number): string => grouped(Math.abs(value), chance)
  const text = ((): string => {
    if (amount.type === 'free') return wording.free
    if (amount.type === 'from') return `${wording.from} ${number(amount.min)} ${currency}`
    if (amount.type === 'surcharge')
      return fill(chance.pick(wording.plus), { amount: `${number(amount.min)} ${currency}` })
    if (amount.max !== null && amount.max !== amount.min)
      return chance.flip(0.5)
        ? `${number(amount.min)}–${number(amount.max)} ${currency}`
        : `${wording.from} ${number(amount.min)} ${wording.to} ${number(amount.max)} ${currency}`
    return `${number(amount.min)} ${currency}`
  })()
  return unit ? `${text} ${wording.per} ${unit.replace(/^1\s/, '')}` : text
}

export function duration(minutes: { min: number; max: number }, wording: Wording, chance: Chance): string {
  const one = (value: number): string => {
    const hours = Math.trunc(value / 60)
    if (hours === 0 || chance.flip(0.3)) return `${value} ${chance.pick(wording.minute)}`
    const rest = value % 60
    return [
      `${hours} ${chance.pick(wording.hour)}`,
      ...(rest > 0 ? [`${rest} ${wording.minute[0]}`] : []),
    ].join(' ')
  }
  return minutes.min === minutes.max ? one(minutes.min) : `${one(minutes.min)} – ${one(minutes.max)}`
}

const sameAmount = (a: Amount, b: Amount): boolean =>
  a.type === b.type && a.min === b.min && a.max === b.max && a.currency === b.currency

function otherDigit(value: number, chance: Chance): number {
  const digits = [...String(value)]
  const at = chance.whole(0, digits.length - 1)
  if (digits[at] === '.') return value + 1
  digits[at] = String((Number(digits[at]) + chance.whole(1, 9)) % 10)
  const changed = Number(digits.join(''))
  return changed === 0 ? value + 7 : changed
}

/** A price that is not this row's, and how it was come by. Null: this dice throw makes no lie. */
export function wrongPrice(
  row: Priced,
  salon: Salon,
  chance: Chance,
): { amount: Amount; lie: string } | null {
  const price = row.fact.price as Amount
  const others = salon.priced.filter((each) => each !== row)
  const siblings = others.filter(({ fact }) => fact.service === row.fact.service)
  const exact = (value: number): Amount => ({
    type: 'exact',
    min: value,
    max: value,
    currency: price.currency,
  })
  const of = (known: Priced): Amount => known.fact.price as Amount
  const kind = chance.pick([
    'service',
    'service',
    'variant',
    'variant',
    'minutes',
    'digit',
    'invented',
    'currency',
    'bound',
    'free',
  ] as const)
  const amount = ((): Amount | null => {
    switch (kind) {
      case 'service':
        return of(chance.pick(others))
      case 'variant':
        return siblings.length > 0 ? of(chance.pick(siblings)) : null
      case 'minutes':
        return row.fact.minutes ? exact(row.fact.minutes.min) : null
      case 'digit':
        return {
          ...price,
          min: otherDigit(price.min, chance),
          ...(price.max === price.min ? { max: null } : {}),
        }
      case 'invented':
        return exact(chance.whole(5, 400) * 5)
      case 'currency':
        return chance.flip(0.5)
          ? { ...price, currency: chance.pick(['USD', 'EUR']) }
          : { ...exact(Math.round(price.min / 41)), currency: chance.pick(['USD', 'EUR']) }
      case 'bound':
        if (price.type === 'exact') return { ...price, type: 'from', max: null }
        return price.type === 'from' || price.type === 'range' || price.type === 'surcharge'
          ? exact(chance.flip(0.5) ? price.min : (price.max ?? price.min))
          : null
      case 'free':
        return { ...price, type: 'free', min: 0, max: 0 }
    }
  })()
  if (!amount) return null
  const said = {
    ...amount,
    max: amount.type === 'from' ? null : (amount.max ?? amount.min),
    type: amount.type === 'range' && amount.max === amount.min ? ('exact' as const) : amount.type,
  }
  const isTrue = salon.alike(row).some(
    (fact) =>
      fact.price &&
      sameAmount(
        {
          ...(fact.price as Amount),
          max: fact.price.type === 'from' ? null : (fact.price.max ?? fact.price.min),
        },
        said,
      ),
  )
  // A range's own ends, said as a range, are a truth however they were found.
  return isTrue ? null : { amount: said, lie: kind === 'minutes' ? 'minutes as money' : kind }
}

export function wrongMinutes(
  row: Priced,
  salon: Salon,
  chance: Chance,
): { minutes: { min: number; max: number }; lie: string } | null {
  const own = row.fact.minutes
  if (!own) return null
  const others = salon.priced.flatMap(({ fact }) => (fact.minutes ? [fact.minutes] : []))
  const kind = chance.pick(['other', 'digit', 'price', 'double'] as const)
  const value =
    kind === 'digit'
      ? otherDigit(own.min, chance)
      : kind === 'price'
        ? Math.round(row.fact.price!.min)
        : own.min * 2
  const minutes = kind === 'other' ? chance.pick(others) : { min: value, max: value }
  const written = Object.values(row.fact.variant).join(' ')
  const isTrue =
    salon.alike(row).some((fact) => fact.minutes?.min === minutes.min && fact.minutes.max === minutes.max) ||
    written.includes(String(minutes.min))
  return isTrue || minutes.min === 0
    ? null
    : { minutes: { min: minutes.min, max: minutes.max }, lie: `minutes:${kind}` }
}

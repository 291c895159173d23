// Facts written by hand, shortly: what the salons of the evaluation know.
import type {
  Fact,
  HoursFact,
  Money,
  RuleTopic,
  ServiceFact,
  Variant,
  VariantKind,
  Weekday,
} from '#contract/facts.ts'
import type { KnownFact, Turn } from '#server/agent/engine.ts'

export type EvalSalon = { profile: Turn['salon']; prompt: string; facts: KnownFact[] }

/** A number: exactly so much. [a, b]: from a to b. «800+»: from. «+100»: on top. */
export type Amount = number | readonly [number, number] | `${number}+` | `+${number}`

export function salonFacts(currency: string) {
  const money = (amount: Amount): Money => {
    if (typeof amount === 'number') return { type: 'exact', min: amount, max: amount, currency }
    if (typeof amount !== 'string') return { type: 'range', min: amount[0], max: amount[1], currency }
    const value = Number.parseFloat(amount)
    if (amount.endsWith('+')) return { type: 'from', min: value, max: null, currency }
    return { type: 'surcharge', min: value, max: value, currency }
  }
  const service = (
    category: string,
    name: string,
    price: Amount | null,
    minutes?: number,
    more: Partial<ServiceFact> = {},
  ): Fact => ({
    kind: 'service',
    service: name,
    category,
    variant: {},
    ...(price === null ? {} : { price: money(price) }),
    ...(minutes ? { minutes: { min: minutes, max: minutes } } : {}),
    ...more,
  })
  /** One service priced by one dimension: null where the list has a dash. */
  const priced = (
    category: string,
    name: string,
    kind: VariantKind,
    prices: Record<string, Amount | null>,
    minutes?: number,
  ): Fact[] =>
    Object.entries(prices)
      .filter(([, price]) => price !== null)
      .map(([value, price]) =>
        service(category, name, price, minutes, { variant: { [kind]: value } satisfies Variant }),
      )
  return { service, priced }
}

export function hours(days: Weekday[], opens: string, closes: string, more: Partial<HoursFact> = {}): Fact {
  return { kind: 'hours', days, opens, closes, closed: false, ...more }
}

export function closed(days: Weekday[], more: Partial<HoursFact> = {}): Fact {
  return { kind: 'hours', days, closed: true, ...more }
}

export function rule(topics: RuleTopic[], text: string, heading?: string): Fact {
  return { kind: 'rule', topics, text, ...(heading ? { heading } : {}) }
}

export function faq(question: string, answer: string, topics: RuleTopic[] = ['other']): Fact {
  return { kind: 'faq', question, answer, topics }
}

/** Facts by file, numbered; the quote is what a price row looks like. */
export function known(files: Record<string, Fact[]>): KnownFact[] {
  let id = 0
  return Object.entries(files).flatMap(([file, facts]) =>
    facts.map((fact, at) => ({ id: ++id, fact, file, place: { row: at + 1 }, quote: quoteOf(fact) })),
  )
}

function quoteOf(fact: Fact): string {
  if (fact.kind === 'rule') return fact.text
  if (fact.kind === 'faq') return `${fact.question} ${fact.answer}`
  if (fact.kind === 'service')
    return [fact.service, ...Object.values(fact.variant), fact.price?.min].join(' | ')
  return fact.kind === 'contact' ? fact.value : fact.kind
}

// The arithmetic a model asks for, done on the facts themselves, so that it can be declared and proven.
import { z } from 'zod'
import type { Amount, Calculation, KnownFact, Tool, ToolResult } from '../engine.ts'

const Input = z.object({
  kind: z.enum(['sum', 'multiple', 'difference', 'surcharge', 'discount']),
  unit: z.enum(['money', 'minutes']),
  items: z
    .array(z.object({ fact: z.int(), times: z.int().min(1).max(100).default(1) }))
    .min(1)
    .max(12),
  rate: z
    .object({ fact: z.int(), unit: z.enum(['percent', 'money']), value: z.number().positive() })
    .optional(),
})

const description = `Calculates with the numbers of facts; the only way to arrive at a number that no fact states.
sum: all items together. multiple: one item, times so many. difference: the first item less the second.
surcharge, discount: the items together, changed by a rate that a fact states, in percent or money.`

/** Every calculation that was asked for is added to `done`, in order. */
export function calculator(facts: readonly KnownFact[], done: Calculation[]): Tool {
  const byId = new Map(facts.map((known) => [known.id, known]))
  return {
    name: 'calculate',
    description,
    input: Input,
    run: async (input) => {
      const result = calculated(Input.parse(input), byId)
      if (typeof result === 'string') return { ok: false, reason: result }
      done.push(result)
      return shownResult(result)
    },
  }
}

function calculated(
  { kind, unit, items, rate }: z.infer<typeof Input>,
  facts: ReadonlyMap<number, KnownFact>,
): Calculation | string {
  if (kind === 'multiple' && items.length !== 1) return 'multiple takes exactly one item'
  if (kind === 'difference' && items.length !== 2) return 'difference takes exactly two items'
  const needsRate = kind === 'surcharge' || kind === 'discount'
  if (needsRate !== (rate !== undefined))
    return needsRate ? 'a rate is needed' : 'only surcharge and discount take a rate'
  if (rate && !facts.has(rate.fact)) return `there is no fact ${rate.fact}`
  const currencies = new Set<string>()
  const terms: Calculation['terms'][number][] = []
  for (const { fact: id, times } of items) {
    const fact = facts.get(id)?.fact
    const amount = fact?.kind === 'service' ? amountOf(fact, unit) : null
    if (fact?.kind !== 'service' || !amount) return `fact ${id} has no ${unit}`
    if (unit === 'money') currencies.add(fact.price?.currency ?? '')
    terms.push({ from: { fact: id }, factor: times, amount })
  }
  if (currencies.size > 1) return 'the amounts are in different currencies'
  if (kind === 'difference' && terms.some(({ amount }) => amount.max !== amount.min))
    return 'only exact amounts can be taken from one another'
  const [currency] = currencies
  const totals = terms.map(({ amount, factor }) => times(amount, factor))
  const together = totals
    .slice(1)
    .reduce((sum, each) => (kind === 'difference' ? less(sum, each) : plus(sum, each)), totals[0]!)
  return {
    kind,
    unit,
    ...(currency && { currency }),
    terms,
    ...(rate && { rate }),
    result: rounded(
      rate ? changed(together, kind === 'discount' ? -rate.value : rate.value, rate.unit) : together,
    ),
  }
}

type ServiceFact = Extract<KnownFact['fact'], { kind: 'service' }>

function amountOf({ price, minutes }: ServiceFact, unit: 'money' | 'minutes'): Amount | null {
  if (unit === 'minutes') return minutes ? { min: minutes.min, max: minutes.max } : null
  if (!price || price.type === 'percent') return null
  return { min: price.min, max: price.max }
}

const either = (a: number | null, b: number | null, join: (a: number, b: number) => number): number | null =>
  a === null || b === null ? null : join(a, b)

const times = ({ min, max }: Amount, factor: number): Amount => ({
  min: min * factor,
  max: either(max, factor, (a, b) => a * b),
})
const plus = (a: Amount, b: Amount): Amount => ({
  min: a.min + b.min,
  max: either(a.max, b.max, (x, y) => x + y),
})
const less = (a: Amount, b: Amount): Amount => ({ min: a.min - b.min, max: a.min - b.min })
function changed({ min, max }: Amount, by: number, unit: 'percent' | 'money'): Amount {
  const change = (value: number) => (unit === 'percent' ? value * (1 + by / 100) : value + by)
  return { min: change(min), max: max === null ? null : change(max) }
}
const cents = (value: number) => Math.round(value * 100) / 100
const rounded = ({ min, max }: Amount): Amount => ({ min: cents(min), max: max === null ? null : cents(max) })

const shownResult = ({ result, unit, currency }: Calculation): ToolResult => ({
  ok: true,
  data: {
    result:
      result.max === null
        ? `from ${result.min}`
        : result.max === result.min
          ? result.min
          : `${result.min}–${result.max}`,
    unit: unit === 'minutes' ? 'minutes' : currency,
  },
})

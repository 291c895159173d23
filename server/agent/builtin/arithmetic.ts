// Declared arithmetic on facts: what may be added, multiplied, compared or changed by a stated rate, and how it
// is said, terms first. Ranges add as ranges, «from» stays «from», two currencies are never put together.
import type { Minutes, Money } from '#contract/facts.ts'
import type { Amount, Calculation, CalculationTerm, CustomerLanguage } from '../engine.ts'
import { currencyName, digits, minutesText, moneyText } from './numbers.ts'
import type { Term } from './own-check.ts'

/** An amount of one fact, taken `factor` times. Money brings its currency; without one it is minutes. */
export type Quantity = { fact: number; amount: Amount; factor: number; currency?: string }
export type Rate = NonNullable<Calculation['rate']> & { kind: 'surcharge' | 'discount' }

/** To two decimals, as money is said. */
const rounded = (value: number): number => Math.round(value * 100) / 100

const each = (amount: Amount, change: (value: number) => number): Amount => ({
  min: rounded(change(amount.min)),
  max: amount.max === null ? null : rounded(change(amount.max)),
})

export const exactly = ({ min, max }: Amount): boolean => min === max

/** A price to calculate with; null for per cents, which are a price of nothing. */
export function moneyQuantity(fact: number, money: Money, factor = 1): Quantity | null {
  const { type, min, max, currency } = money
  if (type === 'percent') return null
  if (type === 'free') return { fact, amount: { min: 0, max: 0 }, factor, currency }
  return { fact, amount: { min, max: type === 'from' ? null : (max ?? min) }, factor, currency }
}

export function minutesQuantity(fact: number, { min, max }: Minutes, factor = 1): Quantity {
  return { fact, amount: { min, max }, factor }
}

function unitOf({ currency }: Quantity): Pick<Calculation, 'unit' | 'currency'> {
  return currency === undefined ? { unit: 'minutes' } : { unit: 'money', currency }
}

function termOf({ fact, amount, factor }: Quantity): CalculationTerm {
  return { from: { fact }, factor, amount }
}

function totalOf(terms: readonly Pick<CalculationTerm, 'amount' | 'factor'>[]): Amount {
  const open = terms.some(({ amount }) => amount.max === null)
  return {
    min: rounded(terms.reduce((sum, { amount, factor }) => sum + amount.min * factor, 0)),
    max: open ? null : rounded(terms.reduce((sum, { amount, factor }) => sum + amount.max! * factor, 0)),
  }
}

/** All together, or one taken several times; null when nothing is to be added or the currencies differ. */
export function summed(quantities: readonly Quantity[]): Calculation | null {
  const [first] = quantities
  if (!first || quantities.some(({ currency }) => currency !== first.currency)) return null
  if (quantities.length === 1 && first.factor === 1) return null
  const terms = quantities.map(termOf)
  return {
    kind: quantities.length === 1 ? 'multiple' : 'sum',
    ...unitOf(first),
    terms,
    result: totalOf(terms),
  }
}

/** The larger less the smaller; null unless both are exact and of one currency. */
export function differenceOf(
  larger: Calculation | Quantity,
  smaller: Calculation | Quantity,
  at: { larger: number; smaller: number },
): Calculation | null {
  const amounts = [larger, smaller].map((side) => ('result' in side ? side.result : side.amount)) as [
    Amount,
    Amount,
  ]
  if (larger.currency !== smaller.currency || !amounts.every(exactly)) return null
  const term = (side: Calculation | Quantity, amount: Amount, calculation: number): CalculationTerm =>
    'result' in side
      ? { from: { calculation }, factor: 1, amount }
      : { from: { fact: side.fact }, factor: 1, amount }
  const value = rounded(amounts[0].min - amounts[1].min)
  return {
    kind: 'difference',
    ...(larger.currency === undefined
      ? { unit: 'minutes' as const }
      : { unit: 'money' as const, currency: larger.currency }),
    terms: [term(larger, amounts[0], at.larger), term(smaller, amounts[1], at.smaller)],
    result: { min: value, max: value },
  }
}

/** What the stated rate makes of the quantities together; null where a currency differs. */
export function changed(quantities: readonly Quantity[], rate: Rate): Calculation | null {
  const [first] = quantities
  if (!first?.currency || quantities.some(({ currency }) => currency !== first.currency)) return null
  const terms = quantities.map(termOf)
  const sign = rate.kind === 'surcharge' ? 1 : -1
  const { kind, ...plain } = rate
  return {
    kind,
    ...unitOf(first),
    terms,
    rate: plain,
    result: each(totalOf(terms), (value) =>
      rate.unit === 'percent' ? value * (1 + (sign * rate.value) / 100) : value + sign * rate.value,
    ),
  }
}

function asMoney(amount: Amount, currency: string): Money {
  const type = amount.max === null ? 'from' : amount.max === amount.min ? 'exact' : 'range'
  return { type, min: amount.min, max: amount.max, currency }
}

/** «від 1 200 грн», «1 год 30 хв» */
export function amountText(
  amount: Amount,
  { unit, currency }: Pick<Calculation, 'unit' | 'currency'>,
  language: CustomerLanguage,
): string {
  if (unit === 'money') return moneyText(asMoney(amount, currency ?? ''), language)
  return minutesText({ min: amount.min, max: amount.max ?? amount.min }, language)
}

function termText(
  { amount, factor }: CalculationTerm,
  calculation: Calculation,
  language: CustomerLanguage,
): string {
  const whole = amountText(amount, calculation, language)
  const suffix = `\u00a0${currencyName(calculation.currency ?? '', language)}`
  // The currency is said once, after the result.
  const bare = calculation.unit === 'money' && whole.endsWith(suffix) ? whole.slice(0, -suffix.length) : whole
  return factor === 1 ? bare : `${factor} × ${bare}`
}

/** «645 + 120 = 765 грн», «3 × 60 = 180 грн», «960 грн + 15 % = 1 104 грн» */
export function calculationText(calculation: Calculation, language: CustomerLanguage): string {
  const { kind, terms, rate, result } = calculation
  const total = amountText(result, calculation, language)
  const shown = terms.map((term) => termText(term, calculation, language))
  const joined = shown.join(kind === 'difference' ? ' − ' : ' + ')
  if (!rate) return `${joined} = ${total}`
  const sign = kind === 'surcharge' ? '+' : '−'
  const value = digits(rate.value, language)
  if (rate.unit === 'money') return `${joined} ${sign} ${value} = ${total}`
  // Without its currency «385 − 20 %» would read as a range of per cents.
  const [only] = terms
  const base =
    terms.length > 1 || !only || only.factor > 1
      ? `(${joined})`
      : amountText(only.amount, calculation, language)
  return `${base} ${sign} ${value}\u00a0% = ${total}`
}

/** The numbers a calculation makes the reply say, for its proof. */
export function termsOf(calculations: readonly Calculation[]): Term[] {
  return calculations.flatMap(({ unit, terms, rate, result }): Term[] => {
    const said = (amount: Amount, as: Term['unit']): Term[] =>
      [amount.min, amount.max].filter((value) => value !== null).map((value) => ({ unit: as, value }))
    return [
      ...terms.flatMap(({ amount, factor }) => [
        ...said(amount, unit === 'money' ? 'number' : 'minutes'),
        ...said(amount, unit),
        ...(factor === 1 ? [] : [{ unit: 'number' as const, value: factor }]),
      ]),
      ...(rate
        ? [{ unit: rate.unit === 'percent' ? ('percent' as const) : ('number' as const), value: rate.value }]
        : []),
      ...said(result, unit),
    ]
  })
}

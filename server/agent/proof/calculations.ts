// Arithmetic: declared by the engine, or shown in the message itself. Right only when it computes, when every term is
// proven where it is named, and when a customer can see the terms.
import type { Amount, Calculation, KnownFact } from '../engine.ts'
import type { Basis, Claim } from './claim.ts'
import type { Judged } from './judged.ts'

const cents = (value: number): number => Math.round(value * 100)

function factOf(basis: Basis | undefined): KnownFact | null {
  return basis && 'fact' in basis ? basis.fact : null
}

function computed({ kind, terms, rate }: Calculation): Amount | null {
  const scaled = terms.map(
    ({ amount, factor }): Amount => ({
      min: amount.min * factor,
      max: amount.max === null ? null : amount.max * factor,
    }),
  )
  const [first] = scaled
  if (!first) return null
  if (kind === 'multiple') return scaled.length === 1 ? first : null
  if (kind === 'difference') {
    const [, second] = scaled
    return second && scaled.length === 2 && first.max === first.min && second.max === second.min
      ? { min: first.min - second.min, max: first.min - second.min }
      : null
  }
  const sum = scaled.reduce(
    (a, b): Amount => ({ min: a.min + b.min, max: a.max === null || b.max === null ? null : a.max + b.max }),
  )
  if (kind === 'sum') return sum
  if (!rate) return null
  const changed = (value: number): number => {
    const change = rate.unit === 'percent' ? (value * rate.value) / 100 : rate.value
    return kind === 'surcharge' ? value + change : value - change
  }
  return { min: changed(sum.min), max: sum.max === null ? null : changed(sum.max) }
}

const equal = (a: Amount, b: Amount): boolean =>
  cents(a.min) === cents(b.min) &&
  (a.max === null || b.max === null ? a.max === b.max : cents(a.max) === cents(b.max))

function statedBy({ fact }: KnownFact, unit: Calculation['unit'], { min, max }: Amount): boolean {
  if (fact.kind !== 'service') return false
  if (unit === 'minutes') return fact.minutes?.min === min && fact.minutes.max === max
  const { price } = fact
  if (!price) return false
  return (
    price.min === min &&
    (price.max === max || (price.max === null && (max === null || price.type !== 'from')))
  )
}

/** The facts of a declared calculation, or null where it does not hold. */
function holds(calculation: Calculation, all: readonly Calculation[], { index }: Judged): KnownFact[] | null {
  const facts: KnownFact[] = []
  for (const { from, amount } of calculation.terms) {
    if ('calculation' in from) {
      const earlier = all[from.calculation]
      if (!earlier || from.calculation >= all.indexOf(calculation) || !equal(earlier.result, amount))
        return null
      continue
    }
    const fact = index.facts.get(from.fact)
    if (!fact || !statedBy(fact, calculation.unit, amount)) return null
    facts.push(fact)
  }
  if (calculation.rate) {
    const fact = index.facts.get(calculation.rate.fact)
    if (!fact || !statesRate(fact, calculation.rate)) return null
    facts.push(fact)
  }
  const result = computed(calculation)
  return result && equal(result, calculation.result) ? facts : null
}

function statesRate(known: KnownFact, rate: NonNullable<Calculation['rate']>): boolean {
  const { fact } = known
  if (
    fact.kind === 'service' &&
    fact.price &&
    Math.abs(fact.price.min) === rate.value &&
    (fact.price.type === 'percent') === (rate.unit === 'percent')
  )
    return true
  const written = new RegExp(`(?<![\\d.,])${String(rate.value).replace('.', '[.,]')}(?![\\d]|[.,]\\d)`)
  return (
    (fact.kind === 'rule' || fact.kind === 'faq') &&
    written.test(known.quote + (fact.kind === 'rule' ? fact.text : fact.answer))
  )
}

const says = (claim: Claim, unit: string, { min, max }: Amount): boolean =>
  (claim.unit === unit || claim.unit === 'number') &&
  cents(claim.value) === cents(min) &&
  (max === min
    ? claim.to === null
    : max === null
      ? claim.bound === 'from' || claim.unit === 'number'
      : claim.to !== null && cents(claim.to) === cents(max))

export function proveDeclared(judged: Judged): void {
  const { reading, context, proven } = judged
  const all = context.calculations ?? []
  for (const calculation of all) {
    const facts = holds(calculation, all, judged)
    if (!facts) continue
    const shown = calculation.terms.every(({ amount }) =>
      reading.claims.some((claim) => says(claim, calculation.unit, amount)),
    )
    if (!shown) continue
    const results = reading.claims.filter((claim) => says(claim, calculation.unit, calculation.result))
    for (const result of results) {
      const line = reading.lines.find(({ start, end }) => result.start >= start && result.end <= end)!
      const inLine = reading.claims.filter((claim) => claim.start >= line.start && claim.end <= line.end)
      const basis = { shown: reading.text.slice(line.start, line.end).trim(), terms: facts }
      for (const claim of [result, ...inLine]) {
        if (proven.has(claim)) continue
        const isTerm = calculation.terms.some(
          ({ amount, factor }) =>
            says(claim, calculation.unit, amount) || (claim.unit === 'number' && claim.value === factor),
        )
        const isRate =
          calculation.rate?.value === claim.value &&
          (claim.unit === calculation.rate.unit || claim.unit === 'number')
        if (claim === result || isTerm || isRate) proven.set(claim, basis)
      }
    }
  }
}

type Operation = '+' | '−' | '×' | '='
const operators: readonly (readonly [Operation, RegExp])[] = [
  ['+', /^\s*\+\s*$/],
  ['−', /^\s*[-–−]\s*$/],
  ['×', /^\s*(?:×|x|х|\*|·)\s*$/iu],
  ['=', /^\s*=\s*$/],
]

/** Words and a unit may stand between: «манікюр 645 грн + педикюр 800 грн = …». */
function operationBetween(text: string): Operation | null {
  const bare = text.replace(/\p{L}{2,}[\p{L}’']*\.?|[()]/gu, ' ')
  return operators.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
}

/** Equations of the text: terms proven elsewhere in it by facts, the result computed. */
export function proveShown(judged: Judged): void {
  const { reading } = judged
  const { claims, text } = reading
  for (let at = 0; at < claims.length; at++) {
    const chain: { claim: Claim; operation: Operation | null }[] = [{ claim: claims[at]!, operation: null }]
    for (let next = at + 1; next < claims.length; next++) {
      const operation = operationBetween(text.slice(claims[next - 1]!.end, claims[next]!.start))
      if (!operation) break
      chain.push({ claim: claims[next]!, operation })
      if (operation === '=') break
    }
    if (chain.length < 3 || chain.at(-1)!.operation !== '=') continue
    proveEquation(judged, chain)
    at += chain.length - 1
  }
}

function proveEquation(
  judged: Judged,
  chain: readonly { claim: Claim; operation: Operation | null }[],
): void {
  const { reading, proven, customer } = judged
  const result = chain.at(-1)!.claim
  const terms = chain.slice(0, -1)
  const inside = new Set(chain.map(({ claim }) => claim))
  const facts: KnownFact[] = []
  let total = 0
  for (const { claim, operation } of terms) {
    if (claim.to !== null) return
    const isFactor =
      claim.unit === 'number' &&
      (operation === '×' || chain[chain.findIndex((each) => each.claim === claim) + 1]?.operation === '×')
    const elsewhere = reading.claims.find(
      (each) =>
        !inside.has(each) &&
        each.value === claim.value &&
        each.to === null &&
        each.bound === 'exact' &&
        (each.unit === claim.unit || (claim.unit === 'number' && each.unit === result.unit)) &&
        factOf(proven.get(each)) !== null,
    )
    const own = factOf(proven.get(claim))
    const fact = own ?? (elsewhere ? factOf(proven.get(elsewhere)) : null)
    const counted =
      isFactor &&
      Number.isInteger(claim.value) &&
      claim.value > 0 &&
      (claim.value <= 10 || customer.some((each) => each.claims.some(({ value }) => value === claim.value)))
    if (fact) facts.push(fact)
    else if (!counted) return
    if (claim.unit === 'percent') total += ((operation === '−' ? -1 : 1) * total * claim.value) / 100
    else if (operation === '×') total *= claim.value
    else total += (operation === '−' ? -1 : 1) * claim.value
  }
  if (facts.length === 0 || cents(total) !== cents(result.value) || result.to !== null) return
  const [first] = terms
  const basis = { shown: reading.text.slice(first!.claim.start, result.end), terms: [...new Set(facts)] }
  for (const { claim } of chain) if (!factOf(proven.get(claim))) proven.set(claim, basis)
}

// Every number of a text with its unit and its place. Amounts in words count like amounts in digits.
import type { Bound, Claim } from './claim.ts'
import { amount, hours, numberOf, rules } from './number-rules.ts'
import { anyOf, canonical } from './words/patterns.ts'

const before = (key: 'from' | 'upTo' | 'plus'): RegExp =>
  new RegExp(`(?<!\\p{L})${anyOf(key)}(?: (?:of|в|у|по))?[ :]*(?:\\+ ?)?$`, 'u')
const saysFrom = before('from')
const saysUpTo = before('upTo')
const saysPlus = before('plus')
// «від 400 до 600 грн»: the first number stands without its unit.
const rangeBefore = new RegExp(
  `(?<!\\p{L})(?:${anyOf('from')}|між|между|between|między|з|с) (${amount}) ?(?:до|to|do|по|i|і|та|и|and|a) $`,
  'u',
)

function boundOf(left: string, said: string, right: string): { bound: Bound; sign: Claim['sign'] } {
  const sign =
    /[−–-]\s?$/.test(left) && !/[\d\p{L}]\s?[−–-]\s?$/u.test(left)
      ? -1
      : /\+\s?$/.test(left) || saysPlus.test(left)
        ? 1
        : 0
  if (saysFrom.test(left) || /^\+(?!\s?\d)/.test(right) || /\d\+/.test(said)) return { bound: 'from', sign }
  return { bound: saysUpTo.test(left) ? 'upTo' : 'exact', sign }
}

/** «25 і 26 грудня», «25–26 грудня»: the first day stands without its month. */
function dateBefore(claim: Claim, next: Claim | undefined, canon: string): Claim {
  if (claim.unit !== 'number' || next?.unit !== 'date' || claim.to !== null || claim.value > 31) return claim
  if (!/^(?: ?[-–,] ?| (?:і|та|й|и|and|i|oraz|до|по|to|do) )$/u.test(canon.slice(claim.end, next.start)))
    return claim
  return {
    ...claim,
    unit: 'date',
    value: next.value - (next.value % 100) + claim.value,
    ...(next.year ? { year: next.year } : {}),
  }
}

/** Every number a text says, in order. */
export function claimsIn(text: string): Claim[] {
  const canon = canonical(text)
  let rest = canon
  const claims: Claim[] = []
  for (const { unit, pattern, read } of rules) {
    pattern.lastIndex = 0
    const found: [number, number][] = []
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const values = match[0] === '' ? null : read(match)
      if (match[0] === '') pattern.lastIndex++
      if (!values) continue
      let start = match.index
      const end = start + match[0].trimEnd().length
      const left = rest.slice(Math.max(0, start - 40), start)
      const ranged =
        unit === 'money' || unit === 'minutes' || unit === 'percent' ? left.match(rangeBefore) : null
      const { bound, sign } = boundOf(left, match[0], rest.slice(end, end + 3))
      if (ranged && values.length === 1 && (values[0]!.to ?? null) === null) {
        const first = numberOf(ranged[1]!)
        const inHours =
          unit === 'minutes' && values[0]!.value % 60 === 0 && new RegExp(hours, 'u').test(match[0])
        values[0] = { ...values[0]!, value: inHours ? first * 60 : first, to: values[0]!.value }
        start -= ranged[0].length
      }
      found.push([start, end])
      for (const { value, to, ...more } of values)
        claims.push({
          unit,
          value,
          to: to ?? null,
          bound: to == null ? bound : 'exact',
          sign,
          ...more,
          start,
          end,
          text: text.slice(start, end),
        })
    }
    for (const [start, end] of found) rest = rest.slice(0, start) + '¤'.repeat(end - start) + rest.slice(end)
  }
  claims.sort((a, b) => a.start - b.start || a.end - b.end)
  return claims.map((claim, at) => dateBefore(claim, claims[at + 1], canon))
}

// Prices and durations as people write them: «від 1 200 грн», «450–600», «1 год 30 хв».
import type { Minutes, Money } from '#contract/facts.ts'

/** null: not understood. `value` undefined: nothing is written, nothing is said. */
export type Read<T> = { value: T | undefined } | null

const currencies: [RegExp, string][] = [
  [/грн\.?|₴|uah/giu, 'UAH'],
  [/€|eur|євро/giu, 'EUR'],
  [/\$|usd|дол\.?/giu, 'USD'],
  [/zł|pln/giu, 'PLN'],
  [/£|gbp/giu, 'GBP'],
]
const anySpace = /[\s\u00a0\u202f]/g
const dash = /[-–—−]/

/** `currency`: of an amount that names none. */
export function readMoney(written: string, currency: string): Read<Money> {
  const text = written.replace(anySpace, ' ').trim().toLowerCase()
  if (text === '') return { value: undefined }
  if (/^(безкоштовно|безплатно|free|bezpłatnie|kostenlos|0)$/u.test(text)) {
    return { value: { type: 'free', min: 0, max: 0, currency } }
  }
  let bare = text
  let named = currency
  for (const [sign, code] of currencies) {
    if (!bare.match(sign)) continue
    bare = bare.replace(sign, '')
    named = code
  }
  return { percent: percentIn, surcharge: surchargeIn, from: fromIn, plain: plainIn }[shapeOf(bare)](
    bare,
    named,
  )
}

type Shape = 'percent' | 'surcharge' | 'from' | 'plain'

function shapeOf(text: string): Shape {
  if (text.includes('%')) return 'percent'
  if (text.startsWith('+')) return 'surcharge'
  return fromWord.test(text) ? 'from' : 'plain'
}

const fromWord = /^(від|вiд|від|от|from|od|ab)(?=[\s\d])/u

function percentIn(text: string, currency: string): Read<Money> {
  const share = amountIn(text.replace('%', '').replace(/^[-–—−+]/u, ''))
  if (share === null) return null
  const min = dash.test(text[0] ?? '') ? -share : share
  return { value: { type: 'percent', min, max: min, currency } }
}

function surchargeIn(text: string, currency: string): Read<Money> {
  const min = amountIn(text.slice(1))
  return min === null ? null : { value: { type: 'surcharge', min, max: min, currency } }
}

function fromIn(text: string, currency: string): Read<Money> {
  const min = amountIn(text.replace(fromWord, ''))
  return min === null ? null : { value: { type: 'from', min, max: null, currency } }
}

function plainIn(text: string, currency: string): Read<Money> {
  const [first = '', second, ...more] = text.split(dash)
  const min = amountIn(first)
  if (min === null || more.length > 0) return null
  if (second === undefined) return { value: { type: 'exact', min, max: min, currency } }
  const max = amountIn(second)
  return max === null || max <= min ? null : { value: { type: 'range', min, max, currency } }
}

/** 1 200, 1,200, 1.200, 1 350,50. */
function amountIn(text: string): number | null {
  const trimmed = text.trim()
  if (!/^\d{1,3}(?:([ .,])\d{3})*(?:[.,]\d{1,2})?$|^\d+(?:[.,]\d{1,2})?$/u.test(trimmed)) return null
  const plain = trimmed.replace(/[ .,](?=\d{3}(?!\d))/g, '').replace(',', '.')
  const amount = Number(plain)
  return amount > 0 ? amount : null
}

const longestMinutes = 24 * 60

export function readMinutes(written: string): Read<Minutes> {
  const text = written.replace(anySpace, ' ').trim().toLowerCase()
  if (text === '') return { value: undefined }
  const roughly = /^(?:≈|~|близько|приблизно|about)\s*/u
  const approximate = roughly.test(text) ? { approximate: true as const } : {}
  const [first = '', second, ...more] = text.replace(roughly, '').split(dash)
  if (more.length > 0) return null
  const hoursFollow = second !== undefined && /^[^\d]*\d+(?:[.,]\d+)?\s*(?:год|г|godz|std|h)/u.test(second)
  const min = minutesIn(/^\s*\d+(?:[.,]\d+)?\s*$/u.test(first) && hoursFollow ? `${first} год` : first)
  const max = second === undefined ? min : minutesIn(second)
  if (min === null || max === null || max < min || max > longestMinutes) return null
  return { value: { min, max, ...approximate } }
}

function minutesIn(text: string): number | null {
  const clock = /^\s*(\d{1,2}):([0-5]\d)\s*$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) || null
  const parts =
    /^\s*(?:(?<hours>\d+(?:[.,]\d+)?)\s*(?:год\p{L}*|г|godz|std|h\p{L}*)\.?)?\s*(?:(?<minutes>\d+)\s*(?:хв\p{L}*|м|m\p{L}*)?\.?)?\s*$/u.exec(
      text,
    )?.groups
  if (!parts?.hours && !parts?.minutes) return null
  const minutes = Math.round(Number((parts.hours ?? '0').replace(',', '.')) * 60) + Number(parts.minutes ?? 0)
  return minutes > 0 ? minutes : null
}

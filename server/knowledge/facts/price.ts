// What a sum of money in a cell or at the end of a line says: «від 450 грн», «450–600», «+15 %», «5 грн/шт»,
// «безкоштовно», «за запитом». A number that may be something else is never taken for a price.
import type { Minutes, Money } from '#contract/facts.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import * as said from './lexicon/money.ts'
import { minutesOf, takeMinutes } from './minutes.ts'

export type PriceReading =
  | { kind: 'price'; price: Money; unit?: string; minutes?: Minutes; note?: string; currencySaid: boolean }
  /** The list says that there is no price here: a dash, or words. */
  | { kind: 'none'; note?: string; minutes?: Minutes }
  | { kind: 'several' }
  /** Has numbers, and they were not understood. */
  | { kind: 'unclear' }
  | { kind: 'words' }

type Token = { code: string; from: number; to: number; value?: number; currency?: string }

/** The words of each kind, each a single letter of the code that the grammar below is written in. */
const vocabulary: [string, string][] = [
  ['F', said.from],
  ['T', said.to],
  ['A', said.about],
  ['S', said.surcharge],
  ['M', said.discount],
  ['E', said.each],
  ['Z', said.per],
  ['L', said.priceWords],
]
const wordCode = new Map<string, string>()
for (const [code, list] of vocabulary) {
  for (const word of list.split(',')) if (!wordCode.has(word.trim())) wordCode.set(word.trim(), code)
}
const currencyOf = (() => {
  const known = Object.entries(said.currencies).map(([code, list]) => [code, phrases(list)] as const)
  const symbols: Record<string, string> = { '₴': 'UAH', $: 'USD', '€': 'EUR', '£': 'GBP' }
  return (word: string) => symbols[word] ?? known.find(([, is]) => is([word]))?.[0]
})()

// Blanks group once only: no visit costs a million, and «1 700 110 хв» is a price and a time.
const number =
  /\d{1,3}[ ']\d{3}(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?|\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?/y
const unitOfAccount = /^у\.?\s?[ое]\.?(?![\p{L}])/u
const word = /[\p{L}]+(?:'[\p{L}]+)*\.?/uy

/** Currency named anywhere in a text, as in «Ціна, грн» or «усі ціни вказано в гривнях». */
export function currencyIn(text: string): string | null {
  for (const part of fold(text).match(/[\p{L}]+|[₴$€£]/gu) ?? []) {
    const currency = currencyOf(part)
    if (currency) return currency
  }
  return null
}

export function amountOf(written: string): number {
  const bare = written.replace(/[ ']/g, '')
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return Number(bare.replace(/,/g, ''))
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replace(/\./g, '').replace(',', '.'))
  return Number(bare.replace(',', '.'))
}

function tokens(folded: string): Token[] {
  const found: Token[] = []
  let at = 0
  while (at < folded.length) {
    const from = at
    const sign = folded[at]!
    number.lastIndex = at
    word.lastIndex = at
    const digits = number.exec(folded)?.[0]
    const letters = word.exec(folded)?.[0]
    if (sign === ' ') {
      at++
      continue
    }
    const account = unitOfAccount.exec(folded.slice(at, at + 6))?.[0]
    if (account !== undefined) {
      at += account.length
      found.push({ code: 'U', from, to: at })
      continue
    }
    if (digits !== undefined) {
      // «450 500» is two prices as likely as one of half a million.
      const parts = /^\d{3}[ ']/.test(digits) ? digits.split(/[ ']/) : [digits]
      if (parts.length > 1) {
        for (const part of parts) found.push({ code: 'N', from, to: at + digits.length, value: Number(part) })
        at += digits.length
        continue
      }
      at += digits.length
      // A leading zero is a phone or an article; «450,-» is a whole sum.
      const isAmount = !/^0\d/.test(digits)
      found.push({ code: isAmount ? 'N' : 'X', from, to: at, value: amountOf(digits) })
      const whole = /^(?:[,.]?-|-00(?!\d))(?=\s*(?:$|[\p{L}₴$€£,;+)(/-]))/u.exec(folded.slice(at, at + 12))
      if (whole && isAmount && whole[0] !== '-') at += whole[0].length
      continue
    }
    if (letters !== undefined) {
      const bare = letters.replace(/\.$/, '')
      const currency = currencyOf(bare)
      const code = currency ? 'C' : (wordCode.get(bare) ?? 'W')
      at += code === 'W' ? bare.length : letters.length
      found.push({ code, from, to: at, currency })
      continue
    }
    const currency = currencyOf(sign)
    const code = currency ? 'C' : '+-%/~≈,;()|:.*'.includes(sign) ? sign : '?'
    at++
    found.push({ code: code === '≈' ? '~' : code, from, to: at, currency })
  }
  return found
}

const is = { free: phrases(said.free), agreed: phrases(said.agreed) }
/** The text is nothing but such words, a full stop aside. */
const wholly = (list: ReturnType<typeof phrases>, words: string[]) => {
  const found = words.length > 0 && words.length < 6 && list(words)
  return found !== false && found !== null && found.from === 0 && found.to === words.length
}

type Core = [RegExp, (values: number[], sign: string) => Omit<Money, 'currency'> | null]
const exactly = (n: number) => ({ type: 'exact' as const, min: n, max: n })
const between = (a: number, b: number) => (a < b ? { type: 'range' as const, min: a, max: b } : null)
const core: Core[] = [
  [
    /^L*:?[SM]?[+-]?N%/,
    ([n = 0], code) =>
      /[SM+-]/.test(code)
        ? { type: 'percent', min: /[M-]/.test(code) ? -n : n, max: /[M-]/.test(code) ? -n : n }
        : null,
  ],
  [/^L*:?(?:S\+?|\+)F?C?NC?-C?NC?/, () => null],
  [/^L*:?(?:S\+?|\+)C?NC?/, ([n = 0]) => ({ type: 'surcharge', min: n, max: n })],
  [/^L*:?[A~]?F?C?NC?[-]C?NC?/, ([a = 0, b = 0]) => between(a, b)],
  [/^L*:?F?C?NC?TC?NC?/, ([a = 0, b = 0]) => between(a, b)],
  [/^L*:?F[A~]?C?NC?\+?/, ([n = 0]) => ({ type: 'from', min: n, max: null })],
  [/^L*:?C?NC?\+/, ([n = 0]) => ({ type: 'from', min: n, max: null })],
  [/^L*:?[A~]?C?NC?(?!%)/, ([n = 0]) => exactly(n)],
]

export const minutesOrThousands = /^\s*[0-5]\d \d{3}(?!\d)/

/** «За 10 хв»: the time is what the sum is for. */
const isUnitBefore = /(?<!\p{L})(?:за|per|za|for|на)\s*$/u

/** Reads the whole of a text as a sum of money. `currency` is what a sum without one is in. */
export function priceOf(written: string, currency: string): PriceReading {
  if (written.length > 200) return { kind: /\d/.test(written) ? 'unclear' : 'words' }
  // A new line parts what a space would join: «1 450⏎550».
  const text = written.replace(/\n/g, '|')
  const folded = fold(text)
  const words = wordsOf(folded)
  if (!/\d/.test(folded)) {
    if (/^[\s\-.*/хx_]*$/.test(folded) || wholly(is.agreed, words)) {
      return { kind: 'none', ...(words.length > 0 && folded.length > 1 ? { note: text.trim() } : {}) }
    }
    if (wholly(is.free, words)) {
      return { kind: 'price', price: { type: 'free', min: 0, max: 0, currency }, currencySaid: false }
    }
    return { kind: 'words' }
  }
  const timed = takeMinutes(text, true)
  if (timed && !/\d/.test(timed.before + timed.after)) {
    // «Безкоштовно (45 хв)».
    const rest = priceOf(
      timed.before.replace(/[\s,(/–—-]+$/, '') + timed.after.replace(/^\s*\)\s*/, ''),
      currency,
    )
    if (rest.kind === 'price' || (rest.kind === 'none' && rest.note))
      return { ...rest, minutes: timed.minutes }
  }
  if (
    timed &&
    /\d/.test(timed.before) &&
    /^[\s.)]*$/.test(timed.after) &&
    !isUnitBefore.test(fold(timed.before))
  ) {
    const rest = priceOf(timed.before.replace(/[\s,;(/|–—-]+$/, ''), currency)
    if (rest.kind === 'price' && !rest.minutes) return { ...rest, minutes: timed.minutes }
  }
  if (timed?.before.trim() === '' && timed.after.trim() !== '') {
    // «1 г 30 450» is half past an hour, or thirty thousand.
    if (timed.minutes.min % 60 === 0 && minutesOrThousands.test(timed.after)) return { kind: 'several' }
    const isApart = /^\s*[/,;|-]/.test(fold(timed.after))
    const rest = priceOf(isApart ? timed.after.replace(/^\s*[^\p{L}\p{N}+]/u, '') : timed.after, currency)
    if (rest.kind === 'price' && (isApart || rest.currencySaid)) return { ...rest, minutes: timed.minutes }
    if (isApart) return rest
  }
  const list = tokens(folded)
  const code = list.map((token) => token.code).join('')
  for (const [grammar, say] of core) {
    const match = grammar.exec(code)
    if (!match) continue
    const used = list.slice(0, match[0].length)
    const values = used.flatMap((token) => (token.code === 'N' ? [token.value!] : []))
    const money = say(values, match[0].replace(/N-N/, 'N'))
    if (money === null) continue
    const named = [...new Set(used.flatMap((token) => token.currency ?? []))]
    if (named.length > 1) return { kind: 'several' }
    if (money.type === 'exact' && money.min === 0) {
      return named.length > 0
        ? { kind: 'price', price: { type: 'free', min: 0, max: 0, currency: named[0]! }, currencySaid: true }
        : { kind: 'unclear' }
    }
    const price: Money = { ...money, currency: named[0] ?? currency }
    const roughly = /^L*:?F?[A~]/.test(match[0]) ? { note: text.trim() } : {}
    const read = withTail(text, folded, list.slice(match[0].length), price, named.length > 0)
    return read.kind === 'price' ? { ...roughly, ...read } : read
  }
  return { kind: /N.*N/.test(code) ? 'several' : 'unclear' }
}

/** After the sum: what it is for, how long it takes, a remark; but never a second sum. */
function withTail(
  text: string,
  folded: string,
  rest: Token[],
  price: Money,
  currencySaid: boolean,
): PriceReading {
  const read = { kind: 'price' as const, price, currencySaid }
  const code = rest.map((token) => token.code).join('')
  if (/^[.;,*]*$/.test(code)) return read
  const begins = /^[/,;(|-]/.test(code) ? rest[0]!.to : rest[0]!.from
  const tail = text.slice(begins).trim()
  const said = fold(tail).replace(/\)\s*$/, '')
  const minutes = /\d/.test(said) ? minutesOf(said) : null
  if (minutes) return { ...read, minutes }
  if (/^\/[EW]+\.?$|^E\.?$/.test(code)) return { ...read, unit: tail }
  if (/^(?:\/|Z)N?[WEHZ]+\.?$/.test(code)) return { ...read, unit: text.slice(rest[1]!.from).trim() }
  if (code.includes('U')) return { kind: 'unclear' }
  if (/[NX]/.test(code) && !onlyCounts(folded.slice(begins))) {
    return { kind: /N(?!%)/.test(code) ? 'several' : 'unclear' }
  }
  if (/^[,;(|-]/.test(code))
    return {
      ...read,
      note: tail
        .replace(/^\(|\)$/g, '')
        .replace(/\s*\|\s*/g, ' ')
        .trim(),
    }
  // «450 з матеріалом» is a sum with a remark; «3 зони» is no sum.
  const remark = currencySaid ? /^[WZTF]/.test(code) : remarks.test(said)
  return remark ? { ...read, note: tail } : { kind: 'unclear' }
}

const remarks = new RegExp(`^(?:${said.remarkBegins.replace(/, /g, '|')}) `, 'u')
const counted = phrases(said.counted)
/** Every number in the text counts things: «(за 1 зону)», «2 мл». */
function onlyCounts(folded: string): boolean {
  const words = wordsOf(folded)
  return words.every((word, at) => !/\d/.test(word) || counted(words.slice(at + 1, at + 2)) !== null)
}

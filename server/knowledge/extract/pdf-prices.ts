// What a line of a price list looks like to somebody who does not read it: words, then a number of money or time.
import { agreed, free } from '../facts/lexicon/money.ts'
import { linesOf, type Piece } from './pdf-geometry.ts'

// «вiд» is often typed with a Latin letter.
const beforeNumbers =
  /^(?:в[іi]д|до|от|from|up|to|od|do|ab|bis|близько|около|прибл\.?|приблизно|примерно|ok\.?|about)$/iu
const money = String.raw`\p{Sc}|грн|гривень|гривен|гривн[іяиуы]|гривнах|гривнях|uah|hrn|eur|usd|євро|евро|zł|zl|złotych|pln`
const time = `хв|хвилини?|мин|минуты?|м[іi]н|minut[ey]?|min|mins|minutes|год|годин[аиу]?|г|ч|час|часа|часов|h|hours?|godz|godziny?`
const units = new RegExp(`^(?:${money}|тис|${time}|шт|за|per|each|та|і|и)$`, 'iu')

/** «20–40 см», «2 мл» tell variants apart. */
const lengths = /\d\s*(?:см|cm|мм|mm|мл|ml)\.?$/iu

/** A price or a duration that stands by itself. */
export function isNumber(text: string): boolean {
  const words = text.trim().split(/[\s/]+/)
  while (words.length > 1 && beforeNumbers.test(words[0]!)) words.shift()
  if (lengths.test(text)) return false
  if (text.trim().length > 32 || !/^[\p{Sc}≈~+\-−–]?\d/u.test(words[0]!)) return false
  const foreign = words
    .flatMap((word) => word.match(/\p{L}+/gu) ?? [])
    .filter((word) => !units.test(word) && !beforeNumbers.test(word))
  return foreign.join('').length <= 3
}

export function isName(text: string): boolean {
  const words = text
    .trim()
    .replace(/^\d{1,2}[.)]\s+/, '')
    .split(/\s+/)
  while (words.length > 1 && beforeNumbers.test(words[0]!)) words.shift()
  const start = /^[^\d]*/.exec(words.join(' '))![0]
  return (start.match(/\p{L}/gu)?.length ?? 0) >= 4
}

const endsInNumber = new RegExp(String.raw`\d\+?\s*(?:${money}|${time}|шт|each|%)?[.)]*$`, 'iu')
const sumOfMoney = new RegExp(String.raw`\d\s*(?:${money})(?!\p{L})|\p{Sc}\s*\d`, 'iu')

export function saysMoney(text: string): boolean {
  return sumOfMoney.test(text)
}

/** «Манікюр – 450 грн»: the whole of it on one line. */
export function isPriced(line: Piece[]): boolean {
  const [first, ...rest] = line
  if (!first || !isName(first.text)) return false
  return rest.some(({ text }) => isNumber(text)) || endsInNumber.test(first.text)
}

export function pricedLines(pieces: Piece[]): number {
  return linesOf(pieces).filter(isPriced).length
}

export function endsWithNumber(text: string): boolean {
  return endsInNumber.test(text.trim())
}

const inPlaceOfPrice = new RegExp(
  `(?<!\\p{L})(?:${`${agreed}, ${free}`.split(/\s*,\s*/).join('|')})[.)]*$`,
  'iu',
)

/** A line of a list is over: its price stands there, or what is said instead of one. */
export function endsWithPrice(text: string): boolean {
  return endsWithNumber(text) || inPlaceOfPrice.test(text.trim())
}

export function isListItem(text: string): boolean {
  return /^\s*(?:[•●○▪◦‣⁃✓✔➢►*–—\ue000-\uf8ff-]\s|\d{1,2}[.)]\s)/.test(text)
}

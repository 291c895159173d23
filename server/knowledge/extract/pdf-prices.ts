// What a line of a price list looks like to somebody who does not read it: words, then a number of money or time.
import { linesOf, type Piece } from './pdf-geometry.ts'

const beforeNumbers = /^(?:від|до|от|from|од|od|do|ab|bis|близько|около|прибл\.?|ok\.?|about)$/iu
const units =
  /^(?:грн|гривень|uah|eur|usd|євро|евро|zł|zl|pln|тис|хв|хвилин|мин|минут|min|год|годин[аиу]?|час|часа|часов|ч|h|hours?|шт|за|per|та|і|и)$/iu

/** A price or a duration that stands by itself. */
export function isNumber(text: string): boolean {
  const words = text.trim().split(/[\s/]+/)
  while (words.length > 1 && beforeNumbers.test(words[0]!)) words.shift()
  if (text.trim().length > 32 || !/^[\p{Sc}≈~+\-−–]?\d/u.test(words[0]!)) return false
  const foreign = words
    .flatMap((word) => word.match(/\p{L}+/gu) ?? [])
    .filter((word) => !units.test(word) && !beforeNumbers.test(word))
  return foreign.join('').length <= 3
}

export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  while (words.length > 1 && beforeNumbers.test(words[0]!)) words.shift()
  const start = /^[^\d]*/.exec(words.join(' '))![0]
  return (start.match(/\p{L}/gu)?.length ?? 0) >= 4
}

const endsInNumber = /\d\s*(?:\p{Sc}|грн|uah|eur|usd|zł|zl|pln|хв|мин|min|год|ч|h|%)?\.?$/iu

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

export function isListItem(text: string): boolean {
  return /^\s*(?:[•●○▪◦‣⁃✓✔➢►*–—\ue000-\uf8ff-]\s|\d{1,2}[.)]\s)/.test(text)
}

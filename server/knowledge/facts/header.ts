// What the words at the head of a column say the column is.
import type { VariantKind } from '#contract/facts.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import * as said from './lexicon/headers.ts'
import * as money from './lexicon/money.ts'
import type { TimeUnit } from './minutes.ts'
import { minutesOf } from './minutes.ts'
import { currencyIn, priceOf } from './price.ts'
import { variantKind } from './variants.ts'

export type Heading =
  | { is: 'price'; currency?: string; variant?: string; unit?: string; bound?: 'from' | 'to'; old?: true }
  | { is: 'minutes'; unit?: TimeUnit }
  | { is: 'service' | 'category' | 'note' | 'unit' | 'number' | 'article' | 'internal' | 'discount' }
  /** The column's cells say which variant a row is; or, when they are sums, the heading itself is one. */
  | { is: 'axis'; kind: VariantKind; text: string; currency?: string; alsoValue?: VariantKind }
  /** A variant whose prices stand below. */
  | { is: 'value'; kind: VariantKind; text: string; currency?: string }
  | { is: 'other' }
  | { is: 'empty' }

const matchers = <K extends string>(lists: Record<K, string>) =>
  Object.fromEntries(
    Object.entries<string>(lists).map(([key, list]) => [key, phrases(fold(list))]),
  ) as Record<K, ReturnType<typeof phrases>>
const column = matchers(said.columnWords)
const axis = Object.entries(matchers(said.axes)) as [VariantKind, ReturnType<typeof phrases>][]
const other = matchers(said.otherColumns)
const unitWord = { minutes: phrases(said.minuteUnit), hours: phrases(said.hourUnit) }
const is = {
  old: phrases(said.oldPrice),
  from: phrases(said.fromPrice),
  to: phrases(said.toPrice),
  discount: phrases(said.discountColumn),
  filler: phrases(said.priceFillers),
  about: phrases(money.priceWords),
}

export function headingOf(text: string): Heading {
  const folded = fold(text).trim()
  if (folded === '') return { is: 'empty' }
  const words = wordsOf(folded)
  if (words.length === 0)
    return /[№#]/.test(folded)
      ? { is: 'number' }
      : currencyIn(text)
        ? priceHeading(text, words)
        : { is: 'other' }
  if (words.length > 8) return { is: 'other' }
  if (/^(№|#)/.test(folded) || (words.length <= 2 && wholly(column.number, words))) return { is: 'number' }
  if (column.internal(words)) return { is: 'internal' }
  const currency = currencyIn(text)
  const named = currency ? { text: variantWordsOf(text), currency } : { text: text.trim() }
  const ownWords = wordsOf(fold(named.text))
  const axisKind = ownWords.length > 0 ? axis.find(([, names]) => wholly(names, ownWords))?.[0] : undefined
  if (axisKind) {
    const value = variantKind(text)
    return {
      is: 'axis',
      kind: axisKind,
      ...named,
      ...(value && axisKind === 'staff' ? { alsoValue: value } : {}),
    }
  }
  if (wholly(column.article, words)) return { is: 'article' }
  if (column.category(words)?.from === 0 && words.length <= 3 && !column.price(words))
    return { is: 'category' }
  if (column.price(words) && !column.note(words)) return priceHeading(text, words)
  const value = variantKind(named.text)
  const time = column.minutes(words)
  if (time && (!value || time.to - time.from > 1 || wholly(column.minutes, words.slice(0, 1))))
    return timeHeading(words)
  if (column.note(words)) return { is: 'note' }
  if (column.unit(words) && words.length <= 2) return { is: 'unit' }
  if (column.service(words)?.from === 0 && words.length <= 4) return { is: 'service' }
  if (is.discount(words) && words.length <= 2) return { is: 'discount' }
  if (value) return { is: 'value', kind: value, ...named }
  if (words.length <= 2 && currencyIn(text) && words.every((word) => currencyIn(word) || is.filler([word])))
    return priceHeading(text, words)
  return { is: 'other' }
}

/** The phrase is all there is, but for words that say nothing. */
function wholly(list: ReturnType<typeof phrases>, words: readonly string[]): boolean {
  const found = list(words)
  return found !== null && found.from === 0 && found.to === words.length
}

function timeHeading(words: string[]): Heading {
  const unit = unitWord.minutes(words) ? 'minutes' : unitWord.hours(words) ? 'hours' : undefined
  return { is: 'minutes', ...(unit ? { unit } : {}) }
}

/** «Ціна, грн», «Вартість (топ-майстер)», «Ціна від», «Стара ціна». */
function priceHeading(text: string, words: string[]): Heading {
  if (/(?<!\p{L})[уy]\.?\s?[оеoe]\.?(?!\p{L})/u.test(fold(text))) return { is: 'other' }
  const currency = currencyIn(text)
  const says = [is.about, is.filler, column.minutes]
  const left = words.filter((word) => !currencyIn(word) && !says.some((list) => list([word])))
  const old = is.old(left) !== null
  const rest = variantWordsOf(text)
  const unit = /^(?:за|per|za)\s+(.+)$/u.exec(fold(rest)) && rest.replace(/^\S+\s+/, '')
  const bound = left.length > 0 ? null : is.from(words) ? 'from' : is.to(words) ? 'to' : null
  return {
    is: 'price',
    ...(currency ? { currency } : {}),
    ...(left.length > 0 && !old ? (unit ? { unit } : { variant: rest }) : {}),
    ...(bound ? { bound } : {}),
    ...(old ? { old: true as const } : {}),
  }
}

/** A price heading without its price word and currency. */
function variantWordsOf(text: string): string {
  return text
    .replace(/[\p{L}]+\.?|[₴$€£]/gu, (word) => {
      const bare = fold(word).replace(/\.$/, '')
      return currencyIn(bare) || is.about([bare]) ? '' : word
    })
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;()/-]+|[\s,.:;(/-]+$/g, '')
    .replace(/^([^()]*)\)$/, '$1')
    .replace(/\s+(?:в|у|in|w)$/u, '')
    .trim()
}

export type OtherColumn = keyof typeof said.otherColumns
/** Columns of tables about hours, staff and questions. */
export function otherHeading(text: string): OtherColumn[] {
  const words = wordsOf(fold(text))
  if (words.length === 0 || words.length > 5) return []
  return (Object.keys(other) as OtherColumn[]).filter((key) => other[key](words)?.from === 0)
}

/** A cell with a sum or a duration: no head of anything. */
export function isValue(written: string): boolean {
  return written.split('\n').some(isOneValue)
}

function isOneValue(text: string): boolean {
  if (!/\d/.test(text)) return false
  const { kind } = priceOf(text, 'UAH')
  return kind === 'price' || (kind === 'several' && variantKind(text) === null) || minutesOf(text) !== null
}

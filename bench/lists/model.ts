// What a price list made by chance is: how it looks, and what is true of it by construction.
import type { Minutes, Money } from '#contract/facts.ts'

export const listFormats = ['docx', 'xlsx', 'xls', 'txt', 'pdf'] as const
export type ListFormat = (typeof listFormats)[number]

/** A price or a time as the list says it, with the number behind it where a spreadsheet may keep that instead. */
export type Said<Meaning> = { text: string; means: Meaning; number?: number }

export type Entry = {
  variant: string | null
  price: Said<Money> | null
  agreed?: string
  minutes: Said<Minutes> | null
}

export type Item = {
  service: string
  /** The name as printed, where it says more: «Масаж спини 30 хв». */
  printed: string
  section: string | null
  entries: Entry[]
  note: string | null
  /** Words printed with the name or price that a reader may count to the name or not: «за 1 шт». */
  aside: string
  /** One price printed once over all variants. */
  shared?: true
}

export type GridCell = {
  text: string
  columns?: number
  rows?: number
  bold?: true
  /** What a spreadsheet keeps instead of the text. */
  number?: number
  numberFormat?: string
}
/** `null` is swallowed by a merge; every row has as many places as the table has columns. */
export type Grid = (GridCell | null)[][]

export type Piece =
  | { kind: 'line'; text: string; heading?: true }
  | { kind: 'grid'; grid: Grid; sheet?: string }
  /** A list without a table: name, leader, price. */
  | { kind: 'lines'; lines: string[] }

/** One price that must become one typed fact, or (`price: null`) a place where no price may be found. */
export type Truth = {
  service: string
  section: string | null
  variant: string | null
  price: Money | null
  minutes: Minutes | null
  /** Words that may or may not count to the name. */
  aside: string
  /** The variant need not be said: one price holds for all. */
  shared?: true
}

export type PriceList = {
  format: ListFormat
  language: string
  /** In the words of the generator: which difficulties it has. */
  traits: string[]
  pieces: Piece[]
  truths: Truth[]
  /** Every other line that states a sum. */
  sums: string[]
}

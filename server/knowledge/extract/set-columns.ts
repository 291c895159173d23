// Lines of text set in columns without being a table: by tabs, wide gaps, dots that lead the eye, bars.
import type { Cell } from '#contract/facts.ts'
import { cell } from './table-rows.ts'

/** Three dots alone may end a thought; more of them, or before a number, lead to it. */
const leader = /\s*(?:\.{4,}|\s\.{3}\s?(?=\d)|…{2,}\.*|_{3,}|-{4,}|[–—]{3,}|(?:\. ){3,}\.?)\s*/
const leaders = new RegExp(`${leader.source}|\\s{3,}`)

export function isLed(line: string): boolean {
  return leader.test(line)
}

/** One cell where the line is plain text. */
export function inColumns(line: string): Cell[] {
  const written = line.trim()
  const parts = written.includes('\t')
    ? line.trimEnd().split(/\t+/)
    : /^\|.*\|$/.test(written)
      ? written.slice(1, -1).split('|')
      : written.split(leaders)
  return parts.map((part, column) => cell(part.trim(), column, 1)).filter(({ text }) => text !== '')
}

/** Lines between such rows are section titles as long as there are few of them. */
export class Tables {
  readonly #next: () => number
  #table = 0
  #textLines = 3
  #layout: string | undefined

  constructor(next: () => number) {
    this.#next = next
  }

  /** Columns that are laid out otherwise are another table's. */
  ofRow(layout?: string): number {
    const isOther = layout !== undefined && this.#layout !== undefined && layout !== this.#layout
    if (this.#textLines > 2 || isOther) this.#table = this.#next()
    if (layout !== undefined) this.#layout = layout
    this.#textLines = 0
    return this.#table
  }

  passText(): void {
    this.#textLines++
  }
}

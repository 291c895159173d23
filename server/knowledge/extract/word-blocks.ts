// Paragraphs and tables of a Word document, old or new → blocks. Merges are written out, tables inside cells become rows,
// tables that only arrange the page are taken apart.
import type { Block, Cell } from '#contract/facts.ts'
import { inColumns, Tables } from './set-columns.ts'
import { cell, hasOwnText, tidy } from './table-rows.ts'

export type Paragraph = {
  kind: 'paragraph'
  text: string
  headingLevel?: number
  listItem: boolean
  bold: boolean
}
export type TableCell = {
  content: Content[]
  /** First column of the grid, and how many of them. */
  column: number
  columns: number
  /** Of a merge down the rows. */
  merge?: 'begins' | 'goes-on'
}
export type Table = { kind: 'table'; rows: TableCell[][] }
export type Content = Paragraph | Table

export class WordBlocks {
  readonly all: Block[] = []
  #tables = 0
  #seen = new Set<string>()
  /** Rows made of tabs and dots, as people write price lists who do not use tables. */
  #typed = new Tables(() => this.#tables++)

  /** The header of the first page and that of the others are often the same. */
  addOnce(content: Content[]): void {
    const key = JSON.stringify(content)
    if (!this.#seen.has(key)) this.addAll(content)
    this.#seen.add(key)
  }

  addAll(content: Content[]): void {
    for (const [at, one] of content.entries()) {
      if (one.kind === 'table') this.#addTable(one)
      else this.#addParagraph(one, content[at + 1])
    }
  }

  get #place() {
    return { row: this.all.length + 1 }
  }

  #addParagraph(paragraph: Paragraph, next: Content | undefined): void {
    const written = tidy(paragraph.text)
    if (written === '') return
    const level =
      paragraph.headingLevel ?? (isBoldHeading(paragraph, written, next) ? boldHeadingLevel : undefined)
    if (level) {
      this.#typed.passText()
      this.all.push({ kind: 'heading', text: written.replaceAll('\n', ' '), level, place: this.#place })
      return
    }
    for (const line of paragraph.text.split('\n')) {
      const cells = inColumns(line)
      if (cells.length > 1) {
        this.all.push({ kind: 'row', table: this.#typed.ofRow(), cells, place: this.#place })
      } else if (cells[0]) {
        this.#typed.passText()
        const listItem = paragraph.listItem ? { listItem: true as const } : {}
        this.all.push({ kind: 'text', text: tidy(line), ...listItem, place: this.#place })
      }
    }
  }

  #addTable(table: Table): void {
    const number = this.#tables++
    // By grid column: the cell of a row above that reaches down to here.
    const reaching = new Map<number, TableCell>()
    for (const row of table.rows) {
      const cells = row.map((one) => {
        if (one.merge === 'begins') reaching.set(one.column, one)
        else if (one.merge !== 'goes-on') reaching.delete(one.column)
        const above = one.merge === 'goes-on' ? reaching.get(one.column) : undefined
        return { ...one, content: above?.content ?? one.content, fromAbove: above !== undefined }
      })
      if (isLayout(cells)) {
        for (const one of cells) if (!one.fromAbove) this.addAll(one.content)
      } else this.#addRows(cells, number)
    }
  }

  /** A table inside a cell makes a row of each of its own, with the rest of the outer row beside it. */
  #addRows(row: (TableCell & { fromAbove: boolean })[], table: number): void {
    const inner = row.findIndex((one) => one.content.some(({ kind }) => kind === 'table'))
    const lines = inner < 0 ? [''] : linesOf(row[inner]!.content)
    for (const [at, line] of lines.entries()) {
      const cells: Cell[] = row.map((one, index) =>
        index === inner
          ? cell(line, one.column, one.columns)
          : cell(tidy(plain(one.content)), one.column, one.columns, {
              ...(one.fromAbove || at > 0 ? { fromAbove: true } : {}),
              ...(isBold(one.content) ? { bold: true } : {}),
            }),
      )
      if (hasOwnText(cells))
        this.all.push({
          kind: 'row',
          table,
          cells: cells.filter(({ text }) => text !== ''),
          place: this.#place,
        })
    }
  }
}

const boldHeadingLevel = 7

/** Few people use heading styles: a short line all in bold, with text below it, is what they make instead. */
function isBoldHeading(paragraph: Paragraph, written: string, next: Content | undefined): boolean {
  if (!paragraph.bold || paragraph.listItem || written.length > 80 || /\d|[.,;!?]$|[\t\n]/.test(written))
    return false
  return next !== undefined && (next.kind === 'table' || !next.bold)
}

/** A table that only arranges the page: its cells hold tables or whole passages of their own. */
function isLayout(row: { content: Content[]; fromAbove: boolean }[]): boolean {
  const filled = row.filter(({ content }) => plain(content).trim() !== '')
  const withTable = filled.filter(({ content }) => content.some(({ kind }) => kind === 'table'))
  if (withTable.length > 1 || (withTable.length === 1 && filled.length === 1)) return true
  const paragraphs = (content: Content[]) => content.filter((one) => plain([one]).trim() !== '').length
  return filled.length === 1 && row.length === 1 && paragraphs(filled[0]!.content) > 2
}

function linesOf(content: Content[]): string[] {
  return content
    .flatMap((one) =>
      one.kind === 'table'
        ? one.rows.map((row) =>
            tidy(row.map(({ content }) => plain(content)).join(' ')).replaceAll('\n', ' '),
          )
        : [tidy(one.text)],
    )
    .filter((line) => line !== '')
}

function plain(content: Content[]): string {
  return content.map((one) => (one.kind === 'table' ? linesOf([one]).join('\n') : one.text)).join('\n')
}

function isBold(content: Content[]): boolean {
  const written = content.filter((one) => plain([one]).trim() !== '')
  return written.length > 0 && written.every((one) => one.kind === 'paragraph' && one.bold)
}

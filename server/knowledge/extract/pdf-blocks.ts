// Rows and lines of a PDF's pages → blocks: headings by their size, a table that goes on over pages as one, columns
// told from where the cells of a table stand.
import type { Block, Cell } from '#contract/facts.ts'
import type { Line, Row, RowCell, Table } from './pdf-geometry.ts'
import { numberColumns, type RowBlock } from './pdf-numbered.ts'
import { endsWithPrice, isListItem, isNumber } from './pdf-prices.ts'
import { withStackedLines } from './pdf-stacked.ts'
import { cell } from './table-rows.ts'

export type PageContent = { page: number; contents: (Row | Line | Table)[] }

export function blocksOf(pages: PageContent[], bodySize: number): Block[] {
  const blocks: Block[] = []
  const boldIsUsual = mostlyBold(pages)
  let table = -1
  // Rows whose columns are still to be told, and how many lines of text came since the last of them.
  let open: { block: RowBlock; row: Row }[] = []
  let linesSince = 0
  let lastRuled: { page: number; columns: number } | null = null
  const close = () => {
    numberColumns(open)
    open = []
  }

  let lastPage = 0
  let row = 0
  for (const { page, contents } of pages) {
    const atTop = page !== lastPage
    lastPage = page
    if (atTop) row = 0
    // Another column of the same page.
    else close()
    const add = (content: Row, ownColumns: boolean) => {
      const cells = withStackedLines(content.cells).map((one) =>
        cell(one.text, one.column ?? 0, one.columns ?? 1, marks(one)),
      )
      const block: RowBlock = { kind: 'row', table, cells, place: { page, row: ++row } }
      blocks.push(block)
      if (!ownColumns) open.push({ block, row: content })
    }
    for (const [at, content] of contents.entries()) {
      if (content.kind === 'line') {
        blocks.push(lineBlock(content, { page, row: ++row }, bodySize, boldIsUsual))
        linesSince++
        lastRuled = null
        continue
      }
      const rows = content.kind === 'table' ? content.rows : [content]
      const ruled = rows.some((one) => one.cells.some((cell) => cell.column !== undefined))
      const columns = Math.max(
        ...rows.flatMap((one) => one.cells.map((c) => (c.column ?? 0) + (c.columns ?? 1))),
      )
      // A page break in the middle of a table.
      const goesOn =
        lastRuled !== null && at === 0 && lastRuled.page === page - 1 && lastRuled.columns === columns
      const isWhole = content.kind === 'table'
      const newHeading = linesSince > 0 && isHead(rows[0]!, rows[1] ?? contents[at + 1])
      if (ruled ? !goesOn : isWhole || open.length === 0 || linesSince > 2 || newHeading) {
        close()
        table++
      }
      for (const one of rows) add(one, ruled)
      if (isWhole) close()
      linesSince = 0
      lastRuled = ruled ? { page, columns } : null
    }
  }
  close()
  return blocks
}

/** Heads of columns may have digits, as «до 14:00», but fewer numbers than the row below. */
function isHead({ cells }: Row, below: Row | Line | Table | undefined): boolean {
  const digits = cells.filter(({ text }) => /\d/.test(text)).length
  if (digits === 0) return true
  const numbers = (row: Row) => row.cells.filter(({ text }) => isNumber(text)).length
  return (
    !/\d/.test(cells[0]!.text) &&
    digits < cells.length / 2 &&
    below?.kind === 'row' &&
    numbers(below) > numbers({ kind: 'row', top: 0, cells })
  )
}

function marks(one: RowCell): Partial<Cell> {
  return { ...(one.fromAbove ? { fromAbove: true } : {}), ...(one.bold ? { bold: true } : {}) }
}

function lineBlock(
  line: Line,
  place: { page: number; row: number },
  bodySize: number,
  boldIsUsual: boolean,
): Block {
  const { text } = line
  if (isListItem(text))
    return { kind: 'text', text: text.replace(/^\s*[^\p{L}\d\s]\s+/u, ''), listItem: true, place }
  const short = text.length <= 90 && !/[.,;]$/.test(text) && !endsWithPrice(text) && /\p{L}/u.test(text)
  const larger = line.size / bodySize
  const level = larger >= 1.8 ? 1 : larger >= 1.4 ? 2 : larger >= 1.15 ? 3 : line.bold && !boldIsUsual ? 4 : 0
  return short && level > 0 ? { kind: 'heading', text, level, place } : { kind: 'text', text, place }
}

/** By letters, not by lines: questions in bold are as many as their answers. */
function mostlyBold(pages: PageContent[]): boolean {
  const lines = pages.flatMap(({ contents }) => contents).filter((content) => content.kind === 'line')
  const letters = (of: Line[]) => of.reduce((sum, { text }) => sum + text.length, 0)
  return letters(lines.filter(({ bold }) => bold)) > letters(lines) * 0.6
}

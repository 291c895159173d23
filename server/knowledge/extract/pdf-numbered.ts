// Which column of its table each cell stands in, where no lines say it: told from where the cells of all rows stand.
import type { Block } from '#contract/facts.ts'
import type { Row, RowCell } from './pdf-geometry.ts'
import { isNumber } from './pdf-prices.ts'

export type RowBlock = Extract<Block, { kind: 'row' }>
type Read = { block: RowBlock; row: Row }
type Column = { left: number; right: number }

export function numberColumns(rows: Read[]): void {
  const byIndex = numberByIndex(rows)
  const columns = new Columns(rows.map(({ row }) => row.cells))
  for (const { block, row } of byIndex ? [] : rows)
    for (const [at, one] of row.cells.entries()) {
      const spanned = columns.over(one)
      const cell = block.cells[at]!
      cell.column = Math.max(0, columns.all.indexOf(spanned[0]!))
      if (spanned.length > 1) cell.columns = spanned.length
    }
  // Names of any length, each with its price where the name ends.
  const isRagged =
    rows.every(({ row }) => row.cells.length === 2 && /\d/.test(row.cells[1]!.text)) &&
    rows.some(({ block }) => (block.cells[0]!.columns ?? 1) > 1)
  if (isRagged)
    for (const { block } of rows)
      block.cells = block.cells.map(({ columns: _, ...cell }, at) => ({ ...cell, column: at }))
  for (const { block } of rows) splitNumberHead(block)
  const end = rows.findIndex(({ block }) => block.cells.some(({ text }) => isNumber(text)))
  for (let at = 1; at < end; at++) joinHeads(rows[at - 1]!.block, rows[at]!.block)
}

/**
 * Where most rows have all their cells, the third cell is the third column wherever it stands. A row that lacks some is
 * laid onto the full rows around it. False where that does not tell.
 */
function numberByIndex(rows: readonly Read[]): boolean {
  const count = Math.max(...rows.map(({ row }) => row.cells.length))
  const full = rows.flatMap(({ row }, at) => (row.cells.length === count ? [{ cells: row.cells, at }] : []))
  if (count < 3 || full.length < 2 || full.length < rows.length * 0.6) return false
  const laid: { block: RowBlock; at: number; from: number; to: number }[] = []
  for (const [index, { block, row }] of rows.entries()) {
    const near = full.toSorted((a, b) => Math.abs(a.at - index) - Math.abs(b.at - index)).slice(0, 6)
    const columns = Array.from({ length: count }, (_, at) => ({
      left: Math.min(...near.map(({ cells }) => cells[at]!.left)),
      right: Math.max(...near.map(({ cells }) => cells[at]!.right)),
    }))
    for (const [at, one] of row.cells.entries()) {
      if (row.cells.length === count) laid.push({ block, at, from: at, to: at })
      else {
        if (columns.some(({ left }, next) => next > 0 && left < columns[next - 1]!.right)) return false
        const over = columns.flatMap(({ left, right }, column) =>
          left < one.right && right > one.left ? [column] : [],
        )
        if (over.length === 0) return false
        laid.push({ block, at, from: over[0]!, to: over.at(-1)! })
      }
    }
  }
  for (const { block, at, from, to } of laid) {
    const cell = block.cells[at]!
    cell.column = from
    if (to > from) cell.columns = to - from + 1
  }
  return true
}

/** The narrowest cells tell the columns; a cell that lies over several of them spans them. */
class Columns {
  readonly #rows: RowCell[][]
  all: Column[] = []

  constructor(rows: RowCell[][]) {
    this.#rows = rows
    // A title alone in its row stands over columns and is none.
    const shared = rows.filter((row) => row.length > 1)
    const cells = (shared.length > 0 ? shared : rows).flat()
    for (const one of [...cells].sort((a, b) => a.right - a.left - (b.right - b.left))) {
      const [first, second] = this.over(one)
      if (!first) this.all.push({ left: one.left, right: one.right })
      else if (!second) widen(first, one)
    }
    this.all.sort((one, other) => one.left - other.left)
    for (const cell of cells)
      for (let spanned = this.over(cell); spanned.length > 1; spanned = this.over(cell)) {
        const at = spanned.findIndex(
          (column, index) => index > 0 && !this.#apart(spanned[index - 1]!, column),
        )
        if (at < 0) break
        this.#join(spanned[at - 1]!, spanned[at]!)
      }
    this.#joinNeighbours()
  }

  over(one: RowCell): Column[] {
    return this.all.filter((column) => column.left < one.right && column.right > one.left)
  }

  /**
   * A heading in the middle and short texts at the left of one column look like two, and so do words at the left and
   * numbers at the right, but they never stand in one row.
   */
  #apart(one: Column, other: Column): boolean {
    return this.#rows.some((cells) => {
      const [here, there] = [one, other].map((column) =>
        cells.find((cell) => cell.left < column.right && cell.right > column.left),
      )
      return here && there && here !== there
    })
  }

  #joinNeighbours(): void {
    for (;;) {
      const pairs = this.all.slice(1).map((right, at) => ({ left: this.all[at]!, right }))
      const [nearest] = pairs
        .filter(({ left, right }) => !this.#apart(left, right))
        .sort((one, other) => one.right.left - one.left.right - (other.right.left - other.left.right))
      if (!nearest) return
      this.#join(nearest.left, nearest.right)
    }
  }

  #join(one: Column, other: Column): void {
    widen(one, other)
    this.all = this.all.filter((column) => column !== other)
  }
}

function widen(column: Column, by: Column): void {
  column.left = Math.min(column.left, by.left)
  column.right = Math.max(column.right, by.right)
}

/** «№ п/п Послуга» in letters so large that nothing parts the two heads. */
function splitNumberHead(block: RowBlock): void {
  const [first, second] = block.cells
  const written = /^(№(?:\s*п\s*\/\s*п\.?)?|#|No\.)\s+(\p{L}.*)$/su.exec(first?.text ?? '')
  if (!first || !written || first.column !== 0 || first.columns !== 2 || second?.column === 1) return
  const { columns: _, ...own } = first
  block.cells.splice(0, 1, { ...own, text: written[1]! }, { ...own, text: written[2]!, column: 1 })
}

/** Two rows of heads: one over several of the lower row is merged, one over none of them reaches down into it. */
function joinHeads(upper: RowBlock, lower: RowBlock): void {
  const taken = new Set(lower.cells.filter(({ fromAbove }) => !fromAbove).flatMap(columnsOf))
  const beside = upper.cells.filter((cell) => !columnsOf(cell).some((column) => taken.has(column)))
  // A name under each head is no second head, but the first row below.
  const isBelow =
    upper.cells.length - beside.length >= lower.cells.filter(({ fromAbove }) => !fromAbove).length
  const isSecond = taken.size > 1 && beside.length > 0 && !isBelow
  if (!isSecond) return
  for (let from = Math.min(...taken); from <= Math.max(...taken); from++) {
    if (taken.has(from - 1) || !taken.has(from)) continue
    let end = from
    while (taken.has(end)) end++
    const over = upper.cells.filter(({ column }) => column >= from && column < end)
    for (const [at, cell] of over.entries()) {
      if (at === 0) cell.column = from
      const width = (over[at + 1]?.column ?? end) - cell.column
      if (width > 1) cell.columns = width
    }
  }
  for (const cell of beside)
    if (!lower.cells.some(({ column }) => column === cell.column))
      lower.cells.push({ ...cell, fromAbove: true })
  lower.cells.sort((one, other) => one.column - other.column)
}

function columnsOf({ column, columns = 1 }: { column: number; columns?: number }): number[] {
  return Array.from({ length: columns }, (_, at) => column + at)
}

// Rows told by the order in which a program wrote its cells: from the first of a row to its last, then the next row. A
// cell merged over several rows stands in the middle of them and is written with the first.
import type { PlacedCell } from './pdf-placed.ts'

export type WrittenRow = { own: PlacedCell[]; repeated: PlacedCell[] }

/** The rows of a region, or null where its text was not written row by row. */
export function writtenRows(cells: PlacedCell[]): WrittenRow[] | null {
  const rows: ReadRow[] = []
  for (const cell of [...cells].sort((one, other) => one.order - other.order)) {
    const row = rows[rows.length - 1]
    if (row?.isContinuedBy(cell)) row.cells.push(cell)
    else rows.push(new ReadRow(cell))
  }
  const tabular = rows.filter((row) => row.cells.length > 1)
  if (tabular.length < 3 || !tabular.some((row) => row.cells.some(({ isNumber }) => isNumber))) return null
  const followUpon = tabular.every(
    (row, at) => at === 0 || row.top > tabular[at - 1]!.bottom - row.size * 0.3,
  )
  if (!followUpon || !sameHeightIsSameRow(rows)) return null
  for (const [at, row] of rows.entries())
    for (const merged of row.merged) {
      const under = rows.slice(at + 1).filter((next) => next.isReachedBy(merged, row))
      if (under.length === 0) return null
      for (const next of under) next.repeated.push(merged)
    }
  return rows.map(({ cells, repeated }) => ({ own: cells, repeated }))
}

class ReadRow {
  readonly cells: PlacedCell[]
  readonly repeated: PlacedCell[] = []

  constructor(first: PlacedCell) {
    this.cells = [first]
  }

  get size(): number {
    return this.cells[0]!.pieces[0]!.size
  }

  /** A cell merged over rows may be followed by what stands to the right of it and higher. */
  isContinuedBy(cell: PlacedCell): boolean {
    const last = this.cells[this.cells.length - 1]!
    if (cell.left < last.right - 1) return false
    return cell.center < last.center || this.cells.some((other) => cell.overlap(other) > 0.25)
  }

  get merged(): PlacedCell[] {
    const highest = this.#highest
    const room = this.size * 0.25
    return this.cells.filter(
      (cell) => cell.center > highest.center + room && Math.abs(cell.top - highest.top) > room,
    )
  }

  get #highest(): PlacedCell {
    return this.cells.reduce((highest, cell) => (cell.center < highest.center ? cell : highest))
  }

  get inside(): PlacedCell[] {
    const merged = this.merged
    return this.cells.filter((cell) => !merged.includes(cell))
  }

  get top(): number {
    return Math.min(...this.inside.map((cell) => cell.top))
  }

  get bottom(): number {
    return Math.max(...this.inside.map((cell) => cell.bottom))
  }

  /** As far down as it reaches up to its first row. */
  isReachedBy(merged: PlacedCell, first: ReadRow): boolean {
    const end = 2 * merged.center - first.top
    return this.bottom <= end + this.size * 0.5 && this.cells.every((own) => own.isBeside(merged))
  }
}

function sameHeightIsSameRow(rows: ReadRow[]): boolean {
  const inside = rows.flatMap((row) => row.inside.map((cell) => ({ cell, row })))
  inside.sort((one, other) => one.cell.center - other.cell.center)
  return inside.every(({ cell, row }, at) => {
    const next = inside[at + 1]
    return !next || next.row === row || next.cell.center - cell.center > row.size * 0.3
  })
}

// Lines and rows where nothing is drawn between them. Numbers tell the rows; a name stands beside its numbers, wherever
// in the height of the row, or in the middle of all the rows it is the name of.
import { cellsOf } from './pdf-cells.ts'
import {
  type HorizontalLine,
  joined,
  type Line,
  linesOf,
  type Piece,
  type Row,
  type RowCell,
  rowCell,
} from './pdf-geometry.ts'
import { PlacedCell } from './pdf-placed.ts'
import { withWrappedLines } from './pdf-wrapped.ts'
import { writtenRows } from './pdf-written.ts'

export function rowsAndLines(pieces: Piece[], rules: HorizontalLine[]): (Row | Line)[] {
  const upright = withWrappedLines(pieces.filter((piece) => piece.upright))
  const cells = cellsOf(upright, linesOf(upright), rules).map((cell) => new PlacedCell(cell))
  const written = writtenRows(cells)
  if (written)
    return [...written.map(({ own, repeated }) => entry(own, repeated)), ...standing(pieces)].sort(byTop)
  const rows = numberRows(cells.filter((cell) => cell.isNumber))
  const loose: PlacedCell[] = []
  for (const cell of cells.filter((cell) => !cell.isNumber)) {
    const named = rowsNamedBy(cell, rows)
    for (const [at, row] of named.entries()) at === 0 ? row.add(cell) : row.repeated.push(cell)
    if (named.length === 0) loose.push(cell)
  }
  addInnerRows(rows)
  return [
    ...rows.map((row) => entry(row.cells, row.repeated)),
    ...besideEachOther(loose).map((row) => entry(row, [])),
    ...standing(pieces),
  ].sort(byTop)
}

function byTop(one: { top: number }, other: { top: number }): number {
  return one.top - other.top
}

/** Text that runs up or down the page. */
function standing(pieces: Piece[]): Line[] {
  return pieces
    .filter((piece) => !piece.upright)
    .map(({ y, text, size }) => ({ kind: 'line', top: y, text, size, bold: false }))
}

class NumberRow {
  readonly cells: PlacedCell[]
  /** Cells of the row above that this one shares. */
  readonly repeated: PlacedCell[] = []
  top: number
  bottom: number

  constructor(first: PlacedCell) {
    this.cells = [first]
    this.top = first.top
    this.bottom = first.bottom
  }

  get center(): number {
    return (this.top + this.bottom) / 2
  }

  get left(): number {
    return Math.min(...this.cells.map((cell) => cell.left))
  }

  add(cell: PlacedCell): void {
    this.cells.push(cell)
  }

  lacks(cell: PlacedCell): boolean {
    return [...this.cells, ...this.repeated].every((own) => own.isBeside(cell))
  }
}

/** Numbers at one height and beside each other are of one row. */
function numberRows(numbers: PlacedCell[]): NumberRow[] {
  const rows: NumberRow[] = []
  for (const cell of numbers.sort((one, other) => one.center - other.center)) {
    const row = rows.find((row) => cell.overlap(row) > 0.4 && row.lacks(cell))
    if (!row) rows.push(new NumberRow(cell))
    else {
      row.add(cell)
      row.top = Math.min(row.top, cell.top)
      row.bottom = Math.max(row.bottom, cell.bottom)
    }
  }
  return rows.sort((one, other) => one.center - other.center)
}

/** The row a text stands beside, or the rows it is the middle of. */
function rowsNamedBy(cell: PlacedCell, rows: NumberRow[]): NumberRow[] {
  const beside = rows.filter((row) => cell.overlap(row) > 0.25 && row.lacks(cell))
  const [best] = [...beside].sort((one, other) => cell.overlap(other) - cell.overlap(one))
  const own = best && cell.pieces.length === 1 && cell.overlap(best) > 0.7 ? [best] : beside
  return rowsAround(cell, rows) ?? own
}

/**
 * A name that was written before the numbers of rows above it belongs to these rows too: programs write a row from its
 * first cell on. Standing in the middle, it reaches as far down as it reaches up.
 */
function rowsAround(cell: PlacedCell, rows: NumberRow[]): NumberRow[] | null {
  const isNamedBy = (row: NumberRow) =>
    row.lacks(cell) && row.cells.every(({ isNumber, order }) => !isNumber || order > cell.order)
  const height = cell.pieces[0]!.size
  let first = rows.findIndex((row) => row.center > cell.center - height * 0.2)
  if (first < 0) first = rows.length
  const from = first
  while (first > 0 && isNamedBy(rows[first - 1]!) && rows[first - 1]!.left > cell.right) first--
  if (first === from) return null
  const end = 2 * cell.center - rows[first]!.center + height * 0.7
  const around = rows.slice(first).filter((row) => row.center <= end)
  return around.length > 1 && around.every(isNamedBy) ? around : null
}

/** A row written while another was not finished is part of one of its cells, and has the rest of it in common. */
function addInnerRows(rows: NumberRow[]): void {
  for (const [at, row] of rows.entries()) {
    const outer = rows[at - 1]
    if (!outer || row.cells.length < 2) continue
    const orders = outer.cells.map(({ order }) => order)
    const isInside = row.cells.every(
      ({ order }) => order > Math.min(...orders) && order < Math.max(...orders),
    )
    if (!isInside) continue
    const shared = [...outer.cells, ...outer.repeated].filter((cell) => row.lacks(cell))
    row.repeated.push(...shared)
  }
}

/** Texts without numbers that stand side by side are a row all the same: a heading of columns, a list of masters. */
function besideEachOther(cells: PlacedCell[]): PlacedCell[][] {
  const rows: PlacedCell[][] = []
  const byHeight = [...cells].sort(
    (one, other) => one.pieces.length - other.pieces.length || one.top - other.top,
  )
  for (const cell of byHeight) {
    const [nearest] = rows
      .filter(
        (row) => row.some((other) => cell.overlap(other) > 0.5) && row.every((other) => cell.isBeside(other)),
      )
      .sort((one, other) => Math.abs(one[0]!.center - cell.center) - Math.abs(other[0]!.center - cell.center))
    if (nearest) nearest.push(cell)
    else rows.push([cell])
  }
  return rows
}

function entry(own: PlacedCell[], repeated: PlacedCell[]): Row | Line {
  const top = Math.min(...own.map((cell) => cell.top))
  const cells: RowCell[] = [
    ...own.map(({ pieces }) => rowCell(pieces)),
    ...repeated.map(({ pieces }) => rowCell(pieces, { fromAbove: true })),
  ]
  if (cells.length > 1) return { kind: 'row', top, cells: cells.sort((one, other) => one.left - other.left) }
  const pieces = own.flatMap((cell) => cell.pieces)
  return {
    kind: 'line',
    top,
    text: joined(pieces).replaceAll('\n', ' '),
    size: Math.max(...pieces.map(({ size }) => size)),
    bold: pieces.every(({ bold }) => bold),
  }
}

// Tables whose lines are drawn: every piece of text belongs to the cell it stands in, and a cell that reaches over
// several rows or columns is one where lines are missing.
import {
  clusters,
  type HorizontalLine,
  type Lines,
  middle,
  type Piece,
  type Row,
  type RowCell,
  rowCell,
  type Table,
  type VerticalLine,
} from './pdf-geometry.ts'
import { pricedLines } from './pdf-prices.ts'

const touching = 3

export function ruledTables(pieces: Piece[], lines: Lines): { tables: Table[]; free: Piece[] } {
  const tables: Table[] = []
  let free = pieces
  for (const { horizontal, vertical } of connected(lines)) {
    if (horizontal.length === 0 || vertical.length === 0) continue
    const grid = new Grid(horizontal, vertical)
    const parts = free.flatMap((piece) => grid.split(piece))
    const table = tableOf(
      grid,
      parts.filter((piece) => grid.cellAt(piece) !== undefined),
    )
    if (!table) continue
    tables.push(table)
    free = parts.filter((piece) => grid.cellAt(piece) === undefined)
  }
  return { tables, free }
}

/** Lines that touch make one table; tables side by side do not. */
function connected({ horizontal, vertical }: Lines): Lines[] {
  const group = new Map<HorizontalLine | VerticalLine, Lines>()
  for (const across of horizontal) group.set(across, { horizontal: [across], vertical: [] })
  for (const down of vertical) group.set(down, { horizontal: [], vertical: [down] })
  for (const across of horizontal)
    for (const down of vertical) {
      const meets =
        down.x > across.left - touching &&
        down.x < across.right + touching &&
        across.y > down.top - touching &&
        across.y < down.bottom + touching
      const [one, other] = [group.get(across)!, group.get(down)!]
      if (!meets || one === other) continue
      one.horizontal.push(...other.horizontal)
      one.vertical.push(...other.vertical)
      for (const line of [...other.horizontal, ...other.vertical]) group.set(line, one)
    }
  return [...new Set(group.values())]
}

class Grid {
  readonly xs: number[]
  readonly ys: number[]
  /** For each field of the grid, row by row, the first field of the cell it is part of. */
  readonly #cells: number[]
  readonly #vertical: VerticalLine[]
  readonly #horizontal: HorizontalLine[]

  constructor(horizontal: HorizontalLine[], vertical: VerticalLine[]) {
    this.#horizontal = horizontal
    this.#vertical = vertical
    // A table may lack its outer lines: the others end where they would be.
    const xs = [...vertical.map(({ x }) => x), ...horizontal.flatMap(({ left, right }) => [left, right])]
    const ys = [...horizontal.map(({ y }) => y), ...vertical.flatMap(({ top, bottom }) => [top, bottom])]
    this.xs = clusters(xs, touching)
    this.ys = clusters(ys, touching)
    this.#cells = this.#joinedFields()
  }

  get columns(): number {
    return this.xs.length - 1
  }

  get rows(): number {
    return this.ys.length - 1
  }

  #joinedFields(): number[] {
    const cells = Array.from({ length: Math.max(0, this.rows * this.columns) }, (_, field) => field)
    const join = (one: number, other: number) => {
      const [from, to] = [cells[one]!, cells[other]!]
      if (from !== to)
        for (const [at, of] of cells.entries()) if (of === Math.max(from, to)) cells[at] = Math.min(from, to)
    }
    for (let row = 0; row < this.rows; row++)
      for (let column = 0; column < this.columns; column++) {
        const field = row * this.columns + column
        if (column + 1 < this.columns && !this.#wallRightOf(row, column)) join(field, field + 1)
        if (row + 1 < this.rows && !this.#wallBelow(row, column)) join(field, field + this.columns)
      }
    return cells
  }

  #wallRightOf(row: number, column: number): boolean {
    const [x, from, to] = [this.xs[column + 1]!, this.ys[row]!, this.ys[row + 1]!]
    const walls = this.#vertical.filter((line) => Math.abs(line.x - x) <= touching)
    return covers(
      walls.map(({ top, bottom }) => [top, bottom]),
      from,
      to,
    )
  }

  #wallBelow(row: number, column: number): boolean {
    const [y, from, to] = [this.ys[row + 1]!, this.xs[column]!, this.xs[column + 1]!]
    const walls = this.#horizontal.filter((line) => Math.abs(line.y - y) <= touching)
    return covers(
      walls.map(({ left, right }) => [left, right]),
      from,
      to,
    )
  }

  cellAt(piece: Piece): number | undefined {
    const { x, y } = middle(piece)
    const column = this.xs.findLastIndex((edge) => edge <= x)
    const row = this.ys.findLastIndex((edge) => edge <= y)
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return undefined
    return this.#cells[row * this.columns + column]
  }

  cellOf(row: number, column: number): number {
    return this.#cells[row * this.columns + column]!
  }

  /** Text that was written in two cells, and that the file gives as one because it stands so close. */
  split(piece: Piece): Piece[] {
    const row = this.ys.findLastIndex((edge) => edge <= middle(piece).y)
    if (row < 0 || row >= this.rows || !piece.upright) return [piece]
    const perCharacter = (piece.right - piece.left) / piece.text.length
    for (let column = 0; column + 1 < this.columns; column++) {
      const wall = this.xs[column + 1]!
      if (wall - piece.left < piece.size || piece.right - wall < piece.size) continue
      if (!this.#wallRightOf(row, column)) continue
      const at = nearestBlank(piece.text, (wall - piece.left) / perCharacter)
      if (at === undefined) continue
      const cut = piece.left + at * perCharacter
      return [
        { ...piece, text: piece.text.slice(0, at), right: Math.min(cut, wall) },
        ...this.split({ ...piece, text: piece.text.slice(at + 1), left: Math.max(cut, wall) }),
      ]
    }
    return [piece]
  }
}

function nearestBlank(text: string, wanted: number): number | undefined {
  let best: number | undefined
  for (const { index } of text.matchAll(/\s/g))
    if (Math.abs(index - wanted) < Math.abs((best ?? -100) - wanted)) best = index
  return best !== undefined && Math.abs(best - wanted) < 4 ? best : undefined
}

function covers(walls: number[][], from: number, to: number): boolean {
  const covered = walls.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end!, to) - Math.max(start!, from)),
    0,
  )
  return covered > (to - from) * 0.6
}

function tableOf(grid: Grid, pieces: Piece[]): Table | null {
  const byCell = Map.groupBy(pieces, (piece) => grid.cellAt(piece)!)
  if (grid.columns < 2 || byCell.size < 2) return null
  // Boxes that hold whole lists of prices arrange the page; they are no cells.
  if ([...byCell.values()].some((inside) => pricedLines(inside) > 2)) return null

  const rows: Row[] = []
  for (let row = 0; row < grid.rows; row++) {
    const cells: RowCell[] = []
    for (let column = 0; column < grid.columns; ) {
      const id = grid.cellOf(row, column)
      let end = column + 1
      while (end < grid.columns && grid.cellOf(row, end) === id) end++
      const inside = byCell.get(id)
      const fromAbove = row > 0 && grid.cellOf(row - 1, column) === id ? { fromAbove: true as const } : {}
      if (inside) cells.push(rowCell(inside, { column, columns: end - column, ...fromAbove }))
      column = end
    }
    if (cells.some((cell) => !cell.fromAbove)) rows.push({ kind: 'row', top: grid.ys[row]!, cells })
  }
  return {
    kind: 'table',
    left: grid.xs[0]!,
    right: grid.xs[grid.columns]!,
    top: grid.ys[0]!,
    bottom: grid.ys[grid.rows]!,
    order: Math.min(...pieces.map(({ order }) => order)),
    rows,
  }
}

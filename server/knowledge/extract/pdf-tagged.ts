// Tables that the program which made the file has tagged as such: which text stands in which cell of which row.
import { type Piece, type Row, type RowCell, rowCell, type Table } from './pdf-geometry.ts'
import { pricedLines } from './pdf-prices.ts'

export type Tag = { role?: string; id?: string; type?: string; children?: Tag[] }

export function taggedTables(pieces: Piece[], root: Tag | null): { tables: Table[]; free: Piece[] } {
  const byMark = Map.groupBy(pieces, (piece) => piece.mark)
  const tables: Table[] = []
  const taken = new Set<Piece>()
  for (const tag of innermostTables(root)) {
    const rows = below(tag, ['TR']).map((row) =>
      below(row, ['TH', 'TD']).map((cell) => marksIn(cell).flatMap((mark) => byMark.get(mark) ?? [])),
    )
    const inside = rows.flat(2)
    const arranges = rows.flat().some((cell) => pricedLines(cell) > 2)
    if (inside.length === 0 || arranges || !rows.some((row) => row.length > 1)) continue
    tables.push(tableOf(rows, inside))
    for (const piece of inside) taken.add(piece)
  }
  return { tables, free: pieces.filter((piece) => !taken.has(piece)) }
}

function innermostTables(tag: Tag | null): Tag[] {
  const inner = (tag?.children ?? []).flatMap(innermostTables)
  return inner.length === 0 && tag?.role === 'Table' ? [tag] : inner
}

/** The nearest tags of these roles below a tag, in order. */
function below(tag: Tag, roles: string[]): Tag[] {
  return (tag.children ?? []).flatMap((child) =>
    roles.includes(child.role ?? '') ? [child] : below(child, roles),
  )
}

function marksIn(tag: Tag): string[] {
  return (tag.children ?? []).flatMap((child) =>
    child.type === 'content' && child.id ? [child.id] : marksIn(child),
  )
}

/** A row with fewer cells than the table has columns is one that a merged cell from above reaches into. */
function tableOf(rows: Piece[][][], inside: Piece[]): Table {
  const columns = Math.max(...rows.map((row) => row.length))
  const whole = rows.filter((row) => row.length === columns)
  const extents = Array.from({ length: columns }, (_, column) => extent(whole.flatMap((row) => row[column]!)))
  let above: RowCell[] = []
  const table = rows.map((row): Row => {
    const own = row.filter((cell) => cell.length > 0).map((cell) => rowCell(cell))
    const isShort = row.length < columns && row.length > 1
    const cells = isShort ? [...own, ...reaching(above, own, extents)] : own
    cells.sort((one, other) => one.left - other.left)
    above = cells
    return { kind: 'row', top: Math.min(...row.flat().map(({ y, size }) => y - size)), cells }
  })
  const box = extent(inside)
  const top = Math.min(...inside.map(({ y, size }) => y - size))
  return {
    kind: 'table',
    ...box,
    top,
    bottom: Math.max(...inside.map(({ y }) => y)),
    order: Math.min(...inside.map(({ order }) => order)),
    rows: table.filter(({ cells }) => cells.length > 0),
  }
}

/** Tags do not say how far a cell reaches. Down the first columns is usual; elsewhere it may as well reach across. */
function reaching(above: RowCell[], own: RowCell[], extents: Extent[]): RowCell[] {
  const first = Math.min(...own.map(({ left }) => left))
  const standsIn = (cell: RowCell, column: Extent) => cell.left < column.right && cell.right > column.left
  const empty = extents.filter((column) => column.right <= first)
  return above
    .filter((cell) => empty.some((column) => standsIn(cell, column)))
    .map((cell) => ({ ...cell, fromAbove: true }))
}

type Extent = { left: number; right: number }

function extent(pieces: Piece[]): Extent {
  return {
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
  }
}

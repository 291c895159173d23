// Two lists set beside each other in one table («Жіночий зал | Ціна | Чоловічий зал | Ціна») are two tables: a row of
// the one has nothing to do with the row beside it.
import type { Block, Cell } from '#contract/facts.ts'

type RowBlock = Extract<Block, { kind: 'row' }>

export function apart(blocks: Block[]): Block[] {
  const rowsOf = Map.groupBy(
    blocks.filter((block) => block.kind === 'row'),
    ({ table }) => table,
  )
  let lastTable = Math.max(-1, ...rowsOf.keys())
  const replaced = new Map<Block, Block[]>()
  for (const rows of rowsOf.values()) {
    const header = rows.findIndex((row) => secondList(row, rows) !== undefined)
    if (header < 0) continue
    const edge = secondList(rows[header]!, rows)!
    const second = ++lastTable
    const listed = rows.slice(header)
    const left = listed.map((row) => part(row, row.table, (cell) => cell.column < edge))
    const right = listed.map((row) => part(row, second, (cell) => cell.column >= edge))
    for (const row of listed) replaced.set(row, [])
    replaced.set(
      listed[0]!,
      [...left, ...right].filter(({ cells }) => cells.some((cell) => !cell.fromAbove)),
    )
  }
  return blocks.flatMap((block) => replaced.get(block) ?? [block])
}

function part(row: RowBlock, table: number, isIn: (cell: Cell) => boolean): RowBlock {
  return { ...row, table, cells: row.cells.filter(isIn) }
}

/** The column where a second list begins, if this row is the heading of two: the same labels twice, the first may differ. */
function secondList(header: RowBlock, rows: RowBlock[]): number | undefined {
  const { cells } = header
  const half = cells.length / 2
  if (!Number.isInteger(half) || half < 2 || cells.some(({ text }) => /\d/.test(text))) return undefined
  const label = (cell: Cell) => cell.text.trim().toLowerCase()
  const repeats = cells.slice(1, half).every((cell, at) => label(cell) === label(cells[half + 1 + at]!))
  if (!repeats) return undefined

  const edge = cells[half]!.column
  const crosses = rows.some(
    (row) => row !== header && row.cells.length > 1 && row.cells.some((cell) => reaches(cell, edge)),
  )
  const beginnings = rows.flatMap((row) =>
    row === header ? [] : row.cells.filter(({ column }) => column === edge),
  )
  const names = beginnings.filter(({ text }) => /\p{L}{3}/u.test(text) && !/^\d/.test(text))
  return !crosses && names.length > 1 && names.length >= beginnings.length * 0.6 ? edge : undefined
}

function reaches(cell: Cell, edge: number): boolean {
  return cell.column < edge && cell.column + (cell.columns ?? 1) > edge
}

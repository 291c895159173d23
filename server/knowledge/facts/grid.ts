// Rows of a table laid onto its columns, so that what stands above what can be asked.
import type { Block, Cell, Place } from '#contract/facts.ts'

export type RowBlock = Extract<Block, { kind: 'row' }>

/** What covers one place of the grid; a merged cell covers several. */
export type Spot = { text: string; column: number; columns: number; fromAbove: boolean; bold: boolean }

export type GridRow = { spots: (Spot | undefined)[]; place: Place; quote: string }

export function gridOf(rows: readonly RowBlock[]): GridRow[] {
  let width = 0
  for (const { cells } of rows) {
    for (const cell of cells) width = Math.max(width, cell.column + (cell.columns ?? 1))
  }
  return rows.map((row) => {
    const spots = Array.from<Spot | undefined>({ length: width })
    for (const [index, cell] of row.cells.entries()) {
      const spot = spotOf(cell)
      // A merge drawn too wide ends where the next cell begins.
      const next = row.cells[index + 1]?.column ?? width
      if (next > cell.column) spot.columns = Math.min(spot.columns, next - cell.column)
      for (let at = cell.column; at < cell.column + spot.columns; at++) spots[at] ??= spot
    }
    return { spots, place: row.place, quote: quoteOf(row.cells) }
  })
}

function spotOf(cell: Cell): Spot {
  return {
    text: cell.text.trim(),
    column: cell.column,
    columns: cell.columns ?? 1,
    fromAbove: cell.fromAbove === true,
    bold: cell.bold === true,
  }
}

/** The row as it stands in the file. */
function quoteOf(cells: readonly Cell[]): string {
  return cells
    .map((cell) => cell.text.trim().replace(/\s*\n\s*/g, ' '))
    .filter((text) => text !== '')
    .join(' | ')
}

export const textAt = (row: GridRow, column: number): string => row.spots[column]?.text ?? ''

/** Its own filled cells, each once, left to right. */
export function filledSpots(row: GridRow): Spot[] {
  return row.spots.filter(
    (spot, at): spot is Spot => spot !== undefined && spot.column === at && spot.text !== '',
  )
}

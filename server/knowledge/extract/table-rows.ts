// Rows of cells with the merges written out: what a merge covers is repeated in every row it reaches.
import type { Cell } from '#contract/facts.ts'

/** A row made of nothing but repetition says nothing new. */
export function hasOwnText(cells: Cell[]): boolean {
  return cells.some((cell) => cell.text !== '' && !cell.fromAbove)
}

export function cell(text: string, column: number, columns: number, more: Partial<Cell> = {}): Cell {
  return { text, column, ...(columns > 1 ? { columns } : {}), ...more }
}

/** Spaces as one, lines kept: a cell of several lines may hold several things. */
export function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

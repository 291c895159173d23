// One cell with the variants of a service, a line each, and beside it one with their prices: line belongs to line.
import { isVariantOnly } from '../facts/variants.ts'
import { isBrokenNumber } from './pdf-cells.ts'
import type { RowCell } from './pdf-geometry.ts'
import { isNumber } from './pdf-prices.ts'

/** The cells of a row, with the line breaks kept that say something. */
export function withStackedLines(cells: readonly RowCell[]): RowCell[] {
  const variants = cells.find(
    ({ lines = [] }) => lines.length > 1 && lines.every(({ text }) => isVariantOnly(text)),
  )?.lines
  if (!variants) return [...cells]
  const isBeside = ({ lines = [] }: RowCell) =>
    lines.length === variants.length && lines.every(({ y }, at) => Math.abs(y - variants[at]!.y) < 3)
  const stacked = cells.filter((cell) => isBeside(cell) && (cell.lines === variants || areNumbers(cell)))
  if (stacked.length < 2) return [...cells]
  return cells.map((cell) =>
    stacked.includes(cell) ? { ...cell, text: cell.lines!.map(({ text }) => text).join('\n') } : cell,
  )
}

function areNumbers({ lines = [] }: RowCell): boolean {
  return lines.every(
    ({ text }, at) => isNumber(text) && (at === 0 || !isBrokenNumber(lines[at - 1]!.text, text)),
  )
}

// Lines whose cells are set apart by a sign: a table saved as text, or one typed with bars, semicolons, tabs.
import type { Cell } from '#contract/facts.ts'
import { cell } from './table-rows.ts'

const signs = {
  tab: /\t/,
  bar: /[|│¦]/,
  // In prose a space follows a semicolon, in a table none does.
  semicolon: /;(?=\S|$)/,
}

export type Sign = keyof typeof signs

/** The sign that sets each line's cells apart, and the cells; empty ones are left out, their columns are not. */
export function separatedLines(lines: readonly string[]): Map<number, { sign: Sign; cells: Cell[] }> {
  const found = new Map<number, { sign: Sign; cells: Cell[] }>()
  const spaced = spacedSemicolons(lines)
  for (const sign of Object.keys(signs) as Sign[]) {
    const split = lines.flatMap((line, at) => {
      const mark = sign === 'semicolon' && spaced.has(at) ? /;/ : signs[sign]
      const parts = found.has(at) ? [] : trimmedParts(line, mark)
      return parts.length > 1 ? [{ at, parts }] : []
    })
    const rows = split.filter(({ parts }) => filled(parts) > 1)
    // A stray bar or semicolon makes no table.
    if (rows.length < (sign === 'tab' ? 1 : 3)) continue
    const isFramed = sign === 'bar' && rows.every(({ at }) => /^\s*[|│¦].*[|│¦]\s*$/.test(lines[at]!))
    const asMany = sign === 'tab' && tabsAlign(rows.map(({ parts }) => parts))
    const most = Math.max(...rows.map(({ parts }) => parts.length))
    for (const { at, parts } of split) {
      // «ФАРБУВАННЯ;;;» is the title of a section in such a table.
      if (filled(parts) < 2 && parts.length < most) continue
      const own = isFramed
        ? parts.slice(1)
        : asMany
          ? parts.filter((part, index) => part !== '' || index === 0)
          : parts
      const cells = own.map((part, column) => cell(part, column, 1)).filter(({ text }) => text !== '')
      if (cells.length > 0) found.set(at, { sign, cells })
    }
  }
  return found
}

/** «Класичний; 450 грн; 60 хв» three times on end and more, each with a figure in a field of its own. */
function spacedSemicolons(lines: readonly string[]): Set<number> {
  const found = new Set<number>()
  const counts = lines.map((line) => {
    const fields = trimmedParts(line, /;/)
    return fields.slice(1).some((field) => field.length <= 25 && /\d/.test(field)) ? fields.length : 0
  })
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && counts[end] === counts[start]) end++
    if (counts[start]! > 1 && end - start > 2) for (let at = start; at < end; at++) found.add(at)
    start = end
  }
  return found
}

function trimmedParts(line: string, sign: RegExp): string[] {
  return line.split(sign).map((part) => part.replace(/\s+/g, ' ').trim())
}

const filled = (parts: readonly string[]) => parts.filter((part) => part !== '').length

/** So many tabs were typed as it took to line the columns up; in a table saved as text each counts. */
function tabsAlign(rows: readonly string[][]): boolean {
  const counts = rows.map((parts) => parts.findLastIndex((part) => part !== '') + 1)
  const most = Math.max(...counts)
  const first = rows[0]!.slice(0, counts[0])
  if (!first.includes('') && most <= first.length) return false
  if (new Set(rows.map((parts) => parts.length)).size === 1) return false
  if (new Set(rows.map(filled)).size === 1) return true
  const starts = Map.groupBy(rows.flatMap(startsOf), (start) => start)
  const common = [...starts.values()].reduce(
    (sum, { length }) => sum + (length > rows.length / 2 ? length : 0),
    0,
  )
  return common > 0.8 * rows.reduce((sum, parts) => sum + Math.max(0, filled(parts) - 1), 0)
}

/** Where on the screen the cells after the first begin. */
function startsOf(parts: readonly string[]): number[] {
  const starts: number[] = []
  let at = 0
  for (const [index, part] of parts.entries()) {
    if (part !== '' && index > 0) starts.push(at)
    at = (Math.floor((at + part.length) / tabStop) + 1) * tabStop
  }
  return starts
}

const tabStop = 8

// A table as the parts that stand under one head each: the head may be of several rows, repeat on every page, or lack.
import { filledSpots, type GridRow, type Spot } from './grid.ts'
import { headingOf, isValue, otherHeading } from './header.ts'

/** `titles` stand above the head. */
export type Segment = { titles: GridRow[]; headings: GridRow[]; rows: GridRow[] }

export function segmentsOf(rows: readonly GridRow[]): Segment[] {
  const segments: Segment[] = [{ titles: [], headings: [], rows: [] }]
  let lastHead = ''
  for (let at = 0; at < rows.length; ) {
    const size = headSize(rows, at)
    const current = segments.at(-1)!
    if (size === 0) {
      current.rows.push(rows[at]!)
      at++
      continue
    }
    const headings = rows.slice(at, at + size)
    const head = headings.map(({ quote }) => quote).join('\n')
    if (head !== lastHead || (current.rows.length > 0 && isTitleRow(current.rows.at(-1)!))) {
      // A title right above a head belongs to what follows.
      const titles: GridRow[] = []
      while (current.rows.length > 0 && isTitleRow(current.rows.at(-1)!)) titles.unshift(current.rows.pop()!)
      if (current.rows.length === 0 && current.headings.length === 0) segments.pop()
      segments.push({ titles, headings, rows: [] })
      lastHead = head
    }
    at += size
  }
  return segments.filter(({ titles, rows }) => titles.length + rows.length > 0)
}

/** One title over all columns, or one over each of two lists side by side. */
function isTitleRow(row: GridRow): boolean {
  const spots = filledSpots(row)
  return spots.length === 1 || spots.every(({ columns, text }) => columns > 1 && !isValue(text))
}

/** How many rows from here are the head of what follows; 0 when this is no head. */
function headSize(rows: readonly GridRow[], at: number): number {
  const row = rows[at]!
  if (isHead(row, rows[at + 1])) return goesOn(row, rows[at + 1]) ? 2 : 1
  // «Ціна» merged over the columns of the row below, which has the other names.
  const below = rows[at + 1]
  const width = below ? filledSpots(below).length : 0
  if (
    below &&
    filledSpots(row).every(({ columns }) => columns < width) &&
    isUpperHead(row, below) &&
    (isHead(below, rows[at + 2]) || goesOn(row, below))
  )
    return 2
  return 0
}

const short = (spot: Spot) => spot.text.length <= 45

function isHead(row: GridRow, next: GridRow | undefined): boolean {
  const spots = filledSpots(row).filter(({ columns }) => columns < row.spots.length)
  if (spots.length < 2 || !spots.every(short)) return false
  const said = spots.map(({ text }) => headingOf(text))
  const count = (...kinds: string[]) => said.filter(({ is }) => kinds.includes(is)).length
  const values = spots.filter(({ text }, index) => isValue(text) && said[index]!.is !== 'value')
  const strong = count('price', 'minutes', 'service')
  // «3–4» may be lengths, but only among words that are certainly a head.
  if (
    values.length > 0 &&
    !(strong >= 2 && values.every(({ text }) => /^\d(?:\s*[-–+]\s*\d)?\+?$/.test(text)))
  )
    return false
  const known =
    strong + count('category', 'note', 'axis', 'number', 'unit', 'internal', 'article', 'discount')
  const others = count('other')
  if (strong > 0 && (known >= 2 || count('value') > 0) && others <= known + count('value')) return true
  const below = next ? spots.filter((spot) => isValue(next.spots[spot.column]?.text ?? '')).length : 0
  if (strong > 0 && below > 0) return true
  if (count('value', 'axis') >= 2 && below >= 2 && others <= 1) return true
  const tables = spots.map(({ text }) => otherHeading(text))
  const named = tables.filter((kinds) => kinds.length > 0).length
  return (
    named >= 2 &&
    named * 2 >= spots.length &&
    tables.some((kinds) => /person|day|question/.test(kinds.join()))
  )
}

function isUpperHead(row: GridRow, below: GridRow): boolean {
  const spots = filledSpots(row)
  if (spots.length === 0 || !spots.every(short) || !spots.some(({ columns }) => columns > 1)) return false
  if (spots.some(({ columns, text }) => columns >= row.spots.length || isValue(text))) return false
  // Over names of services stands the title of a list, not the head of its columns.
  const overNames = filledSpots(below).some(
    ({ text, column }) => (row.spots[column]?.columns ?? 1) > 1 && headingOf(text).is === 'service',
  )
  return !overNames && spots.every(({ text }) => headingOf(text).is !== 'other')
}

/** The next row says what the merged cells of this one are made of. */
function goesOn(row: GridRow, next: GridRow | undefined): boolean {
  if (!next) return false
  const own = filledSpots(next).filter(({ fromAbove }) => !fromAbove)
  if (own.length === 0 || own.some(({ text }) => isValue(text) && headingOf(text).is !== 'value'))
    return false
  if (!own.every(short)) return false
  const merged = (at: number) => (row.spots[at]?.columns ?? 1) > 1
  const isUnder = own.every(({ column }) => merged(column) || (row.spots[column]?.text ?? '') === '')
  return isUnder && own.some(({ column }) => merged(column))
}

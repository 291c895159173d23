// What stands where on a page: y counts down from the top, a point is a 72nd of an inch.
import { tidy } from './table-rows.ts'

/** A stretch of text on one line, without a gap wide enough to begin another column. */
export type Piece = {
  text: string
  left: number
  right: number
  /** Of the baseline. */
  y: number
  size: number
  bold: boolean
  upright: boolean
  rightToLeft: boolean
  /** Place in the order in which the file gives its text. */
  order: number
  /** Dots lead from it to what comes next. */
  leads?: true
  /** The tag that the program which made the file put around it. */
  mark?: string
  /** The tagged paragraph it is in; text of no paragraph is known by its mark. */
  paragraph?: string
}
export type HorizontalLine = { y: number; left: number; right: number }
export type VerticalLine = { x: number; top: number; bottom: number }
export type Lines = { horizontal: HorizontalLine[]; vertical: VerticalLine[] }

export type RowCell = {
  text: string
  left: number
  right: number
  bold: boolean
  fromAbove?: true
  /** Known where a table's lines are drawn; otherwise told later from where the cells stand. */
  column?: number
  columns?: number
  /** Its lines, when it has several. */
  lines?: { y: number; text: string }[]
}
export type Row = { kind: 'row'; top: number; cells: RowCell[] }
export type Line = { kind: 'line'; top: number; text: string; size: number; bold: boolean }
/** Rows known to be one table, and the box that holds them. */
export type Table = {
  kind: 'table'
  top: number
  bottom: number
  left: number
  right: number
  /** Of the first text in it. */
  order: number
  rows: Row[]
}

export function middle(piece: Piece): { x: number; y: number } {
  return { x: (piece.left + piece.right) / 2, y: piece.y - piece.size * 0.35 }
}

/** Lines of text that belong together, as one: words broken at the end of a line by a hyphen keep it. */
export function joined(pieces: Piece[]): string {
  let text = ''
  let last: Piece | undefined
  for (const piece of pieces) {
    const next = piece.text.trim()
    if (text.endsWith('\u00ad')) text = text.slice(0, -1) + next
    else if (/\p{L}-$/u.test(text) && /^\p{L}/u.test(next)) text += next
    // A note in small letters under a name is a line of its own.
    else if (last && Math.abs(last.size - piece.size) > last.size * 0.15 && last.y !== piece.y)
      text += `\n${next}`
    else text += ` ${next}`
    last = piece
  }
  // A gap that was typed as a run of blanks parts a name from its price.
  return text.replaceAll('\u00ad', '').split(/ {3,}/).map(tidy).join('   ').trim()
}

/** Pieces as they are read: line by line, and along each line. */
export function linesOf(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((one, other) => one.y - other.y)) {
    const line = lines[lines.length - 1]
    const first = line?.[0]
    if (first && Math.abs(piece.y - first.y) <= 0.35 * Math.max(piece.size, first.size)) line.push(piece)
    else lines.push([piece])
  }
  for (const line of lines) sortAlong(line)
  return lines
}

export function sortAlong(line: Piece[]): void {
  const backwards = line.filter((piece) => piece.rightToLeft).length > line.length / 2
  line.sort((one, other) => (backwards ? other.right - one.right : one.left - other.left))
}

/** Groups numbers that lie close to their neighbours; gives the middle of each group, in order. */
export function clusters(values: number[], tolerance: number): number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((one, other) => one - other)) {
    const group = groups[groups.length - 1]
    if (group && value - group[group.length - 1]! <= tolerance) group.push(value)
    else groups.push([value])
  }
  return groups.map((group) => (group[0]! + group[group.length - 1]!) / 2)
}

export function rowCell(pieces: Piece[], more: Partial<RowCell> = {}): RowCell {
  const lines = linesOf(pieces)
  return {
    text: joined(lines.flat()),
    ...(lines.length > 1 ? { lines: lines.map((line) => ({ y: line[0]!.y, text: joined(line) })) } : {}),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    bold: pieces.every(({ bold }) => bold),
    ...more,
  }
}

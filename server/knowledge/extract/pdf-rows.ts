// Lines and rows where nothing is drawn between them. A name may run over several lines with its price beside any of
// them, or stand in the middle of the rows it is the name of.
import {
  joined,
  type Line,
  linesOf,
  middle,
  type Piece,
  type Row,
  type RowCell,
  rowCell,
} from './pdf-geometry.ts'
import { endsWithNumber, isListItem, isNumber, isPriced } from './pdf-prices.ts'

export function rowsAndLines(pieces: Piece[]): (Row | Line)[] {
  const upright = pieces.filter((piece) => piece.upright)
  const lines = linesOf(upright)
  const broken = brokenNumbers(lines)
  const numbered = lines.filter(
    (line) =>
      (isPriced(line) || line.some(({ text }) => isNumber(text))) &&
      !line.every((piece) => broken.has(piece)),
  )
  const lineOf = new Map(numbered.flatMap((line) => line.map((piece) => [piece, line] as const)))
  const cells = new Cells(upright, lineOf, lines)

  const rows = new Map<Piece[], CellPieces[]>(numbered.map((line) => [line, []]))
  const floating: CellPieces[] = []
  for (const cell of cells.all) {
    const line = cell.map((piece) => lineOf.get(piece)).find((line) => line !== undefined)
    if (line) rows.get(line)!.push(cell)
    else floating.push(cell)
  }
  const repeated = innerRows(numbered, rows)
  const loose = floating.filter((cell) => {
    const named = besideOf(cell, numbered, rows)
    for (const [at, line] of named.entries()) {
      if (at === 0) rows.get(line)!.push(cell)
      else repeated.set(line, [...(repeated.get(line) ?? []), cell])
    }
    return named.length === 0
  })
  const found = [...rows].map(([line, own]) => [
    ...own.map((cell) => rowCell(cell)),
    ...(repeated.get(line) ?? []).map((cell) => rowCell(cell, { fromAbove: true })),
  ])
  return [
    ...[...rows].flatMap(([line, own], at) => (own.length > 0 ? [entry(own, found[at]!, line)] : [])),
    ...linesOfCells(loose).map((row) =>
      entry(
        row,
        row.map((cell) => rowCell(cell)),
        row[0]!,
      ),
    ),
    ...pieces
      .filter((piece) => !piece.upright)
      .map(
        (piece): Line => ({ kind: 'line', top: piece.y, text: piece.text, size: piece.size, bold: false }),
      ),
  ].sort((one, other) => one.top - other.top)
}

type CellPieces = Piece[]

/** A row written while another was not finished is part of one of its cells, and has the rest of it in common. */
function innerRows(numbered: Piece[][], rows: Map<Piece[], CellPieces[]>): Map<Piece[], CellPieces[]> {
  const repeated = new Map<Piece[], CellPieces[]>()
  for (const [at, line] of numbered.entries()) {
    const outer = numbered[at - 1]
    if (!outer || line.length < 2) continue
    const orders = rows
      .get(outer)!
      .flat()
      .map(({ order }) => order)
    const isInside = line.every(({ order }) => order > Math.min(...orders) && order < Math.max(...orders))
    if (!isInside) continue
    const common = [...rows.get(outer)!, ...(repeated.get(outer) ?? [])]
    repeated.set(
      line,
      common.filter((cell) => rows.get(line)!.every((own) => isBeside(own, cell))),
    )
  }
  return repeated
}

function entry(own: CellPieces[], cells: RowCell[], line: Piece[]): Row | Line {
  const top = Math.min(...line.map(({ y, size }) => y - size))
  if (cells.length > 1) return { kind: 'row', top, cells: cells.sort((one, other) => one.left - other.left) }
  const pieces = own.flat()
  const size = Math.max(...pieces.map((piece) => piece.size))
  return { kind: 'line', top, text: joined(pieces), size, bold: pieces.every(({ bold }) => bold) }
}

/** Numbers broken at the end of a line: the second halves, and the first where they stand alone. */
function brokenNumbers(lines: Piece[][]): Set<Piece> {
  const broken = new Set<Piece>()
  for (const [at, line] of lines.entries())
    for (const above of line)
      for (const below of [lines[at + 1], lines[at + 2]].flatMap((next) => next ?? []))
        if (isNumber(above.text) && isAligned(above, below) && isBrokenNumber(above, below)) {
          broken.add(above)
          broken.add(below)
        }
  return broken
}

/** Cells without numbers that stand side by side are a row all the same: a heading of columns, a list of masters. */
function linesOfCells(cells: CellPieces[]): CellPieces[][] {
  const single = new Map(cells.filter((cell) => cell.length === 1).map((cell) => [cell[0]!, cell]))
  const rows = linesOf([...single.keys()]).map((line) => line.map((piece) => single.get(piece)!))
  for (const cell of cells.filter((one) => one.length > 1)) {
    const [first, last] = [cell[0]!, cell[cell.length - 1]!]
    const center = (first.y + last.y) / 2
    const distance = (row: CellPieces[]) => Math.abs(row[0]![0]!.y - center)
    const [nearest] = rows
      .filter(
        (row) => distance(row) <= (last.y - first.y) / 2 + 1 && row.every((other) => isBeside(cell, other)),
      )
      .sort((one, other) => distance(one) - distance(other))
    if (nearest) nearest.push(cell)
    else rows.push([cell])
  }
  return rows
}

function isBeside(one: CellPieces, other: CellPieces): boolean {
  const [a, b] = [one, other].map((pieces) => rowCell(pieces))
  return a!.right <= b!.left || b!.right <= a!.left
}

/** Puts the lines of each cell together. */
class Cells {
  readonly all: CellPieces[]

  constructor(pieces: Piece[], lineOf: Map<Piece, Piece[]>, lines: Piece[][]) {
    const cells = new Map<Piece, CellPieces>()
    const page = new Spacing(pieces)
    const columnsBeside = new Map(lines.flatMap((line) => line.map((piece) => [piece, line.length] as const)))
    const middles = [...new Set(lineOf.values())].map((line) => line[0]!.y)
    // Two lines of columns without numbers are two rows, unless the numbers of both stand halfway between them.
    const areRows = (above: Piece, below: Piece) =>
      columnsBeside.get(above)! > 1 &&
      columnsBeside.get(below)! > 1 &&
      !lineOf.has(above) &&
      !lineOf.has(below) &&
      !middles.some((y) => y > above.y && y < below.y)
    const byPlace = [...pieces].sort((one, other) => one.y - other.y || one.left - other.left)
    for (const [at, piece] of byPlace.entries()) {
      cells.set(piece, [piece])
      for (let before = at - 1; before >= 0; before--) {
        const above = byPlace[before]!
        if (piece.y - above.y > piece.size * 2) break
        const cell = cells.get(above)!
        if (cell[cell.length - 1] !== above || !goesOn(above, piece, page)) continue
        if (areRows(above, piece)) continue
        const numbered = new Set([...cell, piece].map((one) => lineOf.get(one)).filter((line) => line))
        // Each with a price beside it: two services, not one name.
        if (numbered.size > 1) continue
        cell.push(piece)
        cells.set(piece, cell)
        break
      }
    }
    this.all = [...new Set(cells.values())]
  }
}

/** Whether the second line is the rest of the first: close below it, aligned with it, and broken off for want of room. */
function goesOn(above: Piece, below: Piece, page: Spacing): boolean {
  const apart = below.y - above.y
  const size = Math.min(above.size, below.size)
  if (apart < size * 0.6 || apart > size * page.leading || Math.abs(above.size - below.size) > size * 0.15)
    return false
  if (!isAligned(above, below)) return false
  // «4 500 – 7» and «000» below it.
  if (isNumber(above.text) || isNumber(below.text)) return isBrokenNumber(above, below)
  // Programs write a cell to its end before they go on to the next.
  if (below.order !== above.order + 1) return false
  if (/^[(\p{Ll}]/u.test(below.text.trim())) return true
  if (above.bold !== below.bold || endsWithNumber(above.text) || isListItem(below.text)) return false
  const firstWord = /^\s*\S+/.exec(below.text)![0].length
  const perCharacter = (below.right - below.left) / below.text.length
  return above.right + (firstWord + 1) * perCharacter > page.roomRightOf(above)
}

function isAligned(above: Piece, below: Piece): boolean {
  return (
    Math.abs(above.left - below.left) < 3 ||
    Math.abs(above.right - below.right) < 3 ||
    Math.abs(middle(above).x - middle(below).x) < 3
  )
}

function isBrokenNumber(above: Piece, below: Piece): boolean {
  return /[-–—/]\s*\d{0,3}$/.test(above.text.trim()) && /^\d/.test(below.text.trim())
}

/** How close lines of one text stand on this page, and how far they may go to the right. */
class Spacing {
  /** In heights of a letter. */
  readonly leading: number
  readonly #pieces: Piece[]

  constructor(pieces: Piece[]) {
    this.#pieces = pieces
    const byPlace = [...pieces].sort((one, other) => one.y - other.y)
    let closest = 1.35
    for (const [at, piece] of byPlace.entries())
      for (let next = at + 1; next < byPlace.length; next++) {
        const below = byPlace[next]!
        const apart = (below.y - piece.y) / piece.size
        if (apart > closest) break
        if (apart > 0.9 && isAligned(piece, below)) closest = apart
      }
    this.leading = closest * 1.08
  }

  /** Up to the next column, or to the end of the longest line. */
  roomRightOf(piece: Piece): number {
    let room = Number.POSITIVE_INFINITY
    let end = piece.right
    for (const { left, right, y } of this.#pieces) {
      if (Math.abs(y - piece.y) > piece.size * 10) continue
      if (left > piece.right + piece.size * 0.4) room = Math.min(room, left)
      end = Math.max(end, right)
    }
    return Math.min(room - piece.size * 0.4, end + 1)
  }
}

/** The rows a cell without a line of its own is the name of: the one it stands beside, or all that it is the middle of. */
function besideOf(cell: CellPieces, numbered: Piece[][], rows: Map<Piece[], CellPieces[]>): Piece[][] {
  const size = cell[0]!.size
  const center = (cell[0]!.y + cell[cell.length - 1]!.y) / 2
  const left = Math.min(...cell.map((piece) => piece.left))
  const right = Math.max(...cell.map((piece) => piece.right))
  const lacks = (line: Piece[]) =>
    ![...rows.get(line)!.flat(), ...line].some((piece) => piece.left < right && piece.right > left)

  const beside = numbered.find((line) => Math.abs(line[0]!.y - center) < size * 0.6 && lacks(line))
  if (beside) return [beside]
  if (cell.length > 1) return []
  // Halfway between two rows that have no name, and perhaps more of them, evenly, above and below.
  const below = numbered.findIndex((line) => line[0]!.y > center)
  const around: Piece[][] = []
  for (let step = 0; below > 0; step++) {
    const [upper, lower] = [numbered[below - 1 - step], numbered[below + step]]
    if (!upper || !lower || !lacks(upper) || !lacks(lower)) break
    const halfway = Math.abs((upper[0]!.y + lower[0]!.y) / 2 - center) < size * 0.4
    if (!halfway || lower[0]!.y - center > size * 2.5 * (step + 1)) break
    around.unshift(upper)
    around.push(lower)
  }
  return around
}

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
  const numbered = lines.filter((line) => isPriced(line) || line.some(({ text }) => isNumber(text)))
  const lineOf = new Map(numbered.flatMap((line) => line.map((piece) => [piece, line] as const)))
  const cells = new Cells(upright, lineOf)

  const rows = new Map<Piece[], CellPieces[]>(numbered.map((line) => [line, []]))
  const floating: CellPieces[] = []
  for (const cell of cells.all) {
    const line = cell.map((piece) => lineOf.get(piece)).find((line) => line !== undefined)
    if (line) rows.get(line)!.push(cell)
    else floating.push(cell)
  }
  const repeated = new Map<Piece[], CellPieces[]>()
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

function entry(own: CellPieces[], cells: RowCell[], line: Piece[]): Row | Line {
  const top = Math.min(...line.map(({ y, size }) => y - size))
  if (cells.length > 1) return { kind: 'row', top, cells: cells.sort((one, other) => one.left - other.left) }
  const pieces = own.flat()
  const size = Math.max(...pieces.map((piece) => piece.size))
  return { kind: 'line', top, text: joined(pieces), size, bold: pieces.every(({ bold }) => bold) }
}

/** Cells without numbers whose first lines stand side by side are a row all the same: a heading of columns, a list of masters. */
function linesOfCells(cells: CellPieces[]): CellPieces[][] {
  const byPiece = new Map(cells.map((cell) => [cell[0]!, cell]))
  return linesOf([...byPiece.keys()]).map((line) => line.map((piece) => byPiece.get(piece)!))
}

/** Puts the lines of each cell together. */
class Cells {
  readonly all: CellPieces[]

  constructor(pieces: Piece[], lineOf: Map<Piece, Piece[]>) {
    const cells = new Map<Piece, CellPieces>()
    const reach = columnReach(pieces)
    const byPlace = [...pieces].sort((one, other) => one.y - other.y || one.left - other.left)
    for (const [at, piece] of byPlace.entries()) {
      cells.set(piece, [piece])
      for (let before = at - 1; before >= 0; before--) {
        const above = byPlace[before]!
        if (piece.y - above.y > piece.size * 2) break
        const cell = cells.get(above)!
        if (cell[cell.length - 1] !== above || !goesOn(above, piece, reach)) continue
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
function goesOn(above: Piece, below: Piece, reach: (piece: Piece) => number): boolean {
  const apart = below.y - above.y
  const size = Math.min(above.size, below.size)
  if (apart < size * 0.6 || apart > size * 1.45 || Math.abs(above.size - below.size) > size * 0.15)
    return false
  const aligned =
    Math.abs(above.left - below.left) < 3 ||
    Math.abs(above.right - below.right) < 3 ||
    Math.abs(middle(above).x - middle(below).x) < 3
  if (!aligned) return false
  if (isNumber(above.text) || isNumber(below.text)) return /[-–—/]\s*$/.test(above.text)
  if (/^[(\p{Ll}]/u.test(below.text.trim())) return true
  if (above.bold !== below.bold || endsWithNumber(above.text) || isListItem(below.text)) return false
  const firstWord = /^\s*\S+/.exec(below.text)![0].length
  const perCharacter = (below.right - below.left) / below.text.length
  return above.right + (firstWord + 1) * perCharacter > reach(above) + 1
}

/** How far to the right the text goes that begins where a piece begins. */
function columnReach(pieces: Piece[]): (piece: Piece) => number {
  const reach = new Map<number, number>()
  const key = (piece: Piece) => Math.round(piece.left / 4)
  for (const piece of pieces) reach.set(key(piece), Math.max(reach.get(key(piece)) ?? 0, piece.right))
  return (piece) =>
    Math.max(...[-1, 0, 1].map((near) => reach.get(key(piece) + near) ?? Number.NEGATIVE_INFINITY))
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

// Which lines of text are one cell: a name or a price broken off for want of room.
import { type HorizontalLine, joined, middle, type Piece } from './pdf-geometry.ts'
import { areOfOneParagraph } from './pdf-paragraphs.ts'
import { endsWithPrice, isListItem, isNumber, isPriced, saysMoney } from './pdf-prices.ts'

export type CellPieces = Piece[]

/** The pieces of a region put together to cells, each from its first line to its last. */
export function cellsOf(pieces: Piece[], lines: Piece[][], rules: HorizontalLine[]): CellPieces[] {
  const page = new Setting(pieces, lines, rules)
  const cells = new Map<Piece, CellPieces>()
  const byPlace = [...pieces].sort((one, other) => one.y - other.y || one.left - other.left)
  for (const [at, piece] of byPlace.entries()) {
    cells.set(piece, [piece])
    for (let before = at - 1; before >= 0; before--) {
      const above = byPlace[before]!
      if (piece.y - above.y > piece.size * 2) break
      const cell = cells.get(above)!
      if (cell[cell.length - 1] !== above || !page.goesOn(cell, piece) || page.areRows(cell, piece)) continue
      cell.push(piece)
      cells.set(piece, cell)
      break
    }
  }
  return [...new Set(cells.values())]
}

export function isAligned(above: Piece, below: Piece): boolean {
  return (
    Math.abs(above.left - below.left) < 3 ||
    Math.abs(above.right - below.right) < 3 ||
    Math.abs(middle(above).x - middle(below).x) < 3
  )
}

const unit = String.raw`(?:\p{Sc}|грн|гривень|uah|eur|usd|zł|pln|хв|хвилин|мин|минут|min|minutes|год|ч|h|шт)`
const unitFirst = new RegExp(`^${unit}(?![\\p{L}])`, 'iu')
const hoursLast = /(?:год|ч|h)\.?$/iu
const minutesOnly = /^\d{1,2}\s*(?:хв|мин|min)/iu

/** «4 500 – 7» and «000» below it; «1 200» and «грн»; «1 год» and «30 хв». */
export function isBrokenNumber(above: string, below: string): boolean {
  if (isNumber(above) && (unitFirst.test(below) || /^[/–—+]\s*\d/.test(below))) return true
  if (!/^\d/.test(below)) return false
  if (/^(?:від|до|от|from|od|do)$/iu.test(above)) return true
  if (!isNumber(above)) return false
  return (
    /[-–—/+]$/.test(above) ||
    (/(?:^|[\s–—-])\d{1,2}$/.test(above) && /^\d{3}(?!\d)/.test(below)) ||
    (hoursLast.test(above) && minutesOnly.test(below))
  )
}

/** Of text that stands under other text without having been written right after it. */
function rowPitch(pieces: Piece[]): number {
  const byPlace = [...pieces].sort((one, other) => one.y - other.y)
  let closest = Number.POSITIVE_INFINITY
  for (const [at, piece] of byPlace.entries()) {
    const next = byPlace
      .slice(at + 1)
      .find(
        ({ left, right, y }) => left < piece.right && right > piece.left && y > piece.y + piece.size * 0.6,
      )
    const apart = next ? (next.y - piece.y) / piece.size : Number.POSITIVE_INFINITY
    if (next && next.order !== piece.order + 1 && Math.abs(next.size - piece.size) < 0.3)
      closest = Math.min(closest, apart)
  }
  return closest
}

/** How text is set in a region: how close its lines stand, and in what order they were written. */
class Setting {
  readonly #pieces: Piece[]
  readonly #rules: HorizontalLine[]
  /** Distance of lines of one text, in heights of a letter. */
  readonly #leading: number
  /** Row after row, as programs write tables; else column after column. */
  readonly #isRowWise: boolean
  /** Lines as close as this are one text, where most lines of the list stand farther apart; else 0. */
  readonly #tight: number
  /** The least distance of two rows, in heights of a letter. */
  readonly #rowPitch: number
  readonly #lineOf: Map<Piece, Piece[]>

  constructor(pieces: Piece[], lines: Piece[][], rules: HorizontalLine[]) {
    this.#pieces = pieces
    this.#rules = rules
    this.#lineOf = new Map(lines.flatMap((line) => line.map((piece) => [piece, line] as const)))
    const inOrder = [...pieces].sort((one, other) => one.order - other.order)
    let closest = 1.75
    let along = 0
    const distances: number[] = []
    for (const [at, piece] of inOrder.entries()) {
      const next = inOrder[at + 1]
      if (!next || next.order !== piece.order + 1) continue
      if (next.left > piece.right - 1 && next.y < piece.y + 1) along++
      const apart = (next.y - piece.y) / piece.size
      const isSame = Math.abs(next.size - piece.size) < piece.size * 0.03
      if (!isSame || apart < 0.9 || !isAligned(piece, next)) continue
      closest = Math.min(closest, apart)
      if (apart < 2.2) distances.push(apart)
    }
    distances.sort((one, other) => one - other)
    const usual = distances[distances.length >> 1] ?? 0
    this.#tight = closest < usual * 0.88 ? Math.min(closest * 1.1, usual * 0.92) : 0
    this.#leading = closest * 1.08
    this.#rowPitch = rowPitch(pieces)
    this.#isRowWise = along >= lines.filter((line) => line.length > 1).length * 0.4
  }

  /** Whether a line is the rest of a cell. */
  goesOn(cell: CellPieces, below: Piece): boolean {
    const above = cell[cell.length - 1]!
    const apart = below.y - above.y
    const size = Math.min(above.size, below.size)
    if (apart < size * 0.6 || apart > above.size * this.#leading || !isAligned(above, below)) return false
    // Programs write a cell to its end before they go on to the next.
    if (below.order !== above.order + 1 || this.#isParted(above, below)) return false
    const isTagged = areOfOneParagraph(above, below)
    if (isTagged !== null) return isTagged
    const [first, second] = [joined(cell), below.text.trim()]
    if (this.#isInTable(above, below)) {
      if (apart < (this.#rowPitch - 0.08) * above.size) return true
      if (this.#rowPitch > 1.5) return false
    }
    if (/\([^)]*$/.test(first) && /^[^(]*\)/.test(second)) return true
    const isTight = apart <= this.#tight * above.size
    if (isTight && (isNumber(second) || /^[\d(\p{Ll}\p{Sc}~+–—-]/u.test(second))) return true
    if (isBrokenNumber(first, second) || (/\s[–—-]$|\d[–—-]$/.test(first) && /^\d/.test(second))) return true
    if (isNumber(first) || isNumber(second)) return false
    if (Math.abs(above.size - below.size) > size * 0.15) return this.#isNoteBelow(above, below)
    if (/^[(\p{Ll}]/u.test(second)) return true
    if (above.bold !== below.bold || endsWithPrice(first)) return false
    if (saysMoney(first) && saysMoney(second)) return false
    // A dash at the head of a line may be in the middle of a sentence.
    if (isListItem(second) && !(/[\p{L},]$/u.test(first) && /^[—–-]\s\p{Ll}/u.test(second))) return false
    const firstWord = /^\S+/.exec(second)![0].length
    const perCharacter = (below.right - below.left) / below.text.length
    return above.right + (firstWord + 1) * perCharacter > this.#roomRightOf(above)
  }

  /** Another cell stands beside them, and it is known how close rows come to each other. */
  #isInTable(above: Piece, below: Piece): boolean {
    if (!this.#isRowWise || this.#rowPitch === Number.POSITIVE_INFINITY) return false
    return this.#pieces.some(
      ({ left, right, y, size }) =>
        y > above.y - size * 0.7 && y < below.y + size * 0.7 && (left > above.right || right < above.left),
    )
  }

  /** By a line drawn between them; one as long as the text only underlines it. */
  #isParted(above: Piece, below: Piece): boolean {
    return this.#rules.some(
      ({ y, left, right }) =>
        y > above.y &&
        y < below.y - below.size * 0.5 &&
        left < above.left + 1 &&
        right > above.right - 1 &&
        right - left > above.right - above.left + above.size,
    )
  }

  /** In small letters under a name, with the rest of the row beside the two. */
  #isNoteBelow(above: Piece, below: Piece): boolean {
    if (below.size > above.size || below.size < above.size * 0.6 || above.bold !== below.bold) return false
    return this.#pieces.some(
      ({ left, right, y }) =>
        y > above.y - above.size && y < below.y + 1 && (left > above.right || right < above.left),
    )
  }

  /** Text written column by column follows upon itself also from row to row. */
  areRows(cell: CellPieces, below: Piece): boolean {
    if (this.#isRowWise) return false
    const hasNumbers = (piece: Piece) => {
      const line = this.#lineOf.get(piece)!
      return isPriced(line) || line.some((other) => other !== piece && isNumber(other.text))
    }
    return hasNumbers(below) && cell.some(hasNumbers)
  }

  /** Up to the next column, or to the end of the longest line. */
  #roomRightOf(piece: Piece): number {
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

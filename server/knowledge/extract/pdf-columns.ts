// Columns of the page, as brochures have them, told from columns of a table: on either side of the gap there must be
// whole lines of a price list, or whole passages of prose.
import { linesOf, type Piece, type Table } from './pdf-geometry.ts'
import { isPriced } from './pdf-prices.ts'

export type Region = { pieces: Piece[]; tables: Table[] }

/** The page in the order it is read, each region a single column. */
export function regionsOf(region: Region): Region[] {
  const lines = linesOf(region.pieces.filter(({ upright }) => upright))
  let best: { worth: number; x: number; bands: Band[] } = { worth: 0, x: 0, bands: [] }
  for (const x of candidates(region.pieces)) {
    const bands = bandsAt(lines, region.tables, x)
    const worth = bands.reduce((sum, band) => sum + band.worth, 0)
    if (worth > best.worth) best = { worth, x, bands }
  }
  if (best.worth === 0) return [region]
  const parts = parted(region, best.x, best.bands)
  return parts.length > 1 ? parts.flatMap(regionsOf) : parts
}

/** Places where at least two lines begin. */
function candidates(pieces: Piece[]): number[] {
  const begun = Map.groupBy(pieces, ({ left }) => Math.round(left / 2))
  return [...begun.values()]
    .filter((same) => same.length > 1)
    .map((same) => Math.min(...same.map(({ left }) => left)) - 1)
}

type Band = { top: number; bottom: number; worth: number }

/** The stretches of the page where nothing crosses `x`, and how sure it is that they stand in two columns. */
function bandsAt(lines: Piece[][], tables: Table[], x: number): Band[] {
  const bands: Band[] = []
  let inBand: Piece[][] = []
  const end = () => {
    const worth = columnsWorth(inBand, x)
    const pieces = inBand.flat()
    const tops = pieces.map(({ y, size }) => y - size)
    if (worth > 0)
      bands.push({ top: Math.min(...tops), bottom: Math.max(...pieces.map(({ y }) => y)) + 1, worth })
    inBand = []
  }
  for (const line of lines) {
    const [top, bottom] = [line[0]!.y - line[0]!.size, line[0]!.y]
    const crossed =
      line.some(({ left, right }) => left < x && right > x + 2) ||
      tables.some((table) => table.left < x && table.right > x && table.top < bottom && table.bottom > top)
    if (crossed) end()
    else inBand.push(line)
  }
  end()
  return bands
}

function columnsWorth(lines: Piece[][], x: number): number {
  const left = lines.map((line) => line.filter((piece) => piece.left < x)).filter((line) => line.length > 0)
  const right = lines.map((line) => line.filter((piece) => piece.left >= x)).filter((line) => line.length > 0)
  const priced = [left, right].map((side) => side.filter(isPriced).length)
  const several = [left, right].map((side) => side.filter((line) => line.length > 1 || isPriced(line)).length)
  const [fewer, more] = [Math.min(...priced), Math.max(...priced)]
  if (fewer > 1 && priced.every((count, side) => count >= several[side]! * 0.5)) return fewer + more / 100
  return isProse(left) && isProse(right) ? Math.min(left.length, right.length) : 0
}

/** Line under line, close and long, with nothing beside them. */
function isProse(lines: Piece[][]): boolean {
  if (lines.length < 4 || lines.some((line) => line.length > 1)) return false
  const pieces = lines.flat()
  const close = pieces.filter((piece, at) => at > 0 && piece.y - pieces[at - 1]!.y < piece.size * 1.45).length
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0) / pieces.length
  return close >= (pieces.length - 1) * 0.75 && letters > 25
}

function parted({ pieces, tables }: Region, x: number, bands: Band[]): Region[] {
  const inside = (band: Band, y: number) => y > band.top && y <= band.bottom
  const parts: Region[] = []
  let above = Number.NEGATIVE_INFINITY
  const between = (from: number, to: number) =>
    parts.push({
      pieces: pieces.filter(({ y }) => y > from && y <= to),
      tables: tables.filter(({ bottom }) => bottom > from && bottom <= to),
    })
  for (const band of bands) {
    between(above, band.top)
    for (const isLeft of [true, false])
      parts.push({
        pieces: pieces.filter((piece) => inside(band, piece.y) && piece.left < x === isLeft),
        tables: tables.filter((table) => inside(band, table.bottom) && table.left < x === isLeft),
      })
    above = band.bottom
  }
  between(above, Number.POSITIVE_INFINITY)
  return parts.filter((part) => part.pieces.length + part.tables.length > 0)
}

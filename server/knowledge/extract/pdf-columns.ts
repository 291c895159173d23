// Columns of the page, as brochures have them, told from columns of a table: on either side of the gap there must be
// whole lines of a price list, or whole passages of prose.
import { linesOf, type Piece, type Table } from './pdf-geometry.ts'
import { endsWithNumber, isName, isNumber, saysMoney } from './pdf-prices.ts'
import { rowsAndLines } from './pdf-rows.ts'

export type Region = { pieces: Piece[]; tables: Table[] }

/** The page in the order it is read, each region a single column. */
export function regionsOf(region: Region): Region[] {
  const lines = linesOf(region.pieces.filter(({ upright }) => upright))
  let best: { worth: number; x: number; bands: Band[] } = { worth: 0, x: 0, bands: [] }
  for (const x of candidates(region)) {
    const bands = bandsAt(lines, region.tables, x)
    const worth = bands.reduce((sum, band) => sum + band.worth, 0)
    if (worth > best.worth) best = { worth, x, bands }
  }
  if (best.worth === 0) return [region]
  const parts = parted(region, best.x, best.bands)
  return parts.length > 1 ? parts.flatMap(regionsOf) : parts
}

/** Places where at least two lines begin, or a table. */
function candidates({ pieces, tables }: Region): number[] {
  const begun = Map.groupBy(pieces, ({ left }) => Math.round(left / 2))
  return [
    ...[...begun.values()]
      .filter((same) => same.length > 1)
      .map((same) => Math.min(...same.map(({ left }) => left)) - 1),
    ...tables.map(({ left }) => left - 1),
  ]
}

type Band = { top: number; bottom: number; worth: number }

/** The stretches of the page where nothing crosses `x`, and how sure it is that they stand in two columns. */
function bandsAt(lines: Piece[][], tables: Table[], x: number): Band[] {
  const bands: Band[] = []
  let inBand: Piece[][] = []
  const end = () => {
    // What was written after the right column and stands below it closes both.
    const written = Math.max(...inBand.flat().map(({ left, order }) => (left < x ? -1 : order)))
    while (inBand[inBand.length - 1]?.every(({ left, order }) => left < x && order > written)) inBand.pop()
    const pieces = inBand.flat()
    const top = Math.min(...pieces.map(({ y, size }) => y - size))
    const bottom = Math.max(...pieces.map(({ y }) => y)) + 1
    const beside = tables.filter((table) => table.top < bottom && table.bottom > top)
    const worth = columnsWorth(inBand, beside, x)
    // A table that begins or ends beside the lines goes with them.
    if (worth > 0)
      bands.push({
        top: Math.min(top, ...beside.map((table) => table.top)),
        bottom: Math.max(bottom, ...beside.map((table) => table.bottom + 1)),
        worth,
      })
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

function columnsWorth(lines: Piece[][], tables: Table[], x: number): number {
  const sides = [
    lines.map((line) => line.filter((piece) => piece.left < x)),
    lines.map((line) => line.filter((piece) => piece.left >= x)),
  ].map((side) => side.filter((line) => line.length > 0))
  if (sides.every(isProse)) return Math.min(...sides.map((side) => side.length))
  const inTables = [true, false].map((isLeft) =>
    tables.filter((table) => table.left < x === isLeft).reduce((sum, { rows }) => sum + rows.length, 0),
  )
  if (!sides.every((side, at) => inTables[at]! > 1 || mayBeList(side.flat()))) return 0
  const worths = sides.map((side, at) => {
    const worth = listWorth(side.flat(), isWrittenAcross(lines, x))
    return worth === null ? 0 : worth + inTables[at]!
  })
  return Math.min(...worths) > 1 ? Math.min(...worths) + Math.max(...worths) / 100 : 0
}

/** A look that costs little, before the rows are made. */
function mayBeList(pieces: Piece[]): boolean {
  const names = pieces.filter(({ text }) => isName(text)).length
  return names > 1 && pieces.filter(({ text }) => isNumber(text) || endsWithNumber(text)).length > 1
}

/** Text of the right side mostly follows upon what stands to the left of it, as in a table. */
function isWrittenAcross(lines: Piece[][], x: number): boolean {
  const both = lines.filter((line) => line[0]!.left < x && line[line.length - 1]!.left >= x)
  const across = both.filter((line) => {
    const at = line.findIndex(({ left }) => left >= x)
    return line[at]!.order === line[at - 1]!.order + 1
  })
  return across.length > both.length * 0.5
}

/**
 * Rows that name something and then say a number; null if there are more of other rows with numbers. In a table names
 * end in numbers too: there only numbers in cells of their own count.
 */
function listWorth(pieces: Piece[], isTable: boolean): number | null {
  const numbered = rowsAndLines(pieces, [])
    .map((content) => (content.kind === 'row' ? content.cells : [content]))
    .filter((texts) => texts.some(({ text }) => isNumber(text) || endsWithNumber(text)))
  const whole = numbered.filter(
    ([first, ...others]) =>
      isName(first!.text) &&
      !('fromAbove' in first!) &&
      ((!isTable && endsWithNumber(first!.text)) ||
        others.some(({ text }) => isNumber(text) || (endsWithNumber(text) && saysMoney(text)))),
  )
  return whole.length >= numbered.length * 0.5 ? whole.length : null
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

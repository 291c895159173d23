// Whether a row's cells are what their columns hold, and what can be put right when they are not.
import type { NotUnderstood } from '#contract/facts.ts'
import type { Column } from './columns.ts'
import { filledSpots, type GridRow, type Spot, textAt } from './grid.ts'
import { minutesOf, type TimeUnit } from './minutes.ts'
import { amountOf, currencyIn, priceOf } from './price.ts'
import { isVariantOnly } from './variants.ts'

export type Shape = {
  columns: readonly Column[]
  service: number
  /** The columns of durations and the unit of their bare numbers. */
  times: ReadonlyMap<number, TimeUnit | undefined>
}

export function shapeOf(rows: readonly GridRow[], columns: readonly Column[]): Shape {
  const times = new Map<number, TimeUnit | undefined>()
  for (const [at, column] of columns.entries()) {
    if (column.is === 'minutes') times.set(at, column.unit ?? unitOf(rows, at))
  }
  return { columns, times, service: columns.findIndex(({ is }) => is === 'service') }
}

/** A time column whose heading names no unit: numbers that large can only be minutes. */
function unitOf(rows: readonly GridRow[], at: number): TimeUnit | undefined {
  const bare = rows.map((row) => textAt(row, at)).filter((text) => /^\d+([.,]\d+)?$/.test(text))
  return bare.length > 0 && bare.every((text) => Number(text.replace(',', '.')) >= 15) ? 'minutes' : undefined
}

/** A row that slipped: none of its sums can be trusted. */
export function mismatch(row: GridRow, shape: Shape): NotUnderstood['reason'] | null {
  const texts = (...kinds: Column['is'][]) =>
    shape.columns.flatMap(({ is }, at) => (kinds.includes(is) ? [textAt(row, at)] : []))
  const prices = texts('price', 'unclear')
  if (texts('price', 'unclear', 'skip', 'minutes').some(isVariantOnly)) return 'unclear-header'
  if (prices.some((text) => minutesOf(text) !== null)) return 'unclear-price'
  if (texts('note', 'category', 'variant').some(endsInSum)) return 'unclear-price'
  if (texts('category').some((text) => minutesOf(text) !== null)) return 'unclear-price'
  const isGap = prices.some((text) => text === '')
  const name = textAt(row, shape.service)
  if (minutesOf(name) || endsInSum(name)) return 'unclear-price'
  const last = /(?:^|\s)(\d[\d\s.,]*)$/.exec(name)?.[1]
  if (last && isGap && amountOf(last.trim().replace(/\s/g, '')) >= 20) return 'unclear-price'
  for (const [at, unit] of shape.times) {
    const text = textAt(row, at)
    if (/\d/.test(text) && !minutesOf(text, unit) && isGap && !isSumAlone(row, at, shape))
      return 'unclear-time'
  }
  return null
}

/** Sums under a heading of remarks: the columns are not where their heads are. */
export function notesAreSums(rows: readonly GridRow[], { columns }: Shape): boolean {
  return columns.some(({ is }, at) => {
    if (is !== 'note') return false
    const notes = rows.map((row) => textAt(row, at)).filter((text) => text !== '')
    const sums = notes.filter((text) => priceOf(text, '').kind === 'price' && /\d/.test(text))
    return sums.length > 0 && sums.length * 4 >= notes.length
  })
}

/** «… 1 250 ₴»: a sum with its currency at the end of words that should hold none. */
function endsInSum(text: string): boolean {
  const end = /(?:^|\s)(?:[₴$€£]\s?)?\d[\d\s.,–-]*\s*(?:\p{L}{2,4}\.?|[₴$€£])?$/u.exec(text)
  return end !== null && currencyIn(end[0]) !== null
}

/** A typed row without its time: the only sum stands one place to the left. */
export function isSumAlone(row: GridRow, at: number, { columns }: Shape): boolean {
  const prices = columns.flatMap(({ is }, column) => (is === 'price' ? [column] : []))
  const reading = priceOf(textAt(row, at), '')
  return (
    prices.length === 1 &&
    prices[0] === at + 1 &&
    textAt(row, at + 1) === '' &&
    reading.kind === 'price' &&
    (reading.currencySaid || ['percent', 'surcharge'].includes(reading.price.type))
  )
}

/** «базовий | 5 000 грн» in two columns under one price heading. */
function joined(row: GridRow, { columns }: Shape): GridRow {
  const at = columns.findIndex(
    ({ is }, column) =>
      is === 'price' &&
      columns[column + 1]?.is === 'skip' &&
      isVariantOnly(textAt(row, column)) &&
      currencyIn(textAt(row, column + 1)) !== null,
  )
  if (at < 0) return row
  const text = `${textAt(row, at)} ${textAt(row, at + 1)}`
  const spots = row.spots.map((spot, column) =>
    column === at && spot ? { ...spot, text } : column === at + 1 ? undefined : spot,
  )
  return { ...row, spots }
}

/** Typed tables leave out the cells that are the same as above, and the rest of the row moves to the left. */
export function realigned(written: GridRow, shape: Shape): GridRow {
  const row = joined(written, shape)
  const { columns } = shape
  const variant = columns.findIndex(({ is }) => is === 'variant')
  const first = filledSpots(row)[0]
  const shift = first && variant >= 0 ? variant - first.column : 0
  const isMoved =
    shift > 0 &&
    isVariantOnly(first!.text) &&
    /\d/.test(textAt(row, first!.column + 1)) &&
    row.spots.slice(row.spots.length - shift).every((spot) => spot === undefined)
  if (!isMoved) return row
  const spots = [...new Array<undefined>(shift), ...row.spots.slice(0, row.spots.length - shift)]
  return { ...row, spots: spots.map((spot, at) => spot && { ...spot, column: at }) }
}

/** A row of several lines in each cell is several rows: as many variants as prices. */
export function unstacked(row: GridRow, { columns, service }: Shape): GridRow[] {
  const lines = columns.map((_, at) => row.spots[at]?.text.split('\n') ?? [])
  const prices = columns.flatMap(({ is }, at) => (is === 'price' && lines[at]!.length > 1 ? [at] : []))
  const count = Math.max(0, ...prices.map((at) => lines[at]!.length))
  if (count < 2 || !prices.every((at) => lines[at]!.length === count)) return [row]
  if (!prices.every((at) => lines[at]!.every((line) => priceOf(line, '').kind === 'price'))) return [row]
  const variant = columns.findIndex(({ is }) => is === 'variant')
  const names = lines[service] ?? []
  // A second line under the name is a remark where the variants have lines of their own.
  const byVariant = variant >= 0 && lines[variant]!.length === count
  const isHeaded = !byVariant && names.length === count + 1
  if (!byVariant && !isHeaded && names.length !== count) return [row]
  const part = (index: number): GridRow => ({
    ...row,
    spots: row.spots.map((spot, at): Spot | undefined => {
      const own = lines[at] ?? []
      if (!spot) return undefined
      if (at === service && byVariant) return spot
      if (at === service && isHeaded) return { ...spot, text: `• ${own[index + 1]}` }
      return own.length === count ? { ...spot, text: own[index]! } : spot
    }),
  })
  const parts = Array.from({ length: count }, (_, index) => part(index))
  if (!isHeaded) return parts
  const head = row.spots.map((spot, at) =>
    at === service && spot ? { ...spot, text: names[0]! } : undefined,
  )
  return [{ ...row, spots: head }, ...parts]
}

// What the cells of one row say: its variant, its prices, its duration, its remarks.
import type { Minutes, Variant } from '#contract/facts.ts'
import type { Column } from './columns.ts'
import { tidy } from './fold.ts'
import { type GridRow, textAt } from './grid.ts'
import { minutesOf, takeMinutes } from './minutes.ts'
import { isSumAlone, type Shape } from './row-shape.ts'
import { serviceName, timedName } from './service-name.ts'
import { isVariantOnly, variantKind } from './variants.ts'

export type PriceColumn = Extract<Column, { is: 'price' }>

/** «будь-який»: no variant at all. */
const isForAll = (text: string) =>
  /^(?:будь-?який|будь-?яка|усі|всі|любой|любая|все|any|all|każdy|wszyscy|dowolny)$/iu.test(text)
/** In the column of masters, words that name none. */
const isRemark = (text: string) =>
  variantKind(text) === null && text.split(/\s+/).length > 1 && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(text)

/** What of the variant stands outside the price columns. */
export function variantOf(row: GridRow, { columns, service }: Shape): Variant {
  const variant: Variant = {}
  for (const [at, column] of columns.entries()) {
    // A name merged over the column beside it says nothing there.
    if (row.spots[at] === row.spots[service]) continue
    const text = tidy(textAt(row, at))
    if (isForAll(text) || /^[-–—.]*$/.test(text)) continue
    if (column.is === 'note' && isVariantOnly(text)) variant[variantKind(text) ?? 'option'] = text
    if (column.is !== 'variant' || (column.kind === 'staff' && isRemark(text))) continue
    variant[variantKind(text) ?? column.kind] = text
  }
  return variant
}

/** The price cells of a row; one merged over every column says the same of all. */
export function pricesOf(row: GridRow, shape: Shape): { text: string; columns: PriceColumn[] }[] {
  const all = shape.columns.flatMap((column, at) => (column.is === 'price' ? [{ column, at }] : []))
  const from = all.find(({ column }) => column.bound === 'from')
  const to = all.find(({ column }) => column.bound === 'to')
  if (from && to && all.length === 2 && textAt(row, from.at) !== '' && textAt(row, to.at) !== '') {
    const { bound: _, ...column } = from.column
    return [{ text: `${textAt(row, from.at)} - ${textAt(row, to.at)}`, columns: [column] }]
  }
  const slipped = [...shape.times.keys()].find((at) => isSumAlone(row, at, shape))
  if (slipped !== undefined) {
    return [{ text: textAt(row, slipped), columns: all.map(({ column }) => column) }]
  }
  const filled = all.filter(({ at }) => textAt(row, at) !== '')
  return [...Map.groupBy(filled, ({ at }) => row.spots[at]!)].map(([spot, under]) => {
    const columns = under.map(({ column }) => column)
    const ofAll = columns.length > 1 && columns.length === all.length
    return { text: spot.text, columns: ofAll ? [{ ...columns[0]!, variant: {} }] : columns }
  })
}

export function timeOf(
  row: GridRow,
  { columns, times, service }: Shape,
  variant: Variant,
): Minutes | undefined {
  for (const [at, column] of columns.entries()) {
    if (column.is !== 'minutes') continue
    const said = Object.entries(column.variant) as [keyof Variant, string][]
    const isOfThis = said.every(([kind, text]) => variant[kind] === text)
    const minutes = isOfThis ? minutesOf(textAt(row, at), times.get(at)) : null
    if (minutes) return minutes
  }
  if ([...times.keys()].some((at) => /\d/.test(textAt(row, at)))) return undefined
  const name = textAt(row, service)
  return timedName(serviceName(name))?.minutes ?? takeMinutes(name)?.minutes
}

/** A time is written, and was not understood. */
export function hasUnclearTime(row: GridRow, shape: Shape): boolean {
  return [...shape.times].some(([at, unit]) => {
    const text = textAt(row, at)
    return /\d/.test(text) && !minutesOf(text, unit) && !isSumAlone(row, at, shape)
  })
}

export function remarkOf(row: GridRow, { columns }: Shape, is: 'note' | 'unit'): string | undefined {
  const texts = columns.flatMap((column, at) => {
    const isOfMaster = is === 'note' && column.is === 'variant' && column.kind === 'staff'
    const isOwn = column.is === is || (isOfMaster && isRemark(textAt(row, at)))
    const text = isOwn && row.spots[at]?.column === at ? textAt(row, at) : ''
    return /^[-–—]*$/.test(text) || isVariantOnly(text) ? [] : [text.replace(/\s*\n\s*/g, ' ')]
  })
  return texts.length > 0 ? texts.join('; ') : undefined
}

export function hasNumbers(row: GridRow, { columns }: Shape, ...kinds: Column['is'][]): boolean {
  return columns.some(({ is }, at) => kinds.includes(is) && /\d/.test(textAt(row, at)))
}

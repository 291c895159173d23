// Which column of a price list holds what: from its headings when it has any, from its contents otherwise.
import type { Variant, VariantKind } from '#contract/facts.ts'
import { filledSpots, type GridRow, textAt } from './grid.ts'
import { type Heading, headingOf } from './header.ts'
import { minutesOf, type TimeUnit } from './minutes.ts'
import type { FileMoney } from './money-of-file.ts'
import { priceOf } from './price.ts'
import { isMarked } from './service-name.ts'
import { isVariantOnly, variantKind } from './variants.ts'

export type Column =
  | { is: 'service' | 'category' | 'note' | 'unit' | 'number' | 'skip' }
  | { is: 'variant'; kind: VariantKind }
  | { is: 'price'; variant: Variant; currency?: string; unit?: string; bound?: 'from' | 'to' }
  | { is: 'minutes'; variant: Variant; unit?: TimeUnit }
  /** Numbers under a heading that was not understood. */
  | { is: 'unclear' }

type Contents = {
  filled: number
  sums: number
  numbers: number
  durations: number
  texts: number
  /** Different texts among the filled, and how many of them name a variant. */
  distinct: number
  variants: number
  largest: number
  counts: boolean
}

/** What the cells of a column are, rows with a single filled cell (sections) left out. */
function contentsOf(body: readonly GridRow[], column: number): Contents {
  const seen = new Set<string>()
  const values: number[] = []
  const contents = { filled: 0, sums: 0, numbers: 0, durations: 0, texts: 0, variants: 0 }
  for (const row of body) {
    const spot = row.spots[column]
    if (!spot || spot.text === '' || spot.column !== column || spot.columns >= row.spots.length) continue
    contents.filled++
    seen.add(spot.text)
    const reading = priceOf(spot.text, '')
    if (
      reading.kind === 'price' &&
      (reading.currencySaid || /^(free|percent|surcharge)$/.test(reading.price.type))
    ) {
      contents.sums++
    } else if (minutesOf(spot.text)) contents.durations++
    else if (reading.kind === 'price') {
      contents.numbers++
      if (!spot.fromAbove) values.push(reading.price.min)
    } else if (reading.kind === 'words' || /\p{L}{3}/u.test(spot.text)) {
      contents.texts++
      // «- Будні» under its service stands in the column of services.
      if (!isMarked(spot.text) && spot.text.split('\n').every(isVariantOnly)) contents.variants++
    }
  }
  return {
    ...contents,
    distinct: seen.size,
    largest: Math.max(0, ...values.slice(0, 1000)),
    counts: isCounting(values),
  }
}

/** 1, 2, 3…, some left out: the numbering of the rows. */
function isCounting(values: number[]): boolean {
  if (values.length < 2 || !values.every((value, at) => at === 0 || value > values[at - 1]!)) return false
  return values.at(-1)! - values[0]! < values.length * 4
}

const isNumbering = (c: Contents) => c.counts && c.numbers > 2 && c.sums === 0 && c.largest <= c.filled * 2
const isNumeric = (c: Contents) => c.sums + c.numbers > c.texts + c.durations
const isTimed = (c: Contents) => c.durations > c.texts + c.sums + c.numbers
const isText = (c: Contents) => c.texts > 0 && c.texts >= c.sums + c.numbers + c.durations

/** `title`: words at the head of the service column that name the section instead. */
export type Layout = { columns: Column[]; title?: string }

export function layoutFromHeadings(headings: readonly GridRow[], body: readonly GridRow[]): Layout {
  const width = Math.max(headings[0]?.spots.length ?? 0, body[0]?.spots.length ?? 0)
  const all = Array.from({ length: width }, (_, at) => {
    const texts = [...new Set(headings.map((row) => textAt(row, at)).filter((text) => text !== ''))]
    return { texts, headings: texts.map(headingOf), contents: contentsOf(body, at) }
  })
  const columns = all.map(({ texts, headings: said, contents }) => columnOf(texts, said, contents))
  const has = (is: Column['is']) => columns.some((column) => column.is === is)
  // One variant without a price or a service named anywhere is no price list.
  const isVague =
    columns.filter(({ is }) => is === 'price').length === 1 &&
    !all.some(({ headings: said }) => said.some(({ is }) => is === 'price' || is === 'service'))
  if (isVague)
    for (const [at, { is }] of columns.entries()) if (is === 'price') columns[at] = { is: 'unclear' }
  const priced = columns.filter((column) => column.is === 'price')
  let title: string | undefined
  if (!has('service')) {
    const at = all.findIndex(
      ({ headings: said, contents }) =>
        isText(contents) &&
        said.every(({ is }) => ['other', 'empty', 'category', 'value', 'axis'].includes(is)),
    )
    if (at >= 0) {
      title = all[at]!.headings.some(({ is }) => is === 'other' || is === 'value')
        ? all[at]!.texts[0]
        : undefined
      columns[at] = { is: 'service' }
    }
  }
  if (priced.length === 0) {
    // Sums that name their currency need no heading; bare numbers without one stay unclear.
    const sums = all.flatMap(({ contents }, at) =>
      contents.sums * 2 > contents.filled && ['skip', 'note', 'unclear'].includes(columns[at]!.is)
        ? [at]
        : [],
    )
    for (const at of sums) {
      if (all[at]!.headings.some(({ is }) => is === 'internal')) continue
      const text = all[at]!.texts.at(-1)
      columns[at] = { is: 'price', variant: sums.length > 1 && text ? { option: text } : {} }
    }
  }
  // Beside a price that was found, numbers of unknown meaning are nobody's price.
  if (columns.some((column) => column.is === 'price')) {
    for (const [at, column] of columns.entries()) if (column.is === 'unclear') columns[at] = { is: 'skip' }
  }
  return { columns, ...(title ? { title } : {}) }
}

function columnOf(texts: string[], headings: Heading[], contents: Contents): Column {
  const find = <Is extends Heading['is']>(is: Is) =>
    headings.find((heading): heading is Extract<Heading, { is: Is }> => heading.is === is)
  if (find('internal') || find('article') || find('discount')) return { is: 'skip' }
  if (find('number')) return { is: 'number' }
  const price = find('price')
  // The rows' numbering, under whatever heading slipped over it.
  if (!price && isNumbering(contents)) return { is: 'number' }
  const time = find('minutes')
  const axis = find('axis')
  const variant: Variant = {}
  for (const [at, heading] of headings.entries()) {
    if (heading.is === 'value') variant[heading.kind] ??= heading.text
    if (heading.is === 'price' && heading.variant)
      variant[variantKind(heading.variant) ?? 'option'] ??= heading.variant
    if (heading.is === 'other' && at > 0 && (price || axis)) variant[axis?.kind ?? 'option'] ??= texts[at]!
  }
  const named = Object.keys(variant).length > 0
  // «Майстер» over «коротке | довге» is whose prices these are; over «топ-майстер» it only says what is meant.
  const own = headings.findLast((heading) => heading.is === 'axis')
  if (own?.alsoValue && isNumeric(contents) && (!named || (!variant.level && !variant.staff))) {
    variant[own.alsoValue] ??= own.text
  }
  if (price) {
    if (price.old) return { is: 'skip' }
    const { currency, unit, bound } = price
    return {
      is: 'price',
      variant,
      ...(currency ? { currency } : {}),
      ...(unit ? { unit } : {}),
      ...(bound ? { bound } : {}),
    }
  }
  if (time) return { is: 'minutes', variant, ...(time.unit ? { unit: time.unit } : {}) }
  if (Object.keys(variant).length > 0 && !isText(contents)) {
    const currency = find('value')?.currency ?? own?.currency
    return isTimed(contents)
      ? { is: 'minutes', variant }
      : { is: 'price', variant, ...(currency ? { currency } : {}) }
  }
  if (axis)
    return contents.variants === 0 && isNumeric(contents) && contents.sums > 0
      ? { is: 'unclear' }
      : { is: 'variant', kind: axis.kind }
  for (const is of ['service', 'category', 'note', 'unit'] as const) if (find(is)) return { is }
  if (isTimed(contents)) return { is: 'minutes', variant: {} }
  if (isNumeric(contents)) return { is: 'unclear' }
  if (!isText(contents)) return { is: 'skip' }
  return contents.variants * 2 > contents.texts ? { is: 'variant', kind: 'option' } : { is: 'note' }
}

/** `bareSums`: the file has said that its bare numbers are prices, and in which currency. */
export function layoutFromContents(
  body: readonly GridRow[],
  { bareSums, isCurrencySaid }: Pick<FileMoney, 'bareSums' | 'isCurrencySaid'>,
): Layout {
  const width = body[0]?.spots.length ?? 0
  const full = fullRows(body)
  const all = Array.from({ length: width }, (_, at) => contentsOf(full, at))
  const sums = all.filter((c) => isNumeric(c) && c.sums > 0)
  const bare = all.filter((c) => isNumeric(c) && c.sums === 0 && !c.counts)
  const columns = all.map((contents): Column => {
    if (isTimed(contents)) return { is: 'minutes', variant: {} }
    if (isNumeric(contents)) {
      if (contents.counts) return { is: 'number' }
      if (contents.sums > 0) return { is: 'price', variant: {} }
      if (sums.length > 0) return { is: 'skip' }
      // Numbers some of which are too large for minutes are prices where they stand alone, or each after its names.
      const isTimedBeside = all.some(isTimed)
      if (isCurrencySaid && bare.length === 1 && contents.largest >= 10) return { is: 'price', variant: {} }
      const isApart = bare.every((one) => isText(all[all.indexOf(one) - 1] ?? one))
      return bareSums && (contents.largest > 240 || isTimedBeside) && (bare.length === 1 || isApart)
        ? { is: 'price', variant: {} }
        : { is: 'unclear' }
    }
    return { is: isText(contents) ? 'note' : 'skip' }
  })
  const texts = all.flatMap((contents, at) => (isText(contents) ? [at] : []))
  for (const service of servicesAmong(texts, columns, all)) columns[service] = { is: 'service' }
  const service = columns.findIndex(({ is }) => is === 'service')
  for (const at of texts) {
    const contents = all[at]!
    if (columns[at]!.is !== 'note') continue
    if (contents.variants * 2 > contents.texts && at > service)
      columns[at] = { is: 'variant', kind: 'option' }
    else if (at < service) columns[at] = { is: 'category' }
  }
  return { columns }
}

/** The rows that have as many cells as most: others may have moved to the left. */
function fullRows(body: readonly GridRow[]): readonly GridRow[] {
  const counts = Map.groupBy(
    body.filter((row) => filledSpots(row).length > 1),
    (row) => filledSpots(row).length,
  )
  const most = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]
  return most ? body.filter((row) => filledSpots(row).length >= most[0]) : body
}

/** Side by side, every price has its own names before it; otherwise the fullest column of names is the services. */
function servicesAmong(texts: number[], columns: Column[], all: Contents[]): number[] {
  const prices = columns.flatMap(({ is }, at) => (is === 'price' ? [at] : []))
  const names = texts.filter((at) => all[at]!.variants * 2 <= all[at]!.texts)
  if (prices.length > 1) {
    const before = prices.map((price, index) => {
      const isBefore = (at: number) => at < price && at > (prices[index - 1] ?? -1)
      return names.filter(isBefore).at(-1) ?? texts.filter(isBefore).at(-1)
    })
    if (before.every((at) => at !== undefined)) return before as number[]
  }
  const beforePrice = names.filter((at) => prices.length === 0 || at < prices[0]!)
  const candidates = beforePrice.length > 0 ? beforePrice : names.length > 0 ? names : texts
  const best = candidates.toSorted((a, b) => all[b]!.distinct - all[a]!.distinct || a - b)[0]
  return best === undefined ? [] : [best]
}

/** Two lists printed side by side, as the column ranges of each. */
export function panelsOf(columns: readonly Column[]): { from: number; to: number }[] {
  const services = columns.flatMap(({ is }, at) => (is === 'service' ? [at] : []))
  const [first = 0, second] = services
  if (second === undefined) return [{ from: 0, to: columns.length }]
  const period = second - first
  const regular = services.every((at, index) => at === first + index * period)
  // What stands before the first names (numbers, prices) stands before the others too.
  const lead = first - columns.findIndex(({ is }) => is !== 'skip')
  const starts = services.map((at, index) => (index === 0 ? 0 : regular && lead < period ? at - lead : at))
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? columns.length }))
}

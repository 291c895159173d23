// A table of services: its parts, its columns, its two halves when two lists stand side by side.
import { categoryPath, isGenericTitle, sectionName } from './category.ts'
import { type Column, type Layout, layoutFromContents, layoutFromHeadings, panelsOf } from './columns.ts'
import { filledSpots, type GridRow, type Spot } from './grid.ts'
import { headingOf, otherHeading } from './header.ts'
import type { FileMoney } from './money-of-file.ts'
import { isProse } from './prose.ts'
import { type RowsRead, readPanel } from './rows.ts'
import type { Segment } from './segments.ts'
import { isPersonName } from './variants.ts'

export type TableContext = {
  currency: string
  category?: string
  /** What the list is called where it names no kind of services itself: the sheet's name. */
  fallback?: string
}

/** A list of masters with their years of work and phones: its numbers are no prices. */
function isAboutPeople({ headings, rows }: Segment): boolean {
  const cells = headings.flatMap((row) => filledSpots(row))
  const says = cells.map(({ text }) => headingOf(text).is)
  if (headings.length === 0 || says.includes('price') || says.includes('service')) return false
  return cells.some(
    ({ text, column }) =>
      otherHeading(text).includes('person') &&
      rows.some((row) => isPersonName(row.spots[column]?.text ?? '')),
  )
}

/** The columns when the part is a price list, or null. */
export function priceLayout(
  segment: Segment,
  context: Pick<FileMoney, 'bareSums' | 'isCurrencySaid'>,
  previous: Layout | undefined,
): Layout | null {
  if (isAboutPeople(segment)) return null
  const { headings, rows } = segment
  const layout = headings.length > 0 ? layoutFromHeadings(headings, rows) : layoutFromContents(rows, context)
  const says = (one: Layout, ...kinds: Column['is'][]) => one.columns.some(({ is }) => kinds.includes(is))
  if (says(layout, 'price') && says(layout, 'service')) return layout
  // A table that goes on over a page, or the next section's, whose head was printed once.
  if (headings.length === 0 && previous && says(layout, 'unclear', 'service') && sameShape(previous, layout))
    return previous
  return says(layout, 'unclear') && says(layout, 'service') ? layout : null
}

function sameShape(head: Layout, body: Layout): boolean {
  const width = Math.max(head.columns.length, body.columns.length)
  return Array.from({ length: width }, (_, at) => {
    const above = head.columns[at]?.is ?? 'skip'
    const below = body.columns[at]?.is ?? 'skip'
    if (above === 'price') return ['price', 'unclear', 'skip'].includes(below)
    if (above === 'service') return ['service', 'note', 'category'].includes(below)
    if (above === 'variant' || above === 'category')
      return ['variant', 'category', 'note', 'skip'].includes(below)
    return !['price', 'service', 'variant', 'category'].includes(below)
  }).every(Boolean)
}

export function readPriceRows(segment: Segment, layout: Layout, context: TableContext): RowsRead {
  const read: RowsRead = { found: [], notUnderstood: [], texts: [] }
  for (const { from, to } of panelsOf(layout.columns)) {
    const columns = layout.columns.map(
      (column, at): Column => (at >= from && at < to ? column : { is: 'skip' }),
    )
    const within = (row: GridRow) => ({ ...row, spots: spotsWithin(row, from, to) })
    const { category, texts } = titled(segment.titles.map(within), context.category)
    const heading = layout.title && !isGenericTitle(layout.title) ? sectionName(layout.title) : undefined
    const base = categoryPath(category, heading)
    const part = readPanel(segment.rows.map(within), columns, {
      currency: context.currency,
      ...(base ? { category: base } : {}),
    })
    // A sheet called «Манікюр» with a section «Педикюр» says of the section's rows only the section.
    if (base === undefined && context.fallback !== undefined) {
      for (const { fact } of part.found) if (fact.kind === 'service') fact.category ??= context.fallback
    }
    read.found.push(...part.found)
    read.notUnderstood.push(...part.notUnderstood)
    if (from === 0) read.texts.push(...texts, ...part.texts)
  }
  return read
}

/** What stands over the head of a list: its name, or remarks. */
function titled(titles: readonly GridRow[], category: string | undefined) {
  const texts: RowsRead['texts'] = []
  let upper = category
  for (const row of titles) {
    for (const { text } of filledSpots(row)) {
      if (isProse(text)) texts.push({ text, place: row.place })
      else if (!isGenericTitle(text)) upper = categoryPath(category, sectionName(text))
    }
  }
  return { category: upper, texts }
}

function spotsWithin(row: GridRow, from: number, to: number): (Spot | undefined)[] {
  if (from === 0 && to >= row.spots.length) return row.spots
  return row.spots.map((spot, at) => {
    if (at < from || at >= to || !spot) return undefined
    return spot.column < from ? { ...spot, column: from, columns: to - from } : spot
  })
}

// Content as tables: which columns, in which order, under which header, with which merges.
import type { Content } from './content.ts'
import type { Dice } from './dice.ts'
import type { Column, TableLook } from './look.ts'
import type { Grid, GridCell } from './model.ts'
import { itemRows } from './rows.ts'
import type { Language } from './trade.ts'
import { type Words, words } from './words.ts'

type NamedGrid = { heading: string | null; grid: Grid }

/** Tables one after another; with `sections: 'tables'` each section is its own, headed by a line. */
export function tablesOf(dice: Dice, content: Content, wished: TableLook): NamedGrid[] {
  const byColumns = content.columnar
  const speaksTime = wished.time !== null && wished.time.form !== 'bare' && wished.time.form !== 'clock'
  const look = { ...wished, together: speaksTime && !byColumns ? wished.together : null }
  const columns = columnsOf(content, look, byColumns)
  const grids = look.sections === 'tables' ? content.sections.map((section) => [section]) : [content.sections]
  let counter = 0
  return grids.map((sections) => {
    const grid: Grid = look.header ? headerOf(dice, content, look, columns, byColumns) : []
    for (const [index, section] of sections.entries()) {
      if (look.blankRows && index > 0) grid.push(columns.map(() => ({ text: '' })))
      if (section.name !== null) grid.push(...sectionRow(look, section.name, columns.length))
      const again =
        look.repeatHeader && look.header && index > 0 && ['merged', 'bold'].includes(look.sections)
      if (again) grid.push(...headerOf(dice, content, look, columns, byColumns))
      const rows: Grid = []
      for (const item of section.items)
        rows.push(...itemRows(dice, item, look, columns, byColumns, () => ++counter))
      if (look.sections === 'category-merged' || look.sections === 'category-blank') {
        fillCategory(rows, columns, section.name, look.sections === 'category-merged')
      }
      grid.push(...rows)
    }
    return { heading: look.sections === 'tables' ? (sections[0]?.name ?? null) : null, grid }
  })
}

/** Two sections on one sheet, each under its name, as owners save paper. */
export function sideBySide(left: NamedGrid, right: NamedGrid): Grid {
  const named = [left, right].map(({ heading, grid }): Grid => {
    const width = grid[0]!.length
    const title = { text: heading ?? '', columns: width, bold: true as const }
    return [[title, ...Array<null>(width - 1).fill(null)], ...grid]
  })
  const height = Math.max(...named.map((grid) => grid.length))
  const blank = named.map((grid) => grid[0]!.map(() => ({ text: '' })))
  return Array.from({ length: height }, (_, row) => named.flatMap((grid, side) => grid[row] ?? blank[side]!))
}

function columnsOf(content: Content, look: TableLook, byColumns: boolean): Column[] {
  const items = content.sections.flatMap((section) => section.items)
  const hasVariants = !byColumns && items.some((item) => item.entries.length > 1)
  const inColumn = hasVariants && ['merge', 'blank', 'repeat', 'stacked'].includes(look.group)
  const pairs = byColumns && look.columns === 'price-and-time'
  const prices: Column[] = byColumns
    ? content.axis!.values.flatMap((_, value): Column[] =>
        pairs
          ? [
              { value, of: 'price' },
              { value, of: 'minutes' },
            ]
          : [{ value, of: 'price' }],
      )
    : ['price']
  const minutes: Column[] = look.time && !pairs && look.together === null ? ['minutes'] : []
  const notes: Column[] = !look.noteUnderName && items.some((item) => item.note) ? ['note'] : []
  const name: Column[] = inColumn ? ['service', 'variant'] : ['service']
  const orders: Record<TableLook['order'], Column[]> = {
    usual: [...name, ...prices, ...minutes],
    'time-before-price': [...name, ...minutes, ...prices],
    'time-first': [...minutes, ...name, ...prices],
    'price-first': [...prices, ...name, ...minutes],
  }
  const main = byColumns && look.order === 'price-first' ? orders.usual : orders[look.order]
  const category: Column[] =
    look.sections.startsWith('category') && content.sections[0]?.name !== null ? ['category'] : []
  const withNotes =
    look.noteFirst && main[0] === 'service'
      ? [...name, ...notes, ...main.slice(name.length)]
      : [...main, ...notes]
  return [...(look.numbered ? (['number'] as const) : []), ...category, ...withNotes]
}

function headerOf(
  dice: Dice,
  content: Content,
  look: TableLook,
  columns: Column[],
  byColumns: boolean,
): Grid {
  const said = words[look.language]
  const unitForm = dice.pick(said.inHeader)
  const unitOfColumn = dice.pick(said.inHeader.filter((form) => /[,(]/.test(form)))
  const priced = (text: string, form = unitForm) =>
    look.money.where === 'header' ? form.replace('{}', text) : text
  const price = dice.pick(said.price)
  const timeName = look.time?.form === 'bare' ? dice.pick(said.minutesUnit) : dice.pick(said.minutes)
  const plain = (column: Column): string => {
    if (typeof column === 'object') return ''
    if (column === 'price') return look.together === null ? priced(price) : `${priced(price)} / ${timeName}`
    if (column === 'minutes') return timeName
    if (column === 'variant') return dice.pick(said.variantHeader[content.axis!.kind])
    return dice.pick(said[column])
  }
  const bold = dice.chance(0.7) ? { bold: true as const } : {}
  if (!byColumns) return [columns.map((column) => ({ text: plain(column), ...bold }))]
  const { values, kind } = content.axis!
  if (look.columns === 'one-row') {
    return [
      columns.map((column) => ({
        text: typeof column === 'object' ? priced(values[column.value]!, unitOfColumn) : plain(column),
        ...bold,
      })),
    ]
  }
  const upper: (GridCell | null)[] = []
  const lower: (GridCell | null)[] = []
  const merged =
    look.columns === 'two-rows'
      ? priced(dice.pick([price, ...(look.money.where === 'header' ? [] : [said.variantHeader[kind][0]!])]))
      : ''
  let first = true
  for (const column of columns) {
    if (typeof column !== 'object') {
      upper.push({ text: plain(column), rows: 2, ...bold })
      lower.push(null)
    } else if (look.columns === 'two-rows') {
      upper.push(first ? { text: merged, columns: values.length, ...bold } : null)
      lower.push({ text: values[column.value]!, ...bold })
      first = false
    } else {
      upper.push(column.of === 'price' ? { text: values[column.value]!, columns: 2, ...bold } : null)
      lower.push({ text: column.of === 'price' ? priced(price) : timeName, ...bold })
    }
  }
  return [upper, lower]
}

function sectionRow(look: TableLook, name: string, width: number): Grid {
  const rest = (text: string, bold: boolean): Grid => [
    [
      { text, ...(bold ? { bold: true as const } : {}) },
      ...Array.from({ length: width - 1 }, () => ({ text: '' })),
    ],
  ]
  if (look.sections === 'merged')
    return [[{ text: name, columns: width, bold: true }, ...Array<null>(width - 1).fill(null)]]
  if (look.sections === 'bold') return rest(name, true)
  if (look.sections === 'first-cell') return rest(name.toUpperCase(), false)
  return []
}

function fillCategory(rows: Grid, columns: Column[], name: string | null, merge: boolean): void {
  const at = columns.indexOf('category')
  if (at < 0) return
  for (const [index, row] of rows.entries()) {
    if (index === 0)
      row[at] = { text: name ?? '', ...(merge && rows.length > 1 ? { rows: rows.length } : {}) }
    else row[at] = merge ? null : { text: '' }
  }
}

/** Header words of a list: they may stand in a variant without being wrong. */
export function headerWords(language: Language): string {
  const said: Words = words[language]
  return [
    ...said.price,
    ...said.service,
    ...said.minutes,
    ...said.units,
    ...said.inHeader,
    ...said.minutesUnit,
    ...Object.values(said.variantHeader).flat(),
  ].join(' ')
}

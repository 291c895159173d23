// How one table looks; decided once a list.
import type { Dice } from './dice.ts'
import type { MoneyStyle, TimeStyle } from './money.ts'
import type { Language } from './trade.ts'

export type Column =
  | 'number'
  | 'category'
  | 'service'
  | 'variant'
  | 'price'
  | 'minutes'
  | 'note'
  | { value: number; of: 'price' | 'minutes' }

export type TableLook = {
  language: Language
  money: MoneyStyle
  time: TimeStyle | null
  header: boolean
  sections: 'merged' | 'bold' | 'first-cell' | 'category-merged' | 'category-blank' | 'tables' | 'none'
  /** How rows of one service with several prices hang together, when the variants are rows. */
  group: 'merge' | 'blank' | 'repeat' | 'dashes' | 'in-name' | 'stacked'
  columns: 'one-row' | 'two-rows' | 'price-and-time'
  numbered: boolean
  noteFirst: boolean
  order: 'usual' | 'time-before-price' | 'time-first' | 'price-first'
  blankRows: boolean
  dash: string
  empty: string
  /** Cells can be merged: typed tables repeat instead. */
  merges: boolean
  /** Price and time in one cell, with this between them. */
  together: string | null
  /** Notes stand in the name's cell, on a line of their own. */
  noteUnderName: boolean
  repeatHeader: boolean
  /** A service without variants takes the place of the variant too. */
  wideNames: boolean
}

export function chooseLook(
  dice: Dice,
  language: Language,
  money: MoneyStyle,
  time: TimeStyle | null,
  header: boolean,
): TableLook {
  return {
    language,
    money,
    time,
    header,
    sections: dice.weigh([
      ['merged', 4],
      ['bold', 2],
      ['first-cell', 2],
      ['category-merged', 2],
      ['category-blank', 1],
      ['tables', 2],
    ] as const),
    group: dice.weigh([
      ['merge', 3],
      ['blank', 2],
      ['repeat', 2],
      ['dashes', 2],
      ['in-name', 2],
      ['stacked', 0.4],
    ] as const),
    columns: dice.weigh([
      ['one-row', 4],
      ['two-rows', 4],
      ['price-and-time', time ? 1.5 : 0],
    ] as const),
    numbered: dice.chance(0.2),
    noteFirst: dice.chance(0.2),
    order: dice.weigh([
      ['usual', 6],
      ['time-before-price', 3],
      ['time-first', header ? 0.7 : 0],
      ['price-first', header ? 0.7 : 0],
    ] as const),
    blankRows: dice.chance(0.2),
    dash: dice.pick(['– ', '- ', '— ', '• ', '— ']),
    empty: dice.pick(['', '—', '-', '–']),
    merges: true,
    together: header && dice.chance(0.1) ? dice.pick([' / ', ', ', ' – ', '\n']) : null,
    noteUnderName: dice.chance(0.25),
    repeatHeader: dice.chance(0.08),
    wideNames: dice.chance(0.25),
  }
}

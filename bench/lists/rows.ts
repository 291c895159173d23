// One service as rows and cells of a table.
import type { Dice } from './dice.ts'
import type { Column, TableLook } from './look.ts'
import type { Entry, Grid, GridCell, Item, Said } from './model.ts'

export function itemRows(
  dice: Dice,
  item: Item,
  look: TableLook,
  columns: Column[],
  byColumns: boolean,
  next: () => number,
): Grid {
  const { entries } = item
  const first = entries[0]!
  const number = look.numbered ? String(next()) : ''
  if (byColumns)
    return [columns.map((column, at) => columnCell(dice, item, look, columns, column, at, number))]
  const grouped = entries.length > 1
  if (!grouped && look.wideNames && look.merges && columns.includes('variant')) {
    return [
      columns.map((column) => {
        if (column === 'variant') return null
        const cell = plainCell(dice, item, first, look, column, number, false)
        return column === 'service' ? { ...cell, columns: 2 } : cell
      }),
    ]
  }
  if (!grouped || look.group === 'in-name' || look.group === 'repeat') {
    return entries.map((entry, index) =>
      columns.map((column) =>
        plainCell(
          dice,
          item,
          entry,
          look,
          column,
          index === 0 ? number : grouped ? String(next()) : number,
          look.group === 'in-name' && grouped,
        ),
      ),
    )
  }
  if (look.group === 'stacked')
    return [columns.map((column) => stackedCell(dice, item, look, column, number))]
  if (look.group === 'dashes') {
    const parent = columns.map(
      (column): GridCell => ({
        text: column === 'service' ? item.printed + dice.pick(['', ':']) : column === 'number' ? number : '',
      }),
    )
    const children = entries.map((entry) =>
      columns.map((column): GridCell | null =>
        column === 'service'
          ? { text: look.dash + entry.variant }
          : column === 'number' || column === 'note'
            ? { text: '' }
            : plainCell(dice, item, entry, look, column, '', false),
      ),
    )
    return [parent, ...children]
  }
  const alike = entries.every((entry) => entry.minutes?.text === first.minutes?.text)
  return entries.map((entry, index) =>
    columns.map((column): GridCell | null => {
      const once =
        column === 'service' ||
        column === 'number' ||
        column === 'note' ||
        (column === 'minutes' && alike && look.group === 'merge')
      if (!once) return plainCell(dice, item, entry, look, column, number, false)
      if (index > 0) return look.group === 'merge' ? null : { text: '' }
      const cell = plainCell(dice, item, entry, look, column, number, false)
      return look.group === 'merge' ? { ...cell, rows: entries.length } : cell
    }),
  )
}

function plainCell(
  dice: Dice,
  item: Item,
  entry: Entry,
  look: TableLook,
  column: Column,
  number: string,
  inName: boolean,
): GridCell {
  if (column === 'number')
    return { text: number, ...(number === '' ? {} : { number: Number(number), numberFormat: 'General' }) }
  if (column === 'service')
    return {
      text: inName
        ? dice
            .pick(['{s} ({v})', '{s}, {v}', '{s} – {v}'])
            .replace('{s}', item.printed)
            .replace('{v}', entry.variant ?? '')
        : item.printed + (look.noteUnderName && item.note ? `\n${item.note}` : ''),
    }
  if (column === 'variant') return { text: entry.variant ?? look.empty }
  if (column === 'note') return { text: item.note ?? '' }
  if (column === 'price')
    return entry.price && look.together !== null && entry.minutes?.text
      ? { text: entry.price.text + look.together + entry.minutes.text }
      : entry.price
        ? moneyCell(dice, look, entry.price)
        : { text: entry.agreed ?? look.empty }
  if (column === 'minutes') return entry.minutes ? timeCell(dice, look, entry.minutes) : { text: look.empty }
  return { text: '' }
}

/** All variants in one row, a line each, as in a table that was typed with the Enter key. */
function stackedCell(dice: Dice, item: Item, look: TableLook, column: Column, number: string): GridCell {
  const cells = item.entries.map((entry) => plainCell(dice, item, entry, look, column, number, false))
  const alike = cells.every(({ text }) => text === cells[0]!.text)
  if (column !== 'variant' && column !== 'price' && alike) return cells[0]!
  return { text: cells.map(({ text }) => text || '–').join('\n') }
}

function columnCell(
  dice: Dice,
  item: Item,
  look: TableLook,
  columns: Column[],
  column: Column,
  at: number,
  number: string,
): GridCell | null {
  if (typeof column !== 'object') return plainCell(dice, item, item.entries[0]!, look, column, number, false)
  const entry = item.entries[column.value]!
  if (column.of === 'minutes')
    return entry.minutes && entry.price ? timeCell(dice, look, entry.minutes) : { text: look.empty }
  if (!item.shared || look.columns === 'price-and-time' || !look.merges)
    return entry.price ? moneyCell(dice, look, entry.price) : { text: look.empty }
  if (column.value > 0) return null
  const width = columns.slice(at).filter((other) => typeof other === 'object').length
  return { ...moneyCell(dice, look, entry.price!), columns: width }
}

function moneyCell(dice: Dice, look: TableLook, price: Entry['price'] & {}): GridCell {
  if (price.means.type !== 'exact' || !/^[\p{L}₴.\s]*[\d\s.,]+[\p{L}₴.\s]*$/u.test(price.text))
    return { text: price.text }
  const unit =
    look.money.where === 'cell' ? `"${look.money.unit.startsWith('₴') ? '' : ' '}${look.money.unit}"` : ''
  const shape =
    unit === '' ? dice.pick(['General', '#,##0', '0', '0.00']) : `${dice.pick(['#,##0', '0', '0.00'])}${unit}`
  return { text: price.text, number: price.means.min, numberFormat: shape }
}

function timeCell(dice: Dice, look: TableLook, minutes: Said<unknown>): GridCell {
  if (minutes.number === undefined) return { text: minutes.text }
  const shape = look.time?.form === 'clock' ? dice.pick(['h:mm', '[h]:mm', 'hh:mm']) : 'General'
  return { text: minutes.text, number: minutes.number, numberFormat: shape }
}

// A list as a spreadsheet keeps it: numbers with formats, merges, times as fractions of a day, perhaps not at A1.
import * as spreadsheet from '@e965/xlsx'
import type { Dice } from './dice.ts'
import type { Grid, PriceList } from './model.ts'
import type { Language } from './trade.ts'
import { words } from './words.ts'

type Sheet = { rows: (spreadsheet.CellObject | null)[][]; merges: spreadsheet.Range[] }

export function writeSheet(dice: Dice, list: PriceList): Buffer {
  const book = spreadsheet.utils.book_new()
  const left = dice.chance(0.2) ? 1 : 0
  const asNumbers = dice.chance(0.8)
  const sheets = new Map<string, Sheet>()
  let current = dice.pick(words[list.language as Language].sheets)
  for (const piece of list.pieces) {
    if (piece.kind === 'grid' && piece.sheet) current = piece.sheet
    const sheet = sheets.get(current) ?? { rows: [], merges: [] }
    sheets.set(current, sheet)
    if (piece.kind === 'grid') {
      addGrid(sheet, piece.grid, left, asNumbers)
      if (dice.chance(0.5)) sheet.rows.push([])
    } else if (piece.kind === 'line') {
      sheet.rows.push([...blank(left), { t: 's', v: piece.text }])
      if (dice.chance(0.3)) sheet.rows.push([])
    }
  }
  for (const [name, { rows, merges }] of sheets) {
    const page = spreadsheet.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell)))
    if (merges.length > 0) page['!merges'] = merges
    spreadsheet.utils.book_append_sheet(book, page, name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))
  }
  return spreadsheet.write(book, {
    type: 'buffer',
    bookType: list.format === 'xls' ? 'biff8' : 'xlsx',
  }) as Buffer
}

const blank = (count: number): null[] => Array<null>(count).fill(null)

function addGrid(sheet: Sheet, grid: Grid, left: number, asNumbers: boolean): void {
  const top = sheet.rows.length
  for (const [down, row] of grid.entries()) {
    const cells = row.map((cell, across): spreadsheet.CellObject | null => {
      if (cell === null || cell.text === '') return null
      const columns = cell.columns ?? 1
      const rows = cell.rows ?? 1
      if (columns > 1 || rows > 1) {
        const from = { r: top + down, c: left + across }
        sheet.merges.push({ s: from, e: { r: from.r + rows - 1, c: from.c + columns - 1 } })
      }
      if (cell.number !== undefined && (asNumbers || cell.numberFormat?.includes('h'))) {
        return { t: 'n', v: cell.number, z: cell.numberFormat ?? 'General' }
      }
      return { t: 's', v: cell.text }
    })
    sheet.rows.push([...blank(left), ...cells])
  }
}

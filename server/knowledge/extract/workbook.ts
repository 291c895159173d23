// .xlsx and .xls → blocks, a row a row. What the salon hid (sheets, rows, columns) stays hidden.
import * as sheets from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import type { Block, Cell, NotUnderstood } from '#contract/facts.ts'
import { cellText, type SheetCell } from './cell-value.ts'
import type { Extraction } from './extraction.ts'
import { isWorkbook } from './sniff.ts'
import { cell, hasOwnText, tidy } from './table-rows.ts'
import { Unreadable } from './unreadable.ts'
import { preflightXlsx } from './xlsx-preflight.ts'

// Excel 95 and older wrote in the code page of the country.
sheets.set_cptable(codePages)

const mostRows = 20_000
const mostColumns = 256

type Range = { s: { r: number; c: number }; e: { r: number; c: number } }
type Sheet = {
  '!data'?: (SheetCell | undefined)[][]
  /** The library's word that rows were left out. */
  '!fullref'?: string
  '!merges'?: Range[]
  '!rows'?: ({ hidden?: boolean } | undefined)[]
  '!cols'?: ({ hidden?: boolean } | undefined)[]
}

export async function extractXlsx(bytes: Uint8Array): Promise<Extraction> {
  await preflightXlsx(bytes)
  return extractWorkbook(bytes)
}

export function extractXls(bytes: Uint8Array): Extraction {
  if (!isWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    throw new Unreadable('broken')
  return extractWorkbook(bytes)
}

function extractWorkbook(bytes: Uint8Array): Extraction {
  const workbook = opened(bytes)
  const blocks: Block[] = []
  const visible = workbook.SheetNames.filter((_, at) => !workbook.Workbook?.Sheets?.[at]?.Hidden)
  const unread: NotUnderstood[] = []
  for (const [table, name] of visible.entries()) {
    const sheet = (workbook.Sheets[name] ?? {}) as Sheet
    const rows = rowsOf(sheet, name, table)
    unread.push(...cutOff(sheet, name))
    if (rows.length > 0 && !unnamed.test(name))
      blocks.push({ kind: 'heading', text: name.trim(), level: 1, place: { sheet: name } })
    for (const row of rows) blocks.push(row)
  }
  return { ok: true, blocks, unread }
}

/** Where reading ended before the sheet did. */
function cutOff(sheet: Sheet, name: string): NotUnderstood[] {
  const isWider = sheet['!data']?.some((row) =>
    row?.some((one, at) => at >= mostColumns && tidy(cellText(one)) !== ''),
  )
  return [
    ...(sheet['!fullref'] === undefined ? [] : [{ sheet: name, row: mostRows + 1 }]),
    ...(isWider ? [{ sheet: name }] : []),
  ].map((place) => ({ reason: 'past-limit', place, quote: '' }))
}

/** The names that programs give to sheets nobody named. */
const unnamed = /^(sheet|аркуш|лист|arkusz|tabelle|feuil|hoja)[\s_-]*\d*$/i

function opened(bytes: Uint8Array): sheets.WorkBook {
  try {
    return sheets.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      // Without styles it does not tell which rows and columns are hidden.
      cellStyles: true,
      sheetRows: mostRows,
    })
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw new Unreadable('password')
    throw new Unreadable('broken')
  }
}

function rowsOf(sheet: Sheet, name: string, table: number): Block[] {
  const data = sheet['!data'] ?? []
  const merges = mergesOf(sheet, data)
  const blocks: Block[] = []
  data.forEach((row, r) => {
    if (sheet['!rows']?.[r]?.hidden) return
    const cells: Cell[] = []
    const last = Math.min(row?.length ?? 0, mostColumns)
    const covering = merges.byRow.get(r) ?? []
    for (let c = 0; c < last; c++) {
      if (sheet['!cols']?.[c]?.hidden || covering.some((range) => inside(range, r, c))) continue
      const text = tidy(cellText(row![c]))
      if (text !== '') cells.push(cell(text, c, 1))
    }
    for (const range of covering) {
      const text = merges.textOf(range)
      const columns = visibleColumns(sheet, range)
      if (text !== '' && columns > 0)
        cells.push(cell(text, range.s.c, columns, isFirstVisible(sheet, range, r) ? {} : { fromAbove: true }))
    }
    cells.sort((one, other) => one.column - other.column)
    if (hasOwnText(cells)) blocks.push({ kind: 'row', table, cells, place: { sheet: name, row: r + 1 } })
  })
  return blocks
}

function mergesOf(sheet: Sheet, data: (SheetCell | undefined)[][]) {
  const byRow = new Map<number, Range[]>()
  const textOf = (range: Range) => tidy(cellText(data[range.s.r]?.[range.s.c]))
  // A hostile file merges a million empty cells; only those that say something in rows that exist are followed.
  for (const range of sheet['!merges'] ?? []) {
    if (textOf(range) === '') continue
    for (let r = range.s.r; r <= Math.min(range.e.r, data.length - 1); r++) {
      const ranges = byRow.get(r) ?? []
      ranges.push(range)
      byRow.set(r, ranges)
    }
  }
  return { byRow, textOf }
}

function inside(range: Range, r: number, c: number): boolean {
  return r >= range.s.r && r <= range.e.r && c >= range.s.c && c <= range.e.c
}

function visibleColumns(sheet: Sheet, range: Range): number {
  let columns = 0
  for (let c = range.s.c; c <= Math.min(range.e.c, mostColumns); c++)
    if (!sheet['!cols']?.[c]?.hidden) columns++
  return columns
}

function isFirstVisible(sheet: Sheet, range: Range, row: number): boolean {
  for (let r = range.s.r; r < row; r++) if (!sheet['!rows']?.[r]?.hidden) return false
  return true
}

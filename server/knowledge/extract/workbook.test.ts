import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as sheets from '@e965/xlsx'
import { zipOf } from '#tests/support/made-files.ts'
import { cellText } from './cell-value.ts'
import { extractXls, extractXlsx } from './workbook.ts'

const prices = sheets.utils.aoa_to_sheet([
  ['Прайс 2026'],
  [],
  ['Категорія', 'Послуга', 'Ціна'],
  ['Нігті', 'Манікюр', 450],
  [null, 'Педикюр', 900],
  ['Собівартість', 'гель-лак', 95],
  ['Брови', 'Корекція', 300, 'закупка 40'],
])
prices['!merges'] = ['A1:C1', 'A4:A5'].map((range) => sheets.utils.decode_range(range))
prices['!rows'] = [{}, {}, {}, {}, {}, { hidden: true }]
prices['!cols'] = [{}, {}, {}, { hidden: true }]
const book = sheets.utils.book_new()
sheets.utils.book_append_sheet(book, prices, 'Салон')
sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet([['Маржа', 300]]), 'Облік')
sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet([['Пн', 'вихідний']]), 'Аркуш3')
book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] }
const written = (bookType: 'xlsx' | 'biff8'): Buffer => sheets.write(book, { type: 'buffer', bookType })

async function shown(format: 'xlsx' | 'xls'): Promise<string[]> {
  const extraction = format === 'xlsx' ? await extractXlsx(written('xlsx')) : extractXls(written('biff8'))
  assert.ok(extraction.ok)
  return extraction.blocks.map((block) =>
    block.kind === 'row'
      ? `${block.place.sheet} ${block.place.row}: ${block.cells
          .map(
            ({ column, columns, text, fromAbove }) =>
              `${column}${columns ? `+${columns}` : ''}=${text}${fromAbove ? '↑' : ''}`,
          )
          .join(' ')}`
      : `# ${block.text}`,
  )
}

const visible = [
  '# Салон',
  'Салон 1: 0+3=Прайс 2026',
  'Салон 3: 0=Категорія 1=Послуга 2=Ціна',
  'Салон 4: 0=Нігті 1=Манікюр 2=450',
  'Салон 5: 0=Нігті↑ 1=Педикюр 2=900',
  'Салон 7: 0=Брови 1=Корекція 2=300',
  'Аркуш3 1: 0=Пн 1=вихідний',
]

test('an .xlsx is read row by row; its hidden sheets, rows and columns stay hidden', async () => {
  assert.deepEqual(await shown('xlsx'), visible)
})

test('an .xls is read the same way', async () => {
  const lines = await shown('xls')
  // The library writes no hidden rows and columns into this format, so that they cannot be told here.
  assert.deepEqual(
    lines.filter((line) => visible.includes(line)),
    visible,
  )
  assert.ok(!lines.some((line) => line.includes('Маржа')))
})

test('numbers are shown as they stand in the sheet, without American commas', () => {
  const number = (v: number, z: string) => cellText({ t: 'n', v, z })
  assert.equal(number(1350.5, '#,##0.00\\ [$₴-422]'), '1350.50 ₴')
  assert.equal(number(12000, '#,##0 "грн"'), '12000 грн')
  assert.equal(number(800, '"від "0'), 'від 800')
  assert.equal(number(450, '_-* #,##0.00_-'), '450')
  assert.equal(number(0.05, '0%'), '5%')
  assert.equal(number(380671234567, 'General'), '380671234567')
  assert.equal(number(0.1 + 0.2, 'General'), '0.3')
})

test('durations, times and days are shown as such', () => {
  const number = (v: number, z: string) => cellText({ t: 'n', v, z })
  assert.equal(number(1.5 / 24, 'h:mm'), '1:30')
  assert.equal(number(26 / 24, '[h]:mm'), '26:00')
  assert.equal(number(46266, 'dd.mm.yyyy'), '01.09.2026')
  assert.equal(number(46266.75, 'm/d/yy h:mm'), '01.09.2026 18:00')
})

test('an old price crossed out in a cell is not read', () => {
  const r = '<r><rPr><strike/></rPr><t>600 грн</t></r><r><t xml:space="preserve"> 450 &amp; чай</t></r>'
  assert.equal(cellText({ t: 's', v: '600 грн 450 & чай', r }), ' 450 & чай')
})

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const workbook = '<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>'

test('a spreadsheet with damaged XML is broken, not read with gaps', async () => {
  const file = zipOf({
    'xl/workbook.xml': workbook,
    'xl/worksheets/sheet1.xml': '<worksheet><row></worksheet>',
  })
  await assert.rejects(extractXlsx(file), { trouble: 'broken' })
})

test('one long text repeated in every cell is refused before it is written out', async () => {
  const file = zipOf({
    'xl/workbook.xml': workbook,
    'xl/sharedStrings.xml': `<sst><si><t>${'Z'.repeat(500_000)}</t></si></sst>`,
    'xl/worksheets/sheet1.xml': sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`),
  })
  await assert.rejects(extractXlsx(file), { trouble: 'too-complex' })
})

test('a workbook with other bytes at its beginning is not taken for a text', () => {
  assert.throws(() => extractXls(Buffer.from('Манікюр;450')), { trouble: 'broken' })
})

test('rows and columns past the limits are told of with their sheet', async () => {
  const long = sheets.utils.aoa_to_sheet(Array.from({ length: 20_003 }, (_, row) => [`Послуга ${row}`, 100]))
  const wide = sheets.utils.aoa_to_sheet([['Послуга', ...Array.from({ length: 300 }, (_, at) => at)]])
  const large = sheets.utils.book_new()
  sheets.utils.book_append_sheet(large, long, 'Довгий')
  sheets.utils.book_append_sheet(large, wide, 'Широкий')
  const bytes: Buffer = sheets.write(large, { type: 'buffer', bookType: 'xlsx' })
  const extraction = await extractXlsx(bytes)
  assert.ok(extraction.ok)
  assert.deepEqual(
    extraction.unread.map(({ reason, place }) => [reason, place]),
    [
      ['past-limit', { sheet: 'Довгий', row: 20_001 }],
      ['past-limit', { sheet: 'Широкий' }],
    ],
  )
})

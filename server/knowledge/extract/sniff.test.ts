import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as sheets from '@e965/xlsx'
import { docxOf, paragraph, pdfOf, zipOf } from '#tests/support/made-files.ts'
import { sniffUpload } from './sniff.ts'

const doc = readFileSync(join(import.meta.dirname, '../../../tests/files/price.doc'))
const docx = docxOf(paragraph('Манікюр 450 грн'))
const book = sheets.utils.book_new(sheets.utils.aoa_to_sheet([['Манікюр', 450]]))
const xlsx: Buffer = sheets.write(book, { type: 'buffer', bookType: 'xlsx' })
const xls: Buffer = sheets.write(book, { type: 'buffer', bookType: 'biff8' })
const bareXls: Buffer = sheets.write(book, { type: 'buffer', bookType: 'biff2' })
const pdf = pdfOf('')
const txt = Buffer.from('Манікюр 450 грн')
const locked = Buffer.concat([doc.subarray(0, 8), Buffer.from('EncryptedPackage\0', 'utf16le')])
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)])
const rtf = Buffer.from('{\\rtf1 price}')
const html = Buffer.from('<html><table><tr><td>Manicure</td></tr></table></html>')

const refusalOf = (bytes: Uint8Array, name: string) => {
  const sniffed = sniffUpload(bytes, name)
  return sniffed.ok ? sniffed.mediaType : sniffed.refusal
}

test('a file of each of the six kinds is taken, whatever the case of its name', () => {
  assert.equal(refusalOf(pdf, 'Прайс.PDF'), 'application/pdf')
  assert.equal(refusalOf(doc, 'Прайс.doc'), 'application/msword')
  assert.match(refusalOf(docx, 'Прайс.docx'), /wordprocessingml/)
  assert.match(refusalOf(xlsx, 'Прайс.2026.xlsx'), /spreadsheetml/)
  assert.equal(refusalOf(xls, 'прайс.xls'), 'application/vnd.ms-excel')
  assert.equal(refusalOf(bareXls, 'прайс.xls'), 'application/vnd.ms-excel')
  assert.equal(refusalOf(txt, 'прайс.txt'), 'text/plain')
})

test('a file of another kind is refused by its name', () => {
  for (const name of ['photo.jpg', 'price.csv', 'price', 'docx', '.docx.exe', 'constructor'])
    assert.equal(refusalOf(txt, name), 'wrong-extension', name)
})

test('an empty file is refused as empty', () => {
  assert.equal(refusalOf(new Uint8Array(), 'price.docx'), 'empty')
})

test('a file whose bytes are something else than its name says is refused', () => {
  const pairs: [Uint8Array, string][] = [
    [xlsx, 'price.docx'],
    [docx, 'price.xlsx'],
    [docx, 'price.doc'],
    [doc, 'price.docx'],
    [doc, 'price.xls'],
    [xls, 'price.doc'],
    [pdf, 'price.doc'],
    [docx, 'price.pdf'],
    [html, 'price.doc'],
    [html, 'price.xls'],
    [rtf, 'price.doc'],
    [rtf, 'price.txt'],
    [png, 'price.txt'],
    [docx, 'price.txt'],
    [zipOf({ 'photo.txt': 'no document' }), 'price.docx'],
    [Buffer.alloc(500, 'text, not a document '), 'price.pdf'],
  ]
  for (const [bytes, name] of pairs) assert.equal(refusalOf(bytes, name), 'contradicts', name)
})

test('a broken or locked file of the right kind is taken, to be told about after training', () => {
  assert.match(refusalOf(docx.subarray(0, docx.length / 2), 'price.docx'), /wordprocessingml/)
  assert.match(refusalOf(locked, 'price.docx'), /wordprocessingml/)
  assert.match(refusalOf(locked, 'price.xlsx'), /spreadsheetml/)
  assert.equal(refusalOf(pdf.subarray(0, 60), 'price.pdf'), 'application/pdf')
  const scratched = Buffer.from(xls)
  scratched[0] = 0
  assert.equal(refusalOf(scratched, 'price.xls'), 'application/vnd.ms-excel')
})

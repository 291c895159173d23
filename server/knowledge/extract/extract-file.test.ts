import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as sheets from '@e965/xlsx'
import { at, docxOf, pdfOf, table, zipOf } from '#tests/support/made-files.ts'
import { extractFile } from './extract-file.ts'

const book = sheets.utils.book_new(sheets.utils.aoa_to_sheet([['Manicure', 450]]))
const doc = readFileSync(join(import.meta.dirname, '../../../tests/files/price.doc'))
const files: Record<string, Uint8Array> = {
  'price.docx': docxOf(table(['Manicure', '450'])),
  'price.xlsx': sheets.write(book, { type: 'buffer', bookType: 'xlsx' }),
  'price.xls': sheets.write(book, { type: 'buffer', bookType: 'biff8' }),
  'price.txt': Buffer.from('Manicure\t450'),
  'price.pdf': pdfOf(at(50, 700, 'Manicure') + at(200, 700, '450')),
}

for (const [name, bytes] of Object.entries(files))
  test(`${name} is read in a process of its own`, async () => {
    const extraction = await extractFile(bytes, name)
    assert.ok(extraction.ok)
    const row = extraction.blocks.find((block) => block.kind === 'row')
    assert.deepEqual(
      row?.cells.map(({ text }) => text),
      ['Manicure', '450'],
    )
  })

test('price.doc is read in a process of its own', async () => {
  const extraction = await extractFile(doc, 'price.doc')
  assert.ok(extraction.ok)
  assert.equal(extraction.blocks.length, 6)
})

test('what cannot be read says why', async () => {
  const locked = Buffer.concat([doc.subarray(0, 8), Buffer.from('EncryptedPackage\0', 'utf16le')])
  const trouble = async (bytes: Uint8Array, name: string) => {
    const extraction = await extractFile(bytes, name)
    return extraction.ok ? 'none' : extraction.trouble
  }
  assert.equal(await trouble(new Uint8Array(), 'price.pdf'), 'empty')
  assert.equal(await trouble(Buffer.from(' \n \n'), 'price.txt'), 'empty')
  assert.equal(await trouble(locked, 'price.docx'), 'password')
  assert.equal(await trouble(locked, 'price.xlsx'), 'password')
  assert.equal(await trouble(files['price.docx']!.subarray(0, 400), 'price.docx'), 'broken')
  assert.equal(
    await trouble(zipOf({ 'word/document.xml': ' '.repeat(70_000_000) }), 'price.docx'),
    'too-complex',
  )
  assert.equal(await trouble(files['price.pdf']!, 'price.txt'), 'other-kind')
})

test('a drawing that draws itself a thousand million times ends by the limit, and only that file is lost', async () => {
  const form = (number: number, content: string) =>
    `${number} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X ${number + 1} 0 R>>>>/Length ${content.length}>>stream\n${content}\nendstream endobj\n`
  const drawings = Array.from({ length: 9 }, (_, level) => form(level + 4, '/X Do '.repeat(10)))
  const bomb = Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Contents 20 0 R>>endobj
${drawings.join('')}13 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 6>>stream\n0 0 m S\nendstream endobj
20 0 obj<</Length 6>>stream\n/X Do \nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  )
  const [lost, read] = await Promise.all([
    extractFile(bomb, 'price.pdf', { milliseconds: 3_000 }),
    extractFile(files['price.txt']!, 'price.txt'),
  ])
  assert.deepEqual(lost, { ok: false, trouble: 'too-slow' })
  assert.equal(read.ok, true)
})

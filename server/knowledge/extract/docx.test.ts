import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#contract/facts.ts'
import { docxOf, paragraph, table, zipOf } from '#tests/support/made-files.ts'
import { extractDocx } from './docx.ts'

async function blocksOf(file: Buffer): Promise<Block[]> {
  const extraction = await extractDocx(file)
  assert.ok(extraction.ok)
  return extraction.blocks
}

const texts = (block: Block) =>
  block.kind === 'row'
    ? block.cells.map(({ text, fromAbove }) => (fromAbove ? `${text} ↑` : text))
    : block.text
const shown = async (body: string, others?: Record<string, string>) =>
  (await blocksOf(docxOf(body, others))).map(texts)

const merged = (how: string, text = '') => `<w:tcPr>${how}</w:tcPr>${paragraph(text)}`
const wordPart = (name: string, inside: string) => `<w:${name} xmlns:w="w">${inside}</w:${name}>`

test('a name merged over rows is the name of each of them', async () => {
  const body = table(
    ['Послуга', 'Майстер', 'Ціна'],
    [merged('<w:vMerge w:val="restart"/>', 'Стрижка'), 'стиліст', '700'],
    [merged('<w:vMerge/>'), 'топ-стиліст', '950'],
    ['Укладка', '', '450'],
  )
  assert.deepEqual(await shown(body), [
    ['Послуга', 'Майстер', 'Ціна'],
    ['Стрижка', 'стиліст', '700'],
    ['Стрижка ↑', 'топ-стиліст', '950'],
    ['Укладка', '450'],
  ])
})

test('cells know their columns, also past merged and empty ones', async () => {
  const body = table(
    [merged('<w:gridSpan w:val="3"/>', 'Манікюр')],
    [merged('<w:gridSpan w:val="2"/>', 'Класичний'), '450'],
    ['Гель', '', '750'],
  )
  const rows = (await blocksOf(docxOf(body))).filter((block) => block.kind === 'row')
  assert.deepEqual(
    rows.map(({ cells }) => cells.map(({ column, columns }) => [column, columns ?? 1])),
    [
      [[0, 3]],
      [
        [0, 2],
        [2, 1],
      ],
      [
        [0, 1],
        [2, 1],
      ],
    ],
  )
})

test('a table inside a cell makes a row of each of its own', async () => {
  const inner = table(['базовий', '5000'], ['повний', '9000'])
  assert.deepEqual(await shown(table(['Пакет', 'Ціна', 'Час'], ['Наречена', inner, '5 год'])), [
    ['Пакет', 'Ціна', 'Час'],
    ['Наречена', 'базовий 5000', '5 год'],
    ['Наречена ↑', 'повний 9000', '5 год ↑'],
  ])
})

test('a table that only arranges the page is taken apart', async () => {
  const left = table(['Манікюр', '450'])
  const right = table(['Стрижка', '700'])
  assert.deepEqual(await shown(table([left, right])), [
    ['Манікюр', '450'],
    ['Стрижка', '700'],
  ])
})

test('what is deleted, hidden, struck from a row or kept for older programs is not read', async () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const body = `<w:p>
      ${run('450 грн')}
      <w:del>${run('99 грн')}</w:del><w:moveFrom>${run('98 грн')}</w:moveFrom>
      ${run('97 грн', '<w:vanish/>')}
      <w:r><w:instrText>96 грн</w:instrText></w:r>
      ${run('95 грн', '<w:strike/>')}
      <mc:AlternateContent xmlns:mc="mc"><mc:Choice>${run(' за годину')}</mc:Choice><mc:Fallback>${run('94 грн')}</mc:Fallback></mc:AlternateContent>
    </w:p>
    ${table(['Гель', '750']).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>')}`
  assert.deepEqual(await shown(body), ['450 грн за годину'])
})

test('headers, notes, footers and text boxes are read', async () => {
  const box = `<w:p><w:r><w:t>Прайс</w:t></w:r><w:r><w:txbxContent>${paragraph('Акція −20 %')}</w:txbxContent></w:r></w:p>`
  assert.deepEqual(
    await shown(box, {
      header: wordPart('hdr', paragraph('Салон «Мальва»')),
      footnotes: wordPart('footnotes', paragraph('якщо є вікно')),
      footer: wordPart('ftr', paragraph('@malva')),
    }),
    ['Салон «Мальва»', 'Прайс', 'Акція −20 %', 'якщо є вікно', '@malva'],
  )
})

test('a damaged header does not cost the document', async () => {
  assert.deepEqual(await shown(paragraph('Манікюр 450'), { header: '<w:hdr><w:p>' }), ['Манікюр 450'])
})

test('headings are told by their style, or by being short, bold and over a text', async () => {
  const styles = wordPart(
    'styles',
    `<w:style w:styleId="Z1"><w:name w:val="heading 2"/></w:style>
     <w:style w:styleId="Mine"><w:name w:val="Мій"/><w:basedOn w:val="Z1"/></w:style>`,
  )
  const bold = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Брови</w:t></w:r></w:p>'
  const body = paragraph('Нігті', '<w:pStyle w:val="Mine"/>') + bold + paragraph('Корекція брів 300')
  assert.deepEqual(
    (await blocksOf(docxOf(body, { styles }))).map((block) => [block.kind, 'level' in block && block.level]),
    [
      ['heading', 2],
      ['heading', 7],
      ['text', false],
    ],
  )
})

test('a price list set with tabs or dots instead of a table is rows', async () => {
  const tabbed = '<w:p><w:r><w:t>Манікюр</w:t><w:tab/><w:tab/><w:t>450 грн</w:t></w:r></w:p>'
  assert.deepEqual(
    await shown(tabbed + paragraph('Педикюр ........ 900 грн') + paragraph('Запис... за телефоном')),
    [['Манікюр', '450 грн'], ['Педикюр', '900 грн'], 'Запис... за телефоном'],
  )
})

test('a document that is made to do harm is refused', async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'
  const deep = '<w:p>'.repeat(300)
  const bomb = ' '.repeat(70_000_000)
  for (const xml of [doctype, deep, bomb])
    await assert.rejects(extractDocx(zipOf({ 'word/document.xml': xml })), { trouble: 'too-complex' })
})

test('a document cut short is broken, and one byte too many at its end is forgiven', async () => {
  const file = docxOf(paragraph('Манікюр 450'))
  await assert.rejects(extractDocx(file.subarray(0, file.length / 2)))
  assert.deepEqual((await blocksOf(Buffer.concat([file, Buffer.from([0])]))).map(texts), ['Манікюр 450'])
})

test('a damaged header is told of, and the document is read', async () => {
  const extraction = await extractDocx(docxOf(paragraph('Манікюр 450'), { header: '<w:hdr><w:p>' }))
  assert.ok(extraction.ok)
  assert.deepEqual(extraction.unread, [{ reason: 'damaged', place: {}, quote: '' }])
  assert.equal(extraction.blocks.length, 1)
})

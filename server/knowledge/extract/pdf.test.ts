import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#contract/facts.ts'
import { at, pdfOf, rule } from '#tests/support/made-files.ts'
import { extractPdf } from './pdf.ts'

async function blocksOf(...pages: string[][]): Promise<Block[]> {
  const extraction = await extractPdf(pdfOf(...pages.map((drawing) => drawing.join('\n'))))
  assert.ok(extraction.ok)
  return extraction.blocks
}

const shown = async (...pages: string[][]) =>
  (await blocksOf(...pages)).map((block) =>
    block.kind === 'row'
      ? block.cells.map(({ text, fromAbove }) => (fromAbove ? `${text} (above)` : text))
      : block.text,
  )

test('a row without lines around it keeps its price, also where the name takes two lines', async () => {
  assert.deepEqual(
    await shown([
      at(50, 700, 'Classic manicure'),
      at(300, 700, '450 UAH'),
      at(400, 700, '60 min'),
      at(50, 680, 'Manicure with gel polish and removal of the'),
      at(50, 667, 'coat of another salon'),
      at(300, 673, '750 UAH'),
      at(400, 673, '90 min'),
    ]),
    [
      ['Classic manicure', '450 UAH', '60 min'],
      ['Manicure with gel polish and removal of the coat of another salon', '750 UAH', '90 min'],
    ],
  )
})

test('a price broken over two lines is one price', async () => {
  assert.deepEqual(
    await shown([
      at(50, 700, 'Balayage'),
      at(200, 706, '4 500 –'.replace('–', '-')),
      at(200, 693, '7 000'),
      at(260, 700, '5 h'),
      at(50, 670, 'Toning'),
      at(200, 670, '900'),
      at(260, 670, '1 h'),
    ]),
    [
      ['Balayage', '4 500 - 7 000', '5 h'],
      ['Toning', '900', '1 h'],
    ],
  )
})

test('a name in the middle of two rows is the name of both', async () => {
  assert.deepEqual(
    await shown([
      at(50, 692, 'Haircut'),
      at(200, 700, '700'),
      at(260, 700, 'stylist'),
      at(200, 684, '950'),
      at(260, 684, 'top stylist'),
      at(50, 660, 'Styling'),
      at(200, 660, '450'),
      at(260, 660, 'stylist'),
    ]),
    [
      ['Haircut', '700', 'stylist'],
      ['Haircut (above)', '950', 'top stylist'],
      ['Styling', '450', 'stylist'],
    ],
  )
})

test('columns of the page are read one after the other, never across', async () => {
  const left = ['Manicure', 'Pedicure', 'Lashes'].flatMap((name, row) => [
    at(50, 700 - row * 20, name),
    at(200, 700 - row * 20, `${400 + row} UAH`),
  ])
  const right = ['Haircut', 'Colouring', 'Styling'].flatMap((name, row) => [
    at(320, 700 - row * 20, name),
    at(480, 700 - row * 20, `${800 + row} UAH`),
  ])
  assert.deepEqual(await shown([at(50, 750, 'Price list', { size: 20 }), ...left, ...right]), [
    'Price list',
    ['Manicure', '400 UAH'],
    ['Pedicure', '401 UAH'],
    ['Lashes', '402 UAH'],
    ['Haircut', '800 UAH'],
    ['Colouring', '801 UAH'],
    ['Styling', '802 UAH'],
  ])
})

test('text written column by column becomes rows', async () => {
  const column = (x: number, texts: string[]) => texts.map((text, row) => at(x, 700 - row * 15, text))
  assert.deepEqual(
    await shown([
      ...column(50, ['Manicure', 'Pedicure', 'Brows']),
      ...column(250, ['450', '900', '300']),
      ...column(350, ['60 min', '90 min', '30 min']),
    ]),
    [
      ['Manicure', '450', '60 min'],
      ['Pedicure', '900', '90 min'],
      ['Brows', '300', '30 min'],
    ],
  )
})

test('drawn lines tell the cells: merged ones reach over their rows and columns', async () => {
  const blocks = await blocksOf([
    ...[700, 680, 640].map((y) => rule(50, y, 350, y)),
    rule(150, 660, 350, 660),
    rule(50, 700, 50, 640),
    rule(150, 680, 150, 640),
    rule(250, 680, 250, 640),
    rule(350, 700, 350, 640),
    at(60, 686, 'Hair'),
    at(60, 656, 'Haircut'),
    at(160, 666, 'stylist'),
    at(260, 666, '700'),
    at(160, 646, 'top stylist'),
    at(260, 646, '950'),
  ])
  assert.deepEqual(
    blocks.map((block) => block.kind === 'row' && block.cells),
    [
      [{ text: 'Hair', column: 0, columns: 3 }],
      [
        { text: 'Haircut', column: 0 },
        { text: 'stylist', column: 1 },
        { text: '700', column: 2 },
      ],
      [
        { text: 'Haircut', column: 0, fromAbove: true },
        { text: 'top stylist', column: 1 },
        { text: '950', column: 2 },
      ],
    ],
  )
})

test('a cell set in two lines in the middle of its row stays whole, also where the words do not say so', async () => {
  assert.deepEqual(
    await shown([
      at(50, 704, 'Children haircut'),
      at(50, 690, 'Under seven years'),
      at(200, 697, '360-610'),
      at(280, 704, '30'),
      at(280, 690, 'minutes'),
      at(50, 666, 'Braid'),
      at(200, 666, '230'),
      at(280, 673, '20'),
      at(280, 659, 'minutes'),
      at(50, 642, 'Styling'),
      at(200, 642, '680'),
      at(280, 642, '1 h'),
    ]),
    [
      ['Children haircut Under seven years', '360-610', '30 minutes'],
      ['Braid', '230', '20 minutes'],
      ['Styling', '680', '1 h'],
    ],
  )
})

test('heads of two rows without lines keep their width, and those beside them reach down', async () => {
  const blocks = await blocksOf([
    at(50, 690, 'Service', { font: 'F2' }),
    at(200, 700, 'Price', { font: 'F2' }),
    at(400, 690, 'Time', { font: 'F2' }),
    at(200, 680, 'Short', { font: 'F2' }),
    at(300, 680, 'Long', { font: 'F2' }),
    ...['Haircut', 'Toning', 'Styling'].flatMap((name, row) => [
      at(50, 660 - row * 20, name),
      at(240, 660 - row * 20, `${500 + row}`),
      at(340, 660 - row * 20, `${700 + row}`),
      at(400, 660 - row * 20, '60 min'),
    ]),
  ])
  assert.deepEqual(
    blocks
      .slice(0, 3)
      .map(
        (block) =>
          block.kind === 'row' &&
          block.cells.map(({ text, column, columns }) => [text, column, columns ?? 1]),
      ),
    [
      [
        ['Service', 0, 1],
        ['Price', 1, 2],
        ['Time', 3, 1],
      ],
      [
        ['Service', 0, 1],
        ['Short', 1, 1],
        ['Long', 2, 1],
        ['Time', 3, 1],
      ],
      [
        ['Haircut', 0, 1],
        ['500', 1, 1],
        ['700', 2, 1],
        ['60 min', 3, 1],
      ],
    ],
  )
})

test('a head at the left of its column and numbers at the right are one column', async () => {
  const blocks = await blocksOf([
    at(50, 700, 'Service'),
    at(200, 700, 'Price'),
    ...['Haircut', 'Toning'].flatMap((name, row) => [
      at(50, 680 - row * 20, name),
      at(260, 680 - row * 20, `${500 + row}`),
    ]),
  ])
  assert.deepEqual(
    blocks.map((block) => block.kind === 'row' && block.cells.map(({ column }) => column)),
    [
      [0, 1],
      [0, 1],
      [0, 1],
    ],
  )
})

test('dots that lead the eye to a price part the name from it', async () => {
  assert.deepEqual(await shown([at(50, 700, 'Back massage ............................ 700 UAH')]), [
    ['Back massage', '700 UAH'],
  ])
})

test('a price with a line drawn through it is not read', async () => {
  assert.deepEqual(
    await shown([
      at(50, 700, 'Manicure'),
      at(200, 700, '600'),
      rule(200, 704, 218, 704),
      at(240, 700, '450'),
    ]),
    [['Manicure', '450']],
  )
})

test('headings are told by size or weight, and every block knows its page', async () => {
  const blocks = await blocksOf(
    [
      at(50, 750, 'Rules', { size: 20 }),
      at(50, 700, 'Please come ten minutes early, we shall wait for you.'),
    ],
    [at(50, 750, 'Payment', { font: 'F2' }), at(50, 730, 'Cash or card, as you like it best, at any time.')],
  )
  assert.deepEqual(
    blocks.map((block) => [block.kind, block.kind === 'heading' && block.level, block.place.page]),
    [
      ['heading', 1, 1],
      ['text', false, 1],
      ['heading', 4, 2],
      ['text', false, 2],
    ],
  )
})

test('a PDF cut to pieces is broken', async () => {
  await assert.rejects(extractPdf(pdfOf(at(50, 700, 'Price')).subarray(0, 120)), { trouble: 'broken' })
})

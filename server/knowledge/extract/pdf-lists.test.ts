import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, pdfOf } from '#tests/support/made-files.ts'
import { extractPdf } from './pdf.ts'

async function shown(drawing: string[]) {
  const extraction = await extractPdf(pdfOf(drawing.join('\n')))
  assert.ok(extraction.ok)
  return extraction.blocks.map((block) =>
    block.kind === 'row' ? block.cells.map(({ text }) => text) : block.text,
  )
}

test('a price that dots lead to goes on where the line had no room for it', async () => {
  assert.deepEqual(
    await shown([
      at(50, 700, 'Balayage, long hair ...................... 4'),
      at(50, 687, '600 UAH'),
      at(50, 668, 'Toning .............................. 1230 UAH'),
      at(50, 650, 'Airtouch ............................ 3400 UAH'),
      at(50, 632, 'Botox for hair of middle length, with materials that'),
      at(50, 619, 'cause no allergy .......... 2450 UAH'),
    ]),
    [
      ['Balayage, long hair', '4 600 UAH'],
      ['Toning', '1230 UAH'],
      ['Airtouch', '3400 UAH'],
      ['Botox for hair of middle length, with materials that cause no allergy', '2450 UAH'],
    ],
  )
})

test('a line written after two columns of the page, and below them, comes after both', async () => {
  const list = (x: number, names: string[]) =>
    names.map((name, row) => at(x, 700 - row * 20, `${name} - ${400 + row} UAH`))
  assert.deepEqual(
    await shown([
      ...list(50, ['Manicure', 'Pedicure', 'Lashes']),
      ...list(320, ['Haircut', 'Colouring', 'Styling']),
      at(50, 640, 'We ask for a prepayment'),
    ]),
    [
      ...['Manicure - 400 UAH', 'Pedicure - 401 UAH', 'Lashes - 402 UAH'],
      ...['Haircut - 400 UAH', 'Colouring - 401 UAH', 'Styling - 402 UAH'],
      'We ask for a prepayment',
    ],
  )
})

test('numbered lines in two columns of the page are read column by column, whatever they break off', async () => {
  assert.deepEqual(
    await shown([
      at(50, 700, '1. Pedicure classic - 900 UAH'),
      at(50, 682, '2. Pedicure with gel polish (Anna'),
      at(50, 669, 'Miller) - 1100 UAH'),
      at(50, 651, '3. Smart pedicure - 1000 UAH'),
      at(320, 697, '4. Back massage - 700 UAH'),
      at(320, 679, '5. Neck massage - 500 UAH'),
      at(320, 661, '6. Stone therapy - 1200 UAH'),
    ]),
    [
      '1. Pedicure classic - 900 UAH',
      '2. Pedicure with gel polish (Anna Miller) - 1100 UAH',
      '3. Smart pedicure - 1000 UAH',
      '4. Back massage - 700 UAH',
      '5. Neck massage - 500 UAH',
      '6. Stone therapy - 1200 UAH',
    ],
  )
})

test('A line that says there is no price is over, however long it is', async () => {
  assert.deepEqual(
    await shown([
      at(50, 700, 'Hair colouring in one tone: individually'),
      at(50, 684, 'Highlights (6 foils): 240 UAH'),
      at(50, 668, 'Balayage: 550 UAH'),
    ]),
    ['Hair colouring in one tone: individually', 'Highlights (6 foils): 240 UAH', 'Balayage: 550 UAH'],
  )
})

test('Several blanks typed between a name and its price stay a gap', async () => {
  assert.deepEqual(await shown([at(50, 700, 'Peeling CL3   650   40 min'), at(50, 684, 'Facial 700 UAH')]), [
    'Peeling CL3   650   40 min',
    'Facial 700 UAH',
  ])
})

test('Variants and prices stacked in one row of cells belong together line by line', async () => {
  assert.deepEqual(
    await shown([
      at(50, 687, 'Styling'),
      ...['Short', 'Medium', 'Long'].map((text, line) => at(200, 699 - line * 12, text)),
      ...['400 UAH', '500 UAH', '590 UAH'].map((text, line) => at(300, 699 - line * 12, text)),
      at(50, 640, 'Haircut'),
      at(200, 640, '-'),
      at(300, 640, '300 UAH'),
    ]),
    [
      ['Styling', 'Short\nMedium\nLong', '400 UAH\n500 UAH\n590 UAH'],
      ['Haircut', '-', '300 UAH'],
    ],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#contract/facts.ts'
import { decodeText } from './encoding.ts'
import { extractTxt } from './txt.ts'

const ukrainian = "Манікюр класичний - 450 грн, їжа та чай у подарунок. Ґудзики, Євген, щоп'ятниці."

/** Bytes of a one-byte page, found by decoding every byte with it. */
function encoded(text: string, page: string): Buffer {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(page).decode(Uint8Array.of(byte)), byte]),
  )
  return Buffer.from([...text].map((letter) => letters.get(letter) ?? 0x3f))
}

for (const page of ['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic', 'ibm866'])
  test(`Ukrainian written in ${page} is read`, () => {
    // Not every page has every letter.
    const written = new TextDecoder(page).decode(encoded(ukrainian, page))
    assert.equal(decodeText(encoded(ukrainian, page))?.text, written)
  })

test('Ukrainian from DOS keeps its «і» and «ї»', () => {
  const bytes = encoded('Манўкюр ў педикюр, ∙жа', 'ibm866')
  assert.equal(decodeText(bytes)?.text, 'Манікюр і педикюр, їжа')
})

test('Russian, Polish and Japanese of the days before Unicode are read', () => {
  const russian = 'Стрижка женская, окрашивание корней. Объём, ёлка, съёмка.'
  assert.equal(decodeText(encoded(russian, 'koi8-r'))?.text, russian)
  const polish = 'Godziny otwarcia: wtorek, piątek, środa. Paznokcie żelowe, łagodny piling.'
  assert.equal(decodeText(encoded(polish, 'windows-1250'))?.text, polish)
  assert.equal(decodeText(encoded(polish, 'iso-8859-2'))?.text, polish)
  const japanese = Buffer.from('82c982d982f182b282cc8365834c8358836782c582b7', 'hex')
  assert.equal(decodeText(japanese)?.text, 'にほんごのテキストです')
})

test('Unicode is read in all its forms, marked or not', () => {
  const little = Buffer.from(ukrainian, 'utf16le')
  const big = Buffer.from(little).swap16()
  for (const bytes of [
    Buffer.from(ukrainian),
    Buffer.from(`\ufeff${ukrainian}`),
    little,
    big,
    Buffer.from(`\ufeff${ukrainian}`, 'utf16le'),
    Buffer.from(`\ufeff${ukrainian}`, 'utf16le').swap16(),
  ])
    assert.equal(decodeText(bytes)?.text, ukrainian)
})

test('a text cut in the middle of a letter is read up to there', () => {
  assert.equal(decodeText(Buffer.from('Манікюр').subarray(0, -1))?.text, 'Манікю')
})

test('bytes that are no text are not made into one', () => {
  assert.equal(decodeText(Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 32))), null)
})

function blocksOf(text: string): Block[] {
  const extraction = extractTxt(Buffer.from(text))
  assert.ok(extraction.ok)
  return extraction.blocks
}

const texts = (block: Block) => (block.kind === 'row' ? block.cells.map(({ text }) => text) : block.text)

test('lines set in columns are rows, and know their line', () => {
  const blocks = blocksOf(
    ['Манікюр\t450\t60 хв', 'Педикюр ........ 900 грн', 'Брови      300', 'Вії|немає'].join('\n'),
  )
  assert.deepEqual(blocks.map(texts), [
    ['Манікюр', '450', '60 хв'],
    ['Педикюр', '900 грн'],
    ['Брови', '300'],
    'Вії|немає',
  ])
  assert.deepEqual(
    blocks.map(({ place }) => place.row),
    [1, 2, 3, 4],
  )
})

test('a table saved with semicolons is rows; a sentence with one is not', () => {
  const table = blocksOf('Послуга;Ціна\nМанікюр;450\nПедикюр;900')
  assert.deepEqual(table.map(texts), [
    ['Послуга', 'Ціна'],
    ['Манікюр', '450'],
    ['Педикюр', '900'],
  ])
  assert.deepEqual(
    blocksOf('Запис телефоном; скасування за добу.').map(({ kind }) => kind),
    ['text'],
  )
})

test('titles, lists and drawn lines are told from text', () => {
  const blocks = blocksOf(
    [
      'ПРАВИЛА САЛОНУ',
      '==============',
      '',
      'Скасування',
      'Не пізніше ніж за 24 години.',
      '- без тварин',
    ].join('\n'),
  )
  assert.deepEqual(blocks, [
    { kind: 'heading', text: 'ПРАВИЛА САЛОНУ', level: 2, place: { row: 1 } },
    { kind: 'heading', text: 'Скасування', level: 3, place: { row: 4 } },
    { kind: 'text', text: 'Не пізніше ніж за 24 години.', place: { row: 5 } },
    { kind: 'text', text: 'без тварин', listItem: true, place: { row: 6 } },
  ])
})

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

const grid = (block: Block) =>
  block.kind === 'row' ? block.cells.map(({ column, text }) => `${column}:${text}`).join(' | ') : block.text

test('columns lined up with spaces keep their places where cells are empty or close together', () => {
  const blocks = blocksOf(
    [
      'Послуга          Майстер  Примітка          Ірина   Юлія Бойко',
      'Стрижка          топ                          400          450',
      '                 юніор    за записом  від 300 грн  від 350 грн',
      '',
      'Манікюр',
      'Френч                                         100            -',
      'Зняття           юніор                         90          120',
    ].join('\n'),
  )
  assert.deepEqual(blocks.map(grid), [
    '0:Послуга | 1:Майстер | 2:Примітка | 3:Ірина | 4:Юлія Бойко',
    '0:Стрижка | 1:топ | 3:400 | 4:450',
    '1:юніор | 2:за записом | 3:від 300 грн | 4:від 350 грн',
    'Манікюр',
    '0:Френч | 3:100 | 4:-',
    '0:Зняття | 1:юніор | 3:90 | 4:120',
  ])
})

test('a name too long for its column does not undo the others, and lays no price under a wrong head', () => {
  const blocks = blocksOf(
    [
      'Послуга      Час    Ціна',
      'Каре         40 хв  400',
      'Укладка      30 хв  300',
      'Фарбування тон у тон  90 хв  900',
      'Полірування волосся  250',
      'Чубчик       10 хв  100',
      'Завивка             700',
      'Локони              500',
      'Коси         20 хв  200',
      'Мелірування  2 год  990',
      'Тонування           600',
      'Догляд       30 хв  450',
    ].join('\n'),
  )
  assert.deepEqual(blocks.slice(3, 7).map(grid), [
    '0:Фарбування тон у тон | 1:90 хв | 2:900',
    'Полірування волосся 250',
    '0:Чубчик | 1:10 хв | 2:100',
    '0:Завивка | 2:700',
  ])
})

test('a framed line is a title; a line set like its neighbours is none', () => {
  const blocks = blocksOf(
    ['=== Брови 2 ===', '', 'Корекція – 200 грн', '', 'Пілінг – індивідуально', 'Фарбування – 250 грн'].join(
      '\n',
    ),
  )
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['heading', 'text', 'text', 'text'],
  )
  assert.equal(texts(blocks[0]!), 'Брови 2')
})

test('lines that are not lined up are read each by itself', () => {
  const blocks = blocksOf(
    ['Манікюр     450 грн', 'Педикюр апаратний з покриттям     900 грн', 'Брови     300 грн   20 хв'].join(
      '\n',
    ),
  )
  assert.deepEqual(blocks.map(grid), [
    '0:Манікюр | 1:450 грн',
    '0:Педикюр апаратний з покриттям | 1:900 грн',
    '0:Брови | 1:300 грн | 2:20 хв',
  ])
})

test('empty cells between tabs, bars and semicolons count, unless the tabs only line the columns up', () => {
  for (const sign of ['\t', ' | ', ';'])
    assert.deepEqual(
      blocksOf(
        [
          ['Послуга', 'Довжина', 'Ціна', 'Примітка'],
          ['МАНІКЮР', '', '', ''],
          ['Стрижка', 'коротке', '400', ''],
          ['', 'довге', '550', 'за записом'],
          ['Виїзд', '', '200', ''],
        ]
          .map((cells) => cells.join(sign).trimEnd())
          .join('\n'),
      ).map((block) => grid(block).replace('0:МАНІКЮР', 'МАНІКЮР')),
      [
        '0:Послуга | 1:Довжина | 2:Ціна | 3:Примітка',
        'МАНІКЮР',
        '0:Стрижка | 1:коротке | 2:400',
        '1:довге | 2:550 | 3:за записом',
        '0:Виїзд | 2:200',
      ],
    )
  const lined = blocksOf('Френч\t\t\t100\t10 хв\nМанікюр класичний\t400\t40 хв\nПедикюр\t\t\t600\t1 год')
  assert.deepEqual(lined.map(grid), [
    '0:Френч | 1:100 | 2:10 хв',
    '0:Манікюр класичний | 1:400 | 2:40 хв',
    '0:Педикюр | 1:600 | 2:1 год',
  ])
})

test('semicolons with spaces part a list with figures, and not a text', () => {
  assert.deepEqual(blocksOf('Каре; 450 грн; 60 хв\nБоб; 700 грн; 90 хв\nЧубчик; 300 грн; 30 хв').map(grid), [
    '0:Каре | 1:450 грн | 2:60 хв',
    '0:Боб | 1:700 грн | 2:90 хв',
    '0:Чубчик | 1:300 грн | 2:30 хв',
  ])
  const text = 'Запис телефоном; скасування за добу.'
  assert.deepEqual(blocksOf([text, text, text].join('\n')).map(grid), [text, text, text])
})

test('semicolons part the fields though lines have more or fewer of them', () => {
  const blocks = blocksOf('Каре;600–950;(50 хв)\nВиїзд майстра;доплата 195 грн\n- довге;700')
  assert.deepEqual(blocks.map(grid), [
    '0:Каре | 1:600–950 | 2:(50 хв)',
    '0:Виїзд майстра | 1:доплата 195 грн',
    '0:- довге | 1:700',
  ])
  assert.deepEqual(blocksOf('- без тварин;\n- без їжі;\n- вчасно;').map(grid), [
    'без тварин;',
    'без їжі;',
    'вчасно;',
  ])
})

test('the frame of a table drawn with bars is no column', () => {
  const blocks = blocksOf('| Послуга | Ціна |\n|---|---|\n| Каре | 400 |\n|  | 500 |\n| Чубчик | 100 |')
  assert.deepEqual(blocks.map(grid), ['0:Послуга | 1:Ціна', '0:Каре | 1:400', '1:500', '0:Чубчик | 1:100'])
})

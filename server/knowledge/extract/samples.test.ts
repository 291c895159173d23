// The documents beside the project, where there are any: every row they are known to hold, on one line.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Block } from '#contract/facts.ts'
import { extractFile } from './extract-file.ts'

const samples = join(import.meta.dirname, '../../../../shared/samples')
const skip = existsSync(samples) ? false : 'there are no samples beside the project'

const plain = (text: string) => text.replace(/\s+/g, '').toLowerCase()
const lineOf = (block: Block) =>
  plain(block.kind === 'row' ? block.cells.map(({ text }) => text).join(' ') : block.text)

async function linesOf(name: string): Promise<string[]> {
  const extraction = await extractFile(readFileSync(join(samples, name)), name)
  assert.ok(extraction.ok, name)
  return extraction.blocks.map(lineOf)
}

async function holds(name: string, rows: string[]): Promise<void> {
  const lines = await linesOf(name)
  for (const row of rows) {
    const parts = row.split('|').map(plain)
    assert.ok(
      lines.some((line) => parts.every((part) => line.includes(part))),
      `${name}: ${row}`,
    )
  }
  const services = [...new Set(rows.map((row) => plain(row.split('|')[0]!)))].filter((name) =>
    /\p{L}/u.test(name),
  )
  for (const line of lines) {
    const named = services.filter((service) => line.includes(service))
    assert.ok(named.length < 2, `${name}: ${named.join(' and ')} on one line`)
  }
}

const price = [
  'Манікюр класичний|450|60 хв',
  'Манікюр апаратний з покриттям гель-лак|750|1 год 30 хв',
  'Педикюр SMART|900|90 хв',
  'Ремонт нігтя|50|10 хв|за 1 шт',
  'Стрижка жіноча|800|60 хв|стиліст',
  'Стрижка жіноча|1 100|75 хв|топ-стиліст Олена Ґудзь',
  'Стрижка чоловіча|500|45 хв',
  'Фарбування в один тон (довжина до плечей)|від 1 800|2–2,5 год',
  'Балаяж / шатуш / airtouch|4 500 – 7 000|4–6 год',
  'Ламінування волосся|1 350|1 год 40 хв',
]
const hours = [
  'Monday|closed',
  'Tuesday – Friday|10:00|20:00|18:30',
  'Saturday|09:00|19:00|17:30',
  'Sunday|10:00|16:00|15:00',
]
const packages = [
  'Спа-догляд (руки та ноги)|1 600|2 год',
  'Пакет «Наречена»|базовий|5 000|5 год',
  'Пакет «Наречена»|повний|9 000|5 год',
]
const sheet = [
  'Манікюр класичний|450|1:00|5%',
  'Манікюр + гель-лак|750|1:30',
  'Нарощення нігтів|1350.5|2:30',
  'Стрижка жіноча|від 800|60–75 хв',
  'Комплекс|1200|2:00|10%',
  'Дата оновлення|01.09.2026',
  'Марина Ковальчук|380671234567',
]
const long = Array.from(
  { length: 120 },
  (_, at) => `${300 + 7 * (at + 1)}|${400 + 9 * (at + 1)}|${20 + ((at + 1) % 9) * 10}`,
)
const expected: Record<string, string[]> = {
  'price_uk.docx': price,
  'price_uk.doc': price,
  'price_uk.pdf': price,
  'price_uk_chr.pdf': price,
  'price_border.docx': price,
  'price_border.pdf': price,
  'ownerpw.pdf': [],
  'hours_en.docx': hours,
  'hours_en.doc': hours,
  'hours_en.pdf': hours,
  'hours_en_chr.pdf': hours,
  'complex.docx': packages,
  'complex.doc': packages,
  'complex.pdf': packages,
  'price.xlsx': sheet,
  'price.xls': sheet,
  'long_uk.docx': long,
  'long_uk.pdf': long,
  'long_uk_chr.pdf': long,
  'brochure_uk_chr.pdf': [
    'Шугаринг глибоке бікіні|900 грн / 50 хв',
    'Весільний макіяж з пробним|2 800 грн / 2 год 30 хв',
    'Ламінування вій|700 грн / 60 хв',
    'Релакс-масаж|1 150 грн / 75 хв',
  ],
  'held_side.pdf': [
    'модельна|850|70',
    'Укладка|400|40',
    'коси|350|30',
    'машинкою|300|25',
    'бороди|320|30',
    'гоління|550|45',
  ],
  'held_abs.pdf': [
    'Біоревіталізація|3 200|60',
    'Мезотерапія|1 900|45',
    'Плазмоліфтинг|2 400|50',
    'губ|6 500|75',
    'Карбоксітерапія|1 150|40',
  ],
  'held_tab.pdf': [
    'Масаж спини|700|40',
    'комірцевої зони|500|30',
    'Лімфодренажний|950|55',
    'шоколадне|1 250|90',
  ],
}

for (const [name, rows] of Object.entries(expected))
  test(`every row of ${name} stands on a line of its own`, { skip }, () => holds(name, rows))

test('nothing deleted or hidden comes out', { skip }, async () => {
  for (const name of ['complex.docx', 'complex.doc', 'complex.pdf', 'price.xlsx', 'price.xls']) {
    const text = (await linesOf(name)).join('\n')
    for (const unseen of ['видалений', '99грн', 'секрет', 'закупка'])
      assert.ok(!text.includes(unseen), `${name}: ${unseen}`)
  }
})

test('a picture of a price list is a scan', { skip }, async () => {
  const bytes = readFileSync(join(samples, 'scan_uk.pdf'))
  assert.deepEqual(await extractFile(bytes, 'scan_uk.pdf'), { ok: false, trouble: 'scan' })
})

test('text is read in whatever encoding it was written', { skip }, async () => {
  for (const name of readdirSync(samples).filter((name) => /^hours_.*\.txt$/.test(name))) {
    const lines = await linesOf(name)
    // Two of the pages had no «і» to write.
    assert.ok(
      lines.some((line) => /гра.+кроботи/.test(line)),
      name,
    )
    assert.ok(
      lines.some((line) => line.includes('манікюркласичний450грн') || line.includes('ман?кюр')),
      name,
    )
  }
})

test('every bad file ends in a clean refusal', { skip, timeout: 300_000 }, async () => {
  // One of them is harmless: it only claims to have a million rows.
  const names = readdirSync(join(samples, 'bad')).filter((name) => name !== 'dim1M.xlsx')
  const queue = names.values()
  const worker = async () => {
    for (const name of queue) {
      const extraction = await extractFile(readFileSync(join(samples, 'bad', name)), name, {
        milliseconds: 4_000,
      })
      assert.equal(extraction.ok, false, name)
    }
  }
  await Promise.all([worker(), worker()])
})

import { expect, test } from 'vitest'
import en from './en.ts'
import { formatOf } from './format.ts'
import type { Plural, Text, TextKey } from './texts.ts'
import { translator } from './translator.ts'
import uk from './uk.ts'

const keys = Object.keys(uk) as TextKey[]
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text as Plural))
const gaps = (text: Text) => [...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()

/** Names that are the same everywhere. */
const alike: TextKey[] = [
  'contact.instagram',
  'contact.facebook',
  'contact.telegram',
  'contact.viber',
  'contact.whatsapp',
  'contact.tiktok',
  'know.pay-apple-pay',
  'know.pay-google-pay',
  'know.price-of',
]

test('every text is translated, but for the names that are the same everywhere', () => {
  const same = keys.filter((key) => JSON.stringify(uk[key]) === JSON.stringify(en[key]))
  expect(same.sort()).toEqual([...alike].sort())
  for (const key of keys) for (const form of forms(en[key])) expect(form, key).not.toMatch(/[а-яіїєґ]/i)
})

test('every language fills the same gaps', () => {
  for (const key of keys) expect(gaps(en[key]), key).toEqual(gaps(uk[key]))
})

test('every language has the forms its numbers need', () => {
  for (const [language, texts] of [
    ['uk', uk],
    ['en', en],
  ] as const) {
    const t = translator(language, texts)
    for (const key of keys) {
      if (typeof texts[key] === 'string') continue
      for (const count of [0, 1, 2, 5, 11, 21, 1.5])
        expect(t(key, { count, date: '', name: '' }), key).not.toBe('')
    }
  }
  const t = translator('uk', uk)
  expect([1, 2, 5, 21].map((count) => t('files.understood', { count }))).toEqual([
    'Зрозуміло: 1 факт',
    'Зрозуміло: 2 факти',
    'Зрозуміло: 5 фактів',
    'Зрозуміло: 21 факт',
  ])
})

test('amounts and times are written as people of the language write them', () => {
  const format = formatOf('uk', translator('uk', uk))
  const hryvnias = { currency: 'UAH' }
  expect([
    format.money({ type: 'exact', min: 1200, max: 1200, ...hryvnias }),
    format.money({ type: 'from', min: 1800, max: null, ...hryvnias }),
    format.money({ type: 'range', min: 4500, max: 7000, ...hryvnias }),
    format.money({ type: 'percent', min: -10, max: -10, ...hryvnias }),
    format.minutes({ min: 90, max: 90 }),
    format.minutes({ min: 120, max: 150, approximate: true }),
    format.days(['mon', 'tue', 'wed', 'thu', 'fri', 'sun']),
    format.place({ sheet: 'Прайс', row: 7 }),
  ]).toEqual([
    '1\u00a0200\u00a0грн',
    'від\u00a01\u00a0800\u00a0грн',
    '4\u00a0500–7\u00a0000\u00a0грн',
    '−10\u00a0%',
    '1\u00a0год\u00a030\u00a0хв',
    '≈\u00a02\u00a0год – 2\u00a0год\u00a030\u00a0хв',
    'пн–пт, нд',
    'аркуш «Прайс», рядок 7',
  ])
})

test('what was a moment ago is said so, what was days ago has its date', () => {
  const format = formatOf('uk', translator('uk', uk))
  const now = new Date('2026-11-24T12:00:00')
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
  expect(format.when(before(0.5), now)).toBe('щойно')
  expect(format.when(before(5), now)).toBe('5 хвилин тому')
  expect(format.when(before(180), now)).toBe('3 години тому')
  expect(format.when(before(3 * 24 * 60), now)).toMatch(/^21 листопада/)
})

import { expect, test } from 'vitest'
import { languages } from '#contract/problem.ts'
import { alike } from './alike.ts'
import { formatOf } from './format.ts'
import { offered, type Stage } from './languages.ts'
import type { Plural, Text, TextKey, Texts } from './texts.ts'
import { translator } from './translator.ts'

const stages: Stage[] = ['entry', 'landing', 'app']
const spoken = Object.fromEntries(
  await Promise.all(
    languages.map(async (language) => {
      const parts = await Promise.all(stages.map((stage) => offered[language][stage]()))
      return [language, Object.assign({}, ...parts.map((part) => part.default)) as Texts]
    }),
  ),
) as Record<(typeof languages)[number], Texts>

const { uk } = spoken
const keys = Object.keys(uk) as TextKey[]
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text as Plural))
const blanks = (text: Text) =>
  [...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()

test('every language says everything, and nothing twice', async () => {
  for (const language of languages) {
    expect(Object.keys(spoken[language]).sort(), language).toEqual([...keys].sort())
    const parts = await Promise.all(stages.map((stage) => offered[language][stage]()))
    const counted = parts.reduce((sum, part) => sum + Object.keys(part.default).length, 0)
    expect(counted, language).toBe(keys.length)
  }
})

test('a text that is the same in two languages is one of those that may be', () => {
  const same = new Set<TextKey>()
  for (const one of languages)
    for (const other of languages.filter((language) => language > one))
      for (const key of keys)
        if (JSON.stringify(spoken[one][key]) === JSON.stringify(spoken[other][key])) same.add(key)
  expect([...same].sort()).toEqual([...alike].sort())
})

test('no language speaks in another one’s letters', () => {
  for (const language of ['en', 'pl', 'de'] as const)
    for (const key of keys)
      for (const form of forms(spoken[language][key]))
        expect(form, `${language} ${key}`).not.toMatch(/[а-яіїєґ]/i)
})

test('every language fills the same blanks', () => {
  for (const language of languages)
    for (const key of keys)
      expect(blanks(spoken[language][key]), `${language} ${key}`).toEqual(blanks(uk[key]))
})

test('every language has the forms its numbers need', () => {
  for (const language of languages) {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const key of keys) {
      const text = spoken[language][key]
      if (typeof text === 'string' || new Set(forms(text)).size === 1) continue
      expect(Object.keys(text).sort(), `${language} ${key}`).toEqual([...needed].sort())
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

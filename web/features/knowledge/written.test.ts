import { expect, test } from 'vitest'
import type { Minutes, Money } from '#contract/facts.ts'
import de from '#web/i18n/de/format.ts'
import en from '#web/i18n/en/format.ts'
import { formatOf } from '#web/i18n/format.ts'
import pl from '#web/i18n/pl/format.ts'
import { translator } from '#web/i18n/translator.ts'
import uk from '#web/i18n/uk/format.ts'
import { readMinutes, readMoney } from './written.ts'

const money = (type: Money['type'], min: number, max: number | null = min): Money => ({
  type,
  min,
  max,
  currency: 'UAH',
})

test('a price is understood however it is written', () => {
  const meant: [string, Money][] = [
    ['450', money('exact', 450)],
    ['1 200 грн', money('exact', 1200)],
    ['1,200', money('exact', 1200)],
    ['1 350,50', money('exact', 1350.5)],
    ['від 900', money('from', 900, null)],
    ['від900 грн.', money('from', 900, null)],
    ['450-600', money('range', 450, 600)],
    ['4 200 – 6 800 грн', money('range', 4200, 6800)],
    ['+100', money('surcharge', 100)],
    ['-10%', money('percent', -10)],
    ['20 %', money('percent', 20)],
    ['Безкоштовно', money('free', 0)],
    ['45 €', { ...money('exact', 45), currency: 'EUR' }],
  ]
  for (const [written, value] of meant) expect(readMoney(written, 'UAH'), written).toEqual({ value })
  expect(readMoney('  ', 'UAH')).toEqual({ value: undefined })
  for (const written of ['договірна', '600-450', '12 34', '450/600', 'від', '1-2-3', '450 Оля'])
    expect(readMoney(written, 'UAH'), written).toBeNull()
})

test('a duration is understood however it is written', () => {
  const meant: [string, Minutes][] = [
    ['90', { min: 90, max: 90 }],
    ['90 хв', { min: 90, max: 90 }],
    ['1 год 30 хв', { min: 90, max: 90 }],
    ['1,5 години', { min: 90, max: 90 }],
    ['1:30', { min: 90, max: 90 }],
    ['60–90', { min: 60, max: 90 }],
    ['2–3 год', { min: 120, max: 180 }],
    ['≈ 2 год', { min: 120, max: 120, approximate: true }],
  ]
  for (const [written, value] of meant) expect(readMinutes(written), written).toEqual({ value })
  expect(readMinutes('')).toEqual({ value: undefined })
  for (const written of ['довго', '90-60', '0', '3000', '1:75'])
    expect(readMinutes(written), written).toBeNull()
})

test('what is shown can be saved as it stands, in every language', () => {
  for (const [language, texts] of Object.entries({ uk, en, pl, de })) {
    const format = formatOf(language, translator(language, texts))
    for (const value of [
      money('exact', 1200),
      money('exact', 1350.5),
      money('from', 12_500, null),
      money('range', 450, 1600),
      money('surcharge', 150),
      money('percent', -15),
      money('free', 0),
    ])
      expect(readMoney(format.money(value), 'UAH'), format.money(value)).toEqual({ value })
    for (const value of [
      { min: 45, max: 45 },
      { min: 60, max: 150 },
      { min: 120, max: 150, approximate: true as const },
    ])
      expect(readMinutes(format.minutes(value)), format.minutes(value)).toEqual({ value })
  }
})

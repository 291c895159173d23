import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '#contract/facts.ts'
import type { KnownFact } from '../engine.ts'
import { claimsIn, unprovenClaims } from './own-check.ts'

function known(fact: Fact, quote = ''): KnownFact {
  return { id: 1, fact, file: 'прайс.xlsx', place: { row: 1 }, quote }
}

const manicure = known(
  {
    kind: 'service',
    service: 'Манікюр з покриттям',
    variant: { level: 'Майстер' },
    price: { type: 'exact', min: 645, max: 645, currency: 'UAH' },
    minutes: { min: 100, max: 100 },
  },
  'Манікюр з покриттям | 645 | 745 | 1 год 40 хв',
)

const said = (
  text: string,
  ...more: [(readonly string[])?, Parameters<typeof unprovenClaims>[3]?]
): string[] => unprovenClaims(text, [manicure], more[0] ?? [], more[1]).map((claim) => claim.text)

test('a price and a duration of the fact are proven however they are written', () => {
  assert.deepEqual(said('Манікюр — 645 грн, триває 1 год 40 хв.'), [])
  assert.deepEqual(said('645 гривень, 100 хвилин'), [])
  assert.deepEqual(said('645,00 UAH, 100 min'), [])
})

test('the price of another column of the same row is not proven', () => {
  assert.deepEqual(said('Манікюр — 745 грн'), ['745 грн'])
})

test('minutes said as money, and money said as minutes, are not proven', () => {
  assert.deepEqual(said('Коштує 100 грн'), ['100 грн'])
  assert.deepEqual(said('Триває 645 хв'), ['645 хв'])
})

test('both ends of a range must be proven', () => {
  assert.deepEqual(said('від 645–700 грн'), ['645–700 грн'])
})

test('the customer may be told her own numbers', () => {
  assert.deepEqual(said('Так, о 15:30 на двох', ['можна о 15:30 на 2 людей?']), [])
  assert.deepEqual(said('Так, о 16:30', ['можна о 15:30?']), ['16:30'])
})

test('a sum is proven by its declared result', () => {
  const terms = [
    { unit: 'money', value: 1290 },
    { unit: 'number', value: 2 },
  ] as const
  assert.deepEqual(said('2 × 645 грн = 1 290 грн', [], terms), [])
  assert.deepEqual(said('2 × 645 грн = 1 390 грн', [], terms), ['1 390 грн'])
})

test('a phone is one claim whatever its spaces, and a wrong digit breaks it', () => {
  const phone = known({ kind: 'contact', type: 'phone', value: '+380671234567' })
  assert.deepEqual(unprovenClaims('Телефон: +380 67 123 45 67', [phone], []), [])
  assert.deepEqual(unprovenClaims('Телефон: 067 123-45-67', [phone], []), [])
  assert.equal(unprovenClaims('Телефон: +380 67 123 45 68', [phone], []).length, 1)
})

test('opening hours are proven by the times of the fact only', () => {
  const hours = known({ kind: 'hours', days: ['sat'], opens: '09:00', closes: '18:00', closed: false })
  assert.deepEqual(unprovenClaims('У суботу з 9:00 до 18:00', [hours], []), [])
  assert.equal(unprovenClaims('У суботу до 20:00', [hours], []).length, 1)
})

test('a per cent, an hour of day and a sum are told apart in one sentence', () => {
  assert.deepEqual(
    claimsIn('знижка 10 % до 12:00 на все від 1 200 грн').map(({ unit, value }) => [unit, value]),
    [
      ['time', 720],
      ['money', 1200],
      ['percent', 10],
    ],
  )
})

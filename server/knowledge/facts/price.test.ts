import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceOf } from './price.ts'

function said(text: string): string {
  const reading = priceOf(text, 'UAH')
  if (reading.kind !== 'price')
    return reading.kind === 'none' ? `none ${reading.note ?? ''}`.trim() : reading.kind
  const { price, unit, minutes, note } = reading
  return [
    `${price.type} ${price.min}`,
    price.max === null || price.max === price.min ? '' : `–${price.max}`,
    price.currency === 'UAH' ? '' : ` ${price.currency}`,
    unit ? ` / ${unit}` : '',
    minutes ? ` · ${minutes.min} min` : '',
    note ? ` (${note})` : '',
  ].join('')
}

test('A sum is read however it is written', () => {
  const cases: [string, string][] = [
    ['450', 'exact 450'],
    ['450 грн', 'exact 450'],
    ['450грн.', 'exact 450'],
    ['₴450', 'exact 450'],
    ['UAH 1,350', 'exact 1350'],
    ['1,350.50 ₴', 'exact 1350.5'],
    ['1 200', 'exact 1200'],
    ['1\u00a0200', 'exact 1200'],
    ['1.200', 'exact 1200'],
    ["1'200", 'exact 1200'],
    ['240,00', 'exact 240'],
    ['450,-', 'exact 450'],
    ['450-00 грн', 'exact 450'],
    ['100 zł', 'exact 100 PLN'],
    ['20 $', 'exact 20 USD'],
    ['від 450', 'from 450'],
    ['вiд 450 грн', 'from 450'],
    ['450+', 'from 450'],
    ['od 100 zł', 'from 100 PLN'],
    ['450–600', 'range 450–600'],
    ['від 1 000 до 1 200 грн', 'range 1000–1200'],
    ['+150 грн', 'surcharge 150'],
    ['доплата +100', 'surcharge 100'],
    ['+ 15 %', 'percent 15'],
    ['-20 %', 'percent -20'],
    ['безкоштовно', 'free 0'],
    ['у подарунок', 'free 0'],
  ]
  for (const [text, meaning] of cases) assert.equal(said(text), meaning, text)
})

test('What stands beside the sum is told apart from it', () => {
  const cases: [string, string][] = [
    ['450 грн/год', 'exact 450 / год'],
    ['50 грн за 1 шт', 'exact 50 / 1 шт'],
    ['25 за ніготь', 'exact 25 / ніготь'],
    ['100 грн за 10 хв', 'exact 100 / 10 хв'],
    ['450 грн / 60 хв', 'exact 450 · 60 min'],
    ['450 грн (1 год 30 хв)', 'exact 450 · 90 min'],
    ['60 хв — 450 грн', 'exact 450 · 60 min'],
    ['35 грн за ніготь (10 хв)', 'exact 35 / ніготь · 10 min'],
    ['від 2 200, після огляду', 'from 2200 (після огляду)'],
    ['600 (без матеріалу)', 'exact 600 (без матеріалу)'],
    ['~450 грн', 'exact 450 (~450 грн)'],
  ]
  for (const [text, meaning] of cases) assert.equal(said(text), meaning, text)
})

test('No price is said where the list has none', () => {
  for (const dash of ['—', '-', '–', '']) assert.equal(said(dash), 'none', dash)
  assert.equal(said('договірна'), 'none договірна')
  assert.equal(said('за запитом'), 'none за запитом')
})

test('A number that may be something else is never taken for a price', () => {
  const doubtful = [
    '450/600',
    '450 500',
    '520 грн (650 топ)',
    '450 у.о.',
    '067 123 45 67',
    '12.10.2026',
    '15 %',
  ]
  for (const text of [
    ...doubtful,
    '4-6 тижнів',
    '60 хв',
    '3 зони',
    '0',
    'до 500 грн',
    '600-450',
    '1 450\n550',
  ]) {
    assert.match(said(text), /^(several|unclear)$/, text)
  }
})

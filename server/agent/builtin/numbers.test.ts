import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Money } from '#contract/facts.ts'
import { minutesText, moneyText, phoneText } from './numbers.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const money = (type: Money['type'], min: number, max: number | null = min): Money => ({
  type,
  min,
  max,
  currency: 'UAH',
})

test('amounts are written as people write them, and never break over a line', () => {
  assert.equal(moneyText(money('exact', 1200), 'uk'), '1\u00a0200\u00a0грн')
  assert.equal(plain(moneyText(money('from', 1800, null), 'uk')), 'від 1 800 грн')
  assert.equal(plain(moneyText(money('range', 4500, 7000), 'uk')), '4 500–7 000 грн')
  assert.equal(plain(moneyText(money('surcharge', 150), 'ru')), '+150 грн')
  assert.equal(plain(moneyText(money('percent', -25), 'uk')), '−25 %')
  assert.equal(plain(moneyText(money('exact', 1350.5), 'uk')), '1 350,50 грн')
  assert.equal(plain(moneyText(money('from', 950, null), 'en')), 'from 950 UAH')
  assert.equal(moneyText(money('free', 0), 'pl'), 'bezpłatnie')
})

test('minutes become hours where there are any', () => {
  assert.equal(plain(minutesText({ min: 90, max: 90 }, 'uk')), '1 год 30 хв')
  assert.equal(plain(minutesText({ min: 45, max: 45 }, 'ru')), '45 мин')
  assert.equal(plain(minutesText({ min: 120, max: 150 }, 'en')), '2 h – 2 h 30 min')
  assert.equal(plain(minutesText({ min: 60, max: 60, approximate: true }, 'pl')), 'około 1 godz.')
})

test('a Ukrainian phone is grouped, another country’s is left alone', () => {
  assert.equal(plain(phoneText('+380671234567')), '+380 67 123 45 67')
  assert.equal(phoneText('+48120000112'), '+48120000112')
})

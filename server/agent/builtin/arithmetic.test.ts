import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  calculationText,
  changed,
  differenceOf,
  minutesQuantity,
  moneyQuantity,
  summed,
} from './arithmetic.ts'

const money = (fact: number, min: number, max: number | null = min, factor = 1, currency = 'UAH') =>
  moneyQuantity(
    fact,
    { type: max === null ? 'from' : max === min ? 'exact' : 'range', min, max, currency },
    factor,
  )!

const said = (calculation: Parameters<typeof calculationText>[0] | null): string =>
  calculation ? calculationText(calculation, 'uk').replace(/\u00a0/g, ' ') : 'nothing'

test('several prices are added with their terms shown', () => {
  assert.equal(said(summed([money(1, 645), money(2, 795)])), '645 + 795 = 1 440 грн')
  assert.equal(said(summed([money(1, 480, 480, 2)])), '2 × 480 = 960 грн')
  assert.equal(said(summed([money(1, 480, 480, 2), money(2, 100)])), '2 × 480 + 100 = 1 060 грн')
})

test('ranges add as ranges, «від» stays «від»', () => {
  assert.equal(said(summed([money(1, 900), money(2, 400, 900)])), '900 + 400–900 = 1 300–1 800 грн')
  assert.equal(said(summed([money(1, 1500, null), money(2, 500)])), 'від 1 500 + 500 = від 2 000 грн')
})

test('two currencies are never put together', () => {
  assert.equal(summed([money(1, 500), money(2, 900, 900, 1, 'USD')]), null)
  assert.equal(
    changed([money(1, 500), money(2, 900, 900, 1, 'USD')], {
      kind: 'discount',
      fact: 3,
      unit: 'percent',
      value: 10,
    }),
    null,
  )
})

test('a stated rate is applied to the kopeck', () => {
  const up = changed([money(1, 960)], { kind: 'surcharge', fact: 2, unit: 'percent', value: 15 })
  assert.equal(said(up), '960 грн + 15 % = 1 104 грн')
  const down = changed([money(1, 895)], { kind: 'discount', fact: 2, unit: 'percent', value: 7 })
  assert.equal(said(down), '895 грн − 7 % = 832,35 грн')
  const on = changed([money(1, 645), money(2, 795)], {
    kind: 'surcharge',
    fact: 3,
    unit: 'money',
    value: 120,
  })
  assert.equal(said(on), '645 + 795 + 120 = 1 560 грн')
  const several = changed([money(1, 450, 450, 2)], { kind: 'discount', fact: 2, unit: 'percent', value: 20 })
  assert.equal(said(several), '(2 × 450) − 20 % = 720 грн')
})

test('a difference is told of exact amounts only', () => {
  const at = { larger: 0, smaller: 0 }
  assert.equal(said(differenceOf(money(1, 1450), money(2, 1055), at)), '1 450 − 1 055 = 395 грн')
  assert.equal(differenceOf(money(1, 3500, null), money(2, 1500), at), null)
  assert.equal(differenceOf(money(1, 900, 900, 1, 'USD'), money(2, 500), at), null)
})

test('times are added like prices', () => {
  const quantities = [minutesQuantity(1, { min: 40, max: 40 }), minutesQuantity(2, { min: 45, max: 45 })]
  assert.equal(said(summed(quantities)), '40 хв + 45 хв = 1 год 25 хв')
})

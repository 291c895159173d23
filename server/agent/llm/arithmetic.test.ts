import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Money } from '#contract/facts.ts'
import type { Calculation, KnownFact } from '../engine.ts'
import { calculator } from './arithmetic.ts'

const service = (id: number, price: Partial<Money>, minutes?: number): KnownFact => ({
  id,
  fact: {
    kind: 'service',
    service: `послуга ${id}`,
    variant: {},
    price: { type: 'exact', min: 0, max: 0, currency: 'UAH', ...price },
    ...(minutes !== undefined && { minutes: { min: minutes, max: minutes } }),
  },
  file: 'прайс.txt',
  place: { row: id },
  quote: '',
})
const facts = [
  service(1, { min: 450, max: 450 }, 60),
  service(2, { type: 'from', min: 700, max: null }, 90),
  service(3, { type: 'range', min: 300, max: 500 }),
  service(4, { type: 'percent', min: -10, max: -10 }),
  service(5, { min: 20, max: 20, currency: 'EUR' }),
]

async function calculated(input: object) {
  const done: Calculation[] = []
  const answer = await calculator(facts, done).run(input)
  return { answer, calculation: done[0] }
}
const money = (kind: string, ids: number[], more: object = {}) =>
  calculated({ kind, unit: 'money', items: ids.map((fact) => ({ fact })), ...more })

test('prices and minutes are added, multiplied, taken off, changed by a stated rate', async () => {
  assert.deepEqual((await money('sum', [1, 3])).calculation?.result, { min: 750, max: 950 })
  assert.deepEqual((await money('sum', [1, 2])).calculation?.result, { min: 1150, max: null })
  const nails = await calculated({ kind: 'multiple', unit: 'money', items: [{ fact: 1, times: 3 }] })
  assert.deepEqual(nails.answer, { ok: true, data: { result: 1350, unit: 'UAH' } })
  const time = await calculated({ kind: 'sum', unit: 'minutes', items: [{ fact: 1 }, { fact: 2 }] })
  assert.deepEqual(time.answer, { ok: true, data: { result: 150, unit: 'minutes' } })
  const discount = { rate: { fact: 4, unit: 'percent', value: 10 } }
  assert.deepEqual((await money('discount', [1], discount)).calculation?.result, { min: 405, max: 405 })
})

test('what cannot be calculated is refused in words, and nothing is declared', async () => {
  const refused: [Promise<Awaited<ReturnType<typeof money>>>, RegExp][] = [
    [money('sum', [1, 5]), /different currencies/],
    [money('sum', [1, 99]), /fact 99 has no money/],
    [money('sum', [4]), /fact 4 has no money/],
    [money('difference', [1]), /exactly two/],
    [money('difference', [1, 2]), /only exact/],
    [money('discount', [1]), /a rate is needed/],
    [money('sum', [1], { rate: { fact: 4, unit: 'percent', value: 10 } }), /only surcharge/],
    [money('discount', [1], { rate: { fact: 99, unit: 'percent', value: 10 } }), /no fact 99/],
  ]
  for (const [answer, why] of refused) {
    const { answer: result, calculation } = await answer
    assert.equal(calculation, undefined)
    assert.match(result.ok ? '' : result.reason, why)
  }
})

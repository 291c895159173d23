import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ServiceFact } from '#contract/facts.ts'
import { conflictsIn, holesIn, lastDayIn, staleIn } from './conflicts.ts'

let ids = 0
const service = (name: string, min: number, more: Partial<ServiceFact> = {}) => ({
  id: ++ids,
  quote: `${name} | ${min}`,
  fact: {
    kind: 'service' as const,
    service: name,
    variant: {},
    price: { type: 'exact' as const, min, max: min, currency: 'UAH' },
    ...more,
  },
})
const prices = (facts: ReturnType<typeof service>[]) =>
  conflictsIn(facts).map((group) => group.map(({ fact }) => fact.price?.min))

test('one service with two prices is a conflict, however it is written', () => {
  assert.deepEqual(prices([service('Манікюр класичний', 450), service('МАНІКЮР  класичний.', 480)]), [
    [450, 480],
  ])
})

test('the same price twice is no conflict', () => {
  assert.deepEqual(prices([service('Манікюр', 450), service('манікюр', 450)]), [])
})

test('variants, units and sections keep prices apart', () => {
  assert.deepEqual(
    prices([
      service('Стрижка', 700, { variant: { level: 'Стиліст' } }),
      service('Стрижка', 900, { variant: { level: 'Топ-стиліст' } }),
    ]),
    [],
  )
  assert.deepEqual(prices([service('Ремонт', 50, { unit: '1 ніготь' }), service('Ремонт', 400)]), [])
  assert.deepEqual(
    prices([
      service('Класичний', 450, { category: 'Манікюр' }),
      service('Класичний', 650, { category: 'Педикюр' }),
    ]),
    [],
  )
})

test('a row without a section may contradict one that has it', () => {
  assert.deepEqual(prices([service('Пілінг', 900, { category: 'Косметологія' }), service('Пілінг', 950)]), [
    [900, 950],
  ])
})

test('what no file tells is a hole, and a service without duration is named', () => {
  const holes = holesIn([service('Манікюр', 450), service('Педикюр', 650, { minutes: { min: 60, max: 60 } })])
  assert.deepEqual(
    holes.map(({ kind }) => kind),
    ['no-hours', 'no-address', 'no-phone', 'no-payment', 'no-duration'],
  )
  assert.deepEqual(holes.at(-1)?.services, ['Манікюр'])
  assert.deepEqual(holesIn([]), [])
})

test('the last day of a promotion is read in four languages, and only with its year', () => {
  const said: Record<string, string | undefined> = {
    'Акція діє до 01.09.2025': '2025-09-01',
    'знижка до 31 серпня 2024 року': '2024-08-31',
    'скидка до 5 марта 2025': '2025-03-05',
    'valid until 30 June 2025': '2025-06-30',
    'promocja do 15 maja 2025': '2025-05-15',
    'з 01.07.25 по 15.07.25': '2025-07-15',
    'Працюємо до 20:00': undefined,
    'Дітям до 12 років': undefined,
    'до 8 березня': undefined,
    'Прайс від 01.09.2025': undefined,
  }
  for (const [text, day] of Object.entries(said)) assert.equal(lastDayIn(text), day, text)
})

test('a promotion that ended is stale the day after, not on its last day', () => {
  const facts = [{ ...service('Манікюр', 300), quote: 'Манікюр 300 грн, акція до 01.09.2025' }]
  assert.deepEqual(staleIn(facts, '2025-09-01'), [])
  assert.deepEqual(
    staleIn(facts, '2025-09-02').map(({ endedOn }) => endedOn),
    ['2025-09-01'],
  )
})

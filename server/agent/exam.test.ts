import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { api } from '#contract/api.ts'
import type { ServiceFact } from '#contract/facts.ts'
import { testApp } from '#tests/support/app.ts'
import { builtinEngine } from './builtin/engine.ts'
import type { KnownFact, Turn } from './engine.ts'
import { takeExam } from './exam.ts'

const service = (id: number, name: string, min: number, quote = `${name} | ${min} | 60`): KnownFact => ({
  id,
  fact: {
    kind: 'service',
    service: name,
    variant: {},
    price: { type: 'exact', min, max: min, currency: 'UAH' },
    minutes: { min: 60, max: 60 },
  } satisfies ServiceFact,
  file: 'прайс.xlsx',
  place: { row: id },
  quote,
})

const facts = [
  service(1, 'Манікюр класичний', 450),
  service(2, 'Манікюр з покриттям', 700),
  service(3, 'Педикюр класичний', 650),
  service(4, 'Стрижка жіноча', 800),
]

async function examine(known: KnownFact[]) {
  const knowledge = { releaseId: 1, facts: known }
  const turn = (message: string): Turn => ({
    salon: {
      name: 'Мальва',
      language: 'uk',
      timeZone: 'Europe/Kyiv',
      currency: 'UAH',
      phone: null,
      address: null,
    },
    prompt: '',
    knowledge,
    history: [],
    memory: {},
    message,
    hasPhoto: false,
    now: new Date('2030-05-06T10:00:00Z'),
  })
  return takeExam(builtinEngine, known, [], turn)
}

test('a clear price list is passed in four languages, with typos and in small letters', async () => {
  const result = await examine(facts)
  assert.deepEqual(result.failures, [])
  assert.ok(result.asked >= 8)
})

test('a price that differs from its own row fails and is named', async () => {
  const swapped = [...facts.slice(1), service(1, 'Манікюр класичний', 540, 'Манікюр класичний | 450 | 60')]
  const { failures } = await examine(swapped)
  assert.ok(failures.length > 0)
  assert.deepEqual(
    new Set(failures.map(({ expected }) => expected)),
    new Set(['Манікюр класичний | 450 | 60']),
  )
})

const app = await testApp()
after(() => app.stop())

async function examTaken() {
  for (;;) {
    const exam = await app.call(api.exam)
    if (exam) return exam
    await wait(50)
  }
}

test('every published release is examined, and a row that was not understood counts against it', async () => {
  await app.registered()
  assert.equal(await app.call(api.exam), null)
  await app.upload(
    'прайс.txt',
    'Манікюр класичний — 450 грн, 60 хв\nПедикюр класичний — 650 грн, 90 хв\nМасаж — 300 / 400 / 500 грн\n',
  )
  await app.train()
  const exam = await examTaken()
  const rows = exam.topics.find(({ topic }) => topic === 'rows')
  assert.deepEqual([rows?.asked, rows?.passed], [1, 0])
  assert.match(exam.failures.find(({ topic }) => topic === 'rows')?.expected ?? '', /Масаж/)
  const prices = exam.topics.find(({ topic }) => topic === 'prices')
  assert.deepEqual([prices?.asked, prices?.passed], [4, 4])
})

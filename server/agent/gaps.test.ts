import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { testApp } from '#tests/support/app.ts'
import { gapKey } from './gaps.ts'

const app = await testApp({ now: '2030-05-07T08:00:00Z', settings: { ACCESS_TOKEN_MINUTES: '1440' } })
after(() => app.stop())

const ask = async (message: string) => {
  await app.call(api.clearTestConversation)
  return (await app.call(api.sendTestMessage, { body: { message } })).response
}

async function trainedSalon() {
  await app.registered()
  await app.upload('прайс.txt', 'Манікюр класичний — 450 грн, 60 хв\nПедикюр класичний — 650 грн, 90 хв\n')
  await app.train()
}

test('the same question in other words, order and endings is one gap', () => {
  assert.equal(gapKey('Чи робите ви татуаж губ?'), gapKey('а татуажу губи ви робите'))
  assert.notEqual(gapKey('Чи робите ви татуаж губ?'), gapKey('Чи робите ви татуаж стрілок?'))
})

test('what is asked in vain is remembered and counted, most asked first', async () => {
  await trainedSalon()
  await ask('Чи робите ви татуаж стрілок?')
  await ask('Чи є у вас солярій?')
  await ask('а солярій у вас є')
  const gaps = await app.call(api.listGaps)
  assert.deepEqual(
    gaps.map(({ question, asked }) => [question, asked]),
    [
      ['а солярій у вас є', 2],
      ['Чи робите ви татуаж стрілок?', 1],
    ],
  )
})

test('what was answered is no gap', async () => {
  await trainedSalon()
  await ask('Скільки коштує манікюр?')
  assert.deepEqual(await app.call(api.listGaps), [])
})

test('an answered gap is told from then on as the owner’s word, and survives training', async () => {
  await trainedSalon()
  await ask('Чи є у вас солярій?')
  const [gap] = await app.call(api.listGaps)
  const answer = 'Солярію немає, але є автозасмага.'
  const fact = await app.call(api.answerGap, { params: { id: gap!.id }, body: { answer } })
  assert.equal(fact.origin, 'owner')
  assert.deepEqual(await app.call(api.listGaps), [])
  await app.train()
  assert.match(await ask('У вас є солярій?'), /Солярію немає, але є автозасмага/)
})

test('an answer that holds until a day is not told the day after', async () => {
  await trainedSalon()
  await ask('Чи є у вас солярій?')
  const [gap] = await app.call(api.listGaps)
  await app.call(api.answerGap, {
    params: { id: gap!.id },
    body: { answer: 'Солярій працює на другому поверсі.', holds_until: '2030-05-07' },
  })
  // In Kyiv the day is over three hours before it is in UTC.
  app.clock.set('2030-05-07T20:59:00Z')
  assert.match(await ask('Чи є у вас солярій?'), /другому поверсі/)
  app.clock.set('2030-05-07T21:01:00Z')
  assert.doesNotMatch(await ask('Чи є у вас солярій?'), /другому поверсі/)
  app.clock.set('2030-05-07T08:00:00Z')
})

test('a gap that was put aside comes back when somebody asks again', async () => {
  await trainedSalon()
  await ask('Чи є у вас солярій?')
  const [gap] = await app.call(api.listGaps)
  await app.call(api.dismissGap, { params: { id: gap!.id } })
  assert.deepEqual(await app.call(api.listGaps), [])
  await ask('Чи є у вас солярій?')
  assert.deepEqual(
    (await app.call(api.listGaps)).map(({ asked }) => asked),
    [2],
  )
})

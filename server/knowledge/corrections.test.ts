import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import type { ServiceFact } from '#contract/facts.ts'
import { testApp } from '#tests/support/app.ts'

const app = await testApp()
after(() => app.stop())

const priceList = 'Манікюр класичний — 450 грн, 60 хв\nМанікюр з покриттям — 700 грн, 90 хв\n'
const ask = async (message: string) => {
  await app.call(api.clearTestConversation)
  return app.call(api.sendTestMessage, { body: { message } })
}
const price = (service: string, min: number): ServiceFact => ({
  kind: 'service',
  service,
  variant: {},
  price: { type: 'exact', min, max: min, currency: 'UAH' },
})

async function trainedSalon(text = priceList) {
  await app.registered()
  await app.upload('прайс.txt', text)
  await app.train()
}

async function factOf(service: string, min?: number) {
  const facts = await app.call(api.listFacts)
  const found = facts.find(
    ({ fact }) =>
      fact.kind === 'service' && fact.service === service && (min === undefined || fact.price?.min === min),
  )
  assert.ok(found, service)
  return found
}

test('a corrected price is told at once, says that it is the owner’s, and survives the next training', async () => {
  await trainedSalon()
  const before = await factOf('Манікюр з покриттям')
  const after = await app.call(api.correctFact, {
    params: { id: before.id },
    body: { fact: price('Манікюр з покриттям', 720) },
  })
  assert.equal(after.origin, 'owner')
  for (const round of ['at once', 'after training']) {
    const reply = await ask('Скільки коштує манікюр з покриттям?')
    assert.match(reply.response, /720/, round)
    assert.doesNotMatch(reply.response, /700/, round)
    assert.equal(reply.sources[0]?.corrected, true, round)
    await app.train()
  }
})

test('a correction stands only as long as the file says what it corrected', async () => {
  await trainedSalon()
  const { id } = await factOf('Манікюр з покриттям')
  await app.call(api.correctFact, { params: { id }, body: { fact: price('Манікюр з покриттям', 720) } })
  await app.upload('прайс.txt', priceList.replace('700', '760'))
  await app.train()
  assert.match((await ask('Скільки коштує манікюр з покриттям?')).response, /760/)
})

test('a fact corrected twice is told as last corrected', async () => {
  await trainedSalon()
  const first = await app.call(api.correctFact, {
    params: { id: (await factOf('Манікюр з покриттям')).id },
    body: { fact: price('Манікюр з покриттям', 720) },
  })
  await app.call(api.correctFact, {
    params: { id: first.id },
    body: { fact: price('Манікюр з покриттям', 740) },
  })
  await app.train()
  assert.match((await ask('Скільки коштує манікюр з покриттям?')).response, /740/)
})

test('a removed fact is no longer told, also after the next training', async () => {
  await trainedSalon()
  await app.call(api.removeFact, { params: { id: (await factOf('Манікюр з покриттям')).id } })
  for (const _ of ['at once', 'after training']) {
    assert.doesNotMatch((await ask('Скільки коштує манікюр з покриттям?')).response, /700/)
    await app.train()
  }
})

test('a fact that no file has can be added, and taken back without a trace', async () => {
  await trainedSalon()
  const added = await app.call(api.addFact, { body: { fact: price('Педикюр SPA', 990) } })
  assert.equal(added.file, '')
  await app.train()
  assert.match((await ask('Скільки коштує педикюр SPA?')).response, /990/)
  await app.call(api.removeFact, { params: { id: (await factOf('Педикюр SPA')).id } })
  await app.train()
  assert.doesNotMatch((await ask('Скільки коштує педикюр SPA?')).response, /990/)
})

test('two prices of one service are reported until the owner says which is right', async () => {
  await app.registered()
  await app.upload('прайс.txt', priceList)
  await app.upload('новий прайс.txt', 'Манікюр класичний — 480 грн, 60 хв\n')
  await app.train()
  const { conflicts } = await app.call(api.knowledge)
  assert.deepEqual(
    conflicts.map(({ facts }) => facts.map(({ fact }) => fact.kind === 'service' && fact.price?.min)),
    [[450, 480]],
  )
  const [wrong, right] = conflicts[0]!.facts
  await app.call(api.settleConflict, { params: { id: right!.id }, body: { instead_of: [wrong!.id] } })
  assert.deepEqual((await app.call(api.knowledge)).conflicts, [])
  await app.train()
  assert.deepEqual((await app.call(api.knowledge)).conflicts, [])
  const reply = await ask('Скільки коштує класичний манікюр?')
  assert.match(reply.response, /480/)
  assert.doesNotMatch(reply.response, /450/)
})

test('an ended promotion and what no file tells are reported', async () => {
  await trainedSalon(`${priceList}Акція: стрижка 300 грн, діє до 01.09.2020\n`)
  const { stale, holes } = await app.call(api.knowledge)
  assert.deepEqual(
    stale.map(({ ended_on }) => ended_on),
    ['2020-09-01'],
  )
  assert.ok(holes.some(({ kind }) => kind === 'no-hours'))
})

test('every change makes a release, and rolling back is publishing an older one', async () => {
  await trainedSalon()
  const { id } = await factOf('Манікюр з покриттям')
  await app.call(api.correctFact, { params: { id }, body: { fact: price('Манікюр з покриттям', 720) } })
  const [newest, oldest] = await app.call(api.listReleases)
  assert.deepEqual(
    [newest?.made_by, newest?.is_published, newest?.added, newest?.removed],
    ['correction', true, 1, 1],
  )
  assert.deepEqual([oldest?.made_by, oldest?.is_published], ['training', false])
  const published = await app.call(api.publishRelease, { params: { id: oldest!.id } })
  assert.equal(published.is_published, true)
  assert.match((await ask('Скільки коштує манікюр з покриттям?')).response, /700/)
})

test('a fact of an older release can no longer be corrected', async () => {
  await trainedSalon()
  const { id } = await factOf('Манікюр з покриттям')
  await app.train()
  const refusal = await app.refusal(api.correctFact, { params: { id }, body: { fact: price('Манікюр', 1) } })
  assert.equal(refusal.status, 404)
})

test('the owner can go back to what the file says, after a correction as after a removal', async () => {
  await trainedSalon()
  const { id } = await factOf('Манікюр з покриттям')
  const corrected = await app.call(api.correctFact, {
    params: { id },
    body: { fact: price('Манікюр з покриттям', 720) },
  })
  assert.equal(corrected.instead_of?.kind === 'service' && corrected.instead_of.price?.min, 700)
  for (const step of ['corrected', 'removed']) {
    if (step === 'removed')
      await app.call(api.removeFact, { params: { id: (await factOf('Манікюр з покриттям')).id } })
    const [word] = await app.call(api.listCorrections)
    assert.match(word!.quote, /700/, step)
    assert.equal(word!.fact === null, step === 'removed')
    await app.call(api.undoCorrection, { params: { id: word!.id } })
    for (const _ of ['at once', 'after training']) {
      const told = await factOf('Манікюр з покриттям', 700)
      assert.deepEqual([told.origin, told.instead_of], ['file', null])
      await app.train()
    }
  }
  assert.deepEqual(await app.call(api.listCorrections), [])
})

test('a removed fact can be brought back after later trainings too', async () => {
  await trainedSalon()
  await app.call(api.removeFact, { params: { id: (await factOf('Манікюр з покриттям')).id } })
  await app.train()
  const [word] = await app.call(api.listCorrections)
  await app.call(api.undoCorrection, { params: { id: word!.id } })
  assert.match((await ask('Скільки коштує манікюр з покриттям?')).response, /700/)
})

test('settling between a fact and the very same fact of another file removes neither', async () => {
  await app.registered()
  await app.upload('прайс.txt', priceList)
  await app.upload('копія.txt', 'Манікюр класичний — 450 грн, 60 хв\n')
  await app.train()
  const [one, other] = (await app.call(api.listFacts)).filter(
    ({ fact }) => fact.kind === 'service' && fact.price?.min === 450,
  )
  await app.call(api.settleConflict, { params: { id: one!.id }, body: { instead_of: [other!.id] } })
  assert.match((await ask('Скільки коштує класичний манікюр?')).response, /450/)
})

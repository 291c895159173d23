import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { api } from '#contract/api.ts'
import { testApp } from '#tests/support/app.ts'

const app = await testApp()
after(() => app.stop())

const priceList = 'Манікюр класичний — 450 грн, 60 хв\nМанікюр з покриттям — 700 грн, 90 хв\n'
const ask = async (message: string) => (await app.call(api.sendTestMessage, { body: { message } })).response

async function waitingRelease(newPriceList: string) {
  await app.registered()
  await app.upload('прайс.txt', priceList)
  await app.train()
  await ask('Скільки коштує манікюр з покриттям?')
  await ask('А скільки це триватиме?')
  await ask('Ви працюєте в неділю?')
  await app.call(api.patchSalon, { body: { review_before_publish: true } })
  await app.upload('прайс.txt', newPriceList)
  await app.train()
  const { pending, release } = await app.call(api.knowledge)
  assert.ok(pending && release)
  return { pending: pending.id, published: release.id }
}

async function replayed(query: { release?: number } = {}) {
  for (;;) {
    const result = await app.call(api.replay, { query })
    if (result) return result
    await wait(50)
  }
}

const toldToCustomers = async () =>
  (await app.call(api.listFacts)).map(({ fact }) => fact.kind === 'service' && fact.price?.min)

test('what was learned waits for the owner: customers hear the old price, the test chat the new one', async () => {
  const { pending } = await waitingRelease(priceList.replace('700', '760'))
  assert.deepEqual(await toldToCustomers(), [450, 700])
  await app.call(api.clearTestConversation)
  assert.match(await ask('Скільки коштує манікюр з покриттям?'), /760/)
  assert.equal((await app.call(api.trainingStatus)).needs_training, false)
  const published = await app.call(api.publishRelease, { params: { id: pending } })
  assert.deepEqual([published.is_published, published.is_pending], [true, false])
  assert.deepEqual(await toldToCustomers(), [450, 760])
  assert.equal((await app.call(api.knowledge)).pending, null)
})

test('the last questions are asked again before publishing, and only changed answers are shown', async () => {
  const { pending, published } = await waitingRelease(priceList.replace('700', '760'))
  const result = await replayed()
  assert.deepEqual([result.release_id, result.against_release_id, result.asked], [pending, published, 3])
  assert.deepEqual(
    result.changed.map(({ question }) => question),
    ['Скільки коштує манікюр з покриттям?', 'А скільки це триватиме?'],
  )
  assert.match(result.changed[0]!.before, /700/)
  assert.match(result.changed[0]!.after, /760/)
})

test('a follow-up is asked again with what was said before it', async () => {
  await waitingRelease(priceList.replace('90 хв', '100 хв'))
  const { changed } = await replayed()
  assert.deepEqual(
    changed.map(({ question }) => question),
    ['Скільки коштує манікюр з покриттям?', 'А скільки це триватиме?'],
  )
  assert.match(changed[1]!.before, /1\sгод\s30/)
  assert.match(changed[1]!.after, /1\sгод\s40/)
})

test('the owner’s word is told at once, and publishing what waited does not take it back', async () => {
  await waitingRelease(priceList.replace('700', '760'))
  const classic = (await app.call(api.listFacts)).find(({ quote }) => quote.includes('450'))!
  assert.equal(classic.fact.kind, 'service')
  await app.call(api.correctFact, {
    params: { id: classic.id },
    body: {
      fact: { ...classic.fact, price: { type: 'exact', min: 470, max: 470, currency: 'UAH' } } as never,
    },
  })
  assert.deepEqual(await toldToCustomers(), [470, 700])
  const { pending } = await app.call(api.knowledge)
  await app.call(api.publishRelease, { params: { id: pending!.id } })
  assert.deepEqual(await toldToCustomers(), [470, 760])
})

test('before rolling back the owner can see which answers would change', async () => {
  const { pending, published } = await waitingRelease(priceList.replace('700', '760'))
  await app.call(api.publishRelease, { params: { id: pending } })
  await app.call(api.startReplay, { body: { release_id: published } })
  const { changed } = await replayed({ release: published })
  assert.match(changed[0]!.after, /700/)
})

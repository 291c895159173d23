// The salon's own model: connected only when it works, its key kept to itself, its budget kept.
import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { api } from '#contract/api.ts'
import { emulateModel } from '#emulators/model.ts'
import { AddressRefused } from '#server/platform/outside.ts'
import { testApp } from '#tests/support/app.ts'
import { BudgetSpent, reserve, settle, usedToday } from './llm/budget.ts'

const model = await emulateModel()
const blind = await emulateModel({ seesPhotos: false })
const toolless = await emulateModel({ usesTools: false })
const hosts: Record<string, string> = {
  'models.example': model.url,
  'blind.example': blind.url,
  'toolless.example': toolless.url,
}

/** The public internet, as far as these tests know it. */
const publicFetch: typeof fetch = async (input, init) => {
  const url = new URL(String(input))
  const server = hosts[url.hostname]
  if (!server) throw new AddressRefused('not-public', url.host)
  // Beside its API a provider has a web site.
  if (!url.pathname.startsWith('/v1/')) return new Response('<h1>Not found</h1>', { status: 404 })
  return fetch(server + url.pathname, init)
}

const app = await testApp({ publicFetch, settings: { LOG_LEVEL: 'silent' }, now: '2027-03-01T10:00:00Z' })
after(async () => {
  await app.stop()
  await Promise.all([model.close(), blind.close(), toolless.close()])
})

const works = { text: 'ready', calls: [{ tool: 'confirm', input: { word: 'ready' } }] }
const connect = (own: object) => app.call(api.changeModel, { body: { own: { ...right, ...own } } })
const refusal = (own: object) => app.refusal(api.changeModel, { body: { own: { ...right, ...own } } })
const right = {
  provider: 'openai-compatible' as const,
  base_url: 'https://models.example/v1/',
  model: 'emulated',
  api_key: model.key,
}

/** It calls the tool it is given, then answers. */
const obedient = ({ messages }: { messages: { role: string }[] }) =>
  messages.some(({ role }) => role === 'tool') ? { text: 'ready' } : works

let salonId = 0
beforeEach(async () => {
  for (const server of [model, blind, toolless]) {
    server.reset()
    server.script(obedient, obedient, { text: 'red' }, obedient, obedient, { text: 'red' })
  }
  const { user } = await app.registered()
  const row = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', user.id)
    .executeTakeFirstOrThrow()
  salonId = row.salonId
})

test('without a model the built-in engine answers, and nothing is used', async () => {
  assert.deepEqual(await app.call(api.modelSettings), {
    engine: 'builtin',
    is_wanted: true,
    own: null,
    instance: null,
    daily_budget: null,
    today: { tokens: 0, calls: 0, limit: null, is_spent: false },
    last_fallback: null,
  })
})

test('a model that works is connected, and answers from the next message on', async () => {
  const settings = await connect({})
  assert.equal(settings.engine, 'model')
  assert.deepEqual(settings.own, {
    provider: 'openai-compatible',
    base_url: 'https://models.example/v1',
    model: 'emulated',
    has_key: true,
    sees_photos: true,
    connected_at: '2027-03-01T10:00:00.000Z',
  })
  model.reset()
  model.script({ text: 'Чим можу допомогти?' })
  const reply = await app.call(api.sendTestMessage, { body: { message: 'Добрий день' } })
  assert.deepEqual([reply.engine, reply.fallback], ['model', null])
  const { today } = await app.call(api.modelSettings)
  assert.equal(today.calls, 1)
  assert.ok(today.tokens > 100)

  const without = await app.call(api.changeModel, { body: { own: null } })
  assert.deepEqual([without.engine, without.own], ['builtin', null])
})

/** Where pino writes its lines. */
function logStream(log: object): { write(line: string): boolean } {
  for (let each = log; each; each = Object.getPrototypeOf(each)) {
    const symbol = Object.getOwnPropertySymbols(each).find(({ description }) => description === 'pino.stream')
    if (symbol) return (each as Record<symbol, { write(line: string): boolean }>)[symbol]!
  }
  return assert.fail('the log has no stream')
}

test('the key is in no answer, in no log and in no table as it is', async () => {
  const lines: string[] = []
  const logged = await testApp({ publicFetch, settings: { LOG_LEVEL: 'debug' } })
  const stream = logStream(logged.http.log)
  stream.write = (line) => lines.push(line) > 0
  try {
    await logged.registered()
    const { body: answer } = await logged.send(api.changeModel, { body: { own: right } })
    const { body: shown } = await logged.send(api.modelSettings)
    const wrong = { ...right, api_key: 'sk-wrong-key-of-mine' }
    const { body: refused } = await logged.send(api.changeModel, { body: { own: wrong } })
    model.fault('POST /v1/chat/completions', {
      status: 401,
      body: { error: { message: `Incorrect API key provided: ${model.key}` } },
    })
    await logged.send(api.sendTestMessage, { body: { message: 'Добрий день' } })
    for (const text of [answer, shown, refused, ...lines]) {
      assert.ok(!text.includes(model.key), text)
      assert.ok(!text.includes('sk-wrong-key-of-mine'), text)
    }
    assert.match(lines.join(''), /a model did not answer/)
  } finally {
    await logged.stop()
  }
  await connect({})
  const { rows } = await app.platform.asSalon(salonId, ({ db }) =>
    sql<{ row: string }>`select models::text as row from models`.execute(db),
  )
  assert.equal(rows.length, 1)
  assert.ok(!rows[0]?.row.includes(model.key))
})

test('what the model refuses with is said in words an owner understands, and nothing is kept', async () => {
  const cases: [own: object, type: string, detail: RegExp][] = [
    [{ api_key: 'sk-wrong' }, 'model-wrong-key', /Скопіюйте/],
    [{ model: 'gpt-99' }, 'model-unknown', /gpt-99/],
    [{ base_url: 'https://models.example' }, 'model-not-there', /\/v1/],
    [{ base_url: 'https://192.168.1.5/v1' }, 'model-address-refused', /192\.168\.1\.5/],
    [{ base_url: 'https://toolless.example/v1' }, 'model-without-tools', /emulated/],
  ]
  for (const [own, type, detail] of cases) {
    const problem = await refusal(own)
    assert.deepEqual([problem.type, problem.status], [`/problems/${type}`, 422], type)
    assert.match(problem.detail, detail)
  }
  for (const own of [{ base_url: 'http://models.example/v1' }, { base_url: 'ftp://x' }, { base_url: null }]) {
    const problem = await refusal(own)
    assert.equal(problem.errors?.[0]?.pointer, '/body/own/base_url')
  }
  assert.equal((await app.call(api.modelSettings)).own, null)
})

test('a model that cannot be reached is another time’s matter', async () => {
  model.fault('POST /v1/chat/completions', { destroy: true, times: 2 })
  const response = await app.send(api.changeModel, { body: { own: right } })
  assert.equal(response.statusCode, 503)
  assert.equal(response.headers['retry-after'], '60')
  assert.equal((await app.call(api.modelSettings)).own, null)
})

test('a model that answers without using the tool it was given is not connected', async () => {
  model.reset()
  model.script({ text: 'ready' }, { text: 'ready' })
  assert.equal((await refusal({})).type, '/problems/model-without-tools')
})

test('a model that does not see is connected all the same', async () => {
  const { own } = await connect({ base_url: 'https://blind.example/v1' })
  assert.equal(own?.sees_photos, false)
})

test('a kept key is used again for the same address, and said to no other', async () => {
  await connect({})
  model.calls.length = 0
  model.script(obedient, obedient, { text: 'red' })
  await connect({ api_key: undefined })
  assert.ok(model.calls.every(({ headers }) => headers.authorization === `Bearer ${model.key}`))
  blind.calls.length = 0
  await refusal({ base_url: 'https://blind.example/v1', api_key: undefined })
  assert.ok(blind.calls.length > 0)
  assert.ok(blind.calls.every(({ headers }) => headers.authorization === undefined))
})

test('the owner can let the built-in engine answer without disconnecting the model', async () => {
  await connect({})
  const rested = await app.call(api.changeModel, { body: { is_wanted: false } })
  assert.deepEqual([rested.engine, rested.own?.model], ['builtin', 'emulated'])
  model.calls.length = 0
  const reply = await app.call(api.sendTestMessage, { body: { message: 'Добрий день' } })
  assert.deepEqual([reply.engine, reply.fallback, model.calls.length], ['builtin', null, 0])
})

test('a key that our own key does not open any more is told as that', async () => {
  await connect({})
  await app.platform.asSalon(salonId, ({ db }) =>
    db.updateTable('models').set({ sealedKey: 'v1.AAAAAAAA.AAAA' }).execute(),
  )
  const reply = await app.call(api.sendTestMessage, { body: { message: 'Добрий день' } })
  assert.deepEqual([reply.engine, reply.fallback], ['builtin', 'key-lost'])
})

test('a spent budget leaves the day to the built-in engine', async () => {
  await connect({})
  await app.call(api.changeModel, { body: { daily_budget: 1000 } })
  model.calls.length = 0
  const reply = await app.call(api.sendTestMessage, { body: { message: 'Добрий день' } })
  assert.deepEqual([reply.engine, reply.fallback, model.calls.length], ['builtin', 'budget', 0])
  assert.equal((await app.call(api.modelSettings)).today.limit, 1000)
})

test('twenty calls at once keep the budget to the token', async () => {
  const limits = { salon: 1000, instance: { limit: 100_000 } }
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => app.platform.asSalon(salonId, (tx) => reserve(tx, 150, limits))),
  )
  const taken = tries.filter((each) => each.status === 'fulfilled').map(({ value }) => value)
  assert.equal(taken.length, 6)
  for (const each of tries) {
    if (each.status === 'rejected') assert.ok(each.reason instanceof BudgetSpent, String(each.reason))
  }
  await Promise.all(taken.map((each) => app.platform.asSalon(salonId, (tx) => settle(tx, each, 10))))
  const used = await app.platform.asSalon(salonId, usedToday)
  assert.deepEqual(used.salon, { tokens: 60, calls: 6 })
})

test('the instance pays for all salons together, and what it refuses costs the salon nothing', async () => {
  app.clock.set('2027-03-05T10:00:00Z')
  const limits = { salon: null, instance: { limit: 500 } }
  await app.platform.asSalon(salonId, (tx) => reserve(tx, 400, limits))
  const { user } = await app.registered()
  const { salonId: other } = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', user.id)
    .executeTakeFirstOrThrow()
  await assert.rejects(
    app.platform.asSalon(other, (tx) => reserve(tx, 200, limits)),
    (error) => error instanceof BudgetSpent && error.reason === 'instance-budget',
  )
  assert.deepEqual((await app.platform.asSalon(other, usedToday)).salon, { tokens: 0, calls: 0 })
  app.clock.set('2027-03-06T00:00:00Z')
  await app.platform.asSalon(other, (tx) => reserve(tx, 200, limits))
})

test('a day of the budget is a day of the salon’s calendar', async () => {
  const limits = { salon: 100 }
  app.clock.set('2027-03-10T21:59:00Z')
  await app.platform.asSalon(salonId, (tx) => reserve(tx, 100, limits))
  await assert.rejects(app.platform.asSalon(salonId, (tx) => reserve(tx, 1, limits)))
  // Midnight in Kyiv.
  app.clock.set('2027-03-10T22:00:00Z')
  await app.platform.asSalon(salonId, (tx) => reserve(tx, 100, limits))
})

test('on the instance’s model a salon has the smaller of its own limit and the one set for every salon', async () => {
  const shared = await testApp({
    settings: {
      LOG_LEVEL: 'silent',
      LLM_PROVIDER: 'openai-compatible',
      LLM_BASE_URL: model.baseUrl,
      LLM_MODEL: 'emulated',
      LLM_API_KEY: model.key,
      LLM_SALON_DAILY_BUDGET: '5000',
    },
  })
  await shared.registered()
  const { engine, instance, today } = await shared.call(api.modelSettings)
  assert.deepEqual([engine, instance?.model, today.limit], ['model', 'emulated', 5000])
  const wider = await shared.call(api.changeModel, { body: { daily_budget: 9000 } })
  assert.equal(wider.today.limit, 5000)
  const narrower = await shared.call(api.changeModel, { body: { daily_budget: 2000 } })
  assert.equal(narrower.today.limit, 2000)
  await shared.stop()
})

test('an address can be tried twenty times in ten minutes', async () => {
  for (let tries = 0; tries < 20; tries++) await refusal({ base_url: 'https://10.0.0.1/v1' })
  assert.equal((await refusal({ base_url: 'https://10.0.0.1/v1' })).status, 429)
})

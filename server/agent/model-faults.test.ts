// Whatever happens to a model, the customer gets a right answer, and the owner sees why it was not the model's.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '#contract/api.ts'
import type { FallbackReason } from '#contract/model.ts'
import type { Fault } from '#emulators/kit.ts'
import { emulateModel, type ModelEmulator, type Said } from '#emulators/model.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'

const priceList = 'Манікюр класичний — 450 грн, 60 хв\nМанікюр з покриттям — 700 грн, 90 хв\n'
const question = 'Скільки коштує манікюр з покриттям?'

const wires = {
  'openai-compatible': 'POST /v1/chat/completions',
  anthropic: 'POST /v1/messages',
} as const
type Wire = keyof typeof wires

const servers: Record<Wire, { app: TestApp; model: ModelEmulator }> = {} as never

const settingsOf = (provider: Wire, model: ModelEmulator): Record<string, string> => ({
  LOG_LEVEL: 'silent',
  LLM_PROVIDER: provider,
  LLM_BASE_URL: model.baseUrl,
  LLM_MODEL: 'emulated',
  LLM_API_KEY: model.key,
})

before(async () => {
  for (const provider of Object.keys(wires) as Wire[]) {
    const model = await emulateModel()
    const app = await testApp({ settings: settingsOf(provider, model) })
    await app.registered()
    await app.upload('прайс.txt', priceList)
    await app.train()
    servers[provider] = { app, model }
  }
})
after(async () => {
  for (const { app, model } of Object.values(servers)) {
    await app.stop()
    await model.close()
  }
})

/** A fresh conversation with a model that has just answered well: nobody remembers the faults of before. */
async function freshTalk(provider: Wire): Promise<{ app: TestApp; model: ModelEmulator }> {
  const { app, model } = servers[provider]
  model.reset()
  model.script({ text: 'Манікюр класичний коштує 450 грн.' })
  await app.call(api.clearTestConversation)
  await app.call(api.sendTestMessage, { body: { message: 'Скільки коштує класичний манікюр?' } })
  model.reset()
  return { app, model }
}

const ask = (app: TestApp) => app.call(api.sendTestMessage, { body: { message: question } })

/** The built-in engine's answer, and the owner sees why. */
async function assertFallback(app: TestApp, reason: FallbackReason): Promise<void> {
  const reply = await ask(app)
  assert.deepEqual([reply.engine, reply.fallback], ['builtin', reason])
  assert.match(reply.response, /700\sгрн/)
  assert.equal(reply.sources[0]?.file, 'прайс.txt')
  const { messages } = await app.call(api.testConversation)
  assert.equal(messages.at(-1)?.fallback, reason)
  assert.equal((await app.call(api.modelSettings)).last_fallback?.reason, reason)
}

const errorOf = (type: string, message: string) => ({ type: 'error', error: { type, message, code: type } })
const html = { body: '<html><h1>Bad gateway</h1></html>', headers: { 'content-type': 'text/html' } }

const faults: [name: string, fault: Fault, reason: FallbackReason][] = [
  [
    'asks for patience twice',
    {
      status: 429,
      headers: { 'retry-after': '0' },
      body: errorOf('rate_limit_error', 'slow down'),
      times: 2,
    },
    'rate-limited',
  ],
  [
    'asks for more patience than a customer has',
    { status: 429, headers: { 'retry-after': '600' }, body: errorOf('rate_limit_error', 'slow down') },
    'rate-limited',
  ],
  [
    'has no credit left',
    { status: 429, body: errorOf('insufficient_quota', 'You exceeded your current quota') },
    'out-of-credit',
  ],
  ['is overloaded', { status: 529, body: errorOf('overloaded_error', 'Overloaded'), times: 2 }, 'overloaded'],
  ['answers 500', { status: 500, body: errorOf('api_error', 'internal'), times: 2 }, 'overloaded'],
  ['answers a web page', { status: 200, ...html }, 'unreadable'],
  ['answers the web page of a broken proxy', { status: 502, ...html, times: 2 }, 'overloaded'],
  ['answers nothing at all', { status: 200, body: '' }, 'unreadable'],
  ['breaks off in the middle', { cutAfterBytes: 40, times: 2 }, 'unreachable'],
  ['breaks the connection', { destroy: true, times: 2 }, 'unreachable'],
  [
    'takes the key no longer',
    { status: 401, body: errorOf('authentication_error', 'invalid x-api-key') },
    'wrong-key',
  ],
  [
    'is no longer offered',
    { status: 404, body: errorOf('model_not_found', 'The model does not exist') },
    'unknown-model',
  ],
  [
    'refuses the request',
    { status: 400, body: errorOf('invalid_request_error', 'temperature: unexpected') },
    'refused',
  ],
  [
    'leads elsewhere',
    { status: 307, headers: { location: 'http://127.0.0.1:9/v1' }, body: '' },
    'redirected',
  ],
]

const answers: [name: string, said: Said[], reason: FallbackReason][] = [
  ['says nothing', [{ text: '' }], 'empty'],
  ['says only what was for us', [{ text: '[1]' }], 'empty'],
  ['stops in the middle of a sentence', [{ text: 'Манікюр з покриттям коштує', stop: 'length' }], 'cut-off'],
  ['declines', [{ text: 'I cannot', stop: 'refusal' }], 'declined'],
  [
    'invents a price and insists',
    [{ text: 'Манікюр з покриттям коштує 650 грн.' }, { text: 'Так, 650 грн.' }],
    'unproven',
  ],
]

for (const provider of Object.keys(wires) as Wire[]) {
  test(`a model that hangs is left after half the time a customer may wait (${provider})`, async () => {
    const { model } = await freshTalk(provider)
    const app = await testApp({ settings: { ...settingsOf(provider, model), LLM_TIMEOUT_SECONDS: '1' } })
    await app.registered()
    model.fault(wires[provider], { hang: true })
    const reply = await ask(app)
    assert.deepEqual([reply.engine, reply.fallback], ['builtin', 'timeout'])
    await app.stop()
  })

  for (const [name, fault, reason] of faults) {
    test(`a model that ${name} is replaced by the built-in engine (${provider})`, async () => {
      const { app, model } = await freshTalk(provider)
      model.fault(wires[provider], fault)
      await assertFallback(app, reason)
      assert.deepEqual(model.unexpected, [])
    })
  }

  for (const [name, said, reason] of answers) {
    test(`a model that ${name} is replaced by the built-in engine (${provider})`, async () => {
      const { app, model } = await freshTalk(provider)
      model.script(...said)
      await assertFallback(app, reason)
    })
  }

  test(`a model that calls tools without end gets a last step without them (${provider})`, async () => {
    const { app, model } = await freshTalk(provider)
    const again: Said = { calls: [{ tool: 'offer_choices', input: { choices: ['так', 'ні'] } }] }
    model.script(...Array.from({ length: 5 }, () => again), { text: 'Манікюр з покриттям коштує 700 грн.' })
    const reply = await ask(app)
    assert.deepEqual([reply.engine, reply.response], ['model', 'Манікюр з покриттям коштує 700 грн.'])
    assert.equal(model.asked.at(-1)?.toolChoice, 'none')
  })

  test(`a model that will not stop calling tools is replaced (${provider})`, async () => {
    const { app, model } = await freshTalk(provider)
    const again: Said = { calls: [{ tool: 'offer_choices', input: { choices: ['так', 'ні'] } }] }
    model.script(...Array.from({ length: 6 }, () => again))
    await assertFallback(app, 'step-limit')
    assert.equal(model.asked.length, 6)
  })

  test(`one fault that passes is not noticed by anybody (${provider})`, async () => {
    const { app, model } = await freshTalk(provider)
    for (const fault of [
      { status: 529, body: errorOf('overloaded_error', 'Overloaded') },
      { destroy: true as const },
      { cutAfterBytes: 30 },
    ]) {
      model.fault(wires[provider], fault)
      model.script({ text: 'Манікюр з покриттям коштує 700 грн.' })
      const reply = await ask(app)
      assert.deepEqual([reply.engine, reply.fallback], ['model', null])
      model.reset()
    }
  })

  test(`broken arguments, unknown tools and senseless input come back to the model as an answer (${provider})`, async () => {
    const { app, model } = await freshTalk(provider)
    // Anthropic's own wire carries arguments as JSON already.
    const broken = provider === 'anthropic' ? { choices: 7 } : '{"choices": ["a"'
    model.script(
      { calls: [{ tool: 'offer_choices', input: broken }] },
      { calls: [{ tool: 'free_money', input: {} }] },
      { calls: [{ tool: 'calculate', input: { kind: 'sum', unit: 'money', items: [{ fact: 999_999 }] } }] },
      { text: 'Манікюр з покриттям коштує 700 грн.' },
    )
    const reply = await ask(app)
    assert.deepEqual([reply.engine, reply.fallback], ['model', null])
    const answered = model.asked.at(-1)?.messages.filter(({ role }) => role === 'tool') ?? []
    assert.equal(answered.length, 3)
    assert.match(answered[2]?.text ?? '', /no money/)
  })

  test(`a price that no file has is written again after one complaint (${provider})`, async () => {
    const { app, model } = await freshTalk(provider)
    model.script({ text: 'Коштує 650 грн.' }, { text: 'Манікюр з покриттям коштує 700 грн.' })
    const reply = await ask(app)
    assert.deepEqual([reply.engine, reply.response], ['model', 'Манікюр з покриттям коштує 700 грн.'])
    assert.match(model.asked.at(-1)?.messages.at(-1)?.text ?? '', /650/)
    assert.equal(model.asked.length, 2)
  })
}

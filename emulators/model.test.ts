import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { emulateModel } from './model.ts'

const model = await emulateModel({ models: ['m'] })
after(() => model.close())

const chat = (body: object, key = model.key) =>
  fetch(`${model.baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ model: 'm', ...body }),
  })
const messages = (body: object, headers: Record<string, string> = { 'anthropic-version': '2023-06-01' }) =>
  fetch(`${model.baseUrl}/messages`, {
    method: 'POST',
    headers: { 'x-api-key': model.key, ...headers },
    body: JSON.stringify({ model: 'm', max_tokens: 100, ...body }),
  })

const user = { role: 'user', content: 'hi' }

test('what the real servers refuse is refused in their words', async () => {
  const refused: [Promise<Response>, number, RegExp][] = [
    [chat({ messages: [user] }, 'sk-other'), 401, /invalid_api_key/],
    [chat({ model: 'other', messages: [user] }), 404, /model_not_found/],
    [chat({ messages: [] }), 400, /messages/],
    [chat({ messages: [user, { role: 'tool', tool_call_id: 'x', content: '1' }] }), 400, /preceding message/],
    [messages({ messages: [user] }, {}), 400, /anthropic-version/],
    [messages({ messages: [{ role: 'assistant', content: 'hi' }] }), 400, /first message/],
    [messages({ messages: [user], max_tokens: undefined }), 400, /max_tokens/],
    [
      messages({ messages: [{ role: 'user', content: [{ type: 'text', text: ' ' }] }] }),
      400,
      /non-whitespace/,
    ],
  ]
  for (const [answer, status, words] of refused) {
    const response = await answer
    assert.equal(response.status, status)
    assert.match(await response.text(), words)
  }
})

const facts = `Rules\n<facts>\n[7] Манікюр; 450 грн; 60 min\n[8] Педикюр; from 800 грн\n</facts>\n# This moment\nnow`

test('the reasonable mind answers from the facts, cites them, and knows what it does not know', async () => {
  const ask = async (content: string) => {
    const answer = await chat({
      messages: [
        { role: 'system', content: facts },
        { role: 'user', content },
      ],
    })
    return ((await answer.json()) as { choices: { message: { content: string } }[] }).choices[0]?.message
      .content
  }
  assert.equal(await ask('Скільки коштує манікюр?'), 'Манікюр — 450 грн, 60 хв [7].')
  assert.equal(await ask('педикюр ціна'), 'Педикюр — від 800 грн [8].')
  assert.match((await ask('Do you do tattoos?')) ?? '', /do not know/)
})

test('a long beginning is kept from the second time on, and counted apart', async () => {
  const long = `${'rule '.repeat(2000)}\n# This moment\nnow`
  const used = async () => {
    const answer = await chat({ messages: [{ role: 'system', content: long }, user] })
    const { usage } = (await answer.json()) as { usage: { prompt_tokens_details: { cached_tokens: number } } }
    return usage.prompt_tokens_details.cached_tokens
  }
  assert.equal(await used(), 0)
  assert.ok((await used()) > 3000)
  const marked = [{ type: 'text', text: 'fact '.repeat(2000), cache_control: { type: 'ephemeral' } }]
  const kept = async () => {
    const answer = await messages({ system: marked, messages: [user] })
    const { usage } = (await answer.json()) as { usage: Record<string, number> }
    return [usage.cache_creation_input_tokens! > 0, usage.cache_read_input_tokens! > 0]
  }
  assert.deepEqual(await kept(), [true, false])
  assert.deepEqual(await kept(), [false, true])
})

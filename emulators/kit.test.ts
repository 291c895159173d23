import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { emulate } from './kit.ts'

const server = await emulate({
  'POST /bot{token}/{method}': ({ params, json }) => ({ body: { params, json } }),
  'GET /slow/': (_call, signal) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve({ body: 'too late' }))),
})
after(() => server.close())

const post = (path: string, body: string) => fetch(server.url + path, { method: 'POST', body })

test('a call is answered by its route and stands in the log', async () => {
  const answer = await post('/bot12%3Aab/sendMessage?x=1', '{"chat_id":7}')
  assert.deepEqual(await answer.json(), {
    params: { token: '12:ab', method: 'sendMessage' },
    json: { chat_id: 7 },
  })
  const [call] = server.calls
  assert.equal(call?.path, '/bot12%3Aab/sendMessage')
  assert.equal(call?.query.get('x'), '1')
  assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/)
})

test('what no route knows is answered 501 and remembered', async () => {
  server.reset()
  assert.equal((await fetch(`${server.url}/bot1/sendMessage`)).status, 501)
  assert.equal(server.unexpected.length, 1)
  assert.throws(() => server.fault('POST /nothing', { status: 500 }), /There is no route/)
})

test('faults come in their order, as often as they were asked for, then all is well again', async () => {
  server.reset()
  const route = 'POST /bot{token}/{method}'
  server.fault(route, { status: 429, headers: { 'retry-after': '3' }, body: { ok: false }, times: 2 })
  server.fault(route, { destroy: true })
  server.fault(route, { cutAfterBytes: 5 })
  server.fault(route, { loseAnswer: true })
  server.fault(route, { delayMs: 5 })
  for (let i = 0; i < 2; i++) {
    const refused = await post('/bot1/getMe', '{}')
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '3'])
    await refused.text()
  }
  await assert.rejects(post('/bot1/getMe', '{}'))
  await assert.rejects(async () => (await post('/bot1/getMe', '{}')).text())
  await assert.rejects(post('/bot1/getMe', '{}'))
  assert.equal((await post('/bot1/getMe', '{}')).status, 200)
  assert.equal(server.calls.length, 6)
})

test('a server that hangs is left by a caller that gives up', async () => {
  server.reset()
  server.fault('GET /slow/', { hang: true })
  await assert.rejects(fetch(`${server.url}/slow`, { signal: AbortSignal.timeout(50) }))
  await assert.rejects(fetch(`${server.url}/slow`, { signal: AbortSignal.timeout(50) }))
  assert.equal((await post('/bot1/getMe', '{}')).status, 200)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { testApp } from '#tests/support/app.ts'

const token = 'a token of the watchers'.replaceAll(' ', '-')
const [open, guarded] = await Promise.all([testApp(), testApp({ settings: { METRICS_TOKEN: token } })])
after(() => Promise.all([open.stop(), guarded.stop()]))

const read = (app: typeof open, remoteAddress: string, headers: Record<string, string> = {}) =>
  app.http.inject({ method: 'GET', url: '/metrics', remoteAddress, headers })

test('without a token only this machine reads the metrics', async () => {
  assert.equal((await read(open, '127.0.0.1')).statusCode, 200)
  assert.equal((await read(open, '::1')).statusCode, 200)
  assert.equal((await read(open, '10.0.0.7')).statusCode, 404)
  assert.equal((await read(open, '127.0.0.1', { 'x-forwarded-for': '203.0.113.9' })).statusCode, 404)
})

test('with a token whoever has it reads them, and nobody else', async () => {
  assert.equal((await read(guarded, '127.0.0.1')).statusCode, 404)
  assert.equal((await read(guarded, '10.0.0.7', { authorization: 'Bearer other' })).statusCode, 404)
  assert.equal((await read(guarded, '10.0.0.7', { authorization: `Bearer ${token}` })).statusCode, 200)
})

test('requests and replies are counted, and no salon and no word of a customer is in them', async () => {
  const { user } = await open.registered('Салон «Таємниця»')
  await open.call(api.sendTestMessage, { body: { message: 'секретне запитання' } })
  const { body, headers } = await read(open, '127.0.0.1')
  assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/)
  assert.match(body, /salon_replies_total\{engine="builtin",fallback="none"\} 1/)
  assert.match(body, /salon_http_request_seconds_count\{route="POST \/api\/agent\/test\/",status="200"\} 1/)
  assert.match(body, /process_cpu_seconds_total/)
  for (const word of ['Таємниця', 'секретне', user.email]) assert.ok(!body.includes(word), word)
})

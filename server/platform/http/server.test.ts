import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { testApp } from '#tests/support/app.ts'

const app = await testApp()
after(() => app.stop())

test('the API describes every endpoint of the contract as OpenAPI 3.1', async () => {
  const response = await app.http.inject('/api/openapi.json')
  const document = response.json()
  assert.equal(document.openapi, '3.1.0')
  for (const [name, { path, method }] of Object.entries(api) as [string, Endpoint][]) {
    assert.equal(document.paths[path]?.[method.toLowerCase()]?.operationId, name)
  }
  const references = response.body.match(/#\/components\/schemas\/\w+/g) ?? []
  assert.ok(references.length > 0)
  for (const reference of references)
    assert.ok(document.components.schemas[reference.split('/')[3] ?? ''], reference)
})

test('the API can be read as a page', async () => {
  const page = await app.http.inject('/api/docs/')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /\/api\/agent\/train\/status\//)
})

test('a site that is listed may call the API, another may not', async () => {
  const preflight = (origin: string) =>
    app.http.inject({
      method: 'OPTIONS',
      url: '/api/auth/login/',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    })
  const known = await preflight('http://localhost:5173')
  assert.equal(known.headers['access-control-allow-origin'], 'http://localhost:5173')
  const strange = await preflight('https://evil.example')
  assert.notEqual(strange.headers['access-control-allow-origin'], 'https://evil.example')
})

test('open browsers hear what changed in their own salon', async () => {
  const { access } = await app.registered()
  const address = await app.http.listen({ port: 0, host: '127.0.0.1' })
  const stopReading = new AbortController()
  const stream = await fetch(`${address}/api/events/`, {
    headers: { authorization: `Bearer ${access}`, accept: 'text/event-stream' },
    signal: stopReading.signal,
  })
  assert.equal(stream.status, 200)
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  while (!heard.includes('ready')) heard += (await reader.read()).value
  await app.registered('Інший салон')
  await app.upload('чужий.txt', 'Манікюр — 450 грн')
  app.as(access)
  await app.call(api.patchSalon, { body: { phone: '044 000 00 00' } })
  while (!heard.includes('"topic"')) heard += (await reader.read()).value
  assert.match(heard, /"topic":"salon"/)
  assert.doesNotMatch(heard, /"topic":"files"/)
  stopReading.abort()
})

test('a stream of events needs a live token', async () => {
  assert.equal(
    (await app.http.inject({ url: '/api/events/', headers: { accept: 'text/event-stream' } })).statusCode,
    401,
  )
})

test('the watchers of the process are told that it lives and is ready', async () => {
  assert.equal((await app.http.inject('/healthz')).statusCode, 200)
  assert.equal((await app.http.inject('/readyz')).statusCode, 200)
})

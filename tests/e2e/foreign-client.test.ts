// A client somebody else wrote to the letter of the contract, with axios' habits and no knowledge of what we add,
// works from another origin.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { servedApp } from '#tests/support/browser.ts'

const app = await servedApp()
after(() => app.stop())

/** Runs in the page of the other origin. Requests as axios makes them: XMLHttpRequest, its Accept, its errors. */
const client = `
const api = (token) => {
  const send = (method, path, body) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, base + path)
    request.setRequestHeader('Accept', 'application/json, text/plain, */*')
    const isForm = body instanceof FormData
    if (body !== undefined && !isForm) request.setRequestHeader('Content-Type', 'application/json')
    if (token) request.setRequestHeader('Authorization', 'Bearer ' + token)
    request.onload = () => resolve({ status: request.status, data: request.responseText ? JSON.parse(request.responseText) : null })
    request.onerror = () => reject(new Error('ERR_NETWORK'))
    request.send(body === undefined || isForm ? body : JSON.stringify(body))
  })
  const form = (fields) => Object.entries(fields).reduce((form, [name, value]) => (form.append(name, value), form), new FormData())
  return { send, form }
}
`

const walk = `
async (base) => {
  ${client}
  const seen = {}
  const anonymous = api()
  const account = { email: 'foreign@salon.test', password: 'long enough', salon_name: 'Foreign' }
  seen.register = await anonymous.send('POST', '/auth/register/', account)
  seen.login = await anonymous.send('POST', '/auth/login/', { email: account.email, password: account.password })
  seen.refused = await anonymous.send('POST', '/auth/login/', { email: account.email, password: 'wrong' })
  seen.refresh = await anonymous.send('POST', '/auth/refresh/', { refresh: seen.login.data.refresh })
  const { send, form } = api(seen.refresh.data.access)
  seen.me = await send('GET', '/auth/me/')
  seen.upload = await send('POST', '/agent/files/', form({ file: new File(['Манікюр – 450 грн, 60 хв'], 'прайс.txt') }))
  seen.files = await send('GET', '/agent/files/')
  seen.putPrompt = await send('PUT', '/agent/prompt/', { prompt: 'Вітайся коротко.' })
  seen.prompt = await send('GET', '/agent/prompt/')
  seen.train = await send('POST', '/agent/train/')
  do seen.status = await send('GET', '/agent/train/status/')
  while (seen.status.data.status === 'training')
  seen.test = await send('POST', '/agent/test/', form({ message: 'Скільки коштує манікюр?' }))
  seen.history = await send('GET', '/agent/history/')
  seen.integrations = await send('GET', '/integrations/')
  seen.removed = await send('DELETE', '/agent/files/' + seen.upload.data.id + '/')
  seen.logout = await send('POST', '/auth/logout/')
  seen.after = await send('GET', '/auth/me/')
  return seen
}
`

type Answer = { status: number; data: Record<string, unknown> }

test('a client written to the letter of the contract works from http://localhost:5173', async () => {
  const page = await app.visit()
  // The page of another program; only its origin matters.
  await page.route('http://localhost:5173/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Somebody else</title>' }),
  )
  await page.goto('http://localhost:5173/')
  const seen = await page.evaluate<Record<string, Answer>, string>(
    `(${walk})(${JSON.stringify(app.base)})` as never,
    app.base,
  )
  const has = (name: string, status: number, ...fields: string[]) => {
    const answer = seen[name]!
    assert.equal(answer.status, status, `${name}: ${JSON.stringify(answer.data)}`)
    for (const field of fields) assert.ok(field in answer.data, `${name} has ${field}`)
  }

  has('register', 201, 'access', 'refresh', 'user')
  has('login', 200, 'access', 'refresh', 'user')
  has('refused', 401, 'message')
  has('refresh', 200, 'access')
  has('me', 200, 'id', 'email', 'salon_name', 'is_trial', 'trial_end_date')
  has('upload', 201, 'id', 'name', 'size', 'type', 'uploaded_at')
  assert.equal(seen.upload?.data.name, 'прайс.txt')
  assert.match(String(seen.upload?.data.uploaded_at), /Z$/)
  assert.equal((seen.files!.data as unknown as unknown[]).length, 1)
  has('putPrompt', 200, 'prompt')
  assert.equal(seen.prompt?.data.prompt, 'Вітайся коротко.')
  has('train', 202, 'status', 'message')
  has('status', 200, 'status', 'progress', 'message')
  assert.equal(seen.status?.data.status, 'completed')
  has('test', 200, 'response', 'timestamp')
  assert.match(String(seen.test?.data.response), /450/)
  assert.deepEqual(seen.history?.data, [])
  assert.deepEqual(seen.integrations?.data, [])
  assert.equal(seen.removed?.status, 204)
  has('logout', 200)
  has('after', 401, 'message')
})

test('from an origin that nobody allowed the browser refuses', async () => {
  const page = await app.visit()
  await page.route('http://evil.test/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Nobody</title>' }),
  )
  await page.goto('http://evil.test/')
  const outcome = await page.evaluate<string>(
    `fetch(${JSON.stringify(`${app.base}/instance/`)}).then(() => 'read', () => 'refused')`,
  )
  assert.equal(outcome, 'refused')
})

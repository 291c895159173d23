import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { testApp } from '#tests/support/app.ts'

const app = await testApp({ now: '2030-05-06T08:00:00Z' })
after(() => app.stop())

const newcomer = (email: string) => ({ email, password: 'дуже таємно', salon_name: 'Студія «Мак»' })

test('a salon registers, is signed in and has fourteen days of trial', async () => {
  const session = await app.call(api.register, { body: newcomer('Olha@Example.com ') })
  assert.equal(session.user.email, 'olha@example.com')
  assert.equal(session.user.salon_name, 'Студія «Мак»')
  assert.equal(session.user.is_trial, true)
  assert.equal(session.user.trial_end_date, '2030-05-20T08:00:00.000Z')
  app.as(session.access)
  assert.deepEqual(await app.call(api.me), session.user)
})

test('an e-mail opens one account, however it is written', async () => {
  await app.call(api.register, { body: newcomer('twice@example.com') })
  const refusal = await app.refusal(api.register, { body: newcomer(' TWICE@example.com') })
  assert.equal(refusal.status, 409)
  assert.equal(refusal.type, '/problems/email-taken')
})

test('of two registrations at the same moment one succeeds', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(() => app.send(api.register, { body: newcomer('race@example.com') })),
  )
  assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [201, 409, 409])
})

test('every wrong field is named at once, in the language of the caller', async () => {
  const response = await app.send(api.register, {
    body: { email: 'не пошта', password: 'short', salon_name: ' ' },
    headers: { 'accept-language': 'pl,en;q=0.5' },
  })
  assert.equal(response.statusCode, 422)
  const problem = response.json()
  assert.deepEqual(problem.errors, [
    { pointer: '/body/email', detail: 'To nie wygląda na adres e-mail.' },
    { pointer: '/body/password', detail: 'Potrzeba co najmniej 8 znaków.' },
    { pointer: '/body/salon_name', detail: 'Wypełnij to pole.' },
  ])
  assert.equal(problem.message, problem.detail)
})

test('a wrong password and an unknown e-mail are refused in the same words', async () => {
  await app.call(api.register, { body: newcomer('known@example.com') })
  const wrong = await app.refusal(api.login, {
    body: { email: 'known@example.com', password: 'не той пароль' },
  })
  const unknown = await app.refusal(api.login, {
    body: { email: 'unknown@example.com', password: 'не той пароль' },
  })
  assert.equal(wrong.status, 401)
  assert.deepEqual({ ...wrong, instance: '' }, { ...unknown, instance: '' })
})

test('signing out ends both tokens at once, with the refresh token or with the bearer token alone', async () => {
  for (const withRefresh of [true, false]) {
    const session = await app.call(api.register, { body: newcomer(`out-${withRefresh}@example.com`) })
    app.as(session.access)
    await app.call(api.logout, { body: withRefresh ? { refresh: session.refresh } : {} })
    assert.equal((await app.refusal(api.me)).status, 401)
    assert.equal((await app.refusal(api.refresh, { body: { refresh: session.refresh } })).status, 401)
  }
})

test('signing out without a body works, as clients in the field do it', async () => {
  const session = await app.call(api.register, { body: newcomer('empty-body@example.com') })
  const response = await app.http.inject({
    method: 'POST',
    url: '/api/auth/logout/',
    headers: { authorization: `Bearer ${session.access}` },
  })
  assert.equal(response.statusCode, 200)
  app.as(session.access)
  assert.equal((await app.refusal(api.me)).status, 401)
})

test('an access token lives an hour and a refresh token gives a new one for thirty days', async () => {
  const session = await app.call(api.register, { body: newcomer('hour@example.com') })
  app.clock.set('2030-05-06T09:00:01Z')
  app.as(session.access)
  assert.equal((await app.refusal(api.me)).status, 401)
  const { access } = await app.call(api.refresh, { body: { refresh: session.refresh } })
  app.as(access)
  assert.equal((await app.call(api.me)).email, 'hour@example.com')
  app.clock.set('2030-06-05T09:00:01Z')
  assert.equal((await app.refusal(api.refresh, { body: { refresh: session.refresh } })).status, 401)
  app.clock.set('2030-05-06T08:00:00Z')
})

test('a refresh token opens nothing by itself, an access token refreshes nothing, and a missing one is a wrong field', async () => {
  const session = await app.call(api.register, { body: newcomer('purpose@example.com') })
  app.as(session.refresh)
  assert.equal((await app.refusal(api.me)).status, 401)
  assert.equal((await app.refusal(api.refresh, { body: { refresh: session.access } })).status, 401)
  const absent = await app.send(api.refresh, { body: {} as never })
  assert.equal(absent.statusCode, 422)
})

test('after ten failures an account waits a quarter of an hour, whether it exists or not', async () => {
  for (const email of ['throttled@example.com', 'nobody@example.com']) {
    if (email.startsWith('throttled')) await app.call(api.register, { body: newcomer(email) })
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => app.send(api.login, { body: { email, password: 'мимо' } })),
    )
    const statuses = tries.map((answer) => answer.statusCode).sort()
    assert.deepEqual(statuses, [...Array(10).fill(401), 429, 429])
    assert.ok(Number(tries.find((answer) => answer.statusCode === 429)?.headers['retry-after']) > 0)
  }
  const right = { email: 'throttled@example.com', password: newcomer('').password }
  assert.equal((await app.send(api.login, { body: right })).statusCode, 429)
  app.clock.set('2030-05-06T08:16:00Z')
  assert.equal((await app.send(api.login, { body: right })).statusCode, 200)
  app.clock.set('2030-05-06T08:00:00Z')
})

test('logins that succeed do not count as tries', async () => {
  const { email, password } = newcomer('often@example.com')
  await app.call(api.register, { body: newcomer(email) })
  for (let login = 0; login < 12; login++) await app.call(api.login, { body: { email, password } })
})

test('a body that is no JSON, a wrong method and an unknown address are told apart', async () => {
  const login = { method: 'POST', url: '/api/auth/login/' } as const
  const broken = await app.http.inject({
    ...login,
    headers: { 'content-type': 'application/json' },
    payload: '{"email":',
  })
  assert.equal(broken.statusCode, 400)
  const form = await app.http.inject({
    ...login,
    headers: { 'content-type': 'text/plain' },
    payload: 'email=a',
  })
  assert.equal(form.statusCode, 415)
  const method = await app.http.inject({ method: 'DELETE', url: '/api/auth/login/' })
  assert.equal(method.statusCode, 405)
  assert.equal(method.headers.allow, 'POST')
  assert.equal((await app.http.inject('/api/nowhere/')).statusCode, 404)
})

test('addresses answer without the trailing slash too', async () => {
  const session = await app.call(api.register, { body: newcomer('slash@example.com') })
  const response = await app.http.inject({
    url: '/api/auth/me',
    headers: { authorization: `Bearer ${session.access}` },
  })
  assert.equal(response.statusCode, 200)
})

test('passwords and tokens are nowhere in the database as they were given', async () => {
  const session = await app.call(api.register, { body: newcomer('sealed@example.com') })
  const user = await app.platform.db
    .selectFrom('users')
    .select('passwordHash')
    .where('email', '=', 'sealed@example.com')
    .executeTakeFirstOrThrow()
  assert.match(user.passwordHash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const tokens = await app.platform.db.selectFrom('accessTokens').select('hash').execute()
  const stored = tokens.map(({ hash }) => hash.toString('latin1')).join()
  assert.ok(!stored.includes(session.access) && !stored.includes(session.refresh))
})

test('another password needs the current one, and ends every other session', async () => {
  const first = await app.call(api.register, { body: newcomer('changes@example.com') })
  const elsewhere = await app.call(api.login, {
    body: { email: 'changes@example.com', password: 'дуже таємно' },
  })
  app.as(first.access)
  const guessed = await app.refusal(api.changePassword, {
    body: { current_password: 'не той', new_password: 'ще таємніше' },
  })
  assert.equal(guessed.type, '/problems/wrong-password')
  assert.notEqual(guessed.status, 401, 'the client would sign out')

  await app.call(api.changePassword, {
    body: { current_password: 'дуже таємно', new_password: 'ще таємніше' },
  })
  assert.equal((await app.call(api.me)).email, 'changes@example.com')
  app.as(elsewhere.access)
  assert.equal((await app.refusal(api.me)).status, 401)
  await app.refusal(api.login, { body: { email: 'changes@example.com', password: 'дуже таємно' } })
  await app.call(api.login, { body: { email: 'changes@example.com', password: 'ще таємніше' } })
})

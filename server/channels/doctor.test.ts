// The doctor: the emulator breaks exactly one thing, the finding says so, the repair mends it.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { api } from '#contract/api.ts'
import type { Diagnosis, FindingCode } from '#contract/integrations.ts'
import { refusalOf } from '#emulators/telegram.ts'
import type { PhoneNumber } from '#emulators/whatsapp.ts'
import { jobs } from '#server/jobs.ts'
import { settle } from '#tests/support/messenger.ts'
import { messengerStand } from '#tests/support/messenger-stand.ts'

const stand = await messengerStand()
const { app, telegram, meta } = stand
after(() => stand.stop())

const { user } = await app.registered()
const { salonId } = await app.platform.db
  .selectFrom('users')
  .select('salonId')
  .where('id', '=', user.id)
  .executeTakeFirstOrThrow()
let bots = 0

async function bot() {
  const token = telegram.addBot({ username: `sick${++bots}_bot` })
  const { id } = await app.call(api.connectTelegram, { body: { token } })
  return { token, id, state: telegram.bot(token) }
}
async function number() {
  const made: PhoneNumber = meta.addNumber()
  made.account.templates.push({ name: 'news', language: 'uk', status: 'APPROVED', body: '{{1}}' })
  const access = { phone_id: made.id, token: made.token.value, app_secret: made.app.secret }
  const { id } = await app.call(api.connectWhatsApp, { body: access })
  await app.call(api.patchWhatsApp, { body: { template: { name: 'news', language: 'uk' } } })
  return { id, number: made }
}
const examine = (id: number) => app.call(api.examineIntegration, { params: { id } })
const repair = (id: number, finding: FindingCode) =>
  app.call(api.repairIntegration, { params: { id }, body: { finding } })
const codes = ({ findings }: Diagnosis) =>
  findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)

/** What the connection remembers, as if the time had passed in which it comes to be. */
const remembers = (id: number, values: object) =>
  app.platform.asSalon(salonId, ({ db }) =>
    db.updateTable('connections').set(values).where('id', '=', id).execute(),
  )

/** Red, with a sentence, a cause and at most one button; then green by `mend`. */
async function isFound(id: number, code: FindingCode, mend: () => unknown): Promise<void> {
  const sick = await examine(id)
  assert.deepEqual(codes(sick), [code])
  const [finding] = sick.findings.filter((found) => found.code === code)
  assert.ok(finding && finding.sentence.length > 10 && finding.cause.length > 10)
  assert.ok(!/[{}]/.test(finding.sentence + finding.cause), 'nothing was left to be filled in')
  assert.ok(finding.action === null || finding.action.label.length > 3)
  const listed = (await stand.connections()).find((connection) => connection.id === id)
  assert.deepEqual([listed?.health, listed?.problem], [sick.health, finding.sentence])
  await mend()
  const well = await examine(id)
  assert.deepEqual(codes(well), [])
  assert.equal(well.health, 'well')
}

test('a bot that works has nothing but the advice to link the owner', async () => {
  const { id } = await bot()
  const diagnosis = await examine(id)
  assert.deepEqual(
    diagnosis.findings.map(({ code }) => code),
    ['owner-not-linked'],
  )
  assert.equal(diagnosis.figures.mode, 'webhook')
  assert.equal(diagnosis.figures.pending_updates, 0)
  assert.match(diagnosis.figures.identity ?? '', /^@sick\d+_bot$/)
})

test('a token that was revoked: connecting anew mends it', async () => {
  const { token, id, state } = await bot()
  telegram.revoke(token)
  await isFound(id, 'token-refused', () => {
    state.isRevoked = false
    return app.call(api.connectTelegram, { body: { token } })
  })
})

test('a webhook that somebody removed, or led elsewhere, is set again', async () => {
  const { id, state } = await bot()
  const right = state.webhook
  state.webhook = null
  await isFound(id, 'webhook-missing', () => repair(id, 'webhook-missing'))
  assert.equal(state.webhook && (state.webhook as typeof right)?.url, right?.url)
  state.webhook = { url: 'https://other.example/hook', secret: null, maxConnections: 1, ip: '' }
  await isFound(id, 'webhook-elsewhere', () => repair(id, 'webhook-elsewhere'))
})

test('a webhook that Telegram cannot deliver to', async () => {
  const { id, state, token } = await bot()
  telegram.faultDelivery({ drop: true, times: 1_000 })
  telegram.say(token, { id: 6_400_000_001, firstName: 'Олена' }, 'Вітаю')
  await stand.until(telegram, () => state.lastError !== null)
  await isFound(id, 'webhook-failing', async () => {
    state.pending = []
    telegram.reset()
    await repair(id, 'webhook-failing')
  })
})

test('kinds of events that another program switched off, and a queue that grows', async () => {
  const { id, state } = await bot()
  state.allowedUpdates = ['message']
  await isFound(id, 'updates-not-allowed', () => repair(id, 'updates-not-allowed'))
  const waiting = { expiresAt: new Date(Date.now() + 1e6), attempts: 0, isUnderWay: true, queue: 'q' }
  state.pending = Array.from({ length: 60 }, (_, at) => ({ ...waiting, update: { update_id: at } }))
  await isFound(id, 'updates-pending', () => {
    state.pending = []
  })
})

test('a bot that is asked: a foreign webhook, a second program, and asking that stopped', async () => {
  const { id, state } = await bot()
  await app.platform.asSalon(salonId, ({ db }) =>
    db
      .updateTable('connections')
      .set({ settings: sql`settings || '{"mode": "polling"}'`, polledAt: new Date() })
      .where('id', '=', id)
      .execute(),
  )
  await isFound(id, 'webhook-in-the-way', () => repair(id, 'webhook-in-the-way'))
  await remembers(id, { settings: sql`settings || '{"mode": "polling"}'`, polledAt: new Date() })
  state.webhook = null
  await remembers(id, { pollError: '409 Conflict: terminated by other getUpdates request' })
  await isFound(id, 'another-poller', () => remembers(id, { pollError: null }))
  await remembers(id, { polledAt: new Date(Date.now() - 10 * 60_000) })
  await isFound(id, 'polling-stopped', () => repair(id, 'polling-stopped'))
})

test('Telegram that does not answer is no fault of the bot', async () => {
  const { id } = await bot()
  telegram.fault('* /bot{token}/getMe', refusalOf(502, 'Bad Gateway'))
  await isFound(id, 'unreachable', () => {})
})

test('deliveries that fail, and a silence that is unusual for this salon', async () => {
  const { id } = await bot()
  const days = (n: number) => new Date(Date.now() - n * 24 * 3600_000)
  const conversationId = await app.platform.asSalon(salonId, async ({ db }) => {
    const { id: conversation } = await db
      .insertInto('conversations')
      .values({ connectionId: id, channel: 'telegram', lastCustomerMessageAt: days(5) })
      .returning('id')
      .executeTakeFirstOrThrow()
    const heard = { conversationId: conversation, connectionId: id, author: 'customer', text: 'Вітаю' }
    for (let n = 0; n < 24; n++)
      await db
        .insertInto('messages')
        .values({ ...heard, createdAt: days(5 + n / 2) })
        .execute()
    return conversation
  })
  await isFound(id, 'unusual-silence', () =>
    app.platform.asSalon(salonId, ({ db }) =>
      db.updateTable('messages').set({ createdAt: new Date() }).where('author', '=', 'customer').execute(),
    ),
  )
  const failed = {
    conversationId,
    author: 'agent',
    text: 'x',
    delivery: 'failed',
    deliveryReason: 'rejected',
  }
  await app.platform.asSalon(salonId, ({ db }) =>
    db.insertInto('messages').values([failed, failed, failed]).execute(),
  )
  await isFound(id, 'delivery-failing', () =>
    app.platform.asSalon(salonId, ({ db }) =>
      db.deleteFrom('messages').where('author', '=', 'agent').execute(),
    ),
  )
})

test('a number that works has nothing to complain of', async () => {
  const { id } = await number()
  const { findings, figures } = await examine(id)
  assert.deepEqual(findings, [])
  assert.deepEqual(
    [figures.token_kind, figures.token_expires_at, figures.windows_open],
    ['permanent', null, 0],
  )
})

test('a number that is gone, not registered, or rated low', async () => {
  const { id, number: at } = await number()
  at.isDeleted = true
  await isFound(id, 'number-gone', () => {
    at.isDeleted = false
  })
  at.status = 'PENDING'
  await isFound(id, 'number-not-ready', () => {
    at.status = 'CONNECTED'
  })
  at.quality = 'RED'
  await isFound(id, 'quality-low', () => {
    at.quality = 'GREEN'
  })
})

test('a token that expires, has expired, is temporary, or may too little', async () => {
  const { id, number: at } = await number()
  at.token.expiresAt = new Date(Date.now() + 3 * 24 * 3600_000)
  await isFound(id, 'token-expires', () => {
    at.token.expiresAt = new Date(Date.now() + 50 * 24 * 3600_000)
  })
  assert.deepEqual(
    (await examine(id)).findings.map(({ code }) => code),
    ['token-temporary'],
  )
  at.token.expiresAt = new Date(0)
  await isFound(id, 'token-refused', () => {
    at.token.expiresAt = null
  })
  at.token.scopes = ['whatsapp_business_messaging']
  await isFound(id, 'scopes-missing', () => {
    at.token.scopes = ['whatsapp_business_messaging', 'whatsapp_business_management']
  })
})

test('an account that is unknown, wrong, or not subscribed, and events that go elsewhere', async () => {
  const { id, number: at } = await number()
  await remembers(id, { settings: sql`settings || '{"waba_id": null, "template": null}'` })
  await isFound(id, 'waba-unknown', () =>
    app.call(api.patchWhatsApp, {
      body: { waba_id: at.account.id, template: { name: 'news', language: 'uk' } },
    }),
  )
  await remembers(id, { settings: sql`settings || '{"waba_id": "12345", "template": null}'` })
  await isFound(id, 'number-not-in-waba', () =>
    app.call(api.patchWhatsApp, { body: { waba_id: at.account.id } }),
  )
  at.account.isSubscribed = false
  at.account.override = null
  await isFound(id, 'not-subscribed', () => repair(id, 'not-subscribed'))
  at.account.override = { url: 'https://other.example/hook', verifyToken: 'x' }
  await isFound(id, 'webhook-elsewhere', () => repair(id, 'webhook-elsewhere'))
  at.account.override = null
  await remembers(id, { verifiedAt: null })
  const { webhook_url = '', verify_token = '' } =
    (await stand.connections()).find((one) => one.id === id) ?? {}
  await isFound(id, 'webhook-never-verified', () => meta.setAppCallback(at, webhook_url, verify_token))
})

test('signatures that are wrong, or cannot be checked, and events of another number', async () => {
  const { id, number: at } = await number()
  const { webhook_url = '' } = (await stand.connections()).find((one) => one.id === id) ?? {}
  await fetch(webhook_url, { method: 'POST', body: '{}', headers: { 'x-hub-signature-256': 'sha256=0' } })
  const mend = () => app.call(api.patchWhatsApp, { body: { app_secret: at.app.secret } })
  await isFound(id, 'signatures-wrong', mend)
  await app.call(api.patchWhatsApp, { body: { app_secret: null } })
  await isFound(id, 'no-app-secret', mend)
  await remembers(id, { foreignEvents: 3 })
  assert.deepEqual(
    (await examine(id)).findings.map(({ code }) => code),
    ['foreign-events'],
  )
})

test('a template that is missing, or not approved, and conversations whose day is over', async () => {
  const { id, number: at } = await number()
  await app.call(api.patchWhatsApp, { body: { template: null } })
  assert.deepEqual(
    (await examine(id)).findings.map(({ code }) => code),
    ['no-template'],
  )
  await app.call(api.patchWhatsApp, { body: { template: { name: 'news', language: 'uk' } } })
  for (const template of at.account.templates) template.status = 'PAUSED'
  await isFound(id, 'template-not-approved', () => {
    for (const template of at.account.templates) template.status = 'APPROVED'
  })
  await app.platform.asSalon(salonId, ({ db }) =>
    db
      .insertInto('conversations')
      .values({ connectionId: id, channel: 'whatsapp', unreachable: 'window_closed' })
      .execute(),
  )
  await isFound(id, 'window-closed', () =>
    app.platform.asSalon(salonId, ({ db }) =>
      db.updateTable('conversations').set({ unreachable: null }).where('connectionId', '=', id).execute(),
    ),
  )
})

test('a secret that our keys do not open any more', async () => {
  const { id, token } = await bot()
  await remembers(id, { secret: 'v1.other.key' })
  await isFound(id, 'token-unreadable', () => app.call(api.connectTelegram, { body: { token } }))
})

test('every night each connection is examined, and what is newly wrong is told once', async () => {
  const { state, token } = await bot()
  const owner = { id: 6_400_000_009, firstName: 'Оксана' }
  const { code } = await app.call(api.ownerLink)
  telegram.say(token, owner, `/start ${code}`)
  await stand.until(telegram, () => state.pending.length === 0)
  await settle(app, jobs.sayToOwner)
  state.allowedUpdates = ['message', 'callback_query', 'my_chat_member']
  const night = async () => {
    await app.platform.asSalon(salonId, (tx) => nightly(tx))
    await settle(app, jobs.sayToOwner)
  }
  async function nightly(tx: Parameters<Parameters<typeof app.platform.asSalon>[1]>[0]) {
    const connection = await tx.db
      .selectFrom('connections')
      .select(['id', 'connectedAt'])
      .where('type', '=', 'telegram')
      .executeTakeFirstOrThrow()
    await tx.enqueue(jobs.examineConnection, {
      connectionId: connection.id,
      connectedAt: connection.connectedAt.toISOString(),
    })
  }
  const told = () =>
    telegram.lines(token, owner.id).filter(({ text }) => /Частина подій із Telegram/.test(text)).length
  await night()
  await stand.until(telegram, () => told() === 1)
  await night()
  await examine((await stand.connections()).find(({ type }) => type === 'telegram')?.id ?? 0)
  assert.equal(told(), 1)
})

test('without a public address WhatsApp cannot reach us, and the doctor says so', async () => {
  const deaf = await messengerStand({ isReachable: false })
  try {
    await deaf.app.registered()
    const at = deaf.meta.addNumber()
    const access = { phone_id: at.id, token: at.token.value, app_secret: at.app.secret }
    const { id } = await deaf.app.call(api.connectWhatsApp, { body: access })
    const { findings } = await deaf.app.call(api.examineIntegration, { params: { id } })
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'broken').map(({ code }) => code),
      ['webhook-never-verified', 'no-public-address'],
    )
  } finally {
    await deaf.stop()
  }
})

// One salon never sees another: by the database's own rules, and by attacking every endpoint.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type pg from 'pg'
import sharp from 'sharp'
import { api } from '#contract/api.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { weekdays } from '#contract/facts.ts'
import type { Week } from '#contract/schedule.ts'
import { testApp } from './support/app.ts'
import { customerOf } from './support/messenger.ts'

const app = await testApp()
after(() => app.stop())

/** Read to learn which salon a caller belongs to, so they cannot require knowing it. */
const outside = ['users', 'sessions', 'access_tokens']

const priceList = 'Манікюр класичний — 450 грн, 60 хв\nМанікюр з покриттям — 700 грн, 90 хв\n'
const tomorrow = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 24 * 3_600_000).toISOString()
const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'pink' } })
  .png()
  .toBuffer()

async function salonOf(userId: number): Promise<number> {
  const user = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  return user.salonId
}

async function salonWithEverything(name: string) {
  const account = await app.registered(name)
  const file = await app.upload('прайс.txt', priceList)
  assert.equal((await app.train()).status, 'completed')
  const reply = await app.call(api.sendTestMessage, {
    body: { message: 'Скільки коштує манікюр?' },
    files: { photo: new File([new Uint8Array(photo)], 'фото.png') },
  })
  assert.ok(reply.photo_id)
  const salonId = await salonOf(account.user.id)
  const { id: connectionId } = await app.platform.asSalon(salonId, ({ db }) =>
    db.insertInto('connections').values({ type: 'telegram' }).returning('id').executeTakeFirstOrThrow(),
  )
  await customerOf(app, { salonId, connectionId }, { externalId: '1', name: 'Клієнтка' }).write('Вітаю')
  const [chat] = await app.call(api.listChats)
  assert.ok(chat?.customer_id)
  await app.call(api.addFact, { body: { fact: { kind: 'rule', topics: ['other'], text: 'своє' } } })
  const [correction] = await app.call(api.listCorrections)
  const waiting = await app.platform.asSalon(await salonOf(account.user.id), ({ db }) =>
    db
      .insertInto('waitlist')
      .values({
        conversationId: chat.id,
        visit: '{}',
        wanted: 'Манікюр',
        fromDay: '2030-01-01',
        toDay: '2030-01-02',
        customerName: 'Клієнтка',
        isTest: false,
        createdAt: new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const [fact] = await app.call(api.listFacts)
  const [release] = await app.call(api.listReleases)
  await app.call(api.sendTestMessage, { body: { message: 'Чи робите ви татуаж стрілок?' } })
  const [gap] = await app.call(api.listGaps)
  const service = await app.call(api.addService, { body: { name: 'Манікюр', minutes: 60 } })
  const staff = await app.call(api.addStaff, { body: { name: 'Ліка' } })
  const always = Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]]))
  await app.call(api.patchSchedule, { body: { salon: always as Week } })
  const exception = await app.call(api.addException, {
    body: { from: '2030-01-01', to: '2030-01-01', is_closed: true },
  })
  const appointment = await app.call(api.bookAppointment, {
    body: { service_id: service.id, starts_at: tomorrow, customer_name: 'Клієнтка' },
  })
  assert.ok(correction && fact && release && gap)
  return {
    account,
    fileId: file.id,
    photoId: reply.photo_id,
    chatId: chat.id,
    customerId: chat.customer_id,
    gapId: gap.id,
    factId: fact.id,
    correctionId: correction.id,
    releaseId: release.id,
    serviceId: service.id,
    staffId: staff.id,
    exceptionId: exception.id,
    appointmentId: appointment.id,
    waitingId: waiting.id,
    integrationId: connectionId,
  }
}

const victim = await salonWithEverything('Жертва')
const attacker = await salonWithEverything('Нападник')

test('every table that belongs to a salon is guarded by forced row-level security', async () => {
  const { rows } = await sql<{ table: string; guarded: boolean; policies: number }>`
    select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as guarded,
           (select count(*) from pg_policy p where p.polrelid = c.oid)::int as policies
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'salon_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
  `.execute(app.platform.db)
  const unguarded = rows
    .filter(({ guarded, policies }) => !guarded || policies !== 1)
    .map(({ table }) => table)
  assert.deepEqual(unguarded.sort(), outside.sort())
  assert.ok(rows.length > 10)
})

test('foreign keys between the tables of a salon carry the salon', async () => {
  const { rows } = await sql<{ key: string }>`
    select con.conname as key
    from pg_constraint con
    join pg_class source on source.oid = con.conrelid and source.relnamespace = 'public'::regnamespace
    join pg_class target on target.oid = con.confrelid
    join pg_attribute a on a.attrelid = con.confrelid and a.attname = 'salon_id'
    where con.contype = 'f' and target.relrowsecurity and array_length(con.conkey, 1) = 1
  `.execute(app.platform.db)
  assert.deepEqual(rows, [])
})

test('the server is neither superuser nor passes row-level security', async () => {
  const { rows } = await sql<{ mighty: boolean }>`
    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname = current_user
  `.execute(app.platform.db)
  assert.deepEqual(rows, [{ mighty: false }])
})

test('a query that names no salon is refused by the database', async () => {
  // On a connection that served a salon before, the setting is left empty, which is no number either.
  const refused = /app\.salon_id|invalid input syntax for type bigint: ""/
  await assert.rejects(app.platform.db.selectFrom('files').selectAll().execute(), refused)
})

test('inside one salon the rows of another do not exist, and cannot be written', async () => {
  const own = attacker.account.user
  const [mine, theirs] = [await salonOf(own.id), await salonOf(victim.account.user.id)]
  await app.platform.asSalon(mine, async ({ db }) => {
    for (const table of ['files', 'blobs', 'facts', 'releases', 'messages', 'photos', 'prompts'] as const) {
      const rows = await db.selectFrom(table).select('salonId').execute()
      assert.deepEqual(
        rows.filter(({ salonId }) => salonId !== mine),
        [],
        table,
      )
    }
  })
  const smuggled = app.platform.asSalon(mine, ({ db }) =>
    db.insertInto('prompts').values({ salonId: theirs, prompt: 'x' }).execute(),
  )
  await assert.rejects(smuggled, (error: pg.DatabaseError) => error.code === '42501')
})

const ids: Record<string, () => number> = {
  '/agent/files/{id}/': () => victim.fileId,
  '/agent/files/{id}/content/': () => victim.fileId,
  '/agent/photos/{id}/': () => victim.photoId,
  '/agent/history/{id}/': () => victim.chatId,
  '/agent/history/{id}/messages/': () => victim.chatId,
  '/agent/history/{id}/takeover/': () => victim.chatId,
  '/customers/{id}/': () => victim.customerId,
  '/agent/gaps/{id}/': () => victim.gapId,
  '/agent/gaps/{id}/answer/': () => victim.gapId,
  '/agent/knowledge/facts/{id}/': () => victim.factId,
  '/agent/knowledge/facts/{id}/settle/': () => victim.factId,
  '/calendar/conflicts/{id}/': () => victim.appointmentId,
  '/integrations/{id}/': () => victim.integrationId,
  '/integrations/{id}/doctor/': () => victim.integrationId,
  '/integrations/{id}/doctor/repair/': () => victim.integrationId,
  // The address itself is the secret; of another salon one can only guess.
  '/webhooks/telegram/{key}/': () => victim.integrationId,
  '/webhooks/whatsapp/{key}/': () => victim.integrationId,
  '/calendar/{key}.ics': () => victim.correctionId,
  '/agent/knowledge/corrections/{id}/': () => victim.correctionId,
  '/agent/knowledge/releases/{id}/publish/': () => victim.releaseId,
  '/services/{id}/': () => victim.serviceId,
  '/staff/{id}/': () => victim.staffId,
  '/schedule/{id}/': () => victim.exceptionId,
  '/appointments/{id}/': () => victim.appointmentId,
  '/waitlist/{id}/': () => victim.waitingId,
}

/** What an attack must bring to get as far as the id. */
const bodies: Record<string, object> = {
  '/agent/knowledge/facts/{id}/': { fact: { kind: 'rule', topics: ['other'], text: 'чуже' } },
  '/agent/gaps/{id}/answer/': { answer: 'чуже' },
  '/agent/history/{id}/messages/': { text: 'чуже' },
  '/services/{id}/': { name: 'чуже' },
  '/staff/{id}/': { name: 'чуже' },
  '/schedule/{id}/': { is_closed: false },
  '/appointments/{id}/': { note: 'чуже' },
  '/integrations/{id}/doctor/repair/': { finding: 'webhook-missing' },
  '/calendar/conflicts/{id}/': { keep: 'here' },
  '/agent/knowledge/facts/{id}/settle/': { instead_of: [victim.factId] },
}

for (const [name, endpoint] of Object.entries(api) as [string, Endpoint][]) {
  if (!endpoint.path.includes('{')) continue
  test(`${name}: another salon's id is not found`, async () => {
    const id = ids[endpoint.path]
    assert.ok(id, `say in this test which id attacks ${endpoint.path}`)
    app.as(attacker.account.access)
    const response = await app.send(endpoint, {
      params: { id: id(), key: id() },
      body: bodies[endpoint.path],
    } as never)
    assert.equal(response.statusCode, 404)
  })
}

for (const [name, endpoint] of Object.entries(api) as [string, Endpoint][]) {
  if (endpoint.access === 'public') continue
  test(`${name}: nobody gets in without a live token`, async () => {
    for (const token of [undefined, 'invented', `${victim.account.access}x`]) {
      app.as(token)
      const response = await app.send(endpoint, { params: { id: victim.fileId } } as never)
      assert.equal(response.statusCode, 401)
    }
  })
}

test('lists and answers hold nothing of another salon', async () => {
  app.as(attacker.account.access)
  const files = await app.call(api.listFiles)
  assert.deepEqual(
    files.map(({ id }) => id),
    [attacker.fileId],
  )
  const chat = await app.call(api.testConversation)
  assert.equal(chat.messages.length, 4)
})

test('what was attacked is still there', async () => {
  app.as(victim.account.access)
  assert.deepEqual(
    (await app.call(api.listFiles)).map(({ id }) => id),
    [victim.fileId],
  )
  assert.equal((await app.send(api.photo, { params: { id: victim.photoId } })).statusCode, 200)
  assert.equal((await app.call(api.readChat, { params: { id: victim.chatId } })).customer_name, 'Клієнтка')
})

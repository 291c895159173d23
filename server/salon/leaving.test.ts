import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { api } from '#contract/api.ts'
import { jobs } from '#server/jobs.ts'
import { testApp } from '#tests/support/app.ts'
import { connectedSalon, customerOf, scriptedMessenger, settle } from '#tests/support/messenger.ts'

const messenger = scriptedMessenger()
const app = await testApp({
  channels: [messenger.channel],
  now: '2030-05-06T09:00:00Z',
  settings: { ACCESS_TOKEN_MINUTES: '1440' },
})
after(() => app.stop())

const salon = await connectedSalon(app)
await app.upload('прайс.txt', 'Манікюр класичний — 450 грн, 60 хв\n')
assert.equal((await app.train()).status, 'completed')
const iryna = customerOf(app, salon, { externalId: 'c1' })

test('leaving needs the password', async () => {
  const refusal = await app.refusal(api.leave, { body: { password: 'не той пароль' } })
  assert.equal(refusal.type, '/problems/wrong-password')
  assert.equal((await app.call(api.getSalon)).deletion_at, null)
})

test('who leaves has seven days to change his mind, and the agent rests meanwhile', async () => {
  await app.call(api.leave, { body: { password: salon.account.password } })
  assert.equal((await app.call(api.getSalon)).deletion_at, '2030-05-13T09:00:00.000Z')
  await iryna.write('Скільки коштує манікюр?')
  await settle(app, jobs.replyToCustomer)
  assert.equal(messenger.sent.length, 0)

  await app.call(api.stay)
  await iryna.write('Скільки коштує манікюр?')
  await settle(app, jobs.replyToCustomer, jobs.deliverMessages, jobs.deleteSalon)
  assert.equal(messenger.sent.length, 1)
  assert.equal((await app.call(api.getSalon)).deletion_at, null)
})

test('after seven days nothing of the salon is left', async () => {
  await app.call(api.leave, { body: { password: salon.account.password } })
  app.clock.set('2030-05-13T09:00:01Z')
  await settle(app, jobs.deleteSalon)
  const { rows } = await sql<{ table: string }>`
    select table_name as table from information_schema.columns where column_name = 'salon_id' and table_schema = 'public'
  `.execute(app.platform.db)
  assert.ok(rows.length > 20)
  const left = await app.platform.asSalon(salon.salonId, async ({ db }) => {
    const found = []
    for (const { table } of rows) {
      const of = sql<{
        count: number
      }>`select count(*)::int as count from ${sql.table(table)} where salon_id = ${salon.salonId}`
      if ((await of.execute(db)).rows[0]?.count) found.push(table)
    }
    return found
  })
  assert.deepEqual(left, [])
  const { email, password } = salon.account
  assert.equal((await app.refusal(api.login, { body: { email, password } })).status, 401)
})

test('what rested longer than the salon keeps it is erased', async () => {
  const other = await connectedSalon(app)
  const old = customerOf(app, other, { externalId: 'old', name: 'Давня' })
  await old.write('Вітаю')
  app.clock.set('2030-06-13T09:00:01Z')
  const { email, password } = other.account
  app.as((await app.call(api.login, { body: { email, password } })).access)
  await customerOf(app, other, { externalId: 'new', name: 'Нова' }).write('Вітаю')
  await app.platform.asSalon(other.salonId, ({ db }) =>
    db.updateTable('salons').set({ trialEndsAt: null }).execute(),
  )
  await app.call(api.patchSalon, { body: { retention_days: 30 } })
  const names = async () => (await app.call(api.listChats)).map(({ customer_name }) => customer_name)
  while ((await names()).length > 1) await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(await names(), ['Нова'])
})

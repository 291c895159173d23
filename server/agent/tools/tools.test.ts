import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { weekdays } from '#contract/facts.ts'
import type { Week } from '#contract/schedule.ts'
import { testApp } from '#tests/support/app.ts'
import type { ToolResult } from '../engine.ts'
import { toolsOf } from '../tools.ts'
import type { ToldVisit } from './visit.ts'

// A Monday in Kyiv, 9:00 by the salon's clock.
const app = await testApp({ now: '2026-05-04T06:00:00Z' })
after(() => app.stop())

async function salon() {
  const account = await app.registered()
  const manicure = await app.call(api.addService, { body: { name: 'Манікюр', minutes: 60 } })
  const staff = await app.call(api.addStaff, { body: { name: 'Анна' } })
  const week = Object.fromEntries(weekdays.map((day) => [day, [{ from: '10:00', to: '20:00' }]])) as Week
  await app.call(api.patchSchedule, { body: { salon: week } })
  const { salonId } = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', account.user.id)
    .executeTakeFirstOrThrow()
  return { salonId, manicure, staff }
}

/** A customer's conversation, and its tools. */
async function customer(salonId: number) {
  const { conversationId, customerId } = await app.platform.asSalon(salonId, async ({ db }) => {
    const person = await db.insertInto('customers').defaultValues().returning('id').executeTakeFirstOrThrow()
    const talk = await db
      .insertInto('conversations')
      .values({ customerId: person.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { conversationId: talk.id, customerId: person.id }
  })
  const tools = toolsOf(app.platform, salonId, { conversationId, customerId, isTest: false })
  const use = (name: string, input: object = {}): Promise<ToolResult> =>
    tools.find((tool) => tool.name === name)!.run(input)
  return { conversationId, customerId, use }
}

const reason = (result: ToolResult): string => (result.ok ? 'ok' : result.reason)
const visit = (result: ToolResult): ToldVisit => (result as unknown as { data: ToldVisit }).data
const at = (serviceId: number, time: string, customer_name = 'Олена') => ({
  service_ids: [serviceId],
  day: '2026-05-05',
  time,
  customer_name,
})
const appointments = () =>
  app.call(api.listAppointments, { query: { from: '2026-05-05', to: '2026-05-06' } as never })

test('sixty customers who want ten hours of one master at once: ten have a visit, and only they are told so', async () => {
  const { salonId, manicure } = await salon()
  const customers = await Promise.all(Array.from({ length: 60 }, () => customer(salonId)))
  const results = await Promise.all(
    customers.map(async ({ use }, number) => {
      const wanted = at(manicure.id, `${10 + (number % 10)}:00`, `Клієнтка ${number}`)
      const held = await use('hold_slot', wanted)
      return held.ok ? use('book', wanted) : held
    }),
  )
  const told = results.filter(({ ok }) => ok)
  const rows = await appointments()
  assert.equal(rows.length, 10)
  assert.deepEqual(
    told.map((each) => visit(each).customer_name).sort(),
    rows.map((row) => row.customer_name).sort(),
  )
  assert.deepEqual(new Set(results.map(reason)), new Set(['ok', 'slot-taken']))
})

test('the same yes answered three times at once makes one visit', async () => {
  const { salonId, manicure } = await salon()
  const { use } = await customer(salonId)
  const wanted = at(manicure.id, '12:00')
  const results = await Promise.all([use('book', wanted), use('book', wanted), use('book', wanted)])
  assert.equal(new Set(results.map((each) => visit(each).visit_id)).size, 1)
  assert.equal((await appointments()).length, 1)
})

test('a slot in a summary is kept for five minutes, one a conversation, and then it is everybody’s', async () => {
  const { salonId, manicure } = await salon()
  const [first, second] = [await customer(salonId), await customer(salonId)]
  assert.equal(reason(await first.use('hold_slot', at(manicure.id, '12:00'))), 'ok')
  assert.equal(reason(await second.use('book', at(manicure.id, '12:00'))), 'slot-taken')
  assert.equal(reason(await first.use('hold_slot', at(manicure.id, '15:00'))), 'ok')
  assert.equal(reason(await second.use('hold_slot', at(manicure.id, '12:00'))), 'ok', 'given back')
  app.clock.set('2026-05-04T06:06:00Z')
  assert.equal(reason(await first.use('book', at(manicure.id, '12:00'))), 'ok')
  app.clock.set('2026-05-04T06:00:00Z')
})

test('nobody sees, moves or cancels another customer’s visit', async () => {
  const { salonId, manicure } = await salon()
  const [owner, stranger] = [await customer(salonId), await customer(salonId)]
  const { visit_id } = visit(await owner.use('book', at(manicure.id, '12:00')))
  assert.deepEqual(((await stranger.use('my_visits')) as { data: unknown }).data, { visits: [] })
  const move = { visit_id, day: '2026-05-05', time: '15:00' }
  assert.equal(reason(await stranger.use('move_visit', move)), 'not-found')
  assert.equal(reason(await stranger.use('cancel_visit', { visit_id })), 'not-found')
  const moved = visit(await owner.use('move_visit', move))
  assert.deepEqual([moved.day, moved.time, moved.until], ['2026-05-05', '15:00', '16:00'])
  assert.equal(reason(await owner.use('cancel_visit', { visit_id })), 'ok')
  assert.equal((await appointments())[0]?.status, 'cancelled')
})

test('what the test chat books is nobody’s but its own, and goes with it', async () => {
  const { salonId, manicure, staff } = await salon()
  await app.upload('прайс.txt', 'Педикюр — 500 грн, 60 хв\n')
  await app.train()
  await app.call(api.sendTestMessage, {
    body: { message: 'Запишіть на манікюр 5 травня о 12:00, Олена 0671112233' },
  })
  await app.call(api.sendTestMessage, { body: { message: 'так' } })
  const [row] = await appointments()
  assert.deepEqual([row?.source, row?.staff_id], ['test', staff.id])
  const real = await customer(salonId)
  assert.equal(
    reason(await real.use('book', at(manicure.id, '12:00'))),
    'ok',
    'a real customer does not see it',
  )
  await app.call(api.clearTestConversation)
  assert.deepEqual(
    (await appointments()).map(({ source }) => source),
    ['agent'],
  )
})

test('who waits for a time hears of it when it is free again, and it is held for her', async () => {
  const { salonId, manicure } = await salon()
  const [owner, waiting, third] = [await customer(salonId), await customer(salonId), await customer(salonId)]
  const { visit_id } = visit(await owner.use('book', at(manicure.id, '12:00')))
  const wish = { from_day: '2026-05-05', to_day: '2026-05-05', not_before: '12:00', not_after: '12:00' }
  await waiting.use('join_waitlist', { service_ids: [manicure.id], ...wish, customer_name: 'Марта' })
  assert.deepEqual(
    (await app.call(api.listWaitlist)).map(({ customer_name, wanted }) => [customer_name, wanted]),
    [['Марта', 'Манікюр']],
  )
  await owner.use('cancel_visit', { visit_id })
  const said = async () =>
    app.platform.asSalon(salonId, ({ db }) =>
      db
        .selectFrom('messages')
        .select('text')
        .where('conversationId', '=', waiting.conversationId)
        .where('kind', '=', 'notice')
        .execute(),
    )
  while ((await said()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  assert.match((await said())[0]!.text, /Звільнився час[\s\S]*12:00/)
  assert.equal(reason(await third.use('book', at(manicure.id, '12:00'))), 'slot-taken')
  assert.equal(reason(await waiting.use('book', at(manicure.id, '12:00', 'Марта'))), 'ok')
  assert.deepEqual(await app.call(api.listWaitlist), [])
})

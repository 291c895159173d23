import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { type Figure, figures } from '#contract/figures.ts'
import { testApp } from '#tests/support/app.ts'

// In Kyiv it is Thursday, 26 November, 12:00.
const app = await testApp({ now: '2026-11-26T10:00:00Z' })
after(() => app.stop())
const { user } = await app.registered('Волошка')
const { salonId } = await app.platform.db
  .selectFrom('users')
  .select('salonId')
  .where('id', '=', user.id)
  .executeTakeFirstOrThrow()

const november = { from: '2026-11-01', to: '2026-11-30' }
const handOver = JSON.stringify([{ type: 'hand_over', reason: 'unknown' }])

/** A conversation: who wrote when; the agent's answer may call a person. */
async function talked(name: string, ...said: [author: 'customer' | 'agent' | 'hand-over', at: string][]) {
  return app.platform.asSalon(salonId, async ({ db }) => {
    const { id } = await db
      .insertInto('conversations')
      .values({ customerName: name })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [author, at] of said) {
      await db
        .insertInto('messages')
        .values({
          conversationId: id,
          author: author === 'customer' ? 'customer' : 'agent',
          text: `${name} ${at}`,
          engine: author === 'customer' ? null : 'builtin',
          actions: author === 'hand-over' ? handOver : '[]',
          createdAt: new Date(at),
        })
        .execute()
    }
    return id
  })
}

async function lengths(period: { from: string; to: string }) {
  const counted: Partial<Record<Figure, number>> = {}
  for (const figure of figures) {
    const { total, items } = await app.call(api.statsList, { query: { ...period, figure } })
    assert.equal(items.length, total, figure)
    counted[figure] = total
  }
  return counted
}

test('a salon without customers sees noughts, and nothing is invented', async () => {
  const empty = await app.call(api.stats, { query: november })
  assert.deepEqual(empty.figures, {
    conversations: 0,
    after_hours: null,
    answered: 0,
    handed_over: 0,
    bookings: 0,
    booked_by_agent: 0,
    gaps: 0,
  })
  assert.equal(empty.by_day.length, 30)
  assert.deepEqual(empty.top_services, [])
})

test('every figure is the length of its list, also of a single day', async () => {
  // 21:30 in Kyiv, after hours; the last midnight of the day belongs to the next one.
  await talked(
    'Ірина',
    ['customer', '2026-11-24T19:30:00Z'],
    ['agent', '2026-11-24T19:30:05Z'],
    ['customer', '2026-11-25T08:00:00Z'],
    ['hand-over', '2026-11-25T08:00:05Z'],
  )
  await talked('Оля', ['customer', '2026-11-25T22:30:00Z'], ['agent', '2026-11-25T22:30:05Z'])
  await talked('Торішня', ['customer', '2025-11-25T10:00:00Z'], ['agent', '2025-11-25T10:00:05Z'])
  await app.call(api.sendTestMessage, { body: { message: 'Чи робите ви татуаж стрілок?' } })
  await app.platform.asSalon(salonId, ({ db }) =>
    db
      .insertInto('workingHours')
      .values([1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '20:00' })))
      .execute(),
  )

  const all = await app.call(api.stats, { query: november })
  assert.deepEqual(all.figures, {
    conversations: 2,
    after_hours: 2,
    answered: 2,
    handed_over: 1,
    bookings: 0,
    booked_by_agent: 0,
    gaps: 1,
  })
  assert.deepEqual(await lengths(november), all.figures)

  const busy = all.by_day.filter(({ conversations }) => conversations > 0)
  assert.deepEqual(busy, [
    { day: '2026-11-24', conversations: 1, bookings: 0 },
    { day: '2026-11-25', conversations: 1, bookings: 0 },
    { day: '2026-11-26', conversations: 1, bookings: 0 },
  ])
  for (const { day, conversations } of all.by_day) {
    const alone = await app.call(api.stats, { query: { from: day, to: day } })
    assert.equal(alone.figures.conversations, conversations, day)
  }
})

test('what a figure counts can be opened: who wrote, and in which conversation', async () => {
  const { items } = await app.call(api.statsList, { query: { ...november, figure: 'handed_over' } })
  assert.equal(items[0]?.title, 'Ірина')
  assert.equal(items[0]?.kind, 'reply')
  assert.ok(items[0]?.conversation_id)
  const page = await app.call(api.statsList, {
    query: { ...november, figure: 'conversations', limit: '1', offset: '1' } as never,
  })
  assert.deepEqual([page.total, page.items.map(({ title }) => title)], [2, ['Ірина']])
})

test('visits count when they were booked, by whom, and for which service; a cancelled one does not', async () => {
  const [manicure, cut] = await app.platform.asSalon(salonId, async ({ db, now }) => {
    const services = await db
      .insertInto('services')
      .values([{ name: 'Манікюр' }, { name: 'Стрижка' }])
      .returning('id')
      .execute()
    const [staff] = await db.insertInto('staff').values({ name: 'Соломія' }).returning('id').execute()
    const visit = (service: number, hour: number, more: { source: string; status?: string }) => ({
      serviceId: services[service]!.id,
      staffId: staff!.id,
      serviceName: service === 0 ? 'Манікюр' : 'Стрижка',
      customerName: 'Ірина',
      startsAt: new Date(Date.UTC(2026, 11, 1, hour)),
      endsAt: new Date(Date.UTC(2026, 11, 1, hour + 1)),
      busy: `[2026-12-01T${hour}:00:00Z,2026-12-01T${hour + 1}:00:00Z)`,
      createdAt: now,
      changedAt: now,
      ...more,
    })
    await db
      .insertInto('appointments')
      .values([
        visit(0, 10, { source: 'agent' }),
        visit(0, 11, { source: 'owner' }),
        visit(1, 12, { source: 'agent' }),
        visit(1, 13, { source: 'agent', status: 'cancelled' }),
      ])
      .execute()
    return services.map(({ id }) => id)
  })

  const { figures: counted, top_services } = await app.call(api.stats, { query: november })
  assert.equal(counted.bookings, 3)
  assert.equal(counted.booked_by_agent, 2)
  assert.deepEqual(top_services, [
    { service_id: manicure, name: 'Манікюр', bookings: 2 },
    { service_id: cut, name: 'Стрижка', bookings: 1 },
  ])
  const { total, items } = await app.call(api.statsList, {
    query: { ...november, figure: 'bookings', service: String(manicure) } as never,
  })
  assert.equal(total, 2)
  assert.ok(items.every(({ text, starts_at }) => text === 'Манікюр' && starts_at?.startsWith('2026-12-01')))
})

test('a period that ends before it begins, or lasts for years, is refused beside its field', async () => {
  for (const query of [
    { from: '2026-11-30', to: '2026-11-01' },
    { from: '2020-01-01', to: '2026-11-01' },
    { from: 'yesterday', to: '2026-11-01' },
  ]) {
    const problem = await app.refusal(api.stats, { query })
    assert.equal(problem.status, 422)
    assert.match(problem.errors?.[0]?.pointer ?? '', /^\/query\/(from|to)$/)
  }
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import type { Service, Staff } from '#contract/catalogue.ts'
import { type Weekday, weekdays } from '#contract/facts.ts'
import type { Week } from '#contract/schedule.ts'
import { testApp } from '#tests/support/app.ts'

// A Monday in Kyiv, 9:00 by the salon's clock.
const app = await testApp({ now: '2026-05-04T06:00:00Z' })
after(() => app.stop())

const kyiv = (day: string, time: string): string => new Date(`${day}T${time}:00+03:00`).toISOString()
const tuesday = '2026-05-05'
const weekOf = (hours: Partial<Record<Weekday, [string, string]>>): Week =>
  Object.fromEntries(
    weekdays.map((day) => [day, hours[day] ? [{ from: hours[day][0], to: hours[day][1] }] : []]),
  ) as Week

type Salon = { anna: Staff; ira: Staff; manicure: Service; pedicure: Service }

/** Two masters; the pedicure is Ira's alone. Open Monday to Friday from 10 to 18. */
async function salon(): Promise<Salon> {
  await app.registered()
  const manicure = await app.call(api.addService, { body: { name: 'Манікюр', minutes: 60 } })
  const pedicure = await app.call(api.addService, {
    body: { name: 'Педикюр', minutes: 90, buffer_before: 10, buffer_after: 20 },
  })
  const all = [manicure, pedicure].map(({ id }) => ({ service_id: id, minutes: null, price: null }))
  const anna = await app.call(api.addStaff, { body: { name: 'Анна', skills: all.slice(0, 1) } })
  const ira = await app.call(api.addStaff, { body: { name: 'Іра', level: 'топ-майстер', skills: all } })
  const day: [string, string] = ['10:00', '18:00']
  await app.call(api.patchSchedule, {
    body: { salon: weekOf({ mon: day, tue: day, wed: day, thu: day, fri: day }) },
  })
  return { anna, ira, manicure, pedicure }
}

const book = (service: Service, starts_at: string, staff?: Staff) =>
  app.call(api.bookAppointment, {
    body: { service_id: service.id, starts_at, customer_name: 'Олена', ...(staff && { staff_id: staff.id }) },
  })
const refused = async (service: Service, starts_at: string, staff?: Staff) => {
  const problem = await app.refusal(api.bookAppointment, {
    body: { service_id: service.id, starts_at, customer_name: 'Олена', ...(staff && { staff_id: staff.id }) },
  })
  return [problem.status, problem.type]
}
const slots = (query: { service: string; staff?: string; from?: string; to?: string }) =>
  app.call(api.freeSlots, { query: query as never })

test('a visit booked by hand stands in the list as the contract says', async () => {
  const { ira, pedicure } = await salon()
  const made = await book(pedicure, kyiv(tuesday, '12:00'))
  const [listed] = await app.call(api.listAppointments, { query: { from: tuesday, to: tuesday } as never })
  assert.deepEqual(listed, made)
  assert.deepEqual(
    [made.service, made.service_id, made.staff, made.staff_id, made.customer_name, made.status, made.source],
    ['Педикюр', pedicure.id, 'Іра', ira.id, 'Олена', 'booked', 'owner'],
  )
  assert.deepEqual([made.starts_at, made.ends_at], ['2026-05-05T09:00:00.000Z', '2026-05-05T10:30:00.000Z'])
})

test('one master is never booked twice, another one still is', async () => {
  const { anna, ira, manicure } = await salon()
  const at = kyiv(tuesday, '12:00')
  const first = await book(manicure, at)
  const second = await book(manicure, at)
  assert.deepEqual(new Set([first.staff_id, second.staff_id]), new Set([anna.id, ira.id]))
  assert.deepEqual(await refused(manicure, at), [409, '/problems/slot-taken'])
  assert.deepEqual(await refused(manicure, kyiv(tuesday, '12:30'), anna), [409, '/problems/slot-taken'])
  assert.equal((await book(manicure, kyiv(tuesday, '13:00'), anna)).staff, 'Анна')
})

test('buffers keep others away, and the customer hears only the visit', async () => {
  const { ira, manicure, pedicure } = await salon()
  await book(pedicure, kyiv(tuesday, '12:00'), ira)
  assert.deepEqual(await refused(manicure, kyiv(tuesday, '13:30'), ira), [409, '/problems/slot-taken'])
  assert.deepEqual(await refused(manicure, kyiv(tuesday, '10:55'), ira), [409, '/problems/slot-taken'])
  await book(manicure, kyiv(tuesday, '13:50'), ira)
  const before = await slots({
    service: String(manicure.id),
    staff: String(ira.id),
    from: tuesday,
    to: tuesday,
  })
  assert.equal(before[0]?.starts_at, kyiv(tuesday, '10:00'))
  assert.equal(
    before[1]?.starts_at,
    kyiv(tuesday, '10:15'),
    'the last that ends before the pedicure is prepared',
  )
  assert.equal(before.filter(({ starts_at }) => starts_at < kyiv(tuesday, '12:00')).length, 4)
})

test('the past, closed hours and a master who does not do it are refused, each with its reason', async () => {
  const { anna, manicure, pedicure } = await salon()
  assert.deepEqual(await refused(manicure, kyiv('2026-05-03', '12:00')), [422, '/problems/slot-passed'])
  assert.deepEqual(await refused(manicure, kyiv('2026-05-09', '12:00')), [422, '/problems/slot-closed'])
  assert.deepEqual(await refused(manicure, kyiv(tuesday, '17:30')), [422, '/problems/slot-closed'])
  assert.deepEqual(await refused(pedicure, kyiv(tuesday, '12:00'), anna), [422, '/problems/staff-cannot'])
  const tattoo = await app.call(api.addService, { body: { name: 'Тату' } })
  assert.deepEqual(await refused(tattoo, kyiv(tuesday, '12:00')), [422, '/problems/service-without-minutes'])
  await app.call(api.removeService, { params: { id: manicure.id } })
  assert.equal((await refused(manicure, kyiv(tuesday, '12:00')))[0], 404)
})

test('free times begin when a customer may still come, and end where the horizon is', async () => {
  const { anna, manicure } = await salon()
  const today = await slots({ service: String(manicure.id), staff: String(anna.id), to: '2026-05-04' })
  assert.equal(today[0]?.starts_at, kyiv('2026-05-04', '10:00'))
  await app.call(api.patchSchedule, {
    body: { settings: { lead_minutes: 180, horizon_days: 1, grid_minutes: 30 } },
  })
  const later = await slots({ service: String(manicure.id), staff: String(anna.id), to: '2026-05-20' })
  assert.equal(later[0]?.starts_at, kyiv('2026-05-04', '12:00'))
  assert.equal(later[1]?.starts_at, kyiv('2026-05-04', '12:30'))
  assert.equal(later.at(-1)?.starts_at, kyiv(tuesday, '17:00'))
})

test('a day off, a short day and a master’s own week are kept to, and the breaks in them', async () => {
  const { anna, manicure } = await salon()
  await app.call(api.addException, {
    body: { from: '2026-05-06', to: '2026-05-06', is_closed: true, staff_id: anna.id },
  })
  await app.call(api.addException, {
    body: { from: '05-07', to: '05-07', is_closed: false, closes: '12:00' },
  })
  const own = {
    ...weekOf({}),
    tue: [
      { from: '08:00', to: '11:00' },
      { from: '13:00', to: '14:00' },
    ],
    wed: 'salon',
    thu: 'salon',
  }
  await app.call(api.patchSchedule, {
    body: { staff: [{ staff_id: anna.id, week: own as never }], settings: { grid_minutes: 60 } },
  })
  const free = await slots({
    service: String(manicure.id),
    staff: String(anna.id),
    from: tuesday,
    to: '2026-05-08',
  })
  assert.deepEqual(
    free.map(({ starts_at }) => starts_at),
    [
      kyiv(tuesday, '10:00'),
      kyiv(tuesday, '13:00'),
      kyiv('2026-05-07', '10:00'),
      kyiv('2026-05-07', '11:00'),
    ],
  )
})

test('a visit is moved to a free time, given to another master, and stays where it was when that is taken', async () => {
  const { anna, ira, manicure } = await salon()
  const one = await book(manicure, kyiv(tuesday, '12:00'), anna)
  const other = await book(manicure, kyiv(tuesday, '14:00'), anna)
  const change = (body: object) => ({ params: { id: one.id }, body }) as never
  const moved = await app.call(api.changeAppointment, change({ starts_at: kyiv(tuesday, '12:30') }))
  assert.equal(moved.starts_at, kyiv(tuesday, '12:30'), 'also onto a part of its own time')
  const problem = await app.refusal(api.changeAppointment, change({ starts_at: other.starts_at }))
  assert.equal(problem.type, '/problems/slot-taken')
  const given = await app.call(
    api.changeAppointment,
    change({ staff_id: ira.id, starts_at: other.starts_at }),
  )
  assert.deepEqual([given.staff, given.starts_at], ['Іра', other.starts_at])
})

test('a cancelled visit is kept and frees its time; taking it up again needs the time to be free', async () => {
  const { anna, manicure } = await salon()
  const one = await book(manicure, kyiv(tuesday, '12:00'), anna)
  await app.call(api.cancelAppointment, { params: { id: one.id } })
  await book(manicure, kyiv(tuesday, '12:00'), anna)
  const [kept] = await app.call(api.listAppointments, { query: { from: tuesday, to: tuesday } as never })
  assert.deepEqual([kept?.id, kept?.status], [one.id, 'cancelled'])
  const again = await app.refusal(api.changeAppointment, {
    params: { id: one.id },
    body: { status: 'booked' },
  })
  assert.equal(again.type, '/problems/slot-taken')
})

test('twenty people who want the last hour at once: one gets it', async () => {
  const { anna, manicure } = await salon()
  const body = {
    service_id: manicure.id,
    staff_id: anna.id,
    starts_at: kyiv(tuesday, '17:00'),
    customer_name: 'Олена',
  }
  const answers = await Promise.all(Array.from({ length: 20 }, () => app.send(api.bookAppointment, { body })))
  const codes = answers.map(({ statusCode }) => statusCode)
  assert.equal(codes.filter((code) => code === 201).length, 1)
  assert.equal(codes.filter((code) => code === 409).length, 19)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { tradeWordsOf } from '#server/agent/builtin/trade-words.ts'
import { testApp } from '#tests/support/app.ts'
import { proposeCatalogue } from './propose.ts'

// A Monday in Kyiv, 9:00 by the salon's clock.
const app = await testApp({ now: '2026-05-04T06:00:00Z' })
after(() => app.stop())

const prices = `Манікюр
Класичний — 450 грн, 60 хв
Манікюр з покриттям — 700 грн, 90 хв

Перукарські послуги
Стрижка жіноча — 600 грн, 60 хв
Ламінування волосся — від 1200 грн
`
const hours = 'Графік роботи\nПн–Пт: 10:00–19:00\nСб: 10:00–16:00\nНд: вихідний\n1 січня — зачинено\n'

/** The job does the same in the background; here nobody waits for it. */
async function trained(): Promise<void> {
  assert.equal((await app.train()).status, 'completed')
  const account = await app.call(api.me)
  const user = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', account.id)
    .executeTakeFirstOrThrow()
  await app.platform.asSalon(user.salonId, (tx) => proposeCatalogue(tx, tradeWordsOf))
}

const service = async (name: string) => {
  const found = (await app.call(api.listServices)).find((each) => each.name === name)
  assert.ok(found, name)
  return found
}

test('minutes after training a salon that names no masters takes bookings as one chair', async () => {
  await app.registered()
  await app.upload('прайс.txt', prices)
  await app.upload('графік.txt', hours)
  await trained()
  const services = await app.call(api.listServices)
  assert.deepEqual(
    services.map(({ name, minutes }) => [name, minutes]),
    [
      ['Манікюр: класичний', 60],
      ['Манікюр з покриттям', 90],
      ['Стрижка жіноча', 60],
      ['Ламінування волосся', null],
    ],
  )
  const [chair, ...others] = await app.call(api.listStaff)
  assert.deepEqual([chair?.is_chair, chair?.is_active, others.length], [true, true, 0])
  const schedule = await app.call(api.getSchedule)
  assert.deepEqual(schedule.salon.sat, [{ from: '10:00', to: '16:00' }])
  assert.deepEqual(schedule.salon.sun, [])
  assert.deepEqual(
    schedule.exceptions.map(({ from, is_closed }) => [from, is_closed]),
    [['01-01', true]],
  )
  const manicure = services[0]!
  const free = await app.call(api.freeSlots, { query: { service: String(manicure.id) } as never })
  await app.call(api.bookAppointment, {
    body: { service_id: manicure.id, starts_at: free[0]!.starts_at, customer_name: 'Олена' },
  })
  const missing = await app.call(api.missingForBooking)
  assert.deepEqual(
    missing.map(({ kind }) => kind),
    ['no-staff', 'no-minutes'],
  )
  assert.match(missing[1]!.text, /Ламінування волосся/)
})

test('what the owner changed outlives the next training; what the files change is followed', async () => {
  await app.registered()
  await app.upload('прайс.txt', prices)
  await app.upload('графік.txt', hours)
  await trained()
  const care = await service('Ламінування волосся')
  await app.call(api.changeService, { params: { id: care.id }, body: { minutes: 120, buffer_after: 15 } })
  const haircut = await service('Стрижка жіноча')
  await app.call(api.removeService, { params: { id: haircut.id } })
  const { exceptions } = await app.call(api.getSchedule)
  await app.call(api.removeException, { params: { id: exceptions[0]!.id } })
  await app.upload(
    'прайс.txt',
    prices.replace('450 грн, 60 хв', '500 грн, 75 хв').replace('з покриттям', 'з гель-лаком'),
  )
  await trained()
  assert.deepEqual(
    [(await service('Ламінування волосся')).minutes, (await service('Стрижка жіноча')).is_offered],
    [120, false],
  )
  const classic = await service('Манікюр: класичний')
  assert.deepEqual([classic.minutes, classic.prices[0]?.price?.min], [75, 500])
  assert.equal((await service('Манікюр з покриттям')).is_offered, false, 'no longer in the files')
  assert.equal((await service('Манікюр з гель-лаком')).is_offered, true)
  assert.deepEqual((await app.call(api.getSchedule)).exceptions, [], 'a removed holiday does not come back')
})

test('masters of the files do what their trade and the list say, on their own days', async () => {
  await app.registered()
  await app.upload('прайс.txt', prices)
  await app.upload('графік.txt', hours)
  await app.upload(
    'майстри.txt',
    'Наші майстри\nІрина — майстриня манікюру. Працює: пн, ср, пт\nОльга — жіночий перукар. Працює: вт, чт, сб\n',
  )
  await trained()
  const staff = await app.call(api.listStaff)
  const active = staff.filter(({ is_active }) => is_active)
  assert.deepEqual(
    active.map(({ name }) => name),
    ['Ірина', 'Ольга'],
  )
  const names = async (id: number) =>
    (await app.call(api.listServices))
      .filter(({ staff_ids }) => staff_ids.includes(id))
      .map(({ name }) => name)
  assert.deepEqual(await names(active[0]!.id), ['Манікюр: класичний', 'Манікюр з покриттям'])
  assert.deepEqual(await names(active[1]!.id), ['Стрижка жіноча', 'Ламінування волосся'])
  const haircut = await service('Стрижка жіноча')
  const free = await app.call(api.freeSlots, {
    query: { service: String(haircut.id), from: '2026-05-04', to: '2026-05-10' } as never,
  })
  const days = [...new Set(free.map(({ starts_at }) => starts_at.slice(0, 10)))]
  assert.deepEqual(days, ['2026-05-05', '2026-05-07', '2026-05-09'])
})

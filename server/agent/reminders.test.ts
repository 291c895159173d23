import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { weekdays } from '#contract/facts.ts'
import { bookVisit } from '#server/booking/appointments.ts'
import { jobs } from '#server/jobs.ts'
import { testApp } from '#tests/support/app.ts'
import { connectedSalon, customerOf, scriptedMessenger, settle } from '#tests/support/messenger.ts'
import { remindOfVisit } from './reminders.ts'

// A Monday in Kyiv, 9:00 by the salon's clock.
const messenger = scriptedMessenger()
const app = await testApp({ now: '2026-05-04T06:00:00Z', channels: [messenger.channel] })
after(() => app.stop())

const startsAt = '2026-05-06T09:00:00.000Z'
let people = 0

/** A customer who has written, and booked a manicure for Wednesday at noon. */
async function bookedCustomer() {
  messenger.sent.length = 0
  const at = await connectedSalon(app)
  const service = await app.call(api.addService, { body: { name: 'Манікюр', minutes: 60 } })
  await app.call(api.addStaff, { body: { name: 'Анна' } })
  const week = Object.fromEntries(weekdays.map((day) => [day, [{ from: '10:00', to: '18:00' }]]))
  await app.call(api.patchSchedule, { body: { salon: week as never } })
  const customer = customerOf(app, at, { externalId: `reminded-${++people}` })
  await customer.write('Добрий день!')
  await settle(app, jobs.replyToCustomer, jobs.deliverMessages)
  const [chat] = await app.call(api.listChats, { query: {} as never })
  const [visit] = await app.platform.asSalon(at.salonId, (tx) =>
    bookVisit(tx, {
      chains: [[{ serviceId: service.id }]],
      startsAt: new Date(startsAt),
      customerName: 'Ірина',
      source: 'agent',
      conversationId: chat!.id,
      customerId: chat!.customer_id,
    }),
  )
  messenger.sent.length = 0
  return { ...at, customer, visit: visit!, chatId: chat!.id }
}

const talked = () => settle(app, jobs.replyToCustomer, jobs.deliverMessages)
/** All that lies in the queue for later, now. */
const reminded = () => settle(app, jobs.remindOfVisit, jobs.deliverMessages)
const said = () => messenger.sent.map(({ text }) => text.replace(/\s/g, ' '))

test('a customer is reminded the day before and on the day, once each, with three answers to tap', async () => {
  await bookedCustomer()
  await reminded()
  await reminded()
  assert.equal(messenger.sent.length, 2)
  assert.ok(
    said().some((text) => /^Нагадую про ваш запис: Манікюр.*12:00/.test(text)),
    said().join('\n'),
  )
  assert.ok(said().some((text) => /^Чекаємо на вас сьогодні: Манікюр.*12:00/.test(text)))
  assert.deepEqual(messenger.sent[0]!.choices, ['Так, прийду', 'Перенести', 'Скасувати запис'])
})

test('«так, прийду» confirms the visit, and the answer says so', async () => {
  const { customer } = await bookedCustomer()
  await reminded()
  await customer.write('Так, прийду')
  await talked()
  assert.match(said().at(-1)!, /Дякую, чекаємо/)
  const [confirmed] = await app.call(api.listAppointments, { query: { from: '2026-05-06' } as never })
  assert.equal(confirmed?.status, 'confirmed')
})

test('«скасувати» asks once more, and a yes cancels', async () => {
  const { customer } = await bookedCustomer()
  await reminded()
  await customer.write('Скасувати запис')
  await talked()
  await customer.write('Так, скасувати')
  await talked()
  const [cancelled] = await app.call(api.listAppointments, { query: { from: '2026-05-06' } as never })
  assert.equal(cancelled?.status, 'cancelled')
})

test('a visit that was moved is reminded of at its new time only', async () => {
  const { visit } = await bookedCustomer()
  await app.call(api.changeAppointment, {
    params: { id: visit.id },
    body: { starts_at: '2026-05-06T12:00:00.000Z' },
  })
  await reminded()
  assert.equal(said().length, 2)
  assert.ok(said().every((text) => text.includes('15:00')))
})

test('a cancelled visit, and one that the salon does not want reminded of, is not mentioned', async () => {
  const { visit } = await bookedCustomer()
  await app.call(api.cancelAppointment, { params: { id: visit.id } })
  await reminded()
  assert.deepEqual(said(), [])
  await bookedCustomer()
  await app.call(api.patchSchedule, {
    body: { settings: { remind_day_before: false, remind_hours_before: null } },
  })
  await reminded()
  assert.deepEqual(said(), [])
})

test('whoever did not come is offered another time', async () => {
  const { visit } = await bookedCustomer()
  await app.call(api.changeAppointment, { params: { id: visit.id }, body: { status: 'no_show' } })
  await reminded()
  assert.equal(said().length, 1)
  assert.match(said()[0]!, /Підібрати інший час/)
})

test('whoever is arranging another visit is reminded when that has rested, so that her yes is for one question only', async () => {
  const { customer, salonId, visit } = await bookedCustomer()
  await customer.write('Запишіть мене на манікюр на завтра')
  await talked()
  messenger.sent.length = 0
  const due = { visitId: visit.visit_id, kind: 'day', startsAt: new Date(startsAt) } as const
  await app.platform.asSalon(salonId, (tx) => remindOfVisit(tx, due))
  await talked()
  assert.deepEqual(said(), [])
  app.clock.set('2026-05-04T06:31:00Z')
  await reminded()
  assert.ok(said().some((text) => text.startsWith('Нагадую про ваш запис')))
})

test('nobody is reminded of a visit that has begun', async () => {
  await bookedCustomer()
  app.clock.set('2026-05-06T09:00:00Z')
  await reminded()
  assert.deepEqual(said(), [])
})

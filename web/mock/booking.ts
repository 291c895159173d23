import {
  type Appointment,
  bookAppointment,
  cancelAppointment,
  changeAppointment,
  freeSlots,
  listAppointments,
  type Slot,
} from '#contract/booking.ts'
import type { Service, Staff } from '#contract/catalogue.ts'
import { beginOf, dayOf, endOf, instantOf, plusDays, weekdayOf } from '#web/api/clock.ts'
import { type Life, lifeOf } from './life.ts'
import { on, refusal, type SignedInCaller } from './on.ts'
import { nextId, save } from './store.ts'

const minute = 60_000

on(listAppointments, ({ query: { from, to, staff, customer } }, { account }) => {
  const zone = account.salon.time_zone
  const today = dayOf(Date.now(), zone)
  const [begins, ends] = [
    beginOf(from ?? today, zone),
    endOf(to ?? plusDays(from?.slice(0, 10) ?? today, 31), zone),
  ]
  return lifeOf(account)
    .appointments.filter(
      ({ starts_at, ends_at }) => Date.parse(starts_at) < ends && Date.parse(ends_at) > begins,
    )
    .filter(({ staff_id }) => staff === undefined || staff_id === Number(staff))
    .filter(({ customer_id }) => customer === undefined || customer_id === Number(customer))
    .sort((a, b) => a.starts_at.localeCompare(b.starts_at))
})

on(bookAppointment, ({ body }, caller) => {
  const life = lifeOf(caller.account)
  const service = serviceOf(life, body.service_id, caller)
  const begins = Date.parse(body.starts_at)
  const ends = begins + (service.minutes ?? 60) * minute
  const able = life.staff.filter(({ id, skills }) =>
    body.staff_id ? id === body.staff_id : skills.some(({ service_id }) => service_id === service.id),
  )
  const staff = able.find(({ id }) => isFree(life, id, begins, ends))
  if (!staff) throw refusal('slot-taken', caller.language)
  const id = nextId()
  const made: Appointment = {
    id,
    service: service.name,
    service_id: service.id,
    staff: staff.name,
    staff_id: staff.id,
    customer_name: body.customer_name.trim(),
    starts_at: new Date(begins).toISOString(),
    ends_at: new Date(ends).toISOString(),
    status: 'booked',
    source: 'owner',
    visit_id: id,
    phone: body.phone ?? null,
    note: body.note ?? null,
    price: service.prices[0]?.price ?? null,
    customer_id: null,
    conversation_id: null,
    created_at: new Date().toISOString(),
  }
  life.appointments.push(made)
  save('appointments')
  return made
})

on(changeAppointment, ({ params, body }, caller) => {
  const life = lifeOf(caller.account)
  const visit = visitOf(life, params.id, caller)
  const service = serviceOf(life, body.service_id ?? visit.service_id, caller)
  const staff = staffOf(life, body.staff_id ?? visit.staff_id, caller)
  const isMoved = body.starts_at ?? body.service_id ?? body.staff_id
  const begins = Date.parse(body.starts_at ?? visit.starts_at)
  const ends = isMoved ? begins + (service.minutes ?? 60) * minute : Date.parse(visit.ends_at)
  if (isMoved && !isFree(life, staff.id, begins, ends, visit.id)) throw refusal('slot-taken', caller.language)
  Object.assign(visit, body, {
    service: service.name,
    staff: staff.name,
    starts_at: new Date(begins).toISOString(),
    ends_at: new Date(ends).toISOString(),
  })
  save('appointments')
  return visit
})

on(cancelAppointment, ({ params }, caller) => {
  visitOf(lifeOf(caller.account), params.id, caller).status = 'cancelled'
  save('appointments')
  return undefined
})

on(freeSlots, ({ query: { service, staff, from, to } }, caller) => {
  const life = lifeOf(caller.account)
  const zone = caller.account.salon.time_zone
  const wanted = serviceOf(life, service, caller)
  const today = dayOf(Date.now(), zone)
  const first = (from ?? today).slice(0, 10)
  const last = (to ?? plusDays(first, 7)).slice(0, 10)
  const able = life.staff.filter(
    ({ id, is_active, skills }) =>
      is_active &&
      (staff === undefined || id === Number(staff)) &&
      skills.some(({ service_id }) => service_id === wanted.id),
  )
  const slots: Slot[] = []
  for (let day = first; day <= last; day = plusDays(day, 1))
    for (const person of able) slots.push(...slotsOf(life, person, wanted, day, zone))
  return slots.sort((a, b) => a.starts_at.localeCompare(b.starts_at))
})

function slotsOf(life: Life, staff: Staff, service: Service, day: string, zone: string): Slot[] {
  const takes = (service.minutes ?? 60) * minute
  const earliest = Date.now() + life.schedule.settings.lead_minutes * minute
  const step = Math.max(30, life.schedule.settings.grid_minutes) * minute
  return opensOn(life, staff.id, day).flatMap(({ from, to }) => {
    const [opens, closes] = [instantOf(day, from, zone), instantOf(day, to, zone)]
    const slots: Slot[] = []
    for (let begins = opens; begins + takes <= closes; begins += step) {
      if (begins < earliest || !isFree(life, staff.id, begins, begins + takes)) continue
      slots.push({
        starts_at: new Date(begins).toISOString(),
        ends_at: new Date(begins + takes).toISOString(),
        staff: staff.name,
        staff_id: staff.id,
      })
    }
    return slots
  })
}

/** The usual week and the days that are not as usual; a master without a week of her own works as the salon. */
function opensOn({ schedule }: Life, staffId: number, day: string): { from: string; to: string }[] {
  const weekday = weekdayOf(day)
  const own = schedule.staff.find(({ staff_id }) => staff_id === staffId)?.week?.[weekday]
  const usual = own === undefined || own === 'salon' ? schedule.salon[weekday] : own
  const exception = schedule.exceptions.findLast(({ staff_id, from, to }) => {
    const written = day.slice(10 - from.length)
    return (staff_id === null || staff_id === staffId) && from <= written && written <= to
  })
  if (!exception) return usual
  if (exception.is_closed) return []
  return usual.map(({ from, to }) => ({ from: exception.opens ?? from, to: exception.closes ?? to }))
}

function isFree(life: Life, staffId: number, begins: number, ends: number, except?: number): boolean {
  return !life.appointments.some(
    ({ id, staff_id, status, starts_at, ends_at }) =>
      id !== except &&
      staff_id === staffId &&
      status !== 'cancelled' &&
      status !== 'no_show' &&
      Date.parse(starts_at) < ends &&
      Date.parse(ends_at) > begins,
  )
}

function found<T extends { id: number }>(all: T[], id: unknown, { language }: SignedInCaller): T {
  const one = all.find((each) => each.id === Number(id))
  if (!one) throw refusal('not-found', language)
  return one
}

const serviceOf = (life: Life, id: unknown, caller: SignedInCaller) => found(life.services, id, caller)
const staffOf = (life: Life, id: unknown, caller: SignedInCaller) => found(life.staff, id, caller)
const visitOf = (life: Life, id: unknown, caller: SignedInCaller) => found(life.appointments, id, caller)

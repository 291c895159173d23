import {
  addService,
  addStaff,
  changeService,
  changeStaff,
  listServices,
  listStaff,
  missingForBooking,
  removeService,
  removeStaff,
} from '#contract/catalogue.ts'
import {
  addException,
  changeException,
  getSchedule,
  patchSchedule,
  removeException,
} from '#contract/schedule.ts'
import { lifeOf } from './life.ts'
import { on, refusal, type SignedInCaller } from './on.ts'
import { sentence } from './sentences.ts'
import { nextId, save } from './store.ts'

const offered = ({ account }: SignedInCaller) =>
  lifeOf(account).services.filter(({ is_offered }) => is_offered)

on(listServices, (_, caller) => lifeOf(caller.account).services)

on(missingForBooking, (_, caller) => {
  const { schedule } = lifeOf(caller.account)
  const services = offered(caller)
  const noMinutes = services.filter(({ minutes }) => minutes === null)
  const isWeekUnsaid = Object.values(schedule.salon).every((spans) => spans.length === 0)
  return [
    ...(services.length === 0
      ? [
          {
            kind: 'nothing-published' as const,
            text: sentence('no-services', caller.language),
            service_ids: [],
          },
        ]
      : []),
    ...(isWeekUnsaid
      ? [{ kind: 'no-hours' as const, text: sentence('no-hours', caller.language), service_ids: [] }]
      : []),
    ...(noMinutes.length > 0
      ? [
          {
            kind: 'no-minutes' as const,
            text: sentence('no-minutes', caller.language, noMinutes.map(({ name }) => name).join(', ')),
            service_ids: noMinutes.map(({ id }) => id),
          },
        ]
      : []),
  ]
})

on(addService, ({ body }, { account }) => {
  const life = lifeOf(account)
  const made = {
    ...body,
    id: nextId(),
    category: body.category ?? null,
    minutes: body.minutes ?? null,
    buffer_before: body.buffer_before ?? 0,
    buffer_after: body.buffer_after ?? 0,
    prices: body.prices ?? [],
    staff_ids: body.staff_ids ?? life.staff.map(({ id }) => id),
    is_offered: true,
    origin: 'owner' as const,
    edited: [],
  }
  life.services.push(made)
  for (const person of life.staff)
    if (made.staff_ids.includes(person.id))
      person.skills.push({ service_id: made.id, minutes: null, price: null })
  save('catalogue')
  return made
})

on(changeService, ({ params, body }, caller) => {
  const service = found(lifeOf(caller.account).services, params.id, caller)
  Object.assign(service, body, { edited: [...new Set([...service.edited, ...Object.keys(body)])] })
  save('catalogue')
  return service
})

on(removeService, ({ params }, caller) => {
  found(lifeOf(caller.account).services, params.id, caller).is_offered = false
  save('catalogue')
  return undefined
})

on(listStaff, (_, { account }) => lifeOf(account).staff)

on(addStaff, ({ body }, { account }) => {
  const life = lifeOf(account)
  const made = {
    id: nextId(),
    name: body.name,
    level: body.level ?? null,
    is_active: true,
    is_chair: false,
    skills: body.skills ?? life.services.map(({ id }) => ({ service_id: id, minutes: null, price: null })),
    origin: 'owner' as const,
    edited: [],
  }
  // A named master takes the place of the chair that stood for the whole salon.
  life.staff = [...life.staff.filter(({ is_chair }) => !is_chair), made]
  save('catalogue')
  return made
})

on(changeStaff, ({ params, body }, caller) => {
  const person = found(lifeOf(caller.account).staff, params.id, caller)
  Object.assign(person, body, { edited: [...new Set([...person.edited, ...Object.keys(body)])] })
  save('catalogue')
  return person
})

on(removeStaff, ({ params }, caller) => {
  found(lifeOf(caller.account).staff, params.id, caller).is_active = false
  save('catalogue')
  return undefined
})

on(getSchedule, (_, { account }) => scheduleOf(account))

on(patchSchedule, ({ body }, { account }) => {
  const { schedule } = lifeOf(account)
  if (body.salon) schedule.salon = body.salon
  for (const each of body.staff ?? [])
    schedule.staff = [...schedule.staff.filter(({ staff_id }) => staff_id !== each.staff_id), each]
  Object.assign(schedule.settings, body.settings)
  save('catalogue')
  return scheduleOf(account)
})

function scheduleOf(account: SignedInCaller['account']) {
  const { schedule, staff } = lifeOf(account)
  const weekOf = (id: number) => schedule.staff.find(({ staff_id }) => staff_id === id)?.week ?? null
  return { ...schedule, staff: staff.map(({ id }) => ({ staff_id: id, week: weekOf(id) })) }
}

on(addException, ({ body }, { account }) => {
  const made = {
    ...body,
    id: nextId(),
    staff_id: body.staff_id ?? null,
    opens: body.opens ?? null,
    closes: body.closes ?? null,
    note: body.note ?? null,
    origin: 'owner' as const,
  }
  lifeOf(account).schedule.exceptions.push(made)
  save('catalogue')
  return made
})

on(changeException, ({ params, body }, caller) => {
  const exception = found(lifeOf(caller.account).schedule.exceptions, params.id, caller)
  Object.assign(exception, body)
  save('catalogue')
  return exception
})

on(removeException, ({ params }, caller) => {
  const { schedule } = lifeOf(caller.account)
  const gone = found(schedule.exceptions, params.id, caller)
  schedule.exceptions = schedule.exceptions.filter((one) => one !== gone)
  save('catalogue')
  return undefined
})

function found<T extends { id: number }>(all: T[], id: unknown, { language }: SignedInCaller): T {
  const one = all.find((each) => each.id === Number(id))
  if (!one) throw refusal('not-found', language)
  return one
}

// Tools that only look: what is done, by whom, when it is free, what this customer has booked.
import { z } from 'zod'
import { bookable, freePlaces, type Salon, salonForBooking, whoDoes } from '#server/booking/free.ts'
import { startOf } from '#server/booking/hours.ts'
import { minutesOf } from '#server/booking/prices.ts'
import { comingVisits, toAppointment } from '#server/booking/queries.ts'
import { daysOf, whyNot } from '#server/booking/why.ts'
import { proposeCatalogue } from '#server/catalogue/propose.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { tradeWordsOf } from '../builtin/trade-words.ts'
import type { Tool } from '../engine.ts'
import {
  chainsOf,
  Day,
  instantOf,
  localOf,
  partsOf,
  refusing,
  type TalkAbout,
  Time,
  toldVisit,
  VisitInput,
  type Within,
} from './visit.ts'

const minute = 60_000
const mostSlots = 80

const tool = <Input extends z.ZodType>(
  name: string,
  description: string,
  input: Input,
  run: (input: z.output<Input>) => Promise<ReturnType<Tool['run']> extends Promise<infer R> ? R : never>,
): Tool => ({
  name,
  description,
  input,
  run: (given) => refusing(() => run(input.parse(given) as z.output<Input>)),
})

/** The catalogue as it can be booked. Right after a training its proposal may still be under way. */
async function readyCatalogue(tx: SalonTx): Promise<Salon> {
  await proposeCatalogue(tx, tradeWordsOf)
  return salonForBooking(tx)
}

const CheckTime = VisitInput.extend({
  service_ids: z.array(z.int().positive()).max(5).default([]),
  day: Day,
  time: Time.nullable().default(null),
})

const FreeSlots = VisitInput.extend({
  visit_id: z
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('A visit of my_visits that is to be moved: its own time counts as free'),
  from_day: Day,
  to_day: Day.describe('YYYY-MM-DD, inclusive, at most 31 days later'),
  not_before: Time.nullable().default(null).describe('HH:MM: the visit begins at this time or later'),
  not_after: Time.nullable().default(null).describe('HH:MM: the visit begins at this time or earlier'),
})

export function lookingTools(within: Within, about: TalkAbout): Tool[] {
  const booker = { conversationId: about.conversationId, isTest: about.isTest }
  return [
    tool(
      'list_services',
      'All services that can be booked, with their ids, minutes, prices and who does them.',
      z.object({}),
      () =>
        within(async (tx) => {
          const salon = await readyCatalogue(tx)
          const services = salon.services
            .filter(({ is_offered }) => is_offered)
            .map((service) => ({
              service_id: service.id,
              service: service.name,
              category: service.category,
              minutes: service.minutes,
              prices: service.prices,
              staff: whoDoes(salon, service).map(({ id, name }) => ({ staff_id: id, name })),
            }))
          return { ok: true, data: { services, asks_phone: salon.working.settings.asks_phone } }
        }),
    ),
    tool('list_masters', 'The masters who take bookings, with their ids and weekdays.', z.object({}), () =>
      within(async (tx) => {
        const salon = await readyCatalogue(tx)
        const masters = salon.staff
          .filter(({ is_active, is_chair }) => is_active && !is_chair)
          .map(({ id, name, level }) => ({ staff_id: id, name, level, works_on: daysOf(salon, [id]) }))
        return { ok: true, data: { masters } }
      }),
    ),
    tool(
      'check_time',
      'Whether a day, and a time of it, lies within working hours; if not, why. Says nothing of whether it is still free.',
      CheckTime,
      (input) =>
        within(async (tx) => {
          const salon = await readyCatalogue(tx)
          const minutes = lengthOf(salon, input.service_ids, input.staff_ids)
          const start = input.time && instantOf(input.day, input.time, salon.working.timeZone).getTime()
          const why = whyNot(
            salon,
            {
              day: input.day,
              start: start === null ? null : Number(start),
              minutes,
              staffIds: ableOf(salon, input),
            },
            tx.now.getTime(),
          )
          // Of whom and of what it is said stands with it: a time is true only together with these.
          const about = {
            day: input.day,
            staff: salon.staff.filter(({ id }) => input.staff_ids.includes(id)).map(({ name }) => name),
            services: salon.services
              .filter(({ id }) => input.service_ids.includes(id))
              .map(({ name }) => name),
            minutes,
          }
          if (why) return { ok: false, reason: why.reason, data: { ...why, ...about } }
          return { ok: true, data: { day: input.day, time: input.time } }
        }),
    ),
    tool(
      'free_slots',
      'Times at which a visit can still be booked. Offer two or three of them, not all.',
      FreeSlots,
      (input) =>
        within(async (tx) => {
          const salon = await readyCatalogue(tx)
          const moving = input.visit_id === null ? [] : await ownRows(tx, about, input.visit_id)
          return { ok: true, data: { slots: await slotsFor(tx, salon, input, booker, moving) } }
        }),
    ),
    tool('my_visits', 'The visits to come of the customer you are writing with.', z.object({}), () =>
      within(async (tx) => {
        const salon = await salonForBooking(tx)
        const rows = await comingVisits(tx, about)
        const visits = [...Map.groupBy(rows.map(toAppointment), ({ visit_id }) => visit_id)].map(
          ([visitId, own]) =>
            toldVisit(salon, partsOf(own), { visitId, customerName: own[0]!.customer_name }),
        )
        return { ok: true, data: { visits } }
      }),
    ),
  ]
}

function lengthOf(salon: Salon, serviceIds: readonly number[], staffIds: readonly number[]): number {
  return serviceIds.reduce((sum, id) => {
    const service = salon.services.find((each) => each.id === id)
    const staff = salon.staff.find((each) => staffIds.includes(each.id)) ?? null
    return sum + (service ? (minutesOf(service, staff) ?? 0) : 0)
  }, 0)
}

/** Those wanted; else, of one service, everybody who does it. */
function ableOf(salon: Salon, { staff_ids, service_ids }: z.output<typeof CheckTime>): number[] {
  if (staff_ids.length > 0) return staff_ids
  const service = salon.services.find(({ id }) => id === service_ids[0])
  return service ? whoDoes(salon, service).map(({ id }) => id) : []
}

/** Rows of a visit of this customer's own. */
async function ownRows(tx: SalonTx, about: TalkAbout, visitId: number): Promise<number[]> {
  const coming = await comingVisits(tx, about)
  return coming.filter((row) => row.visitId === visitId).map(({ id }) => id)
}

export async function slotsFor(
  tx: SalonTx,
  salon: Salon,
  input: z.output<typeof FreeSlots>,
  booker: { conversationId: number; isTest: boolean },
  except: readonly number[],
) {
  const { timeZone } = salon.working
  const may = bookable(tx, salon)
  const from = Math.max(startOf(input.from_day, timeZone), may.from)
  const to = Math.min(startOf(input.to_day, timeZone) + 36 * 60 * minute, may.to, from + 31 * 1440 * minute)
  if (from >= to) return []
  const places = await freePlaces(tx, salon, chainsOf(salon, input), { from, to }, booker, except)
  return places
    .map(({ start, places: chains }) => ({ ...localOf(new Date(start), timeZone), start, chains }))
    .filter(
      ({ day, time }) =>
        day <= input.to_day &&
        (input.not_before === null || time >= input.not_before) &&
        (input.not_after === null || time <= input.not_after),
    )
    .slice(0, mostSlots)
    .map(({ day, time, start, chains }) => ({
      starts_at: new Date(start).toISOString(),
      day,
      time,
      staff: chains
        .flat()
        .map(({ staffId }) => salon.staff.find(({ id }) => id === staffId)!)
        .filter(({ is_chair }) => !is_chair)
        .map(({ name }) => name),
    }))
}

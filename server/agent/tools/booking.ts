// Tools that change the calendar: hold, book, move, cancel. Safe to repeat: what is done already is told again.
import { z } from 'zod'
import { bookVisit, changeAppointment } from '#server/booking/appointments.ts'
import { salonForBooking } from '#server/booking/free.ts'
import { holdSlot, releaseHold } from '#server/booking/holds.ts'
import {
  type AppointmentRow,
  appointmentsOfVisit,
  comingVisits,
  isOf,
  lockConversationVisits,
  toAppointment,
} from '#server/booking/queries.ts'
import { cancelVisit, moveVisit } from '#server/booking/visits.ts'
import { joinWaitlist, leaveWaitlist } from '#server/booking/waitlist.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import type { Tool } from '../engine.ts'
import {
  chainsOf,
  Day,
  instantOf,
  partsOf,
  partsOfPlanned,
  refusing,
  type TalkAbout,
  Time,
  toldVisit,
  VisitInput,
  type Within,
} from './visit.ts'

const Held = VisitInput.extend({ day: Day, time: Time })
const Booked = Held.extend({
  customer_name: z.string().trim().min(1).max(120).describe('As the customer gave it'),
  phone: z.string().trim().max(40).nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null).describe('What the master should know'),
})
const Waited = VisitInput.extend({
  from_day: Day,
  to_day: Day.describe('YYYY-MM-DD, inclusive'),
  not_before: Time.nullable().default(null),
  not_after: Time.nullable().default(null),
  customer_name: z.string().trim().min(1).max(120),
  phone: z.string().trim().max(40).nullable().default(null),
})
const Visit = z.object({ visit_id: z.int().positive().describe('Of my_visits') })
const Moved = Visit.extend({
  day: Day,
  time: Time,
  staff_ids: z.array(z.int().positive()).max(5).default([]).describe('Empty: the same masters'),
})

export function bookingTools(within: Within, about: TalkAbout): Tool[] {
  const source = about.isTest ? ('test' as const) : ('agent' as const)
  const { conversationId, customerId } = about

  return [
    {
      name: 'hold_slot',
      description:
        'Keeps one time free for 5 minutes while the customer reads the summary, and answers with all that the summary must say: services, masters, day, time, price. Call it before you ask whether to book. Nothing is booked by it.',
      input: Held,
      run: (given) =>
        refusing(async () => {
          const input = Held.parse(given)
          return within(async (tx) => {
            const salon = await salonForBooking(tx)
            const startsAt = instantOf(input.day, input.time, salon.working.timeZone)
            const chains = chainsOf(salon, input)
            const planned = (await holdSlot(tx, { chains, startsAt, source, conversationId })).flat()
            const parts = partsOfPlanned(planned)
            return { ok: true, data: toldVisit(salon, parts, { visitId: null, customerName: null }) }
          })
        }),
    },
    {
      name: 'book',
      description:
        'Books the visit. Only after the customer has said yes to the summary of hold_slot. Say that it is booked only if this answers ok, and exactly what it answers.',
      input: Booked,
      run: (given) =>
        refusing(async () => {
          const input = Booked.parse(given)
          return within(async (tx) => {
            const salon = await salonForBooking(tx)
            const startsAt = instantOf(input.day, input.time, salon.working.timeZone)
            const chains = chainsOf(salon, input)
            await lockConversationVisits(tx, conversationId)
            const wanted = chains.flat().map(({ serviceId }) => serviceId)
            const done = await alreadyBooked(tx, about, startsAt, wanted, input.customer_name)
            const booked = done
              ? done.map(toAppointment)
              : await bookVisit(tx, {
                  chains,
                  startsAt,
                  customerName: input.customer_name,
                  phone: input.phone,
                  note: input.note,
                  source,
                  conversationId,
                  customerId,
                })
            await releaseHold(tx, conversationId)
            await leaveWaitlist(tx, conversationId)
            const [first] = booked
            return {
              ok: true,
              data: toldVisit(salon, partsOf(booked), {
                visitId: first!.visit_id,
                customerName: first!.customer_name,
              }),
            }
          })
        }),
    },
    {
      name: 'move_visit',
      description:
        'Moves a visit of this customer to another time. Only after the customer has said yes to the new time.',
      input: Moved,
      run: (given) =>
        refusing(async () => {
          const input = Moved.parse(given)
          return within(async (tx) => {
            await requireOwn(tx, about, input.visit_id)
            const salon = await salonForBooking(tx)
            const moved = await moveVisit(tx, input.visit_id, {
              startsAt: instantOf(input.day, input.time, salon.working.timeZone),
              staffIds: input.staff_ids.length > 0 ? input.staff_ids : undefined,
              source,
            })
            await releaseHold(tx, conversationId)
            return {
              ok: true,
              data: toldVisit(salon, partsOf(moved), {
                visitId: input.visit_id,
                customerName: moved[0]!.customer_name,
              }),
            }
          })
        }),
    },
    {
      name: 'confirm_visit',
      description: 'Notes that the customer says she will come to a visit of hers.',
      input: Visit,
      run: (given) =>
        refusing(async () => {
          const { visit_id } = Visit.parse(given)
          return within(async (tx) => {
            const rows = await requireOwn(tx, about, visit_id)
            const salon = await salonForBooking(tx)
            for (const { id, status } of rows)
              if (status === 'booked') await changeAppointment(tx, id, { status: 'confirmed' })
            const parts = partsOf(rows.map(toAppointment))
            return {
              ok: true,
              data: toldVisit(salon, parts, { visitId: visit_id, customerName: rows[0]!.customerName }),
            }
          })
        }),
    },
    {
      name: 'cancel_visit',
      description: 'Cancels a visit of this customer. Only after the customer has said yes.',
      input: Visit,
      run: (given) =>
        refusing(async () => {
          const { visit_id } = Visit.parse(given)
          return within(async (tx) => {
            const rows = await requireOwn(tx, about, visit_id)
            const salon = await salonForBooking(tx)
            await cancelVisit(tx, visit_id)
            const parts = partsOf(rows.map(toAppointment))
            return {
              ok: true,
              data: {
                ...toldVisit(salon, parts, { visitId: visit_id, customerName: rows[0]!.customerName }),
                cancelled: true,
              },
            }
          })
        }),
    },
    {
      name: 'join_waitlist',
      description:
        'Puts the customer on the waiting list for a visit that has no free time: as soon as one is free it is offered here. Only after the customer has said yes.',
      input: Waited,
      run: (given) =>
        refusing(async () => {
          const { from_day, to_day, not_before, not_after, customer_name, phone, ...visit } =
            Waited.parse(given)
          return within(async (tx) => {
            const salon = await salonForBooking(tx)
            const services = chainsOf(salon, visit).flat()
            const wanted = services.map(
              ({ serviceId }) => salon.services.find(({ id }) => id === serviceId)?.name,
            )
            await joinWaitlist(tx, {
              conversationId,
              visit,
              wanted: wanted.filter(Boolean).join(', '),
              fromDay: from_day,
              toDay: to_day,
              notBefore: not_before,
              notAfter: not_after,
              customerName: customer_name,
              phone,
              isTest: about.isTest,
            })
            return { ok: true, data: { waits: true, from_day, to_day, not_before, not_after } }
          })
        }),
    },
    {
      name: 'release_slot',
      description: 'Gives back the time that hold_slot keeps: the customer does not want it after all.',
      input: z.object({}),
      run: () =>
        within(async (tx) => {
          await releaseHold(tx, conversationId)
          return { ok: true, data: {} }
        }),
    },
  ]
}

/** A turn that is run again after a crash books nothing twice. */
async function alreadyBooked(
  tx: SalonTx,
  about: TalkAbout,
  startsAt: Date,
  serviceIds: readonly number[],
  customerName: string,
): Promise<AppointmentRow[] | null> {
  const coming = await comingVisits(tx, about)
  const sameTime = coming.find(
    (row) => row.startsAt.getTime() === startsAt.getTime() && row.customerName === customerName,
  )
  if (!sameTime) return null
  const own = coming.filter(({ visitId }) => visitId === sameTime.visitId)
  const same =
    own
      .map(({ serviceId }) => serviceId)
      .sort()
      .join() === [...serviceIds].sort().join()
  return same ? own : null
}

/** Throws `not-found`, also for a visit that somebody else has booked. */
async function requireOwn(tx: SalonTx, about: TalkAbout, visitId: number): Promise<AppointmentRow[]> {
  await lockConversationVisits(tx, about.conversationId)
  const rows = (await appointmentsOfVisit(tx, visitId)).filter(({ status }) => status !== 'cancelled')
  if (rows.length === 0 || !rows.every((row) => isOf(row, about))) throw new ProblemError('not-found')
  return rows
}

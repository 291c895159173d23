// A visit as its customer sees it: all of its appointments together are moved or cancelled.
import type { Appointment } from '#contract/booking.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { type Booking, place, rangeText, refuseTime, writeAppointment } from './appointments.ts'
import { appointmentChanged } from './changed.ts'
import { salonForBooking, type Wanted } from './free.ts'
import { type AppointmentRow, appointmentsOfVisit, toAppointment } from './queries.ts'

/** All of a visit, as the customer cancels it. */
export async function cancelVisit(tx: SalonTx, visitId: number): Promise<Appointment[]> {
  const rows = await appointmentsOfVisit(tx, visitId)
  for (const { id, status } of rows)
    if (status !== 'cancelled') await writeAppointment(tx, id, { status: 'cancelled' })
  return (await appointmentsOfVisit(tx, visitId)).map(toAppointment)
}

/**
 * All of a visit to another time, with the masters it has or those who are named. Throws what `bookVisit` throws; then
 * it stays where it was.
 */
export async function moveVisit(
  tx: SalonTx,
  visitId: number,
  to: { startsAt: Date; staffIds?: readonly number[] | undefined; source: Booking['source'] },
): Promise<Appointment[]> {
  const rows = (await appointmentsOfVisit(tx, visitId)).filter(({ status }) => status !== 'cancelled')
  if (rows.length === 0) throw new ProblemError('not-found')
  const salon = await salonForBooking(tx)
  refuseTime(tx, salon, to.startsAt.getTime(), to.source)
  const chains = chainsOf(rows, to.staffIds)
  const [first] = rows
  const booker = {
    conversationId: first!.testConversationId ?? first!.conversationId,
    isTest: first!.testConversationId !== null,
  }
  const except = rows.map(({ id }) => id)
  const places = await place(
    tx,
    salon,
    chains.map((chain) => chain.map(({ wanted }) => wanted)),
    to.startsAt.getTime(),
    booker,
    except,
  )
  const moves = chains.flatMap((chain, at) =>
    chain.map(({ row }, item) => ({ row, placed: places[at]![item]! })),
  )
  for (const { row, placed } of inFreeOrder(moves, to.startsAt.getTime() > first!.startsAt.getTime()))
    await writeAppointment(tx, row.id, {
      staffId: placed.staffId,
      startsAt: new Date(placed.from),
      endsAt: new Date(placed.to),
      busy: rangeText(placed.busy),
    })
  return (await appointmentsOfVisit(tx, visitId))
    .filter(({ status }) => status !== 'cancelled')
    .map(toAppointment)
}

/** Later ones first when going forward in time, so that the services of one visit never stand on one another. */
function inFreeOrder<T>(moves: readonly T[], forward: boolean): readonly T[] {
  return forward ? moves.toReversed() : moves
}

/** A visit's rows as they were booked: whoever begins anew at the visit's start is another person. */
export function chainsOf(rows: readonly AppointmentRow[], staffIds?: readonly number[]) {
  const chains: { row: AppointmentRow; wanted: Wanted }[][] = []
  for (const row of rows) {
    const wanted = { serviceId: row.serviceId, staffIds: staffIds ?? [row.staffId] }
    const before = chains.find((chain) => chain.at(-1)!.row.endsAt.getTime() === row.startsAt.getTime())
    if (before) before.push({ row, wanted })
    else chains.push([{ row, wanted }])
  }
  return chains
}

/** The customer is forgotten: her visits stay in the calendar as somebody's. */
export async function forgetVisits(tx: SalonTx, customerId: number): Promise<void> {
  const rows = await tx.db
    .updateTable('appointments')
    .set(({ eb }) => ({
      customerName: '—',
      phone: null,
      note: null,
      customerId: null,
      changedAt: tx.now,
      revision: eb('revision', '+', 1),
    }))
    .where('customerId', '=', customerId)
    .returning('id')
    .execute()
  // Calendars that know the name hear of it, too.
  for (const { id } of rows) await appointmentChanged(tx, id)
}

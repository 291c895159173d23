// Booking, moving and cancelling. Every rule about an appointment is in this file or in the pure ones beside it.
import type { Appointment, AppointmentStatus } from '#contract/booking.ts'
import type { Service, Staff } from '#contract/catalogue.ts'
import type { Variant } from '#contract/facts.ts'
import { onConstraint } from '#server/platform/db/connect.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { appointmentChanged, timeFreed } from './changed.ts'
import { bookable, placeAt, type Salon, salonForBooking, type Wanted, whoDoes } from './free.ts'
import { dayIn } from './hours.ts'
import type { Interval } from './intervals.ts'
import type { Placed } from './placing.ts'
import { minutesOf, priceOf } from './prices.ts'
import {
  type AppointmentRow,
  appointmentRow,
  appointmentsOfVisit,
  type Booker,
  lockStaff,
  toAppointment,
} from './queries.ts'
import { jsonb } from './services.ts'

const minute = 60_000

/** A service of a visit, and which of its prices was told. */
export type WantedService = Wanted & { variant?: Variant | undefined }

export type Booking = {
  /** The services of each person, one after another; several people begin together. */
  chains: readonly (readonly WantedService[])[]
  startsAt: Date
  customerName: string
  phone?: string | null | undefined
  note?: string | null | undefined
  customerId?: number | null | undefined
  source: 'agent' | 'owner' | 'test' | 'calendar'
  conversationId?: number | null | undefined
}

export const ownersView: Booker = { conversationId: null, isTest: false }

export const bookerOf = ({ source, conversationId }: Pick<Booking, 'source' | 'conversationId'>): Booker => ({
  conversationId: conversationId ?? null,
  isTest: source === 'test',
})

/**
 * Books the whole visit or nothing of it. Throws `slot-passed`, `slot-closed`, `slot-taken`, `service-not-offered`,
 * `service-without-minutes`, `staff-cannot`, and to customers `too-soon`, `too-far`.
 */
export async function bookVisit(tx: SalonTx, booking: Booking): Promise<Appointment[]> {
  const salon = await salonForBooking(tx)
  const start = booking.startsAt.getTime()
  refuseTime(tx, salon, start, booking.source)
  const places = await place(tx, salon, booking.chains, start, bookerOf(booking))
  const ids: number[] = []
  let visitId: number | undefined
  for (const [chainAt, chain] of booking.chains.entries())
    for (const [at, wanted] of chain.entries()) {
      const row = await insertAppointment(tx, salon, booking, wanted, places[chainAt]![at]!, visitId)
      visitId = row.visitId
      ids.push(row.id)
    }
  for (const id of ids) await appointmentChanged(tx, id)
  return (await appointmentsOfVisit(tx, visitId!)).map(toAppointment)
}

export function refuseTime(tx: SalonTx, salon: Salon, start: number, source: Booking['source']): void {
  if (start < tx.now.getTime()) throw new ProblemError('slot-passed')
  // The owner knows what he does.
  if (source === 'owner' || source === 'calendar') return
  const { from, to } = bookable(tx, salon)
  if (start < from)
    throw new ProblemError('too-soon', { values: { minutes: salon.working.settings.lead_minutes } })
  if (start >= to)
    throw new ProblemError('too-far', { values: { days: salon.working.settings.horizon_days } })
}

/** Who does what; throws the reason when it cannot be. Other bookings of these masters wait until the end. */
export async function place(
  tx: SalonTx,
  salon: Salon,
  chains: readonly (readonly Wanted[])[],
  start: number,
  booker: Booker,
  except: readonly number[] = [],
): Promise<Placed[][]> {
  const able = chains.flat().flatMap((wanted) => ableTo(salon, wanted))
  await lockStaff(tx, [...new Set(able.map(({ id }) => id))])
  const places = await placeAt(tx, salon, chains, start, booker, except)
  if (places) return places
  const [first] = chains[0]!
  throw new ProblemError(worksThen(salon, first!, start) ? 'slot-taken' : 'slot-closed')
}

/** Throws when nobody ever could. */
function ableTo(salon: Salon, { serviceId, staffIds }: Wanted): Staff[] {
  const service = salon.services.find(({ id }) => id === serviceId)
  if (!service) throw new ProblemError('not-found')
  if (!service.is_offered) throw new ProblemError('service-not-offered')
  if (staffIds?.some((id) => !salon.staff.some((each) => each.id === id))) throw new ProblemError('not-found')
  const able = whoDoes(salon, service).filter(({ id }) => staffIds === undefined || staffIds.includes(id))
  if (able.length === 0) throw new ProblemError('staff-cannot')
  if (able.every((staff) => minutesOf(service, staff) === null))
    throw new ProblemError('service-without-minutes')
  return able
}

/** Would anybody be at work for as long as it takes? */
function worksThen(salon: Salon, wanted: Wanted, start: number): boolean {
  const service = salon.services.find(({ id }) => id === wanted.serviceId)!
  const day = dayIn(salon.working.timeZone, start)
  return ableTo(salon, wanted).some((staff) => {
    const end = start + (minutesOf(service, staff) ?? 0) * minute
    return salon.working.staff(staff.id, day).some(({ from, to }) => start >= from && end <= to)
  })
}

const taken = <T>(written: Promise<T>): Promise<T> =>
  written
    // Checking first and writing later would leave a gap between the two. The constraint has none.
    .catch(onConstraint('appointments_do_not_overlap', () => new ProblemError('slot-taken')))
    .catch(onConstraint('test_appointments_do_not_overlap', () => new ProblemError('slot-taken')))

export const rangeText = ({ from, to }: Interval): string =>
  `[${new Date(from).toISOString()},${new Date(to).toISOString()})`

async function insertAppointment(
  tx: SalonTx,
  salon: Salon,
  booking: Booking,
  { serviceId, variant }: WantedService,
  placed: Placed,
  visitId: number | undefined,
) {
  const service = salon.services.find(({ id }) => id === serviceId)!
  const staff = salon.staff.find(({ id }) => id === placed.staffId)!
  const price = priceOf(service, staff, variant)
  const isTest = booking.source === 'test'
  return taken(
    tx.db
      .insertInto('appointments')
      .values({
        ...(visitId !== undefined && { visitId }),
        serviceId,
        staffId: staff.id,
        serviceName: serviceTitle(service, variant),
        price: price && jsonb(price),
        customerName: booking.customerName,
        phone: booking.phone ?? null,
        note: booking.note ?? null,
        customerId: booking.customerId ?? null,
        conversationId: isTest ? null : (booking.conversationId ?? null),
        testConversationId: isTest ? (booking.conversationId ?? null) : null,
        startsAt: new Date(placed.from),
        endsAt: new Date(placed.to),
        busy: rangeText(placed.busy),
        source: booking.source,
        createdAt: tx.now,
        changedAt: tx.now,
      })
      .returning(['id', 'visitId'])
      .executeTakeFirstOrThrow(),
  )
}

/** «Мелірування, коротке» */
export function serviceTitle({ name }: Pick<Service, 'name'>, variant: Variant = {}): string {
  const said = Object.entries(variant).flatMap(([kind, value]) =>
    kind === 'level' || kind === 'staff' ? [] : [value.toLowerCase()],
  )
  return [name, ...said].join(', ')
}

export type Changes = {
  serviceId?: number | undefined
  staffId?: number | undefined
  startsAt?: Date | undefined
  customerName?: string | undefined
  phone?: string | null | undefined
  note?: string | null | undefined
  status?: AppointmentStatus | undefined
}

/** What the owner changes of one appointment. Throws `not-found` and what `bookVisit` throws. */
export async function changeAppointment(tx: SalonTx, id: number, changes: Changes): Promise<Appointment> {
  const row = await requireAppointment(tx, id)
  const moves =
    changes.startsAt !== undefined || changes.staffId !== undefined || changes.serviceId !== undefined
  const moved = moves ? await movedTo(tx, row, changes) : {}
  await writeAppointment(tx, id, {
    ...moved,
    ...(changes.customerName !== undefined && { customerName: changes.customerName }),
    ...(changes.phone !== undefined && { phone: changes.phone }),
    ...(changes.note !== undefined && { note: changes.note }),
    ...(changes.status !== undefined && { status: changes.status }),
  })
  return toAppointment(await requireAppointment(tx, id))
}

async function movedTo(tx: SalonTx, row: AppointmentRow, changes: Changes): Promise<Record<string, unknown>> {
  const salon = await salonForBooking(tx)
  const start = changes.startsAt ?? row.startsAt
  if (start.getTime() !== row.startsAt.getTime() && start < tx.now) throw new ProblemError('slot-passed')
  const serviceId = changes.serviceId ?? row.serviceId
  const wanted = { serviceId, staffIds: [changes.staffId ?? row.staffId] }
  const booker = { conversationId: null, isTest: row.testConversationId !== null }
  const [[placed]] = (await place(tx, salon, [[wanted]], start.getTime(), booker, [row.id])) as [[Placed]]
  const service = salon.services.find((each) => each.id === serviceId)!
  const staff = salon.staff.find((each) => each.id === placed.staffId)!
  const other = serviceId !== row.serviceId
  return {
    serviceId,
    staffId: staff.id,
    startsAt: new Date(placed.from),
    endsAt: new Date(placed.to),
    busy: rangeText(placed.busy),
    ...(other && { serviceName: serviceTitle(service) }),
    ...((other || staff.id !== row.staffId) && { price: jsonb(priceOf(service, staff)) }),
  }
}

export async function writeAppointment(tx: SalonTx, id: number, set: Record<string, unknown>): Promise<void> {
  await taken(
    tx.db
      .updateTable('appointments')
      .set(({ eb }) => ({ ...set, changedAt: tx.now, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute(),
  )
  await appointmentChanged(tx, id)
  const frees = set.startsAt !== undefined || set.staffId !== undefined || set.status === 'cancelled'
  if (frees) await timeFreed(tx)
}

/** Throws `not-found`. */
async function requireAppointment(tx: SalonTx, id: number): Promise<AppointmentRow> {
  const row = await appointmentRow(tx, id)
  if (!row) throw new ProblemError('not-found')
  return row
}

/** Kept, with the status cancelled; cancelling twice changes nothing. */
export async function cancelAppointment(tx: SalonTx, id: number): Promise<void> {
  const row = await requireAppointment(tx, id)
  if (row.status !== 'cancelled') await writeAppointment(tx, id, { status: 'cancelled' })
}

// SQL of calendars: the connection, what it was told, what it says.
import { sql } from 'kysely'
import type { AppointmentRow } from '#server/booking/queries.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { CalendarSalon } from './event.ts'

export const modes = ['google', 'invite', 'feed'] as const
export type CalendarMode = (typeof modes)[number]

/** `connections.settings` of a calendar. */
export type CalendarSettings = {
  email: string
  mode: CalendarMode
  /** Random, of this connection: our events are known by it. */
  seed: string
}

export type CalendarConnection = { id: number; connectedAt: Date; trouble: string | null } & CalendarSettings

export async function connectedCalendar({ db }: SalonTx): Promise<CalendarConnection | undefined> {
  const row = await db
    .selectFrom('connections')
    .select(['id', 'connectedAt', 'trouble', 'settings'])
    .where('type', '=', 'calendar')
    .where('status', '=', 'connected')
    .executeTakeFirst()
  if (!row) return undefined
  const { settings, ...rest } = row
  return { ...rest, ...(settings as unknown as CalendarSettings) }
}

/** As `connectedCalendar`; nobody connects or disconnects until the end of the transaction. */
export async function lockedCalendar(tx: SalonTx): Promise<CalendarConnection | undefined> {
  await tx.db.selectFrom('connections').select('id').where('type', '=', 'calendar').forUpdate().execute()
  return connectedCalendar(tx)
}

export async function calendarSalon({ db }: SalonTx): Promise<CalendarSalon> {
  const salon = await db
    .selectFrom('salons')
    .select(['name', 'address', 'language', 'timeZone'])
    .executeTakeFirstOrThrow()
  return { ...salon, language: salon.language as CalendarSalon['language'] }
}

export type Mirrored = {
  toldRevision: number | null
  eventId: string | null
  generation: number
}

/** What the calendar knows of an appointment; the row is made at the first look, and locked. */
export async function mirroredState(
  { db }: SalonTx,
  connectionId: number,
  appointmentId: number,
): Promise<Mirrored> {
  await db
    .insertInto('mirroredAppointments')
    .values({ connectionId, appointmentId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .selectFrom('mirroredAppointments')
    .select(['toldRevision', 'eventId', 'generation'])
    .where('connectionId', '=', connectionId)
    .where('appointmentId', '=', appointmentId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** A later word, told meanwhile by another run, is not taken back. */
export async function noteTold(
  { db, now }: SalonTx,
  connectionId: number,
  { id, revision, startsAt, endsAt }: Pick<AppointmentRow, 'id' | 'revision' | 'startsAt' | 'endsAt'>,
  event: { eventId: string | null; generation: number },
): Promise<void> {
  await db
    .updateTable('mirroredAppointments')
    .set({
      ...event,
      toldRevision: revision,
      toldAt: now,
      toldStartsAt: startsAt,
      toldEndsAt: endsAt,
      conflict: null,
      thereStartsAt: null,
      thereEndsAt: null,
    })
    .where('connectionId', '=', connectionId)
    .where('appointmentId', '=', id)
    .where(sql<boolean>`coalesce(told_revision, -1) <= ${revision}`)
    .execute()
}

/** Visits to come, and cancelled ones that the calendar still shows, of which it does not know the last word. */
export async function untoldAppointments({ db, now }: SalonTx, connectionId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from appointments a
    left join mirrored_appointments m on m.appointment_id = a.id and m.connection_id = ${connectionId}
    where a.test_conversation_id is null and a.ends_at > ${now}
      and m.told_revision is distinct from a.revision
      and (a.status <> 'cancelled' or m.told_revision is not null)
    order by a.starts_at, a.id
  `.execute(db)
  return rows.map(({ id }) => id)
}

export type FeedRow = Pick<
  AppointmentRow,
  | 'id'
  | 'serviceName'
  | 'staffId'
  | 'staffName'
  | 'customerName'
  | 'startsAt'
  | 'endsAt'
  | 'status'
  | 'revision'
> & { changedAt: Date }

const daysBack = 30
const daysAhead = 366

/** What a subscriber sees: a month back, a year ahead; cancelled ones too, so that they are withdrawn everywhere. */
export async function feedRows({ db, now }: SalonTx): Promise<FeedRow[]> {
  const day = 86_400_000
  return db
    .selectFrom('appointments')
    .innerJoin('staff', 'staff.id', 'appointments.staffId')
    .select([
      'appointments.id',
      'serviceName',
      'staffId',
      'staff.name as staffName',
      'customerName',
      'startsAt',
      'endsAt',
      'status',
      'revision',
      'changedAt',
    ])
    .where('testConversationId', 'is', null)
    .where('endsAt', '>', new Date(now.getTime() - daysBack * day))
    .where('startsAt', '<', new Date(now.getTime() + daysAhead * day))
    .orderBy('startsAt')
    .orderBy('appointments.id')
    .execute()
}

/** What people did to our visits in the calendar, and what there stands in the way of a visit of ours. */
export async function conflictRows({ db, now }: SalonTx, connectionId: number, source: string) {
  const { rows } = await sql<{
    id: number
    kind: 'moved' | 'deleted' | 'overlap'
    from: Date | null
    to: Date | null
  }>`
    select a.id, m.conflict as kind, m.there_starts_at as from, m.there_ends_at as to
      from mirrored_appointments m join appointments a on a.id = m.appointment_id
      where m.connection_id = ${connectionId} and m.conflict is not null
        and a.status in ('booked', 'confirmed') and a.ends_at > ${now}
    union all
    select a.id, 'overlap', lower(o.busy), upper(o.busy)
      from outside_busy o join appointments a on a.busy && o.busy and (o.staff_id is null or o.staff_id = a.staff_id)
      where o.source = ${source} and a.test_conversation_id is null
        and a.status in ('booked', 'confirmed') and a.ends_at > ${now}
    order by 1
  `.execute(db)
  return rows
}

// SQL of appointments and of what else keeps masters busy.
import { sql } from 'kysely'
import type { Appointment } from '#contract/booking.ts'
import type { Money } from '#contract/facts.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Interval } from './intervals.ts'

/** Who looks at the time: a conversation that tests sees what tests have booked, too. */
export type Booker = { conversationId: number | null; isTest: boolean }

/** A cancelled visit, and one to which nobody came, keeps nobody busy. */
export const keepsBusy = sql<boolean>`status not in ('cancelled', 'no_show')`

const range = ({ from, to }: Interval) => sql`tstzrange(${new Date(from)}, ${new Date(to)})`

/** What every master cannot give away, buffers included, by master; `except`: the visits that are to be moved. */
export async function busyTimes(
  { db, now }: SalonTx,
  within: Interval,
  staffIds: readonly number[],
  booker: Booker,
  except: readonly number[] = [],
): Promise<Map<number, Interval[]>> {
  const { rows } = await sql<{ staffId: number | null; from: Date; to: Date }>`
    select staff_id, lower(busy) as from, upper(busy) as to from appointments
      where ${keepsBusy} and busy && ${range(within)} and staff_id = any(${[...staffIds]}::bigint[])
        and (test_conversation_id is null or ${booker.isTest}) and id <> all(${[...except]}::bigint[])
    union all
    select staff_id, lower(busy), upper(busy) from slot_holds
      where busy && ${range(within)} and staff_id = any(${[...staffIds]}::bigint[]) and expires_at > ${now}
        and (not is_test or ${booker.isTest}) and conversation_id is distinct from ${booker.conversationId}::bigint
    union all
    select staff_id, lower(busy), upper(busy) from outside_busy
      where busy && ${range(within)} and (staff_id is null or staff_id = any(${[...staffIds]}::bigint[]))
  `.execute(db)
  const busy = new Map<number, Interval[]>(staffIds.map((id) => [id, []]))
  for (const { staffId, from, to } of rows) {
    const interval = { from: from.getTime(), to: to.getTime() }
    for (const id of staffId === null ? staffIds : [staffId]) busy.get(id)?.push(interval)
  }
  return busy
}

/** Bookings of the same masters take turns from here to the end of the transaction. */
export async function lockStaff({ db }: SalonTx, staffIds: readonly number[]): Promise<void> {
  await db
    .selectFrom('staff')
    .select('id')
    .where('id', 'in', [...staffIds])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

const columns = [
  'appointments.id',
  'visitId',
  'serviceId',
  'serviceName',
  'staffId',
  'staff.name as staffName',
  'price',
  'customerName',
  'phone',
  'note',
  'customerId',
  'conversationId',
  'startsAt',
  'endsAt',
  'status',
  'source',
  'createdAt',
  'testConversationId',
  'revision',
] as const

const query = ({ db }: SalonTx) =>
  db.selectFrom('appointments').innerJoin('staff', 'staff.id', 'appointments.staffId').select(columns)

export type AppointmentRow = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number]

export function toAppointment(row: AppointmentRow): Appointment {
  return {
    id: row.id,
    service: row.serviceName,
    service_id: row.serviceId,
    staff: row.staffName,
    staff_id: row.staffId,
    customer_name: row.customerName,
    starts_at: row.startsAt.toISOString(),
    ends_at: row.endsAt.toISOString(),
    status: row.status as Appointment['status'],
    source: row.source as Appointment['source'],
    visit_id: row.visitId,
    phone: row.phone,
    note: row.note,
    price: row.price as unknown as Money | null,
    customer_id: row.customerId,
    conversation_id: row.conversationId,
    created_at: row.createdAt.toISOString(),
  }
}

export type Listed = { from: Date; to: Date; staffId?: number | undefined; customerId?: number | undefined }

/** What touches the stretch of time, in its order, cancelled and tests included. */
export async function appointmentsBetween(tx: SalonTx, listed: Listed): Promise<AppointmentRow[]> {
  let rows = query(tx).where('startsAt', '<', listed.to).where('endsAt', '>', listed.from)
  if (listed.staffId !== undefined) rows = rows.where('staffId', '=', listed.staffId)
  if (listed.customerId !== undefined) rows = rows.where('customerId', '=', listed.customerId)
  return rows.orderBy('startsAt').orderBy('appointments.id').execute()
}

export async function appointmentRow(tx: SalonTx, id: number): Promise<AppointmentRow | undefined> {
  return query(tx).where('appointments.id', '=', id).executeTakeFirst()
}

export async function appointmentsOfVisit(tx: SalonTx, visitId: number): Promise<AppointmentRow[]> {
  return query(tx).where('visitId', '=', visitId).orderBy('startsAt').orderBy('appointments.id').execute()
}

/** Whose visits may be told and changed: a conversation's own, and its customer's through another messenger. */
export type Owner = { conversationId: number; customerId: number | null }

export const isOf = (row: AppointmentRow, { conversationId, customerId }: Owner): boolean =>
  row.conversationId === conversationId ||
  row.testConversationId === conversationId ||
  (customerId !== null && row.customerId === customerId)

/** Visits to come, in order of time. */
export async function comingVisits(
  tx: SalonTx,
  { conversationId, customerId }: Owner,
): Promise<AppointmentRow[]> {
  return query(tx)
    .where(({ or, eb }) =>
      or([
        eb('conversationId', '=', conversationId),
        eb('testConversationId', '=', conversationId),
        ...(customerId === null ? [] : [eb('customerId', '=', customerId)]),
      ]),
    )
    .where('status', 'in', ['booked', 'confirmed'])
    .where('startsAt', '>', tx.now)
    .orderBy('startsAt')
    .orderBy('appointments.id')
    .execute()
}

/** Deeds of one conversation take turns: a turn that runs twice at once books once. */
export async function lockConversationVisits({ db }: SalonTx, conversationId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('visits'), hashtext(${String(conversationId)}))`.execute(db)
}

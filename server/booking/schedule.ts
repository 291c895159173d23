// Working hours as the owner sees and edits them. What they mean on a day is in hours.ts.
import { sql } from 'kysely'
import { type Weekday, weekdays } from '#contract/facts.ts'
import type { BookingSettings, Schedule, ScheduleException, StaffWeek, Week } from '#contract/schedule.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { bookingSettings, changeSettings, noteOwnersWeek } from './settings.ts'

type HoursRow = { staffId: number | null; weekday: number; opens: string | null; closes: string | null }

const weekday = (number: number): Weekday => weekdays[number - 1]!

function salonWeek(rows: readonly HoursRow[]): Week {
  const week = Object.fromEntries(weekdays.map((day) => [day, []])) as unknown as Week
  for (const { weekday: number, opens, closes } of rows)
    if (opens && closes) week[weekday(number)].push({ from: opens, to: closes })
  return week
}

function staffWeek(rows: readonly HoursRow[]): StaffWeek {
  const week: StaffWeek = salonWeek(rows)
  for (const { weekday: number, opens } of rows) if (!opens) week[weekday(number)] = 'salon'
  return week
}

export async function salonSchedule(tx: SalonTx): Promise<Schedule> {
  const rows = await tx.db
    .selectFrom('workingHours')
    .select(['staffId', 'weekday', 'opens', 'closes'])
    .orderBy('weekday')
    .orderBy('opens')
    .execute()
  const staff = await tx.db
    .selectFrom('staff')
    .select(['id', 'hasOwnWeek'])
    .orderBy('position')
    .orderBy('id')
    .execute()
  return {
    salon: salonWeek(rows.filter(({ staffId }) => staffId === null)),
    staff: staff.map(({ id, hasOwnWeek }) => ({
      staff_id: id,
      week: hasOwnWeek ? staffWeek(rows.filter(({ staffId }) => staffId === id)) : null,
    })),
    exceptions: await scheduleExceptions(tx),
    settings: await bookingSettings(tx),
  }
}

async function scheduleExceptions({ db }: SalonTx, only?: number): Promise<ScheduleException[]> {
  let query = db.selectFrom('scheduleExceptions').selectAll().where('isRemoved', '=', false)
  if (only !== undefined) query = query.where('id', '=', only)
  // What the owner said after what the files say: of equals the last counts.
  const rows = await query.orderBy('isOwners').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    staff_id: row.staffId,
    from: row.fromDay,
    to: row.toDay,
    is_closed: row.isClosed,
    opens: row.opens,
    closes: row.closes,
    note: row.note,
    origin: row.isOwners ? 'owner' : 'file',
  }))
}

export type ScheduleChanges = {
  salon?: Week | undefined
  staff?: readonly { staff_id: number; week: StaffWeek | null }[] | undefined
  settings?: Partial<BookingSettings> | undefined
}

/** Throws `not-found` for a master of nobody's. */
export async function changeSchedule(tx: SalonTx, changes: ScheduleChanges): Promise<Schedule> {
  if (changes.salon) {
    await setSalonWeek(tx, changes.salon)
    await noteOwnersWeek(tx)
  }
  for (const { staff_id, week } of changes.staff ?? []) {
    await setStaffWeek(tx, staff_id, week)
    await tx.db
      .updateTable('staff')
      .set({ edited: sql<string[]>`array_append(array_remove(edited, 'week'), 'week')` })
      .where('id', '=', staff_id)
      .execute()
  }
  if (changes.settings) await changeSettings(tx, changes.settings)
  await tx.announce('catalogue')
  return salonSchedule(tx)
}

export async function setSalonWeek({ db }: SalonTx, week: Week): Promise<void> {
  await db.deleteFrom('workingHours').where('staffId', 'is', null).execute()
  const rows = rowsOf(null, week)
  if (rows.length > 0) await db.insertInto('workingHours').values(rows).execute()
}

/** Null: works whenever the salon is open. */
export async function setStaffWeek({ db }: SalonTx, staffId: number, week: StaffWeek | null): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ hasOwnWeek: week !== null })
    .where('id', '=', staffId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ProblemError('not-found')
  await db.deleteFrom('workingHours').where('staffId', '=', staffId).execute()
  const rows = week ? rowsOf(staffId, week) : []
  if (rows.length > 0) await db.insertInto('workingHours').values(rows).execute()
}

function rowsOf(staffId: number | null, week: StaffWeek): HoursRow[] {
  return weekdays.flatMap((day, at): HoursRow[] => {
    const spans = week[day]
    if (spans === 'salon') return [{ staffId, weekday: at + 1, opens: null, closes: null }]
    return spans.map(({ from, to }) => ({ staffId, weekday: at + 1, opens: from, closes: to }))
  })
}

type ExceptionFields = Omit<ScheduleException, 'id' | 'origin'>

const columnsOf = (fields: Partial<ExceptionFields>) => ({
  ...(fields.from !== undefined && { fromDay: fields.from }),
  ...(fields.to !== undefined && { toDay: fields.to }),
  ...(fields.is_closed !== undefined && { isClosed: fields.is_closed }),
  ...(fields.opens !== undefined && { opens: fields.opens }),
  ...(fields.closes !== undefined && { closes: fields.closes }),
  ...(fields.note !== undefined && { note: fields.note }),
})

export async function addException(tx: SalonTx, fields: ExceptionFields): Promise<ScheduleException> {
  if (fields.staff_id !== null) {
    const staff = await tx.db
      .selectFrom('staff')
      .select('id')
      .where('id', '=', fields.staff_id)
      .executeTakeFirst()
    if (!staff) throw new ProblemError('not-found')
  }
  const { id } = await tx.db
    .insertInto('scheduleExceptions')
    .values({
      staffId: fields.staff_id,
      fromDay: fields.from,
      toDay: fields.to,
      isClosed: fields.is_closed,
      opens: fields.opens,
      closes: fields.closes,
      note: fields.note,
      isOwners: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.announce('catalogue')
  return exceptionById(tx, id)
}

export async function changeException(
  tx: SalonTx,
  id: number,
  fields: Partial<Omit<ExceptionFields, 'staff_id'>>,
): Promise<ScheduleException> {
  await exceptionById(tx, id)
  await tx.db
    .updateTable('scheduleExceptions')
    .set({ ...columnsOf(fields), isOwners: true })
    .where('id', '=', id)
    .execute()
  await tx.announce('catalogue')
  return exceptionById(tx, id)
}

/** What the files say is kept as removed, so that the next training does not bring it back. */
export async function removeException(tx: SalonTx, id: number): Promise<void> {
  await exceptionById(tx, id)
  await tx.db
    .updateTable('scheduleExceptions')
    .set({ isRemoved: true, isOwners: true })
    .where('id', '=', id)
    .execute()
  await tx.db.deleteFrom('scheduleExceptions').where('id', '=', id).where('proposedKey', 'is', null).execute()
  await tx.announce('catalogue')
}

async function exceptionById(tx: SalonTx, id: number): Promise<ScheduleException> {
  const [exception] = await scheduleExceptions(tx, id)
  if (!exception) throw new ProblemError('not-found')
  return exception
}

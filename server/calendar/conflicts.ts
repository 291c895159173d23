// A person changed one of our visits in the connected calendar. Nothing is changed here until the owner says which counts.
import type { CalendarConflict } from '#contract/calendar.ts'
import { cancelAppointment, changeAppointment } from '#server/booking/appointments.ts'
import { appointmentRow, toAppointment } from '#server/booking/queries.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { sourceOf } from './busy.ts'
import { conflictRows, connectedCalendar } from './queries.ts'

export async function calendarConflicts(tx: SalonTx): Promise<CalendarConflict[]> {
  const connection = await connectedCalendar(tx)
  if (!connection) return []
  const conflicts: CalendarConflict[] = []
  for (const { id, kind, from, to } of await conflictRows(tx, connection.id, sourceOf(connection.id))) {
    const row = await appointmentRow(tx, id)
    const there = from && to ? { starts_at: from.toISOString(), ends_at: to.toISOString() } : null
    if (row) conflicts.push({ appointment: toAppointment(row), kind, there })
  }
  return conflicts
}

/** Throws `not-found`, and what moving a visit throws. */
export async function settleConflict(
  tx: SalonTx,
  appointmentId: number,
  keep: 'here' | 'there',
): Promise<void> {
  await requireActiveSalon(tx)
  const connection = await connectedCalendar(tx)
  const state = connection && (await conflictOf(tx, connection.id, appointmentId))
  if (!state) throw new ProblemError('not-found')
  if (keep === 'there' && state.conflict === 'moved' && state.thereStartsAt)
    await changeAppointment(tx, appointmentId, { startsAt: state.thereStartsAt })
  else if (keep === 'there') await cancelAppointment(tx, appointmentId)
  await tx.db
    .updateTable('mirroredAppointments')
    .set({
      conflict: null,
      thereStartsAt: null,
      thereEndsAt: null,
      // Told once more, as if it were news; what was deleted there has lost its id for good.
      toldRevision: keep === 'here' ? null : state.toldRevision,
      ...(state.conflict === 'deleted' && { eventId: null, generation: state.generation + 1 }),
    })
    .where('connectionId', '=', connection.id)
    .where('appointmentId', '=', appointmentId)
    .execute()
  await tx.enqueue(jobs.syncAppointment, { appointmentId })
  await tx.announce('appointments')
}

const conflictOf = ({ db }: SalonTx, connectionId: number, appointmentId: number) =>
  db
    .selectFrom('mirroredAppointments')
    .select(['conflict', 'thereStartsAt', 'toldRevision', 'generation'])
    .where('connectionId', '=', connectionId)
    .where('appointmentId', '=', appointmentId)
    .where('conflict', 'is not', null)
    .forUpdate()
    .executeTakeFirst()

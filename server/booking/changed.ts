import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { planReminders } from './reminders.ts'

/**
 * The one place that tells of a change: every appointment that is booked, moved, changed or cancelled passes here, in
 * the transaction of the change.
 */
export async function appointmentChanged(tx: SalonTx, appointmentId: number): Promise<void> {
  await tx.enqueue(jobs.syncAppointment, { appointmentId })
  await planReminders(tx, appointmentId)
  await tx.announce('appointments')
}

/** Time that somebody may be waiting for is free again. */
export async function timeFreed(tx: SalonTx): Promise<void> {
  const waiting = await tx.db
    .selectFrom('waitlist')
    .select('id')
    .where('isTest', '=', false)
    .limit(1)
    .executeTakeFirst()
  if (waiting) await tx.enqueue(jobs.offerFreedTime, {})
}

// Who is reminded of what, and when. Saying it is the agent's: it speaks the customer's language.
import { Temporal } from 'temporal-polyfill'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { type AppointmentRow, appointmentRow } from './queries.ts'

export const reminderKinds = ['day', 'hours', 'no_show'] as const
export type ReminderKind = (typeof reminderKinds)[number]

export type ReminderSettings = { dayBefore: boolean; hoursBefore: number | null; followUpNoShow: boolean }

/** Nobody is written to in the night, by the salon's clock. */
const [earliest, latest] = [10, 20]
const noShowMinutes = 60

/** The settings of a salon that has set none are the table's defaults. */
export async function reminderSettings({ db }: SalonTx): Promise<ReminderSettings> {
  const row = await db
    .selectFrom('bookingSettings')
    .select(['remindDayBefore', 'remindHoursBefore', 'followUpNoShow'])
    .executeTakeFirst()
  return row
    ? {
        dayBefore: row.remindDayBefore,
        hoursBefore: row.remindHoursBefore,
        followUpNoShow: row.followUpNoShow,
      }
    : { dayBefore: true, hoursBefore: 2, followUpNoShow: true }
}

/** After every change of a visit: what was planned before finds the visit changed and says nothing. */
export async function planReminders(tx: SalonTx, appointmentId: number): Promise<void> {
  const visit = await appointmentRow(tx, appointmentId)
  if (!visit || visit.conversationId === null || visit.testConversationId !== null) return
  const { timeZone } = await tx.db.selectFrom('salons').select('timeZone').executeTakeFirstOrThrow()
  for (const { kind, at } of dueReminders(visit, await reminderSettings(tx), timeZone, tx.now))
    await tx.enqueue(
      jobs.remindOfVisit,
      { visitId: visit.visitId, kind, startsAt: visit.startsAt.toISOString() },
      { afterSeconds: (at.getTime() - tx.now.getTime()) / 1000 },
    )
}

/** Pure. Nothing that would be due already: whoever books for this evening needs no word about it. */
export function dueReminders(
  { status, startsAt }: Pick<AppointmentRow, 'status' | 'startsAt'>,
  { dayBefore, hoursBefore, followUpNoShow }: ReminderSettings,
  timeZone: string,
  now: Date,
): { kind: ReminderKind; at: Date }[] {
  if (status === 'no_show')
    return followUpNoShow ? [{ kind: 'no_show', at: new Date(now.getTime() + noShowMinutes * 60_000) }] : []
  if (status !== 'booked' && status !== 'confirmed') return []
  const start = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(timeZone)
  const due: { kind: ReminderKind; at: Temporal.ZonedDateTime }[] = []
  if (dayBefore) due.push({ kind: 'day', at: byDay(start.subtract({ days: 1 })) })
  if (hoursBefore !== null) {
    const at = start.subtract({ hours: hoursBefore })
    // The evening before was word enough for a visit at dawn.
    if (at.hour >= earliest - 2) due.push({ kind: 'hours', at })
  }
  return due
    .map(({ kind, at }) => ({ kind, at: new Date(at.epochMilliseconds) }))
    .filter(({ at }) => at > now)
}

function byDay(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (at.hour < earliest) return at.with({ hour: earliest, minute: 0, second: 0, millisecond: 0 })
  if (at.hour >= latest) return at.with({ hour: latest, minute: 0, second: 0, millisecond: 0 })
  return at
}

/** A second run of the same job fails here and takes back what it was about to say. */
export async function noteReminded(
  tx: SalonTx,
  said: { visitId: number; kind: ReminderKind; startsAt: Date; messageId: number },
): Promise<void> {
  await tx.db
    .insertInto('reminders')
    .values({ ...said, saidAt: tx.now })
    .execute()
}

export async function wasReminded(
  { db }: SalonTx,
  { visitId, kind, startsAt }: { visitId: number; kind: ReminderKind; startsAt: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('reminders')
    .select('visitId')
    .where('visitId', '=', visitId)
    .where('kind', '=', kind)
    .where('startsAt', '=', startsAt)
    .executeTakeFirst()
  return row !== undefined
}

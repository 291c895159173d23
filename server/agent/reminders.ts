// Says what is due of a visit, in the customer's language, with what can be tapped; the answer goes the way of every message.
import { salonForBooking } from '#server/booking/free.ts'
import { type AppointmentRow, appointmentsOfVisit, toAppointment } from '#server/booking/queries.ts'
import { noteReminded, type ReminderKind, reminderSettings, wasReminded } from '#server/booking/reminders.ts'
import { sayToCustomer } from '#server/conversations/say.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { fill } from './builtin/answer/part.ts'
import { emptyDraft } from './builtin/booking/draft.ts'
import { visitText } from './builtin/booking/wording.ts'
import { partsOf, toldVisit } from './tools/visit.ts'
import { addressed, rememberDraft } from './unasked.ts'

export type DueReminder = { visitId: number; kind: ReminderKind; startsAt: Date }

const laterSeconds = 15 * 60

/** Nothing is said of a visit that was moved, cancelled, or noted otherwise since; nor twice. */
export async function remindOfVisit(tx: SalonTx, due: DueReminder): Promise<void> {
  const rows = (await appointmentsOfVisit(tx, due.visitId)).filter(({ status }) => status !== 'cancelled')
  const [first] = rows
  if (!first?.conversationId || !isStillDue(first, due, tx.now) || (await wasReminded(tx, due))) return
  if (!(await isWanted(tx, due.kind))) return
  const to = await addressed(tx, first.conversationId)
  if (!to) return
  if (to.isArranging) {
    // «Так» would be taken for a yes to the other visit.
    const again = { ...due, startsAt: due.startsAt.toISOString() }
    return tx.enqueue(jobs.remindOfVisit, again, { afterSeconds: laterSeconds })
  }
  const { say } = to.voice
  const told = toldVisit(await salonForBooking(tx), partsOf(rows.map(toAppointment)), {
    visitId: due.visitId,
    customerName: first.customerName,
  })
  const isMissed = due.kind === 'no_show'
  const text = { day: say.remindDay, hours: say.remindHours, no_show: say.missed }[due.kind]
  const messageId = await sayToCustomer(tx, {
    conversationId: to.conversationId,
    kind: 'notice',
    text: fill(text, { visit: visitText(told, to.voice) }),
    choices: isMissed ? [say.bookAgain] : [say.willCome, say.moveIt, say.cancelIt],
  })
  await noteReminded(tx, { ...due, messageId })
  if (isMissed) return
  await rememberDraft(tx, to, {
    draft: { ...emptyDraft('come'), asked: 'confirm', visitIds: [due.visitId] },
    name: first.customerName,
    phone: first.phone,
  })
}

function isStillDue({ status, startsAt }: AppointmentRow, due: DueReminder, now: Date): boolean {
  if (startsAt.getTime() !== due.startsAt.getTime()) return false
  if (due.kind === 'no_show') return status === 'no_show'
  return startsAt > now && (status === 'booked' || status === 'confirmed')
}

async function isWanted(tx: SalonTx, kind: ReminderKind): Promise<boolean> {
  const { agentEnabled, trialEndsAt } = await tx.db
    .selectFrom('salons')
    .select(['agentEnabled', 'trialEndsAt'])
    .executeTakeFirstOrThrow()
  if (!agentEnabled || (trialEndsAt !== null && trialEndsAt <= tx.now)) return false
  const settings = await reminderSettings(tx)
  return { day: settings.dayBefore, hours: settings.hoursBefore !== null, no_show: settings.followUpNoShow }[
    kind
  ]
}

// Says what is due of a visit, in the customer's language, with what can be tapped; the answer goes the way of every message.
import { sql } from 'kysely'
import { salonForBooking } from '#server/booking/free.ts'
import { type AppointmentRow, appointmentsOfVisit, toAppointment } from '#server/booking/queries.ts'
import { noteReminded, type ReminderKind, reminderSettings, wasReminded } from '#server/booking/reminders.ts'
import { sayToCustomer } from '#server/conversations/say.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { fill, phrasesIn } from './builtin/answer/part.ts'
import { bookingPhrases } from './builtin/booking/desk.ts'
import { emptyDraft } from './builtin/booking/draft.ts'
import { visitText } from './builtin/booking/wording.ts'
import { recall } from './builtin/dialogue.ts'
import { partsOf, toldVisit } from './tools/visit.ts'

export type DueReminder = { visitId: number; kind: ReminderKind; startsAt: Date }

/** Nothing is said of a visit that was moved, cancelled, or noted otherwise since; nor twice. */
export async function remindOfVisit(tx: SalonTx, due: DueReminder): Promise<void> {
  const rows = await appointmentsOfVisit(tx, due.visitId)
  const [first] = rows
  if (!first?.conversationId || !isStillDue(first, due) || (await wasReminded(tx, due))) return
  if (!(await isWanted(tx, due.kind))) return
  const conversation = await tx.db
    .selectFrom('conversations')
    .select(['memory', 'unreachable'])
    .where('id', '=', first.conversationId)
    .forUpdate()
    .executeTakeFirst()
  if (!conversation) return
  const memory = conversation.memory as Record<string, unknown>
  const salon = await salonForBooking(tx)
  const { language: own } = recall(memory)
  const { language: salonsOwn } = await tx.db
    .selectFrom('salons')
    .select('language')
    .executeTakeFirstOrThrow()
  const language = own ?? (salonsOwn === 'pl' || salonsOwn === 'en' ? salonsOwn : 'uk')
  const voice = { language, phrases: phrasesIn(language, null), say: bookingPhrases(language, null) }
  const { say } = voice
  const told = toldVisit(salon, partsOf(rows.map(toAppointment)), {
    visitId: due.visitId,
    customerName: first.customerName,
  })
  const isMissed = due.kind === 'no_show'
  const text = { day: say.remindDay, hours: say.remindHours, no_show: say.missed }[due.kind]
  const messageId = await sayToCustomer(tx, {
    conversationId: first.conversationId,
    kind: 'notice',
    text: fill(text, { visit: visitText(told, voice) }),
    choices: isMissed ? [say.bookAgain] : [say.willCome, say.moveIt, say.cancelIt],
  })
  await noteReminded(tx, { ...due, messageId })
  if (isMissed) return
  const draft = { ...emptyDraft('come'), asked: 'confirm', visitIds: [due.visitId] }
  const booking = {
    last: null,
    name: first.customerName,
    phone: first.phone,
    ...(memory.booking as object | null),
    draft,
  }
  await tx.db
    .updateTable('conversations')
    .set({ memory: sql`${JSON.stringify({ ...memory, booking })}::jsonb` })
    .where('id', '=', first.conversationId)
    .execute()
}

function isStillDue({ status, startsAt }: AppointmentRow, due: DueReminder): boolean {
  if (startsAt.getTime() !== due.startsAt.getTime()) return false
  return due.kind === 'no_show' ? status === 'no_show' : status === 'booked' || status === 'confirmed'
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

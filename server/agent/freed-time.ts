// A time that customers wait for is free again: whoever waits longest gets the offer, and the time is held for her.
import { sql } from 'kysely'
import { salonForBooking } from '#server/booking/free.ts'
import { holdSlot } from '#server/booking/holds.ts'
import { leaveWaitlist, noteOffered, waitingCustomers } from '#server/booking/waitlist.ts'
import { sayToCustomer } from '#server/conversations/say.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { phrasesIn } from './builtin/answer/part.ts'
import { bookingPhrases } from './builtin/booking/desk.ts'
import { emptyDraft } from './builtin/booking/draft.ts'
import { visitLines } from './builtin/booking/wording.ts'
import { recall } from './builtin/dialogue.ts'
import { slotsFor } from './tools/looking.ts'
import { chainsOf, instantOf, localOf, toldVisit, VisitInput } from './tools/visit.ts'

/** An offer that nobody took is not repeated at once. */
const quietMinutes = 30

export async function offerFreedTime(tx: SalonTx): Promise<void> {
  const salon = await salonForBooking(tx)
  const today = localOf(tx.now, salon.working.timeZone).day
  for (const waiting of await waitingCustomers(tx)) {
    if (waiting.toDay < today) {
      await leaveWaitlist(tx, waiting.conversationId)
      continue
    }
    const quietUntil = (waiting.offeredAt?.getTime() ?? 0) + quietMinutes * 60_000
    if (quietUntil > tx.now.getTime()) continue
    const visit = VisitInput.parse(waiting.visit)
    const booker = { conversationId: waiting.conversationId, isTest: false }
    const range = {
      from_day: waiting.fromDay,
      to_day: waiting.toDay,
      not_before: waiting.notBefore,
      not_after: waiting.notAfter,
      visit_id: null,
    }
    const [slot] = await slotsFor(tx, salon, { ...visit, ...range }, booker, [])
    if (slot) await offer(tx, salon, { ...waiting, visit }, slot)
  }
}

type Waiting = Omit<Awaited<ReturnType<typeof waitingCustomers>>[number], 'visit'> & { visit: VisitInput }

/** Held as any summary is; a yes to it books. */
async function offer(
  tx: SalonTx,
  salon: Awaited<ReturnType<typeof salonForBooking>>,
  { id, conversationId, visit, customerName, phone }: Waiting,
  { day, time }: { day: string; time: string },
): Promise<void> {
  const startsAt = instantOf(day, time, salon.working.timeZone)
  const chains = chainsOf(salon, visit)
  const planned = (await holdSlot(tx, { chains, startsAt, source: 'agent', conversationId })).flat()
  const parts = planned.map(({ title, service, staff, ...times }) => ({
    service: title,
    service_id: service.id,
    staff: staff.name,
    staff_id: staff.id,
    ...times,
  }))
  const conversation = await tx.db
    .selectFrom('conversations')
    .select('memory')
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow()
  const memory = conversation.memory as Record<string, unknown>
  const { language: own } = recall(memory)
  const { language: salonsOwn } = await tx.db
    .selectFrom('salons')
    .select('language')
    .executeTakeFirstOrThrow()
  const language = own ?? (salonsOwn === 'pl' || salonsOwn === 'en' ? salonsOwn : 'uk')
  const voice = { language, phrases: phrasesIn(language, null), say: bookingPhrases(language, null) }
  const lines = visitLines(toldVisit(salon, parts, { visitId: null, customerName }), voice)
  await sayToCustomer(tx, {
    conversationId,
    kind: 'notice',
    text: [voice.say.freed, ...lines, voice.say.askYes].join('\n'),
    choices: [voice.say.yes, voice.say.otherTime, voice.say.no],
  })
  const draft = {
    ...emptyDraft('book'),
    asked: 'confirm',
    wants: visit.service_ids.map((each) => ({
      choices: [each],
      variant: visit.variant,
      features: [],
      ages: [],
    })),
    isForTwo: visit.second_person_service_ids.length > 0,
    staffIds: visit.staff_ids,
    day,
    time,
    name: customerName,
    phone,
  }
  const booking = { last: null, name: customerName, phone, ...(memory.booking as object | null), draft }
  await tx.db
    .updateTable('conversations')
    .set({ memory: sql`${JSON.stringify({ ...memory, booking })}::jsonb` })
    .where('id', '=', conversationId)
    .execute()
  await noteOffered(tx, id)
}

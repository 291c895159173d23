// A time that customers wait for is free again: whoever waits longest gets the offer, and the time is held for her.
import { salonForBooking } from '#server/booking/free.ts'
import { holdSlot } from '#server/booking/holds.ts'
import { leaveWaitlist, noteOffered, waitingCustomers } from '#server/booking/waitlist.ts'
import { sayToCustomer } from '#server/conversations/say.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { type Draft, emptyDraft } from './builtin/booking/draft.ts'
import { visitLines } from './builtin/booking/wording.ts'
import { slotsFor } from './tools/looking.ts'
import { chainsOf, instantOf, localOf, partsOfPlanned, toldVisit, VisitInput } from './tools/visit.ts'
import { addressed, rememberDraft } from './unasked.ts'

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
  const to = await addressed(tx, conversationId)
  if (!to) return
  const { say } = to.voice
  const startsAt = instantOf(day, time, salon.working.timeZone)
  const chains = chainsOf(salon, visit)
  const planned = (await holdSlot(tx, { chains, startsAt, source: 'agent', conversationId })).flat()
  const told = toldVisit(salon, partsOfPlanned(planned), { visitId: null, customerName })
  await sayToCustomer(tx, {
    conversationId,
    kind: 'notice',
    text: [say.freed, ...visitLines(told, to.voice), say.askYes].join('\n'),
    choices: [say.yes, say.otherTime, say.no],
  })
  const draft: Draft = {
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
  await rememberDraft(tx, to, { draft, name: customerName, phone })
  await noteOffered(tx, id)
}

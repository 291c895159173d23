// What is done after a yes: booked, moved, cancelled; and which visit of the customer's is meant.
import { z } from 'zod'
import { ToldVisit } from '../../tools/visit.ts'
import { fill, type Part, sentence } from '../answer/part.ts'
import { addressAnswer } from '../answer/salon.ts'
import type { Ask } from '../ask.ts'
import { spokenIn } from '../understand/language.ts'
import { type Desk, dataOf } from './desk.ts'
import type { Draft, Last } from './draft.ts'
import type { Listing } from './listing.ts'
import { visitInput } from './merge.ts'
import { openTime, plain, refusedDay, refusedTime, type Step } from './next.ts'
import type { Refused } from './why.ts'
import { slotText, visitLines, visitText } from './wording.ts'

const Visits = z.object({ visits: z.array(ToldVisit) })
const longestRule = 220

export type Done = Step & { last?: Last }

/** Only from what the tool answered: the committed row. */
export async function booked(draft: Draft, listing: Listing, ask: Ask, desk: Desk): Promise<Done> {
  const result = await desk.use('book', {
    ...visitInput(draft),
    day: draft.day,
    time: draft.time,
    customer_name: draft.name,
    phone: draft.phone,
  })
  const visit = dataOf(result, ToldVisit)
  if (!visit) return refusedTime(draft, result as Refused, listing, desk)
  return {
    parts: confirmation(desk.say.booked, visit, ask, desk),
    draft: null,
    last: {
      serviceIds: visit.services.map(({ service_id }) => service_id),
      staffIds: [...new Set(visit.services.map(({ staff_id }) => staff_id))],
      day: visit.day,
      time: visit.time,
    },
  }
}

function confirmation(title: string, visit: ToldVisit, ask: Ask, desk: Desk): Part[] {
  const done = plain([title, ...visitLines(visit, desk)].join('\n'))
  const address = addressAnswer(ask, desk.phrases)
  const rule = ruleFor(ask, desk)
  return [done, ...(address ? [address] : []), { ...plain(desk.say.seeYou), ...rule }]
}

/** What the salon says of cancelling, if it is short and in the customer's language. */
function ruleFor(ask: Ask, { turn, language }: Desk): Partial<Part> {
  const known = turn.knowledge.facts.find(
    ({ fact }) =>
      fact.kind === 'rule' &&
      fact.topics.includes('cancellation') &&
      fact.text.length <= longestRule &&
      spokenIn(fact.text, ask.known.language).language === language,
  )
  if (known?.fact.kind !== 'rule') return {}
  return { extra: sentence(known.fact.text), evidence: [known] }
}

export async function ownVisits(desk: Desk): Promise<ToldVisit[]> {
  return dataOf(await desk.use('my_visits', {}), Visits)?.visits ?? []
}

const labels = (visits: readonly ToldVisit[], desk: Desk): string[] =>
  visits.map((visit) => `${visit.services[0]!.service}, ${slotText(visit, desk)}`)

/** Which visit is meant: the only one, the one on the day named, or the customer is asked. */
export function visitMeant(visits: readonly ToldVisit[], chosen: number | null, day: string | null) {
  if (chosen !== null) return visits[chosen] ?? null
  if (visits.length === 1) return visits[0]!
  const onDay = visits.filter((visit) => visit.day === day)
  return onDay.length === 1 ? onDay[0]! : null
}

export const visitLabels = labels

export function askedVisit(draft: Draft, visits: readonly ToldVisit[], desk: Desk): Step {
  const choices = labels(visits, desk)
  const text = [desk.say.whichVisit, ...choices.map((label) => `• ${label}`)].join('\n')
  return {
    parts: [plain(text, choices)],
    draft: { ...draft, asked: 'visit', visitIds: visits.map(({ visit_id }) => visit_id!) },
  }
}

export function askedCancel(draft: Draft, visit: ToldVisit, desk: Desk): Step {
  const { say } = desk
  return {
    parts: [plain(fill(say.askCancel, { visit: visitText(visit, desk) }), [say.yesCancel, say.noKeep])],
    draft: { ...draft, asked: 'confirm', visitIds: [visit.visit_id!] },
  }
}

export async function cancelled(draft: Draft, desk: Desk): Promise<Step> {
  const visit = dataOf(await desk.use('cancel_visit', { visit_id: draft.visitIds[0] }), ToldVisit)
  const text = visit ? fill(desk.say.cancelled, { visit: visitText(visit, desk) }) : desk.say.nobodys
  return { parts: [plain(text)], draft: null }
}

/** The visit's services and masters are known; only the time is open. */
export async function moveStep(before: Draft, visit: ToldVisit, listing: Listing, desk: Desk): Promise<Step> {
  const { say } = desk
  const draft = { ...before, visitIds: [visit.visit_id!], wants: wantsOf(visit) }
  if (draft.day === null && draft.time === null && draft.notBefore === null && draft.notAfter === null)
    return {
      parts: [plain(fill(say.askMoveWhen, { visit: visitText(visit, desk) }))],
      draft: { ...draft, asked: 'when' },
    }
  // «на 15:00» is the same day, «на суботу» the same time.
  const day = draft.day ?? visit.day
  const hasTime = draft.time !== null || draft.notBefore !== null || draft.notAfter !== null
  const time = hasTime || draft.dayTo !== null ? draft.time : visit.time
  const aimed = { ...draft, day, time, staffIds: draft.staffIds.length > 0 ? draft.staffIds : staffOf(visit) }
  const open = (await refusedDay(aimed, listing, desk)) ?? (await openTime(aimed, listing, desk))
  if (open) return open
  const text = fill(say.askMove, {
    service: visit.services[0]!.service,
    old: slotText(visit, desk),
    new: slotText({ day, time: time! }, desk),
  })
  return {
    parts: [plain(text, [say.yesMove, say.noKeep])],
    draft: { ...aimed, asked: 'confirm', offered: [] },
  }
}

const staffOf = ({ services }: ToldVisit): number[] => [...new Set(services.map(({ staff_id }) => staff_id))]
const wantsOf = ({ services }: ToldVisit) =>
  services.map(({ service_id }) => ({ choices: [service_id], variant: {}, features: [], ages: [] }))

export async function moved(draft: Draft, listing: Listing, ask: Ask, desk: Desk): Promise<Step> {
  const result = await desk.use('move_visit', {
    visit_id: draft.visitIds[0],
    day: draft.day,
    time: draft.time,
    staff_ids: draft.staffIds,
  })
  const visit = dataOf(result, ToldVisit)
  if (!visit) return refusedTime(draft, result as Refused, listing, desk)
  return { parts: confirmation(desk.say.moved, visit, ask, desk).slice(0, 1), draft: null }
}

// What comes next in arranging a visit: the first thing that is still open is asked, or the summary is read out.

import { ToldVisit } from '../../tools/visit.ts'
import { clock } from '../answer/hours.ts'
import { fill, listed, type Part } from '../answer/part.ts'
import { minutesText, moneyText } from '../numbers.ts'
import { type Desk, dataOf } from './desk.ts'
import { type Draft, isSettled, isWhole, settledIds } from './draft.ts'
import type { Listing } from './listing.ts'
import { visitInput } from './merge.ts'
import { type FreeTime, freeTimes, nearestTimes, spread, today } from './times.ts'
import { type Refused, reasonText } from './why.ts'
import { onDay, slotText, told, visitLines } from './wording.ts'

/** What is said, and what is known afterwards; `draft` null: nothing is being arranged any more. */
export type Step = { parts: Part[]; draft: Draft | null }

const mostChoices = 6

export const plain = (text: string, choices: readonly string[] = []): Part => ({
  text,
  evidence: [],
  actions: choices.length > 1 ? [{ type: 'offer', choices: [...choices] }] : [],
})

const handedOver = (text: string): Part => ({
  text,
  evidence: [],
  actions: [{ type: 'hand_over', reason: 'asked' }],
})

export async function nextStep(draft: Draft, listing: Listing, desk: Desk): Promise<Step> {
  const early = await refusedDay(draft, listing, desk)
  if (early) return early
  const open = draft.wants.find((want) => !isSettled(want))
  if (draft.wants.length === 0) {
    const draftNow = { ...draft, asked: 'service' as const }
    return { parts: [plain(desk.say.askService, categories(listing))], draft: draftNow }
  }
  if (open) return askedWhich(draft, open.choices, listing, desk)
  return impossible(draft, listing, desk) ?? (await settledTime(draft, listing, desk))
}

function categories({ services }: Listing): string[] {
  const names = [
    ...new Set(services.map(({ category, service }) => category?.split(' / ').at(-1) ?? service)),
  ]
  return names.length <= mostChoices ? names : []
}

function askedWhich(draft: Draft, ids: readonly number[], listing: Listing, { say, language }: Desk): Step {
  const options = ids.flatMap((id) => listing.services.find(({ service_id }) => service_id === id) ?? [])
  const lines = options.slice(0, 8).map(({ service, minutes, prices }) => {
    const sums = prices.flatMap(({ price, unit }) => (price && unit === null ? [price] : []))
    const alike = sums.length > 0 && sums.every((each) => JSON.stringify(each) === JSON.stringify(sums[0]))
    const told = [
      alike ? moneyText(sums[0]!, language) : '',
      minutes === null ? '' : minutesText({ min: minutes, max: minutes }, language),
    ].filter((part) => part !== '')
    return `• ${service}${told.length > 0 ? ` — ${told.join(', ')}` : ''}`
  })
  const choices = options.slice(0, mostChoices).map(({ service }) => service)
  return {
    parts: [plain([say.askWhich, ...lines].join('\n'), choices)],
    draft: { ...draft, asked: 'service' },
  }
}

const namesOf = (ids: readonly number[], { masters }: Listing): string[] =>
  masters.filter(({ staff_id }) => ids.includes(staff_id)).map(({ name }) => name)

function minutesOf(draft: Draft, { services }: Listing): number {
  return settledIds(draft).reduce(
    (sum, id) => sum + (services.find(({ service_id }) => service_id === id)?.minutes ?? 0),
    0,
  )
}

/** A day on which it cannot be, whatever is still to be asked. */
export async function refusedDay(draft: Draft, listing: Listing, desk: Desk): Promise<Step | null> {
  if (draft.day === null || draft.dayTo !== null) return null
  const checked = await desk.use('check_time', {
    ...visitInput(draft),
    service_ids: isWhole(draft) ? settledIds(draft) : [],
    day: draft.day,
    time: draft.time,
  })
  if (checked.ok) return null
  return refusedTime(draft, checked, listing, desk)
}

/** The reason, and what could be instead; where a service is still open, the question goes back to the customer. */
export async function refusedTime(
  draft: Draft,
  refused: Refused,
  listing: Listing,
  desk: Desk,
): Promise<Step> {
  const masters = namesOf(draft.staffIds, listing)
  const about = { day: draft.day!, time: draft.time, masters, minutes: minutesOf(draft, listing) }
  const reason = reasonText(refused, about, desk) ?? told(desk.say.noneThen, { day: onDay(draft.day!, desk) })
  if (!isWhole(draft) && draft.task === 'book') {
    return {
      parts: [plain(`${reason} ${desk.say.askWhenOnly}`)],
      draft: { ...draft, day: null, time: null, asked: 'when', offered: [] },
    }
  }
  return instead(draft, reason, desk)
}

async function instead(draft: Draft, reason: string, desk: Desk): Promise<Step> {
  const times = await nearestTimes(draft, desk)
  if (times.length === 0) return noTime(draft, reason, desk)
  const offered = labelled(times, desk)
  const text = fill(desk.say.alternatives, { times: offered.map(({ label }) => label).join('; ') })
  return {
    parts: [plain(`${reason} ${text}`, choicesOf(offered))],
    draft: { ...draft, asked: 'slot', offered },
  }
}

/** Nothing for weeks: a new visit may be waited for, moving one is for a person. */
function noTime(draft: Draft, reason: string, { say, phrases }: Desk): Step {
  if (draft.task !== 'book')
    return { parts: [handedOver(`${reason} ${phrases.bookingChange}`.trim())], draft: null }
  return {
    parts: [plain(`${reason} ${say.askWait}`.trim(), [say.yesWait, say.no])],
    draft: { ...draft, asked: 'wait', offered: [] },
  }
}

/** Times of one day by the clock alone, of several with their day. */
function labelled(times: readonly FreeTime[], desk: Desk): Draft['offered'] {
  return times.map((each) => ({ ...each, label: slotText(each, desk) }))
}

const choicesOf = (offered: Draft['offered']): string[] => offered.map(({ label }) => label)

/** What no time would cure. */
function impossible(draft: Draft, listing: Listing, desk: Desk): Step | null {
  const services = settledIds(draft).map(
    (id) => listing.services.find(({ service_id }) => service_id === id)!,
  )
  if (services.some(({ minutes, staff }) => minutes === null || staff.length === 0))
    return { parts: [handedOver(desk.say.noMinutes)], draft: null }
  const foreign = services.find(
    ({ staff }) =>
      draft.staffIds.length > 0 && !staff.some(({ staff_id }) => draft.staffIds.includes(staff_id)),
  )
  if (!foreign || services.length > 1) return null
  const names = foreign.staff.map(({ name }) => name)
  const text = fill(desk.say.staffCannot, {
    name: listed(namesOf(draft.staffIds, listing), desk.phrases.and),
    names: listed(names, desk.phrases.and),
  })
  return { parts: [plain(text, names)], draft: { ...draft, staffIds: [], asked: 'when', offered: [] } }
}

async function settledTime(draft: Draft, listing: Listing, desk: Desk): Promise<Step> {
  return (await openTime(draft, listing, desk)) ?? whoAndSummary(draft, listing, desk)
}

/** What is still open about the time; null: it is settled, and free at this moment. */
export async function openTime(draft: Draft, listing: Listing, desk: Desk): Promise<Step | null> {
  if (draft.day === null) return askedWhen(draft, desk)
  if (draft.time === null || draft.dayTo !== null) return askedSlot(draft, desk)
  const range = { from: draft.day, to: draft.day, notBefore: draft.time, notAfter: draft.time }
  const free = await freeTimes(draft, range, desk)
  return free.length > 0 ? null : refusedTime(draft, { reason: 'taken' }, listing, desk)
}

async function askedWhen(draft: Draft, desk: Desk): Promise<Step> {
  const times = await nearestTimes({ ...draft, day: null }, desk)
  const fitting = draft.time === null ? times : times.filter(({ time }) => time === draft.time)
  const shown = fitting.length > 0 ? fitting : times
  if (shown.length === 0) return noTime(draft, '', desk)
  const offered = labelled(shown, desk)
  const text = fill(desk.say.askWhen, { days: choicesOf(offered).join('; ') })
  return { parts: [plain(text, choicesOf(offered))], draft: { ...draft, asked: 'when', offered } }
}

async function askedSlot(draft: Draft, desk: Desk): Promise<Step> {
  const to = draft.dayTo ?? draft.day!
  const from = [draft.day!, today(desk)].sort().at(-1)!
  const window = { notBefore: draft.time ?? draft.notBefore, notAfter: draft.time ?? draft.notAfter }
  const times = await freeTimes(draft, { from, to, ...window }, desk)
  const day = onDay(draft.day!, desk)
  if (times.length === 0)
    return instead(
      draft,
      told((draft.notBefore ?? draft.notAfter) ? desk.say.noneThen : desk.say.noneOn, { day }),
      desk,
    )
  const shown = spread(times)
  const oneDay = new Set(shown.map((each) => each.day)).size === 1
  const offered = oneDay ? shown.map((each) => ({ ...each, label: clock(each.time) })) : labelled(shown, desk)
  const text = oneDay
    ? told(desk.say.askSlot, { day: onDay(shown[0]!.day, desk), times: choicesOf(offered).join(', ') })
    : fill(desk.say.askSlotDays, { times: choicesOf(offered).join('; ') })
  return { parts: [plain(text, choicesOf(offered))], draft: { ...draft, asked: 'slot', offered } }
}

/** Name and phone where they are missing; then everything at once, held until the answer. */
async function whoAndSummary(draft: Draft, listing: Listing, desk: Desk): Promise<Step> {
  if (draft.name === null)
    return { parts: [plain(desk.say.askName)], draft: { ...draft, asked: 'name', offered: [] } }
  if (draft.phone === null && listing.asksPhone)
    return { parts: [plain(desk.say.askPhone)], draft: { ...draft, asked: 'phone', offered: [] } }
  const held = await desk.use('hold_slot', { ...visitInput(draft), day: draft.day, time: draft.time })
  const visit = dataOf(held, ToldVisit)
  if (!visit) return refusedTime(draft, held as Refused, listing, desk)
  const { say } = desk
  const lines = visitLines({ ...visit, customer_name: draft.name }, desk)
  return {
    parts: [plain([say.check, ...lines, say.askYes].join('\n'), [say.yes, say.otherTime, say.no])],
    draft: { ...draft, asked: 'confirm', offered: [] },
  }
}

// A booked visit is moved or cancelled in the chat: which one, when then, and the question before it is done.
import { ToldVisit } from '../../tools/visit.ts'
import { fill } from '../answer/part.ts'
import {
  askedCancel,
  askedVisit,
  cancelled,
  moved,
  moveStep,
  ownVisits,
  visitLabels,
  visitMeant,
} from './deeds.ts'
import { type Desk, dataOf } from './desk.ts'
import type { Draft } from './draft.ts'
import type { Listing } from './listing.ts'
import { withWhen } from './merge.ts'
import { plain, refusedTime, type Step } from './next.ts'
import { chosenOf, type Said } from './said.ts'
import { visitText } from './wording.ts'
import { says } from './words.ts'

export async function changeGoesOn(
  draft: Draft,
  said: Said,
  listing: Listing,
  desk: Desk,
): Promise<Step | null> {
  const { ask } = said
  const visits = await ownVisits(desk)
  const meant = visits.filter(({ visit_id }) => draft.visitIds.includes(visit_id!))
  if (meant.length === 0) return null
  const isConfirming = draft.asked === 'confirm'
  if (draft.task === 'come') return comes(draft, said, meant, listing, desk)
  if (said.isNo && said.when === null)
    return { parts: [plain(fill(desk.say.kept, { visit: visitText(meant[0]!, desk) }))], draft: null }
  if (isConfirming && said.isYes && said.when === null)
    return draft.task === 'cancel' ? cancelled(draft, desk) : moved(draft, listing, ask, desk)
  if (draft.asked === 'visit' || draft.task === 'move') return changed(draft, said, meant, listing, desk)
  return null
}

/** The answer to a reminder. */
async function comes(
  draft: Draft,
  said: Said,
  visits: readonly ToldVisit[],
  listing: Listing,
  desk: Desk,
): Promise<Step | null> {
  const task = says(said.text, 'cancel') || said.isNo ? 'cancel' : says(said.text, 'move') ? 'move' : null
  if (task) return changed({ ...draft, task, asked: null }, said, visits, listing, desk)
  if (!said.isYes || said.when !== null) return null
  const confirmed = dataOf(await desk.use('confirm_visit', { visit_id: draft.visitIds[0] }), ToldVisit)
  const text = confirmed ? fill(desk.say.comes, { visit: visitText(confirmed, desk) }) : desk.say.nobodys
  return { parts: [plain(text)], draft: null }
}

/** Moves and cancels: which visit, then when, then the question. */
export async function changed(
  draft: Draft,
  said: Said,
  visits: readonly ToldVisit[],
  listing: Listing,
  desk: Desk,
): Promise<Step | null> {
  const at = draft.asked === 'visit' ? chosenOf(said.text, visitLabels(visits, desk)) : null
  const visit = visitMeant(visits, at, said.when?.day ?? null)
  if (draft.task === 'cancel')
    return visit ? askedCancel(draft, visit, desk) : askedVisit(draft, visits, desk)
  const offered = draft.offered.map(({ label }) => label)
  const tapped = chosenOf(said.text, offered)
  const timed =
    tapped !== null
      ? {
          ...draft,
          day: draft.offered[tapped]!.day,
          time: draft.offered[tapped]!.time,
          dayTo: null,
          notBefore: null,
          notAfter: null,
        }
      : said.when && !said.when.past
        ? withWhen(draft, said.when)
        : draft
  const withStaff = said.staffIds.length > 0 ? { ...timed, staffIds: said.staffIds } : timed
  if (!visit) return askedVisit(withStaff, visits, desk)
  if (said.when?.past)
    return refusedTime({ ...withStaff, day: said.when.day ?? visit.day }, { reason: 'passed' }, listing, desk)
  const isNew = JSON.stringify(withStaff) !== JSON.stringify(draft)
  // Nothing of it was about the time: something else is asked.
  if (draft.asked !== null && draft.asked !== 'visit' && !isNew) return null
  return moveStep(withStaff, visit, listing, desk)
}

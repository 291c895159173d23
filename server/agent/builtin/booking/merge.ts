// A draft with what the customer says now. Pure: what to ask next is decided in `next.ts`.
import type { When } from '../dates/when.ts'
import type { Draft, Want } from './draft.ts'
import { isSettled, settledIds } from './draft.ts'
import { type Listing, narrowed } from './listing.ts'
import { chosenOf, type Said } from './said.ts'
import { plusDays } from './times.ts'
import { says } from './words.ts'

export type Merged = {
  draft: Draft
  /** The message told something that the draft did not have. */
  isNews: boolean
  /** The time meant is gone by. */
  isPast: boolean
}

const parts = {
  morning: { notBefore: null, notAfter: '11:59' },
  noon: { notBefore: '12:00', notAfter: '14:00' },
  afternoon: { notBefore: '12:00', notAfter: '17:00' },
  evening: { notBefore: '17:00', notAfter: null },
} as const

/** «У вівторок» after «наступного тижня» is that week's Tuesday, not the coming one. */
function withinSpan(day: string, { day: from, dayTo: to }: Draft): string {
  if (from === null || to === null || day >= from) return day
  const later = [plusDays(day, 7), plusDays(day, 14)].find((each) => each >= from && each <= to)
  return later ?? day
}

/** Day and time as they are said now; of what is not said the draft's stays. */
export function withWhen(draft: Draft, when: When): Draft {
  const day = when.day ? withinSpan(when.day, draft) : draft.day
  const dayTo = when.day ? (when.dayTo && when.dayTo !== when.day ? when.dayTo : null) : draft.dayTo
  const next = { ...draft, day, dayTo }
  if (when.time && when.bound === 'after')
    return { ...next, time: null, notBefore: when.time, notAfter: null }
  if (when.time && when.bound === 'before')
    return { ...next, time: null, notBefore: null, notAfter: when.time }
  if (when.time && when.bound === 'between')
    return { ...next, time: null, notBefore: when.time, notAfter: when.timeTo ?? null }
  if (when.time) return { ...next, time: when.time, notBefore: null, notAfter: null }
  if (when.part) return { ...next, time: null, ...parts[when.part] }
  return next
}

const same = (a: Want, b: Want): boolean => a.choices.join() === b.choices.join()

/** A service named anew takes the place of the one in the draft; more words about an open one choose among it. */
function withServices(draft: Draft, said: Said, listing: Listing): Draft {
  const open = draft.wants.find((want) => !isSettled(want))
  if (open) {
    const names = open.choices.map(
      (id) => listing.services.find(({ service_id }) => service_id === id)?.service ?? '',
    )
    const at = draft.asked === 'service' ? chosenOf(said.text, names) : null
    const chosen =
      at === null ? narrowed(listing, open, said.words) : { ...open, choices: [open.choices[at]!] }
    if (chosen && !same(chosen, open))
      return { ...draft, wants: draft.wants.map((want) => (want === open ? chosen : want)) }
  }
  if (said.wants.length === 0) return draft
  const settled = draft.wants.length > 0 && draft.wants.every(isSettled)
  const [first] = said.wants
  // «на довге» of a settled service only says which of its prices.
  if (
    settled &&
    said.wants.length === 1 &&
    draft.wants.some((want) => first!.choices.includes(want.choices[0]!))
  ) {
    const wants = draft.wants.map((want) =>
      first!.choices.includes(want.choices[0]!)
        ? { ...want, variant: { ...want.variant, ...first!.variant } }
        : want,
    )
    return { ...draft, wants }
  }
  return { ...draft, wants: said.wants }
}

export function merged(before: Draft, said: Said, listing: Listing): Merged {
  let draft = before
  const at = chosenOf(
    said.text,
    before.offered.map(({ label }) => label),
  )
  const tapped = before.asked === 'slot' || before.asked === 'when' ? at : null
  if (tapped !== null) {
    const { day, time } = before.offered[tapped]!
    draft = { ...draft, day, dayTo: null, time, notBefore: null, notAfter: null }
  } else if (said.when && !said.when.past) draft = withWhen(draft, said.when)
  if (tapped === null) draft = withServices(draft, said, listing)
  if (said.staffIds.length > 0) draft = { ...draft, staffIds: said.staffIds }
  else if (said.isAnyStaff) draft = { ...draft, staffIds: [] }
  if (says(said.text, 'forTwo')) draft = { ...draft, isForTwo: true }
  if (says(said.text, 'soonest')) draft = { ...draft, day: null, dayTo: null, time: null }
  draft = { ...draft, name: said.name ?? draft.name, phone: said.phone ?? draft.phone }
  return {
    draft,
    isNews: JSON.stringify(draft) !== JSON.stringify(before) || said.isAnyStaff || says(said.text, 'soonest'),
    isPast: said.when?.past === true && tapped === null,
  }
}

/** What the tools are told of the visit. */
export function visitInput(draft: Draft) {
  const ids = settledIds(draft)
  return {
    service_ids: ids,
    second_person_service_ids: draft.isForTwo ? ids : [],
    staff_ids: draft.staffIds,
    variant: Object.assign({}, ...draft.wants.map(({ variant }) => variant)),
  }
}

// The waiting list in the chat: joining it, and the offer of a time that is free again.

import { fill, listed } from '../answer/part.ts'
import type { Desk } from './desk.ts'
import { type Draft, isWhole } from './draft.ts'
import type { Listing } from './listing.ts'
import { visitInput } from './merge.ts'
import { plain, type Step } from './next.ts'
import type { Said } from './said.ts'
import { plusDays, today } from './times.ts'
import { says } from './words.ts'

const waitsForDays = 21

/** A yes to the waiting list, or a wish for it; null: neither. */
export async function waitStep(draft: Draft, said: Said, listing: Listing, desk: Desk): Promise<Step | null> {
  const agrees = draft.asked === 'wait' && said.isYes && said.when === null
  const wishes = isWhole(draft) && says(said.text, 'waitlist')
  if (!agrees && !wishes) return null
  return joined({ ...draft, name: said.name ?? draft.name, phone: said.phone ?? draft.phone }, listing, desk)
}

/** Her name is asked for first, where it is not known. */
export async function joined(draft: Draft, listing: Listing, desk: Desk): Promise<Step> {
  if (draft.name === null)
    return {
      parts: [plain(desk.say.askName)],
      draft: { ...draft, isWaiting: true, asked: 'name', offered: [] },
    }
  const from = draft.day !== null && draft.day > today(desk) ? draft.day : today(desk)
  // Who was told that there is nothing for weeks waits for any time; who wants a day waits for that one.
  const isAnyTime = draft.asked === 'wait' || draft.day === null
  await desk.use('join_waitlist', {
    ...visitInput(draft),
    from_day: from,
    to_day: isAnyTime ? plusDays(from, waitsForDays) : (draft.dayTo ?? from),
    not_before: isAnyTime ? null : (draft.time ?? draft.notBefore),
    not_after: isAnyTime ? null : (draft.time ?? draft.notAfter),
    customer_name: draft.name,
    phone: draft.phone,
  })
  const names = draft.wants.map(
    ({ choices }) => listing.services.find(({ service_id }) => service_id === choices[0])?.service ?? '',
  )
  return { parts: [plain(fill(desk.say.waits, { service: listed(names, desk.phrases.and) }))], draft: null }
}

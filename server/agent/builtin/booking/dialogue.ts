// The dialogue about a visit: where it begins, and how each message takes it on. Null: the message is about something else.
import { z } from 'zod'
import type { ToolCall, Turn } from '../../engine.ts'
import type { Part } from '../answer/part.ts'
import { type Ask, cued, topicsOf } from '../ask.ts'
import { whenSaid } from '../dates/when.ts'
import { namesService } from '../dialogue.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { changed, changeGoesOn } from './changes.ts'
import { nameAnswered } from './contact.ts'
import { booked, type Done, ownVisits } from './deeds.ts'
import { type Desk, dataOf, openDesk, toolTerms } from './desk.ts'
import { type Arranging, arrangingOf, type Draft, emptyDraft, type Last } from './draft.ts'
import { ListedMaster, ListedService, type Listing, listingOf } from './listing.ts'
import { merged } from './merge.ts'
import { nextStep, plain, refusedTime, type Step } from './next.ts'
import type { BookingPhrases } from './phrases.ts'
import { type Said, saidIn } from './said.ts'
import { joined, waitStep } from './wait.ts'
import { says } from './words.ts'

const Services = z.object({ services: z.array(ListedService), asks_phone: z.boolean() })
const Masters = z.object({ masters: z.array(ListedMaster) })

export type Arranged = {
  parts: Part[]
  booking: Arranging
  calls: readonly ToolCall[]
}

/** Said before anything about visits, whatever is being arranged. */
const goesFirst = ['human', 'complaint', 'forget-me', 'instructions', 'who-are-you'] as const

/** Asks for something to be told; a visit is arranged with what is told of it. */
const questions = [
  'price',
  'how-much',
  'duration',
  'address',
  'directions',
  'contact',
  'payment',
  'who',
  'list',
  'services',
  'cheaper',
  'dearer',
] as const

export async function arrangedVisit(
  ask: Ask,
  phrases: Phrases,
  say: BookingPhrases,
): Promise<Arranged | null> {
  const { turn } = ask
  if (!turn.tools || turn.tools.length === 0 || turn.hasPhoto || cued(ask, ...goesFirst)) return null
  const before = arrangingOf(turn.memory)
  if (before.draft === null && !mayBegin(ask, before.last)) return null
  const desk = openDesk(turn, ask.language, phrases, say)
  const listing = await listingFor(ask, desk)
  if (!listing) return null
  const said = saidIn(turn, listing)
  const step = before.draft
    ? await goneOn(before.draft, said, listing, desk)
    : await begun(said, before, listing, desk)
  if (!step) return null
  return {
    parts: step.parts.map((part, at) => ({
      ...part,
      terms: [...(part.terms ?? []), ...toolTerms(desk.calls)],
      ...(at === 0 && spokenOf(step.draft)),
    })),
    booking: {
      draft: step.draft,
      last: step.last ?? before.last,
      name: step.draft?.name ?? before.draft?.name ?? before.name,
      phone: step.draft?.phone ?? before.draft?.phone ?? before.phone,
    },
    calls: desk.calls,
  }
}

/** «а скільки це триває?» asks of the service that is being arranged. */
function spokenOf(draft: Draft | null): Pick<Part, 'remember'> {
  const [want, ...others] = draft?.wants ?? []
  if (!want || others.length > 0 || want.features.length === 0) return {}
  return { remember: { wish: { features: want.features, ages: want.ages, staff: null }, question: 'price' } }
}

async function listingFor(ask: Ask, desk: Desk): Promise<Listing | null> {
  const listed = dataOf(await desk.use('list_services', {}), Services)
  const masters = dataOf(await desk.use('list_masters', {}), Masters)
  if (!listed || !masters || listed.services.length === 0) return null
  return listingOf(listed.services, masters.masters, ask.known.language, listed.asks_phone)
}

/** Cheap to say: whether the tools are worth asking at all. */
function mayBegin(ask: Ask, last: Last | null): boolean {
  const { message } = ask.turn
  if (cued(ask, 'book', 'move-booking', 'cancel-booking')) return true
  if (says(message, 'cancel') || says(message, 'move')) return true
  const when = whenIn(ask.turn)
  if (when && (namesService(ask.wish) || ask.wish.ages.length > 0)) return true
  if (when?.time && when.day && ask.people.length > 0) return true
  return (
    last !== null &&
    (when !== null || says(message, 'sameTime')) &&
    !message.includes('?') &&
    goesWith(message)
  )
}

const whenIn = ({ message, now, salon }: Turn) => whenSaid(message, { now, timeZone: salon.timeZone })

const goesWith = (message: string): boolean =>
  says(message, 'other') || says(message, 'sameTime') || says(message, 'sameMaster')

/** «якщо не прийду?» asks for the rule. */
const onlyAsks = (ask: Ask): boolean =>
  cued(ask, 'if') || (ask.meanings.has('topic:cancellation') && cued(ask, ...questions))

async function begun(said: Said, before: Arranging, listing: Listing, desk: Desk): Promise<Done | null> {
  const { ask, text } = said
  if (!onlyAsks(ask)) {
    const cancels = cued(ask, 'cancel-booking') || says(text, 'cancel')
    const moves = cued(ask, 'move-booking') || says(text, 'move')
    if (cancels || moves) {
      const visits = await ownVisits(desk)
      if (visits.length === 0) return null
      return changed(emptyDraft(cancels ? 'cancel' : 'move'), said, visits, listing, desk)
    }
  }
  const draft = begins(said, before)
  return draft ? bookingGoesOn(draft, said, listing, desk) : null
}

/** A question about something else that only names a day: «скільки коштує манікюр у неділю?» */
function asksOnly({ ask, text }: Said, wished: boolean): boolean {
  const told = cued(ask, ...questions, 'hours', 'until', 'since', 'closed', 'staff-days')
  if (wished) return told && text.includes('?')
  const ruled = topicsOf(ask).some((topic) => topic !== 'topic:booking' && topic !== 'topic:children')
  return told || ruled || cued(ask, 'offered', 'if', 'age') || ask.circumstances.size > 0
}

/** A new draft with all that the message tells, or null where no visit is wished for. */
function begins(said: Said, { last, name, phone }: Arranging): Draft | null {
  const { ask, text, when } = said
  const { customer } = ask.turn
  const known = { name: name ?? customer?.name ?? null, phone: phone ?? customer?.phone ?? null }
  const exact = when?.time !== undefined && when.day !== undefined
  const wished = cued(ask, 'book') && !ask.meanings.has('topic:cancellation')
  const named = (when !== null && said.wants.length > 0) || (exact && said.staffIds.length > 0)
  // Without a wish, a question with a part of a day is one about prices as often as not.
  const told = named && (exact || !text.includes('?') || says(text, 'wish'))
  if ((wished || told) && !asksOnly(said, wished)) return { ...emptyDraft('book'), ...known }
  if (last === null || !goesWith(text) || (when === null && !says(text, 'sameTime'))) return null
  // «і дружину на той самий час до неї ж»: somebody else, with what is not said as it was.
  return {
    ...emptyDraft('book'),
    phone: known.phone,
    wants: last.serviceIds.map((id) => ({ choices: [id], variant: {}, features: [], ages: [] })),
    staffIds: says(text, 'sameMaster') ? last.staffIds : [],
    day: last.day,
    time: last.time,
  }
}

async function bookingGoesOn(draft: Draft, said: Said, listing: Listing, desk: Desk): Promise<Step> {
  const now = merged(draft, said, listing)
  if (now.isPast) {
    const past = { ...now.draft, day: said.when?.day ?? now.draft.day, time: null, dayTo: null }
    const known = now.draft.wants.length > 0
    if (known && past.day !== null) return refusedTime(past, { reason: 'passed' }, listing, desk)
    return {
      parts: [plain(`${desk.say.passed} ${desk.say.askWhenOnly}`)],
      draft: { ...now.draft, day: null, time: null, asked: 'when' },
    }
  }
  if (now.draft.wants.length === 0 && said.isUnknownService) return unknownService(now.draft, listing, desk)
  return nextStep(now.draft, listing, desk)
}

function unknownService(draft: Draft, listing: Listing, desk: Desk): Step {
  const names = listing.services.slice(0, 6).map(({ service }) => service)
  const text = `${desk.phrases.unknownService} ${desk.phrases.whichOne}`
  return { parts: [plain(text, names)], draft: { ...draft, asked: 'service' } }
}

async function goneOn(draft: Draft, said: Said, listing: Listing, desk: Desk): Promise<Done | null> {
  const { ask, text } = said
  const isQuestion = cued(ask, ...questions) && said.when === null && !cued(ask, 'book')
  if (draft.task !== 'book') return changeGoesOn(draft, said, listing, desk)
  if (onlyNo(said)) return declined(desk)
  const waits = await waitStep(draft, said, listing, desk)
  if (waits) return waits
  const answered = ownAnswer(draft, said)
  if (answered)
    return answered.isWaiting ? joined(answered, listing, desk) : nextStep(answered, listing, desk)
  const now = merged(draft, said, listing)
  if (isQuestion && !(now.isNews && draft.asked === 'service')) return null
  if (now.isPast || now.isNews) return bookingGoesOn(draft, said, listing, desk)
  if (draft.asked === 'confirm') {
    if (says(text, 'other_time'))
      return nextStep({ ...draft, time: null, notBefore: null, notAfter: null }, listing, desk)
    if (said.isNo) return declined(desk)
    return said.isYes ? booked(draft, listing, ask, desk) : null
  }
  if (said.isNo) return declined(desk)
  if (said.isYes && draft.offered.length === 1) {
    const { day, time } = draft.offered[0]!
    return nextStep({ ...draft, day, dayTo: null, time, notBefore: null, notAfter: null }, listing, desk)
  }
  return said.isYes ? nextStep(draft, listing, desk) : null
}

/** «ні, дякую», «жартую»: a few words, and nothing else is told. */
function onlyNo({ isNo, text, when, wants }: Said): boolean {
  const isShort = text.split(/\s+/).length <= 4
  return isNo && isShort && when === null && wants.length === 0 && !says(text, 'other_time')
}

/** The name or the phone that was asked for. */
function ownAnswer(draft: Draft, said: Said): Draft | null {
  if (draft.asked === 'name' && said.name === null && said.when === null && !said.isNo && !said.isYes) {
    const name = nameAnswered(said.ask.turn.message)
    return name ? { ...draft, name, phone: said.phone ?? draft.phone } : null
  }
  if (draft.asked === 'name' && said.name !== null)
    return { ...draft, name: said.name, phone: said.phone ?? draft.phone }
  return draft.asked === 'phone' && said.phone !== null ? { ...draft, phone: said.phone } : null
}

/** What is still open, said again after something else was answered. */
export function openQuestion({ memory }: Turn, say: BookingPhrases): Part | null {
  const asked = arrangingOf(memory).draft?.asked
  if (!asked) return null
  const texts = {
    service: say.askService,
    when: say.askWhenOnly,
    slot: say.askWhenOnly,
    name: say.askName,
    phone: say.askPhone,
    confirm: say.askYes,
    visit: say.whichVisit,
    wait: say.yesWait,
  }
  return plain(texts[asked])
}

async function declined(desk: Desk): Promise<Step> {
  await desk.use('release_slot', {})
  return { parts: [plain(desk.say.declined)], draft: null }
}

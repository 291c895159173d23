// Which questions a message asks, and who answers each. The order of the rules is the order of their certainty.
import type { Action } from '#contract/agent.ts'
import { type Ask, cued, topicsOf } from '../ask.ts'
import { namesService } from '../dialogue.ts'
import { cutAt, endsThing } from '../items.ts'
import { passagesOfDay, sameQuestion } from '../passages.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { FollowedWishes } from '../prompt.ts'
import { spokenIn } from '../understand/language.ts'
import { isConcept } from '../understand/words.ts'
import { hoursOn } from '../when.ts'
import { compareAnswer } from './compare.ts'
import { erasureAnswer } from './erasure.ts'
import { hoursAnswer } from './hours.ts'
import { capitalised, fill, type Part, sentence } from './part.ts'
import { rulesAnswer } from './rules.ts'
import {
  addressAnswer,
  contactAnswer,
  directionsAnswer,
  nameAnswer,
  parkingAnswer,
  paymentAnswer,
  salonPhone,
} from './salon.ts'
import { followsUp, passagesFor, priceOrRule, wantsServices } from './services.ts'
import { staffAnswer } from './staff.ts'
import { earlierTogether } from './sums.ts'
import { forbiddenAnswer, talkBefore, talkOnly } from './talk.ts'
import { bookingAnswer, changedVisitAnswer } from './visits.ts'

type HandOver = Extract<Action, { type: 'hand_over' }>['reason']

export function handedOver(text: string, reason: HandOver, ask: Ask, phrases: Phrases): Part {
  const phone = salonPhone(ask)
  return {
    text,
    extra: phone ? fill(phrases.callUs, { phone: phone.text }) : undefined,
    evidence: phone?.evidence ?? [],
    actions: [{ type: 'hand_over', reason }],
  }
}

/** Answers so far, and what could not be answered, in words. */
type Answers = { parts: Part[]; missing: string | null }

const saysHours = ['hours', 'until', 'since', 'lunch', 'closed'] as const

function mentions(ask: Ask, prefix: string): boolean {
  return [...ask.meanings].some((meaning) => meaning.startsWith(prefix))
}

/** Address, way, parking, contacts, payment: each has words of its own and stands beside any other question. */
function aboutSalon(ask: Ask, phrases: Phrases): Answers {
  const answers: Answers = { parts: [], missing: null }
  const take = (part: Part | null): void => {
    if (part) answers.parts.push(part)
    else answers.missing = phrases.unknown
  }
  const topics = topicsOf(ask).filter((topic) => topic !== 'topic:parking' && topic !== 'topic:booking')
  if (ask.meanings.has('contact:name')) take(nameAnswer(ask, phrases))
  if (ask.meanings.has('topic:parking')) {
    const words = ask.words.filter((word) => word.meanings.includes('topic:parking'))
    take(parkingAnswer(ask, phrases) ?? rulesAnswer(passagesFor({ ...ask, words }), ask, phrases))
  } else if (cued(ask, 'address')) take(ask.people.length > 0 ? null : addressAnswer(ask, phrases))
  else if (cued(ask, 'directions') && !wantsServices(ask)) take(directionsAnswer(ask, phrases))
  const contacts = (mentions(ask, 'contact:') && !ask.meanings.has('contact:name')) || cued(ask, 'contact')
  // «до котрої подзвонити, щоб скасувати» is about cancelling; a master's own number or home is nobody's business.
  if (contacts && (topics.length === 0 || cued(ask, 'contact'))) {
    take(ask.people.length > 0 ? null : contactAnswer(ask, phrases))
  }
  const pays = mentions(ask, 'pay:') || cued(ask, 'payment')
  if (pays && topics.length === 0)
    take(paymentAnswer(ask, phrases) ?? rulesAnswer(passagesFor(ask), ask, phrases))
  return answers
}

function aboutStaff(ask: Ask, asksPrice: boolean): boolean {
  if (asksPrice) return false
  const timed = cued(ask, 'who', 'staff-days', ...saysHours) || ask.days.length > 0
  if (ask.people.length > 0) {
    // «модельна у Аліси на довге» asks for her price, and so does «а у Ліки?» after a price.
    if (ask.atMaster && wantsServices(ask) && !timed && !cued(ask, 'offered')) return false
    return !(followsUp(ask) && !timed && !cued(ask, 'offered') && ask.words.length <= 5)
  }
  if (cued(ask, 'who'))
    return !topicsOf(ask).some((topic) => topic !== 'topic:children' && topic !== 'topic:other')
  return cued(ask, 'staff', 'staff-days') && !wantsServices(ask) && topicsOf(ask).length === 0
}

function aboutHours(ask: Ask, asksPrice: boolean): boolean {
  const topics = topicsOf(ask).filter((topic) => topic !== 'topic:booking' && topic !== 'topic:parking')
  if (asksPrice || topics.length > 0) return false
  if (wantsServices(ask)) return ask.days.length > 0 && cued(ask, ...saysHours)
  if (cued(ask, ...saysHours) || ask.meanings.has('moment:now')) return true
  return ask.days.length > 0 && !ask.words.some((word) => word.unknown)
}

/** «скільки стрижка і до котрої ви в п’ятницю?»: the clause that asks for the hours alone. */
function hoursApart(ask: Ask): Ask | null {
  const clauses = cutAt(ask.words, endsThing).map((words) => ({
    ...ask,
    words,
    meanings: new Set(words.flatMap((word) => [...word.meanings])),
  }))
  const own = (clause: Ask): boolean =>
    cued(clause, ...saysHours) && !clause.words.some(({ meanings }) => meanings.some(isConcept))
  return clauses.length > 1 ? (clauses.find(own) ?? null) : null
}

/** «25 грудня зачинено» said in a sentence goes before what the weekday would have been. */
function ruleOfDay(ask: Ask, phrases: Phrases): Part | null {
  const day = ask.days.find((each) => each.kind === 'date' || each.kind === 'relative')
  if (!day || (day.kind !== 'date' && day.kind !== 'relative')) return null
  const known = hoursOn(ask.known.hours, day.day)
  if (known?.fact.from) return null
  return rulesAnswer(passagesOfDay(ask.known.handbook, day.day), ask, phrases)
}

/** «а разом?», «якщо обох одразу?»: names nothing new. */
function asksTogether(ask: Ask): boolean {
  const both = cued(ask, 'together') || mentions(ask, 'persons:')
  return both && !namesService(ask.wish) && topicsOf(ask).length === 0 && ask.words.length <= 8
}

function answered(ask: Ask, phrases: Phrases): Answers {
  if (cued(ask, 'branch')) return { parts: [], missing: phrases.unknown }
  const compared = compareAnswer(ask, phrases) ?? (asksTogether(ask) ? earlierTogether(ask, phrases) : null)
  if (compared) return { parts: [compared], missing: null }
  const services = wantsServices(ask)
  const asksPrice = cued(ask, 'price', 'duration') || (cued(ask, 'how-much') && (services || followsUp(ask)))
  const { parts, missing } = aboutSalon(ask, phrases)
  if (missing !== null) return { parts, missing }

  if (aboutStaff(ask, asksPrice)) {
    const part =
      staffAnswer(ask, phrases) ??
      (ask.people.length > 0 ? null : rulesAnswer(passagesFor(ask), ask, phrases))
    return part ? { parts: [...parts, part], missing: null } : { parts, missing: phrases.unknown }
  }
  if (aboutHours(ask, asksPrice)) {
    const part = ruleOfDay(ask, phrases) ?? hoursAnswer(ask, phrases)
    if (!part) return { parts, missing: phrases.unknownHours }
    parts.push(part)
    if (!services) return { parts, missing: null }
  }
  const apart = services && asksPrice ? hoursApart(ask) : null
  const open = apart && hoursAnswer(apart, phrases)
  if (open) parts.push(open)
  const nothingElse = !services && !asksPrice && !topicsOf(ask).some((topic) => topic !== 'topic:parking')
  if (parts.length > 0 && nothingElse) return { parts, missing: null }
  const part = priceOrRule(ask, phrases)
  if (part) return { parts: [...parts, part], missing: null }
  const notInList = services && topicsOf(ask).length === 0
  return { parts, missing: notInList ? phrases.unknownService : phrases.unknown }
}

const onlyTalk =
  /^(?:cue:(?:greeting|thanks|bye|affirmative|negative|also)|joins|(?:moment|number|pronoun):?.*)$/

function asksAnything(ask: Ask): boolean {
  if (ask.people.length > 0 || ask.days.length > 0) return true
  const goesOn = ask.continues || ask.meanings.has('pronoun')
  if (goesOn && (ask.memory.topics.length > 0 || ask.memory.features.length > 0) && ask.words.length > 1)
    return true
  const telling = ask.words.filter(
    (word) =>
      word.number !== null ||
      word.meanings.some((meaning) => !onlyTalk.test(meaning)) ||
      (word.meanings.length === 0 && word.stems.length > 0 && !word.stop && word.folded.length >= 3),
  )
  // «спасибо большущее»
  const polite = cued(ask, 'thanks', 'bye') && ask.words.length <= 4
  return telling.some((word) => !polite || word.meanings.length > 0)
}

/** Nothing in the message to go by but a wish to see the list: «прайс», «які у вас послуги?» */
function wholeList(ask: Ask, phrases: Phrases): Part | null {
  if (!cued(ask, 'price', 'list', 'services')) return null
  const asksMore = ask.words.some(
    (word) =>
      word.unknown ||
      word.number !== null ||
      word.meanings.some(
        (meaning) => !/^(?:cue:(?:price|how-much|list|services|offered|greeting)|joins)$/.test(meaning),
      ),
  )
  if (asksMore || ask.people.length > 0 || followsUp(ask)) return null
  const sections = new Map(
    ask.known.catalogue.offers.map((offer) => [offer.category ?? offer.service, offer.prices[0]!.known]),
  )
  const shown = [...sections].slice(0, 12)
  if (shown.length === 0) return null
  return {
    text: `${phrases.priceList}\n${shown.map(([name]) => `• ${name}`).join('\n')}`,
    extra: phrases.whatExactly,
    evidence: shown.map(([, known]) => known),
    actions: shown.length > 1 ? [{ type: 'offer', choices: shown.slice(0, 6).map(([name]) => name) }] : [],
  }
}

function notKnown(missing: string, ask: Ask, wishes: FollowedWishes, phrases: Phrases): Part {
  const own = wishes.notKnowing
  // The owner's words are in the owner's language; a customer of another hears ours.
  const fitting = own !== null && spokenIn(own, ask.language).language === ask.language
  const willAsk = fitting ? sentence(capitalised(own)) : phrases.willAsk
  return handedOver(`${missing} ${willAsk}`, 'unknown', ask, phrases)
}

export function replyParts(ask: Ask, wishes: FollowedWishes, phrases: Phrases, first: boolean): Part[] {
  if (ask.turn.hasPhoto) {
    const photo: Part = {
      text: phrases.photo,
      evidence: [],
      actions: [{ type: 'hand_over', reason: 'photo' }],
    }
    return asksAnything(ask) ? [...answered(ask, phrases).parts, photo] : [photo]
  }
  const before =
    erasureAnswer(ask, phrases) ??
    forbiddenAnswer(ask, wishes, phrases) ??
    talkBefore(ask, wishes, phrases) ??
    changedVisitAnswer(ask, phrases)
  if (before) return [before]
  const same = sameQuestion(ask.known.handbook, ask.words)
  if (!asksAnything(ask)) {
    const answer = same && rulesAnswer([same], ask, phrases)
    return [answer ?? talkOnly(ask, phrases, first)]
  }
  const list = wholeList(ask, phrases)
  if (list) return [list]
  const { parts, missing } = answered(ask, phrases)
  const booked = bookingAnswer(ask, phrases)
  if (booked) return [...parts, booked]
  if (missing === null) return parts
  const answer = parts.length === 0 && same ? rulesAnswer([same], ask, phrases) : null
  return [...parts, answer ?? notKnown(missing, ask, wishes, phrases)]
}

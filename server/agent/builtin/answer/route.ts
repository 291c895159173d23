// Which questions a message asks, and who answers each. The order of the rules is the order of their certainty.
import type { Action } from '#contract/agent.ts'
import { type Ask, cued, topicsOf } from '../ask.ts'
import { continued, namesService, type Question } from '../dialogue.ts'
import { findPassages, type Passage } from '../handbook.ts'
import { dimensionOf, type Found, findOffers, type Wish } from '../match.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { FollowedWishes } from '../prompt.ts'
import { spokenIn } from '../understand/language.ts'
import { isWork, type Word } from '../understand/words.ts'
import { hoursAnswer } from './hours.ts'
import type { Part } from './part.ts'
import { capitalised, fill, sentence } from './part.ts'
import { offersAnswer } from './prices.ts'
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
import { staffAnswer } from './staff.ts'
import { forbiddenAnswer, talkBefore, talkOnly } from './talk.ts'

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

type Choice = { wish: Wish; found: readonly Found[]; question: Question }

/** Which services are meant, with what was spoken of before where the message only says which. */
function servicesMeant(ask: Ask): Choice {
  const explicit = cued(ask, 'duration') ? 'duration' : cued(ask, 'price') ? 'price' : null
  const { memory, wish } = ask
  const own = namesService(wish)
  const says = wish.features.length > 0 || wish.ages.length > 0 || wish.staff !== null
  const asksAgain = explicit !== null || cued(ask, 'how-much')
  const aboutSomethingElse = topicsOf(ask).length > 0 && !says
  const follows =
    memory.features.length > 0 && !aboutSomethingElse && (own ? ask.continues : says || asksAgain)
  const question: Question =
    explicit ??
    (cued(ask, 'list', 'offered') && !cued(ask, 'how-much')
      ? 'list'
      : ((follows ? memory.question : null) ?? 'price'))
  if (follows) {
    const merged = continued(memory, wish)
    const found = findOffers(ask.known.catalogue, merged)
    if (found.length > 0 || !own)
      return { wish: merged, found, question: question === 'list' ? 'price' : question }
  }
  return { wish, found: findOffers(ask.known.catalogue, wish), question }
}

/** Several services in one message, each on its own: «манікюр і педикюр». */
function severalServices(ask: Ask, wish: Wish): Found[][] {
  const works = wish.features.filter((id) => isWork(id))
  if (works.length < 2) return []
  const others = wish.features.filter(
    (id) => !isWork(id) && dimensionOf(id) !== null && dimensionOf(id) !== 's',
  )
  const groups = clauses(ask)
  const found = groups.map((features) =>
    findOffers(ask.known.catalogue, { ...wish, features: [...new Set([...features, ...others])] }),
  )
  return groups.length > 1 && found.every((each) => each.length > 0) ? found : []
}

const joins = new Set(['и', 'та', 'плюс', 'плус', 'анд', 'а', 'теж', 'тоже', 'оразм', 'ораз'])

function clauses(ask: Ask): string[][] {
  const groups: string[][] = [[]]
  for (const word of ask.words) {
    if (word.afterBreak || joins.has(word.folded)) groups.push([])
    const features = word.meanings.filter((meaning) => ask.wish.features.includes(meaning))
    groups.at(-1)!.push(...features)
  }
  return groups.filter((features) => features.some(isWork))
}

function serviceAnswer(ask: Ask, choice: Choice, phrases: Phrases): Part | null {
  if (ask.strange) return null
  if (choice.found.length > 0) return offersAnswer(choice.found, choice.wish, choice.question, ask, phrases)
  const several = severalServices(ask, choice.wish)
  if (several.length === 0) return null
  return offersAnswer(several.flat(), choice.wish, choice.question, ask, phrases)
}

const spans = /\d|рок|год|місяц|месяц|тижн|недел|month|year|week|rok|miesi/iu
const money = /(?:грн|₴|uah|грив|%|безкошт|бесплат|free|zł)/iu

/** Said of services too: «дитяча стрижка», «запис на манікюр», «модель». */
const vagueTopics: ReadonlySet<string> = new Set(['topic:booking', 'topic:children', 'topic:other'])

/** Topics whose questions are never about the price list. */
const neverServices = [
  'vacancy',
  'training',
  'languages',
  'refund',
  'products',
  'pets',
  'hygiene',
  'amenities',
  'health',
].map((each) => `topic:${each}`)

/** What the rules say to the whole message, and to each of its sentences where one alone is answered better. */
function passagesFor(ask: Ask): Passage[] {
  const whole = findPassages(ask.known.handbook, ask.words)
  const sentences: Word[][] = [[]]
  for (const word of ask.words) {
    if (word.afterSentence) sentences.push([])
    sentences.at(-1)!.push(word)
  }
  if (sentences.length < 2) return whole
  const better = sentences
    .flatMap((words) => findPassages(ask.known.handbook, words).slice(0, 2))
    .filter((passage) => passage.score >= clear && !whole.some((each) => each.known === passage.known))
  return [...better, ...whole].sort((a, b) => b.score - a.score)
}

/** A passage this sure goes before the price list. */
const clear = 0.8

function saidIn(passage: Passage | undefined): string {
  const fact = passage?.known.fact
  return fact?.kind === 'faq' ? fact.answer : (fact?.text ?? '')
}

function priceOrRule(ask: Ask, phrases: Phrases): Part | null {
  const passages = passagesFor(ask)
  const best: Passage | undefined = passages[0]
  const choice = servicesMeant(ask)
  const topics = topicsOf(ask)
  const topical = topics.some((topic) => !vagueTopics.has(topic)) || (topics.length === 1 && topics[0] === 'topic:booking')
  const explicit = cued(ask, 'price', 'duration')
  const rule = (): Part | null => rulesAnswer(passages, ask, phrases)
  const sure = best !== undefined && best.score >= clear
  // A rule without any amount does not say what something costs or how long it lasts.
  const answers = !explicit || (cued(ask, 'duration') ? spans : money).test(saidIn(best))
  const barred = topics.some((topic) => neverServices.includes(topic))

  if (best && cued(ask, 'included')) return rule()
  if (sure && !explicit && (topics.length > 0 || best.byTitle)) return rule()
  if (sure && topical && answers) return rule()
  if (!barred || (explicit && choice.found.some((each) => each.score > 0.9))) {
    const service = serviceAnswer(ask, choice, phrases)
    if (service && !(topical && best && !explicit)) return service
  }
  return best && answers ? rule() : null
}

function wantsServices(ask: Ask): boolean {
  return namesService(ask.wish) || ask.wish.features.some((id) => id.startsWith('person:'))
}

/** The questions of a message that have words of their own, and their answers. */
function answeredQuestions(
  ask: Ask,
  phrases: Phrases,
): { parts: Part[]; failed: HandOver | null; missing: string | null } {
  const parts: Part[] = []
  let missing: string | null = null
  const take = (part: Part | null, otherwise: string): void => {
    if (part) parts.push(part)
    else missing = otherwise
  }
  const topics = topicsOf(ask)
  const services = wantsServices(ask)
  const asksPrice =
    cued(ask, 'price', 'duration') || (cued(ask, 'how-much') && (services || ask.memory.features.length > 0))
  const staffed = ask.people.length > 0 || cued(ask, 'who') || (cued(ask, 'staff', 'staff-days') && !services)
  const aboutStaff =
    staffed && !asksPrice && (ask.people.length > 0 || topics.every((topic) => vagueTopics.has(topic)))
  const pays = [...ask.meanings].some((meaning) => meaning.startsWith('pay:')) || cued(ask, 'payment')
  const contacts =
    [...ask.meanings].some((meaning) => meaning.startsWith('contact:') && meaning !== 'contact:name') ||
    cued(ask, 'contact')

  if (cued(ask, 'branch')) return { parts, failed: 'unknown', missing: phrases.unknown }
  if (ask.meanings.has('contact:name')) parts.push(nameAnswer(ask, phrases))
  if (ask.meanings.has('topic:parking'))
    take(
      parkingAnswer(ask, phrases) ?? rulesAnswer(passagesFor(ask), ask, phrases),
      phrases.unknown,
    )
  else if (cued(ask, 'address')) take(addressAnswer(ask, phrases), phrases.unknown)
  else if (cued(ask, 'directions') && !services) take(directionsAnswer(ask, phrases), phrases.unknown)
  if (contacts && !(topics.length > 0 && !cued(ask, 'contact') && ask.words.length > 4))
    take(contactAnswer(ask, phrases), phrases.unknown)
  if (pays && !topics.some((topic) => topic === 'topic:gift-card' || topic === 'topic:prepayment')) {
    take(
      paymentAnswer(ask, phrases) ?? rulesAnswer(passagesFor(ask), ask, phrases),
      phrases.unknown,
    )
  }
  if (aboutStaff) {
    const part = staffAnswer(ask, phrases)
    if (part) return { parts: [...parts, part], failed: null, missing: null }
    if (ask.people.length > 0 && parts.length === 0) {
      const rule = priceOrRule(ask, phrases)
      return { parts: rule ? [rule] : [], failed: rule ? null : 'unknown', missing: phrases.unknown }
    }
  }
  const hoursCue =
    cued(ask, 'hours', 'until', 'since', 'lunch', 'closed') ||
    (ask.days.length > 0 && ask.words.length <= 3) ||
    ask.meanings.has('moment:now')
  const aboutHours =
    hoursCue &&
    !asksPrice &&
    !(services && ask.days.length === 0) &&
    topics.filter((topic) => topic !== 'topic:booking').length === 0
  if (aboutHours) take(hoursAnswer(ask, phrases), phrases.unknownHours)

  const rest =
    services ||
    asksPrice ||
    topics.some((topic) => topic !== 'topic:parking') ||
    cued(ask, 'list', 'offered', 'included', 'services')
  const onlySalon = parts.length > 0 && !services && !cued(ask, 'price', 'duration') && topics.length === 0
  const follows =
    ask.memory.features.length > 0 &&
    (ask.wish.features.length > 0 || ask.wish.ages.length > 0 || ask.wish.staff !== null)
  if (
    (rest || follows || parts.length === 0) &&
    !onlySalon &&
    missing === null &&
    !aboutHours &&
    !(parts.length > 0 && ask.meanings.has('topic:parking'))
  ) {
    const part = priceOrRule(ask, phrases)
    if (part) parts.push(part)
    else if (parts.length === 0 || asksPrice) missing = notFound(ask, phrases)
  }
  return { parts, failed: missing === null ? null : 'unknown', missing }
}

function notFound(ask: Ask, phrases: Phrases): string {
  if (!wantsServices(ask)) return phrases.unknown
  return topicsOf(ask).length === 0 ? phrases.unknownService : phrases.unknown
}

function asksAnything(ask: Ask): boolean {
  return (
    ask.words.some(
      (word) =>
        word.unknown ||
        word.number !== null ||
        word.meanings.some(
          (meaning) =>
            !/^cue:(greeting|thanks|bye|affirmative)$/.test(meaning) &&
            !/^(moment|number|pronoun|day):?/.test(meaning),
        ),
    ) || ask.people.length > 0
  )
}

/** Nothing in the message to go by but a wish to see the list: «прайс», «які у вас послуги?» */
function wholeList(ask: Ask, phrases: Phrases): Part | null {
  if (!cued(ask, 'price', 'list', 'services')) return null
  const otherwise = ask.words.some(
    (word) =>
      word.unknown ||
      word.number !== null ||
      word.meanings.some((meaning) => !/^cue:(price|how-much|list|services|offered|greeting)$/.test(meaning)),
  )
  if (otherwise || ask.people.length > 0) return null
  const categories = [...new Set(ask.known.catalogue.offers.map((offer) => offer.category ?? offer.service))]
  if (categories.length === 0) return null
  const shown = categories.slice(0, 12)
  const evidence = shown.map(
    (name) =>
      ask.known.catalogue.offers.find((offer) => (offer.category ?? offer.service) === name)!.prices[0]!
        .known,
  )
  return {
    text: `${phrases.priceList}\n${shown.map((name) => `• ${name}`).join('\n')}`,
    extra: phrases.whatExactly,
    evidence,
    actions: shown.length > 1 ? [{ type: 'offer', choices: shown.slice(0, 6) }] : [],
  }
}

export function replyParts(
  ask: Ask,
  wishes: FollowedWishes,
  phrases: Phrases,
  first: boolean,
  salon: string,
): Part[] {
  if (ask.turn.hasPhoto) {
    const photo = handedOver(phrases.photo, 'photo', ask, phrases)
    if (!asksAnything(ask)) return [{ ...photo, extra: undefined, evidence: [] }]
    const { parts } = answeredQuestions(ask, phrases)
    return [...parts, { ...photo, extra: undefined, evidence: [] }]
  }
  const barred = forbiddenAnswer(ask, wishes, phrases)
  if (barred) return [barred]
  const before = talkBefore(ask, wishes, phrases, salon)
  if (before) return [before]
  if (!asksAnything(ask)) return [talkOnly(ask, phrases, first)]
  const list = wholeList(ask, phrases)
  if (list) return [list]
  const { parts, failed, missing } = answeredQuestions(ask, phrases)
  if (cued(ask, 'book')) return [...parts, handedOver(phrases.booking, 'asked', ask, phrases)]
  if (failed) {
    const ownWords = wishes.notKnowing && spokenIn(wishes.notKnowing, ask.language).language === ask.language
    const willAsk = ownWords ? sentence(capitalised(wishes.notKnowing ?? '')) : phrases.willAsk
    return [...parts, handedOver(`${missing ?? phrases.unknown} ${willAsk}`, 'unknown', ask, phrases)]
  }
  return parts
}

// Everything that is said in sentences: contacts, hours, payment, masters, questions with answers, rules. Nothing the
// owner wrote is lost: what is none of the others is a rule.
import type { Fact, FoundFact, HoursFact, NotUnderstood, Place, RuleTopic } from '#contract/facts.ts'
import { contactLabel, contactsIn, salonName, tellsTheWay } from './contacts.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import { announcesHours, type HoursRead, hoursIn } from './hours.ts'
import { leaningWords } from './lexicon/topics.ts'
import { announcesPayment, paymentIn } from './payment.ts'
import { sentencesOf } from './sentences.ts'
import { announcesStaff, staffIn } from './staff.ts'
import { topicsOf } from './topics.ts'
import { isPersonName } from './variants.ts'

export type Remark = {
  text: string
  /** The heading is the head of a list or the label of a cell, and says what this is about. */
  isLabelled?: true
  place: Place
  /** The words this stands under: a heading, the head of a numbered list, the label of a cell. */
  heading?: string
  quote?: string
}

export class Remarks {
  readonly found: FoundFact[] = []
  readonly notUnderstood: NotUnderstood[] = []
  readonly #currency: string

  constructor(currency: string) {
    this.#currency = currency
  }

  add(said: Remark): void {
    const remark = { ...said, text: said.text.replace(/^[•·▪]\s*/, '') }
    // A title alone says nothing.
    if (/:$/.test(remark.text) && remark.text.length <= 60) return
    const name = salonName(remark.text)
    if (name) {
      this.#put(remark, { kind: 'contact', type: 'name', value: name }, remark.text)
      return
    }
    const announced = remark.heading ?? ''
    const staff = staffIn(remark.text, announcesStaff(announced))
    if (staff) {
      this.#put(remark, staff, remark.text)
      this.#hoursOfMaster(remark, staff.name)
      return
    }
    if (this.#hoursOfMaster(remark)) return
    const rest: string[] = []
    const before = this.found.length
    for (const sentence of sentencesOf(remark.text)) {
      const payment = this.found.slice(before).findLast(({ fact }) => fact.kind === 'payment')
      // «Оплата: готівка, QR. Терміналу немає.»
      if (payment && this.#morePayment(payment, sentence)) continue
      if (!this.#sentence(sentence, remark)) rest.push(sentence)
    }
    for (const { text, topics } of grouped(rest, announced, remark.isLabelled === true))
      this.#rule(remark, text, topics)
  }

  answer(question: string, answer: string, place: Place, quote = `${question} ${answer}`): void {
    const topics = topicsOf(`${question} ${answer}`)
    const fact: Fact = { kind: 'faq', question: question.trim(), answer: answer.trim(), topics }
    this.#put({ text: answer, place, quote }, fact, answer)
    const payment = paymentIn(answer, announcesPayment(question))
    if (payment) this.#put({ text: answer, place, quote }, payment, answer)
    if (topicsOf(question).includes('parking')) {
      this.#put(
        { text: answer, place, quote },
        { kind: 'contact', type: 'parking', value: answer.trim() },
        answer,
      )
    }
  }

  /** True when the sentence is wholly told by the facts made of it. */
  #sentence(sentence: string, remark: Remark): boolean {
    const heading = remark.heading ?? ''
    const bare = withoutLabel(sentence)
    const label =
      (bare !== sentence ? contactLabel(sentence.slice(0, sentence.length - bare.length)) : null) ??
      contactLabel(heading)
    const contacts = contactsIn(sentence, this.#currency, label)
    for (const fact of contacts.facts) this.#put(remark, fact, sentence)
    if (contacts.isAll) return true
    const hours = hoursIn(sentence, announcesHours(heading) || announcesHours(remark.text))
    if (hours) {
      this.#hours(remark, hours, sentence)
      return true
    }
    const payment = paymentIn(sentence, announcesPayment(heading) && heading.length < 40)
    if (payment) {
      this.#put(remark, payment, sentence)
      return true
    }
    const topics = topicsOf(sentence)
    if (label === 'parking' || (topics.includes('parking') && sentence.length < 160)) {
      this.#put(remark, { kind: 'contact', type: 'parking', value: bare }, sentence)
      return label === 'parking' && !topics.includes('parking')
    }
    const isWay =
      label === 'directions' ||
      (tellsTheWay(sentence) && topics.length === 0 && (label === 'address' || this.#isNearAddress(remark)))
    if (isWay) this.#put(remark, { kind: 'contact', type: 'directions', value: bare }, sentence)
    return isWay
  }

  #morePayment(payment: FoundFact, sentence: string): boolean {
    const more = paymentIn(sentence, true)
    if (!more || payment.fact.kind !== 'payment' || topicsOf(sentence).length > 0) return false
    const accepted = [...new Set([...payment.fact.accepted, ...more.accepted])]
    const refused = [...new Set([...payment.fact.refused, ...more.refused])]
    payment.fact = { ...payment.fact, accepted, refused, text: `${payment.fact.text} ${more.text}` }
    return true
  }

  /** «Поруч — пошта» tells the way only beside an address. */
  #isNearAddress({ place }: Remark): boolean {
    const address = this.found.findLast(({ fact }) => fact.kind === 'contact' && fact.type === 'address')
    return (
      address !== undefined &&
      address.place.page === place.page &&
      address.place.sheet === place.sheet &&
      Math.abs((address.place.row ?? 0) - (place.row ?? 0)) <= 3
    )
  }

  /** «Олена: вт–сб 10–18». */
  #hoursOfMaster(remark: Remark, known?: string): boolean {
    const match = /^\s*([^:–—(]{2,40}?)\s*[:–—-]\s+(.+)$/u.exec(remark.text)
    const name = known ?? (match && isPersonName(match[1]!) ? match[1]! : undefined)
    if (!name) return false
    const hours = hoursIn(match?.[2] ?? remark.text, true, name)
    if (!hours || hours.facts.length === 0) return false
    for (const fact of hours.facts) this.#put(remark, fact, remark.text)
    return true
  }

  #hours(remark: Remark, { facts, pause, lastBooking, isUnclear }: HoursRead, sentence: string): void {
    for (const fact of facts) this.#put(remark, fact, sentence)
    if (isUnclear) this.notUnderstood.push({ reason: 'unclear-time', place: remark.place, quote: sentence })
    // «Обід 13:00–13:30» in a line of its own is said of the hours around it.
    const open = this.found.flatMap(({ fact }) =>
      fact.kind === 'hours' && !fact.closed && !fact.staff && fact.days.length > 0 ? [fact] : [],
    )
    if (pause) for (const fact of open) setOnce(fact, { breakFrom: pause.from, breakTo: pause.to })
    if (lastBooking) for (const fact of open) setOnce(fact, { lastBooking })
    if ((pause || lastBooking) && open.length === 0) this.#rule(remark, sentence, ['other'])
  }

  #rule(remark: Remark, text: string, topics: RuleTopic[]): void {
    if (!/\p{L}{2}/u.test(text)) return
    const { heading } = remark
    this.#put(remark, { kind: 'rule', topics, ...(heading ? { heading } : {}), text }, remark.quote ?? text)
  }

  /** Something was said here, and it is not certain what. */
  doubt(reason: NotUnderstood['reason'], { place, quote }: { place: Place; quote: string }): void {
    this.notUnderstood.push({ reason, place, quote })
  }

  /** A fact read elsewhere, at its row. */
  put(fact: Fact, { place, quote }: { place: Place; quote: string }): void {
    this.found.push({ fact, place, quote })
  }

  #put({ place, quote }: Remark, fact: Fact, sentence: string): void {
    this.found.push({ fact, place, quote: quote ?? sentence })
  }
}

function setOnce(fact: HoursFact, more: Partial<HoursFact>): void {
  if (more.breakFrom && !fact.breakFrom) Object.assign(fact, more)
  if (more.lastBooking && !fact.lastBooking) Object.assign(fact, more)
}

/** «Адреса: …» without its label. */
function withoutLabel(sentence: string): string {
  const match = /^\s*(\p{L}[\p{L}\s'’]{1,30}?)\s*[:–—]\s+(?=\S)/u.exec(sentence)
  return match && contactLabel(match[1]!) ? sentence.slice(match[0].length) : sentence
}

const leaning = phrases(leaningWords)
/** «Якщо пізніше — …» has its sense from the sentence before. */
function leansBack(sentence: string): boolean {
  return leaning(wordsOf(fold(sentence)).slice(0, 3))?.from === 0
}

/** Sentences that go on about the same stay together. */
function grouped(
  sentences: readonly string[],
  heading: string,
  isLabelled: boolean,
): { text: string; topics: RuleTopic[] }[] {
  const under = topicsOf(heading)
  const groups: { text: string; topics: RuleTopic[] }[] = []
  for (const sentence of sentences) {
    const own = topicsOf(sentence)
    const last = groups.at(-1)
    const goesOn =
      last &&
      (leansBack(sentence) ||
        own.length === 0 ||
        last.topics.length === 0 ||
        own.some((topic) => last.topics.includes(topic)))
    if (goesOn) {
      last.text += ` ${sentence}`
      last.topics = [...new Set([...last.topics, ...own])]
    } else groups.push({ text: sentence, topics: own })
  }
  return groups.map(({ text, topics }) => {
    const all = topics.length > 0 && !isLabelled ? topics : [...new Set([...topics, ...under])]
    return { text, topics: all.length > 0 ? all : ['other'] }
  })
}

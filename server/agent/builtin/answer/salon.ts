// Answers about the salon itself: where it is, how to reach it, how to pay.
import { type contactTypes, paymentMethods } from '#contract/facts.ts'
import type { KnownFact } from '../../engine.ts'
import type { Ask } from '../ask.ts'
import type { KnownContact } from '../known.ts'
import { phoneText } from '../numbers.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { fill, listed, type Part, sentence } from './part.ts'

type ContactType = (typeof contactTypes)[number]
const reachable = [
  'phone',
  'viber',
  'whatsapp',
  'telegram',
  'instagram',
  'facebook',
  'tiktok',
  'website',
  'email',
] as const
type Reachable = (typeof reachable)[number]

function ofType(ask: Ask, type: ContactType): KnownContact[] {
  return ask.known.contacts.filter(({ fact }) => fact.type === type)
}

function trimmed(value: string): string {
  return value.trim().replace(/[.\s]+$/u, '')
}

/** «Паркування: у дворі»: what is written brings its own label sometimes. */
function labelled(phrase: string, value: string): string {
  const text = trimmed(value)
  return /^\p{Lu}\p{L}+:\s/u.test(text) ? sentence(text) : fill(phrase, { value: text })
}

export function addressAnswer(ask: Ask, phrases: Phrases): Part | null {
  const addresses = ofType(ask, 'address')
  const directions = ofType(ask, 'directions')
  if (addresses.length === 0) {
    const { address } = ask.turn.salon
    return address ? { text: fill(phrases.address, { value: trimmed(address) }), evidence: [] } : null
  }
  const several = addresses.length > 1
  const texts = addresses.map(({ fact }) =>
    fill(phrases.address, {
      value: trimmed(several && fact.label ? `${fact.value} (${fact.label})` : fact.value),
    }),
  )
  return {
    text: texts.join(' '),
    extra: directions[0] && fill(phrases.directions, { value: trimmed(directions[0].fact.value) }),
    evidence: [...addresses, ...directions.slice(0, 1)],
  }
}

export function directionsAnswer(ask: Ask, phrases: Phrases): Part | null {
  const directions = ofType(ask, 'directions')
  const addresses = ofType(ask, 'address')
  if (directions.length === 0) return addressAnswer(ask, phrases)
  const ways = directions.map(({ fact }) => sentence(trimmed(fact.value)))
  const where = addresses.slice(0, 1).map(({ fact }) => fill(phrases.address, { value: trimmed(fact.value) }))
  return { text: [...where, ...ways].join(' '), evidence: [...addresses.slice(0, 1), ...directions] }
}

export function parkingAnswer(ask: Ask, phrases: Phrases): Part | null {
  const parking = ofType(ask, 'parking')
  if (parking.length === 0) return null
  return {
    text: parking.map(({ fact }) => labelled(phrases.parking, fact.value)).join(' '),
    evidence: parking,
  }
}

export function nameAnswer(ask: Ask, phrases: Phrases): Part {
  const [name] = ofType(ask, 'name')
  return {
    text: fill(phrases.name, { value: name?.fact.value ?? ask.turn.salon.name }),
    evidence: name ? [name] : [],
  }
}

function contactLine({ fact }: KnownContact, type: Reachable, phrases: Phrases): string {
  const isPhone = /^\+\d{9,15}$/.test(fact.value)
  const value = isPhone ? phoneText(fact.value) : fact.value
  const label = fact.label && !fact.value.includes(fact.label) ? ` (${fact.label})` : ''
  return fill(phrases.contacts[type], { value: `${value}${label}` })
}

/** A messenger is often only named beside a phone: «099 000 00 00 (Viber)». */
function reaching(ask: Ask, type: Reachable): KnownContact[] {
  const own = ofType(ask, type)
  if (own.length > 0) return own
  return ofType(ask, 'phone').filter(({ fact }) => fact.label?.toLowerCase().includes(type))
}

export function contactAnswer(ask: Ask, phrases: Phrases): Part | null {
  const asked = reachable.filter((type) => ask.meanings.has(`contact:${type}`))
  const messengers = asked.filter((type) => type !== 'phone')
  // «номер для вайбера» asks for Viber's number, not for every number.
  const wanted = messengers.length > 0 ? messengers : asked.length > 0 ? asked : reachable
  const found = wanted.flatMap((type) =>
    reaching(ask, type).map((known) => ({ known, line: contactLine(known, type, phrases) })),
  )
  const unique = found.filter(({ line }, at) => found.findIndex((other) => other.line === line) === at)
  if (unique.length > 0)
    return { text: unique.map(({ line }) => line).join('\n'), evidence: unique.map(({ known }) => known) }
  const { phone } = ask.turn.salon
  if (asked.includes('phone') && phone)
    return { text: fill(phrases.contacts.phone, { value: phoneText(phone) }), evidence: [] }
  return null
}

export function paymentAnswer(ask: Ask, phrases: Phrases): Part | null {
  const { payment } = ask.known
  if (payment.length === 0) return null
  const names = (methods: readonly (typeof paymentMethods)[number][]): string =>
    listed(
      methods.map((method) => phrases.payment[method]),
      phrases.and,
    )
  const accepted = paymentMethods.filter((method) =>
    payment.some(({ fact }) => fact.accepted.includes(method)),
  )
  const refused = paymentMethods.filter((method) => payment.some(({ fact }) => fact.refused.includes(method)))
  const asked = paymentMethods.filter((method) => ask.meanings.has(`pay:${method}`))
  // A terminal takes cards, and phones that act as one.
  const takes = (method: (typeof paymentMethods)[number]): boolean =>
    accepted.includes(method) ||
    (method === 'card' && accepted.includes('terminal')) ||
    (method === 'terminal' && accepted.includes('card'))
  if (asked.length === 0) {
    if (accepted.length === 0) return { text: sentence(payment[0]!.fact.text), evidence: payment.slice(0, 1) }
    return { text: fill(phrases.paymentAll, { methods: names(accepted) }), evidence: payment }
  }
  const yes = asked.filter((method) => takes(method) && !refused.includes(method))
  const no = asked.filter((method) => refused.includes(method))
  if (yes.length === 0 && no.length === 0) return null
  const texts = []
  if (yes.length > 0) texts.push(fill(phrases.paymentYes, { methods: names(yes) }))
  if (no.length > 0) {
    texts.push(fill(phrases.paymentNo, { methods: names(no) }))
    if (accepted.length > 0) texts.push(fill(phrases.paymentAll, { methods: names(accepted) }))
  }
  return { text: texts.join(' '), evidence: payment }
}

export function salonPhone(ask: Ask): { text: string; evidence: KnownFact[] } | null {
  const phone = ask.known.contacts.find(({ fact }) => fact.type === 'phone')
  if (phone) return { text: phoneText(phone.fact.value), evidence: [phone] }
  return ask.turn.salon.phone ? { text: phoneText(ask.turn.salon.phone), evidence: [] } : null
}

// The engine's own check before a reply leaves it: each part names the facts it stands on, and every number of the text
// is one of theirs, of the customer's own words or of a declared term. It knows less than the proof that every message
// passes afterwards (agent/proof/), and catches a slip of the engine where it happens.
import type { KnownFact } from '../engine.ts'

export type Unit = 'money' | 'minutes' | 'percent' | 'time' | 'phone' | 'number'
export type Claim = { unit: Unit; value: number; text: string }
/** A result the reply shows with its terms, or a calendar day it names. */
export type Term = { unit: Unit; value: number }

const currency = '(?:грн|гривень|гривні|гривня|гривен|гривны|uah|₴|zł|eur|€|usd|\\$)'
const hours = '(?:годин[аиу]?|год|часов|часа|час|hours?|hrs?|godz|godzin[ay]?|ч(?!\\p{L})|h(?!\\p{L}))'
const minutes = '(?:хвилин[аиу]?|хв|минут[аыу]?|мин|minutes?|mins?|minut[ay]?)'
const amount = '\\d+(?:[ \\u00a0\\u202f]\\d{3})*(?:[.,]\\d+)?'
// Not «—»: that one stands between a name and its price.
const dash = '\\s?[-–−]\\s?'

const patterns: readonly (readonly [Unit, RegExp])[] = [
  ['phone', /(?<![\d.,])\+?\d[\d\u00a0\u202f() -]{7,}\d(?![\d.,]\d)/gu],
  ['time', /(?<![\d.])(\d{1,2}):(\d{2})(?!\d)/gu],
  ['money', new RegExp(`(?<!\\d)(${amount})(?:${dash}(${amount}))?[ \\u00a0]?${currency}`, 'giu')],
  ['percent', new RegExp(`(?<!\\d)(${amount})(?:${dash}(${amount}))?[ \\u00a0]?%`, 'giu')],
  [
    'minutes',
    new RegExp(
      `(?<!\\d)(${amount})(?:${dash}(${amount}))?[ \\u00a0]?${hours}\\.?(?:[ \\u00a0](\\d+)[ \\u00a0]?${minutes})?`,
      'giu',
    ),
  ],
  ['minutes', new RegExp(`(?<!\\d)(${amount})(?:${dash}(${amount}))?[ \\u00a0]?${minutes}`, 'giu')],
  ['number', new RegExp(`(?<!\\d)${amount}`, 'gu')],
]

function numberOf(text: string): number {
  return Number(text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'))
}

function claimsOf(unit: Unit, match: RegExpMatchArray): Claim[] {
  const [text, first, second, third] = match
  const claim = (value: number): Claim => ({ unit, value, text })
  if (unit === 'phone') return [claim(Number(text.replace(/\D/g, '').slice(-9)))]
  if (unit === 'time') return [claim(Number(first) * 60 + Number(second))]
  if (unit === 'number') return [claim(numberOf(text))]
  const values = [first, second].filter((each) => each !== undefined).map(numberOf)
  if (unit !== 'minutes') return values.map(claim)
  const inHours = new RegExp(hours, 'iu').test(text.replace(/^[\d\s\u00a0.,–—−-]+/u, '').slice(0, 7))
  if (!inHours) return values.map(claim)
  return values.map((value) => claim(Math.round(value * 60) + (third ? Number(third) : 0)))
}

/** Every number a text says, with its unit. */
export function claimsIn(text: string): Claim[] {
  let rest = text
  const claims: Claim[] = []
  for (const [unit, pattern] of patterns) {
    rest = rest.replace(pattern, (...args) => {
      const groups = args.slice(
        0,
        args.findIndex((each) => typeof each === 'number'),
      ) as unknown as RegExpMatchArray
      // Eight digits and spaces may also be two prices side by side; a phone has at least nine digits.
      if (unit === 'phone' && groups[0]!.replace(/\D/g, '').length < 9) return groups[0]!
      claims.push(...claimsOf(unit, groups))
      return ' ¤ '
    })
  }
  return claims
}

const key = (unit: Unit, value: number): string => `${unit}:${value}`

function timeValue(time: string | undefined): number | null {
  const match = time?.match(/^(\d{2}):(\d{2})$/)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** What one fact may be quoted with. A service's numbers are its typed ones: its row has other columns too. */
function provenBy({ fact, quote }: KnownFact): Claim[] {
  const claims: Claim[] = []
  const add = (unit: Unit, value: number | null | undefined): void => {
    if (value !== null && value !== undefined) claims.push({ unit, value, text: '' })
  }
  const read = (...texts: (string | undefined)[]): void => {
    for (const text of texts) if (text) claims.push(...claimsIn(text))
  }
  switch (fact.kind) {
    case 'service': {
      const unit = fact.price?.type === 'percent' ? 'percent' : 'money'
      add(unit, fact.price && Math.abs(fact.price.min))
      add(unit, fact.price?.max === null || fact.price?.max === undefined ? null : Math.abs(fact.price.max))
      add('minutes', fact.minutes?.min)
      add('minutes', fact.minutes?.max)
      read(fact.service, fact.category, fact.unit, fact.note, ...Object.values(fact.variant))
      break
    }
    case 'hours':
      for (const time of [fact.opens, fact.closes, fact.breakFrom, fact.breakTo, fact.lastBooking]) {
        add('time', timeValue(time))
      }
      for (const edge of [fact.from, fact.to])
        for (const part of edge?.split('-') ?? []) add('number', Number(part))
      read(fact.note, fact.staff)
      break
    case 'contact':
      read(fact.value, fact.label)
      break
    case 'payment':
      read(fact.text)
      break
    case 'staff':
      read(fact.name, fact.level, fact.text, ...fact.skills)
      break
    case 'rule':
      read(fact.heading, fact.text, quote)
      break
    case 'faq':
      read(fact.question, fact.answer, quote)
      break
  }
  return claims
}

/** Numbers of the text that no fact, no word of the customer or the salon's profile, and no declared term backs. */
export function unprovenClaims(
  text: string,
  evidence: readonly KnownFact[],
  said: readonly string[],
  terms: readonly Term[] = [],
): Claim[] {
  const proven = new Set<string>()
  for (const claim of [...evidence.flatMap(provenBy), ...said.flatMap(claimsIn), ...terms]) {
    proven.add(key(claim.unit, claim.value))
  }
  return claimsIn(text).filter(({ unit, value }) => !proven.has(key(unit, value)))
}

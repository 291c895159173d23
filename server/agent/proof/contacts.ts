// Phones, links, e-mails and addresses: each must stand in the release or in the salon's profile, sign by sign.
import type { KnownFact } from '../engine.ts'
import type { Claim, Span } from './claim.ts'
import { isQuoted, type Judged } from './judged.ts'
import { claimKey, type Index } from './knowledge-index.ts'
import { claimsIn } from './lexer.ts'
import { textOf } from './rules.ts'
import { canonical, wordOf } from './words/patterns.ts'

const bare = (link: string): string =>
  canonical(link)
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/[.,;:!?]+$/, '')
    .replace(/\/+$/, '')

/** «instagram.com/salon» and «@salon» are one place. */
const platforms: Readonly<Record<string, RegExp>> = {
  instagram: /^(?:instagram\.com|instagr\.am)\//,
  telegram: /^(?:t\.me|telegram\.me)\//,
  facebook: /^(?:facebook\.com|fb\.com|fb\.me|m\.me)\//,
  tiktok: /^tiktok\.com\/@?/,
}

function linkForms(fact: KnownFact['fact']): string[] {
  if (fact.kind !== 'contact') return []
  const value = bare(fact.value)
  const platform = platforms[fact.type]
  const handle = value.replace(platform ?? /^$/, '').replace(/^@/, '')
  return platform
    ? [
        value,
        `@${handle}`,
        ...(platform.test(value)
          ? []
          : [`${fact.type}.com/${handle}`, ...(fact.type === 'telegram' ? [`t.me/${handle}`] : [])]),
      ]
    : [value]
}

function linkFact({ index }: Judged, link: string): KnownFact | null {
  const wanted = bare(link)
  const contact = index.known.contacts.find(({ fact }) => linkForms(fact).includes(wanted))
  if (contact) return contact
  const saying = index.saying.get('link:0') ?? []
  return (
    saying.find(({ claims }) => claims.some(({ unit, text }) => unit === 'link' && bare(text) === wanted))
      ?.fact ?? null
  )
}

export function proveContacts(judged: Judged): void {
  const { reading, proven, context } = judged
  for (const claim of reading.claims) {
    if (proven.has(claim)) continue
    if (claim.unit === 'link') {
      const fact = linkFact(judged, claim.text)
      if (fact) proven.set(claim, { fact })
    } else if (claim.unit === 'phone') {
      const fact = judged.index.saying.get(claimKey(claim))?.[0]?.fact
      const own = claimsIn(context.salon.phone ?? '').some(({ value }) => value === claim.value)
      if (fact) proven.set(claim, { fact })
      else if (own) proven.set(claim, { other: 'profile' })
    }
  }
}

const tokensOf = (text: string): string[] => canonical(text).match(/\p{L}+|\d+\p{L}?/gu) ?? []
const streets = new RegExp(
  `${wordOf('street').source}\\.?\\s+([\\p{L}’]+)(?:\\s([\\p{L}’]+))?[,\\s]*(\\d+\\p{L}?)?`,
  'gu',
)

type Written = { tokens: string[]; fact: KnownFact | null }
const written = new WeakMap<Index, readonly Written[]>()

function addresses({ index, context }: Judged): readonly Written[] {
  const held = written.get(index)
  const found =
    held ??
    [...index.facts.values()]
      .filter(({ fact }) => fact.kind !== 'service' && fact.kind !== 'hours')
      .map((fact) => ({
        tokens: tokensOf(fact.fact.kind === 'contact' ? fact.fact.value : textOf(fact)),
        fact,
      }))
  if (!held) written.set(index, found)
  return context.salon.address ? [...found, { tokens: tokensOf(context.salon.address), fact: null }] : found
}

/** «вул. Шевченка, 12»: the street with its number, as some fact has it. Numbers that stand in it are proven with it. */
export function proveAddresses(judged: Judged): void {
  const { reading, proven, more, complaints } = judged
  const known = addresses(judged)
  for (const match of reading.canon.matchAll(streets)) {
    const span: Span = { start: match.index, end: match.index + match[0].trimEnd().length }
    if (isQuoted(judged, span)) continue
    const [name, number] = [match[1]!, match[3]]
    const fitting = known.find(
      ({ tokens }) =>
        tokens.some((token) => token.slice(0, 5) === name.slice(0, 5)) &&
        (number === undefined || tokens.includes(number)),
    )
    if (!fitting) {
      complaints.push({
        ...span,
        text: reading.text.slice(span.start, span.end),
        reason: 'this address is not in the facts',
      })
      continue
    }
    const basis = fitting.fact ? { fact: fitting.fact } : { other: 'profile' as const }
    more.push({ ...span, by: basis })
    for (const claim of reading.claims)
      if (claim.start >= span.start && claim.end <= span.end && !proven.has(claim)) proven.set(claim, basis)
  }
}

/** A bare number after the same word as in an address: «Преображенська, 12, 2 поверх». */
export function addressSaying(judged: Judged, claim: Claim): KnownFact | 'profile' | null {
  const before = tokensOf(judged.reading.text.slice(Math.max(0, claim.start - 40), claim.start)).at(-1)
  const after = tokensOf(judged.reading.text.slice(claim.end, claim.end + 30))[0]
  const number = claim.text.toLowerCase()
  for (const { tokens, fact } of addresses(judged)) {
    if (fact && fact.fact.kind !== 'contact') continue
    const there = tokens.some(
      (token, at) =>
        token === number &&
        ((before !== undefined && tokens[at - 1]?.slice(0, 5) === before.slice(0, 5)) ||
          (after !== undefined && after.length > 2 && tokens[at + 1]?.slice(0, 5) === after.slice(0, 5))),
    )
    if (there) return fact ?? 'profile'
  }
  return null
}

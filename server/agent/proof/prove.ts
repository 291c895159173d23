// Is everything an outgoing message says backed, each number together with what it is said of? Pure and deterministic:
// the message and what may back it go in; what backs each claim, and what nothing backs, comes out.

import { localTime } from '../builtin/when.ts'
import type { CustomerLanguage } from '../engine.ts'
import { proveDeclared, proveShown } from './calculations.ts'
import type { Claim, Complaint, Proven } from './claim.ts'
import { complaintAbout } from './complaints.ts'
import { addressSaying, proveAddresses, proveContacts } from './contacts.ts'
import { proveDays } from './days.ts'
import { proveHours } from './hours.ts'
import { type Customer, isQuoted, type Judged, type ProofContext } from './judged.ts'
import { indexOf } from './knowledge-index.ts'
import { isEmpty, labelOf, namesWork, within } from './labels.ts'
import { provePromises } from './promises.ts'
import { proveQuotes } from './quotes.ts'
import { type Reading, readMessage } from './reading.ts'
import { ruleSaying } from './rules.ts'
import { type Group, groupsOf } from './scope.ts'
import { proveGroup, scopeOf } from './service-claims.ts'
import { fits, type Meant, meantBy } from './services.ts'
import { type ToolRecord, toolRecords, toolSaying } from './tools.ts'
import { wordOf } from './words/patterns.ts'

export type { ProofContext } from './judged.ts'
export type Proof = { claims: readonly Proven[]; unproven: readonly Complaint[] }

/** What is derived from the release is kept as long as the release is. */
export function prove(text: string, context: ProofContext): Proof {
  const prior: CustomerLanguage = context.salon.language === 'de' ? 'en' : context.salon.language
  const index = indexOf(context.knowledge)
  const reading = readMessage(text, prior, index.colonNames)
  const { day, time } = localTime(context.now, context.salon.timeZone)
  const customer = context.said.slice(0, 4).map((each): Customer => {
    const { words, claims } = readMessage(each, prior)
    return { words, claims, label: labelOf(words, index) }
  })
  const judged: Judged = {
    reading,
    index,
    context,
    today: day,
    time,
    customer,
    proven: new Map(),
    more: [],
    complaints: [],
    days: new Map(),
    quoted: [],
  }
  if (reading.claims.length === 0 && reading.words.length === 0) return { claims: [], unproven: [] }

  proveQuotes(judged)
  proveNames(judged)
  proveContacts(judged)
  proveAddresses(judged)
  const groups = groupsOf(reading, index, (claim) => judged.proven.has(claim))
  const records = toolRecords(context.toolCalls ?? [], context.salon.timeZone)
  const meant = new Map<Group, readonly Meant[]>()
  for (const group of groups) meant.set(group, meantOf(group, judged))
  const statuses = proveHours(judged)
  for (const group of groups) proveGroup(judged, group, meant.get(group)!, records)
  for (const group of groups)
    for (const claim of group.claims)
      if (!judged.proven.has(claim)) proveOtherwise(judged, claim, group, meant.get(group)!, records)
  proveDeclared(judged)
  proveShown(judged)
  provePromises(judged)
  proveDays(judged, statuses, records)
  return settled(judged, (claim) =>
    complaintAbout(
      claim,
      groups.find((group) => group.claims.includes(claim)),
      meant,
    ),
  )
}

function settled(
  { reading, proven, more, complaints }: Judged,
  complain: (claim: Claim) => Complaint,
): Proof {
  const strange = [...reading.text.matchAll(/[\p{N}--[0-9]]|\d[\u200b-\u200d\u2060\ufeff]+\d/gv)]
    .filter(({ index }) => ![...proven.keys()].some(({ start, end }) => index >= start && index < end))
    .filter(([sign]) => !/^[½¼¾²³№]$/u.test(sign))
    .map(
      ({ 0: text, index }): Complaint => ({
        start: index,
        end: index + text.length,
        text,
        reason: 'write numbers in plain digits',
      }),
    )
  const unproven = reading.claims.filter((claim) => !proven.has(claim)).map(complain)
  return {
    claims: [...[...proven].map(([{ start, end }, by]): Proven => ({ start, end, by })), ...more].sort(
      (a, b) => a.start - b.start,
    ),
    unproven: [...unproven, ...complaints, ...strange].sort((a, b) => a.start - b.start),
  }
}

/** Numbers that are part of a service's or the salon's name as it stands there. */
function proveNames({ reading, index, proven, context }: Judged): void {
  const { words } = reading
  for (let at = 0; at < words.length; at++) {
    const name = (index.names.get(words[at]!.stem) ?? []).find(({ stems }) =>
      stems.every((stem, n) => words[at + n]?.stem === stem),
    )
    if (!name) continue
    const [first, last] = [words[at]!, words[at + name.stems.length - 1]!]
    for (const claim of reading.claims)
      if (claim.start >= first.start && claim.end <= last.end && !proven.has(claim))
        proven.set(claim, { fact: name.offer.prices[0]!.known })
  }
  const salon = reading.text.indexOf(context.salon.name)
  if (salon < 0) return
  for (const claim of reading.claims)
    if (claim.start >= salon && claim.end <= salon + context.salon.name.length)
      proven.set(claim, { other: 'profile' })
}

/** The prices a group is about; what the customer asked about decides where the reply leaves it open. */
function meantOf({ label, looser }: Group, { index, customer }: Judged): readonly Meant[] {
  const asked = customer.find((each) => !isEmpty(each.label))?.label
  if (!namesWork(label) && asked) {
    const both = meantBy(within(label, asked), index)
    if (both.length > 0 || isEmpty(label)) return both
  }
  const exact = meantBy(label, index)
  const found = exact.length > 0 || !looser ? exact : meantBy(looser, index)
  if (found.length < 2 || !asked) return found
  const fitting = found.map((each) => [...asked.features].filter((id) => fits(id, each, index)).length)
  const most = Math.max(...fitting)
  return found.filter((_, at) => fitting[at] === most)
}

/** «8 років», «2 людини» */
const isCounted = ({ words }: Reading, claim: Claim): boolean =>
  words
    .find(({ start }) => start >= claim.end)
    ?.meanings.some((each) => /^(?:unit:years|unit:pieces|person:)/.test(each)) ?? false

const counted = /^\s?(?:\p{L}+)/u
const restates: ReadonlySet<Claim['unit']> = new Set(['time', 'date', 'number', 'minutes'])

/** Rules, tools, addresses, the calendar, the customer's own words. */
function proveOtherwise(
  judged: Judged,
  claim: Claim,
  group: Group,
  meant: readonly Meant[],
  records: readonly ToolRecord[],
): void {
  const { proven, customer, reading, today, index } = judged
  if (claim.unit === 'link' || claim.unit === 'phone') return
  const tool = toolSaying(judged, records, claim, scopeOf(judged, claim, group, meant))
  if (tool) {
    proven.set(claim, { tool })
    return
  }
  const fact = ruleSaying(judged, claim, { own: group.part.words, span: claim })
  if (fact) {
    proven.set(claim, { fact })
    return
  }
  if (claim.unit === 'number') {
    const next = reading.words.find(({ start }) => start >= claim.end)
    // «та ще 4 послуги»: how many more there are is no number of any of them.
    const counts =
      next?.meanings.includes('cue:services') && claim.value <= index.known.catalogue.offers.length
    if (counts) proven.set(claim, { other: 'profile' })
    const at = addressSaying(judged, claim)
    if (at) {
      proven.set(claim, at === 'profile' ? { other: 'profile' } : { fact: at })
      return
    }
  }
  const isToday =
    claim.unit === 'date' &&
    claim.value === today.month * 100 + today.date &&
    (claim.year === undefined || claim.year === today.year)
  if (isToday) proven.set(claim, { other: 'calendar' })
  if (isToday || !restates.has(claim.unit) || isQuoted(judged, claim)) return
  // A number the customer said may be repeated, but not as a price or as a time of opening.
  const said = customer.some(({ claims }) =>
    claims.some((each) => each.unit === claim.unit && each.value === claim.value && each.to === claim.to),
  )
  const ofOpening =
    claim.unit === 'time' &&
    openWords.some((pattern) => pattern.test(reading.canon.slice(group.part.start, group.part.end)))
  const ofService = claim.unit === 'minutes' && meant.length > 0
  const asCount =
    claim.unit !== 'number' ||
    ((meant.length === 0 || isCounted(reading, claim)) &&
      counted.test(reading.text.slice(claim.end, claim.end + 12)))
  if (said && !ofOpening && !ofService && asCount) proven.set(claim, { other: 'customer' })
}

const openWords = [wordOf('open'), wordOf('closed')]

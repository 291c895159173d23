// Whether the numbers of a group are those of the services it names.
import type { Priced } from '../builtin/catalogue.ts'
import { readWords } from '../builtin/understand/words.ts'
import type { KnownFact } from '../engine.ts'
import type { Claim } from './claim.ts'
import type { Judged } from './judged.ts'
import type { Reading } from './reading.ts'
import type { Group } from './scope.ts'
import { type Meant, saysMinutes, saysPrice } from './services.ts'
import { type ToolRecord, type ToolScope, toolSaying } from './tools.ts'

export const scopeOf = (
  { days }: Judged,
  claim: Claim,
  { label }: Group,
  meant: readonly Meant[],
): ToolScope => ({
  days: days.get(claim) ?? [],
  people: label.people.map(({ known }) => known.fact.name),
  services: meant.map(({ offer }) => offer.service),
})

/** «5 грн за ніготь» is no price of a visit: what it is for must be said with it. */
function unitSaid({ known }: Priced, { words }: Reading, { sentence, title, line }: Group): boolean {
  const unit = known.fact.unit?.match(/\p{L}+/gu)
  if (!unit) return true
  const near = words.filter(
    ({ start, end }) =>
      start >= Math.min(sentence.start, line.start) && end <= Math.max(sentence.end, line.end),
  )
  const said = new Set(
    [...near, ...title.words].flatMap(({ folded, meanings, stem }) => [
      folded.slice(0, 4),
      stem,
      ...meanings,
    ]),
  )
  return readWords(known.fact.unit!, ['uk', 'ru', 'en', 'pl']).some(
    ({ folded, stem, meanings, number }) =>
      number === null && [folded.slice(0, 4), stem, ...meanings].some((each) => said.has(each)),
  )
}

/** «від 450 до 800 грн залежно від рівня»: from the least to the most of one service's prices. */
function spansAll(claim: Claim, meant: readonly Meant[]): boolean {
  if (new Set(meant.map(({ offer }) => offer)).size !== 1 || meant.length < 2) return false
  const prices = meant.map(({ priced: { known } }) => known.fact.price!)
  if (
    prices.some(
      ({ type, currency }) =>
        (type !== 'exact' && type !== 'range') || (claim.currency ?? currency) !== currency,
    )
  )
    return false
  const least = Math.min(...prices.map(({ min }) => min))
  const most = Math.max(...prices.map(({ max, min }) => max ?? min))
  if (least === most || claim.sign !== 0) return false
  return claim.to === null
    ? claim.bound === 'from' && claim.value === least
    : claim.value === least && claim.to === most
}

/** All prices meant agree with the claim; or the claims of the group tell all of them. */
function serviceSaying(
  claim: Claim,
  claims: readonly Claim[],
  meant: readonly Meant[],
  reading: Reading,
  group: Group,
): KnownFact | null {
  const says = (each: Claim, { priced: { known } }: Meant): boolean => {
    const { price, minutes } = known.fact
    return each.unit === 'minutes'
      ? minutes !== undefined && saysMinutes(each, minutes)
      : price !== undefined && saysPrice(each, price)
  }
  const having = meant.filter(({ priced: { known } }) =>
    claim.unit === 'minutes' ? known.fact.minutes : known.fact.price,
  )
  if (claim.unit === 'money' && spansAll(claim, having)) return having[0]!.priced.known
  const right = having.filter((each) => says(claim, each))
  if (right.length === 0) return null
  // «масаж (60 хв) триває 30 хв»: where minutes are a variant's name, two of them tell no two variants.
  if (
    claim.unit === 'minutes' &&
    having.length > 1 &&
    new Set(having.map(({ priced: { known } }) => known.fact.minutes?.min)).size > 1
  )
    return null
  const same = claims.filter(({ unit }) => unit === claim.unit)
  if (claim.unit === 'money' && !right.some(({ priced }) => unitSaid(priced, reading, group))) return null
  const toldAll = having.every((each) => same.some((one) => says(one, each)))
  return toldAll ? right[0]!.priced.known : null
}

function asMoney(claim: Claim, { unitHint }: Group): Claim {
  if (claim.unit !== 'number') return claim
  return { ...claim, unit: unitHint === 'minutes' ? 'minutes' : 'money' }
}

const isNamed = (claim: Claim, amounts: readonly Claim[]): boolean =>
  amounts.some(({ unit, value, to }) => unit === claim.unit && value === claim.value && to === claim.to)

const priceBefore = /(?:\s[—–-]|(?<!\d)[:=])\s?$|(?<!\p{L})(?:по|за)\s?$/u

/** Numbers of a group against the prices and durations it is about, else against what a tool answered. */
export function proveGroup(
  judged: Judged,
  group: Group,
  meant: readonly Meant[],
  records: readonly ToolRecord[],
): void {
  const { proven, reading, index } = judged
  const claims = group.claims.map((claim) => asMoney(claim, group))
  group.claims.forEach((claim, at) => {
    if (proven.has(claim)) return
    if (claim.unit === 'number') {
      const named = meant.find(({ priced, offer }) => isNamed(claim, index.amountsOf(priced, offer)))
      const before = reading.text.slice(Math.max(0, claim.start - 4), claim.start)
      // «2D», «за 1 шт»: what follows says that it is no price.
      const inPrice =
        priceBefore.test(before) && !/^ ?\p{L}/u.test(reading.text.slice(claim.end, claim.end + 2))
      if (named && !inPrice) {
        proven.set(claim, { fact: named.priced.known })
        return
      }
    }
    if (
      claim.unit !== 'money' &&
      claim.unit !== 'minutes' &&
      claim.unit !== 'percent' &&
      claim.unit !== 'number'
    )
      return
    const fact = serviceSaying(claims[at]!, claims, meant, reading, group)
    if (fact) {
      proven.set(claim, { fact })
      return
    }
    const tool = toolSaying(judged, records, claims[at]!, scopeOf(judged, claim, group, meant))
    if (tool) proven.set(claim, { tool })
    const called =
      claim.unit === 'minutes' &&
      meant.length > 0 &&
      meant.every(({ priced, offer }) => isNamed(claim, index.amountsOf(priced, offer)))
    if (called) proven.set(claim, { fact: meant[0]!.priced.known })
  })
}

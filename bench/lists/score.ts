// Compares the facts read from a list with what is true of it. A price said of the wrong thing is the one unforgivable error.
import type { FoundFact, Minutes, Money, NotUnderstood, ServiceFact } from '#contract/facts.ts'
import type { PriceList, Truth } from './model.ts'
import { headerWords } from './table.ts'
import type { Language } from './trade.ts'

export const outcomes = [
  'right',
  'no minutes',
  'wrong minutes',
  'misfiled',
  'no price',
  'misnamed',
  'listed',
  'missing',
] as const
export type Outcome = (typeof outcomes)[number]

export type Verdict = {
  rows: { truth: Truth; outcome: Outcome; got: string }[]
  wrong: { why: string; got: string; truth?: Truth }[]
}

type Known = {
  truth: Truth
  need: Set<string>
  variant: Set<string>
  may: Set<string>
  section: Set<string>
  inFull: string[]
}
type Read = {
  fact: ServiceFact
  quote: string
  named: Set<string>
  own: Set<string>
  all: Set<string>
  /** As often as they are said: «2 в 1, 1 довжина» is not «2 в 1, 2 довжина». */
  saying: string[]
  sayingInCategory: string[]
  sayingInNote: string[]
  text: string
}

export function scoreList(list: PriceList, found: FoundFact[], notUnderstood: NotUnderstood[]): Verdict {
  const common = headerWords(list.language as Language)
  const known = list.truths.map(
    (truth): Known => ({
      truth,
      need: wordsOf(truth.service),
      variant: wordsOf(truth.variant ?? ''),
      may: wordsOf(`${common} ${truth.section ?? ''} ${truth.aside}`),
      section: wordsOf(truth.section ?? ''),
      inFull: wordList(`${truth.service} ${truth.shared ? '' : (truth.variant ?? '')}`),
    }),
  )
  const read = found.flatMap(({ fact, quote }) =>
    fact.kind === 'service' && fact.price ? [readingOf(fact, quote)] : [],
  )
  const priceless = found.flatMap(({ fact, quote }) =>
    fact.kind === 'service' && !fact.price ? [readingOf(fact, quote)] : [],
  )

  const wrong: Verdict['wrong'] = []
  const hits = new Map<Truth, { reading: Read; misnamed: boolean }[]>()
  for (const reading of read) {
    if (list.sums.some((line) => saysOnlyThis(line, reading))) continue
    const judged = judge(reading, known)
    if ('wrong' in judged)
      wrong.push({ why: judged.wrong, got: reading.text, ...(judged.truth ? { truth: judged.truth } : {}) })
    else
      for (const truth of judged.truths)
        hits.set(truth, [...(hits.get(truth) ?? []), { reading, misnamed: judged.misnamed }])
  }

  const rows = known
    .filter(({ truth }) => truth.price !== null)
    .map((row): Verdict['rows'][number] => {
      const own = hits.get(row.truth) ?? []
      const best = own.find(({ misnamed }) => !misnamed) ?? own[0]
      if (best)
        return {
          truth: row.truth,
          outcome: best.misnamed ? 'misnamed' : grade(row, best.reading),
          got: best.reading.text,
        }
      const bare = priceless.find((reading) => strictly(reading, row))
      if (bare) return { truth: row.truth, outcome: 'no price', got: bare.text }
      const line = notUnderstood.find(({ quote }) => mentions(quote, row))
      return {
        truth: row.truth,
        outcome: line ? 'listed' : 'missing',
        got: line ? `${line.reason}: ${line.quote}` : '',
      }
    })
  return { rows, wrong }
}

function readingOf(fact: ServiceFact, quote: string): Read {
  const variants = Object.values(fact.variant).join(' ')
  const named = wordsOf(`${fact.service} ${variants}`)
  const own = wordsOf(`${fact.service} ${variants} ${fact.note ?? ''} ${fact.unit ?? ''}`)
  const all = new Set([...own, ...wordsOf(fact.category ?? '')])
  const minutes = fact.minutes ? ` ${fact.minutes.min}-${fact.minutes.max} min` : ''
  const label = `${fact.category ? `[${fact.category}] ` : ''}${fact.service} ${JSON.stringify(fact.variant)}`
  return {
    fact,
    quote,
    named,
    own,
    all,
    saying: wordList(`${fact.service} ${variants} ${fact.unit ?? ''}`),
    sayingInCategory: wordList(fact.category ?? ''),
    sayingInNote: wordList(fact.note ?? ''),
    text: `${label} = ${fact.price ? amount(fact.price) : 'no price'}${minutes}${fact.note ? ` (${fact.note})` : ''}`,
  }
}

export const amount = (price: Money): string =>
  `${price.type} ${price.min}${price.max === null || price.max === price.min ? '' : `–${price.max}`} ${price.currency}`

function judge(
  reading: Read,
  known: Known[],
): { truths: Truth[]; misnamed: boolean } | { wrong: string; truth?: Truth } {
  const price = reading.fact.price!
  let strict: Known[] = []
  for (const said of [reading.saying, [...reading.saying, ...reading.sayingInCategory], undefined]) {
    if (strict.length === 0) strict = known.filter((row) => strictly(reading, row, said))
  }
  if (strict.length > 1) strict = narrowed(strict, reading)
  if (strict.length > 0) {
    const agreeing = strict.filter(({ truth }) => truth.price !== null && samePrice(truth.price, price))
    if (agreeing.length === strict.length)
      return { truths: agreeing.map(({ truth }) => truth), misnamed: false }
    const truth = strict.find((row) => !agreeing.includes(row))!.truth
    return {
      wrong:
        strict.length > 1
          ? 'said of several services at once'
          : truth.price
            ? 'another price'
            : 'a price where none is',
      truth,
    }
  }
  const contained = known.filter((row) => subset(row.need, reading.all))
  if (
    contained.length > 0 &&
    contained.every((row) => row.variant.size > 0 && !subset(row.variant, reading.all))
  ) {
    return { wrong: 'the variant is lost', truth: contained[0]!.truth }
  }
  const near =
    contained.length > 0
      ? contained.filter((row) => subset(row.variant, reading.all))
      : known.filter((row) => subset(reading.named, union(row)))
  const longest = Math.max(...near.map((row) => row.need.size))
  const fullest = contained.length > 0 ? near.filter((row) => row.need.size === longest) : near
  const likely = fullest.length > 1 ? narrowed(fullest, reading) : fullest
  const services = new Set(near.map(({ truth }) => truth.service))
  if (services.size > 1) return { wrong: 'the name fits several services' }
  const same = likely.filter(({ truth }) => truth.price !== null && samePrice(truth.price, price))
  if (likely.length > 0 && same.length === likely.length)
    return { truths: same.map(({ truth }) => truth), misnamed: true }
  return likely[0] ? { wrong: 'another price', truth: likely[0].truth } : { wrong: 'no such service' }
}

/** The same name twice: the time tells which, or the section. */
function narrowed(rows: Known[], reading: Read): Known[] {
  const timed = rows.filter((row) => sameMinutes(row.truth.minutes, reading.fact.minutes))
  if (timed.length === 1) return timed
  const aside = rows.filter((row) => row.truth.aside !== '' && subset(wordsOf(row.truth.aside), reading.all))
  if (aside.length === 1) return aside
  const inSection = rows.filter((row) => row.section.size > 0 && subset(row.section, reading.all))
  const placed = inSection.length > 0 ? inSection : rows
  const size = (row: Known) => row.need.size + row.variant.size
  const most = Math.max(...placed.map(size))
  const fullest = placed.filter((row) => size(row) === most)
  return fullest.every(({ truth }) => truth.shared) ? placed : fullest
}

function strictly(
  reading: Read,
  row: Known,
  saying = [...reading.saying, ...reading.sayingInCategory, ...reading.sayingInNote],
): boolean {
  const rest = [...saying]
  for (const word of row.inFull) {
    const at = rest.indexOf(word)
    if (at < 0) return false
    rest.splice(at, 1)
  }
  const allowed = new Set([...row.need, ...row.variant, ...row.may])
  return subset(reading.named, allowed)
}

function grade(row: Known, { fact, own }: Read): Outcome {
  if (!subset(row.need, own)) return 'misfiled'
  if (saysTwice(row, fact)) return 'misnamed'
  const wanted = row.truth.minutes
  if (wanted && !fact.minutes) return 'no minutes'
  return sameMinutes(wanted, fact.minutes) ? 'right' : 'wrong minutes'
}

/** «Стрижка, варіант: Стрижка»: the name is read as its own variant too. */
function saysTwice({ truth, need }: Known, fact: ServiceFact): boolean {
  const times = (word: string, text: string) => wordList(text).filter((other) => other === word).length
  const read = `${fact.service} ${Object.values(fact.variant).join(' ')}`
  const written = `${truth.service} ${truth.variant ?? ''} ${truth.section ?? ''} ${truth.aside}`
  return [...need].some((word) => times(word, read) > times(word, written))
}

function sameMinutes(wanted: Minutes | null, got: Minutes | undefined): boolean {
  if (!wanted || !got) return !wanted && !got
  return wanted.min === got.min && wanted.max === got.max
}

function samePrice(wanted: Money, got: Money): boolean {
  if (wanted.type !== got.type) return false
  if (wanted.type === 'free') return true
  if (wanted.min !== got.min) return false
  if (wanted.type === 'percent') return true
  return (
    wanted.currency === got.currency &&
    (wanted.max === got.max || (wanted.type === 'surcharge' && got.max === null))
  )
}

function mentions(quote: string, row: Known): boolean {
  const said = wordsOf(quote)
  const price = row.truth.price
  const figure = price ? quote.replace(/[\s\u00a0\u202f,]/g, '').includes(String(price.min)) : false
  return subset(row.need, said) || (row.variant.size > 0 && subset(row.variant, said) && figure)
}

/** A deposit or a gift card: not a service of the list, but true. */
function saysOnlyThis(line: string, reading: Read): boolean {
  return subset(reading.named, wordsOf(line)) && line.includes(String(reading.fact.price!.min))
}

function union(row: Known): Set<string> {
  return new Set([...row.need, ...row.variant, ...row.may])
}

function subset(some: Set<string>, all: Set<string>): boolean {
  for (const word of some) if (!all.has(word)) return false
  return true
}

function wordsOf(text: string): Set<string> {
  return new Set(wordList(text))
}

function wordList(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/ё/g, 'е')
      .replace(/['’ʼ]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

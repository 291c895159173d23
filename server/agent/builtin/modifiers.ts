// Rules that change a price: «дуже густе волосся +15 %», «пенсіонерам −20 % у вівторок до 12:00», «у чотири руки
// доплата 120 грн». Read out of the salon's sentences once; a rule that cannot be read whole changes nothing.
import { type Weekday, weekdays } from '#contract/facts.ts'
import type { KnownFact } from '../engine.ts'
import type { Rate } from './arithmetic.ts'
import type { KnownService, Offer } from './catalogue.ts'
import { dimensionOf } from './coverage.ts'
import type { KnownEntry } from './handbook.ts'
import { weakConcepts } from './lexicon/lexicon.ts'
import { isAmong } from './understand/dictionary.ts'
import { featuresOf, isWork, type Reader, type Word } from './understand/words.ts'

export type Modifier = {
  known: KnownFact
  rate: Rate
  /** The sentence as the file has it: said with every use, so that the condition is never assumed. */
  text: string
  /** Who it is for, any of them; and what it is for, any of them. Empty: for all. */
  people: ReadonlySet<string>
  occasions: ReadonlySet<string>
  /** Words of a condition that no dictionary knows: most of them must be said. */
  words: readonly (readonly string[])[]
  window: Window
  /** The works it counts for, each group any of which; empty: for all. */
  works: readonly (readonly string[])[]
  except: ReadonlySet<string>
}
/** HH:MM; null: not limited. */
type Window = { days: readonly Weekday[]; from: string | null; to: string | null }

const occasions: ReadonlySet<string> = new Set([
  'thick',
  'own-material',
  'four-hands',
  'home-visit',
  'curly',
  'thing:birthday',
  'length:long',
  'length:extra',
])

/** Said of the customer or of the occasion, not of the service. */
export const isCircumstance = (id: string): boolean =>
  occasions.has(id) ||
  (id.startsWith('person:') &&
    !/^person:(?:child|boy|girl|teen|baby|adult|two|family|son|daughter|father|mother)$/.test(id))

const percents = /([+−–-])?\s?(?<!\d)(\d{1,2}(?:[.,]\d)?)\s?%/gu
const sums = /([+−–-])?\s?(?<!\d)(\d[\d\u00a0 ]*(?:[.,]\d{1,2})?)\s?(грн|гривень|₴|uah|zł|eur|€)/giu

type Stated = { sign: string; value: number; unit: Rate['unit'] }

function stated(clause: string): Stated | null {
  const found = [
    ...[...clause.matchAll(percents)].map((match) => ({ match, unit: 'percent' as const })),
    ...[...clause.matchAll(sums)].map((match) => ({ match, unit: 'money' as const })),
  ]
  const [only] = found
  if (!only || found.length > 1) return null
  const before = clause.slice(0, only.match.index).trimEnd()
  // «до 20 %» is not so much, but at most.
  if (/(?<!\p{L})(?:до|від|от|up to|from|do|od)$/iu.test(before)) return null
  const value = Number(only.match[2]!.replace(/[\s\u00a0]/g, '').replace(',', '.'))
  return { sign: only.match[1] ?? '', value, unit: only.unit }
}

function directionOf(
  { sign }: Stated,
  clause: readonly Word[],
  heading: readonly Word[],
): Rate['kind'] | null {
  if (sign === '+') return 'surcharge'
  if (sign !== '') return 'discount'
  for (const words of [clause, heading]) {
    const raises = words.some((word) => isAmong('raises', word.folded))
    const lowers = words.some((word) => isAmong('lowers', word.folded))
    if (raises !== lowers) return raises ? 'surcharge' : 'discount'
  }
  return null
}

const clock = '(\\d{1,2})[:.](\\d{2})'
const until = new RegExp(`(?<!\\p{L})(?:до|till|until|before|do)\\s+${clock}`, 'iu')
const since = new RegExp(`(?<!\\p{L})(?:з|із|с|від|після|после|from|after|od|po)\\s+${clock}`, 'iu')

function timeIn(clause: string, pattern: RegExp): string | null {
  const match = clause.match(pattern)
  return match ? `${match[1]!.padStart(2, '0')}:${match[2]}` : null
}

const dayOf = (word: Word | undefined): Weekday | null =>
  (word?.meanings.find((meaning) => meaning.startsWith('day:'))?.slice(4) as Weekday | undefined) ?? null

const workdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

function daysIn(words: readonly Word[]): Weekday[] {
  const days = new Set<Weekday>()
  words.forEach((word, at) => {
    if (word.meanings.includes('moment:workdays')) for (const day of workdays) days.add(day)
    if (word.meanings.includes('moment:weekend')) for (const day of ['sat', 'sun'] as const) days.add(day)
    const day = dayOf(word)
    if (!day) return
    days.add(day)
    // «пн–чт», «від вівторка до четверга»
    const next = words[at + 1]
    const behind = /^(?:до|по|do|to|through)$/u.test(next?.text.toLowerCase() ?? '') ? words[at + 2] : next
    const last = behind?.afterBreak ? null : dayOf(behind)
    if (last) {
      const [from, to] = [weekdays.indexOf(day), weekdays.indexOf(last)]
      for (const each of weekdays.slice(from, to + 1)) days.add(each)
    }
  })
  return [...days]
}

/** Everything a word of a condition may be recognised by. */
function marksOf(word: Word): string[] {
  const numbers = word.number === null ? [] : [`number:${word.number}`]
  return [
    // Framing words are said in every other message.
    ...word.meanings.filter(
      (meaning) => meaning !== 'joins' && (!meaning.startsWith('cue:') || meaning === 'cue:payment'),
    ),
    ...word.stems.map((each) => `s:${each}`),
    ...numbers,
  ]
}

/** Groups of works said one beside the other: «на догляд і укладки» is either. */
function worksIn(words: readonly Word[]): { works: string[][]; except: Set<string> } {
  const works: string[][] = [[]]
  const except = new Set<string>()
  let excluding = false
  for (const word of words) {
    if (word.meanings.includes('without')) excluding = true
    if (word.afterBreak || word.meanings.includes('joins')) works.push([])
    for (const { id } of featuresOf([word])) {
      if (isCircumstance(id)) continue
      if (excluding && dimensionOf(id) !== 's') except.add(id)
      else if (!excluding && isWork(id) && !weakConcepts.has(id)) works.at(-1)!.push(id)
    }
  }
  return { works: works.filter((group) => group.length > 0), except }
}

function modifierOf(known: KnownFact, clause: string, heading: string, read: Reader): Modifier | null {
  const amount = stated(clause)
  if (!amount) return null
  const [words, titles] = [read(clause), read(heading)]
  const kind = directionOf(amount, words, titles)
  if (!kind) return null
  const about = known.fact.kind === 'faq' ? [...titles, ...words] : words
  const ids = new Set(
    [...titles, ...words].flatMap((word) => [...word.meanings, ...word.inner]).filter(isCircumstance),
  )
  const people = new Set([...ids].filter((id) => id.startsWith('person:')))
  const rest = new Set([...ids].filter((id) => !people.has(id)))
  const window = { days: daysIn(words), from: timeIn(clause, since), to: timeIn(clause, until) }
  const bounded = window.days.length > 0 || window.from !== null || window.to !== null
  const told = people.size > 0 || rest.size > 0 || bounded
  const condition = told
    ? []
    : words.filter(
        (word) =>
          !isAmong('raises', word.folded) &&
          !isAmong('lowers', word.folded) &&
          (word.number === null ? !word.stop || word.meanings.length > 0 : word.number !== amount.value) &&
          !word.meanings.some((meaning) => /^(?:joins|without|unit:money)$/.test(meaning)),
      )
  // Nothing says when it counts: it is no rule to calculate with.
  if (!told && condition.length === 0) return null
  const text = known.fact.kind === 'rule' ? clause.trim() : `${heading} ${clause}`.trim()
  return {
    known,
    rate: { kind, fact: known.id, unit: amount.unit, value: amount.value },
    text,
    people,
    occasions: rest,
    words: condition.map(marksOf).filter((marks) => marks.length > 0),
    window,
    ...worksIn(about),
  }
}

const clauseEnd = /;|\n|(?<=[\p{L})%])\.\s+|(?<=грн)\.?\s*;/u

function ofEntry(known: KnownEntry, read: Reader): Modifier[] {
  const { fact } = known
  const [text, heading] = fact.kind === 'faq' ? [fact.answer, fact.question] : [fact.text, fact.heading ?? '']
  if (
    fact.topics.some((topic) => topic === 'prepayment' || topic === 'gift-card' || topic === 'cancellation')
  )
    return []
  return text
    .split(clauseEnd)
    .map((clause) => modifierOf(known, clause, heading, read))
    .filter((each) => each !== null)
}

/** «Дуже густе волосся | +15 %», a row of the list that changes the others. */
function ofRow(known: KnownService, read: Reader): Modifier | null {
  const { price, service, variant, category } = known.fact
  if (!price || (price.type !== 'percent' && price.type !== 'surcharge') || price.max !== price.min)
    return null
  const words = read([service, ...Object.values(variant)].join(', '))
  const ids = featuresOf(words).map((feature) => feature.id)
  const said = ids.filter(isCircumstance)
  if (said.length === 0) return null
  const people = new Set(said.filter((id) => id.startsWith('person:')))
  return {
    known,
    rate: {
      kind: price.min < 0 ? 'discount' : 'surcharge',
      fact: known.id,
      unit: price.type === 'percent' ? 'percent' : 'money',
      value: Math.abs(price.min),
    },
    text: service,
    people,
    occasions: new Set(said.filter((id) => !people.has(id))),
    words: [],
    window: { days: [], from: null, to: null },
    works: worksIn(read(category ?? '')).works,
    except: new Set(),
  }
}

export function modifiersOf(
  entries: readonly KnownEntry[],
  services: readonly KnownService[],
  read: Reader,
): Modifier[] {
  return [
    ...entries.flatMap((known) => ofEntry(known, read)),
    ...services.map((known) => ofRow(known, read)).filter((each) => each !== null),
  ]
}

/** What a customer said of himself, of the occasion and of the time of the visit. */
export type Said = {
  ids: ReadonlySet<string>
  marks: ReadonlySet<string>
  days: readonly Weekday[]
  /** HH:MM, both the same for an hour, a span for «вранці»; null: not said. */
  time: { from: string; to: string } | null
}

/** `yes`: all that the rule asks for was said. `maybe`: the day or the hour was not said. */
export function countsFor(modifier: Modifier, said: Said): 'yes' | 'maybe' | 'no' {
  const { people, occasions, words, window } = modifier
  if (people.size > 0 && ![...people].some((id) => said.ids.has(id))) return 'no'
  if (occasions.size > 0 && ![...occasions].some((id) => said.ids.has(id))) return 'no'
  const heard = words.filter((marks) => marks.some((mark) => said.marks.has(mark))).length
  if (words.length > 0 && heard < Math.max(words.length * 0.6, Math.min(2, words.length))) return 'no'
  if (window.days.length > 0 && said.days.length > 0 && !said.days.every((day) => window.days.includes(day)))
    return 'no'
  const { time } = said
  if (time && window.to !== null && time.from >= window.to) return 'no'
  if (time && window.from !== null && time.to < window.from) return 'no'
  const dayKnown = window.days.length === 0 || said.days.length > 0
  const timeKnown =
    (window.from === null && window.to === null) ||
    (time !== null && (window.to === null || time.to <= window.to))
  return dayKnown && timeKnown ? 'yes' : 'maybe'
}

/** Whether a rule on some works counts for this service of the list. */
export function countsOn({ works, except }: Modifier, offer: Offer): boolean {
  const all = new Set([
    ...offer.name,
    ...offer.inCategory,
    ...offer.implied,
    ...offer.aside,
    ...offer.variants,
  ])
  if ([...except].some((id) => all.has(id))) return false
  return works.length === 0 || works.some((group) => group.every((id) => all.has(id)))
}

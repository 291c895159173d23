// The salon's own sentences, rules and answered questions, with what each speaks of. They are quoted, never
// reworded; which of them answers a question is found in `passages.ts`.
import type { FaqFact, RuleFact } from '#contract/facts.ts'
import type { KnownFact } from '../engine.ts'
import { entryWords, lexicons } from './understand/dictionary.ts'
import { fold } from './understand/fold.ts'
import { impliedConcepts, isConcept, type Reader, type Word } from './understand/words.ts'
import { askedDays, dayOf } from './when.ts'

export type KnownEntry = KnownFact & { fact: RuleFact | FaqFact }
export type Entry = {
  known: KnownEntry
  /** The heading is the file's title: it tells its rules not apart, and is not repeated. */
  titled: boolean
  /** What the question or the heading speaks of, all together and word by word. */
  title: ReadonlySet<string>
  titleWords: readonly (readonly string[])[]
  text: ReadonlySet<string>
  /** Of an answered question: its words as they stand, little ones too. */
  asked: ReadonlySet<string>
  topics: ReadonlySet<string>
  /** Calendar days it names, MM-DD. */
  days: ReadonlySet<string>
}
export type Handbook = {
  entries: readonly Entry[]
  /** In how many entries a mark is. */
  frequency: ReadonlyMap<string, number>
}

const markKinds = /^(?:(?:thing|topic|pay|contact|day|holiday):|unit:years$)/

/** Everything a word may be recognised by: its concepts, topics, things, and its stem. */
export function marks(word: Word): string[] {
  const found = [...word.meanings, ...word.inner].filter((each) => isConcept(each) || markKinds.test(each))
  if (word.meanings.includes('cue:age')) found.push('unit:years')
  // A concept says it better than a short stem: «красите» and «краси» are «крас» both.
  const least = word.meanings.some(isConcept) ? 5 : 3
  if (!word.stop && word.number === null) {
    for (const stem of word.stems) if (stem.length >= least) found.push(`s:${stem}`)
  }
  return found
}

const framing = /^(?:cue|moment|unit|number|pronoun|without|joins)/

/** Only frames a question: «робите», «коштує», «можна». */
export function frames(word: Word): boolean {
  const found = word.meanings
  if (found.includes('cue:age')) return false
  return (
    found.some((each) => framing.test(each)) && !found.some((each) => isConcept(each) || markKinds.test(each))
  )
}

function withImplied(words: readonly (readonly string[])[]): Set<string> {
  const found = new Set(words.flat())
  for (const implied of impliedConcepts([...found].filter(isConcept))) found.add(implied)
  return found
}

function markedWords(text: string | undefined, read: Reader): string[][] {
  if (!text) return []
  return read(text)
    .filter((word) => !frames(word))
    .map(marks)
    .filter((each) => each.length > 0)
}

export function wordsOf({ fact }: KnownEntry): string {
  return fact.kind === 'faq' ? fact.answer : fact.text
}

/** Words by their stems alone, whatever they mean. */
export function plainWords(words: readonly Word[]): string[] {
  return words.map(({ stem }) => stem).filter((stem) => stem.length >= 3)
}

/** A heading over nearly a whole file is the file's title. */
function documentTitles(entries: readonly KnownEntry[]): (entry: KnownEntry) => boolean {
  const counts = new Map<string, number>()
  const keys = ({ file, fact }: KnownEntry): string[] =>
    fact.kind === 'rule' ? [file, `${file}\n${fact.heading ?? ''}`] : []
  for (const entry of entries) for (const key of keys(entry)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (entry) => {
    if (entry.fact.kind !== 'rule' || !entry.fact.heading) return false
    const [inFile, under] = keys(entry).map((key) => counts.get(key) ?? 0) as [number, number]
    return under >= 5 && under >= 0.6 * inFile
  }
}

/** A heading that became a rule of its own says nothing. */
function saysSomething(entry: KnownEntry): boolean {
  const { fact } = entry
  const text = wordsOf(entry).trim()
  if (fact.kind === 'faq' || text.split(/\s+/).length > 2 || /\d|[.!]$/.test(text)) return true
  return fact.heading !== undefined && !/^\p{Lu}/u.test(text)
}

const orders = Object.values(lexicons)
  .flatMap((lexicon) => lexicon.orders.split(','))
  .map(
    (entry) =>
      ` ${entryWords(entry)
        .map((word) => fold(word.replace('*', '')))
        .join(' ')}${entry.trim().endsWith('*') ? '' : ' '}`,
  )

/** A sentence in a file that gives the assistant orders is none of the salon's rules. */
function speaksToTheAgent(text: string, read: Reader): boolean {
  const folded = ` ${read(text)
    .map((word) => word.folded)
    .join(' ')} `
  return orders.some((order) => folded.includes(order))
}

export function handbookOf(facts: readonly KnownEntry[], read: Reader): Handbook {
  const frequency = new Map<string, number>()
  const isTitle = documentTitles(facts)
  const entries = facts
    .filter((known) => saysSomething(known) && !speaksToTheAgent(`${known.quote} ${wordsOf(known)}`, read))
    .map((known): Entry => {
      const { fact } = known
      const titled = isTitle(known)
      const heading = fact.kind === 'faq' ? fact.question : fact.heading
      const titleWords = markedWords(titled ? undefined : heading, read)
      const title = withImplied(titleWords)
      const text = withImplied(markedWords(wordsOf(known), read))
      for (const mark of new Set([...title, ...text])) frequency.set(mark, (frequency.get(mark) ?? 0) + 1)
      const topics = new Set(fact.topics.map((topic) => `topic:${topic}`))
      const asked = new Set(fact.kind === 'faq' ? plainWords(read(fact.question)) : [])
      return { known, titled, title, titleWords, text, asked, topics, days: daysIn(known, read) }
    })
  return { entries, frequency }
}

function daysIn(known: KnownEntry, read: Reader): Set<string> {
  const question = known.fact.kind === 'faq' ? known.fact.question : ''
  // The year does not matter: days come back every year.
  const days = askedDays(read(`${question} ${wordsOf(known)}`), dayOf(2000, 1, 1))
  return new Set(days.flatMap((each) => (each.kind === 'date' ? [each.day.monthDay] : [])))
}

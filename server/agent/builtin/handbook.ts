// The salon's own sentences: rules and answered questions, found by what they speak of. They are quoted, never
// reworded, so finding the right one matters more than finding one.
import type { FaqFact, RuleFact } from '#contract/facts.ts'
import type { CustomerLanguage, KnownFact } from '../engine.ts'
import { weakConcepts } from './lexicon/lexicon.ts'
import { dimensionOf } from './match.ts'
import { impliedConcepts, isConcept, isWork, readWords, verb, type Word } from './understand/words.ts'
import { askedDays, type Day, dayOf } from './when.ts'

export type KnownEntry = KnownFact & { fact: RuleFact | FaqFact }
type Entry = {
  known: KnownEntry
  titled: boolean
  /** What the question or the heading speaks of. */
  title: ReadonlySet<string>
  text: ReadonlySet<string>
  topics: ReadonlySet<string>
  /** Calendar days it names, MM-DD. */
  days: ReadonlySet<string>
}
export type Handbook = {
  entries: readonly Entry[]
  /** In how many entries a feature is. */
  frequency: ReadonlyMap<string, number>
}

export type Passage = {
  known: KnownEntry
  /** The heading is the file's title: not worth repeating. */
  titled: boolean
  score: number
  /** Words of the question that are in the passage itself, not only in its topic. */
  hits: number
  /** The question or heading alone answers to what was asked. */
  byTitle: boolean
}

/** Everything a word may be recognised by. */
function marks(word: Word): string[] {
  const found: string[] = []
  for (const meaning of [...word.meanings, ...word.inner]) {
    if (isConcept(meaning) || /^(thing|topic|pay|contact|day|holiday):/.test(meaning)) found.push(meaning)
  }
  const least = word.meanings.some(isConcept) ? 5 : 3
  if (!word.stop && word.number === null)
    for (const stem of word.stems) if (stem.length >= least) found.push(`s:${stem}`)
  return found
}

function allMarks(text: string | undefined, languages: readonly CustomerLanguage[]): Set<string> {
  const found = new Set(text ? readWords(text, languages).flatMap(marks) : [])
  for (const implied of impliedConcepts([...found].filter(isConcept))) found.add(implied)
  return found
}

/** A heading over nearly a whole file is the file's title and tells its rules not apart. */
export function documentTitles(facts: readonly KnownEntry[]): (entry: KnownEntry) => boolean {
  const rules = facts.filter(({ fact }) => fact.kind === 'rule')
  const key = ({ file, fact }: KnownEntry): string =>
    `${file}\n${fact.kind === 'rule' ? (fact.heading ?? '') : ''}`
  const counts = new Map<string, number>()
  for (const entry of rules)
    for (const each of [entry.file, key(entry)]) counts.set(each, (counts.get(each) ?? 0) + 1)
  return (entry) => {
    if (entry.fact.kind !== 'rule' || !entry.fact.heading) return false
    const under = counts.get(key(entry)) ?? 0
    return under >= 5 && under >= 0.6 * (counts.get(entry.file) ?? 0)
  }
}

/** A heading that became a rule of its own says nothing. */
function saysSomething({ fact }: KnownEntry): boolean {
  const text = fact.kind === 'faq' ? fact.answer : fact.text
  return (
    text.trim().split(/\s+/).length > 2 ||
    /\d|[.!]$/.test(text.trim()) ||
    (fact.kind === 'rule' && fact.heading !== undefined && !/^\p{Lu}/u.test(text.trim())) ||
    fact.kind === 'faq'
  )
}

export function handbookOf(facts: readonly KnownEntry[], languages: readonly CustomerLanguage[]): Handbook {
  const frequency = new Map<string, number>()
  const isTitle = documentTitles(facts)
  const entries = facts
    .filter(saysSomething)
    .filter(
      ({ fact }) => !speaksToTheAgent(fact.kind === 'faq' ? `${fact.question} ${fact.answer}` : fact.text),
    )
    .map((known): Entry => {
      const { fact } = known
      const heading = fact.kind === 'faq' ? fact.question : fact.heading
      const title = allMarks(isTitle(known) ? undefined : heading, languages)
      const text = allMarks(fact.kind === 'faq' ? fact.answer : fact.text, languages)
      for (const mark of new Set([...title, ...text])) frequency.set(mark, (frequency.get(mark) ?? 0) + 1)
      return {
        known,
        titled: isTitle(known),
        title,
        text,
        topics: new Set(fact.topics.map((topic) => `topic:${topic}`)),
        days: daysIn(known, languages),
      }
    })
  return { entries, frequency }
}

function daysIn({ fact }: KnownEntry, languages: readonly CustomerLanguage[]): Set<string> {
  const text = fact.kind === 'faq' ? `${fact.question} ${fact.answer}` : fact.text
  const days = askedDays(readWords(text, languages), dayOf(2000, 1, 1))
  return new Set(days.flatMap((each) => (each.kind === 'date' ? [each.day.monthDay] : [])))
}

/** What is said of a calendar day in so many words. */
export function passagesOfDay(handbook: Handbook, { monthDay }: Day): Passage[] {
  return handbook.entries
    .filter((entry) => entry.days.has(monthDay))
    .map(({ known, titled }) => ({ known, titled, score: 1, hits: 1, byTitle: false }))
}

const orders =
  /(інструкц|инструкц|instruct|instrukcj)\S*\s+(для|for|dla)|для\s+(чат-?)?(бот|асистент|ассистент)|for the (chat ?bot|assistant|bot)|(кажи|говори|повідомляй|сообщай|відповідай|отвечай)\s+(всім|усім|всем|клієнт|клиент|що|что)|ignore (all|previous|the above)|ігноруй|игнорируй|zignoruj/iu

/** A sentence in a file that gives the assistant orders is none of the salon's rules. */
export function speaksToTheAgent(text: string): boolean {
  return orders.test(text)
}

/** Asked about one of these, a service is only the occasion: «чи є передоплата за фарбування». */
const policies = [
  'prepayment',
  'cancellation',
  'discount',
  'loyalty',
  'guarantee',
  'late',
  'gift-card',
  'booking',
  'refund',
  'children',
  'health',
].map((each) => `topic:${each}`)

type Asked = {
  /** Any of these is enough … */
  marks: readonly string[]
  /** … or all of these. */
  stems: readonly string[]
  weight: number
  topics: readonly string[]
}

function askedOf(words: readonly Word[], handbook: Handbook): Asked[] {
  const count = handbook.entries.length + 1
  const asked: Asked[] = []
  const otherTopic = words.some((word) =>
    word.meanings.some((each) => each.startsWith('topic:') && each !== 'topic:booking'),
  )
  const aboutPolicy = words.some((word) => word.meanings.some((each) => policies.includes(each)))
  for (const word of words) {
    if (word.stop && !word.meanings.some((each) => isConcept(each) || /^(topic|thing):/.test(each))) continue
    const all = marks(word)
    // The thing named says more than the topic it belongs to.
    const found = all.some((mark) => mark.startsWith('thing:'))
      ? all.filter((mark) => !mark.startsWith('topic:'))
      : all
    if (found.length === 0) continue
    const topics = found.filter((mark) => mark.startsWith('topic:'))
    const concepts = found.filter(isConcept)
    // Words that only frame a question («коштує», «працюєте») have a cue and nothing else.
    const thing = found.some((mark) => mark.startsWith('thing:'))
    if (topics.length === 0 && concepts.length === 0 && !thing) {
      if (word.meanings.some((each) => /^(cue|moment|day|month|unit|number|pronoun|without)/.test(each)))
        continue
    }
    const rarest = Math.min(...found.map((mark) => handbook.frequency.get(mark) ?? 0))
    const idf = Math.log(1 + count / (1 + rarest)) / Math.log(1 + count)
    let weight = 0.5 + 0.5 * idf
    if (topics.length === 1 && topics[0] === 'topic:booking') weight = otherTopic ? 0.2 : 0.8
    else if (aboutPolicy && topics.length === 0 && concepts.some((id) => isWork(id) || weakConcepts.has(id)))
      weight = 0.35
    else if (concepts.length > 0 && concepts.every((id) => weakConcepts.has(id))) weight = 0.15
    else if (concepts.some((id) => dimensionOf(id) === 'gender' || dimensionOf(id) === 'length')) weight = 0.4
    else if (concepts.length > 0 && topics.length === 0 && verb.test(word.text)) weight *= 0.6
    else if (topics.length === 0 && concepts.length === 0 && !thing) {
      if (word.unknown) weight *= 0.5
      if (verb.test(word.text)) weight *= 0.5
    }
    // A son is a child; laser is not any epilation.
    const implied = [...impliedConcepts(concepts.filter((id) => id.startsWith('person:')))]
    asked.push({
      marks: [...found.filter((mark) => !mark.startsWith('topic:') && !mark.startsWith('s:')), ...implied],
      stems: found.filter((mark) => mark.startsWith('s:')),
      weight,
      topics,
    })
  }
  return asked
}

/** Topics that hold many different questions: sharing one says little. */
const wideTopics: ReadonlySet<string> = new Set(
  [
    'amenities',
    'health',
    'other',
    'children',
    'products',
    'aftercare',
    'preparation',
    'languages',
    'photo',
  ].map((each) => `topic:${each}`),
)

/** How far a shared topic answers where no word is shared. */
function byTopic(
  asked: readonly string[],
  title: ReadonlySet<string>,
  text: ReadonlySet<string>,
  topics: ReadonlySet<string>,
  kind: 'faq' | 'rule',
): number {
  let best = 0
  for (const topic of asked) {
    const wide = wideTopics.has(topic)
    if (title.has(topic)) best = Math.max(best, wide ? 0.7 : 0.85)
    else if (text.has(topic)) best = Math.max(best, wide ? 0.35 : 0.8)
    // A question says itself what it is about; a rule's topic may be all there is.
    else if (topics.has(topic)) best = Math.max(best, kind === 'faq' || wide ? 0.2 : 0.75)
  }
  return best
}

const enough = 0.62

/** The passages that answer what was asked, best first; none when nothing answers most of it. */
export function findPassages(handbook: Handbook, words: readonly Word[]): Passage[] {
  const asked = askedOf(words, handbook)
  const total = asked.reduce((sum, each) => sum + each.weight, 0)
  if (total < 0.3) return []
  const found: Passage[] = []
  for (const { known, titled, title, text, topics } of handbook.entries) {
    let covered = 0
    let hits = 0
    let byTitle = 0
    for (const each of asked) {
      const within = (set: ReadonlySet<string>): boolean =>
        each.marks.some((mark) => set.has(mark)) ||
        (each.stems.length > 0 && each.stems.every((mark) => set.has(mark)))
      if (within(title)) {
        hits++
        covered += each.weight
        byTitle += each.weight
      } else if (within(text)) {
        hits++
        covered += each.weight * 0.95
      } else covered += each.weight * byTopic(each.topics, title, text, topics, known.fact.kind)
    }
    const score = covered / total
    if (score >= enough) found.push({ known, titled, score, hits, byTitle: byTitle / total >= 0.6 })
  }
  found.sort((a, b) => b.score - a.score || a.known.id - b.known.id)
  const best = found[0]?.score ?? 0
  const close = found.filter((each) => each.score >= best - 0.06)
  const most = Math.max(...close.map((each) => each.hits))
  return close.filter((each) => each.hits === most).slice(0, 6)
}

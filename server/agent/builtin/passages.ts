// Which of the salon's sentences answer a question. Finding the right one matters more than finding one: most
// of what was asked must be in it.

import { dimensionOf } from './coverage.ts'
import { type Entry, frames, type Handbook, type KnownEntry, marks, plainWords } from './handbook.ts'
import { weakConcepts } from './lexicon/lexicon.ts'
import { adjective, impliedConcepts, isConcept, isWork, verb, type Word } from './understand/words.ts'
import type { Day } from './when.ts'

export type Passage = {
  known: KnownEntry
  titled: boolean
  score: number
  /** Words of the question that are in the passage itself, not only in its topic. */
  hits: number
  /** The question or heading alone answers to what was asked. */
  byTitle: boolean
}

const topicIds = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => `topic:${name}`))

/** Asked about one of these, a service is only the occasion: «чи є передоплата за фарбування». */
const policies = topicIds([
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
])

/** Topics that hold many different questions: sharing one says little. */
const wideTopics = topicIds([
  'amenities',
  'health',
  'other',
  'children',
  'products',
  'aftercare',
  'preparation',
  'languages',
  'photo',
])

type Asked = {
  /** Any of these is enough … */
  marks: readonly string[]
  /** … or all of these; */
  stems: readonly string[]
  /** words inside a phrase answer half of it, */
  inner: readonly string[]
  /** a shared topic some of it. */
  topics: readonly string[]
  weight: number
}

/** Words that ask for something; those that only frame the question are left out. */
function askedOf(words: readonly Word[], { entries, frequency }: Handbook): Asked[] {
  const count = entries.length + 1
  const topical = words.flatMap((word) => word.meanings).filter((each) => each.startsWith('topic:'))
  const aboutPolicy = topical.some((topic) => policies.has(topic))
  const onlyBooking = topical.every((topic) => topic === 'topic:booking')
  const asked: Asked[] = []
  for (const [at, word] of words.entries()) {
    // «9 років» is somebody's age, «у скільки років» asks for one.
    if (word.meanings.includes('unit:years') && at > 0 && words[at - 1]!.number !== null) continue
    if (
      word.stop &&
      !word.meanings.some((each) => isConcept(each) || /^(?:topic:|thing:|unit:years)/.test(each))
    )
      continue
    const all = marks(word)
    const thing = all.some((mark) => mark.startsWith('thing:'))
    // The thing named says more than the topic it belongs to.
    const found = thing ? all.filter((mark) => !mark.startsWith('topic:')) : all
    const topics = found.filter((mark) => mark.startsWith('topic:'))
    const concepts = found.filter(isConcept)
    const plain = topics.length === 0 && concepts.length === 0 && !thing
    const dated = word.meanings.some((each) => /^(?:day|month):/.test(each))
    if (found.length === 0 || (plain && (dated || frames(word)))) continue

    const rarest = Math.min(...found.map((mark) => frequency.get(mark) ?? 0))
    let weight = 0.5 + (0.5 * Math.log(1 + count / (1 + rarest))) / Math.log(1 + count)
    if (topics.length === 1 && topics[0] === 'topic:booking') weight = onlyBooking ? 0.8 : 0.1
    else if (topics.length === 0 && aboutPolicy && concepts.some((id) => isWork(id) || weakConcepts.has(id)))
      weight = 0.35
    else if (concepts.length > 0 && concepts.every((id) => weakConcepts.has(id))) weight = 0.15
    else if (concepts.some((id) => dimensionOf(id) === 'gender' || dimensionOf(id) === 'length')) weight = 0.4
    else if (topics.length === 0 && !thing) {
      if (word.unknown) weight *= adjective.test(word.text) ? 0.3 : 0.5
      if (verb.test(word.text)) weight *= plain ? 0.5 : 0.6
    }
    asked.push({
      // A son is a child; laser is not any epilation.
      marks: [
        ...found.filter(
          (mark) => mark === 'unit:years' || (word.meanings.includes(mark) && !mark.startsWith('topic:')),
        ),
        ...impliedConcepts(concepts.filter((id) => id.startsWith('person:'))),
      ],
      stems: found.filter((mark) => mark.startsWith('s:')),
      inner: word.inner.filter((mark) => !word.meanings.includes(mark)),
      topics,
      weight,
    })
  }
  return asked
}

/** How far a shared topic answers where no word is shared. */
function byTopic(asked: Asked, { title, text, topics, known }: Entry): number {
  let best = 0
  for (const topic of asked.topics) {
    const wide = wideTopics.has(topic)
    // «Діти та тварини» is the heading of both; only one of its rules speaks of animals.
    const twice = title.has(topic) && text.has(topic)
    if (twice) best = Math.max(best, wide ? 0.75 : 0.93)
    else if (title.has(topic)) best = Math.max(best, wide ? 0.7 : 0.85)
    else if (text.has(topic)) best = Math.max(best, wide ? 0.35 : 0.8)
    // A question says itself what it is about; a rule's topic may be all there is.
    else if (topics.has(topic)) best = Math.max(best, known.fact.kind === 'faq' || wide ? 0.2 : 0.7)
  }
  return best
}

function within(asked: Asked, marked: ReadonlySet<string>): boolean {
  if (asked.marks.some((mark) => marked.has(mark))) return true
  return asked.stems.length > 0 && asked.stems.every((mark) => marked.has(mark))
}

const enough = 0.62

/** «мити голову перед фарбуванням» is another question than «якою фарбою фарбуєте», though the word is shared. */
function asksSomethingElse({ known, titleWords }: Entry, asked: readonly Asked[]): boolean {
  if (known.fact.kind !== 'faq') return false
  const said = new Set(asked.flatMap((each) => [...each.marks, ...each.stems, ...each.topics, ...each.inner]))
  const shared = titleWords.filter((word) => word.some((mark) => said.has(mark))).length
  return shared > 0 && shared < titleWords.length * 0.34
}

/** «Чи роблять масаж вагітним?» is not what «які масажі є?» asks. */
function asksMore({ known, titleWords }: Entry, asked: readonly Asked[]): boolean {
  if (known.fact.kind !== 'faq') return false
  const said = new Set(asked.flatMap((each) => [...each.marks, ...each.stems, ...each.topics, ...each.inner]))
  const onlyWorks = asked.every(({ marks: own, topics }) => topics.length === 0 && own.every(isWork))
  const telling = (mark: string): boolean => /^(?:person|thing):/.test(mark) || (onlyWorks && isWork(mark))
  return titleWords.some((word) => word.some(telling) && !word.some((mark) => said.has(mark)))
}

function passageOf(entry: Entry, asked: readonly Asked[], total: number): Passage {
  let covered = 0
  let hits = 0
  let byTitle = 0
  for (const each of asked) {
    if (within(each, entry.title)) {
      hits++
      covered += each.weight
      byTitle += each.weight
    } else if (within(each, entry.text)) {
      hits++
      covered += each.weight * 0.95
    } else {
      const inner = each.inner.some((mark) => entry.title.has(mark) || entry.text.has(mark)) ? 0.5 : 0
      covered += each.weight * Math.max(inner, byTopic(each, entry))
    }
  }
  const other = asksSomethingElse(entry, asked) ? 0.85 : 1
  const score = (covered / total) * other * (asksMore(entry, asked) ? 0.78 : 1)
  return { known: entry.known, titled: entry.titled, score, hits, byTitle: byTitle / total >= 0.6 }
}

/** What was spoken of before counts like a word of the question, but less. */
function fromBefore(mark: string): Asked {
  const topic = mark.startsWith('topic:')
  return { marks: topic ? [] : [mark], stems: [], inner: [], topics: topic ? [mark] : [], weight: 0.5 }
}

/** The passages that answer what was asked, best first; none when nothing answers most of it. */
export function findPassages(
  handbook: Handbook,
  words: readonly Word[],
  spokenOf: readonly string[] = [],
): Passage[] {
  const asked = [...askedOf(words, handbook), ...spokenOf.map(fromBefore)]
  const total = asked.reduce((sum, each) => sum + each.weight, 0)
  if (total < 0.3) return []
  const found = handbook.entries
    .map((entry) => passageOf(entry, asked, total))
    .filter((passage) => passage.score >= enough)
    .sort((a, b) => b.score - a.score || a.known.id - b.known.id)
  // «чи є знижки?» asks for all of them.
  if (asked.length === 1 && asked[0]!.topics.length > 0 && spokenOf.length === 0)
    return found.filter((each) => each.hits > 0 || each.score >= 0.7).slice(0, 6)
  const best = found[0]?.score ?? 0
  const close = found.filter((each) => each.score >= best - 0.06)
  const most = Math.max(...close.map((each) => each.hits))
  return close.filter((each) => each.hits === most).slice(0, 6)
}

/** «Можна прийти з подругою?» is asked in the salon's own words, though none of them tells anything. */
export function sameQuestion({ entries }: Handbook, words: readonly Word[]): Passage | null {
  const said = new Set(plainWords(words))
  if (said.size < 2) return null
  for (const { known, titled, asked } of entries) {
    const shared = [...said].filter((stem) => asked.has(stem)).length
    if (shared >= 2 && shared >= 0.6 * said.size && shared >= 0.6 * asked.size)
      return { known, titled, score: 1, hits: shared, byTitle: true }
  }
  return null
}

/** What is said of a calendar day in so many words. */
export function passagesOfDay(handbook: Handbook, { monthDay }: Day): Passage[] {
  return handbook.entries
    .filter((entry) => entry.days.has(monthDay))
    .map(({ known, titled }) => ({ known, titled, score: 1, hits: 1, byTitle: false }))
}

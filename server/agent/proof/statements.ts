// The sentences of a release that are no price row: rules, answers, notes, ways, skills. What each says besides its
// numbers, and which of that limits them.
import { impliedConcepts, isConcept, isWork, readWords, type Word } from '../builtin/understand/words.ts'
import type { CustomerLanguage, KnownFact } from '../engine.ts'
import type { Claim } from './claim.ts'
import { claimsIn } from './lexer.ts'
import { canonical, wordOf } from './words/patterns.ts'

/** Any of these words says the same: meanings shared by the languages, else the stem. */
export type Said = readonly string[]

export type Statement = {
  fact: KnownFact
  /** Folded, in order: for finding it word for word. */
  tokens: readonly string[]
  claims: readonly Claim[]
  content: readonly Said[]
  /** Without these the statement would say more than it does. */
  conditions: readonly Said[]
  negated: ReadonlySet<string>
  heading: readonly Said[]
  /** Of the whole fact: a reply may take words from anywhere in it. */
  around: ReadonlySet<string>
  /** Statements of the same fact that limit this one: «Діє лише у будні.» */
  limitedBy: number[]
}

/** Endings differ, and consonants before them («student», «studenci»). */
const stemLength = 6

const markKinds = /^(?:thing|topic|pay|contact|day|holiday|month|moment):/
const conditionKinds = /^(?:person|day|holiday|month|gender|length|level|thing):/
const limits = wordOf('limits', 'gu')
const limiting = new RegExp(`^[^\\p{L}]*(?:\\p{L}+\\s)?${wordOf('limits').source}`, 'u')
const negations = wordOf('not', 'gu')

/** Words that everything may be said with. */
const plain = (word: Word): boolean =>
  word.number !== null ||
  word.range !== null ||
  word.stem.length < 3 ||
  (word.stop && word.meanings.every((each) => !markKinds.test(each)))

export function saidBy(word: Word): string[] {
  const all = word.meanings.filter((each) => isConcept(each) || markKinds.test(each))
  // «день народження» stands under discounts, and is no discount.
  const closer = all.filter((each) => !each.startsWith('topic:'))
  const marks = closer.length > 0 ? closer : all
  const cues = word.meanings.filter((each) => each.startsWith('cue:'))
  return [
    ...marks,
    ...(word.stem.length >= 3 && word.number === null ? [`s:${word.stem.slice(0, stemLength)}`] : []),
    ...cues,
  ]
}

export function everythingSaid(words: readonly Word[]): Set<string> {
  const all = new Set(words.flatMap(saidBy))
  for (const wider of impliedConcepts([...all].filter(isConcept))) all.add(wider)
  return all
}

const sentenceEnd = /(?<=[.!?…])\s+(?=[^\p{Ll}\s])|\n|;\s*/u

/** Items of a list in one sentence stand for themselves: «студентам −10 %, пенсіонерам −15 %». */
function items(sentence: string): string[] {
  const parts = sentence.split(/,\s/)
  const units = parts.map((part) =>
    claimsIn(part)
      .map(({ unit }) => unit)
      .join(),
  )
  const separate =
    parts.length > 1 &&
    units.every((unit) => unit === units[0] && unit !== '') &&
    /percent|money/.test(units[0]!)
  return separate ? parts : [sentence]
}

type Told = { fact: KnownFact; text: string; heading?: string }

function toldBy(fact: KnownFact, titled: boolean): Told[] {
  const each = fact.fact
  switch (each.kind) {
    case 'rule':
      return [{ fact, text: each.text, heading: titled ? undefined : each.heading }]
    case 'faq':
      return [{ fact, text: each.answer, heading: each.question }]
    case 'payment':
      return [{ fact, text: each.text }]
    case 'contact':
      return [{ fact, text: [each.value, each.label].filter(Boolean).join(' ') }]
    case 'staff':
      return [each.text, each.level, ...each.skills, fact.quote]
        .filter((text) => text !== undefined)
        .map((text) => ({ fact, text, heading: each.name }))
    case 'service':
      return each.note ? [{ fact, text: each.note, heading: each.service }] : []
    case 'hours':
      return each.note ? [{ fact, text: each.note }] : []
  }
}

function negatedIn(text: string, words: readonly Word[]): Set<string> {
  const canon = canonical(text)
  const found = new Set<string>()
  for (const match of canon.matchAll(negations)) {
    const after = canon.slice(match.index + match[0].length).match(/\p{L}[\p{L}’]*/u)?.[0]
    const word = words.find((each) => canonical(each.text) === after)
    if (word && !word.stop) found.add(`s:${word.stem.slice(0, stemLength)}`)
  }
  return found
}

export const negatedWords = negatedIn

function conditionsOf(text: string, words: readonly Word[]): Said[] {
  const canon = canonical(text)
  const limitedFrom = [...canon.matchAll(limits)].map((match) => match.index + match[0].length - 1)
  let at = 0
  return words.flatMap((word) => {
    const start = text.indexOf(word.text, at)
    at = start < 0 ? at : start + word.text.length
    if (plain(word)) return []
    const marked = word.meanings.some((each) => conditionKinds.test(each) || isWork(each))
    const limited = limitedFrom.some((from) => from < start && !/[,;.:]/.test(canon.slice(from, start)))
    return marked || limited ? [saidBy(word)] : []
  })
}

export function statementsOf(
  facts: readonly KnownFact[],
  titled: (fact: KnownFact) => boolean,
  languagesOf: (text: string) => readonly CustomerLanguage[],
): Statement[] {
  const statements: Statement[] = []
  for (const told of facts.flatMap((fact) => toldBy(fact, titled(fact)))) {
    const read = (text: string): Word[] => readWords(text, languagesOf(text))
    const headingWords = told.heading ? read(told.heading) : []
    const around = everythingSaid([...headingWords, ...read(told.text)])
    const heading = headingWords.filter((word) => !plain(word)).map(saidBy)
    const own: number[] = []
    for (const text of told.text.split(sentenceEnd).flatMap(items)) {
      const words = read(text)
      if (words.length === 0) continue
      own.push(statements.length)
      statements.push({
        fact: told.fact,
        tokens: words.map((word) => word.folded),
        claims: claimsIn(text),
        content: words.filter((word) => !plain(word)).map(saidBy),
        conditions: conditionsOf(text, words),
        negated: negatedIn(text, words),
        heading,
        around,
        limitedBy: [],
      })
      if (own.length > 1 && limiting.test(canonical(text)))
        for (const before of own.slice(0, -1)) statements[before]!.limitedBy.push(statements.length - 1)
    }
  }
  return statements
}

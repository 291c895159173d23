// A text as words with what they mean. The same reading serves messages and facts, so that both meet in the
// same concepts whatever language they are written in.
import type { CustomerLanguage } from '../../engine.ts'
import {
  dimensions,
  impliedBy,
  meantTogether,
  parts,
  qualities,
  services,
  weakConcepts,
} from '../lexicon/lexicon.ts'
import { correction, isStop, meaningsOf, phraseAt } from './dictionary.ts'
import { fold, stem } from './fold.ts'
import type { Spoken } from './language.ts'

export type Word = {
  text: string
  folded: string
  stem: string
  /** Words of a phrase share the meanings; only its first carries them. */
  meanings: readonly string[]
  /** What the words of a phrase mean one by one. */
  inner: readonly string[]
  /** Stems of all words of the phrase, or of the word. */
  stems: readonly string[]
  stop: boolean
  number: number | null
  /** «3-4» */
  range: readonly [number, number] | null
  /** Inside brackets. */
  aside: boolean
  /** A sentence or a clause ends before this word. */
  afterBreak: boolean
  afterSentence: boolean
  /** No dictionary and no vocabulary knows it, not even mistyped. */
  unknown: boolean
  latin: boolean
}

/**
 * Which stems the salon itself uses, so that its own words are not «corrected» into others. Only what customers
 * type is corrected: the salon's own texts are read as they stand.
 */
export type Vocabulary = { has(stem: string): boolean; nearest(folded: string): string | null }

const conceptIds: ReadonlySet<string> = new Set<string>([...services, ...parts, ...qualities, ...dimensions])
const hardConcepts: ReadonlySet<string> = new Set<string>([...services, ...parts])
export const isConcept = (meaning: string): boolean => conceptIds.has(meaning)
export const isWork = (meaning: string): boolean => hardConcepts.has(meaning)

export function languagesToTry(spoken: Pick<Spoken, 'language' | 'latinised'>): readonly CustomerLanguage[] {
  if (spoken.language === 'uk') return ['uk', 'ru']
  if (spoken.language === 'ru') return ['ru', 'uk']
  return [spoken.language]
}

// «2D» is one word; «90хв» is a number and its unit.
const tokens =
  /\d{1,2}[dдDД](?!\p{L})|\d+(?:[.,:]\d+)?(?:\s?[-–—]\s?\d+(?:[.,]\d+)?)?|[\p{L}\p{M}’'ʼ`]+|[()[\]]|[.,;:!?\n+]/gu
const sizes = /^(xs|s|m|l|xl|xxl)$/i

function readNumber(text: string): Pick<Word, 'number' | 'range'> {
  const range = text.match(/^(\d+)\s?[-–—]\s?(\d+)$/)
  if (range) return { number: null, range: [Number(range[1]), Number(range[2])] }
  const plain = text.replace(',', '.')
  return { number: /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null, range: null }
}

function meaningsAnywhere(word: string, latin: boolean, own: readonly CustomerLanguage[]): string[] {
  const found = meaningsOf(word, own)
  if (found.length > 0 || word.length < 4 || isStop(word, own)) return found
  const others: CustomerLanguage[] = latin ? ['en', 'pl', 'uk', 'ru'] : ['uk', 'ru']
  return meaningsOf(
    word,
    others.filter((language) => !own.includes(language)),
  )
}

export function readWords(text: string, own: readonly CustomerLanguage[], vocabulary?: Vocabulary): Word[] {
  const words: Word[] = []
  let depth = 0
  let afterBreak = true
  let afterSentence = false
  for (const [token] of text.normalize('NFC').matchAll(tokens)) {
    if (token === '(' || token === '[') depth++
    else if (token === ')' || token === ']') depth = Math.max(0, depth - 1)
    else if (/^[.,;:!?\n+]$/.test(token)) {
      afterBreak = true
      afterSentence ||= /[.!?\n]/.test(token) && words.length > 0
    } else {
      const bare = token.replace(/(?<=[a-z]{3})[’']s$/i, '').replace(/[’'ʼ`]/g, '')
      if (bare === '') continue
      const digits = /^\d/.test(bare) && !/[dд]$/i.test(bare)
      const folded = digits ? bare.replace(/\s/g, '').replace(/[–—]/, '-') : fold(bare)
      words.push({
        text: token,
        folded,
        stem: digits ? folded : stem(folded),
        meanings: [],
        inner: [],
        stems: [],
        stop: false,
        ...(digits ? readNumber(bare) : { number: null, range: null }),
        aside: depth > 0,
        afterBreak,
        afterSentence,
        unknown: false,
        latin: /\p{Script=Latin}/u.test(bare),
      })
      afterBreak = false
      afterSentence = false
    }
  }
  giveMeanings(words, own, vocabulary)
  return words
}

function giveMeanings(
  words: Word[],
  own: readonly CustomerLanguage[],
  vocabulary: Vocabulary | undefined,
): void {
  const folded = words.map((word) => word.folded)
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const phrase =
      phraseAt(folded, at, own) ?? (word.latin ? phraseAt(folded, at, ['en', 'pl', 'uk', 'ru']) : null)
    if (phrase) {
      const members = words.slice(at, at + phrase.length)
      word.meanings = phrase.meanings
      word.stems = members.map((member) => member.stem)
      word.inner = members
        .flatMap((member) => meaningsAnywhere(member.folded, member.latin, own))
        .filter(
          (meaning) => isConcept(meaning) && !meaning.startsWith('length:') && !weakConcepts.has(meaning),
        )
      at += phrase.length - 1
      continue
    }
    if (sizes.test(word.text) && (word.latin || word.text === word.text.toUpperCase())) {
      word.meanings = [`size:${word.text.toLowerCase()}`]
      continue
    }
    word.stems = [word.stem]
    if (word.number !== null || word.range !== null) continue
    word.stop = isStop(word.folded, own)
    word.meanings = meaningsAnywhere(word.folded, word.latin, own)
    if (!vocabulary || word.meanings.length > 0 || word.stop || vocabulary.has(word.stem)) continue
    const near = vocabulary.nearest(word.folded)
    const meant = correction(word.folded, own)
    if (meant) word.meanings = meaningsOf(meant, own)
    else if (near) word.stems = [near]
    else if (word.latin && isStop(word.folded, ['en', 'pl', 'uk', 'ru'])) word.stop = true
    else word.unknown = word.folded.length >= 3
  }
}

/** Concepts a concept stands for besides itself. */
export function impliedConcepts(concepts: Iterable<string>): Set<string> {
  const found = new Set<string>()
  const visit = (concept: string): void => {
    for (const wider of impliedBy[concept as keyof typeof impliedBy] ?? []) {
      if (!found.has(wider)) {
        found.add(wider)
        visit(wider)
      }
    }
  }
  for (const concept of concepts) visit(concept)
  return found
}

const withoutReach = 3

/** A number before one of these says an age, a time or how many, not which service. */
const notAmounts: ReadonlySet<string> = new Set([
  'unit:years',
  'unit:minutes',
  'unit:hours',
  'unit:money',
  'unit:pieces',
])

const partIds: ReadonlySet<string> = new Set<string>(parts)

// The endings of adjectives: beside a service's name such a word says which one.
export const adjective =
  /(?:[нв]|ськ|цьк|зьк|ск|ст|лив|ч)(?:ий|ій|а|у|е|і|ої|ого|ою|их|им|ая|ую|ое|ые|ый|ой|ых|ому|ем|ego|iego|ie|y|i|a|e|ej)$/iu

// Verbs tell less than nouns what a question is about: «діє», «приїдете», «встигнете».
export const verb =
  /(?:[єеиї]те|[юуая]ть|ти|тис[ья]|[єеи]мо|[єеи]шь?|[иаея]л[аиоі]?|тся|ться|ить|[аеуюя]ю|cie|ać|eć|ić)$/iu

/** Reads a text of the salon's; the same text is read once. */
export type Reader = (text: string) => readonly Word[]

export function readerIn(own: readonly CustomerLanguage[]): Reader {
  const held = new Map<string, readonly Word[]>()
  return (text) => {
    const before = held.get(text)
    if (before) return before
    const words = readWords(text, own)
    held.set(text, words)
    return words
  }
}

export type Feature = { id: string; at: number; aside: boolean }

/**
 * What a text speaks of, as comparable features: concepts, `no:` + concept after «without», `size:`, `n:` ranges
 * and, for words of no concept, `s:` + stem.
 */
export function featuresOf(words: readonly Word[]): Feature[] {
  const features: Feature[] = []
  let excludedUntil = -1
  words.forEach((word, at) => {
    if (word.meanings.includes('without')) {
      excludedUntil = at + withoutReach
      return
    }
    const add = (id: string): void => {
      features.push({ id, at, aside: word.aside })
    }
    if (word.range) add(`n:${word.range[0]}-${word.range[1]}`)
    if (word.number !== null && !words[at + 1]?.meanings.some((meaning) => notAmounts.has(meaning))) {
      add(`num:${word.number}`)
    }
    const concepts = word.meanings.filter((meaning) => isConcept(meaning) || meaning.startsWith('size:'))
    if (at <= excludedUntil && concepts.some(isWork) && !(word.afterBreak && at !== 0)) {
      for (const concept of concepts) if (isWork(concept)) add(`no:${concept}`)
      excludedUntil = -1
      return
    }
    for (const concept of [...concepts, ...word.inner.filter((each) => partIds.has(each))]) add(concept)
    if (concepts.length > 0) return
    // Words that ask («вартість», «процедури») name nothing.
    if (word.meanings.some((meaning) => meaning.startsWith('cue:'))) return
    const plain = word.number === null && word.range === null && !word.stop && word.stem.length >= 2
    if (plain) for (const each of word.stems) add(`s:${each}`)
  })
  return settled(features)
}

/** «підрівняти бороду» is no haircut, «підрівняти волосся» is; a coating on hands is a manicure. */
function settled(features: Feature[]): Feature[] {
  const ids = new Set(features.map((feature) => feature.id))
  const ofAnother = [...ids].some((id) => partIds.has(id) && !weakConcepts.has(id))
  const found = features.flatMap((feature) => {
    if (feature.id !== 'trimming') return [feature]
    return ofAnother || ids.has('haircut') ? [feature] : [{ ...feature, id: 'haircut' }]
  })
  const first = features[0]
  for (const { said, means } of meantTogether) {
    if (first && said.every((id) => ids.has(id)) && !ids.has(means)) found.push({ ...first, id: means })
  }
  return found
}

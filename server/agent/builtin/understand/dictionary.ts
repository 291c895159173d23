// All four lexicons as one dictionary: words and phrases → what they mean («cue:price», «haircut», «day:mon»).
import { weekdays } from '#contract/facts.ts'
import type { CustomerLanguage } from '../../engine.ts'
import en from '../lexicon/en.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import pl from '../lexicon/pl.ts'
import ru from '../lexicon/ru.ts'
import uk from '../lexicon/uk.ts'
import { editDistance, fold, unlike } from './fold.ts'

export const lexicons: Record<CustomerLanguage, Lexicon> = { uk, ru, en, pl }

type Pattern = { word: string; open: boolean }
type Phrase = { words: Pattern[]; meaning: string }
type Dictionary = {
  exact: Map<string, Set<string>>
  open: Map<string, Set<string>>
  phrases: Map<string, Phrase[]>
  stop: Set<string>
  /** Every word long enough to be mistyped, by first letter. */
  long: Map<string, { word: string; open: boolean }[]>
}

function pattern(word: string): Pattern {
  const starred = word.endsWith('*')
  const folded = fold(starred ? word.slice(0, -1) : word)
  // Two letters and any ending would be half the language.
  return { word: folded, open: starred && folded.length >= 3 }
}

/** Words of an entry the way `words.ts` cuts messages: apostrophes inside a word are dropped, hyphens part. */
export function entryWords(entry: string): string[] {
  return entry
    .replace(/[’'ʼ`]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '')
}

function put(map: Map<string, Set<string>>, key: string, meaning: string): void {
  const held = map.get(key)
  if (held) held.add(meaning)
  else map.set(key, new Set([meaning]))
}

function build(lexicon: Lexicon): Dictionary {
  const made: Dictionary = {
    exact: new Map(),
    open: new Map(),
    phrases: new Map(),
    stop: new Set(),
    long: new Map(),
  }
  const add = (entries: string, meaning: string): void => {
    for (const entry of entries.split(',')) {
      const words = entryWords(entry).map(pattern)
      const [first] = words
      if (!first) continue
      if (words.length > 1) {
        const key = first.word.slice(0, 2)
        made.phrases.set(key, [...(made.phrases.get(key) ?? []), { words, meaning }])
        continue
      }
      put(first.open ? made.open : made.exact, first.word, meaning)
      if (first.word.length >= (first.open ? 6 : 5)) {
        const key = first.word[0]!
        made.long.set(key, [...(made.long.get(key) ?? []), first])
      }
    }
  }
  const addAll = (group: Record<string, string>, prefix: string): void => {
    for (const [key, entries] of Object.entries(group)) add(entries, `${prefix}${key}`)
  }
  addAll(lexicon.cues, 'cue:')
  addAll(lexicon.topics, 'topic:')
  addAll(lexicon.concepts, '')
  addAll(lexicon.things, 'thing:')
  addAll(lexicon.payment, 'pay:')
  addAll(lexicon.contacts, 'contact:')
  for (const day of weekdays) add(lexicon.weekdays[day], `day:${day}`)
  lexicon.months.forEach((names, at) => {
    add(names, `month:${at + 1}`)
  })
  addAll(lexicon.moments, 'moment:')
  addAll(lexicon.holidays, 'holiday:')
  addAll(lexicon.numbers, 'number:')
  addAll(lexicon.units, 'unit:')
  addAll(lexicon.persons, 'persons:')
  addAll(lexicon.spans, 'span:')
  add(lexicon.without, 'without')
  add(lexicon.joins, 'joins')
  add(lexicon.pronouns, 'pronoun')
  for (const word of [...lexicon.stop.split(','), ...lexicon.apart.split(',')])
    for (const each of entryWords(word)) made.stop.add(pattern(each).word)
  for (const phrases of made.phrases.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return made
}

const dictionaries: Record<CustomerLanguage, Dictionary> = {
  uk: build(uk),
  ru: build(ru),
  en: build(en),
  pl: build(pl),
}

function fits(have: string | undefined, wanted: Pattern): boolean {
  if (have === undefined) return false
  return wanted.open ? have.startsWith(wanted.word) : have === wanted.word
}

/** The longest phrase that begins at `at`, in the first language that has one. */
export function phraseAt(
  folded: readonly string[],
  at: number,
  languages: readonly CustomerLanguage[],
): { length: number; meanings: string[] } | null {
  const word = folded[at]
  if (!word) return null
  for (const language of languages) {
    const candidates = dictionaries[language].phrases.get(word.slice(0, 2)) ?? []
    const hits = candidates.filter(({ words }) =>
      words.every((each, offset) => fits(folded[at + offset], each)),
    )
    const length = hits[0]?.words.length
    if (length) {
      return { length, meanings: hits.filter((hit) => hit.words.length === length).map((hit) => hit.meaning) }
    }
  }
  return null
}

/** What a single word means: exact entries before open ones, a longer beginning before a shorter. */
export function meaningsOf(folded: string, languages: readonly CustomerLanguage[]): string[] {
  for (const language of languages) {
    const { exact, open, stop } = dictionaries[language]
    const whole = exact.get(folded)
    // A little word is itself, not the beginning of something bigger.
    if (!whole && stop.has(folded)) return []
    for (let length = folded.length; length >= 2; length--) {
      const beginning = open.get(folded.slice(0, length))
      if (beginning)
        return [...new Set([...(whole ?? []), ...(whole && length < folded.length ? [] : beginning)])]
      if (whole && length < folded.length) return [...whole]
    }
    if (whole) return [...whole]
  }
  return []
}

export function isStop(folded: string, languages: readonly CustomerLanguage[]): boolean {
  return languages.some((language) => dictionaries[language].stop.has(folded))
}

/** The entry a mistyped word most likely is. Short words are not guessed: «вії» is one letter from «вуж». */
export function correction(folded: string, languages: readonly CustomerLanguage[]): string | null {
  if (folded.length < 5) return null
  const most = folded.length >= 8 ? 2 : 1
  let best: { word: string; cost: number } | null = null
  for (const language of languages) {
    for (const { word, open } of dictionaries[language].long.get(folded[0]!) ?? []) {
      if (!open && Math.abs(word.length - folded.length) > most) continue
      if (open && folded.length < word.length - most) continue
      const allowed = word.length >= 8 ? most : 1
      // The difference must lie inside the word: its end is where another word begins to differ.
      if (open && !folded.slice(word.length - 2, word.length + 1).includes(word.at(-1)!)) continue
      if (unlike(open ? folded.slice(0, word.length) : folded, word, allowed)) continue
      const cost = open
        ? Math.min(
            editDistance(folded.slice(0, word.length), word, allowed),
            editDistance(folded.slice(0, word.length + 1), word, allowed),
            editDistance(folded.slice(0, word.length - 1), word, allowed),
          )
        : editDistance(folded, word, allowed)
      if (
        cost <= allowed &&
        (!best || cost < best.cost || (cost === best.cost && word.length > best.word.length))
      ) {
        best = { word, cost }
      }
    }
  }
  return best?.word ?? null
}

type WordList = 'than' | 'or' | 'apart' | 'raises' | 'lowers'

function patternsOf(list: WordList): Pattern[] {
  return Object.values(lexicons).flatMap((lexicon) =>
    lexicon[list].split(',').flatMap(entryWords).map(pattern),
  )
}

/** Little words that mean something only where a message compares or a rule changes a price; of all languages. */
const wordLists: Record<WordList, readonly Pattern[]> = {
  than: patternsOf('than'),
  or: patternsOf('or'),
  apart: patternsOf('apart'),
  raises: patternsOf('raises'),
  lowers: patternsOf('lowers'),
}

export function isAmong(list: WordList, folded: string): boolean {
  return wordLists[list].some((each) => fits(folded, each))
}

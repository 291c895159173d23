// A message as words, numbers and marks, each knowing where it stands. What cannot be a day or an hour by its
// shape alone – a phone, a card, a link – becomes one mark that nothing reads.
import { type Meanings, markOf, nothing, phraseOf, wordOf } from './lexicon.ts'

export type Token = {
  text: string
  start: number
  end: number
  /** Nothing stands between it and the token before. */
  glued: boolean
  /** What digits say, and how many they are: «05» is 5 of two digits. */
  number: number | null
  digits: number
  isWord: boolean
  isDash: boolean
  means: Meanings
}

const hidden = '\u00a4'
const shapes: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu,
  /\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b/g,
  /(?<!\d)\+\d[\d\s()-]{7,16}\d/g,
  /(?<!\d)(?!\d{1,2}-\d{1,2}-\d{4})(?:3?8)?[ (]{0,2}0\d{2}[) -]{0,2}\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)/g,
  /(?<![\d.])0\d{2}[ -]\d{2,3}[ -]\d{2}[ -]\d{2,3}(?!\d)/g,
  /(?<!\d)\d{3}[ -]\d{3}[ -]\d{3}(?!\d)/g,
  /\d{5,}/g,
  /(?<!\d)24\/7(?!\d)/g,
]
const pieces = /\u00a4+|\d+|\p{L}[\p{L}\p{M}'’ʼ`´]*|[^\s]/gu
const word = /^\p{L}/u
const dash = /^[-–—−‑]$/
/** Whoever writes more than this is not saying when to come. */
const mostCharacters = 2_000

/** «5 p.m.» and «5 pm» are one thing to say; the message keeps its length. */
function evened(message: string): string {
  let text = message.replace(
    /\b([ap])\.\s?m\b/giu,
    (all, half: string) => `${half}m${' '.repeat(all.length - 2)}`,
  )
  for (const shape of shapes) text = text.replace(shape, (all) => hidden.repeat(all.length))
  return text
}

export function tokensOf(message: string): Token[] {
  const raw: Token[] = []
  for (const match of evened(message.slice(0, mostCharacters)).matchAll(pieces)) {
    const text = match[0]
    const digits = /^\d/.test(text) ? text.length : 0
    const last = raw.at(-1)
    raw.push({
      text,
      start: match.index,
      end: match.index + text.length,
      glued: last?.end === match.index,
      number: digits > 0 ? Number(text) : null,
      digits,
      isWord: word.test(text),
      isDash: dash.test(text),
      means: nothing,
    })
  }
  return phrasesOf(raw)
}

export const isWord = (token: Token | undefined): boolean => token?.isWord ?? false
export const isDash = (token: Token | undefined): boolean => token?.isDash ?? false

/** Where the next word of a phrase stands: right behind, or behind a hyphen. */
function nextWord(raw: readonly Token[], at: number): number | null {
  if (isWord(raw[at + 1])) return at + 1
  const hyphened = isDash(raw[at + 1]) && raw[at + 1]!.glued && raw[at + 2]?.glued && isWord(raw[at + 2])
  return hyphened ? at + 2 : null
}

/** Words that mean something only together become one token: the longest phrase wins. */
function phrasesOf(raw: readonly Token[]): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < raw.length; ) {
    const token = raw[at]!
    if (token.isWord) {
      const phrase = phraseAt(raw, at)
      const means = isCompound(raw, at, phrase) ? nothing : phrase.means
      tokens.push({ ...token, text: phrase.text, end: raw[phrase.last]!.end, means })
      at = phrase.last + 1
    } else {
      tokens.push(token.number === null ? { ...token, means: markOf(token.text) } : token)
      at++
    }
  }
  return tokens
}

/** «sun-kissed» is no Sunday; «пн-чт» are two days. */
function isCompound(
  raw: readonly Token[],
  at: number,
  { last, means }: { last: number; means: Meanings },
): boolean {
  if (last !== at || (means.weekday === undefined && means.shyWeekday === undefined)) return false
  const second = raw[at + 2]
  const glued = isDash(raw[at + 1]) && raw[at + 1]!.glued && second?.glued === true && isWord(second)
  return glued && wordOf(second.text).means === null
}

const longestPhrase = 5

function phraseAt(raw: readonly Token[], at: number): { text: string; last: number; means: Meanings } {
  const { text } = raw[at]!
  const first = wordOf(text)
  let found = { text, last: at, means: first.means ?? nothing }
  if (!first.begins) return found
  const words = [first]
  const texts = [text]
  for (
    let last = nextWord(raw, at);
    last !== null && words.length < longestPhrase;
    last = nextWord(raw, last)
  ) {
    words.push(wordOf(raw[last]!.text))
    texts.push(raw[last]!.text)
    const means = phraseOf(words)
    if (means) found = { text: texts.join(' '), last, means }
  }
  return found
}

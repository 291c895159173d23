// A message as words, numbers and marks, each knowing where it stands. What cannot be a day or an hour by its
// shape alone – a phone, a card, a link – becomes one mark that nothing reads.
import { type Meanings, meaningsOf, nothing } from './lexicon.ts'

export type Token = {
  text: string
  start: number
  end: number
  /** Nothing stands between it and the token before. */
  glued: boolean
  /** What digits say, and how many they are: «05» is 5 of two digits. */
  number: number | null
  digits: number
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
  for (const match of evened(message).matchAll(pieces)) {
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
      means: nothing,
    })
  }
  return phrasesOf(raw)
}

export const isWord = (token: Token | undefined): boolean => token !== undefined && word.test(token.text)
export const isDash = (token: Token | undefined): boolean =>
  token !== undefined && /^[-–—−‑]$/.test(token.text)

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
    const first = raw[at]!
    if (!isWord(first)) {
      tokens.push(first.number === null ? { ...first, means: meaningsOf([first.text]) ?? nothing } : first)
      at++
      continue
    }
    const words = [first.text]
    let found = { text: first.text, last: at, means: meaningsOf(words) ?? nothing }
    let last: number | null = at
    for (let length = 2; length <= 5; length++) {
      last = nextWord(raw, last)
      if (last === null) break
      words.push(raw[last]!.text)
      const means = meaningsOf(words)
      if (means) found = { text: words.join(' '), last, means }
    }
    const end = raw[found.last]!
    tokens.push({ ...first, text: found.text, end: end.end, means: found.means })
    at = found.last + 1
  }
  return tokens
}

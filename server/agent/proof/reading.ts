// A message as the proof reads it: words with their meanings and places, cut into lines, sentences and parts.

import { spokenIn } from '../builtin/understand/language.ts'
import { languagesToTry, readWords, type Word } from '../builtin/understand/words.ts'
import type { CustomerLanguage } from '../engine.ts'
import type { Claim, Span } from './claim.ts'
import { claimsIn } from './lexer.ts'
import { anyOf, canonical } from './words/patterns.ts'

export type PlacedWord = Word & Span

/** A stretch between commas: one thing, and what is said of it. */
export type Part = Span & { words: readonly PlacedWord[]; claims: readonly Claim[] }
export type Sentence = Span & {
  /** Before a colon: what the rest is about. */
  header: Part | null
  parts: readonly Part[]
}
export type Line = Span & {
  /** title: speaks of what follows, and says no number itself. row: of a table. */
  kind: 'title' | 'item' | 'row' | 'prose' | 'blank'
  sentences: readonly Sentence[]
  cells: readonly Part[]
}
export type Reading = {
  text: string
  canon: string
  language: CustomerLanguage
  words: readonly PlacedWord[]
  claims: readonly Claim[]
  lines: readonly Line[]
}

/** Words of one script that follow each other. «2D» and «SPA-догляд» are not torn apart. */
function runsOf(text: string): string[] {
  const found: { script: 'latin' | 'cyrillic' | null; text: string }[] = []
  for (const [piece] of text.matchAll(/\s*\S+|\s+/gu)) {
    const script = /\p{Script=Cyrillic}/u.test(piece)
      ? 'cyrillic'
      : /[\p{Script=Latin}--[dDхХ]]/v.test(piece)
        ? 'latin'
        : null
    const last = found.at(-1)
    if (last && (script === null || last.script === null || last.script === script)) {
      last.text += piece
      last.script ??= script
    } else found.push({ script, text: piece })
  }
  return found.map((run) => run.text)
}

/** Each script is read in its own languages: a Ukrainian name in an English sentence stays one. */
function wordsIn(text: string, language: CustomerLanguage): PlacedWord[] {
  const cyrillic = languagesToTry({ language: language === 'ru' ? 'ru' : 'uk', latinised: false })
  const latin: readonly CustomerLanguage[] = language === 'pl' ? ['pl'] : ['en']
  const placed: PlacedWord[] = []
  let base = 0
  for (const piece of runsOf(text)) {
    const own = /\p{Script=Cyrillic}/u.test(piece) ? cyrillic : latin
    let at = base
    for (const word of readWords(piece, own)) {
      const start = text.indexOf(word.text, at)
      if (start < 0) continue
      at = start + word.text.length
      placed.push({ ...word, start, end: at })
    }
    base += piece.length
  }
  return placed
}

const abbreviated =
  /(?:^|[^\p{L}])(?:вул|ул|ul|просп|пр|бул|бульв|пл|пров|пер|м|г|ім|им|св|dr|al|pl|os|st|буд|кв|тел|tel|стор|оф)$/u

/** Ends of sentences: a full stop only before a capital, so that «15 хв. і» goes on. */
function sentenceEnds(text: string, from: number, to: number): number[] {
  const ends: number[] = []
  for (let at = from; at < to; at++) {
    const sign = text[at]!
    if (!/[.!?…]/.test(sign)) continue
    if (/[.!?…]/.test(text[at + 1] ?? '')) continue
    const rest = text.slice(at + 1, Math.min(to, at + 6))
    if (rest.trim() === '' && at + 1 < to) continue
    const goesOn =
      sign === '.' &&
      (!/^\s+[^\p{Ll}\d\s]/u.test(rest) ||
        abbreviated.test(text.slice(Math.max(from, at - 6), at).toLowerCase()))
    if (rest !== '' && !goesOn && /^[\s)»"”]/.test(rest)) ends.push(at + 1)
  }
  return [...ends, to]
}

const joins = new RegExp(`\\s(?:${anyOf('and')})\\s|\\s\\+\\s(?=\\p{L})`, 'gu')

type Slice = (start: number, end: number) => Part

function partsOf(canon: string, from: number, to: number, slice: Slice): Part[] {
  const cuts: number[] = []
  let depth = 0
  for (let at = from; at < to; at++) {
    const sign = canon[at]!
    if ('([«"„“'.includes(sign) && sign !== '"') depth++
    else if (')]»”'.includes(sign)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (sign === ';' || (sign === ',' && !/\d/.test(canon[at + 1] ?? '')))) cuts.push(at)
  }
  const parts: Part[] = []
  let start = from
  for (const cut of [...cuts, to]) {
    parts.push(...joinedParts(canon, start, cut, slice))
    start = cut + 1
  }
  return parts.filter(({ words, claims }) => words.length > 0 || claims.length > 0)
}

/** «манікюр 400 грн та педикюр 600 грн»: cut at the «та» only where both sides say a number. */
function joinedParts(canon: string, from: number, to: number, slice: Slice): Part[] {
  const whole = slice(from, to)
  if (whole.claims.length < 2) return [whole]
  const parts: Part[] = []
  let start = from
  joins.lastIndex = 0
  for (const match of canon.slice(from, to).matchAll(joins)) {
    const at = from + match.index
    const inside = whole.claims.some((claim) => claim.start <= at && claim.end > at)
    const left = slice(start, at)
    const right = slice(at + match[0].length, to)
    if (inside || left.claims.length === 0 || right.claims.length === 0) continue
    parts.push(left)
    start = at + match[0].length
  }
  return [...parts, slice(start, to)]
}

/** `unnamed`: the text without the colons that belong to names. */
function sentenceOf(canon: string, unnamed: string, start: number, end: number, slice: Slice): Sentence {
  const colon = unnamed.slice(start, end).search(/:(?=\s|$)/)
  const header = colon > 0 ? slice(start, start + colon) : null
  const titled =
    header &&
    !header.claims.some(({ unit }) => unit !== 'number' && unit !== 'date') &&
    header.words.length > 0
  const from = titled ? start + colon + 1 : start
  return { start, end, header: titled ? header : null, parts: partsOf(canon, from, end, slice) }
}

const bullet = /^\s*(?:(?:[•·*▪◦●–—-]|\p{Extended_Pictographic}\ufe0f?)+|\d{1,2}[.)])\s+/u

/** «|---|---|» under the heads of a table. */
const ruler = /^\s*\|?(?:\s*:?-{2,}:?\s*\|?)+\s*$/

function linesOf(text: string, canon: string, unnamed: string, slice: Slice): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const written of text.split('\n')) {
    const end = start + written.length
    const mark = written.match(bullet)
    const from = start + (mark?.[0].length ?? 0)
    const cells =
      (written.match(/\|/g)?.length ?? 0) >= 2 || written.includes('\t')
        ? cellsOf(canon, start, end, slice)
        : []
    const whole = slice(start, end)
    if (written.trim() === '') lines.push({ kind: 'blank', start, end, sentences: [], cells: [] })
    else if (cells.length > 0 || ruler.test(written))
      lines.push({ kind: 'row', start, end, sentences: [], cells })
    else {
      let at = from
      const sentences = sentenceEnds(text, from, end).map((cut) => {
        const sentence = sentenceOf(canon, unnamed, at, cut, slice)
        at = cut
        return sentence
      })
      const title =
        whole.claims.every(({ unit }) => unit === 'number') && /[:*]\s*$|^\s*(?:#|\*\*)/u.test(written)
      lines.push({ kind: title ? 'title' : mark ? 'item' : 'prose', start, end, sentences, cells: [] })
    }
    start = end + 1
  }
  return lines
}

function cellsOf(canon: string, start: number, end: number, slice: Slice): Part[] {
  const cells: Part[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && canon[at] !== '|' && canon[at] !== '\t') continue
    cells.push(slice(from, at))
    from = at + 1
  }
  // The bars at both ends enclose nothing; an empty corner of a table counts.
  if (canon.slice(start, end).trimStart().startsWith('|')) cells.shift()
  if (canon.slice(start, end).trimEnd().endsWith('|')) cells.pop()
  return cells
}

/** Enumerators («1.») say nothing. */
function counts(text: string, claim: Claim): boolean {
  const lineStart = text.lastIndexOf('\n', claim.start - 1) + 1
  return (
    claim.unit === 'number' &&
    text.slice(lineStart, claim.start).trim() === '' &&
    /^[.)]\s/.test(text.slice(claim.end))
  )
}

/** `colonNames`: names of services that have a colon, in canonical form; it begins no list. */
export function readMessage(
  text: string,
  prior: CustomerLanguage,
  colonNames: readonly string[] = [],
): Reading {
  const canon = canonical(text)
  const { language } = spokenIn(text, prior)
  const words = wordsIn(text, language)
  const claims = claimsIn(text).filter((claim) => !counts(text, claim))
  const measured = claims.filter(({ unit }) => unit !== 'number')
  const plain = words.filter(
    (word) => !measured.some((claim) => word.start < claim.end && word.end > claim.start),
  )
  const slice: Slice = (start, end) => ({
    start,
    end,
    words: plain.filter((word) => word.start >= start && word.end <= end),
    claims: claims.filter((claim) => claim.start >= start && claim.end <= end),
  })
  const unnamed = colonNames.reduce((rest, name) => rest.replaceAll(name, name.replaceAll(':', ' ')), canon)
  return { text, canon, language, words, claims, lines: linesOf(text, canon, unnamed, slice) }
}

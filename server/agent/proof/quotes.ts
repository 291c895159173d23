// Sentences of the release that stand in the message word for word prove the numbers in them.
import { isQuoted, type Judged, within } from './judged.ts'
import type { PlacedWord } from './reading.ts'
import { everythingSaid, type Said, type Statement, saidBy } from './statements.ts'

const short = 5
const limitingMarks = /^(?:person|day|holiday|month|gender|length|level):/

const covered = (said: Said, by: ReadonlySet<string>): boolean =>
  said.length === 0 || said.some((each) => by.has(each))

function standsAt({ tokens }: Statement, words: readonly PlacedWord[], at: number): boolean {
  return tokens.every((token, n) => words[at + n]?.folded === token)
}

type Found = { statement: Statement; from: number; to: number }

/** Quotes of every statement, also of those whose limits are left out. */
function found({ reading: { words }, index }: Judged): Found[] {
  const all: Found[] = []
  words.forEach((word, at) => {
    for (const statement of index.beginning.get(word.folded) ?? []) {
      if (standsAt(statement, words, at)) all.push({ statement, from: at, to: at + statement.tokens.length })
    }
  })
  return all
}

/** A heading over a short item is what makes sense of it: «Пенсіонерам: −10 %». */
function underItsHeading(judged: Judged, { statement, from, to }: Found): boolean {
  const { reading, customer } = judged
  const limitsIt = statement.heading.filter((said) => said.some((each) => limitingMarks.test(each)))
  const needed = statement.tokens.length < short ? statement.heading : limitsIt
  if (needed.length === 0) return true
  const start = reading.words[Math.max(0, from - 40)]!.start
  const around = everythingSaid(
    reading.words.filter((word) => word.start >= start && word.end <= reading.words[to - 1]!.end),
  )
  for (const each of customer.slice(0, 2)) for (const mark of everythingSaid(each.words)) around.add(mark)
  const there = needed.filter((said) => covered(said, around)).length
  return there >= Math.ceil(needed.length / 2) && limitsIt.every((said) => covered(said, around))
}

/** «Пенсіонерам: студентам −10 %»: what stands beside the quote in its line must not say it of somebody else. */
function contradicted(
  { reading }: Judged,
  { statement, from, to }: Found,
  quotedWords: ReadonlySet<number>,
): boolean {
  const { start, end } = { start: reading.words[from]!.start, end: reading.words[to - 1]!.end }
  const line = reading.lines.find((each) => within({ start, end }, each))
  const sentence = line?.sentences.find((each) => within({ start, end }, each))
  if (!sentence) return false
  return reading.words.some(
    (word, at) =>
      within(word, sentence) &&
      !quotedWords.has(at) &&
      (word.end <= start || word.start >= end) &&
      saidBy(word).some(
        (each) =>
          limitingMarks.test(each) &&
          !/^(?:level|gender|length|day):/.test(each) &&
          !statement.around.has(each),
      ),
  )
}

export function proveQuotes(judged: Judged): void {
  const { reading, index, quoted, proven } = judged
  const all = found(judged)
  const there = new Set(all.map(({ statement }) => statement))
  const quotedWords = new Set(
    all.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)),
  )
  for (const each of all) {
    const { statement, from, to } = each
    const whole = statement.limitedBy.every((at) => there.has(index.statements[at]!))
    if (!whole || !underItsHeading(judged, each) || contradicted(judged, each, quotedWords)) continue
    quoted.push({ start: reading.words[from]!.start, end: reading.words[to - 1]!.end, fact: statement.fact })
  }
  for (const claim of reading.claims) {
    // Letters are folded in quotes: a link is compared sign by sign.
    if (claim.unit === 'link' || claim.unit === 'phone') continue
    const quote = quoted.find(({ start, end }) => claim.start >= start && claim.start < end)
    const whole = reading.words.every(
      (word) => word.end <= claim.start || word.start >= claim.end || isQuoted(judged, word),
    )
    if (quote && whole) proven.set(claim, { fact: quote.fact })
  }
}

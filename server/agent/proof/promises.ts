// What is said to have been done (booked, moved, cancelled) or to be given (a discount, a gift, a guarantee).
import type { ToolCall } from '../engine.ts'
import type { Span } from './claim.ts'
import { isQuoted, type Judged, within } from './judged.ts'
import { rulePromising, textOf } from './rules.ts'
import { canonical, wordOf } from './words/patterns.ts'

const awaited = wordOf('awaited', 'gu')

const done = [
  { words: wordOf('booked', 'gu'), tool: /^(?:book|my_visits|move_visit)$/, what: 'booked' },
  { words: wordOf('held', 'gu'), tool: /^(?:book|hold_slot|my_visits|move_visit)$/, what: 'reserved' },
  { words: wordOf('moved', 'gu'), tool: /^move_visit$/, what: 'moved' },
  { words: wordOf('cancelled', 'gu'), tool: /^cancel_visit$/, what: 'cancelled' },
  { words: awaited, tool: /^(?:book|my_visits|move_visit)$/, what: 'booked' },
] as const
const given = [
  { words: wordOf('discount', 'gu'), what: 'discount' },
  { words: wordOf('gift', 'gu'), what: 'gift' },
  { words: wordOf('guarantee', 'gu'), what: 'guarantee' },
  { words: wordOf('allDay', 'gu'), what: 'opening at all hours' },
] as const

const negated = wordOf('not')
/** Passing a question on, or asking one, promises nothing. */
const asks =
  /[?]|(?<!\p{L})(?:уточн|переда|запита|спита|переспрос|спрос|check with|ask |zapyta|przeka|dopyta|хоч|бажа|можу|можна|можете|можно|могу|could|can |shall|may |would|chce|mog[ęa]|щоб|чтобы|żeby|aby|якщо|если|if |jeśli|поки|пока)/u

const succeeded = (calls: readonly ToolCall[], tool: RegExp): ToolCall | undefined =>
  calls.find((call) => call.result.ok && tool.test(call.tool))

const sentenceAround = ({ reading }: Judged, span: Span): Span =>
  reading.lines
    .flatMap((line): Span[] => (line.sentences.length > 0 ? [...line.sentences] : [line]))
    .find((each) => within(span, each)) ?? { start: 0, end: reading.text.length }

const timesIn = ({ reading }: Judged, sentence: Span): number =>
  reading.claims.filter((claim) => claim.unit === 'time' && within(claim, sentence)).length

export function provePromises(judged: Judged): void {
  const { reading, context, more, complaints } = judged
  for (const { words, tool, what } of done) {
    for (const match of reading.canon.matchAll(words)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const sentence = sentenceAround(judged, span)
      const text = reading.canon.slice(sentence.start, sentence.end)
      const before = reading.canon.slice(Math.max(sentence.start, span.start - 24), span.start)
      if (isQuoted(judged, span) || /\?\s*$/.test(text) || negated.test(before) || isConditional(before))
        continue
      if (words === awaited && timesIn(judged, sentence) !== 1) continue
      const call = succeeded(context.toolCalls ?? [], tool)
      if (call) more.push({ ...span, by: { tool: call.tool } })
      else
        complaints.push({
          ...span,
          text: reading.text.slice(span.start, span.end),
          reason: `nothing was ${what} by a tool in this turn: do not say it was`,
        })
    }
  }
  for (const { words, what } of given) {
    const promised = (text: string): boolean => canonical(text).search(words) >= 0
    for (const match of reading.canon.matchAll(words)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const sentence = sentenceAround(judged, span)
      // The heading of a rule that is quoted behind it.
      if (
        isQuoted(judged, span) ||
        judged.quoted.some((each) => within(each, sentence) && promised(textOf(each.fact)))
      )
        continue
      const text = reading.canon.slice(sentence.start, sentence.end)
      if (negated.test(text) || asks.test(text)) continue
      const own = reading.words.filter((word) => within(word, sentence))
      const fact = rulePromising(judged, promised, { own, span: sentence })
      if (fact) more.push({ ...span, by: { fact } })
      else if (!namedSo(judged, promised, sentence))
        complaints.push({
          ...span,
          text: reading.text.slice(span.start, span.end),
          reason: `the facts promise no such ${what}, or only under conditions that are left out: quote the rule with its conditions`,
        })
    }
  }
}

const isConditional = (before: string): boolean =>
  /(?<!\p{L})(?:be|fully|already|get|not yet)\s$|(?<!\p{L})(?:якщо|если|if|jeśli|коли|когда|when|після того|щоб|чтобы|щойно|as soon as|once|gdy)(?!\p{L})/u.test(
    before,
  )

/** «Подарунковий сертифікат», «Гарантійна корекція»: a service of the list is called so. */
function namedSo({ reading, index }: Judged, promised: (text: string) => boolean, sentence: Span): boolean {
  const words = reading.words.filter((word) => within(word, sentence))
  return words.some((word) =>
    (index.names.get(word.stem) ?? []).some(
      ({ stems, offer }) =>
        promised(offer.service) && stems.every((stem) => words.some((each) => each.stem === stem)),
    ),
  )
}

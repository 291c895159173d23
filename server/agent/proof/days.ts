// Weekdays and openings that no hours have backed by now: a rule's, a tool's, the customer's own, or nobody's.
import { weekdays } from '#contract/facts.ts'
import type { Span } from './claim.ts'
import { isQuoted, type Judged, within } from './judged.ts'
import { rulePromising } from './rules.ts'
import { isDay } from './said-days.ts'
import type { ToolRecord } from './tools.ts'

const dayMark = /^day:/

export function proveDays(judged: Judged, statuses: readonly Span[], records: readonly ToolRecord[]): void {
  const { reading, more, complaints, customer, today } = judged
  const backed = (span: Span): boolean => isQuoted(judged, span) || more.some((each) => within(span, each))
  for (const word of reading.words) {
    const mark = word.meanings.find((each) => dayMark.test(each))
    if (!mark || !isDay(word) || backed(word)) continue
    const sentence = reading.lines
      .flatMap((line): Span[] => (line.sentences.length > 0 ? [...line.sentences] : [line]))
      .find((each) => within(word, each))
    if (!sentence) continue
    const weekday = mark.slice(4)
    const tool = records.find(({ values }) => values.has(`weekday:${weekday}`))
    const ofStatus = statuses.some((status) => within(status, sentence))
    if (tool) more.push({ start: word.start, end: word.end, by: { tool: tool.tool } })
    else if (!ofStatus && customer.some(({ words }) => words.some((each) => each.meanings.includes(mark))))
      more.push({ start: word.start, end: word.end, by: { other: 'customer' } })
    else if (
      !ofStatus &&
      weekdays.indexOf(today.weekday) === weekdays.indexOf(weekday as never) &&
      reading.words.some((each) => within(each, sentence) && each.meanings.includes('moment:today'))
    )
      more.push({ start: word.start, end: word.end, by: { other: 'calendar' } })
    else {
      const own = reading.words.filter((each) => within(each, sentence))
      const fact = ofStatus ? null : rulePromising(judged, () => true, { own, span: sentence })
      if (fact) more.push({ start: word.start, end: word.end, by: { fact } })
      else
        complaints.push({
          start: word.start,
          end: word.end,
          text: reading.text.slice(word.start, word.end),
          reason: 'nothing in the hours, the rules or a tool’s result says this of that day',
        })
    }
  }
  for (const status of statuses) {
    if (more.some(({ start, end }) => start === status.start && end === status.end)) continue
    // Already complained about with a number or a day of the same sentence: once is enough.
    if (complaints.some(({ start }) => Math.abs(start - status.start) < 40)) continue
    complaints.push({
      ...status,
      text: reading.text.slice(status.start, status.end),
      reason: 'the hours do not say so of that day',
    })
  }
}

// What tools have done in a turn, told from their answers alone: for when whoever called them cannot tell it any more.

import type { CustomerLanguage, ToolCall, Turn } from '../../engine.ts'
import { ToldVisit } from '../../tools/visit.ts'
import { fill, phrasesIn } from '../answer/part.ts'
import { bookingPhrases, dataOf, openDesk } from './desk.ts'
import { visitLines, visitText } from './wording.ts'

/** Null: nothing has changed. Of several changes the last is told; it is what the salon's calendar says now. */
export function doneText(turn: Turn, language: CustomerLanguage, calls: readonly ToolCall[]): string | null {
  const desk = openDesk(turn, language, phrasesIn(language, null), bookingPhrases(language, null))
  const titles: Record<string, string> = { book: desk.say.booked, move_visit: desk.say.moved }
  const last = calls.findLast(({ tool, result }) => result.ok && (tool in titles || tool === 'cancel_visit'))
  const visit = last && dataOf(last.result, ToldVisit)
  if (!visit) return null
  const title = titles[last.tool]
  return title
    ? [title, ...visitLines(visit, desk)].join('\n')
    : fill(desk.say.cancelled, { visit: visitText(visit, desk) })
}

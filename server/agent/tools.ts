// What the agent may do about visits: look at the catalogue and the calendar, hold, book, move, cancel. Both engines
// are given the same list. What a tool answers is the proof of what is said after it.
import type { Platform } from '#server/platform/platform.ts'
import type { Tool, ToolCall } from './engine.ts'
import { bookingTools } from './tools/booking.ts'
import { lookingTools } from './tools/looking.ts'
import type { TalkAbout } from './tools/visit.ts'

export type { TalkAbout } from './tools/visit.ts'

export function toolsOf({ asSalon }: Platform, salonId: number, about: TalkAbout): Tool[] {
  const within: Parameters<typeof lookingTools>[0] = (work) => asSalon(salonId, work)
  return [...lookingTools(within, about), ...bookingTools(within, about)]
}

const deeds: ReadonlySet<string> = new Set([
  'book',
  'move_visit',
  'confirm_visit',
  'cancel_visit',
  'join_waitlist',
])

/** Something was done that asking anew would not do again. */
export const hasActed = (calls: readonly ToolCall[] = []): boolean =>
  calls.some(({ tool, result }) => deeds.has(tool) && result.ok)

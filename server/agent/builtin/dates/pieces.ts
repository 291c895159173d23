// What the readers find in a message, before it is put together: days, hours, parts of a day.

import type { Day } from './calendar.ts'
import type { Clock } from './clock.ts'
import { has } from './clock.ts'
import type { Token } from './tokens.ts'
import type { DayPart, Sign } from './words/words.ts'

export type Bound = 'at' | 'after' | 'before' | 'between' | 'around'

type Place = {
  /** Tokens it was read from, its small words included. */
  at: number
  end: number
  prefix: Prefix
}

export type DayPiece = Place & {
  kind: 'day'
  /** What was named: it decides how it goes together with another. */
  how: 'date' | 'weekday' | 'number' | 'moment' | 'ahead' | 'week' | 'month' | 'span'
  day: Day
  dayTo?: Day
  /** The number of a day without its month. */
  number?: number
  weekday?: number
  ambiguous?: boolean
  past?: boolean
  /** «12.10» may be ten past twelve. */
  orClock?: Clock
}
export type TimePiece = Place & {
  kind: 'time'
  clock: Clock
  to?: Clock
  bound: Bound
  ambiguous?: boolean
  /** Only an hour when it stands right behind a day: «завтра 15». */
  needsDay?: boolean
  /** «на 10-12»: hours, or days of the month. */
  maybeDays?: boolean
  /** «на 3 часа»: an hour only where a day is said too. */
  maybeDuration?: boolean
}
export type PartPiece = Place & { kind: 'part'; part: DayPart; needsDay?: boolean }
export type Piece = DayPiece | TimePiece | PartPiece

/** What a reader took: no pieces means that it is known to be no date. */
export type Reading = { pieces: Piece[]; end: number }

const leading = ['at', 'in', 'onto', 'after', 'before', 'around', 'from', 'between'] as const satisfies Sign[]
export type Prefix = { end: number } & Partial<Record<(typeof leading)[number], boolean>>

/** The small words before a day or an hour: «десь на», «не раніше», “from”. */
export function prefixAt(line: readonly Token[], at: number): Prefix {
  const prefix: Prefix = { end: at }
  while (prefix.end < at + 3) {
    const token = line[prefix.end]
    const found = leading.filter((sign) => has(token, sign))
    if (found.length === 0) break
    for (const sign of found) prefix[sign] = true
    prefix.end++
    // «o godz. 15»: the dot is of the word before it.
    if (line[prefix.end]?.text === '.' && line[prefix.end + 1]?.number != null) prefix.end++
  }
  return prefix
}

export function boundOf(prefix: Prefix): Bound {
  if (prefix.after) return 'after'
  if (prefix.before) return 'before'
  if (prefix.from) return 'after'
  return prefix.around ? 'around' : 'at'
}

// Days by the calendar and by the week: «15 грудня», «25.11», «15-го», «наступної середи», «на вихідних».
import { comingHoliday, type Day, mondayOf, weekdayOf } from './calendar.ts'
import { has } from './clock.ts'
import { datedAt } from './month-days.ts'
import { type DayPiece, type PartPiece, type Prefix, prefixAt, type Reading } from './pieces.ts'
import { spanOfAt } from './spans.ts'
import { isDash, type Token } from './tokens.ts'

/** A day without the words before it. */
export type Core = Omit<DayPiece, 'kind' | 'at' | 'prefix'>

export function dayAt(line: readonly Token[], at: number, today: Day): Reading | null {
  const prefix = prefixAt(line, at)
  const first = coreAt(line, prefix.end, today, prefix)
  if (!first) return null
  const span = throughAt(line, prefix, first, today)
  const piece: DayPiece = { kind: 'day', at, prefix, ...first, ...span }
  const evening = line[piece.end - 1]!.means.moment === 'tonight'
  const part: PartPiece = { kind: 'part', part: 'evening', at, end: piece.end, prefix }
  return { pieces: evening ? [piece, part] : [piece], end: piece.end }
}

function coreAt(line: readonly Token[], at: number, today: Day, prefix: Prefix): Core | null {
  return (
    datedAt(line, at, today, prefix) ??
    spanOfAt(line, at, today, prefix) ??
    weekdayAt(line, at, today, prefix) ??
    momentAt(line, at, today) ??
    holidayAt(line, at, today)
  )
}

/** «з середи по п'ятницю», «пн-пт»: the last day comes after the first. */
function throughAt(line: readonly Token[], prefix: Prefix, first: Core, today: Day): Partial<Core> {
  if (first.dayTo !== undefined) return {}
  const joint = line[first.end]
  const bounded = prefix.from || prefix.between
  const joined = isDash(joint) || (has(joint, 'to') && (bounded || !has(joint, 'before')))
  if (!joined && !(prefix.between && has(joint, 'and'))) return {}
  const start = prefixAt(line, first.end + 1)
  const last = coreAt(line, start.end, today, { ...start, in: true })
  if (!last || last.how === 'week' || last.how === 'month') return {}
  const week = last.how === 'weekday' ? 7 : 0
  const dayTo = last.day <= first.day && week ? last.day + 7 : (last.dayTo ?? last.day)
  // On a Monday «з середи по понеділок» ends in the week after.
  const fitting = week && dayTo - first.day > 7 ? dayTo - 7 : dayTo
  return fitting > first.day ? { dayTo: fitting, end: last.end } : {}
}

function momentAt(line: readonly Token[], at: number, today: Day): Core | null {
  const moment = line[at]?.means.moment
  const end = at + 1
  switch (moment) {
    case 'today':
    case 'tonight':
      return { how: 'moment', day: today, end }
    case 'tomorrow':
      return { how: 'moment', day: today + 1, end }
    case 'after-tomorrow':
      return { how: 'moment', day: today + 2, end }
    case 'yesterday':
      return { how: 'moment', day: today - 1, end, past: true }
    case 'before-yesterday':
      return { how: 'moment', day: today - 2, end, past: true }
    case 'coming-days':
      return { how: 'span', day: today, dayTo: today + 3, end, ambiguous: true }
    case 'workdays': {
      const first = weekdayOf(today) < 5 ? today : mondayOf(today) + 7
      return { how: 'span', day: first, dayTo: mondayOf(first) + 4, end, ambiguous: true }
    }
    default:
      return null
  }
}

function weekdayAt(line: readonly Token[], at: number, today: Day, prefix: Prefix): Core | null {
  const before = line[at]?.means.which
  const start = before ? at + 1 : at
  // The «nd» of “2nd” is no «неділя».
  if (line[start]?.glued && line[start - 1]?.number != null) return null
  const means = line[start]?.means
  const weekday =
    means?.weekday ?? (isNamedHere(line, start, before !== undefined, prefix) ? means?.shyWeekday : undefined)
  if (weekday === undefined) return null
  const dotted = line[start + 1]?.text === '.' && line[start + 1]!.glued && line[start + 2] !== undefined
  const end = dotted ? start + 2 : start + 1
  const inWeek = (weeks: number): Day => mondayOf(today) + 7 * weeks + weekday
  const core: Core = { how: 'weekday', weekday, day: inWeek(0), end }
  const coming = inWeek(0) > today ? inWeek(0) : inWeek(1)
  switch (before) {
    case 'this':
      return inWeek(0) < today ? { ...core, day: coming, ambiguous: true } : { ...core, how: 'date' }
    case 'next':
      return { ...core, how: 'date', day: inWeek(1) }
    case 'that':
      return { ...core, how: 'date', day: inWeek(1), ambiguous: true }
    case 'last':
      return { ...core, how: 'date', day: inWeek(0) < today ? inWeek(0) : inWeek(-1), past: true }
    default:
      return { ...core, day: coming }
  }
}

/** “sat” and “sun” are days only beside a word or a number that makes them so. */
function isNamedHere(line: readonly Token[], at: number, asked: boolean, prefix: Prefix): boolean {
  const next = line[at + 1]
  if (
    asked ||
    (prefix.end === at && (prefix.in || prefix.onto || prefix.before || prefix.after || prefix.from))
  )
    return true
  return (
    line.length === 1 ||
    isDash(next) ||
    isDash(line[at - 1]) ||
    has(next, 'at') ||
    next?.number != null ||
    next?.means.part !== undefined
  )
}

function holidayAt(line: readonly Token[], at: number, today: Day): Core | null {
  const holiday = line[at]?.means.holiday
  if (!holiday) return null
  // An English speaker's Easter is one church's or the other's.
  return {
    how: 'date',
    day: comingHoliday(today, holiday),
    end: at + 1,
    ambiguous: holiday === 'easter' || undefined,
  }
}

// What was found, put together into one answer: a weekday goes with its week, an hour with its part of the day,
// and where two days are left over the customer has to be asked.
import { type Day, dayOf, daysInMonth, iso, mondayOf, partsOf, weekdayOf } from './calendar.ts'
import { type Clock, has, minutesOfDay } from './clock.ts'
import { boundOf, type DayPiece, type PartPiece, type Piece, type TimePiece } from './pieces.ts'
import type { Token } from './tokens.ts'
import type { When } from './when.ts'
import type { DayPart } from './words/words.ts'

type Local = { day: Day; minutes: number }

export function together(line: readonly Token[], all: readonly Piece[], local: Local): When | null {
  const pieces = clockOrDate(wished(line, all))
  const days = pieces.filter((each) => each.kind === 'day')
  const day = oneDay(line, days, local.day)
  const times = pieces.filter((each) => each.kind === 'time').filter((each) => isMeant(each, day, pieces))
  const parts = pieces.filter((each) => each.kind === 'part')
  const used: Piece[] = [...days, ...times, ...parts]
  if (used.length === 0) return null
  const part = partOf(parts, times[0])
  const clock = times.length > 0 ? clockOf(times, part) : {}
  const bound = times[0]?.bound ?? dayBound(day)
  const lone = times.some((each) => each.maybeDuration) && !day
  const ambiguous = day?.ambiguous || clock.ambiguous || lone || differ(parts)
  const past = day?.past || (day?.day === local.day && !day.dayTo && isGone(clock, bound, local))
  return {
    ...(day && { day: iso(day.day) }),
    ...(day?.dayTo !== undefined && day.dayTo > day.day && { dayTo: iso(day.dayTo) }),
    ...(clock.time !== undefined && { time: hhmm(clock.time) }),
    ...(clock.timeTo !== undefined && { timeTo: hhmm(clock.timeTo) }),
    ...(bound && { bound }),
    ...(part && part !== 'night' && { part }),
    ...(ambiguous && { ambiguous: true as const }),
    ...(past && { past: true as const }),
    span: spanOf(line, used),
  }
}

const hhmm = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function spanOf(line: readonly Token[], used: readonly Piece[]): [number, number] {
  return [
    Math.min(...used.map((each) => line[each.at]!.start)),
    Math.max(...used.map((each) => line[each.end - 1]!.end)),
  ]
}

/** Without what is said not to be meant, and without what is to be moved away from. */
function wished(line: readonly Token[], all: readonly Piece[]): Piece[] {
  let pieces = all.filter((each) => !has(line[each.at - 1], 'not'))
  const verb = line.findIndex((token) => has(token, 'move'))
  if (verb >= 0) {
    for (const kind of ['day', 'time', 'part'] as const) {
      const after = (each: Piece): boolean => each.kind === kind && each.at > verb
      if (pieces.some(after)) pieces = pieces.filter((each) => each.kind !== kind || each.at > verb)
    }
  }
  const away = pieces.findIndex((each) => each.prefix.from)
  const goal = pieces.findIndex(
    (each, at) => at > away && (each.prefix.onto || each.prefix.in) && !each.prefix.from,
  )
  const moved =
    away >= 0 &&
    goal > away &&
    pieces[goal]!.prefix.onto &&
    pieces.slice(away, goal).some((each) => each.kind === pieces[goal]!.kind)
  if (!moved) return pieces
  return pieces.filter((_, at) => at < away || at >= goal)
}

/** «12.10» is a date, unless another one stands beside it. */
function clockOrDate(pieces: readonly Piece[]): Piece[] {
  const timed = pieces.some((each) => each.kind === 'time')
  return pieces.map((each) => {
    if (each.kind !== 'day' || !each.orClock) return each
    const { at, end, prefix } = each
    if (pieces.some((other) => other !== each && other.kind === 'day'))
      return { kind: 'time', at, end, prefix, clock: each.orClock, bound: boundOf(prefix) }
    return timed ? each : { ...each, ambiguous: true }
  })
}

function isMeant(time: TimePiece, day: DayPiece | null, pieces: readonly Piece[]): boolean {
  return !time.maybeDuration || day !== null || !pieces.some((each) => each.kind === 'time' && each !== time)
}

function oneDay(line: readonly Token[], days: readonly DayPiece[], today: Day): DayPiece | null {
  const [first, ...rest] = days
  if (!first) return null
  let day = first
  for (const next of rest) day = joined(line, day, next, today)
  return day
}

function joined(line: readonly Token[], one: DayPiece, other: DayPiece, today: Day): DayPiece {
  const [wide, exact] = isWide(one) ? [one, other] : [other, one]
  const apart = has(line[other.at - 1], 'or') || has(line[other.at], 'or')
  if (isWide(wide) && !apart) {
    const inside = within(wide, exact)
    if (inside) return inside
  }
  const [weekday, date] = one.how === 'weekday' ? [one, other] : [other, one]
  if (weekday.how === 'weekday' && date.how !== 'weekday' && !apart) {
    if (weekdayOf(date.day) === weekday.weekday) return date
    if (date.how === 'ahead' && date.dayTo === undefined)
      return { ...date, day: mondayOf(date.day) + weekday.weekday! }
    return { ...date, ambiguous: true }
  }
  if (one.day === other.day && one.dayTo === other.dayTo) return one
  return choice(one, other, today)
}

/** Two days are left: either will do, or the customer has to say which. */
function choice(one: DayPiece, other: DayPiece, today: Day): DayPiece {
  if (one.past && !other.past) return other
  if (other.past && !one.past) return one
  const [early, late] = one.day <= other.day ? [one, other] : [other, one]
  const near = late.day - (early.dayTo ?? early.day) === 1 && early.day >= today
  return near ? { ...early, dayTo: late.dayTo ?? late.day, ambiguous: true } : { ...one, ambiguous: true }
}

const isWide = (day: DayPiece): boolean => day.how === 'week' || day.how === 'month'

/** «у середу наступного тижня», «15-го наступного місяця» */
function within(wide: DayPiece, exact: DayPiece): DayPiece | null {
  const { at, end, prefix } = exact
  const found = (day: Day, dayTo?: Day): DayPiece => ({
    kind: 'day',
    how: 'date',
    at,
    end,
    prefix,
    day,
    dayTo,
    past: wide.past,
    ambiguous: wide.ambiguous,
  })
  if (wide.how === 'week' && exact.weekday !== undefined) {
    const monday = mondayOf(wide.day)
    const length = exact.dayTo === undefined ? undefined : exact.dayTo - exact.day
    const day = monday + exact.weekday
    return found(day, length === undefined ? undefined : Math.min(day + length, monday + 6))
  }
  if (wide.how === 'month' && exact.number !== undefined) {
    const { year, month } = partsOf(wide.day)
    return exact.number <= daysInMonth(year, month) ? found(dayOf(year, month, exact.number)) : null
  }
  if (exact.day >= wide.day && exact.day <= (wide.dayTo ?? wide.day)) return exact
  return null
}

function dayBound(day: DayPiece | null): When['bound'] | undefined {
  if (!day || day.dayTo !== undefined) return undefined
  const bound = boundOf(day.prefix)
  return bound === 'at' ? undefined : bound
}

function partOf(parts: readonly PartPiece[], time: TimePiece | undefined): DayPart | undefined {
  return parts[0]?.part ?? time?.clock.part ?? time?.to?.part
}

const differ = (parts: readonly PartPiece[]): boolean => parts.some((each) => each.part !== parts[0]!.part)

type Clocked = { time?: number; timeTo?: number; ambiguous?: boolean }

function clockOf(times: readonly TimePiece[], part: DayPart | undefined): Clocked {
  const first = times[0]!
  const others = times.slice(1)
  if (first.to) return { ...spanOfClocks(first.clock, first.to, part), ambiguous: others.length > 0 }
  const time = minutesOfDay(first.clock, part)
  const [second] = others
  // «після 15, але до 18»
  if (second && others.length === 1 && first.bound === 'after' && second.bound === 'before') {
    const timeTo = minutesOfDay(second.clock, part)
    if (timeTo > time) return { time, timeTo }
  }
  const same = others.every((each) => minutesOfDay(each.clock, part) === time)
  return { time, ambiguous: first.ambiguous || !same }
}

/** What is said of the end holds for the beginning too: “2-4 pm”. */
function spanOfClocks(from: Clock, to: Clock, part: DayPart | undefined): Clocked {
  const late = minutesOfDay(to, part)
  const borrowed: Clock = from.part || from.half ? from : { ...from, half: to.half, part: to.part }
  const early = minutesOfDay(borrowed, part)
  const time = early < late ? early : minutesOfDay(from, part)
  const noon = 12 * 60
  const timeTo = late <= time && late < noon ? late + noon : late
  return timeTo > time ? { time, timeTo } : { time, ambiguous: true }
}

function isGone(clock: Clocked, bound: When['bound'], local: Local): boolean {
  if (clock.time === undefined) return false
  if (bound === 'after') return false
  return (clock.timeTo ?? clock.time) < local.minutes
}

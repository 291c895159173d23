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
  const times = pieces.filter((each) => each.kind === 'time')
  const parts = pieces.filter((each) => each.kind === 'part')
  const used: Piece[] = [...(day ? [day] : []), ...times, ...parts]
  if (used.length === 0) return null
  if (used.every((each) => each.kind === 'part' && each.part === 'night')) return null
  const part = partOf(parts, times[0])
  const clock: Clocked = times.length > 0 ? clockOf(times, part) : {}
  const bound = clock.between ? 'between' : (times[0]?.bound ?? dayBound(day))
  const lone = times.some((each) => each.maybeDuration || each.maybeDays) && !day
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
  let pieces = all.filter((each) => !has(line[each.at - 1], 'not') && !isGoodbye(line, each, all))
  pieces = pieces.filter((each) => !isRefused(line, each, pieces))
  const verb = line.findIndex((token) => has(token, 'move'))
  if (verb >= 0) {
    for (const kind of ['day', 'time', 'part'] as const) {
      const after = (each: Piece): boolean => each.kind === kind && each.at > verb
      if (pieces.some(after)) pieces = pieces.filter((each) => each.kind !== kind || each.at > verb)
    }
    pieces = pieces.map(goalOnly)
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

/** “move it from Friday to Saturday” is no stretch of days. */
function goalOnly(piece: Piece): Piece {
  if (!piece.prefix.from) return piece
  const prefix = { end: piece.prefix.end }
  if (piece.kind === 'day' && piece.dayTo !== undefined)
    return { ...piece, prefix, day: piece.dayTo, dayTo: undefined }
  if (piece.kind === 'time' && piece.to)
    return { ...piece, prefix, clock: piece.to, to: undefined, bound: 'at' }
  return piece
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

/** «о 15:00 не вийде, давайте о 16:00», «сьогодні вже пізно, а завтра?» */
function isRefused(line: readonly Token[], piece: Piece, all: readonly Piece[]): boolean {
  if (!has(line[piece.end], 'not')) return false
  return all.some((other) => other.kind === piece.kind && other.at > piece.end + 1)
}

/** «дякую, до завтра», “see you on Friday” */
function isGoodbye(line: readonly Token[], piece: Piece, all: readonly Piece[]): boolean {
  if (piece.kind !== 'day' || all.some((each) => each.kind !== 'day')) return false
  if (has(line[piece.at - 1], 'farewell')) return true
  const ends = line.some((token) => has(token, 'thanks') || has(token, 'farewell'))
  return ends && piece.prefix.before === true && (piece.how === 'moment' || piece.how === 'weekday')
}

function oneDay(line: readonly Token[], days: readonly DayPiece[], today: Day): DayPiece | null {
  const [first, ...rest] = days
  if (!first) return null
  let day = first
  for (const next of rest) day = preferred(day, next) ?? joined(line, day, next, today)
  return day
}

/** Of two days the one that is wished, where the message says so. */
function preferred(one: DayPiece, other: DayPiece): DayPiece | null {
  if (one.past !== other.past) return one.past ? other : one
  // «день народження 5 грудня, запишіть на 4 грудня»: what stands behind «на» is what is wished.
  const bare = Object.keys(one.prefix).length === 1
  return bare && other.prefix.onto && other.at > one.end + 1 && other.how === one.how ? other : null
}

function joined(line: readonly Token[], one: DayPiece, other: DayPiece, today: Day): DayPiece {
  const both = { at: Math.min(one.at, other.at), end: Math.max(one.end, other.end) }
  const apart = has(line[other.at - 1], 'or') || has(line[other.at], 'or')
  return { ...((!apart && narrowed(one, other)) || choice(one, other, today)), ...both }
}

/** One day said in two ways: by its week and its name, by its name and its number. */
function narrowed(one: DayPiece, other: DayPiece): DayPiece | null {
  for (const [wide, exact] of [
    [one, other],
    [other, one],
  ] as const) {
    const inside = wide.dayTo !== undefined && exact.how !== wide.how ? within(wide, wide.dayTo, exact) : null
    if (inside) return inside
  }
  if (one.day === other.day && one.dayTo === other.dayTo) return one
  const [weekday, date] = one.how === 'weekday' ? [one, other] : [other, one]
  if (weekday.weekday === undefined || date.weekday !== undefined) return null
  if (weekdayOf(date.day) === weekday.weekday) return date
  // «через тиждень у п'ятницю»: the Friday of that week.
  if (date.how === 'ahead' && date.dayTo === undefined)
    return { ...date, day: mondayOf(date.day) + weekday.weekday }
  return { ...date, ambiguous: true }
}

/** Two days are left: either will do, or the customer has to say which. */
function choice(one: DayPiece, other: DayPiece, today: Day): DayPiece {
  const [early, late] = one.day <= other.day ? [one, other] : [other, one]
  const near = late.day - (early.dayTo ?? early.day) === 1 && early.day >= today
  return near ? { ...early, dayTo: late.dayTo ?? late.day, ambiguous: true } : { ...one, ambiguous: true }
}

/** «у середу наступного тижня», «15-го наступного місяця», «у неділю на вихідних» */
function within(wide: DayPiece, last: Day, exact: DayPiece): DayPiece | null {
  const { past, ambiguous } = wide
  if (exact.weekday !== undefined && last - wide.day < 7) {
    const day = wide.day + ((exact.weekday - weekdayOf(wide.day) + 7) % 7)
    const dayTo = exact.dayTo && Math.min(day + exact.dayTo - exact.day, last)
    return day <= last ? { ...exact, how: 'date', day, dayTo, past, ambiguous } : null
  }
  if (wide.how === 'month' && exact.number !== undefined) {
    const { year, month } = partsOf(wide.day)
    if (exact.number > daysInMonth(year, month)) return null
    return { ...exact, how: 'date', day: dayOf(year, month, exact.number), past, ambiguous }
  }
  return exact.day >= wide.day && (exact.dayTo ?? exact.day) <= last ? exact : null
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

type Clocked = { time?: number; timeTo?: number; ambiguous?: boolean; between?: boolean }

function clockOf(times: readonly TimePiece[], part: DayPart | undefined): Clocked {
  const first = times[0]!
  const others = times.slice(1)
  if (first.to) return { ...spanOfClocks(first.clock, first.to, part), ambiguous: others.length > 0 }
  const time = lastHour(first, minutesOfDay(first.clock, part), part)
  const [second] = others
  // «після 15, але до 18»
  if (second && others.length === 1 && first.bound === 'after' && second.bound === 'before') {
    const timeTo = minutesOfDay(second.clock, part)
    if (timeTo > time) return { time, timeTo, between: true }
  }
  const same = others.every((each) => minutesOfDay(each.clock, part) === time)
  return { time, ambiguous: first.ambiguous || !same }
}

/** Nobody comes before a salon opens: «до 8» is till eight in the evening. */
function lastHour({ bound, clock }: TimePiece, minutes: number, part: DayPart | undefined): number {
  const guessed = !clock.exact && !clock.half && !part
  return bound === 'before' && guessed && minutes === 8 * 60 ? 20 * 60 : minutes
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

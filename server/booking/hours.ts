// When the salon and a master work on a calendar day: the usual week, the days that are not as usual, the clock
// of the salon's zone. Pure.
import { Temporal } from 'temporal-polyfill'
import { type Interval, intersection, merged } from './intervals.ts'

/** HH:MM, 24:00 as the end of the day. */
export type Span = { from: string; to: string }
/** Spans of each weekday, Monday first. `salon`: whenever the salon is open. */
export type SalonWeek = readonly (readonly Span[])[]
export type StaffWeek = readonly ('salon' | readonly Span[])[]

export type Exception = {
  /** YYYY-MM-DD, or MM-DD for every year; inclusive. */
  from: string
  to: string
  isClosed: boolean
  /** Null: as on that weekday. */
  opens: string | null
  closes: string | null
}

export type SalonHours = { week: SalonWeek; exceptions: readonly Exception[] }
/** `week` null: as the salon. */
export type StaffHours = { week: StaffWeek | null; exceptions: readonly Exception[] }

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const inMinutes = (spans: readonly Span[]): Interval[] =>
  merged(spans.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })))

/** 0 is Monday. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek - 1

function covers({ from, to }: Exception, day: string): boolean {
  const at = from.length === 5 ? day.slice(5) : day
  // «From 28 December to 3 January» of every year goes over its end.
  return from <= to ? at >= from && at <= to : at >= from || at <= to
}

/** A day written with its year is more exact than «every year»; of equals the last said counts. */
export function exceptionOn(exceptions: readonly Exception[], day: string): Exception | undefined {
  const covering = exceptions.filter((each) => covers(each, day))
  return covering.findLast(({ from }) => from.length > 5) ?? covering.at(-1)
}

/** The usual hours with another beginning or end: what lies outside is cut off, a break stays. */
function shifted(usual: readonly Interval[], { opens, closes }: Exception): Interval[] {
  const first = usual[0]
  const last = usual.at(-1)
  const from = opens === null ? first?.from : minutesOf(opens)
  const to = closes === null ? last?.to : minutesOf(closes)
  if (from === undefined || to === undefined || from >= to) return []
  if (!first || !last) return [{ from, to }]
  const stretched = usual.map((each) => ({
    from: each === first ? Math.min(from, each.to) : each.from,
    to: each === last ? Math.max(to, each.from) : each.to,
  }))
  return intersection(stretched, [{ from, to }])
}

/** A day on which the salon works although that weekday is off has the hours of most other days. */
function mostUsual(week: SalonWeek): Interval[] {
  const open = week.filter((spans) => spans.length > 0).map(inMinutes)
  const alike = (spans: Interval[]) =>
    open.filter((each) => JSON.stringify(each) === JSON.stringify(spans)).length
  return open.toSorted((a, b) => alike(b) - alike(a))[0] ?? []
}

function salonMinutes({ week, exceptions }: SalonHours, day: string): Interval[] {
  const usual = inMinutes(week[weekdayOf(day)] ?? [])
  const exception = exceptionOn(exceptions, day)
  if (!exception) return usual
  if (exception.isClosed) return []
  return shifted(usual.length > 0 ? usual : mostUsual(week), exception)
}

function staffMinutes({ week, exceptions }: StaffHours, salon: readonly Interval[], day: string): Interval[] {
  const usual = week?.[weekdayOf(day)] ?? 'salon'
  const spans = usual === 'salon' ? [...salon] : inMinutes(usual)
  const exception = exceptionOn(exceptions, day)
  if (!exception) return spans
  if (exception.isClosed) return []
  return shifted(spans.length > 0 ? spans : salon, exception)
}

/** Minutes of a local day as instants. A time that the clock leaps over is moved on by the leap. */
function inZone(minutes: readonly Interval[], day: string, timeZone: string): Interval[] {
  const date = Temporal.PlainDate.from(day)
  const instant = (minute: number): number => {
    const midnight = date.add({ days: Math.floor(minute / 1440) })
    const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 })
    return midnight.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
  }
  return merged(minutes.map(({ from, to }) => ({ from: instant(from), to: instant(to) })))
}

/** When the salon is open on a calendar day (YYYY-MM-DD), as instants. */
export function salonOpen(hours: SalonHours, day: string, timeZone: string): Interval[] {
  return inZone(salonMinutes(hours, day), day, timeZone)
}

/** When a master works on a calendar day: never outside the salon's own hours. */
export function staffOpen(salon: SalonHours, staff: StaffHours, day: string, timeZone: string): Interval[] {
  const open = salonMinutes(salon, day)
  return inZone(intersection(staffMinutes(staff, open, day), open), day, timeZone)
}

/** The calendar day on which an instant falls. */
export function dayIn(timeZone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The first instant of a calendar day. */
export function startOf(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
}

/** Calendar days from one to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days: 1 }))
    days.push(day.toString())
  return days
}

/**
 * The stretch of time that `from` and `to` name, each a day or an instant. A day as `to` counts whole. Left out: from
 * the given moment, for so many days; never longer than `most` days.
 */
export function stretchOf(
  asked: { from?: string | undefined; to?: string | undefined },
  timeZone: string,
  usual: { from: Date; days: number; most: number },
): Interval {
  const isDay = (text: string): boolean => text.length === 10
  const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  const from =
    asked.from === undefined
      ? usual.from.getTime()
      : isDay(asked.from)
        ? startOf(asked.from, timeZone)
        : Date.parse(asked.from)
  const length = 24 * 60 * 60_000
  const to =
    asked.to === undefined
      ? from + usual.days * length
      : isDay(asked.to)
        ? startOf(dayAfter(asked.to), timeZone)
        : Date.parse(asked.to)
  return { from, to: Math.min(to, from + usual.most * length) }
}

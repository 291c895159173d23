// Where things stand on the page of a day. Pure: minutes of the salon's clock and places in a column.
import type { Appointment } from '#contract/booking.ts'
import type { Schedule, Span } from '#contract/schedule.ts'
import { dayOf, instantOf, weekdayOf } from '#web/api/clock.ts'

/** How tall an hour is, in pixels: half an hour still holds two lines. */
export const hourHeight = 72

export type Placed = {
  visit: Appointment
  /** Minutes from the day's midnight, by the salon's clock. */
  from: number
  to: number
  /** Visits at the same time share the column: which part of it, out of how many. */
  part: number
  parts: number
}

const minute = 60_000

/** How far an instant is into the day; an hour that the clock repeats or leaves out shows as the clock shows it. */
export const minutesInto = (instant: string, day: string, zone: string): number =>
  Math.round((Date.parse(instant) - instantOf(day, '00:00', zone)) / minute)

/** Of one column: a master's day, or the salon's day. */
export function placed(visits: readonly Appointment[], day: string, zone: string): Placed[] {
  const sorted = visits
    .map((visit) => ({
      visit,
      from: Math.max(0, minutesInto(visit.starts_at, day, zone)),
      to: Math.min(24 * 60, minutesInto(visit.ends_at, day, zone)),
      part: 0,
      parts: 1,
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  let cluster: Placed[] = []
  let clusterEnds = 0
  for (const each of sorted) {
    if (each.from >= clusterEnds) cluster = []
    const taken = new Set(cluster.filter(({ to }) => to > each.from).map(({ part }) => part))
    each.part = [...Array(cluster.length + 1).keys()].find((part) => !taken.has(part)) ?? 0
    cluster.push(each)
    clusterEnds = Math.max(clusterEnds, each.to)
    const parts = Math.max(...cluster.map(({ part }) => part)) + 1
    for (const one of cluster) one.parts = parts
  }
  return sorted
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** When somebody works that day, in minutes of the day; days that are not as usual counted in. */
export function openSpans(schedule: Schedule, staffId: number, day: string): { from: number; to: number }[] {
  const weekday = weekdayOf(day)
  const own = schedule.staff.find(({ staff_id }) => staff_id === staffId)?.week?.[weekday] ?? 'salon'
  const usual: readonly Span[] = own === 'salon' ? schedule.salon[weekday] : own
  const exception = schedule.exceptions.find(
    ({ staff_id, from, to }) => (staff_id === null || staff_id === staffId) && isWithin(day, from, to),
  )
  if (exception?.is_closed) return []
  const spans = usual.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
  if (!exception) return spans
  const opens = exception.opens === null ? null : minutesOf(exception.opens)
  const closes = exception.closes === null ? null : minutesOf(exception.closes)
  if (spans.length === 0) return opens !== null && closes !== null ? [{ from: opens, to: closes }] : []
  return spans
    .map(({ from, to }, at) => ({
      from: at === 0 && opens !== null ? opens : from,
      to: at === spans.length - 1 && closes !== null ? closes : to,
    }))
    .filter(({ from, to }) => from < to)
}

/** YYYY-MM-DD, or MM-DD of every year; across New Year too. */
function isWithin(day: string, from: string, to: string): boolean {
  const at = from.length === 5 ? day.slice(5) : day
  return from <= to ? at >= from && at <= to : at >= from || at <= to
}

/** The hours a page shows: all that anybody works or has a visit in, whole hours, never none. */
export function hoursShown(spans: readonly { from: number; to: number }[]): { from: number; to: number } {
  if (spans.length === 0) return { from: 9 * 60, to: 18 * 60 }
  return {
    from: Math.floor(Math.min(...spans.map(({ from }) => from)) / 60) * 60,
    to: Math.min(24 * 60, Math.ceil(Math.max(...spans.map(({ to }) => to)) / 60) * 60),
  }
}

export const isActive = ({ status }: Appointment): boolean => status !== 'cancelled'

export const isOn = (visit: Appointment, day: string, zone: string): boolean =>
  dayOf(visit.starts_at, zone) === day

// Why a time cannot be booked, as a customer is told it. Pure.
import { type Weekday, weekdays } from '#contract/facts.ts'
import type { Salon } from './free.ts'
import { dayIn } from './hours.ts'
import type { Interval } from './intervals.ts'
import { merged } from './intervals.ts'
import { clockMilliseconds, isOnGrid } from './slots.ts'

const minute = 60_000

/** What is asked of the time. Minutes 0 and no masters: only whether anybody could come at all. */
export type Asked = {
  /** YYYY-MM-DD */
  day: string
  /** The instant of the start; null: only the day is asked. */
  start: number | null
  minutes: number
  /** Masters who could; empty: the salon's hours count. */
  staffIds: readonly number[]
}

export type Why =
  | { reason: 'passed' }
  | { reason: 'too-soon'; lead_minutes: number }
  | { reason: 'too-far'; horizon_days: number }
  /** `works_on`: weekdays on which the salon is open, or the masters work. */
  | { reason: 'salon-closed' | 'staff-off'; works_on: Weekday[] }
  /** HH:MM of that day. */
  | { reason: 'outside-hours'; opens: string; closes: string }
  | { reason: 'break'; break_from: string; break_to: string }
  /** It would not be done before closing or a break; `last_start` null: not even in the morning. */
  | { reason: 'not-in-time'; closes: string; last_start: string | null }
  | { reason: 'off-grid'; grid_minutes: number }

/** Null: nothing but other visits stands in the way. Whether it is free is not looked at. */
export function whyNot(salon: Salon, { day, start, minutes, staffIds }: Asked, now: number): Why | null {
  const { timeZone, settings } = salon.working
  if (day < dayIn(timeZone, now) || (start !== null && start < now)) return { reason: 'passed' }
  if (start !== null && start < now + settings.lead_minutes * minute)
    return { reason: 'too-soon', lead_minutes: settings.lead_minutes }
  if (day > dayIn(timeZone, now + settings.horizon_days * 1440 * minute))
    return { reason: 'too-far', horizon_days: settings.horizon_days }
  const open = salon.working.salon(day)
  if (open.length === 0) return { reason: 'salon-closed', works_on: openDays(salon) }
  const spans = staffIds.length === 0 ? open : merged(staffIds.flatMap((id) => salon.working.staff(id, day)))
  if (spans.length === 0) return { reason: 'staff-off', works_on: daysOf(salon, staffIds) }
  if (start === null) return null
  const grid = { minutes: settings.grid_minutes, timeZone }
  const offGrid = isOnGrid(start, grid) ? null : ({ reason: 'off-grid', grid_minutes: grid.minutes } as const)
  return withinSpans(spans, start, minutes, timeZone) ?? offGrid
}

const clock = (instant: number, timeZone: string): string => {
  const minutes = Math.floor(clockMilliseconds(instant, timeZone) / minute)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function withinSpans(
  spans: readonly Interval[],
  start: number,
  minutes: number,
  timeZone: string,
): Why | null {
  const at = (instant: number): string => clock(instant, timeZone)
  const [first] = spans
  const last = spans.at(-1)!
  if (start < first!.from || start >= last.to)
    return { reason: 'outside-hours', opens: at(first!.from), closes: at(last.to) }
  const span = spans.find(({ from, to }) => start >= from && start < to)
  const end = start + minutes * minute
  if (!span || (end > span.to && span !== last)) {
    const before = span ?? spans.findLast(({ to }) => to <= start)!
    const after = spans[spans.indexOf(before) + 1]!
    return { reason: 'break', break_from: at(before.to), break_to: at(after.from) }
  }
  if (end <= span.to) return null
  const latest = span.to - minutes * minute
  return { reason: 'not-in-time', closes: at(span.to), last_start: latest >= span.from ? at(latest) : null }
}

function openDays({ working }: Salon): Weekday[] {
  return weekdays.filter((day) => working.schedule.salon[day].length > 0)
}

/** Weekdays on which one of the masters usually works. */
export function daysOf(salon: Salon, staffIds: readonly number[]): Weekday[] {
  const weeks = salon.working.schedule.staff.filter(({ staff_id }) => staffIds.includes(staff_id))
  return openDays(salon).filter((day) =>
    weeks.some(({ week }) => week === null || week[day] === 'salon' || week[day].length > 0),
  )
}

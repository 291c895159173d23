// The salon's calendar: days and times of its zone as instants, wherever the browser is.
import { type Weekday, weekdays } from '#contract/facts.ts'

const dayMs = 86_400_000

/** YYYY-MM-DD in the zone. */
export const dayOf = (instant: string | number, zone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant))

export const plusDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

export const weekdayOf = (day: string): Weekday => weekdays[(new Date(day).getUTCDay() + 6) % 7]!

/** `time` HH:MM, also 24:00, on a day of the zone. */
export function instantOf(day: string, time: string, zone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const asIfUtc = Date.parse(day) + (hours * 60 + minutes) * 60_000
  const first = asIfUtc - offsetAt(asIfUtc, zone)
  return asIfUtc - offsetAt(first, zone)
}

function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>
  const shown = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second)
  return shown - Math.floor(instant / 1000) * 1000
}

/** A day counts whole, an instant as it stands. */
export function beginOf(written: string, zone: string): number {
  return written.length === 10 ? instantOf(written, '00:00', zone) : Date.parse(written)
}

export function endOf(written: string, zone: string): number {
  return written.length === 10 ? instantOf(plusDays(written, 1), '00:00', zone) : Date.parse(written)
}

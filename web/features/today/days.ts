// Stretches of the salon's calendar, as they stand in an address.
import type { Days } from './queries.ts'

export const spans = [7, 30, 90] as const
export type SpanLength = (typeof spans)[number]

const dayMs = 86_400_000

/** YYYY-MM-DD in the salon's zone. */
export const dayIn = (timeZone: string, now = new Date()) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)

/** The last days, today among them. */
export function lastDays(length: number, today: string): Days {
  return { from: new Date(Date.parse(today) - (length - 1) * dayMs).toISOString().slice(0, 10), to: today }
}

/** Of a year-long stretch or a single day alike; null: no address of ours. */
export function daysFrom(search: URLSearchParams): Days | null {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? '']
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null
}

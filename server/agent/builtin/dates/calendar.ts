// Days as plain numbers (days since 1 January 1970), so that adding a week is adding seven: no hours, no zones,
// no changes of the clock. Only `localNow` knows where the salon stands.
import type { Holiday } from './words/words.ts'

export type Day = number

export function dayOf(year: number, month: number, date: number): Day {
  return Math.floor(Date.UTC(year, month - 1, date) / 86_400_000)
}

export function partsOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * 86_400_000)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

export const iso = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** 0 is Monday; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7
export const mondayOf = (day: Day): Day => day - weekdayOf(day)

export const daysInMonth = (year: number, month: number): number => partsOf(dayOf(year, month + 1, 0)).date

export function isDate(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** The same day some months on; the 31st becomes the last day of a shorter month. */
export function plusMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const first = partsOf(dayOf(year, month + months, 1))
  return dayOf(first.year, first.month, Math.min(date, daysInMonth(first.year, first.month)))
}

export function monthSpan(day: Day): { day: Day; dayTo: Day } {
  const { year, month } = partsOf(day)
  return { day: dayOf(year, month, 1), dayTo: dayOf(year, month + 1, 0) }
}

/** The next such day, today included; the 29th of February waits for its year. */
export function comingDate(today: Day, month: number, date: number): Day | null {
  const { year } = partsOf(today)
  for (let each = year; each <= year + 8; each++) {
    if (isDate(each, month, date) && dayOf(each, month, date) >= today) return dayOf(each, month, date)
  }
  return null
}

/** The next day of that number in a month that has it, today included. */
export function comingNumber(today: Day, date: number): Day | null {
  const { year, month } = partsOf(today)
  for (let each = month; each <= month + 12; each++) {
    const first = partsOf(dayOf(year, each, 1))
    if (!isDate(first.year, first.month, date)) continue
    const day = dayOf(first.year, first.month, date)
    if (day >= today) return day
  }
  return null
}

const formats = new Map<string, Intl.DateTimeFormat>()

export function localNow(now: Date, timeZone: string): { day: Day; minutes: number } {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(now)) parts[type] = Number(value)
  return {
    day: dayOf(parts.year!, parts.month!, parts.day!),
    minutes: parts.hour! * 60 + parts.minute!,
  }
}

/** Easter of the churches that keep the Julian reckoning (Meeus), as a day of today's calendar. */
export function easternEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const date = ((d + e + 114) % 31) + 1
  const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return dayOf(year, month, date) + lag
}

/** Easter of the western churches (anonymous Gregorian reckoning). */
export function westernEaster(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1)
}

const fixed: Partial<Record<Holiday, readonly [number, number]>> = {
  'new-year': [1, 1],
  epiphany: [1, 6],
  valentine: [2, 14],
  'womens-day': [3, 8],
  'labour-day': [5, 1],
  'constitution-day': [6, 28],
  'independence-day': [8, 24],
  'defenders-day': [10, 1],
  halloween: [10, 31],
  'all-saints': [11, 1],
  'polish-independence-day': [11, 11],
  'saint-nicholas': [12, 6],
  'christmas-eve': [12, 24],
  christmas: [12, 25],
  'new-year-eve': [12, 31],
  'old-new-year': [1, 14],
}
const moving: Partial<Record<Holiday, (year: number) => Day>> = {
  easter: easternEaster,
  'eastern-easter': easternEaster,
  'western-easter': westernEaster,
  trinity: (year) => easternEaster(year) + 49,
}

export function comingHoliday(today: Day, holiday: Holiday): Day {
  const date = fixed[holiday]
  if (date) return comingDate(today, ...date)!
  const inYear = moving[holiday]!
  const { year } = partsOf(today)
  return inYear(year) >= today ? inYear(year) : inYear(year + 1)
}

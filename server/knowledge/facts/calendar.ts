// Days of the week, dates and times of day as they are written.
import { type Weekday, weekdays } from '#contract/facts.ts'
import { phrases } from './fold.ts'
import { dayWords, months } from './lexicon/hours.ts'

const days = weekdays.map((day) => [day, phrases(dayWords[day])] as const)
const monthWords = months.map((list) => phrases(list))

/** «пн», «понеділок», «Monday». */
export function dayOf(word: string): Weekday | null {
  return days.find(([, is]) => is([word]))?.[0] ?? null
}

/** 1 for January. */
export function monthOf(word: string): number | null {
  const at = monthWords.findIndex((is) => is([word]) !== null)
  return at < 0 ? null : at + 1
}

/** Monday to Friday; Saturday to Monday goes round the week. */
export function daysBetween(from: Weekday, to: Weekday): Weekday[] {
  const found: Weekday[] = []
  for (let at = weekdays.indexOf(from); ; at = (at + 1) % 7) {
    found.push(weekdays[at]!)
    if (weekdays[at] === to || found.length === 7) return found
  }
}

export function dateText(month: number, day: number, year?: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${year === undefined ? '' : `${year}-`}${pad(month)}-${pad(day)}`
}

export function timeText(hours: number, minutes: number): string | null {
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

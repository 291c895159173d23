// What a language must say so that its days and hours are understood. Every entry is a comma-separated list of
// words and phrases as people write them; `*` at the end of a word stands for any ending. No logic lives here.
import type { Weekday } from '#contract/facts.ts'

export type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
export type Moment =
  | 'today'
  | 'tomorrow'
  | 'after-tomorrow'
  | 'yesterday'
  | 'before-yesterday'
  | 'tonight'
  | 'coming-days'
  | 'workdays'
export type Which = 'this' | 'coming' | 'next' | 'last' | 'that'
export type Unit = 'minute' | 'half-hour' | 'hour' | 'day' | 'week' | 'month' | 'year'
export type Edge = 'start' | 'first-half' | 'middle' | 'second-half' | 'end'
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

export type Holiday =
  | 'new-year'
  | 'new-year-eve'
  | 'old-new-year'
  | 'epiphany'
  | 'valentine'
  | 'womens-day'
  | 'easter'
  | 'eastern-easter'
  | 'western-easter'
  | 'trinity'
  | 'labour-day'
  | 'constitution-day'
  | 'independence-day'
  | 'polish-independence-day'
  | 'defenders-day'
  | 'halloween'
  | 'all-saints'
  | 'saint-nicholas'
  | 'christmas-eve'
  | 'christmas'

/** The small words between which days and hours stand. */
export type Sign =
  /** Before an hour and hardly anything else: «о п'ятій», “at five”. */
  | 'at'
  /** Before an hour, a day, and much else: «в 5», «в пятницу». */
  | 'in'
  /** Before an hour or day, and before amounts and durations as well: «на 5», «на 5 нігтів». */
  | 'onto'
  | 'after'
  | 'before'
  | 'around'
  | 'from'
  | 'to'
  | 'between'
  | 'and'
  | 'or'
  /** Counts from now: «через два дні». */
  | 'ahead'
  /** Counts from now too, where the unit is of the same language: «за два дні», but not «за два дня». */
  | 'within'
  | 'hence'
  | 'ago'
  | 'not'
  /** What was agreed stands before it, what is wished after it: «перенесіть». */
  | 'move'
  /** Half of the hour before the one named: «пів на третю». */
  | 'half-to'
  | 'half-past'
  | 'quarter'
  /** Before what the hour lacks: «за чверть п'ята», «без пяти шесть». */
  | 'lacking'
  /** Between the minutes and the hour they are of: “past”, “to”, «чверть на шосту». */
  | 'minutes-past'
  | 'minutes-to'
  | 'minutes-into'
  /** Makes a number the number of a day: «числа». */
  | 'of-month'
  | 'oclock'
  /** An hour of the clock and a duration alike: «на 3 часа». */
  | 'oclock-or-hours'
  | 'am'
  | 'pm'
  | 'noon'
  | 'midnight'
  | 'few'
  | 'weekend'
  /** Binds an edge to its month: “end of the month”. */
  | 'of'
  /** Before a part of the day it makes a wish or a greeting: «доброго вечора». */
  | 'greeting'
  /** Before a day it makes a habit: «кожної п'ятниці». */
  | 'every'
  /** Beside a day it says goodbye: «дякую, до завтра», “see you on Friday”. */
  | 'farewell'
  | 'thanks'

export type DateWords = {
  weekdays: Record<Weekday, string>
  /** Short names that are other words too, so they need a neighbour: “sat”. */
  shyWeekdays: Partial<Record<Weekday, string>>
  months: Record<Month, string>
  moments: Partial<Record<Moment, string>>
  which: Record<Which, string>
  units: Record<Unit, string>
  edges: Record<Edge, string>
  holidays: Partial<Record<Holiday, string>>
  /** Number → its forms beside a noun or alone. */
  cardinals: Record<number, string>
  /** Number → its forms after «до», «після», «к». */
  cardinalsOf: Record<number, string>
  /** Number → stem; `endings` say which of its forms are hours and which are days of a month. */
  ordinals: Record<number, string>
  endings: { hour: string; date: string }
  /** What is written behind digits: «17-й», «15-го». */
  suffixes: { hour: string; date: string }
  /** Written together with the ordinal of the next hour: «полтретьего». */
  halfPrefix: string
  parts: Partial<Record<DayPart, string>>
  /** A part of the day only beside a day or an hour: «jutro rano», «в 3 дня». */
  besideParts: Partial<Record<DayPart, string>>
  signs: Partial<Record<Sign, string>>
  /** What numbers count: money, length, age, things. */
  amounts: string
  /** Hold a word of days or hours and speak of neither. */
  notDates: string
  /** What may follow an hour without being counted by it. */
  plain: string
}

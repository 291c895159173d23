// Days by their number: «15 грудня», «15.12», “Dec 15th”, «15-го», «п'ятого числа».
import { comingDate, type Day, dayOf, isDate, partsOf } from './calendar.ts'
import { has } from './clock.ts'
import { dayOfNumber, isDayNumber, numberAt } from './day-numbers.ts'
import type { Core } from './days.ts'
import { isCounted, isMeasured, numeralAt } from './numerals.ts'
import type { Prefix } from './pieces.ts'
import { isDash, type Token } from './tokens.ts'

export function datedAt(line: readonly Token[], at: number, today: Day, prefix: Prefix): Core | null {
  return (
    isoAt(line, at, today) ??
    pointedAt(line, at, today, prefix) ??
    ofMonthAt(line, at, today) ??
    monthFirstAt(line, at, today) ??
    numberAt(line, at, today, prefix)
  )
}

function dated(
  today: Day,
  year: number | null,
  month: number,
  date: number,
): Pick<Core, 'day' | 'past'> | null {
  if (year === null) {
    const day = comingDate(today, month, date)
    return day === null ? null : { day }
  }
  const full = year < 100 ? 2000 + year : year
  if (!isDate(full, month, date)) return null
  const day = dayOf(full, month, date)
  return { day, past: day < today || undefined }
}

const gluedNumber = (token: Token | undefined, most: number): boolean =>
  token?.number != null && token.glued && token.digits <= most

/** “2026-12-15” */
function isoAt(line: readonly Token[], at: number, today: Day): Core | null {
  const [year, first, month, second, date] = line.slice(at, at + 5)
  if (year?.digits !== 4 || !isDash(first) || !isDash(second)) return null
  if (!gluedNumber(month, 2) || !gluedNumber(date, 2)) return null
  const day = dated(today, year.number!, month!.number!, date!.number!)
  return day && { how: 'date', ...day, end: at + 5 }
}

/** «15.12», «15/12/26», «15-12-2026»: the day first, as it is written here, unless there is no such month. */
function pointedAt(line: readonly Token[], at: number, today: Day, prefix: Prefix): Core | null {
  const [first, mark, second] = line.slice(at, at + 3)
  if (first?.number == null || first.digits > 2 || !mark?.glued || !gluedNumber(second, 2)) return null
  if (mark.text !== '.' && mark.text !== '/' && !isDash(mark)) return null
  const again = line[at + 3]
  const last = line[at + 4]
  const hasYear =
    again?.text === mark.text && again.glued && last?.glued && (last.digits === 4 || last.digits === 2)
  if (isDash(mark) && !hasYear) return null
  const end = hasYear ? at + 5 : at + 3
  if (again?.glued && !hasYear && again.text !== '.' && last?.number != null && !isDash(again)) return null
  if (!hasYear && (isMeasured(line, at) || isCounted(line, end, second!.number!) || unitFollows(line, end)))
    return null
  const swapped = mark.text === '/' && second!.number! > 12
  const [date, month] = swapped ? [second!.number!, first.number] : [first.number, second!.number!]
  const day = dated(today, hasYear ? last!.number! : null, month, date)
  if (!day) return null
  const core: Core = { how: 'date', ...day, end }
  if (hasYear || swapped) return core
  // «1.5», «2/3»: as likely a measure. A big number of the day or a word before it says that it is a date.
  const led = mark.text === '.' && (prefix.onto || prefix.before || prefix.after)
  if (second!.digits === 1 && first.number < 13 && !led) return null
  const clockLike =
    mark.text === '.' && second!.digits === 2 && second!.number! % 5 === 0 && first.number <= 21
  if (!clockLike) return core
  if (prefix.at || prefix.in) return null
  return { ...core, orClock: { hour: first.number, minute: second!.number! } }
}

const unitFollows = (line: readonly Token[], at: number): boolean => {
  const unit = line[at]?.means.unit
  return unit === 'hour' || unit === 'minute'
}

/** A year behind a date: «2027», «2027 року», «наступного року». */
export function yearAt(line: readonly Token[], at: number, today: Day): { year: number | null; end: number } {
  const comma = line[at]?.text === ',' ? at + 1 : at
  const token = line[comma]
  if (token?.digits === 4 && token.number! >= 2000 && token.number! <= 2100) {
    const named = line[comma + 1]?.means.unit === 'year' || line[comma + 1]?.means.amount
    const dot =
      named && line[comma + 2]?.text === '.' && line[comma + 2]!.glued && line[comma + 3] !== undefined
    return { year: token.number, end: comma + (named ? (dot ? 3 : 2) : 1) }
  }
  if (token?.means.which && line[at + 1]?.means.unit === 'year') {
    const shift = { this: 0, coming: 0, next: 1, last: -1, that: 1 }[token.means.which]
    return { year: partsOf(today).year + shift, end: at + 2 }
  }
  return { year: null, end: at }
}

/** Nobody names more days in one breath; a longer list is of something else. */
const mostChoices = 7

/** «15 грудня», «5-7 грудня», “15th of December”, «4, 5 або 6 грудня», «28-29 числа». */
function ofMonthAt(line: readonly Token[], at: number, today: Day): Core | null {
  const numbers: number[] = []
  let choice = false
  let through = false
  for (let here = at; ; ) {
    const pointed = numbers.length > 0 ? pointedAt(line, here, today, { end: here }) : null
    if (pointed)
      return ofNumbers(pointedBehind(pointed), [...numbers, partsOf(pointed.day).date], choice, through)
    const numeral = numeralAt(line, here)
    if (!isDayNumber(numeral) || numbers.length === mostChoices) return null
    numbers.push(numeral.value)
    const behind = behindNumbers(line, numeral.end, numbers.length, today)
    if (behind) return ofNumbers(behind, numbers, choice, through)
    const joint = line[numeral.end]
    if (has(joint, 'or')) choice = true
    else if (isDash(joint) || has(joint, 'to')) through = true
    else if (joint?.text !== ',' && !has(joint, 'and')) return null
    here = numeral.end + 1
    while (has(line[here], 'onto') || has(line[here], 'in') || has(line[here], 'to')) here++
  }
}

/** What makes days of the numbers before it: a month, or «числа». The last of them counts from it. */
type Behind = { dayOf: (number: number) => Pick<Core, 'day' | 'past'> | null; end: number; number: boolean }

function behindNumbers(line: readonly Token[], at: number, count: number, today: Day): Behind | null {
  const named = monthBehind(line, at)
  if (named) {
    const { year, end } = yearAt(line, named.end, today)
    return { dayOf: (number) => dated(today, year, named.month, number), end, number: false }
  }
  if (count === 1 || !has(line[at], 'of-month')) return null
  return { dayOf: (number) => dayOfNumber(today, number), end: at + 1, number: true }
}

/** «1-5.12» */
const pointedBehind = ({ day, past, end }: Core): Behind => ({
  dayOf: () => ({ day, past }),
  end,
  number: false,
})

function ofNumbers(
  { dayOf, end, number }: Behind,
  numbers: readonly number[],
  choice: boolean,
  through: boolean,
): Core | null {
  const last = numbers.at(-1)!
  const day = dayOf(last)
  if (!day) return null
  const how = number ? 'number' : 'date'
  if (numbers.length === 1) return { how, ...day, end }
  if (numbers.some((each, at) => at > 0 && each <= numbers[at - 1]!)) return null
  const first = day.day - (last - numbers[0]!)
  const inARow = through || last - numbers[0]! === numbers.length - 1
  // Of «4 або 6 грудня» one day is meant; «4 або 5» is within two days.
  if (!inARow) return { how, ...day, day: first, end, ambiguous: true }
  return { how, ...day, day: first, dayTo: day.day, end, ambiguous: choice || undefined }
}

/** The month's name behind a number, with or without “of”. */
function monthBehind(line: readonly Token[], at: number): { month: number; end: number } | null {
  const behind = has(line[at], 'of') || has(line[at], 'of-month') ? at + 1 : at
  const month = line[behind]?.means.month
  if (month === undefined) return null
  const dot = line[behind + 1]?.text === '.' && line[behind + 1]!.glued && line[behind + 2] !== undefined
  return { month, end: behind + (dot ? 2 : 1) }
}

function withYear(line: readonly Token[], at: number, today: Day, month: number, date: number): Core | null {
  const { year, end } = yearAt(line, at, today)
  const day = dated(today, year, month, date)
  return day && { how: 'date', ...day, end }
}

/** “Dec 15th”, “December 15, 2026” */
function monthFirstAt(line: readonly Token[], at: number, today: Day): Core | null {
  const month = line[at]?.means.month
  if (month === undefined) return null
  const behind = has(line[at + 1], 'in') || line[at + 1]?.text === '.' ? at + 2 : at + 1
  const date = numeralAt(line, behind)
  // «у грудні 5 разів», «січень 10:00»
  if (!isDayNumber(date) || line[date.end]?.text === ':' || isCounted(line, date.end, date.value)) return null
  if (date.form === 'digits' || date.form === 'date')
    return withYear(line, date.end, today, month, date.value)
  return null
}

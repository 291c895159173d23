// Days by their number: «15 грудня», «15.12», “Dec 15th”, «15-го», «п'ятого числа».
import { comingDate, comingNumber, type Day, dayOf, isDate, partsOf } from './calendar.ts'
import { has } from './clock.ts'
import type { Core } from './days.ts'
import { isCounted, isMeasured, isPlain, type Numeral, numeralAt } from './numerals.ts'
import type { Prefix } from './pieces.ts'
import { isDash, isWord, type Token } from './tokens.ts'

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
  // «1.5», «2/3»: as likely a measure. A month of two digits or a big number of the day says that it is a date.
  if (second!.digits === 1 && prefix.end === at && !prefix.onto && (mark.text === '/' || first.number < 13))
    return null
  if (second!.digits === 1 && first.digits === 1 && !prefix.onto && !prefix.before && !prefix.after)
    return null
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
function yearAt(line: readonly Token[], at: number, today: Day): { year: number | null; end: number } {
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

const isDayNumber = (numeral: Numeral | null): numeral is Numeral =>
  numeral !== null &&
  numeral.form !== 'hour' &&
  numeral.value >= 1 &&
  numeral.value <= 31 &&
  numeral.digits <= 2

/** «15 грудня», «5-7 грудня», «15th of December», «4 і 5 грудня». */
function ofMonthAt(line: readonly Token[], at: number, today: Day): Core | null {
  const first = numeralAt(line, at)
  if (!isDayNumber(first)) return null
  const single = monthBehind(line, first.end)
  if (single) return withYear(line, single.end, today, single.month, first.value)
  const joint = line[first.end]
  const or = has(joint, 'or') || has(joint, 'and') || joint?.text === ','
  if (!or && !isDash(joint) && !has(joint, 'to')) return null
  let behind = first.end + 1
  while (has(line[behind], 'onto') || has(line[behind], 'in') || has(line[behind], 'to')) behind++
  const second = numeralAt(line, behind)
  const month = isDayNumber(second) ? monthBehind(line, second.end) : null
  if (!second || !month) return null
  const last = withYear(line, month.end, today, month.month, second.value)
  const start = last && first.value < second.value ? last.day - (second.value - first.value) : null
  if (!last || start === null) return null
  // «4 або 6 грудня» leaves a choice; «4 або 5» too, but either is within two days.
  const near = second.value - first.value === 1
  if (or && !near) return { ...last, day: start, ambiguous: true }
  return {
    ...last,
    how: 'date',
    day: start,
    dayTo: last.day,
    ambiguous: or && has(joint, 'or') ? true : undefined,
  }
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

/** «15-го», «15 числа», «п'ятого», “the 15th”: the next day of that number. */
function numberAt(line: readonly Token[], at: number, today: Day, prefix: Prefix): Core | null {
  if (has(line[at], 'of-month') && !has(line[at - 1], 'of-month')) {
    const named = prefixAtNumber(line, at + 1)
    const numeral = numeralAt(line, named)
    if (isDayNumber(numeral)) return numbered(today, numeral.value, numeral.end)
  }
  const numeral = numeralAt(line, at)
  if (!isDayNumber(numeral)) return null
  if (has(line[numeral.end], 'of-month')) return numbered(today, numeral.value, numeral.end + 1)
  const next = line[numeral.end]
  const free = isPlain(next) || next?.means.unit === 'month'
  const led = prefix.end === at && Object.keys(prefix).length > 1
  if (numeral.form === 'date' && free) {
    const spelled = numeral.digits === 0
    // «перший» and “second” count things at least as often as days.
    if (spelled && !led && numeral.value < 20) return null
    return numbered(today, numeral.value, numeral.end)
  }
  const noHour = numeral.form === 'digits' && numeral.value > 24 && prefix.onto
  const alone = isPlain(next) && !(next?.glued && !isWord(next) && !/^[.,!?)]$/.test(next.text))
  return noHour && alone && !next?.number ? numbered(today, numeral.value, numeral.end) : null
}

function prefixAtNumber(line: readonly Token[], at: number): number {
  return has(line[at], 'onto') || has(line[at], 'in') ? at + 1 : at
}

function numbered(today: Day, number: number, end: number): Core | null {
  const day = comingNumber(today, number)
  return day === null ? null : { how: 'number', day, number, end }
}

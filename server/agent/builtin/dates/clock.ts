// An hour as it is said, from «15:30» to «за чверть п'ята», before anybody knows whether 3 is day or night.
import { isCounted, isMeasured, type Numeral, numeralAt } from './numerals.ts'
import { isDash, type Token } from './tokens.ts'
import type { DayPart } from './words/words.ts'

export type Clock = {
  hour: number
  minute: number
  /** Written as on a 24-hour clock («07:30», «15») or counted from now: nothing to guess. */
  exact?: boolean
  part?: DayPart
  half?: 'am' | 'pm'
}

export type ClockReading = {
  clock: Clock
  end: number
  /** Can be nothing but an hour, whatever stands before it. */
  firm: boolean
  /** A unit of hours stood behind the number, so it may be a duration: `unit` for «годин», `either` for «часов». */
  hours?: 'unit' | 'either'
  form: Numeral['form'] | 'name'
}

export const has = (token: Token | undefined, sign: Parameters<Token['means']['signs']['has']>[0]): boolean =>
  token?.means.signs.has(sign) ?? false

/** The hour before the one named, so many minutes later. */
function beforeHour(hour: number, minute: number): Clock {
  return { hour: hour === 0 ? 23 : hour === 1 ? 12 : hour - 1, minute }
}

const isHour = (numeral: Numeral | null): numeral is Numeral =>
  numeral !== null && Number.isInteger(numeral.value) && numeral.value <= 24 && numeral.digits <= 2
const isTwelve = (numeral: Numeral | null): numeral is Numeral =>
  isHour(numeral) && numeral.value >= 1 && numeral.value <= 12

export function clockAt(line: readonly Token[], at: number): ClockReading | null {
  const reading =
    named(line, at) ?? halved(line, at) ?? lacking(line, at) ?? minutesOf(line, at) ?? told(line, at)
  return reading && withPart(line, reading)
}

function named(line: readonly Token[], at: number): ClockReading | null {
  if (has(line[at], 'noon'))
    return {
      clock: { hour: 12, minute: 0, exact: true, part: 'noon' },
      end: at + 1,
      firm: true,
      form: 'name',
    }
  if (has(line[at], 'midnight'))
    return { clock: { hour: 0, minute: 0, exact: true }, end: at + 1, firm: true, form: 'name' }
  if (isOne(line, at)) {
    const firm = line[at + 1]?.means.besidePart !== undefined
    return { clock: { hour: 1, minute: 0 }, end: at + 1, firm, form: 'cardinal' }
  }
  return null
}

/** «в час дня», «после часа»: the word for the hour is the hour one. */
function isOne(line: readonly Token[], at: number): boolean {
  const token = line[at]
  if (token?.means.unit !== 'hour') return false
  if (/^(?:часа|chasa)$/i.test(token.text)) return has(line[at - 1], 'after') || has(line[at - 1], 'before')
  return /^(?:час|часу|chas|chasu)$/i.test(token.text)
}

/** The hour that minutes are counted to: a numeral, or «час». */
function hourAt(line: readonly Token[], at: number): Numeral | null {
  if (isOne(line, at)) return { value: 1, end: at + 1, form: 'hour', digits: 0 }
  return numeralAt(line, at)
}

/** «пів на третю», «полтретьего», “half past two”. */
function halved(line: readonly Token[], at: number): ClockReading | null {
  const together = line[at]?.means.halfTo
  if (together !== undefined && together <= 12)
    return { clock: beforeHour(together, 30), end: at + 1, firm: true, form: 'name' }
  const to = has(line[at], 'half-to')
  if (!to && !has(line[at], 'half-past')) return null
  const behind = isDash(line[at + 1]) ? at + 2 : at + 1
  const numeral = numeralAt(line, behind)
  if (!isTwelve(numeral) || isCounted(line, numeral.end, numeral.value)) return null
  const clock = to ? beforeHour(numeral.value, 30) : { hour: numeral.value, minute: 30 }
  return { clock, end: numeral.end, firm: true, form: 'name' }
}

/** Minutes as they are counted towards an hour: a quarter, «десять хвилин», “ten”. */
function minutesAt(
  line: readonly Token[],
  at: number,
): { minutes: number; end: number; sure: boolean } | null {
  if (has(line[at], 'quarter')) return { minutes: 15, end: at + 1, sure: true }
  const numeral = numeralAt(line, at)
  if (!numeral || !Number.isInteger(numeral.value) || numeral.value < 1 || numeral.value > 30) return null
  if (numeral.form === 'hour' || numeral.form === 'date') return null
  const unit = line[numeral.end]?.means.unit === 'minute'
  return { minutes: numeral.value, end: unit ? numeral.end + 1 : numeral.end, sure: unit }
}

/** «за чверть п'ята», «без пятнадцати пять». */
function lacking(line: readonly Token[], at: number): ClockReading | null {
  if (!has(line[at], 'lacking')) return null
  const minutes = minutesAt(line, at + 1)
  const hour = minutes && hourAt(line, minutes.end)
  if (!minutes || !isTwelve(hour) || hour.form === 'date') return null
  if (isCounted(line, hour.end, hour.value)) return null
  return { clock: beforeHour(hour.value, 60 - minutes.minutes), end: hour.end, firm: true, form: 'name' }
}

/** «чверть на шосту», «четверть шестого», “ten past five”, “quarter to six”. */
function minutesOf(line: readonly Token[], at: number): ClockReading | null {
  const minutes = minutesAt(line, at)
  if (!minutes) return null
  const bound = line[minutes.end]
  const direct = numeralAt(line, minutes.end)
  if (isTwelve(direct) && direct.form === 'date' && minutes.sure)
    return { clock: beforeHour(direct.value, minutes.minutes), end: direct.end, firm: true, form: 'name' }
  const hour = numeralAt(line, minutes.end + 1)
  if (!isTwelve(hour) || hour.form === 'date') return null
  // «10 to 5» between digits is a span of hours; in words it is ten minutes to five.
  const sure = minutes.sure || (line[at]!.number === null && minutes.minutes % 5 === 0 && hour.digits === 0)
  const reading = (clock: Clock): ClockReading => ({ clock, end: hour.end, firm: true, form: 'name' })
  if (!sure) return null
  if (has(bound, 'minutes-into') && (minutes.sure || hour.form === 'hour'))
    return reading(beforeHour(hour.value, minutes.minutes))
  if (has(bound, 'minutes-past') && (minutes.sure || hour.form === 'hour' || /^[a-z]/i.test(bound!.text)))
    return reading({ hour: hour.value, minute: minutes.minutes })
  if (has(bound, 'minutes-to') && (minutes.sure || /^(to|till)$/i.test(bound!.text)))
    return reading(beforeHour(hour.value, 60 - minutes.minutes))
  return null
}

type Minutes = { minute: number; end: number; firm: boolean }

/** «15:30», «15.30», «15-30», «15 30», «п'ятій тридцять». «1.30» alone is as likely how long. */
function minutesBehind(line: readonly Token[], hour: Numeral): Minutes | null {
  const mark = line[hour.end]
  const digits = line[hour.end + 1]
  const isMinutes = digits?.digits === 2 && digits.number! <= 59
  const glued = mark?.glued && digits?.glued
  if (mark?.text === ':' && isMinutes) return { minute: digits!.number!, end: hour.end + 2, firm: true }
  const round = isMinutes && digits!.number! % 5 === 0
  if ((mark?.text === '.' || mark?.text === ',') && glued && round)
    return { minute: digits!.number!, end: hour.end + 2, firm: mark.text === '.' && hour.value >= 7 }
  if (isDash(mark) && glued && round && (digits!.number === 0 || digits!.number! > 24))
    return { minute: digits!.number!, end: hour.end + 2, firm: digits!.number === 0 && hour.digits > 0 }
  if (
    mark &&
    !mark.glued &&
    mark.digits === 2 &&
    mark.number! <= 59 &&
    mark.number! % 5 === 0 &&
    hour.digits > 0
  ) {
    const free = !isCounted(line, hour.end + 1, mark.number!) && isTimesEnd(line, hour.end + 1)
    return free ? { minute: mark.number!, end: hour.end + 1, firm: false } : null
  }
  if (hour.digits > 0) return null
  const spelled = numeralAt(line, hour.end)
  const fits =
    spelled && spelled.digits === 0 && (spelled.form === 'cardinal' || spelled.form === 'cardinal-of')
  return fits && spelled.value >= 5 && spelled.value <= 59 && !isCounted(line, spelled.end, spelled.value)
    ? { minute: spelled.value, end: spelled.end, firm: false }
    : null
}

/** Behind «15 30» no month and no other number may stand: «о 15 15 грудня». */
function isTimesEnd(line: readonly Token[], at: number): boolean {
  const next = line[at]
  if (!next) return true
  if (next.number !== null || next.means.month !== undefined || has(next, 'of-month')) return false
  return !/^[.:/]$/.test(next.text) || line[at + 1]?.number == null
}

function told(line: readonly Token[], at: number): ClockReading | null {
  const numeral = numeralAt(line, at)
  if (!isHour(numeral) || numeral.form === 'date' || isMeasured(line, at)) return null
  const reading: ClockReading = {
    clock: { hour: numeral.value, minute: 0 },
    end: numeral.end,
    firm: false,
    form: numeral.form,
  }
  if (numeral.digits === 2 && numeral.value < 10) reading.clock.exact = true
  const minutes = minutesBehind(line, numeral)
  if (minutes && !(numeral.value === 24 && minutes.minute > 0)) {
    reading.clock.minute = minutes.minute
    reading.end = minutes.end
    reading.firm = minutes.firm
  } else if (isFraction(line, numeral.end)) return null
  return withUnit(line, reading)
}

/** «.5» or «/12» right behind a number. */
function isFraction(line: readonly Token[], at: number): boolean {
  const mark = line[at]
  const next = line[at + 1]
  return Boolean(mark?.glued && /^[.,/:]$/.test(mark.text) && next?.number != null && next.glued)
}

/** «15 год», «15 h 30», «17 часов 30 минут». */
function withUnit(line: readonly Token[], reading: ClockReading): ClockReading | null {
  const unit = line[reading.end]
  if (!unit) return reading
  const oclock = has(unit, 'oclock')
  if (!oclock && unit.means.unit !== 'hour')
    return isCounted(line, reading.end, reading.clock.hour) ? null : reading
  reading.end++
  const dot = line[reading.end]
  if (dot?.text === '.' && dot.glued && line[reading.end + 1]) reading.end++
  // «на п'яту годину» and “3 o'clock” are hours; «5 годин» may be how long.
  if (reading.form === 'hour' || (oclock && /^o/i.test(unit.text))) reading.firm = true
  else if (!oclock || reading.clock.hour === 1)
    reading.hours = has(unit, 'oclock-or-hours') ? 'either' : 'unit'
  const minutes = line[reading.end]
  if (minutes?.number != null && minutes.digits === 2 && minutes.number <= 59) {
    const behind = line[reading.end + 1]?.means.unit === 'minute'
    if (behind || minutes.glued) {
      reading.clock.minute = minutes.number
      reading.firm ||= minutes.glued
      reading.end += behind ? 2 : 1
    }
  }
  return reading
}

/** «вечора», «дня», “pm”, “in the morning” right behind the hour. */
function withPart(line: readonly Token[], reading: ClockReading): ClockReading {
  const next = line[reading.end]
  if (has(next, 'am') || has(next, 'pm')) {
    reading.clock.half = has(next, 'am') ? 'am' : 'pm'
    return { ...reading, end: reading.end + 1, firm: true, hours: undefined }
  }
  const part = next?.means.besidePart ?? next?.means.part
  if (!next || !part) return reading
  // «о 12 в обід», «о 9 до обіду» are wishes of their own; «після обіду» behind 3 says which 3.
  const own = part === 'noon' || /^(?:до|do|before) /i.test(next.text)
  if (own && next.means.besidePart === undefined) return reading
  reading.clock.part = part
  return { ...reading, end: reading.end + 1, firm: true, hours: undefined }
}

const afternoonEnds = 7

/** Hours and minutes of the day, as a salon means them: 3 without a word more is three in the afternoon. */
export function minutesOfDay(clock: Clock, otherPart?: DayPart): number {
  const { minute } = clock
  const at = (hour: number): number => (hour % 24) * 60 + minute
  if (clock.half === 'am') return at(clock.hour === 12 ? 0 : clock.hour)
  if (clock.half === 'pm') return at(clock.hour < 12 ? clock.hour + 12 : clock.hour)
  const hour = clock.hour
  const part = clock.part ?? otherPart
  if (hour === 0 || hour > 12) return at(hour)
  switch (part) {
    case 'morning':
      return at(hour)
    case 'noon':
    case 'afternoon':
      return at(hour < 9 ? hour + 12 : hour)
    case 'evening':
      return at(hour === 12 ? 0 : hour + 12)
    case 'night':
      return at(hour === 12 ? 0 : hour >= 8 ? hour + 12 : hour)
    default:
      return at(!clock.exact && hour <= afternoonEnds ? hour + 12 : hour)
  }
}

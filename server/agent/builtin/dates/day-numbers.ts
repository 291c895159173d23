// The number of a day without its month: «15-го», «5 числа», «п'ятого», “the 15th”, «26 о 15:00».
import { comingNumber, type Day, weekdayOf } from './calendar.ts'
import { clockAt, has } from './clock.ts'
import type { Core } from './days.ts'
import { isPlain, type Numeral, numeralAt } from './numerals.ts'
import { type Prefix, prefixAt } from './pieces.ts'
import { isDash, type Token } from './tokens.ts'

export const isDayNumber = (numeral: Numeral | null): numeral is Numeral =>
  numeral !== null &&
  numeral.form !== 'hour' &&
  numeral.value >= 1 &&
  numeral.value <= 31 &&
  numeral.digits <= 2

export const dayOfNumber = (today: Day, number: number): Pick<Core, 'day'> | null => {
  const day = comingNumber(today, number)
  return day === null ? null : { day }
}

/** The next day of that number. */
export function numberAt(line: readonly Token[], at: number, today: Day, prefix: Prefix): Core | null {
  if (has(line[at], 'of-month') && !has(line[at - 1], 'of-month')) {
    const named = has(line[at + 1], 'onto') || has(line[at + 1], 'in') ? at + 2 : at + 1
    const numeral = numeralAt(line, named)
    if (isDayNumber(numeral)) return numbered(today, numeral.value, numeral.end)
  }
  const numeral = numeralAt(line, at)
  if (!isDayNumber(numeral)) return null
  if (has(line[numeral.end], 'of-month')) return numbered(today, numeral.value, numeral.end + 1)
  if (numeral.form === 'digits') return digitsAt(line, at, numeral, today, prefix)
  const next = line[numeral.end]
  if (numeral.form !== 'date' || !(isPlain(next) || next?.means.unit === 'month')) return null
  const led = Object.keys(prefix).length > 1
  // «перший» and “second” count things at least as often as days.
  const counts = numeral.digits === 0 && !led && numeral.value < 20
  return counts ? null : numbered(today, numeral.value, numeral.end)
}

const mostHours = 24

/** Digits alone number a day where they can be no hour, or where the hour stands right behind them. */
function digitsAt(
  line: readonly Token[],
  at: number,
  numeral: Numeral,
  today: Day,
  prefix: Prefix,
): Core | null {
  const { value, end } = numeral
  const next = line[end]
  const through = prefix.onto && isDash(next) ? numeralAt(line, end + 1) : null
  if (isDayNumber(through) && through.value > Math.max(mostHours, value) && isPlain(line[through.end])) {
    const last = comingNumber(today, through.value)!
    return { how: 'number', day: last - (through.value - value), dayTo: last, end: through.end }
  }
  if (!isPlain(next) || next?.number != null || (next?.glued && !/^[.,!?)]$/.test(next.text))) return null
  if (next?.glued && line[end + 1]?.number != null && line[end + 1]!.glued) return null
  const noHour = value > mostHours
  if (noHour && prefix.onto) return numbered(today, value, end)
  const day = comingNumber(today, value)
  const weekday = line[at - 1]?.means.weekday
  if (noHour && day !== null && weekday === weekdayOf(day)) return numbered(today, value, end)
  const bare = Object.keys(prefix).length === 1
  if (!bare && !(prefix.onto && !prefix.after && !prefix.before)) return null
  const behind = prefixAt(line, end)
  const hour = behind.at || behind.in || (behind.onto && noHour) ? clockAt(line, behind.end) : null
  if (!hour || !isPlain(line[hour.end])) return null
  return noHour || prefix.onto || hour.firm ? numbered(today, value, end) : null
}

function numbered(today: Day, number: number, end: number): Core | null {
  const day = dayOfNumber(today, number)
  return day && { how: 'number', ...day, number, end }
}

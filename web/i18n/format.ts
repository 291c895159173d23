// How a language writes amounts, durations, dates and sizes. Spaces inside them never break.
import type { HoursFact, Minutes, Money, Place, Weekday } from '#contract/facts.ts'
import type { Translate } from './translator.ts'

export type Format = ReturnType<typeof formatOf>

/** Written out, so that the first screen needs no schema of facts. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] satisfies Weekday[]

const noBreak = '\u00a0'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `timeZone`: the salon's, in which its hours and visits are told; left out: this device's. */
export function formatOf(language: string, t: Translate, timeZone?: string) {
  const numbers = new Intl.NumberFormat(language)
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const dayAndClock = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const dates = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  })

  const number = (value: number) => numbers.format(value)

  function amount(value: number, currency: string): string {
    const word = { UAH: t('currency.UAH'), EUR: '€', USD: '$', PLN: 'zł', GBP: '£' }[currency] ?? currency
    return `${numbers.format(value)}${noBreak}${word}`
  }

  function money({ type, min, max, currency }: Money): string {
    if (type === 'free') return t('money.free')
    if (type === 'percent') return `${min < 0 ? '−' : '+'}${numbers.format(Math.abs(min))}${noBreak}%`
    if (type === 'surcharge') return `+${amount(min, currency)}`
    if (type === 'from') return t('money.from', { amount: amount(min, currency) })
    if (max !== null && max !== min) return `${numbers.format(min)}–${amount(max, currency)}`
    return amount(min, currency)
  }

  function duration(minutes: number): string {
    const parts = [
      minutes >= 60 && t('time.hours', { count: Math.floor(minutes / 60) }),
      minutes % 60 > 0 && t('time.minutes', { count: minutes % 60 }),
    ]
    return parts.filter(Boolean).join(noBreak)
  }

  function minutes({ min, max, approximate }: Minutes): string {
    const span = min === max ? duration(min) : `${duration(min)} – ${duration(max)}`
    return approximate ? `≈${noBreak}${span}` : span
  }

  /** Relative up to a day, then the date. */
  function when(instant: string, now: Date = new Date()): string {
    const at = new Date(instant)
    const passed = now.getTime() - at.getTime()
    if (passed < minute) return t('time.now')
    if (passed < hour) return relative.format(-Math.floor(passed / minute), 'minute')
    if (passed < day) return relative.format(-Math.floor(passed / hour), 'hour')
    return at.getFullYear() === now.getFullYear() ? dayAndClock.format(at) : dates.format(at)
  }

  function size(bytes: number): string {
    const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1_000), 'KB'] : [bytes / 1_000_000, 'MB']
    return t(unit === 'KB' ? 'size.kilobytes' : 'size.megabytes', {
      size: new Intl.NumberFormat(language, { maximumFractionDigits: unit === 'KB' ? 0 : 1 }).format(
        value as number,
      ),
    })
  }

  /** Where something stands in its file. */
  function place({ page, sheet, row }: Place): string {
    const parts = [
      sheet !== undefined && t('place.sheet', { sheet }),
      page !== undefined && t('place.page', { page }),
      row !== undefined && t('place.row', { row }),
    ]
    return parts.filter(Boolean).join(', ')
  }

  // 2024 began on a Monday, so the n-th of January was the n-th day of the week.
  const weekdayName = (name: Weekday) =>
    new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
      Date.UTC(2024, 0, 1 + weekdays.indexOf(name)),
    )

  /** «пн–пт, нд»: neighbours in the week become a span. */
  function days(named: readonly Weekday[]): string {
    const spans: number[][] = []
    for (const index of named.map((name) => weekdays.indexOf(name)).sort((a, b) => a - b)) {
      const last = spans.at(-1)
      if (last && index === last[last.length - 1]! + 1) last.push(index)
      else spans.push([index])
    }
    const name = (index: number) => weekdayName(weekdays[index]!)
    return spans
      .map((span) =>
        span.length > 2 ? `${name(span[0]!)}–${name(span.at(-1)!)}` : span.map(name).join(', '),
      )
      .join(', ')
  }

  /** MM-DD (every year) or YYYY-MM-DD. */
  function calendarDay(written: string): string {
    const yearly = written.length === 5
    const date = new Date(`${yearly ? `2024-${written}` : written}T00:00:00Z`)
    return new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
      ...(!yearly && { year: 'numeric' }),
    }).format(date)
  }

  // A calendar day belongs to no zone, so it is written as UTC writes it.
  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    const written = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    return {
      of: (day: string) => written.format(Date.parse(day)),
      range: (from: string, to: string) => written.formatRange(Date.parse(from), Date.parse(to)),
    }
  }
  const dayLong = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' })
  const dayShort = dayFormat({ day: 'numeric', month: 'numeric' })
  const dayYear = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' })
  const dayMonth = dayFormat({ day: 'numeric', month: 'long' })

  /** «18–24 листопада»; the year only where it is not this one. */
  function dayRange(from: string, to: string, now: Date = new Date()): string {
    const isThisYear = from.startsWith(`${now.getFullYear()}-`) && to.startsWith(`${now.getFullYear()}-`)
    const days = isThisYear ? dayMonth : dayYear
    return from === to ? days.of(from) : days.range(from, to)
  }

  function openingTimes({ closed, opens, closes }: HoursFact): string {
    if (closed) return t('hours.closed')
    return [opens, closes].filter(Boolean).join('–')
  }

  return {
    number,
    money,
    minutes,
    when,
    size,
    place,
    days,
    calendarDay,
    openingTimes,
    dayRange,
    /** YYYY-MM-DD: «вівторок, 24 листопада». */
    weekday: dayLong.of,
    /** YYYY-MM-DD: «24.11». */
    shortDay: dayShort.of,
    /** «24 листопада о 15:00». */
    moment: (instant: string) => dayAndClock.format(new Date(instant)),
    clock: (instant: string) => clock.format(new Date(instant)),
    date: (instant: string) => dates.format(new Date(instant)),
    percent: (share: number) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
  }
}

// Which day a customer speaks of, in the salon's zone, and what the salon's hours are on it.
import { type HoursFact, type Weekday, weekdays } from '#contract/facts.ts'
import type { KnownHours } from './people.ts'
import type { Word } from './understand/words.ts'

/** A calendar day; `monthDay` is MM-DD. */
export type Day = {
  year: number
  month: number
  date: number
  weekday: Weekday
  monthDay: string
  iso: string
}
export type AskedDay =
  | { kind: 'relative'; day: Day; name: 'today' | 'tomorrow' | 'after-tomorrow' | 'yesterday' }
  | { kind: 'weekday'; weekday: Weekday }
  | { kind: 'date'; day: Day }
  | { kind: 'weekend' }
  | { kind: 'workdays' }
  | { kind: 'holidays' }

const two = (value: number): string => String(value).padStart(2, '0')

export function dayOf(year: number, month: number, date: number): Day {
  const at = new Date(Date.UTC(year, month - 1, date))
  const weekday = weekdays[(at.getUTCDay() + 6) % 7]!
  const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
  return {
    year: y,
    month: m,
    date: d,
    weekday,
    monthDay: `${two(m)}-${two(d)}`,
    iso: `${y}-${two(m)}-${two(d)}`,
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than an answer does. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const held = clocks.get(timeZone)
  if (held) return held
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, made)
  return made
}

/** The salon's calendar day and clock at an instant. */
export function localTime(now: Date, timeZone: string): { day: Day; time: string } {
  const parts = clockOf(timeZone).formatToParts(now)
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '0'
  return {
    day: dayOf(Number(part('year')), Number(part('month')), Number(part('day'))),
    time: `${part('hour')}:${part('minute')}`,
  }
}

function plusDays(day: Day, days: number): Day {
  return dayOf(day.year, day.month, day.date + days)
}

const longestSpan = 7

/** From one day to another (YYYY-MM-DD), both included; of a longer span its first week. */
export function daysBetween(from: string, to: string): Day[] {
  const first = new Date(`${from}T00:00:00Z`)
  const start = dayOf(first.getUTCFullYear(), first.getUTCMonth() + 1, first.getUTCDate())
  const days = Array.from({ length: longestSpan }, (_, ahead) => plusDays(start, ahead))
  return days.filter(({ iso }) => iso <= to)
}

const relative = { today: 0, tomorrow: 1, 'after-tomorrow': 2, yesterday: -1 } as const
const fixedHolidays: Record<string, readonly [number, number]> = {
  'holiday:new-year': [1, 1],
  'holiday:new-year-eve': [12, 31],
  'holiday:christmas': [12, 25],
  'holiday:womens-day': [3, 8],
  'holiday:independence-day': [8, 24],
}

/** The next day of that month and date, today included. */
function comingDate(today: Day, month: number, date: number): Day {
  const thisYear = dayOf(today.year, month, date)
  return thisYear.iso < today.iso ? dayOf(today.year + 1, month, date) : thisYear
}

export function askedDays(words: readonly Word[], today: Day): AskedDay[] {
  const found: AskedDay[] = []
  words.forEach((word, at) => {
    const dotted = word.folded.match(/^(\d{1,2})[.](\d{1,2})$/)
    if (dotted && Number(dotted[2]) >= 1 && Number(dotted[2]) <= 12 && Number(dotted[1]) <= 31) {
      found.push({ kind: 'date', day: comingDate(today, Number(dotted[2]), Number(dotted[1])) })
    }
    for (const meaning of word.meanings) {
      const [kind, name] = meaning.split(':') as [string, string]
      if (kind === 'day') found.push({ kind: 'weekday', weekday: name as Weekday })
      else if (meaning in fixedHolidays) {
        const [month, date] = fixedHolidays[meaning]!
        found.push({ kind: 'date', day: comingDate(today, month, date) })
      } else if (kind === 'month') {
        const date = words[at - 1]?.number ?? words[at + 1]?.number
        if (date && Number.isInteger(date) && date <= 31)
          found.push({ kind: 'date', day: comingDate(today, Number(name), date) })
      } else if (kind === 'moment') {
        if (name in relative) {
          const key = name as keyof typeof relative
          found.push({ kind: 'relative', day: plusDays(today, relative[key]), name: key })
        } else if (name === 'weekend' || name === 'workdays' || name === 'holidays')
          found.push({ kind: name })
      }
    }
  })
  const dated = found.filter((each) => each.kind === 'date')
  // «у суботу, 5 грудня» is one day, not two.
  return dated.length > 0 ? dated : found
}

function inRange(fact: HoursFact, day: Day): boolean {
  if (!fact.from) return false
  const to = fact.to ?? fact.from
  const yearly = fact.from.length === 5
  const at = yearly ? day.monthDay : day.iso
  return fact.from <= to ? at >= fact.from && at <= to : at >= fact.from || at <= to
}

/** What is said of a day: an exception for its date before the rule for its weekday. */
export function hoursOn(hours: readonly KnownHours[], day: Day): KnownHours | null {
  const dated = hours.filter(({ fact }) => fact.days.length === 0 && inRange(fact, day))
  // A year written out is more exact than «every year».
  const exact = dated.find(({ fact }) => (fact.from?.length ?? 0) > 5) ?? dated[0]
  return exact ?? hoursOfWeekday(hours, day.weekday)
}

export function hoursOfWeekday(hours: readonly KnownHours[], weekday: Weekday): KnownHours | null {
  const fitting = hours.filter(({ fact }) => !fact.from && fact.days.includes(weekday))
  return fitting.find(({ fact }) => fact.closed || fact.opens || fact.closes) ?? fitting[0] ?? null
}

// Which days a part of a message speaks of, and whether it says that somebody is open or closed.
import { type Weekday, weekdays } from '#contract/facts.ts'
import { type AskedDay, askedDays, type Day, dayOf } from '../builtin/when.ts'
import type { Claim, Span } from './claim.ts'
import type { Judged } from './judged.ts'
import type { Part, PlacedWord } from './reading.ts'
import { anyOf, wordOf } from './words/patterns.ts'

/** A weekday, or a day of the calendar. */
export type OnDay = { weekday?: Weekday; day?: Day }
export type Days = { on: OnDay[]; words: PlacedWord[]; unclear: boolean }
export type Status = Span & { open: boolean }

export const none: Days = { on: [], words: [], unclear: false }
export const openWord = wordOf('open', 'gu')
export const closedWord = wordOf('closed', 'gu')
const daily = wordOf('daily')
const notBefore = new RegExp(`(?<!\\p{L})${anyOf('not')}\\s(?:\\p{L}+\\s)?$`, 'u')
const through = /^\s?(?:[-–—−]|по|до|to|through|till|do)\s?$/u

/** «четвертий» is no Thursday. */
export const isDay = (word: PlacedWord): boolean =>
  word.meanings.some((each) => each.startsWith('day:')) &&
  !/^(?:четверт|piąt(?!ek|k)|czwart(?!ek|k))/iu.test(word.text)
const dayIn = (word: PlacedWord): Weekday =>
  word.meanings.find((each) => each.startsWith('day:'))!.slice(4) as Weekday

/** «понеділок–п’ятниця» is five days. */
function spanned(words: readonly PlacedWord[], canon: string): Weekday[] {
  const named = words.filter(isDay)
  return named.flatMap((word, at) => {
    const before = named[at - 1]
    if (!before || !through.test(canon.slice(before.end, word.start))) return [dayIn(word)]
    const [from, to] = [weekdays.indexOf(dayIn(before)), weekdays.indexOf(dayIn(word))]
    return from < to
      ? weekdays.slice(from + 1, to + 1)
      : [...weekdays.slice(from + 1), ...weekdays.slice(0, to + 1)]
  })
}

const ofMoment = (asked: AskedDay): Days['on'] => {
  if (asked.kind === 'weekend') return [{ weekday: 'sat' }, { weekday: 'sun' }]
  if (asked.kind === 'workdays') return weekdays.slice(0, 5).map((weekday) => ({ weekday }))
  return asked.kind === 'relative' || asked.kind === 'date' ? [{ day: asked.day }] : []
}

function dateDays(claims: readonly Claim[], canon: string, today: Day): Days['on'] {
  const dates = claims.filter(({ unit }) => unit === 'date')
  const dayFor = ({ value, year }: Claim): Day => {
    const day = dayOf(year ?? today.year, Math.floor(value / 100), value % 100)
    return year === undefined && day.iso < today.iso ? dayOf(today.year + 1, day.month, day.date) : day
  }
  return dates.flatMap((claim, at) => {
    const before = dates[at - 1]
    const last = dayFor(claim)
    if (!before || !through.test(canon.slice(before.end, claim.start))) return [{ day: last }]
    const between: Days['on'] = []
    for (let day = dayFor(before); day.iso < last.iso && between.length < 62; ) {
      day = dayOf(day.year, day.month, day.date + 1)
      between.push({ day })
    }
    return between
  })
}

export function daysIn(part: Part, { reading: { canon }, today }: Judged): Days {
  const named = spanned(part.words, canon).map((weekday) => ({ weekday }))
  const dates = dateDays(part.claims, canon, today)
  const moments = askedDays(
    part.words.filter((word) => !isDay(word)),
    today,
  ).filter((each) => each.kind !== 'weekday')
  // «Робочі дні: вівторок, середа»: the days named are meant.
  const relative = moments.filter(({ kind }) => kind !== 'workdays' || named.length === 0).flatMap(ofMoment)
  const every = daily.test(canon.slice(part.start, part.end)) ? weekdays.map((weekday) => ({ weekday })) : []
  const exact = [...dates, ...relative]
  // «завтра, у середу»: one day, told twice, and both must be the same.
  const unclear =
    exact.length === 1 &&
    named.length === 1 &&
    exact[0]!.day !== undefined &&
    exact[0]!.day.weekday !== named[0]!.weekday
  const on = exact.some(({ day }) => day) ? exact : [...exact, ...named, ...every]
  return { on, words: part.words.filter(isDay), unclear }
}

export function statusIn(part: Part, canon: string): Status | null {
  const text = canon.slice(part.start, part.end)
  for (const [pattern, open] of [
    [closedWord, false],
    [openWord, true],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const negated = notBefore.test(text.slice(0, match.index))
      const start = part.start + match.index
      return { start, end: start + match[0].length, open: open !== negated }
    }
  }
  return null
}

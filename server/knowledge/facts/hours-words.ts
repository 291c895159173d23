// A line about opening hours, cut into what its parts say: days, dates, times, «closed», «break».
import { type Weekday, weekdays } from '#contract/facts.ts'
import { dateText, dayOf, daysBetween, monthOf, timeText } from './calendar.ts'
import { fold, phrases } from './fold.ts'
import * as said from './lexicon/hours.ts'

export type Part =
  | { is: 'days'; days: Weekday[]; maybeClosed?: true }
  | { is: 'dates'; dates: { from: string; to: string }[] }
  | { is: 'times'; opens?: string; closes?: string }
  | { is: 'closed' | 'break' | 'last' | 'evenIf' | 'end' }
  | { is: 'word'; word: string; isKnown: boolean }

type Token = { text: string; kind: 'word' | 'number' | 'time' | 'date' | 'dash' | 'sign' }

const phraseOf: [Part['is'] | 'everyDay' | 'workdays' | 'weekend' | 'allDay', ReturnType<typeof phrases>][] =
  [
    ['evenIf', phrases(said.evenIf)],
    ['last', phrases(said.lastBooking)],
    ['break', phrases(said.breakWords)],
    ['everyDay', phrases(said.everyDay)],
    ['workdays', phrases(said.workdays)],
    ['weekend', phrases(said.weekend)],
    ['closed', phrases(said.closed)],
    ['allDay', phrases(said.allDay)],
  ]
const is = {
  from: phrases(said.fromWords),
  to: phrases(said.toWords),
  and: phrases(said.andWords),
  talk: phrases(said.hoursTalk),
}

const token =
  /(\d{1,2}[.](?:0[1-9]|1[0-2])(?:[.](?:20)?\d\d)?(?!\d)(?![-–:]\d))|(\d{1,2}(?::|\.|-(?=(?:00|[345]\d)(?!\d)))[0-5]\d(?!\d)\s?(?:[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)|(\d+)|(\p{L}+(?:'\p{L}+)?)|(-)|([,;./:()&+])/gu

export function partsOf(text: string): Part[] {
  const tokens: Token[] = []
  for (const match of fold(text).matchAll(token)) {
    const [whole, date, time, number, word, dash] = match
    // «10.12» may be a time or a date; beside a dash or after «з» it is a time.
    const kind = date ? 'date' : time ? 'time' : number ? 'number' : word ? 'word' : dash ? 'dash' : 'sign'
    tokens.push({ text: whole, kind })
  }
  const parts: Part[] = []
  for (let at = 0; at < tokens.length; ) {
    const [part, size] =
      phraseAt(tokens, at) ??
      dateAt(tokens, at) ??
      timesAt(tokens, at) ??
      daysAt(tokens, at) ??
      otherAt(tokens, at)
    if (part) parts.push(part)
    at += size
  }
  return parts
}

type Found = [Part | null, number] | null

function phraseAt(tokens: Token[], at: number): Found {
  const words: string[] = []
  for (let next = at; next < tokens.length && tokens[next]!.kind === 'word' && words.length < 4; next++) {
    words.push(tokens[next]!.text)
  }
  if (words.length === 0) return null
  for (const [name, matches] of phraseOf) {
    const found = matches(words)
    if (found?.from !== 0) continue
    const size = found.to
    if (name === 'everyDay') return [{ is: 'days', days: [...weekdays] }, size]
    if (name === 'workdays') return [{ is: 'days', days: weekdays.slice(0, 5) }, size]
    if (name === 'weekend') return [{ is: 'days', days: ['sat', 'sun'], maybeClosed: true }, size]
    if (name === 'allDay') return [{ is: 'times', opens: '00:00', closes: '24:00' }, size]
    return [{ is: name } as Part, size]
  }
  return null
}

const isWord = (one: Token | undefined, list: ReturnType<typeof phrases>) =>
  one?.kind === 'word' && list([one.text]) !== null

/** «31 грудня», «1 і 2 січня», «25.12», «Dec 25», «з 25 грудня по 7 січня». */
function dateAt(tokens: Token[], start: number): Found {
  let at = start
  if (isWord(tokens[at], is.from) && oneDate(tokens, at + 1)) at++
  const first = oneDate(tokens, at)
  if (!first) return null
  at += first.size
  const next = tokens[at]
  const isRange = next?.kind === 'dash' || isWord(next, is.to)
  const second = isRange ? oneDate(tokens, at + 1) : null
  if (second && first.dates.length === 1) {
    const [from, to] = [first.dates[0]!, second.dates[0]!]
    return [{ is: 'dates', dates: [{ from, to }] }, at + 1 + second.size - start]
  }
  const dates = [...first.dates.map((date) => ({ from: date, to: date }))]
  return [{ is: 'dates', dates: first.range ? [first.range] : dates }, at - start]
}

type Dates = { dates: string[]; range?: { from: string; to: string }; size: number }

function oneDate(tokens: Token[], at: number): Dates | null {
  const one = tokens[at]
  if (one?.kind === 'date') {
    const [day = 0, month = 0, year] = one.text.split('.').map(Number)
    const full = year === undefined ? undefined : year < 100 ? 2000 + year : year
    const date = dateText(month, day, full)
    return date ? { dates: [date], size: 1 } : null
  }
  const monthFirst = one?.kind === 'word' ? monthOf(one.text) : null
  if (monthFirst !== null && tokens[at + 1]?.kind === 'number') {
    const date = dateText(monthFirst, Number(tokens[at + 1]!.text))
    return date ? { dates: [date], size: 2 } : null
  }
  // «1, 2 та 7 січня», «1-2 січня»: the days before the month they share.
  const days: number[] = []
  let isRange = false
  let next = at
  for (; next < tokens.length; next++) {
    const token = tokens[next]!
    if (token.kind === 'number' && Number(token.text) >= 1 && Number(token.text) <= 31)
      days.push(Number(token.text))
    else if (days.length === 1 && token.kind === 'dash') isRange = true
    else if (days.length === 0 || !(token.text === ',' || isWord(token, is.and))) break
  }
  const month = tokens[next]?.kind === 'word' ? monthOf(tokens[next]!.text) : null
  if (month === null || days.length === 0) return null
  const dates = days.map((day) => dateText(month, day)).filter((date) => date !== null)
  const range = isRange && dates.length === 2 ? { from: dates[0]!, to: dates[1]! } : undefined
  return { dates, ...(range ? { range } : {}), size: next + 1 - at }
}

/** «9:00–20:00», «з 9 до 21», «до 13:00», «10–18». */
function timesAt(tokens: Token[], at: number): Found {
  const hasFrom = isWord(tokens[at], is.from)
  const first = timeOf(tokens[at + (hasFrom ? 1 : 0)])
  const begins = at + (hasFrom ? 1 : 0)
  if (first) {
    const joint = tokens[begins + 1]
    const second = joint?.kind === 'dash' || isWord(joint, is.to) ? timeOf(tokens[begins + 2]) : null
    // Two bare numbers are hours only as a range, and one only with its minutes or «з».
    if (second) return [{ is: 'times', opens: first.time, closes: second.time }, begins + 3 - at]
    if (first.isSure) return [{ is: 'times', opens: first.time }, begins + 1 - at]
    return null
  }
  if (isWord(tokens[at], is.to)) {
    const closes = timeOf(tokens[at + 1])
    if (closes?.isSure || (closes && tokens[at]!.text === 'до'))
      return [{ is: 'times', closes: closes.time }, 2]
  }
  return null
}

type Time = { time: string; isSure: boolean }

function timeOf(one: Token | undefined): Time | null {
  if (one === undefined || !['time', 'number', 'date'].includes(one.kind)) return null
  const match = /^(\d{1,2})(?:[:.-](\d\d))?\s?(?:([ap])\.?m\.?)?$/.exec(one.text)
  if (!match) return null
  const half = match[3]
  const hours = Number(match[1])
  const day = half === 'p' && hours < 12 ? hours + 12 : half === 'a' && hours === 12 ? 0 : hours
  const time = timeText(day, Number(match[2] ?? 0))
  return time === null ? null : { time, isSure: match[2] !== undefined || half !== undefined }
}

/** «пн–пт», «вт, чт, сб», «з понеділка по п'ятницю», «сб і нд». */
function daysAt(tokens: Token[], start: number): Found {
  let at = start
  if (isWord(tokens[at], is.from) && tokens[at + 1]?.kind === 'word' && dayOf(tokens[at + 1]!.text)) at++
  const first = tokens[at]?.kind === 'word' ? dayOf(tokens[at]!.text) : null
  if (!first) return null
  at = afterDot(tokens, at + 1)
  const joint = tokens[at]
  if (joint?.kind === 'dash' || isWord(joint, is.to)) {
    const last = tokens[at + 1]?.kind === 'word' ? dayOf(tokens[at + 1]!.text) : null
    if (last) return [{ is: 'days', days: daysBetween(first, last) }, afterDot(tokens, at + 2) - start]
  }
  return [{ is: 'days', days: [first] }, at - start]
}

const afterDot = (tokens: Token[], at: number) => (tokens[at]?.text === '.' ? at + 1 : at)

function otherAt(tokens: Token[], at: number): [Part | null, number] {
  const { text, kind } = tokens[at]!
  if (kind === 'word') {
    const isKnown = [is.from, is.to, is.and, is.talk].some((list) => list([text]))
    return [{ is: 'word', word: text, isKnown }, 1]
  }
  if (kind === 'number' || kind === 'time' || kind === 'date')
    return [{ is: 'word', word: text, isKnown: false }, 1]
  return [text === ';' || text === '.' ? { is: 'end' } : null, 1]
}

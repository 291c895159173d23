// Answers about opening hours: of a day, of a date, of the week, now.
import { type Weekday, weekdays } from '#contract/facts.ts'
import { type Ask, cued } from '../ask.ts'
import type { KnownHours } from '../people.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { type AskedDay, hoursOfWeekday, hoursOn } from '../when.ts'
import { capitalised, fill, type Part } from './part.ts'

/** «09:00» → «9:00» */
export function clock(time: string): string {
  return time.replace(/^0/, '')
}

export function spanText({ fact }: KnownHours, phrases: Phrases): string {
  if (fact.closed) return phrases.dayOff
  if (fact.opens && fact.closes)
    return fill(phrases.fromTo, { from: clock(fact.opens), to: clock(fact.closes) })
  if (fact.closes) return fill(phrases.until, { to: clock(fact.closes) })
  return fact.opens ? fill(phrases.since, { from: clock(fact.opens) }) : (fact.note ?? '')
}

export function dayName(asked: AskedDay, phrases: Phrases): string {
  if (asked.kind === 'relative') return `${phrases.relative[asked.name]}, ${phrases.on[asked.day.weekday]},`
  if (asked.kind === 'weekday') return phrases.on[asked.weekday]
  return asked.kind === 'date' ? fill(phrases.dates[asked.day.month - 1]!, { date: asked.day.date }) : ''
}

function hoursFor(asked: AskedDay, hours: readonly KnownHours[]): KnownHours | null {
  if (asked.kind === 'weekday') return hoursOfWeekday(hours, asked.weekday)
  return asked.kind === 'relative' || asked.kind === 'date' ? hoursOn(hours, asked.day) : null
}

function onDay(known: KnownHours, asked: AskedDay, ask: Ask, phrases: Phrases): string {
  const { fact } = known
  const day = dayName(asked, phrases)
  const yesNo = cued(ask, 'hours', 'closed') && !cued(ask, 'until', 'since')
  if (fact.closed) {
    const text = capitalised(fill(phrases.closedOn, { day }))
    return yesNo && cued(ask, 'hours') ? `${phrases.no} ${text}` : text
  }
  const template = fact.opens ? (fact.closes ? phrases.openOn : phrases.openFromOn) : phrases.openUntilOn
  const text = capitalised(
    fill(template, { day, from: clock(fact.opens ?? ''), to: clock(fact.closes ?? '') }),
  )
  const pause =
    fact.breakFrom && fact.breakTo
      ? ` ${fill(phrases.break, { from: clock(fact.breakFrom), to: clock(fact.breakTo) })}`
      : ''
  const last = fact.lastBooking ? ` ${fill(phrases.lastBooking, { time: clock(fact.lastBooking) })}` : ''
  return `${yesNo && cued(ask, 'hours') ? `${phrases.yes} ` : ''}${text}${pause}${last}`
}

/** Days with the same hours together: «понеділок–субота: з 9:00 до 20:00». */
function weekLines(hours: readonly KnownHours[], phrases: Phrases): { text: string; used: KnownHours[] } {
  const spans: { days: Weekday[]; text: string }[] = []
  const used = new Set<KnownHours>()
  for (const day of weekdays) {
    const known = hoursOfWeekday(hours, day)
    if (!known) continue
    used.add(known)
    const text = spanText(known, phrases)
    const last = spans.at(-1)
    const follows = last && weekdays.indexOf(last.days.at(-1)!) === weekdays.indexOf(day) - 1
    if (last && follows && last.text === text) last.days.push(day)
    else spans.push({ days: [day], text })
  }
  const lines = spans.map(({ days, text }) => `${daysText(days, phrases)}: ${text}`)
  return { text: lines.join('; '), used: [...used] }
}

function daysText(days: readonly Weekday[], phrases: Phrases): string {
  const names = days.map((day) => phrases.days[day])
  return names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ')
}

function exceptions(hours: readonly KnownHours[], phrases: Phrases): { text: string; used: KnownHours[] } {
  const dated = hours.filter(({ fact }) => fact.from).slice(0, 8)
  const texts = dated.map((known) => {
    const [month, date] = known.fact.from!.split('-').slice(-2).map(Number) as [number, number]
    const first = fill(phrases.dates[month - 1]!, { date })
    if (!known.fact.to || known.fact.to === known.fact.from) return `${first}: ${spanText(known, phrases)}`
    const [toMonth, toDate] = known.fact.to.split('-').slice(-2).map(Number) as [number, number]
    return `${first} – ${fill(phrases.dates[toMonth - 1]!, { date: toDate })}: ${spanText(known, phrases)}`
  })
  return { text: texts.join('; '), used: dated }
}

function nowAnswer(ask: Ask, phrases: Phrases): Part | null {
  const known = hoursOn(ask.known.hours, ask.today)
  if (!known) return null
  const { fact } = known
  const asked: AskedDay = { kind: 'relative', day: ask.today, name: 'today' }
  if (fact.closed) return { text: onDay(known, asked, ask, phrases), evidence: [known] }
  const opened = fact.opens === undefined || ask.time >= fact.opens
  const notYetClosed = fact.closes === undefined || ask.time < fact.closes
  if (opened && notYetClosed) {
    const text = fact.closes ? fill(phrases.openNow, { to: clock(fact.closes) }) : phrases.openNowUnknownEnd
    return { text, evidence: [known] }
  }
  return {
    text: `${phrases.closedNow} ${onDay(known, asked, { ...ask, meanings: new Set() }, phrases)}`,
    evidence: [known],
  }
}

function breakAnswer(ask: Ask, phrases: Phrases): Part | null {
  const { hours } = ask.known
  if (hours.length === 0) return null
  const [day] = ask.days
  const known = (day && hoursFor(day, hours)) ?? hours.find(({ fact }) => fact.breakFrom && fact.breakTo)
  if (!known?.fact.breakFrom || !known.fact.breakTo)
    return { text: phrases.breakNone, evidence: hours.slice(0, 1) }
  return {
    text: fill(phrases.break, { from: clock(known.fact.breakFrom), to: clock(known.fact.breakTo) }),
    evidence: [known],
  }
}

function closedDays(ask: Ask, phrases: Phrases): Part | null {
  const { hours } = ask.known
  if (!hours.some(({ fact }) => fact.days.length > 0)) return null
  const closed = weekdays.filter((day) => {
    const known = hoursOfWeekday(hours, day)
    return !known || known.fact.closed
  })
  const dated = exceptions(
    hours.filter(({ fact }) => fact.closed),
    phrases,
  )
  const days = closed.map((day) => phrases.on[day]).join(', ')
  const week = days ? capitalised(fill(phrases.closedOn, { day: days })) : weekLines(hours, phrases).text
  return {
    text: [week, dated.text ? `${capitalised(dated.text)}.` : ''].filter((each) => each !== '').join(' '),
    evidence: [...hours],
    remember: { question: 'hours' },
  }
}

const dayless = new Set(['weekend', 'workdays', 'holidays'])

export function hoursAnswer(ask: Ask, phrases: Phrases): Part | null {
  const { hours } = ask.known
  if (hours.length === 0) return null
  if (cued(ask, 'lunch')) return breakAnswer(ask, phrases)
  const days = expanded(ask.days)
  if (ask.days.length === 0 && ask.meanings.has('moment:now')) return nowAnswer(ask, phrases)
  if (ask.days.some((day) => day.kind === 'holidays')) {
    const dated = exceptions(hours, phrases)
    return dated.text === '' ? null : { text: `${capitalised(dated.text)}.`, evidence: dated.used }
  }
  if (days.length === 0) {
    if (cued(ask, 'closed') && !cued(ask, 'hours')) return closedDays(ask, phrases)
    const week = weekLines(hours, phrases)
    if (week.text === '') return null
    return {
      text: `${phrases.weekHours} ${week.text}.`,
      evidence: week.used,
      remember: { question: 'hours' },
    }
  }
  const texts: string[] = []
  const evidence: KnownHours[] = []
  const terms = []
  for (const day of days.slice(0, 7)) {
    const known = hoursFor(day, hours)
    if (!known) return closedByOmission(day, ask, phrases)
    texts.push(onDay(known, day, ask, phrases))
    evidence.push(known)
    if (day.kind === 'date') terms.push({ unit: 'number' as const, value: day.day.date })
  }
  return { text: texts.join(' '), evidence, terms, remember: { question: 'hours' } }
}

/** A week that lists other days but not this one leaves it closed; without any weekday nothing is known. */
function closedByOmission(day: AskedDay, ask: Ask, phrases: Phrases): Part | null {
  const week = ask.known.hours.filter(({ fact }) => fact.days.length > 0)
  const weekday =
    day.kind === 'weekday'
      ? day.weekday
      : day.kind === 'relative' || day.kind === 'date'
        ? day.day.weekday
        : null
  const listed = new Set(week.flatMap(({ fact }) => fact.days))
  if (!weekday || listed.size < 4) return null
  return {
    text: `${phrases.weekHours} ${weekLines(ask.known.hours, phrases).text}.`,
    evidence: week,
  }
}

function expanded(days: readonly AskedDay[]): AskedDay[] {
  return days.flatMap((day): AskedDay[] => {
    if (day.kind === 'weekend')
      return [
        { kind: 'weekday', weekday: 'sat' },
        { kind: 'weekday', weekday: 'sun' },
      ]
    if (day.kind === 'workdays')
      return [
        { kind: 'weekday', weekday: 'mon' },
        { kind: 'weekday', weekday: 'fri' },
      ]
    return dayless.has(day.kind) ? [] : [day]
  })
}

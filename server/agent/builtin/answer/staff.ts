// Answers about masters: who does what, who works when.
import { type Weekday, weekdays } from '#contract/facts.ts'
import { type Ask, cued } from '../ask.ts'
import { dimensionOf } from '../coverage.ts'
import type { KnownHours, Person } from '../people.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { isWork } from '../understand/words.ts'
import { type AskedDay, hoursOfWeekday, hoursOn } from '../when.ts'
import { dayName, spanText } from './hours.ts'
import { capitalised, fill, listed, type Part, sentence } from './part.ts'

function workingDays(person: Person): { days: Weekday[]; hours: KnownHours[] } {
  const days = weekdays.filter((day) => {
    const known = hoursOfWeekday(person.hours, day)
    return known !== null && !known.fact.closed
  })
  return { days, hours: person.hours.filter(({ fact }) => !fact.closed) }
}

function hoursText(known: KnownHours | null, phrases: Phrases): string {
  if (!known || (!known.fact.opens && !known.fact.closes)) return ''
  return spanText(known, phrases)
}

/** «вівторок, середа, четвер — з 10:00 до 18:00» */
function scheduleText(person: Person, phrases: Phrases): string {
  const { days } = workingDays(person)
  const groups: { days: Weekday[]; text: string }[] = []
  for (const day of days) {
    const text = hoursText(hoursOfWeekday(person.hours, day), phrases)
    const same = groups.find((group) => group.text === text)
    if (same) same.days.push(day)
    else groups.push({ days: [day], text })
  }
  return groups
    .map(
      ({ days: each, text }) =>
        `${each.map((day) => phrases.days[day]).join(', ')}${text ? ` — ${text}` : ''}`,
    )
    .join('; ')
}

function worksOn(person: Person, day: AskedDay): KnownHours | null | undefined {
  if (day.kind === 'weekday') return hoursOfWeekday(person.hours, day.weekday)
  return day.kind === 'relative' || day.kind === 'date' ? hoursOn(person.hours, day.day) : undefined
}

const remember = (people: readonly Person[]) => ({
  staff: people.map((person) => person.known.fact.name),
  question: 'staff' as const,
})

function namedDays(person: Person, ask: Ask, phrases: Phrases): Part | null {
  if (person.hours.length === 0) return person.known.fact.text ? aboutPerson(person) : null
  const { name } = person.known.fact
  const evidence = [person.known, ...person.hours]
  const schedule = scheduleText(person, phrases)
  const [day] = ask.days
  const known = day ? worksOn(person, day) : undefined
  if (day && known !== undefined) {
    const terms = day.kind === 'date' ? [{ unit: 'number' as const, value: day.day.date }] : []
    const off = known === null || known.fact.closed
    const hours = known ? hoursText(known, phrases) : ''
    const text = off
      ? `${phrases.no} ${capitalised(fill(phrases.staffNotOn, { day: dayName(day, phrases), name }))} ${fill(phrases.staffOffDays, { days: schedule })}`
      : fill(phrases.staffOn, { day: dayName(day, phrases), name, hours: hours ? ` ${hours}` : '' })
    return { text, evidence, terms, remember: remember([person]) }
  }
  return { text: fill(phrases.staffWorks, { name, days: schedule }), evidence, remember: remember([person]) }
}

function introduction({ known: { fact } }: Person): string {
  const skills = fact.skills.join(', ')
  return [fact.level ? `${fact.name} (${fact.level})` : fact.name, skills]
    .filter((each) => each !== '')
    .join(' — ')
}

function aboutPerson(person: Person): Part {
  return { text: sentence(introduction(person)), evidence: [person.known], remember: remember([person]) }
}

function everybody(ask: Ask, phrases: Phrases): Part | null {
  const { people } = ask.known
  if (people.length === 0 || ask.words.some((word) => word.unknown)) return null
  const shown = people.slice(0, 12)
  return {
    text: `${phrases.staffAll}\n${shown.map((person) => `• ${introduction(person)}`).join('\n')}`,
    evidence: shown.map((person) => person.known),
  }
}

/** Masters who do what was asked for, on the day asked for. */
function ableTo(ask: Ask, features: readonly string[]): Person[] {
  const wanted = features.filter(
    (id) => isWork(id) || /^(s|person|gender|level):/.test(id) || dimensionOf(id) === null,
  )
  const [day] = ask.days
  const scored = ask.known.people
    .filter((person) => {
      const known = day ? worksOn(person, day) : undefined
      return known === undefined || (known !== null && !known.fact.closed)
    })
    .map((person) => ({ person, hits: wanted.filter((id) => person.skills.has(id)).length }))
  const most = Math.max(0, ...scored.map((each) => each.hits))
  return most === 0 ? [] : scored.filter((each) => each.hits === most).map((each) => each.person)
}

function whoDoes(ask: Ask, features: readonly string[], phrases: Phrases): Part | null {
  const able = ableTo(ask, features).slice(0, 4)
  if (able.length === 0) return null
  const [day] = ask.days
  const names = able.map((person) =>
    person.known.fact.level
      ? `${person.known.fact.name} (${person.known.fact.level})`
      : person.known.fact.name,
  )
  const text = fill(phrases.staffDoes, { names: listed(names, phrases.and) })
  const first = able[0]!
  const known = day ? worksOn(first, day) : undefined
  const when =
    day && known && able.length === 1
      ? ` ${fill(phrases.staffOn, { day: dayName(day, phrases), name: first.known.fact.name, hours: hoursText(known, phrases) ? ` ${hoursText(known, phrases)}` : '' })}`
      : ''
  const terms = day?.kind === 'date' ? [{ unit: 'number' as const, value: day.day.date }] : []
  return {
    text: `${text}${when}`,
    evidence: able.flatMap((person) => [person.known, ...person.hours]),
    terms,
    remember: remember(able),
  }
}

export function staffAnswer(ask: Ask, phrases: Phrases): Part | null {
  const professions = new Set(ask.people.flatMap((person) => [...person.level]))
  const works = ask.wish.features.filter(
    (id) => (isWork(id) || dimensionOf(id) === 's') && !professions.has(id),
  )
  const aboutDays = cued(ask, 'staff-days', 'hours', 'until', 'since', 'closed') || ask.days.length > 0
  if (ask.people.length > 0) {
    // What nobody knows of a master («відпустка», «вік») is not answered with a schedule.
    if (
      ask.words.some(
        (word) => word.unknown || word.meanings.some((each) => /^(cue:age|unit:years|topic:)/.test(each)),
      )
    )
      return null
    if (works.length > 0 && !cued(ask, 'who')) return doesIt(ask, works, phrases)
    if (aboutDays) {
      const parts = ask.people.slice(0, 2).map((person) => namedDays(person, ask, phrases))
      const known = parts.filter((part) => part !== null)
      if (known.length === 0) return null
      return {
        text: known.map((part) => part.text).join(' '),
        evidence: known.flatMap((part) => [...part.evidence]),
        terms: known.flatMap((part) => [...(part.terms ?? [])]),
        remember: remember(ask.people),
      }
    }
    if (cued(ask, 'who', 'offered') || ask.words.length <= 3) return aboutPerson(ask.people[0]!)
    return null
  }
  if (cued(ask, 'who')) {
    if (ask.wish.features.length > 0) return whoDoes(ask, ask.wish.features, phrases)
    // «хто робить?» after a service was spoken of
    return (
      (ask.memory.features.length > 0 && whoDoes(ask, ask.memory.features, phrases)) ||
      everybody(ask, phrases)
    )
  }
  return cued(ask, 'staff') ? everybody(ask, phrases) : null
}

function doesIt(ask: Ask, works: readonly string[], phrases: Phrases): Part | null {
  const able = ask.people.filter((person) => works.every((id) => person.skills.has(id)))
  if (able.length === 0) return null
  return {
    text: `${phrases.yes} ${able.map((person) => sentence(introduction(person))).join(' ')}`,
    evidence: able.map((person) => person.known),
    remember: { ...remember(able), wish: { ...ask.wish, staff: null }, question: 'price' },
  }
}

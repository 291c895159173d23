// Times, weekdays and openings: of the salon or of the master named with them, on the day named with them.
import { weekdays } from '#contract/facts.ts'
import { type KnownHours, namedIn, type Person } from '../builtin/people.ts'
import { hoursOfWeekday, hoursOn } from '../builtin/when.ts'
import type { Claim, Span } from './claim.ts'
import { isQuoted, type Judged, within } from './judged.ts'
import type { Line, Part, Sentence } from './reading.ts'
import { closedWord, type Days, daysIn, isDay, none, openWord, type Status, statusIn } from './said-days.ts'
import { wordOf } from './words/patterns.ts'

const breakWord = wordOf('break')
const lastWord = wordOf('lastBooking')
const except = /(?<!\p{L})(?:крім|окрім|кроме|except|oprócz|poza)(?!\p{L})/u
const until = /(?:(?<!\p{L})(?:до|to|do|until|till|по)|[-–—−])\s?$/u
const since = /(?<!\p{L})(?:з|зі|із|с|со|від|от|from|od|since|о|об|в|at)\s?$/u
const closes = /(?:зачиня|закрива|закры|zamyka|close)/u
const opens = /(?:відчиня|відкрива|откры|otwiera|opens? at)/u

type Role = 'opens' | 'closes' | 'from' | 'to' | 'breakFrom' | 'breakTo' | 'last' | 'within'

function roleOf(claim: Claim, at: number, times: readonly Claim[], part: Part, canon: string): Role {
  const left = canon.slice(Math.max(part.start, claim.start - 12), claim.start)
  const text = canon.slice(part.start, part.end)
  if (lastWord.test(text)) return 'last'
  const paired = at > 0 && until.test(left)
  const leads = times[at + 1] !== undefined && until.test(canon.slice(claim.end, times[at + 1]!.start))
  const ends = paired || (until.test(left) && !/[-–—−]\s?$/.test(left))
  if (breakWord.test(text)) return ends ? 'breakTo' : 'breakFrom'
  if (ends) return 'closes'
  if (leads || /(?<!\p{L})(?:з|зі|із|с|со|від|от|from|od|since)\s?$/u.test(left)) return 'opens'
  if (closes.test(text)) return 'closes'
  return opens.test(text) || /[-–—−:]\s?$/.test(left) ? 'opens' : 'within'
}

const clockOf = (time: string | undefined): number | null =>
  time ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : null

function holds(role: Role, value: number, { fact }: KnownHours): boolean {
  switch (role) {
    case 'opens':
    case 'from':
      return clockOf(fact.opens) === value
    case 'closes':
    case 'to':
      return clockOf(fact.closes) === value
    case 'breakFrom':
      return clockOf(fact.breakFrom) === value
    case 'breakTo':
      return clockOf(fact.breakTo) === value
    case 'last':
      return clockOf(fact.lastBooking) === value
    case 'within': {
      const [from, to] = [clockOf(fact.opens), clockOf(fact.closes)]
      return from !== null && to !== null && value >= from && value < to
    }
  }
}

/** «ми працюємо», “we are open”: of the salon again, after a master was spoken of. */
const ofSalon =
  /(?<!\p{L})(?:працюємо|приймаємо|відчинен|відкрит|работаем|принимаем|открыт|pracujemy|przyjmujemy|otwart|czynn|we |our |ми |мы |у нас|u nas|наш|салон|salon|студі|студи|studio|графік|график|opening hours|godziny otwarcia)/u

type Subject = { hours: readonly KnownHours[]; ofSalon: boolean }

const subjectOf = (person: Person | undefined, judged: Judged): Subject =>
  person ? { hours: person.hours, ofSalon: false } : { hours: judged.index.known.hours, ofSalon: true }

/** Null: a day the week does not list, so nobody works on it. */
function hoursFor({ weekday, day }: Days['on'][number], hours: readonly KnownHours[]): KnownHours | null {
  return day ? hoursOn(hours, day) : weekday ? hoursOfWeekday(hours, weekday) : null
}

/** Days nobody named: what is said holds on all days that are open, or it says too much. */
function openDays({ hours }: Subject, withBreak: boolean): Days['on'] {
  return weekdays
    .filter((weekday) => {
      const fact = hoursOfWeekday(hours, weekday)?.fact
      return fact?.closed === false && (!withBreak || fact.breakFrom !== undefined)
    })
    .map((weekday) => ({ weekday }))
}

const speaksOfHours = (sentence: Span, canon: string): boolean => {
  const text = canon.slice(sentence.start, sentence.end)
  return (
    [openWord, closedWord].some((pattern) => text.search(pattern) >= 0) ||
    lastWord.test(text) ||
    breakWord.test(text)
  )
}

/** «з 9 до 20»: bare hours, where opening is spoken of. */
function timesIn(part: Part, canon: string, speaks: boolean): Claim[] {
  return part.claims.flatMap((claim) => {
    if (claim.unit === 'time') return [claim]
    if (claim.unit !== 'number' || !speaks || claim.value > 24 || !Number.isInteger(claim.value)) return []
    const left = canon.slice(Math.max(part.start, claim.start - 8), claim.start)
    return until.test(left) || since.test(left) ? [claim] : []
  })
}

const offered = /(?<!\p{L})(?:вільн|свободн|free slot|available|woln|слот|slot|записа|запису|book|вікн|окн)/u

const minutesOf = (claim: Claim): number => (claim.unit === 'time' ? claim.value : claim.value * 60)

/** What a part says of hours is proven against every day it says it of. */
function provePart(
  judged: Judged,
  part: Part,
  days: Days['on'],
  times: readonly Claim[],
  status: Status | null,
  subject: Subject,
): void {
  const { reading, proven, more } = judged
  const known = days.map((day) => hoursFor(day, subject.hours))
  const [first] = known
  if (days.length === 0) return
  // «о 15:00 працюємо» is of the hours, «о 15:00 вільно» is not.
  const opening = status?.open === true && !offered.test(reading.canon.slice(part.start, part.end))
  times.forEach((claim, at) => {
    const role = roleOf(claim, at, times, part, reading.canon)
    if (
      first &&
      known.every(
        (each) =>
          each !== null &&
          !each.fact.closed &&
          (holds(role, minutesOf(claim), each) ||
            (claim.either === true && holds(role, minutesOf(claim) + 720, each))),
      ) &&
      (role !== 'within' || opening)
    )
      proven.set(claim, { fact: first })
  })
  const open = status?.open ?? times.length > 0
  const right = known.every((each) =>
    each === null ? !open && subject.hours.length > 0 : each.fact.closed !== open,
  )
  if (!right) return
  const basis = first ?? subject.hours[0]
  if (!basis) return
  if (status) more.push({ start: status.start, end: status.end, by: { fact: basis } })
  for (const word of part.words.filter(isDay))
    more.push({ start: word.start, end: word.end, by: { fact: basis } })
  for (const claim of part.claims) if (claim.unit === 'date') proven.set(claim, { fact: basis })
}

function nowStatus(judged: Judged, status: Status, subject: Subject): void {
  const known = hoursOn(subject.hours, judged.today)
  if (!known) return
  const { closed, opens: from, closes: to } = known.fact
  const isOpen =
    !closed && (from === undefined || judged.time >= from) && (to === undefined || judged.time < to)
  if (isOpen === status.open) judged.more.push({ start: status.start, end: status.end, by: { fact: known } })
}

const cutOff = (sentence: Sentence): Part[] =>
  sentence.header ? [sentence.header, ...sentence.parts] : [...sentence.parts]

/** Times and openings that hours back. What is left over may still be a rule's, a tool's or the customer's. */
export function proveHours(judged: Judged): Status[] {
  const claimed: Status[] = []
  let spokenOf: Person | undefined
  let last: Days['on'] = []
  const at = judged.reading.text.indexOf(judged.context.salon.name)
  const salonName = at < 0 ? null : { start: at, end: at + judged.context.salon.name.length }
  let title: Days = none
  const { reading, index } = judged
  const parts = (line: Line): Part[] =>
    line.kind === 'row'
      ? [
          {
            start: line.start,
            end: line.end,
            words: line.cells.flatMap((cell) => [...cell.words]),
            claims: line.cells.flatMap((cell) => [...cell.claims]),
          },
        ]
      : []
  for (const line of reading.lines) {
    if (line.kind === 'blank') title = none
    const row = parts(line)
    const sentences: (Sentence | Part)[] = row.length > 0 ? row : [...line.sentences]
    for (const sentence of sentences) {
      const all = 'parts' in sentence ? cutOff(sentence) : [sentence]
      const words = all.flatMap((part) => [...part.words])
      // «Майстерня Лесі» is the salon, not its master.
      const named = words.filter((word) => !salonName || !within(word, salonName))
      const [person] = namedIn(index.known.people, named).people
      const text = reading.canon.slice(sentence.start, sentence.end)
      const pronoun = words.some((word) => word.meanings.includes('pronoun'))
      const subject = subjectOf(person ?? (ofSalon.test(text) && !pronoun ? undefined : spokenOf), judged)
      if (person) spokenOf = person
      else if (ofSalon.test(text) && !pronoun) spokenOf = undefined
      const speaks = speaksOfHours(sentence, reading.canon) || words.some(isDay)
      const told = proveSentence(judged, all, subject, speaks, title.on.length > 0 ? title.on : last)
      claimed.push(...told.claimed)
      last = told.last
    }
    if (line.kind === 'title')
      title = daysIn(
        {
          start: line.start,
          end: line.end,
          words: line.sentences.flatMap((each) => cutOff(each).flatMap((part) => [...part.words])),
          claims: [],
        },
        judged,
      )
  }
  return claimed
}

const part0IsHeading = (parts: readonly Part[], canon: string): boolean =>
  /^\s*:/.test(canon.slice(parts[0]!.end, parts[0]!.end + 2))

function proveSentence(
  judged: Judged,
  parts: readonly Part[],
  subject: Subject,
  speaks: boolean,
  before: Days['on'],
): { claimed: Status[]; last: Days['on'] } {
  const { canon } = judged.reading
  const claimed: Status[] = []
  const heading = parts.length > 1 && part0IsHeading(parts, canon) ? parts[0] : null
  let waiting: Part[] = []
  let last = before
  const daysOf = (part: Part): Days => daysIn(part, judged)
  for (const part of parts) {
    const said = statusIn(part, canon)
    const status = said && isQuoted(judged, said) ? null : said
    const times = timesIn(part, canon, speaks)
    const here = daysOf(part)
    for (const claim of part.claims) judged.days.set(claim, here.on.length > 0 ? here.on : last)
    // «Робочі дні: вівторок, середа»: told before the days it is told of.
    if (status && times.length === 0 && part === heading) continue
    if (!status && times.length === 0) {
      if (here.on.length > 0) waiting.push(part)
      if (here.on.length > 0 && !here.unclear) last = here.on
      continue
    }
    const now = part.words.some((word) => word.meanings.includes('moment:now'))
    if (now && status && times.length === 0) {
      claimed.push(status)
      nowStatus(judged, status, subject)
      continue
    }
    // Each day that was told before this part, «вівторок, середа — з 10 до 18».
    const told = [...waiting, part]
    const joined: Part = {
      start: told[0]!.start,
      end: part.end,
      words: told.flatMap((each) => [...each.words]),
      claims: told.flatMap((each) => [...each.claims]),
    }
    const days = daysOf(joined)
    if (days.unclear) continue
    const unnamed =
      last.length > 0 ? last : openDays(subject, breakWord.test(canon.slice(part.start, part.end)))
    const on = days.on.length > 0 ? days.on : times.length > 0 ? unnamed : last
    const excepted = status?.open !== false && except.test(canon.slice(part.start, part.end))
    if (on.length > 0) {
      if (status) claimed.push(status)
      if (!excepted) provePart(judged, joined, on, times, status, subject)
      last = on
    }
    waiting = []
  }
  if (waiting.length > 0 && waiting.some((part) => except.test(canon.slice(part.start, part.end))))
    for (const part of waiting)
      provePart(
        judged,
        part,
        daysOf(part).on,
        [],
        { start: part.start, end: part.start, open: false },
        subject,
      )
  // «Працює: вівторок, середа» – the days after the word.
  else if (waiting.length > 0 && claimed.length === 0) {
    const joined: Part = {
      start: waiting[0]!.start,
      end: waiting.at(-1)!.end,
      words: waiting.flatMap((each) => [...each.words]),
      claims: waiting.flatMap((each) => [...each.claims]),
    }
    const whole = statusIn({ ...joined, start: parts[0]!.start, end: parts.at(-1)!.end }, canon)
    if (whole && !isQuoted(judged, whole)) {
      claimed.push(whole)
      provePart(judged, joined, daysOf(joined).on, [], whole, subject)
    }
  }
  return { claimed, last }
}

// Hours of the clock in a message: one, a bound, or a span.
import { type ClockReading, clockAt, has } from './clock.ts'
import { isCounted, isPlain, numeralAt } from './numerals.ts'
import { boundOf, type Prefix, prefixAt, type Reading, type TimePiece } from './pieces.ts'
import { isDash, isWord, type Token } from './tokens.ts'

const opening = 8
const closing = 21
/** Hardly any visit lasts as many hours. */
const longest = 4

export function timeAt(line: readonly Token[], at: number): Reading | null {
  const prefix = inverted(line, at) ?? prefixAt(line, at)
  const first = clockAt(line, prefix.end)
  if (!first) return null
  if (isOneOfMany(line, at, prefix, first)) return null
  return spanAt(line, at, prefix, first) ?? singleAt(line, at, prefix, first)
}

/** «часа в три», «годині о п'ятій»: the hour before its number is about that hour. */
function inverted(line: readonly Token[], at: number): Prefix | null {
  const unit = line[at]
  const before = line[at - 1]
  if (unit?.means.unit !== 'hour' || has(before, 'onto') || /^(?:час|chas)$/i.test(unit.text)) return null
  if (before && (before.number !== null || before.means.cardinal !== undefined)) return null
  const prefix = prefixAt(line, at + 1)
  return prefix.end > at + 1 && (prefix.at || prefix.in) ? { ...prefix, around: true } : null
}

/** «від 1 до 3 тонів», «3 в 1»: numbers that go with other numbers. */
function isOneOfMany(line: readonly Token[], at: number, prefix: Prefix, first: ClockReading): boolean {
  if (first.firm) return false
  const { hour } = first.clock
  // «2 нігті з 10»
  const counted = isWord(line[at - 1]) && !isPlain(line[at - 1]) && line[at - 2]?.number != null
  if (prefix.from && first.form === 'digits' && counted) return true
  if (hour <= 3 && prefix.in && first.form === 'digits' && line[at - 1]?.number != null) return true
  const joint = line[first.end]
  const second =
    isDash(joint) || has(joint, 'to') || has(joint, 'and') ? numeralAt(line, first.end + 1) : null
  return second !== null && second.form === 'digits' && isCounted(line, second.end, second.value)
}

function spanAt(line: readonly Token[], at: number, prefix: Prefix, first: ClockReading): Reading | null {
  let behind = first.end
  const joint = line[behind]
  const dash = isDash(joint)
  if (!dash && !has(joint, 'to') && !(prefix.between && has(joint, 'and'))) {
    if (!has(joint, 'and') || !has(line[behind + 1], 'to')) return null
    behind++
  }
  behind = prefixAt(line, behind + 1).end
  const second = clockAt(line, behind)
  if (!second || second.clock.hour === 0) return null
  const bounded = prefix.from || prefix.between
  const hours = Math.max(first.clock.hour, second.clock.hour)
  const firm = first.firm || second.firm
  if (second.hours && hours < opening && !firm) {
    // «від 2 до 3 годин» lasts; «с 2 до 5 часов» is said of the clock.
    if (second.hours === 'unit' || !(prefix.from || prefix.at || prefix.in)) return null
  }
  const named = prefix.at || prefix.in || prefix.onto || prefix.after
  const inHours = first.clock.hour >= opening && hours <= closing && first.clock.hour < second.clock.hour
  const whole = first.form === 'digits' && second.form === 'digits'
  if (!bounded && !firm && !(whole && (inHours || (dash && named))) && !(named && has(joint, 'to')))
    return null
  if (!bounded && first.form === 'digits' && second.form !== 'digits') return null
  if (!firm && (hours >= 24 || (prefix.from && !dash && !isPlain(line[second.end]) && hours < opening)))
    return null
  const piece: TimePiece = {
    kind: 'time',
    at,
    end: second.end,
    prefix,
    clock: first.clock,
    to: second.clock,
    bound: 'between',
    maybeDays: whole && !firm && !bounded && prefix.onto && !first.hours && !second.hours,
    needsDay: !bounded && !firm && !named && !(at === 0 && second.end === line.length && dash),
  }
  return { pieces: [piece], end: second.end }
}

type Verdict = 'hour' | 'needs-day' | 'maybe-duration' | null

function singleAt(line: readonly Token[], at: number, prefix: Prefix, reading: ClockReading): Reading | null {
  const verdict = judged(line, prefix, reading)
  if (!verdict) return null
  const piece: TimePiece = {
    kind: 'time',
    at,
    end: reading.end,
    prefix,
    clock: reading.clock,
    bound: boundOf(prefix),
    needsDay: verdict === 'needs-day',
    maybeDuration: verdict === 'maybe-duration',
  }
  tailOf(line, piece)
  return { pieces: [piece], end: piece.end }
}

/** Whether a number is an hour here, from what stands around it. */
function judged(line: readonly Token[], prefix: Prefix, reading: ClockReading): Verdict {
  const { hour, minute } = reading.clock
  const bare = prefix.end === reading.end || !hasPrefix(prefix)
  const inHours = hour >= opening && hour <= closing
  if (reading.hours) {
    if (prefix.at || (prefix.in && (reading.hours === 'either' || inHours))) return 'hour'
    if (inHours) return bare ? 'needs-day' : 'hour'
    if (reading.hours === 'unit' || bare) return null
    if (prefix.after) return 'hour'
    // «на 2 часа» is how long it takes, unless a day stands beside it; «на 5 часов» is mostly when.
    return hour < longest ? 'needs-day' : 'maybe-duration'
  }
  if (threeDays(line, prefix, reading)) return null
  if (reading.firm) return bare && !plausibleAlone(reading) ? null : 'hour'
  if (hour === 0 && reading.clock.minute === 0) return null
  if (bare) return reading.form === 'digits' && inHours ? 'needs-day' : null
  const next = line[reading.end]
  switch (reading.form) {
    case 'name':
    case 'hour':
      return 'hour'
    case 'cardinal':
      if (hour < 2 && !((prefix.in || prefix.after) && isOneOClock(line[prefix.end]!))) return null
      // “for two” are two people.
      return prefix.onto && !prefix.around && hour <= 4 && /^[a-z]/i.test(line[prefix.end]!.text)
        ? null
        : ifPlain(next)
    case 'cardinal-of':
      return prefix.onto || (prefix.in && !prefix.at) ? null : ifPlain(next)
    default:
      if (minute > 0 || prefix.at) return 'hour'
      if (hour > closing) return null
      return inHours || (prefix.in && hour > longest) ? 'hour' : ifPlain(next)
  }
}

const ifPlain = (next: Token | undefined): Verdict => (isPlain(next) ? 'hour' : null)
const isOneOClock = (token: Token): boolean => /^(?:час|часа|chas|chasa)$/i.test(token.text)

/** «на 3 дня» is how long, «в 3 дня» is when. */
function threeDays(line: readonly Token[], prefix: Prefix, reading: ClockReading): boolean {
  const { hour, minute } = reading.clock
  const unit = line[reading.end - 1]!.means.unit
  if (line[reading.end - 2]?.means.unit === 'hour') return false
  return unit === 'day' && hour >= 2 && hour <= 4 && minute === 0 && (prefix.onto || !hasPrefix(prefix))
}

/** «п'ята» alone counts something; «п'ята вечора» does not. */
function plausibleAlone(reading: ClockReading): boolean {
  return reading.form !== 'hour' || reading.clock.part !== undefined || reading.clock.half !== undefined
}

const hasPrefix = (prefix: Prefix): boolean =>
  Boolean(
    prefix.at ||
      prefix.in ||
      prefix.onto ||
      prefix.after ||
      prefix.before ||
      prefix.around ||
      prefix.from ||
      prefix.between,
  )

/** «17 і пізніше», «15:00 приблизно», «о 15 або 16». */
function tailOf(line: readonly Token[], piece: TimePiece): void {
  const joint = has(line[piece.end], 'or') || has(line[piece.end], 'and')
  const word = joint ? piece.end + 1 : piece.end
  const token = line[word]
  const bound: TimePiece['bound'] | null =
    has(token, 'after') || has(token, 'hence')
      ? 'after'
      : joint && has(token, 'before')
        ? 'before'
        : !joint && has(token, 'around')
          ? 'around'
          : null
  // «о 15 після процедури» is of the procedure.
  const ends = !isWord(line[word + 1]) && line[word + 1]?.number == null
  if (bound && ends) Object.assign(piece, { bound, end: word + 1, needsDay: false })
  const end = lastOther(line, piece.end, 0)
  if (end === null) return
  piece.ambiguous = true
  piece.end = end
}

/** More hours to choose from: «або 16», «, 17 або 18». A comma alone does not make a choice. */
function lastOther(line: readonly Token[], at: number, already: number): number | null {
  const or = has(line[at], 'or')
  if ((!or && line[at]?.text !== ',') || already > 4) return null
  const other = clockAt(line, at + 1)
  if (!other || !(other.firm || (other.form === 'digits' && isPlain(line[other.end])))) return null
  if (line[other.end]?.means.month !== undefined || has(line[other.end], 'of-month')) return null
  return lastOther(line, other.end, already + 1) ?? (or ? other.end : null)
}

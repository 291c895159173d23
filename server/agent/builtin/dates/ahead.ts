// What is counted from now: «через два дні», “in half an hour”, «за тиждень», «3 дні тому».
import { type Day, localNow, plusMonths } from './calendar.ts'
import { clockAt, has } from './clock.ts'
import { dayAt } from './days.ts'
import { numeralAt } from './numerals.ts'
import type { DayPiece, Piece, Reading } from './pieces.ts'
import { isDash, type Token } from './tokens.ts'
import type { Unit } from './words/words.ts'

export type Scene = { now: Date; timeZone: string; today: Day }

type Count = { from: number; to: number | null; vague: boolean; unit: Unit; within: boolean; end: number }

export function aheadAt(line: readonly Token[], at: number, scene: Scene): Reading | null {
  const start = has(line[at], 'around') ? at + 1 : at
  const ahead = has(line[start], 'ahead')
  const within = has(line[start], 'within')
  if (ahead || within) {
    const count = countAt(line, start + 1)
    // «за 2 часа» is how long something takes; «за дві години» when.
    if (!count || (!ahead && !count.within)) return null
    // «за день до», «через 2 тижні після процедури»: counted from something else.
    if (isCountedFromElse(line, count.end)) return fromElse(line, at, count, scene)
    // «1000 грн за 2 години»
    const timed = count.unit === 'hour' || count.unit === 'minute' || count.unit === 'half-hour'
    if (!ahead && timed && (line[at - 1]?.means.amount || line[at - 1]?.number != null))
      return { pieces: [], end: count.end }
    const end = has(line[count.end], 'hence') ? count.end + 1 : count.end
    return { pieces: piecesOf(line, at, end, count, 1, scene), end }
  }
  const count = invertedAt(line, at) ?? countAt(line, at)
  if (!count) return null
  if (count.vague && has(line[at + 1], 'ahead'))
    return { pieces: piecesOf(line, at, count.end, count, 1, scene), end: count.end }
  if (has(line[count.end], 'hence')) {
    const end = count.end + 1
    return { pieces: piecesOf(line, at, end, count, 1, scene), end }
  }
  if (has(line[count.end], 'ago')) {
    const end = count.end + 1
    return { pieces: piecesOf(line, at, end, count, -1, scene), end }
  }
  return null
}

/** «2 дні», «тиждень», «2-3 тижні», «пару днів», «пів години». */
function countAt(line: readonly Token[], at: number): Count | null {
  const token = line[at]
  if (!token) return null
  const counted = (from: number, to: number | null, behind: number, vague = false): Count | null => {
    const means = line[behind]?.means
    if (!means?.unit) return surzhyk(line, behind, from)
    const count: Count = { from, to, vague, unit: means.unit, within: means.within ?? false, end: behind + 1 }
    // «через тиждень-два»
    const more = isDash(line[count.end]) || has(line[count.end], 'or') ? numeralAt(line, count.end + 1) : null
    const named = more && more.digits === 0 && more.value > from && more.form === 'cardinal'
    return named ? { ...count, to: more.value, end: more.end } : count
  }
  if (has(token, 'few')) return counted(2, null, has(line[at + 1], 'of') ? at + 2 : at + 1, true)
  const numeral = numeralAt(line, at)
  if (!numeral) return counted(1, null, at)
  if (numeral.form === 'hour' || numeral.form === 'date' || numeral.digits > 2) return null
  // «1,5 години»
  const half = /^[.,]$/.test(line[numeral.end]?.text ?? '') && line[numeral.end + 1]?.text === '5'
  if (half) return counted(numeral.value + 0.5, null, numeral.end + 2)
  if (isDash(line[numeral.end]) || has(line[numeral.end], 'or')) {
    const second = numeralAt(line, numeral.end + 1)
    return second ? counted(numeral.value, second.value, second.end) : null
  }
  return counted(numeral.value, null, numeral.end)
}

/** «хвилин через 20»: about so many from now. */
function invertedAt(line: readonly Token[], at: number): Count | null {
  const unit = line[at]?.means.unit
  const numeral = unit && has(line[at + 1], 'ahead') ? numeralAt(line, at + 2) : null
  if (!unit || !numeral || numeral.digits > 2 || line[numeral.end]?.means.unit) return null
  return { from: numeral.value, to: null, vague: true, unit, within: false, end: numeral.end }
}

/** «через неділю» is a week in surzhyk and a Sunday in Ukrainian: the customer should be asked. */
function surzhyk(line: readonly Token[], at: number, from: number): Count | null {
  const named = line[at] && /^неділ[юі]$/i.test(line[at].text)
  return named ? { from, to: null, vague: true, unit: 'week', within: false, end: at + 1 } : null
}

function isCountedFromElse(line: readonly Token[], at: number): boolean {
  const next = line[at]
  if (!has(next, 'before') && !has(next, 'after')) return false
  return clockAt(line, at + 1) === null
}

/** «за два дні до Нового року» is a day; «за день до візиту» is one that nobody knows. */
function fromElse(line: readonly Token[], at: number, count: Count, scene: Scene): Reading {
  const unknown = { pieces: [], end: count.end + 1 }
  const days = { day: 1, week: 7 }[count.unit as string]
  const known = dayAt(line, count.end, scene.today)
  const piece = known?.pieces[0]
  if (piece?.kind !== 'day' || !days || !Number.isInteger(count.from) || piece.dayTo !== undefined)
    return unknown
  const day = piece.day + (has(line[count.end], 'before') ? -1 : 1) * days * count.from
  return {
    pieces: [{ kind: 'day', how: 'date', at, end: known!.end, prefix: { end: at }, day }],
    end: known!.end,
  }
}

function piecesOf(
  line: readonly Token[],
  at: number,
  end: number,
  count: Count,
  sign: 1 | -1,
  scene: Scene,
): Piece[] {
  const place = { at, end, prefix: { end: at } }
  const past = sign < 0 || undefined
  const minutes = { minute: 1, 'half-hour': 30, hour: 60 }[count.unit as string]
  if (minutes) {
    const moment = new Date(scene.now.getTime() + sign * count.from * minutes * 60_000)
    const local = localNow(moment, scene.timeZone)
    const clock = { hour: Math.floor(local.minutes / 60), minute: local.minutes % 60, exact: true }
    const bound = has(line[at], 'around') || count.vague || count.to !== null ? 'around' : 'at'
    const day: DayPiece = { kind: 'day', how: 'ahead', day: local.day, past, ...place }
    return [day, { kind: 'time', clock, bound, ...place }]
  }
  const on = (amount: number): Day => {
    if (count.unit === 'year') return plusMonths(scene.today, sign * amount * 12)
    const rest = amount % 1
    if (count.unit === 'month')
      return plusMonths(scene.today, sign * (amount - rest)) + sign * Math.round(rest * 30)
    return scene.today + sign * Math.round(amount * (count.unit === 'week' ? 7 : 1))
  }
  const ambiguous = count.vague || count.to !== null || undefined
  const dayTo = count.to === null || count.to <= count.from ? undefined : on(count.to)
  return [{ kind: 'day', how: 'ahead', day: on(count.from), dayTo, past, ambiguous, ...place }]
}

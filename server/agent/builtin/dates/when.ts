// When a customer wants to come: one day or a stretch of days, an hour or a span of hours, out of a message in any
// of four languages. What is read is told back to the customer before anything is booked.
import { aheadAt, type Scene } from './ahead.ts'
import { localNow } from './calendar.ts'
import { has } from './clock.ts'
import { together } from './combine.ts'
import { dayAt } from './days.ts'
import type { Bound, PartPiece, Piece, Reading } from './pieces.ts'
import { timeAt } from './times.ts'
import { type Token, tokensOf } from './tokens.ts'

export type When = {
  /** YYYY-MM-DD, the first day meant. */
  day?: string
  /** The last day, inclusive, when a span of days is meant. */
  dayTo?: string
  /** HH:MM */
  time?: string
  timeTo?: string
  bound?: Bound
  part?: 'morning' | 'noon' | 'afternoon' | 'evening'
  /** The customer should be asked. */
  ambiguous?: true
  /** Said of a moment gone by. */
  past?: true
  /** The characters of the message it was read from, whole. */
  span: [number, number]
}

export function whenSaid(message: string, context: { now: Date; timeZone: string }): When | null {
  const local = localNow(context.now, context.timeZone)
  const line = tokensOf(message)
  const pieces = piecesOf(line, { ...context, today: local.day })
  return together(line, pieces, local)
}

/** At each word the reader that takes most of the message has understood it best. */
function piecesOf(line: readonly Token[], scene: Scene): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < line.length; ) {
    const readings = [
      noDateAt(line, at),
      aheadAt(line, at, scene),
      dayAt(line, at, scene.today),
      timeAt(line, at),
      partAt(line, at),
    ]
    let best: Reading | null = null
    for (const reading of readings) if (reading && (!best || reading.end > best.end)) best = reading
    if (best) pieces.push(...best.pieces)
    at = best ? best.end : at + 1
  }
  return pieces.filter((piece) => !needsDay(piece) || hasDayBeside(line, piece, pieces))
}

const needsDay = (piece: Piece): boolean => piece.kind !== 'day' && piece.needsDay === true

function hasDayBeside(line: readonly Token[], piece: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some((other) => {
    if (other === piece || needsDay(other) || other.kind === 'time') return false
    const comma = line[other.end]?.text === ',' ? 1 : 0
    return other.end + comma === piece.at || piece.end === other.at
  })
}

/** «доброго вечора», «раз на день», «вечірня зачіска»: words of time that are no time. */
function noDateAt(line: readonly Token[], at: number): Reading | null {
  const token = line[at]!
  if (token.means.notDate) return { pieces: [], end: at + 1 }
  const next = line[at + 1]?.means
  const wished = next && (next.part ?? next.besidePart ?? next.weekday ?? next.holiday ?? next.unit)
  const greeted =
    (has(token, 'greeting') || has(token, 'every')) && (wished !== undefined || has(line[at + 1], 'weekend'))
  return greeted ? { pieces: [], end: at + 2 } : null
}

function partAt(line: readonly Token[], at: number): Reading | null {
  const token = line[at]!
  const part = token.means.part ?? token.means.besidePart
  if (!part) return null
  const piece: PartPiece = {
    kind: 'part',
    part,
    at,
    end: at + 1,
    prefix: { end: at },
    needsDay: token.means.part === undefined,
  }
  return { pieces: [piece], end: at + 1 }
}

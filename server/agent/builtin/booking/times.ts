// Free times: the one asked for, those of a day, the nearest ones instead.
import { z } from 'zod'
import type { Desk } from './desk.ts'
import { dataOf } from './desk.ts'
import type { Draft } from './draft.ts'
import { visitInput } from './merge.ts'

const Slots = z.object({ slots: z.array(z.object({ day: z.string(), time: z.string() })) })
export type FreeTime = { day: string; time: string }

const mostOffered = 5
const daysAhead = 21

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const today = ({ turn }: Desk): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: turn.salon.timeZone }).format(turn.now)

type Range = { from: string; to: string; notBefore?: string | null; notAfter?: string | null }

export async function freeTimes(draft: Draft, range: Range, desk: Desk): Promise<FreeTime[]> {
  const result = await desk.use('free_slots', {
    ...visitInput(draft),
    visit_id: draft.task === 'move' ? (draft.visitIds[0] ?? null) : null,
    from_day: range.from,
    to_day: range.to,
    not_before: range.notBefore ?? null,
    not_after: range.notAfter ?? null,
  })
  return dataOf(result, Slots)?.slots ?? []
}

/** A few of many, over the whole stretch: nobody reads forty times. */
export function spread(times: readonly FreeTime[], most = mostOffered): FreeTime[] {
  if (times.length <= most) return [...times]
  const onTheHour = times.filter(({ time }) => time.endsWith(':00'))
  const from = onTheHour.length >= most ? onTheHour : times
  return Array.from({ length: most }, (_, at) => from[Math.floor((at * (from.length - 1)) / (most - 1))]!)
}

/** The first of each of several days. */
function ofDays(times: readonly FreeTime[], most: number, near: string | null): FreeTime[] {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const away = ({ time }: FreeTime): number =>
    near === null ? minutes(time) : Math.abs(minutes(time) - minutes(near))
  return [...Map.groupBy(times, ({ day }) => day).values()]
    .slice(0, most)
    .map((own) => own.toSorted((a, b) => away(a) - away(b))[0]!)
}

/** The nearest to the time asked for on its day; on the days that follow where that day has none. */
export async function nearestTimes(draft: Draft, desk: Desk): Promise<FreeTime[]> {
  const first = draft.day !== null && draft.day >= today(desk) ? draft.day : today(desk)
  if (draft.day !== null) {
    const ofDay = await freeTimes(draft, { from: first, to: draft.dayTo ?? first }, desk)
    const wanted = draft.time ?? draft.notBefore ?? draft.notAfter
    if (ofDay.length > 0) {
      const before = ofDay.filter(({ time }) => wanted !== null && time <= wanted)
      const after = ofDay.filter(({ time }) => wanted === null || time > wanted)
      return wanted === null ? spread(ofDay, 4) : [...before.slice(-2), ...after.slice(0, 2)]
    }
  }
  for (let from = first; from <= plusDays(first, daysAhead); from = plusDays(from, 7)) {
    const times = await freeTimes(draft, { from, to: plusDays(from, 6) }, desk)
    if (times.length > 0) return ofDays(times, 3, draft.time ?? draft.notBefore)
  }
  return []
}

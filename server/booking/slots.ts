// Free slots: open intervals − appointments − holds − busy times from outside. Pure.
//
// The visit lies within working hours; the visit with its buffers touches nobody else's.
import { Temporal } from 'temporal-polyfill'
import type { Interval } from './intervals.ts'
import { merged, overlap } from './intervals.ts'

const minute = 60_000

/** What is to be booked, in minutes. */
export type Visit = { minutes: number; bufferBefore: number; bufferAfter: number }

/** What the master cannot give to anybody else when a visit begins at `start`. */
export function busyOf({ minutes, bufferBefore, bufferAfter }: Visit, start: number): Interval {
  return { from: start - bufferBefore * minute, to: start + (minutes + bufferAfter) * minute }
}

/** Does a visit at `start` lie within working hours? */
export function fitsHours(open: readonly Interval[], { minutes }: Visit, start: number): boolean {
  const end = start + minutes * minute
  return open.some(({ from, to }) => start >= from && end <= to)
}

/** Is the time, buffers included, free of what is busy? */
export function isFree(busy: readonly Interval[], visit: Visit, start: number): boolean {
  const wanted = busyOf(visit, start)
  return !busy.some((each) => overlap(each, wanted))
}

/** All starts on the grid at which the visit is possible. `busy` holds others' buffers already. */
export function freeStarts(
  open: readonly Interval[],
  busy: readonly Interval[],
  visit: Visit,
  grid: { minutes: number; timeZone: string },
): number[] {
  const taken = merged(busy)
  return merged(open).flatMap((interval) =>
    gridIn(interval, grid)
      .filter((start) => start + visit.minutes * minute <= interval.to)
      .filter((start) => isFree(taken, visit, start)),
  )
}

/** Instants of an interval at which the salon's clock shows a multiple of the grid, counted from midnight. */
function gridIn(
  { from, to }: Interval,
  { minutes, timeZone }: { minutes: number; timeZone: string },
): number[] {
  const step = minutes * minute
  const aligned = (instant: number): number => {
    const past = clockMilliseconds(instant, timeZone) % step
    return past === 0 ? instant : instant + step - past
  }
  const clockRunsOn = clockMilliseconds(from, timeZone) + (to - from) === clockMilliseconds(to, timeZone)
  const starts: number[] = []
  // Where the clock is set within the interval it is read anew each time.
  for (let start = aligned(from); start < to; start = clockRunsOn ? start + step : aligned(start + 1))
    starts.push(start)
  return starts
}

/** How far the salon's clock is past its midnight. */
export function clockMilliseconds(instant: number, timeZone: string): number {
  const {
    hour,
    minute: minutes,
    second,
    millisecond,
  } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  return ((hour * 60 + minutes) * 60 + second) * 1000 + millisecond
}

export function isOnGrid(instant: number, grid: { minutes: number; timeZone: string }): boolean {
  return clockMilliseconds(instant, grid.timeZone) % (grid.minutes * minute) === 0
}

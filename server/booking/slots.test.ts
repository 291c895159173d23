import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { daysFrom, type Exception, type SalonWeek, type StaffWeek, staffOpen } from './hours.ts'
import type { Interval } from './intervals.ts'
import { placedAt } from './placing.ts'
import { busyOf, clockMilliseconds, freeStarts, isFree, type Visit } from './slots.ts'

const minute = 60_000
const zones = [
  'Europe/Kyiv',
  'Europe/Warsaw',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'UTC',
]

const clock = (zone: string, instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString()
    .slice(0, 5)

const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  )
const spans = fc.array(fc.tuple(time, time), { maxLength: 3 }).map((pairs) => {
  const sorted = [...new Set(pairs.flat())].sort()
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, at) => ({
    from: sorted[at * 2]!,
    to: sorted[at * 2 + 1]!,
  }))
})
const salonWeek: fc.Arbitrary<SalonWeek> = fc.array(spans, { minLength: 7, maxLength: 7 })
const staffWeek: fc.Arbitrary<StaffWeek | null> = fc.option(
  fc.array(fc.oneof(fc.constant('salon' as const), spans), { minLength: 7, maxLength: 7 }),
)
const day = fc
  .integer({ min: 0, max: 364 })
  .map((ahead) => Temporal.PlainDate.from('2026-01-01').add({ days: ahead }).toString())
const exceptions: fc.Arbitrary<Exception[]> = fc.array(
  fc.record({
    from: day,
    to: day,
    isClosed: fc.boolean(),
    opens: fc.option(time),
    closes: fc.option(time),
  }),
  { maxLength: 4 },
)
const visit: fc.Arbitrary<Visit> = fc.record({
  minutes: fc.integer({ min: 5, max: 240 }),
  bufferBefore: fc.constantFrom(0, 0, 10, 30),
  bufferAfter: fc.constantFrom(0, 0, 15, 45),
})
const situation = fc.record({
  zone: fc.constantFrom(...zones),
  week: salonWeek,
  salonExceptions: exceptions,
  own: staffWeek,
  ownExceptions: exceptions,
  first: day,
  visit,
  grid: fc.constantFrom(5, 10, 15, 20, 30, 60),
  /** Minutes after the first day's midnight, and length. */
  taken: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 * 1440 }), fc.integer({ min: 1, max: 300 })), {
    maxLength: 12,
  }),
})

type Situation = typeof situation extends fc.Arbitrary<infer Value> ? Value : never

function timesOf({ zone, week, salonExceptions, own, ownExceptions, first, taken }: Situation) {
  const start = Temporal.PlainDate.from(first).toZonedDateTime(zone).epochMilliseconds
  const last = Temporal.PlainDate.from(first).add({ days: 3 }).toString()
  const open = daysFrom(first, last).flatMap((each) =>
    staffOpen({ week, exceptions: salonExceptions }, { week: own, exceptions: ownExceptions }, each, zone),
  )
  const busy = taken.map(([from, length]) => ({
    from: start + from * minute,
    to: start + (from + length) * minute,
  }))
  return { open, busy }
}

test('over a year of any salon, with changes of the clock, breaks, days off and buffers, a free time is free, within hours, and none is lost', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const { open, busy } = timesOf(given)
      const grid = { minutes: given.grid, timeZone: given.zone }
      const starts = freeStarts(open, busy, given.visit, grid)
      const inside = (start: number): boolean =>
        open.some(({ from, to }) => start >= from && start + given.visit.minutes * minute <= to)
      for (const start of starts) {
        assert.ok(inside(start), 'within hours')
        const wanted = busyOf(given.visit, start)
        assert.ok(
          busy.every(({ from, to }) => to <= wanted.from || from >= wanted.to),
          'touches nobody',
        )
        assert.equal(clockMilliseconds(start, given.zone) % (given.grid * minute), 0, 'on the grid')
      }
      const offered = new Set(starts)
      // Every minute of the open time is asked anew, in another way.
      for (const { from, to } of open)
        for (let at = from; at < to; at += 5 * minute) {
          const [hours, minutes] = clock(given.zone, at).split(':').map(Number) as [number, number]
          if ((hours * 60 + minutes) % given.grid !== 0) continue
          if (inside(at) && isFree(busy, given.visit, at))
            assert.ok(offered.has(at), `${new Date(at).toISOString()} is lost`)
        }
    }),
    { numRuns: 300, seed: 20_260_101 },
  )
})

test('a master never works while the salon is closed', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const salon = { week: given.week, exceptions: given.salonExceptions }
      const whole = { week: null, exceptions: [] }
      const own = { week: given.own, exceptions: given.ownExceptions }
      const theirs = staffOpen(salon, whole, given.first, given.zone)
      for (const { from, to } of staffOpen(salon, own, given.first, given.zone))
        assert.ok(theirs.some((each) => each.from <= from && to <= each.to))
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('the day on which the clock is set forward is an hour shorter, the one on which it is set back an hour longer', () => {
  const week = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }])
  const hours = (day: string): number =>
    staffOpen({ week, exceptions: [] }, { week: null, exceptions: [] }, day, 'Europe/Kyiv').reduce(
      (sum, { from, to }) => sum + (to - from) / (60 * minute),
      0,
    )
  assert.deepEqual([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')], [24, 23, 25])
})

const at = (hour: number): number => Date.UTC(2026, 4, 4, hour)
const candidate = (staffId: number, open: Interval[], more: Partial<Visit> & { busy?: Interval[] } = {}) => ({
  staffId,
  open,
  busy: [],
  minutes: 60,
  bufferBefore: 0,
  bufferAfter: 0,
  ...more,
})
const wholeDay = [{ from: at(9), to: at(20) }]

test('two services follow one another with one master if she can, else with whoever is free', () => {
  const anna = candidate(1, wholeDay)
  const ira = candidate(2, wholeDay)
  const same = placedAt([[{ candidates: [ira, anna] }, { candidates: [anna, ira] }]], at(10))
  assert.deepEqual(
    same?.[0]?.map(({ staffId }) => staffId),
    [2, 2],
  )
  const onlyFirst = candidate(2, [{ from: at(9), to: at(11) }])
  const two = placedAt([[{ candidates: [onlyFirst] }, { candidates: [onlyFirst, anna] }]], at(10))
  assert.deepEqual(
    two?.[0]?.map(({ staffId, from }) => [staffId, from]),
    [
      [2, at(10)],
      [1, at(11)],
    ],
  )
})

test('two people at once have a master each, or it is not offered', () => {
  const anna = candidate(1, wholeDay)
  const ira = candidate(2, wholeDay, { busy: [{ from: at(12), to: at(13) }] })
  const both = [{ candidates: [anna, ira] }]
  assert.deepEqual(
    placedAt([both, both], at(10))?.map(([each]) => each?.staffId),
    [1, 2],
  )
  assert.equal(placedAt([both, both], at(12)), null)
})

test('between two services of one visit no buffer is lost, before and after it they count', () => {
  const anna = candidate(1, wholeDay, { bufferBefore: 10, bufferAfter: 20 })
  const [chain] = placedAt([[{ candidates: [anna] }, { candidates: [anna] }]], at(10))!
  assert.deepEqual(
    chain?.map(({ busy }) => busy),
    [
      { from: at(10) - 10 * minute, to: at(11) },
      { from: at(11), to: at(12) + 20 * minute },
    ],
  )
})

import { expect, test } from 'vitest'
import type { Appointment } from '#contract/booking.ts'
import type { Schedule } from '#contract/schedule.ts'
import { hoursShown, openSpans, placed } from './layout.ts'

const zone = 'Europe/Kyiv'
const visit = (id: number, from: string, to: string) =>
  ({ id, starts_at: `2026-05-05T${from}:00+03:00`, ends_at: `2026-05-05T${to}:00+03:00` }) as Appointment

test('visits at the same time stand side by side, others take the whole width', () => {
  const all = placed(
    [visit(1, '10:00', '11:00'), visit(2, '10:30', '12:00'), visit(3, '12:00', '13:00')],
    '2026-05-05',
    zone,
  )
  expect(all.map(({ visit, from, to, part, parts }) => [visit.id, from, to, part, parts])).toEqual([
    [1, 600, 660, 0, 2],
    [2, 630, 720, 1, 2],
    [3, 720, 780, 0, 1],
  ])
})

const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
    day,
    [
      { from: '10:00', to: '13:00' },
      { from: '14:00', to: '18:00' },
    ],
  ]),
)
const schedule = (exceptions: object[]): Schedule =>
  ({ salon: week, staff: [{ staff_id: 2, week: { ...week, tue: [] } }], exceptions }) as never

test('a break is seen between two spans, a master’s day off is empty, and a short day ends early', () => {
  expect(openSpans(schedule([]), 1, '2026-05-05')).toEqual([
    { from: 600, to: 780 },
    { from: 840, to: 1080 },
  ])
  expect(openSpans(schedule([]), 2, '2026-05-05')).toEqual([])
  const short = {
    staff_id: null,
    from: '2026-05-05',
    to: '2026-05-05',
    is_closed: false,
    opens: null,
    closes: '16:00',
  }
  expect(openSpans(schedule([short]), 1, '2026-05-05').at(-1)).toEqual({ from: 840, to: 960 })
  const holidays = { staff_id: null, from: '12-30', to: '01-02', is_closed: true, opens: null, closes: null }
  expect(openSpans(schedule([holidays]), 1, '2027-01-01')).toEqual([])
})

test('the page shows whole hours of all that is worked, and never nothing', () => {
  expect(hoursShown([{ from: 570, to: 1090 }])).toEqual({ from: 540, to: 1140 })
  expect(hoursShown([])).toEqual({ from: 540, to: 1080 })
})

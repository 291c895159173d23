import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueReminders } from './reminders.ts'

const all = { dayBefore: true, hoursBefore: 2, followUpNoShow: true }
const due = (startsAt: string, now: string, settings = all, status = 'booked') =>
  dueReminders({ status, startsAt: new Date(startsAt) } as never, settings, 'Europe/Kyiv', new Date(now)).map(
    ({ kind, at }) => [kind, at.toISOString()],
  )

test('a visit is reminded of the day before at its hour, and two hours before', () => {
  assert.deepEqual(due('2026-05-08T12:00:00Z', '2026-05-04T06:00:00Z'), [
    ['day', '2026-05-07T12:00:00.000Z'],
    ['hours', '2026-05-08T10:00:00.000Z'],
  ])
})

test('nobody is written to before ten in the morning or after eight in the evening the day before', () => {
  assert.equal(due('2026-05-08T05:30:00Z', '2026-05-04T06:00:00Z')[0]?.[1], '2026-05-07T07:00:00.000Z')
  assert.equal(due('2026-05-08T18:30:00Z', '2026-05-04T06:00:00Z')[0]?.[1], '2026-05-07T17:00:00.000Z')
})

test('a visit at dawn has no word at night; the evening before was enough', () => {
  assert.deepEqual(
    due('2026-05-08T05:30:00Z', '2026-05-04T06:00:00Z').map(([kind]) => kind),
    ['day'],
  )
})

test('whoever books for this evening is not told at once what she just said', () => {
  assert.deepEqual(
    due('2026-05-04T15:00:00Z', '2026-05-04T06:00:00Z').map(([kind]) => kind),
    ['hours'],
  )
  assert.deepEqual(due('2026-05-04T07:00:00Z', '2026-05-04T06:00:00Z'), [])
})

test('the day before is the day before also where the clock is set in between', () => {
  // In the night to 29 March the clock of Kyiv goes forward.
  assert.equal(due('2026-03-29T09:00:00Z', '2026-03-20T06:00:00Z')[0]?.[1], '2026-03-28T10:00:00.000Z')
})

test('a cancelled visit is not reminded of, and one to which nobody came is asked about an hour later', () => {
  assert.deepEqual(due('2026-05-08T12:00:00Z', '2026-05-04T06:00:00Z', all, 'cancelled'), [])
  assert.deepEqual(due('2026-05-04T05:00:00Z', '2026-05-04T06:00:00Z', all, 'no_show'), [
    ['no_show', '2026-05-04T07:00:00.000Z'],
  ])
})

test('what the salon switched off is not said', () => {
  const off = { dayBefore: false, hoursBefore: null, followUpNoShow: false }
  assert.deepEqual(due('2026-05-08T12:00:00Z', '2026-05-04T06:00:00Z', off as never), [])
  assert.deepEqual(due('2026-05-04T05:00:00Z', '2026-05-04T06:00:00Z', off as never, 'no_show'), [])
})

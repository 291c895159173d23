import assert from 'node:assert/strict'
import { test } from 'node:test'
import { golden } from './golden.ts'
import { type When, whenSaid } from './when.ts'

const timeZone = 'Europe/Kyiv'
const tuesday = '2026-11-24T09:00:00Z'

function meant(say: string, now = tuesday): Omit<When, 'span'> | null {
  const when = whenSaid(say, { now: new Date(now), timeZone })
  if (!when) return null
  const { span: _span, ...rest } = when
  return rest
}

test('Customers are understood when they say in four languages when they want to come', () => {
  const wrong = golden.flatMap(({ say, now, expect }) => {
    const got = meant(say, now)
    try {
      assert.deepEqual(got, expect)
      return []
    } catch {
      return [`${say}\n    expected ${JSON.stringify(expect)}\n    got      ${JSON.stringify(got)}`]
    }
  })
  assert.equal(wrong.length, 0, `${wrong.length} of ${golden.length}:\n${wrong.join('\n')}`)
})

test('The words a date was read from are known, so that they are read as nothing else', () => {
  const said = (message: string): string => {
    const when = whenSaid(message, { now: new Date(tuesday), timeZone })
    assert.ok(when, message)
    return message.slice(...when.span)
  }
  assert.equal(said('Добрий день, запишіть мене на завтра о 15:30 на манікюр'), 'на завтра о 15:30')
  assert.equal(said('Можна о 15 на стрижку в суботу?'), 'о 15 на стрижку в суботу')
  assert.equal(said('манікюр за 450, не завтра, а в п’ятницю'), 'в п’ятницю')
})

test('A salon in another zone has its own today', () => {
  const now = new Date('2026-11-24T22:30:00Z')
  assert.equal(whenSaid('сьогодні', { now, timeZone: 'Europe/Kyiv' })?.day, '2026-11-25')
  assert.equal(whenSaid('dziś', { now, timeZone: 'Europe/Warsaw' })?.day, '2026-11-24')
  assert.equal(whenSaid('today', { now, timeZone: 'America/New_York' })?.day, '2026-11-24')
})

test('Whatever a customer writes, what is read of it is a real day, a real hour and a part of the message', () => {
  const words = golden.flatMap(({ say }) => say.split(/\s+/))
  let seed = 7
  const next = (most: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * most)
  }
  for (let round = 0; round < 4_000; round++) {
    const message = Array.from({ length: 1 + next(7) }, () => words[next(words.length)]).join(' ')
    const when = whenSaid(message, { now: new Date(tuesday), timeZone })
    if (!when) continue
    const [start, end] = when.span
    assert.ok(start >= 0 && start < end && end <= message.length, message)
    for (const day of [when.day, when.dayTo]) {
      if (day) assert.equal(new Date(day).toISOString().slice(0, 10), day, message)
    }
    for (const time of [when.time, when.timeTo])
      if (time) assert.match(time, /^([01]\d|2[0-3]):[0-5]\d$/, message)
    if (when.dayTo) assert.ok(when.day && when.day < when.dayTo, message)
    if (when.timeTo) assert.ok(when.time && when.time < when.timeTo, message)
    assert.ok(when.day || when.time || when.part, message)
  }
})

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

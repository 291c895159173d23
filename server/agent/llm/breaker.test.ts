import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakers } from './breaker.ts'

function stopped() {
  let now = 0
  const breaking = breakers(() => now)
  const fail = (times: number) => {
    for (let each = 0; each < times; each++) breaking.failed('model')
  }
  return { ...breaking, fail, after: (seconds: number) => (now += seconds * 1000) }
}

test('five failures within a minute leave a model alone for half a minute, then one call may see', () => {
  const { mayCall, fail, after } = stopped()
  fail(4)
  assert.ok(mayCall('model'))
  fail(1)
  assert.ok(!mayCall('model'))
  after(29)
  assert.ok(!mayCall('model'))
  after(1)
  assert.ok(mayCall('model'))
  assert.ok(!mayCall('model'), 'one at a time')
})

test('a call that sees and fails leaves it alone again, one that succeeds forgets everything', () => {
  const { mayCall, fail, after, succeeded } = stopped()
  fail(5)
  after(30)
  mayCall('model')
  fail(1)
  assert.ok(!mayCall('model'))
  after(30)
  assert.ok(mayCall('model'))
  succeeded('model')
  fail(4)
  assert.ok(mayCall('model'))
})

test('failures far apart open nothing, and one model’s are not another’s', () => {
  const { mayCall, fail, after } = stopped()
  for (let each = 0; each < 10; each++) {
    fail(1)
    after(20)
  }
  assert.ok(mayCall('model'))
  fail(5)
  assert.ok(!mayCall('model'))
  assert.ok(mayCall('another'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzz } from '../../../bench/hostile/fuzz.ts'

test('of a hostile model’s lies none gets out, and an honest one is believed', () => {
  const { lies, escaped, truths, refused } = fuzz(400, 5)
  assert.deepEqual(
    escaped.map(({ lie, text }) => `${lie}: ${text}`),
    [],
  )
  assert.equal(lies, 200)
  assert.ok(
    refused.length <= 0.03 * truths,
    refused.map(({ message, complaints }) => `${message.text}\n${complaints.join('\n')}`).join('\n\n'),
  )
})

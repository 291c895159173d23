import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readConfig, settings } from './config.ts'
import { StartupError } from './startup-error.ts'

test('without any setting everything has a value that works on one machine', () => {
  const config = readConfig({})
  assert.equal(config.port, 8000)
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.database, null)
  assert.equal(config.trialDays, 14)
})

test('all wrong settings are named in one message', () => {
  assert.throws(
    () => readConfig({ PORT: 'eighty', ROLE: 'boss', DATABASE_URL: 'mysql://x' }),
    (error: unknown) =>
      error instanceof StartupError &&
      ['PORT', 'ROLE', 'DATABASE_URL'].every((name) => error.message.includes(name)),
  )
})

test('an empty setting counts as absent', () => {
  assert.equal(readConfig({ PORT: '', DATABASE_URL: '' }).port, 8000)
})

test('the example file lists every setting and no other', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const listed = [...text.matchAll(/^# ([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
  assert.deepEqual(listed.sort(), Object.keys(settings).sort())
})

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

test('half a model, or one whose key would travel in the open, is a wrong setting', () => {
  const whole = {
    LLM_PROVIDER: 'openai-compatible',
    LLM_BASE_URL: 'https://models.example/v1',
    LLM_MODEL: 'm',
    LLM_API_KEY: 'k',
  }
  assert.equal(readConfig(whole).llm?.baseUrl, 'https://models.example/v1')
  assert.equal(readConfig({}).llm, null)
  assert.throws(() => readConfig({ ...whole, LLM_PROVIDER: '' }), /LLM_PROVIDER/)
  assert.throws(() => readConfig({ ...whole, LLM_MODEL: '' }), /LLM_MODEL/)
  assert.throws(() => readConfig({ ...whole, LLM_BASE_URL: '' }), /LLM_BASE_URL/)
  assert.throws(() => readConfig({ ...whole, LLM_BASE_URL: 'http://ollama:11434/v1' }), /must be https/)
  for (const near of ['http://localhost:11434/v1', 'http://127.0.0.1:1/v1', 'http://[::1]:1/v1'])
    assert.ok(readConfig({ ...whole, LLM_BASE_URL: near }).llm, near)
  assert.ok(
    readConfig({ ...whole, LLM_BASE_URL: 'http://ollama:11434/v1', ALLOW_HTTP_HOSTS: 'db, ollama' }).llm,
  )
})

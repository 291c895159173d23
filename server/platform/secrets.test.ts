import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from './config.ts'
import { openSecrets, SealBroken, secretsWith } from './secrets.ts'
import { StartupError } from './startup-error.ts'

const folders: string[] = []
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'salon-secrets-'))
  folders.push(made)
  return made
}
after(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})
const at = (dataDir: string, settings: Record<string, string> = {}) =>
  openSecrets(readConfig({ DATA_DIR: dataDir, ...settings }))
const [old, current] = ['a'.repeat(40), 'b'.repeat(40)]

test('what was sealed opens again, and shows nothing of itself', () => {
  const secrets = secretsWith(current, null)
  for (const plain of ['sk-ключ 🔑', '', 'x'.repeat(10_000)]) {
    const sealed = secrets.seal(plain)
    assert.equal(secrets.open(sealed), plain)
    if (plain) assert.ok(!sealed.includes(plain))
  }
  assert.notEqual(secrets.seal('the same'), secrets.seal('the same'))
})

test('a sealed text that was changed anywhere does not open', () => {
  const secrets = secretsWith(current, null)
  const sealed = secrets.seal('sk-live-1234567890')
  for (let at = 0; at < sealed.length; at++) {
    const other = sealed[at] === 'A' ? 'B' : 'A'
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
    assert.throws(() => secrets.open(changed), SealBroken, `position ${at}`)
  }
  for (const wrong of ['', 'v1', 'sk-live', sealed.slice(0, -1), `${sealed}A`, `${sealed}.x`, `${sealed}\n`])
    assert.throws(() => secrets.open(wrong), SealBroken, wrong)
})

test('while the key is being changed the old one still opens, and everything new is sealed with the new one', () => {
  const before = secretsWith(old, null).seal('token')
  const rotating = secretsWith(current, old)
  assert.equal(rotating.open(before), 'token')
  assert.ok(rotating.isOutdated(before))
  const after = rotating.seal('token')
  assert.ok(!rotating.isOutdated(after))
  assert.equal(secretsWith(current, null).open(after), 'token')
  assert.throws(() => secretsWith(current, null).open(before), /another SECRET_KEY/)
})

test('without a setting the key is made once, for the owner of the folder alone', () => {
  const data = join(folder(), 'data')
  const sealed = at(data).seal('token')
  assert.equal(at(data).open(sealed), 'token')
  assert.deepEqual(readdirSync(data), ['secret.key'])
  if (process.platform !== 'win32') assert.equal(statSync(join(data, 'secret.key')).mode & 0o777, 0o600)
  assert.match(readFileSync(join(data, 'secret.key'), 'utf8'), /^[\w-]{43}\n$/)
})

test('a key that somebody emptied is not replaced in silence', () => {
  const data = folder()
  writeFileSync(join(data, 'secret.key'), '\n')
  assert.throws(
    () => at(data),
    (error) => error instanceof StartupError && /is empty/.test(error.message),
  )
})

test('a folder that cannot hold the key is said in one sentence', () => {
  const data = join(folder(), 'file')
  writeFileSync(data, '')
  assert.throws(() => at(data), StartupError)
})

test('a database that several processes may share needs the key from outside', () => {
  const shared = { DATABASE_URL: 'postgres://app@db/salon' }
  assert.throws(
    () => readConfig(shared),
    (error) =>
      error instanceof StartupError && /SECRET_KEY: is required with DATABASE_URL/.test(error.message),
  )
  assert.equal(readConfig({ ...shared, SECRET_KEY: current }).secretKey, current)
  assert.throws(() => readConfig({ SECRET_KEY: 'short' }), /SECRET_KEY: .*32/)
})

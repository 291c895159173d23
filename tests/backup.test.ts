import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { api } from '#contract/api.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { jobs } from '#server/jobs.ts'
import { StartupError } from '#server/platform/startup-error.ts'
import { readBackup } from '../scripts/backup/file.ts'
import { load } from '../scripts/backup/load.ts'
import { save } from '../scripts/backup/save.ts'
import { type Account, testApp } from './support/app.ts'

const folder = mkdtempSync(join(tmpdir(), 'salon-backup-'))
const file = join(folder, 'everything.backup')
const [here, elsewhere] = [await testApp(), await testApp()]
after(async () => {
  await here.stop()
  await elsewhere.stop()
  rmSync(folder, { recursive: true })
})

const key = { secret_key: null, secret_key_id: 'of the tests' }
const restored = async (from: string) => {
  const { header, lines } = await readBackup(from)
  return load(elsewhere.owner, header, lines)
}

async function rowsIn(app: typeof here, query: string): Promise<unknown[]> {
  const client = new pg.Client(app.owner)
  await client.connect()
  const { rows } = await client.query(query)
  await client.end()
  return rows
}

const accounts: Account[] = []
for (const name of ['Мальва', 'Волошка']) {
  const account = await here.registered(name)
  accounts.push(account)
  await here.upload('прайс.txt', `Манікюр класичний — ${name.length}50 грн, 60 хв\nПедикюр — 700 грн\n`)
  await here.train()
  await here.call(api.putPrompt, { body: { prompt: `Ти адміністраторка салону «${name}» 🙂` } })
  await here.call(api.sendTestMessage, { body: { message: 'Скільки коштує манікюр?' } })
  const [fact] = await here.call(api.listFacts)
  await here.call(api.correctFact, { params: { id: fact!.id }, body: { fact: fact!.fact } })
}
// Far enough away that nobody does it while the test looks.
await here.platform.asSalon(1, (tx) => tx.enqueue(jobs.examine, { releaseId: 1 }, { afterSeconds: 86_400 }))

test('a backup that is cut off or no backup at all is refused in one sentence, and nothing of it is kept', async () => {
  await save(here.owner, file, key)
  const bytes = readFileSync(file)
  const cut = join(folder, 'cut.backup')
  writeFileSync(cut, bytes.subarray(0, bytes.length - 200))
  await assert.rejects(restored(cut), StartupError)
  writeFileSync(cut, 'This is a letter.')
  await assert.rejects(restored(cut), StartupError)
  await assert.rejects(restored(join(folder, 'nowhere')), StartupError)
  assert.deepEqual(await rowsIn(elsewhere, 'select id from users'), [])
})

test('an instance restored elsewhere answers everything as the old one did, for every salon, with the same sign-ins', async () => {
  const { salons, rows } = await save(here.owner, file, key)
  assert.equal(salons, 2)
  const loaded = await restored(file)
  assert.deepEqual([loaded.salons, loaded.rows], [2, rows])
  // Whatever can be asked without an id, of both.
  const questions = (Object.entries(api) as [string, Endpoint][]).filter(
    ([name, { method, path, reply, access }]) =>
      method === 'GET' &&
      !path.includes('{') &&
      reply &&
      reply !== 'bytes' &&
      access !== 'public' &&
      name !== 'events',
  )
  assert.ok(questions.length > 10)
  for (const { access } of accounts) {
    here.as(access)
    elsewhere.as(access)
    for (const [name, endpoint] of questions) {
      const [before, then] = [await here.send(endpoint), await elsewhere.send(endpoint)]
      assert.equal(then.statusCode, before.statusCode, name)
      // The same question asked a moment later may say so.
      if (before.statusCode === 200) assert.deepEqual(then.json(), before.json(), name)
    }
    const [stored] = await elsewhere.call(api.listFiles)
    const params = { id: stored!.id }
    assert.deepEqual(
      (await elsewhere.send(api.downloadFile, { params })).rawPayload,
      (await here.send(api.downloadFile, { params })).rawPayload,
    )
    assert.match(
      (await elsewhere.call(api.sendTestMessage, { body: { message: 'Скільки коштує манікюр?' } })).response,
      /50/,
    )
  }
})

test('work that was still to be done is done there, and new salons get numbers of their own', async () => {
  const waiting =
    "select name, data, start_after from pgboss.job where start_after > now() + interval '1 hour'"
  assert.deepEqual(await rowsIn(elsewhere, waiting), await rowsIn(here, waiting))
  const { user } = await elsewhere.registered('Нова')
  assert.ok(accounts.every((account) => account.user.id !== user.id))
  await elsewhere.upload('прайс.txt', 'Стрижка — 500 грн\n')
  assert.equal((await elsewhere.train()).status, 'completed')
})

test('a backup is for an empty instance: one that has salons is left as it is', async () => {
  await assert.rejects(restored(file), StartupError)
})

test('the file of a backup is for the eyes of its owner alone', () => {
  assert.equal(statSync(file).mode & 0o077, 0)
})

test('the keys between tables are as strict after a restore as before', async () => {
  const deferrable = 'select conname from pg_constraint where condeferrable order by conname'
  assert.deepEqual(await rowsIn(elsewhere, deferrable), await rowsIn(here, deferrable))
})

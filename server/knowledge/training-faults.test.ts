import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { api } from '#contract/api.ts'
import { testApp } from '#tests/support/app.ts'

const app = await testApp({ settings: { LOG_LEVEL: 'silent' } })
const owner = new pg.Client(app.owner)
await owner.connect()
after(async () => {
  await owner.end()
  await app.stop()
})

test('a training that fails the same way at every try is given up soon, says so, and the next one may start', async () => {
  await app.registered()
  await app.upload('прайс.txt', 'Манікюр — 450 грн, 60 хв\n')
  await owner.query(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'no release today'; end $$;
    create trigger refuse before insert on releases for each row execute function refuse()`)
  const failed = await app.train()
  assert.equal(failed.status, 'failed')
  assert.match(failed.message, /не вдалося|Не вдалося|ще раз/)

  await owner.query('drop trigger refuse on releases')
  assert.equal((await app.train()).status, 'completed')
  assert.equal((await app.call(api.knowledge)).counts.prices, 1)
})

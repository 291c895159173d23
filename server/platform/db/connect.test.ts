import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '#tests/support/postgres.ts'
import { connect } from './connect.ts'

const { db } = connect((await testDatabase()).app)
after(() => db.destroy())

test('a connection lost in the middle of a transaction fails that transaction and nothing else', async () => {
  const transaction = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db)
    // Nothing is being asked at the moment when the connection ends.
    while (await stillThere(rows[0]?.pid)) {}
    await sql`select 1`.execute(trx)
  })
  await assert.rejects(transaction)
  const { rows } = await sql`select 1 as one`.execute(db)
  assert.deepEqual(rows, [{ one: 1 }])
})

async function stillThere(pid: number | undefined): Promise<boolean> {
  const { rows } = await sql`select from pg_stat_activity where pid = ${pid}`.execute(db)
  return rows.length > 0
}

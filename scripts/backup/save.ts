// Everything of an instance into one file, as it stood at one moment, while it goes on working.
import type { ClientConfig } from 'pg'
import pg from 'pg'
import type { Header, Line } from './file.ts'
import { writeBackup } from './file.ts'
import { actFor, migrationsOf, quoted, salonIds, type Table, tablesOf } from './tables.ts'

const rowsAtOnce = 500
/** A piece of a file is up to a quarter of a megabyte. */
const piecesAtOnce = 16

export type Saved = { salons: number; rows: number }

export async function save(
  owner: ClientConfig,
  file: string,
  secret: Pick<Header, 'secret_key' | 'secret_key_id'>,
): Promise<Saved> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    // One moment for all tables, and nobody waits for us.
    await client.query('begin isolation level repeatable read read only')
    const salons = await salonIds(client)
    const saved: Saved = { salons: salons.length, rows: 0 }
    const header: Header = {
      format: 'salon-agent-backup',
      version: 1,
      made_at: new Date().toISOString(),
      migrations: await migrationsOf(client),
      ...secret,
    }
    await writeBackup(file, header, linesOf(client, salons, saved))
    return saved
  } finally {
    await client.end()
  }
}

async function* linesOf(client: pg.Client, salons: readonly string[], saved: Saved): AsyncGenerator<Line> {
  for (const table of await tablesOf(client)) {
    for (const salon of table.isGuarded ? salons : [null]) {
      if (salon !== null) await actFor(client, salon)
      for await (const rows of rowsOf(client, table)) {
        saved.rows += rows.length
        yield { table: table.name, salon, count: rows.length, rows: `[${rows.join()}]` }
      }
    }
  }
  const { rows: sequences } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname",
  )
  for (const { name } of sequences) {
    const { rows } = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from ${quoted(name)}`,
    )
    yield { sequence: name, ...rows[0]! }
  }
  // What is under way there counts as still to be done: every job is safe to run again.
  const { rows: jobs } = await client.query<Extract<Line, { job: unknown }>['job']>(
    `select name, data, start_after as "startAfter", singleton_key as "singletonKey"
     from pgboss.job where state in ('created', 'retry', 'active') order by created_on, id`,
  )
  for (const job of jobs) yield { job }
}

async function* rowsOf(client: pg.Client, { name, columns }: Table): AsyncGenerator<string[]> {
  const list = columns.map(quoted).join(', ')
  await client.query(
    `declare rows no scroll cursor for select row_to_json(picked)::text as row from (select ${list} from ${quoted(name)}) as picked`,
  )
  const count = columns.includes('bytes') ? piecesAtOnce : rowsAtOnce
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${count} from rows`)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await client.query('close rows')
}

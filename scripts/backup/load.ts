// A backup into an empty instance, wholly or not at all.
import type { ClientConfig } from 'pg'
import pg from 'pg'
import type { DatabaseOptions } from 'pg-boss'
import { PgBoss } from 'pg-boss'
import { StartupError } from '#server/platform/startup-error.ts'
import type { Header, Line } from './file.ts'
import { actFor, migrationsOf, quoted, salonIds, type Table, tablesOf } from './tables.ts'

/** A database that knows more than the backup cannot go back. */
export async function refuseNewer(owner: ClientConfig, header: Header): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    if ((await migrationsOf(client)).length > header.migrations.length)
      throw new StartupError(
        'This instance is newer than the backup. Restore into an empty data folder, or an empty database.',
      )
  } finally {
    await client.end()
  }
}

export type Loaded = { salons: number; rows: number; jobs: number }

/** The database is migrated to where the backup was made. */
export async function load(owner: ClientConfig, header: Header, lines: AsyncIterable<Line>): Promise<Loaded> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    const migrations = await migrationsOf(client)
    if (migrations.join() !== header.migrations.join()) {
      throw new StartupError(
        'This instance has another version than the backup. Restore into an empty data folder, or an empty database.',
      )
    }
    if ((await salonIds(client)).length > 0)
      throw new StartupError(
        'There are salons here already. Restore into an empty data folder, or an empty database.',
      )
    const keys = await foreignKeys(client)
    // Tables point at one another in circles: the keys are checked when everything is there.
    await setDeferred(client, keys, true)
    const { loaded, jobs } = await loadLines(client, lines)
    await client.query('set constraints all immediate')
    await setDeferred(client, keys, false)
    loaded.salons = (await salonIds(client)).length
    await client.query('commit')
    await enqueue(owner, jobs)
    return { ...loaded, jobs: jobs.length }
  } finally {
    await client.end()
  }
}

type Job = Extract<Line, { job: unknown }>['job']

async function loadLines(client: pg.Client, lines: AsyncIterable<Line>) {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]))
  const loaded = { salons: 0, rows: 0 }
  const jobs: Job[] = []
  let salon: string | null = null
  for await (const line of lines) {
    if ('job' in line) jobs.push(line.job)
    else if ('sequence' in line)
      await client.query('select setval($1::regclass, $2, $3)', [
        quoted(line.sequence),
        line.last,
        line.isCalled,
      ])
    else if ('table' in line) {
      const table = tables.get(line.table)
      if (!table)
        throw new StartupError(`The backup has a table that this version does not know: ${line.table}.`)
      if (line.salon !== null && line.salon !== salon) {
        await actFor(client, line.salon)
        salon = line.salon
      }
      await insert(client, table, line.rows)
      loaded.rows += line.count
    }
  }
  return { loaded, jobs }
}

async function insert(client: pg.Client, { name, columns }: Table, rows: string): Promise<void> {
  const list = columns.map(quoted).join(', ')
  await client.query(
    `insert into ${quoted(name)} (${list}) overriding system value
     select ${list} from json_populate_recordset(null::${quoted(name)}, $1::json)`,
    [rows],
  )
}

type ForeignKey = { table: string; name: string }

async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select c.relname as table, k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and not k.condeferrable and c.relnamespace = 'public'::regnamespace`,
  )
  return rows
}

async function setDeferred(
  client: pg.Client,
  keys: readonly ForeignKey[],
  isDeferred: boolean,
): Promise<void> {
  const how = isDeferred ? 'deferrable initially deferred' : 'not deferrable'
  for (const { table, name } of keys)
    await client.query(`alter table ${quoted(table)} alter constraint ${quoted(name)} ${how}`)
}

/** What was to be done there is done here, in the same order. */
async function enqueue(owner: ClientConfig, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss({ ...(owner as DatabaseOptions), max: 2, supervise: false, schedule: false })
  let failure: Error | undefined
  boss.on('error', (error) => {
    failure ??= error
  })
  await boss.start()
  try {
    for (const { name, data, startAfter, singletonKey } of jobs)
      await boss.send(name, data, {
        startAfter: new Date(startAfter),
        ...(singletonKey !== null && { singletonKey }),
      })
  } finally {
    await boss.stop({ graceful: false })
  }
  if (failure) throw failure
}

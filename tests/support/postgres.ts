// A migrated database for every test file: a copy of a template, in a Postgres that all test processes share.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { jobs } from '#server/jobs.ts'
import { migrate } from '#server/platform/db/migrate.ts'
import { openCluster } from '#server/platform/db/postgres-cluster.ts'
import { type RunningPostgres, runPostgres } from '#server/platform/db/postgres-process.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'node_modules', '.cache', 'salon-test-pg')
const users = join(folder, 'users')

let shared: Promise<RunningPostgres> | undefined
let copies = 0

/** Both roles of a fresh copy. It stays for inspection until the next run. */
export async function testDatabase(): Promise<{ owner: ClientConfig; app: ClientConfig }> {
  const postgres = await shareTestPostgres()
  const database = `test_${process.pid}_${++copies}`
  await asOwner(postgres, async (client) => {
    const template = await migratedTemplate(postgres, client)
    await client.query(`create database ${database} template ${template}`)
  })
  return {
    owner: { ...postgres.connection('salon_owner'), database },
    app: { ...postgres.connection('salon_app'), database },
  }
}

/** Keeps the tests' Postgres running until this process ends; whoever is the last to end stops it. */
export function shareTestPostgres(): Promise<RunningPostgres> {
  shared ??= joinTestPostgres()
  return shared
}

async function joinTestPostgres(): Promise<RunningPostgres> {
  mkdirSync(users, { recursive: true })
  // Announced before looking for Postgres: from here on nobody else stops it.
  writeFileSync(join(users, String(process.pid)), '')
  const first = othersAlive().length === 0
  const log = () => {}
  const postgres = await runPostgres(openCluster(join(folder, 'postgres'), log), {
    log,
    // Nothing here outlives a crash of the machine, so nothing waits for the disk.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  })
  process.on('exit', () => {
    rmSync(join(users, String(process.pid)), { force: true })
    if (othersAlive().length === 0) postgres.stopSync()
  })
  if (first) await asOwner(postgres, clearEarlierRuns)
  return postgres
}

function othersAlive(): number[] {
  const pids = readdirSync(users).map(Number)
  return pids.filter((pid) => {
    if (pid === process.pid) return false
    try {
      return process.kill(pid, 0)
    } catch {
      rmSync(join(users, String(pid)), { force: true })
      return false
    }
  })
}

async function asOwner<T>(postgres: RunningPostgres, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(postgres.connection('salon_owner'))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function clearEarlierRuns(client: pg.Client): Promise<void> {
  const current = templateName()
  const { rows } = await client.query<{ datname: string }>(
    String.raw`select datname from pg_database where datname like 'test\_%' or datname like 'template\_%'`,
  )
  for (const { datname } of rows) {
    if (datname !== current) await client.query(`drop database if exists ${datname} with (force)`)
  }
}

async function migratedTemplate(postgres: RunningPostgres, client: pg.Client): Promise<string> {
  const name = templateName()
  // Test files start together; one builds, the others wait.
  await client.query('select pg_advisory_lock(724502)')
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return name
    const unfinished = `${name}_unfinished`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await client.query(`create database ${unfinished}`)
    await migrate({ ...postgres.connection('salon_owner'), database: unfinished }, jobs)
    await client.query(`alter database ${unfinished} rename to ${name}`)
    return name
  } finally {
    await client.query('select pg_advisory_unlock(724502)')
  }
}

/** Named after everything that decides what is in it. */
function templateName(): string {
  const migrations = readdirSync(join(root, 'migrations'))
    .sort()
    .map((name) => join('migrations', name))
  const sources = [
    ...migrations,
    'server/platform/db/migrate.ts',
    'server/platform/jobs.ts',
    'server/jobs.ts',
    'package-lock.json',
  ]
  const hash = createHash('sha256')
  for (const source of sources) hash.update(source).update(readFileSync(join(root, source)))
  return `template_${hash.digest('hex').slice(0, 16)}`
}

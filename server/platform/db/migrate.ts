// Brings a database to the present: our SQL files in order, the queue's own tables, and what the app role may do.
import { readdir, readFile } from 'node:fs/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'
import { Migrator } from 'kysely/migration'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import type { DatabaseOptions } from 'pg-boss'
import { PgBoss } from 'pg-boss'
import type { JobDefinition } from '../jobs.ts'
import { queueOptions } from '../jobs.ts'

const folder = new URL('../../../migrations/', import.meta.url)
export const appRole = 'salon_app'

const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    const migrations = names.map(async (name): Promise<[string, Migration]> => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return [name.slice(0, -'.sql'.length), { up: async (db) => void (await sql.raw(text).execute(db)) }]
    })
    return Object.fromEntries(await Promise.all(migrations))
  },
}

export const migrationNames = async (): Promise<string[]> => Object.keys(await sqlFiles.getMigrations())

/** Safe to run from several processes at once and any number of times. `upTo`: no further than this migration. */
export async function migrate(
  owner: ClientConfig,
  jobs: Record<string, JobDefinition>,
  upTo?: string,
): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 4 })
  // Who uses a connection hears of its loss; without a listener it would end the process besides.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({ db, provider: sqlFiles })
    const { error } = upTo ? await migrator.migrateTo(upTo) : await migrator.migrateToLatest()
    if (error) throw error
    await createQueues(db, owner, jobs)
    await grantToApp(db)
  } finally {
    await db.destroy()
  }
}

async function createQueues(
  db: Kysely<unknown>,
  owner: ClientConfig,
  jobs: Record<string, JobDefinition>,
): Promise<void> {
  // Several processes starting at once take turns.
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(724501)`.execute(connection)
    const boss = new PgBoss({ ...(owner as DatabaseOptions), max: 2, supervise: false, schedule: false })
    let failure: Error | undefined
    boss.on('error', (error) => {
      failure ??= error
    })
    try {
      await boss.start()
      const existing = new Set((await boss.getQueues()).map((queue) => queue.name))
      for (const job of Object.values(jobs)) {
        const { policy, ...changeable } = queueOptions(job)
        if (existing.has(job.name)) await boss.updateQueue(job.name, changeable)
        else await boss.createQueue(job.name, { policy, ...changeable })
      }
    } finally {
      await boss.stop({ graceful: false })
      await sql`select pg_advisory_unlock(724501)`.execute(connection)
    }
    if (failure) throw failure
  })
}

async function grantToApp(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then
        create role ${appRole} nologin;
        -- One role that migrates and serves: it steps down to this one on every connection.
        execute format('grant ${appRole} to %I', current_user);
      end if;
    end $$;
    grant usage on schema public, pgboss to ${appRole};
    grant select, insert, update, delete on all tables in schema public, pgboss to ${appRole};
    grant usage, select on all sequences in schema public, pgboss to ${appRole};
    grant execute on all functions in schema public, pgboss to ${appRole};
    revoke insert, update, delete on kysely_migration, kysely_migration_lock from ${appRole};
  `)
    .execute(db)
}

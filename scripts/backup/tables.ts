// What there is to be kept, asked of the database itself, so that a new table is never forgotten.
import type { Client } from 'pg'

export type Table = {
  name: string
  /** Guarded by row-level security: read and written salon by salon. */
  isGuarded: boolean
  /** What can be written; the database works out the rest. */
  columns: string[]
}

/** Counters of tries begin anew elsewhere; the migrator keeps its own. */
const left = ['throttle', 'kysely_migration', 'kysely_migration_lock']

export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, c.relrowsecurity as "isGuarded",
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
     order by c.relname`,
    [left],
  )
  return rows
}

/** Every salon. Users stand outside row-level security, and no salon is without one. */
export async function salonIds(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select distinct salon_id::text as id from users order by id',
  )
  return rows.map(({ id }) => id)
}

export const actFor = (client: Client, salon: string) =>
  client.query("select set_config('app.salon_id', $1, true)", [salon])

export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ isThere: boolean }>(
    `select to_regclass('public.kysely_migration') is not null as "isThere"`,
  )
  if (!rows[0]?.isThere) return []
  const { rows: done } = await client.query<{ name: string }>(
    'select name from kysely_migration order by name',
  )
  return done.map(({ name }) => name)
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

// The pool, camelCase, and naming a violated constraint.
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import type { DB } from './schema.ts'

// bigint as number: ids and sizes stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export type Database = Kysely<DB>

export function connect(connection: ClientConfig): { db: Database; pool: pg.Pool } {
  const pool = new pg.Pool({ ...connection, max: 20, application_name: 'salon-agent' })
  // A lost connection fails who uses it and is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, pool }
}

/** Rethrows as `problem()` when the named constraint refused, and unchanged otherwise. */
export const onConstraint =
  (name: string, problem: () => Error) =>
  (error: unknown): never => {
    throw error instanceof pg.DatabaseError && error.constraint === name ? problem() : error
  }

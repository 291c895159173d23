// The server refuses to run as a role to which row-level security does not apply.
import { sql } from 'kysely'
import { StartupError } from '../startup-error.ts'
import type { Database } from './connect.ts'

export async function refuseMightyRole(db: Database): Promise<void> {
  const { rows } = await sql<{ role: string; mighty: boolean }>`
    select rolname as role, rolsuper or rolbypassrls as mighty from pg_roles
    where rolname in (current_user, session_user) order by mighty desc
  `.execute(db)
  const role = rows[0]
  if (role?.mighty) {
    throw new StartupError(
      `The database role “${role.role}” is a superuser or has BYPASSRLS, so salons would not be kept apart. Set DATABASE_URL to an ordinary role.`,
    )
  }
}

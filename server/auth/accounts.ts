// Accounts: registering a salon, checking a password, who is signed in.
import { sql } from 'kysely'
import type { User } from '#contract/auth.ts'
import type { Caller } from '#server/platform/access.ts'
import { hashPassword, passwordMatches } from '#server/platform/crypto.ts'
import type { Database } from '#server/platform/db/connect.ts'
import { onConstraint } from '#server/platform/db/connect.ts'
import type { AsSalon, SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'

export type NewAccount = { email: string; password: string; salonName: string }
type Identity = { userId: number; salonId: number }

const dayMs = 86_400_000

/** A salon, its first user, and the beginning of its trial; `trialDays` 0: no trial. */
export async function createAccount(
  db: Database,
  asSalon: AsSalon,
  account: NewAccount,
  trialDays: number,
): Promise<Identity> {
  const passwordHash = await hashPassword(account.password)
  const { rows } = await sql<{ id: number }>`select nextval('salon_ids') as id`.execute(db)
  const salonId = rows[0]!.id
  return asSalon(salonId, async (tx) => {
    const trialEndsAt = trialDays > 0 ? new Date(tx.now.getTime() + trialDays * dayMs) : null
    await tx.db
      .insertInto('salons')
      .values({ id: salonId, name: account.salonName, trialEndsAt, createdAt: tx.now })
      .execute()
    const user = await tx.db
      .insertInto('users')
      .values({ salonId, email: account.email, passwordHash, createdAt: tx.now })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(onConstraint('users_email_is_taken', () => new ProblemError('email-taken')))
    return { userId: user.id, salonId }
  })
}

/** A wrong password and an unknown e-mail answer alike, in the same time. */
export async function identityOf(db: Database, email: string, password: string): Promise<Identity> {
  const user = await db
    .selectFrom('users')
    .select(['id', 'salonId', 'passwordHash'])
    .where('email', '=', email)
    .executeTakeFirst()
  const matches = await passwordMatches(user?.passwordHash, password)
  if (!user || !matches) throw new ProblemError('wrong-credentials')
  return { userId: user.id, salonId: user.salonId }
}

/** Throws `wrong-password`. Whoever else was signed in as this user is so no longer. */
export async function changePassword(
  db: Database,
  { userId, sessionId }: Caller,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const user = await db.selectFrom('users').select('passwordHash').where('id', '=', userId).executeTakeFirst()
  if (!(await passwordMatches(user?.passwordHash, current))) throw new ProblemError('wrong-password')
  const passwordHash = await hashPassword(next)
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('users').set({ passwordHash }).where('id', '=', userId).execute()
    await trx.deleteFrom('sessions').where('userId', '=', userId).where('id', '<>', sessionId).execute()
  })
}

export async function profileOf(tx: SalonTx, userId: Caller['userId']): Promise<User> {
  const row = await tx.db
    .selectFrom('users')
    .innerJoin('salons', 'salons.id', 'users.salonId')
    .select(['users.id', 'users.email', 'salons.name', 'salons.trialEndsAt'])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  if (!row) throw new ProblemError('signed-out')
  return {
    id: row.id,
    email: row.email,
    salon_name: row.name,
    is_trial: row.trialEndsAt !== null,
    trial_end_date: row.trialEndsAt?.toISOString() ?? null,
  }
}

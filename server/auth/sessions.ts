// Sessions: begun by signing in, renewed by the refresh token, ended at once by signing out.
import type { Caller } from '#server/platform/access.ts'
import { callerOf, issueToken } from '#server/platform/access.ts'
import type { Database } from '#server/platform/db/connect.ts'
import { ProblemError } from '#server/platform/problems.ts'

const refreshDays = 30

export type Tokens = { access: string; refresh: string }

export async function beginSession(
  db: Database,
  who: { userId: number; salonId: number },
  accessMinutes: number,
  now: Date,
): Promise<Tokens> {
  return db.transaction().execute(async (trx) => {
    const session = await trx
      .insertInto('sessions')
      .values({ salonId: who.salonId, userId: who.userId, createdAt: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    const caller: Caller = { ...who, sessionId: session.id }
    return {
      access: await issueToken(trx, caller, 'access', inMinutes(now, accessMinutes)),
      refresh: await issueToken(trx, caller, 'refresh', inMinutes(now, refreshDays * 24 * 60)),
    }
  })
}

export async function renewAccess(
  db: Database,
  refresh: string,
  accessMinutes: number,
  now: Date,
): Promise<string> {
  const caller = await callerOf(db, refresh, 'refresh', now)
  if (!caller) throw new ProblemError('wrong-refresh-token')
  return issueToken(db, caller, 'access', inMinutes(now, accessMinutes))
}

/** Its tokens go with it. */
export async function endSession(db: Database, sessionId: number): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', sessionId).execute()
}

const inMinutes = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000)

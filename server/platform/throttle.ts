// Counts tries within a window, across processes.
import { sql } from 'kysely'
import { sha256 } from './crypto.ts'
import type { Database } from './db/connect.ts'
import { ProblemError } from './problems.ts'

export type Limit = { key: string; tries: number; seconds: number }

// Keys carry e-mails and addresses; the table needs only to tell them apart.
const hidden = (key: string) => sha256(key).toString('base64url')

/** Counts one try against every limit; throws `too-many-tries` when one is used up. Counting comes first, so that parallel tries cannot slip through. */
export async function takeTry(db: Database, limits: Limit[], now: Date): Promise<void> {
  for (const { key, tries, seconds } of limits) {
    const windowEndsAt = new Date(now.getTime() + seconds * 1000)
    const row = await db
      .insertInto('throttle')
      .values({ key: hidden(key), windowEndsAt, tries: 1 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          tries: sql`case when throttle.window_ends_at <= ${now} then 1 else throttle.tries + 1 end`,
          windowEndsAt: sql`case when throttle.window_ends_at <= ${now} then ${windowEndsAt} else throttle.window_ends_at end`,
        }),
      )
      .returning(['tries', 'windowEndsAt'])
      .executeTakeFirstOrThrow()
    if (row.tries > tries) {
      const wait = Math.max(1, Math.ceil((row.windowEndsAt.getTime() - now.getTime()) / 1000))
      throw new ProblemError('too-many-tries', {
        retryAfterSeconds: wait,
        values: { minutes: Math.ceil(wait / 60) },
      })
    }
  }
}

/** A try that succeeded does not count. */
export async function giveTryBack(db: Database, limits: Limit[]): Promise<void> {
  await db
    .updateTable('throttle')
    .set({ tries: sql`greatest(tries - 1, 0)` })
    .where(
      'key',
      'in',
      limits.map(({ key }) => hidden(key)),
    )
    .execute()
}

export async function forgetOldTries(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('throttle').where('windowEndsAt', '<=', now).execute()
}

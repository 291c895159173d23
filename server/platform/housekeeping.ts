// Removes what has run out: tokens, sessions without tokens, counters of tries.
import type { Platform } from './platform.ts'
import { forgetOldTries } from './throttle.ts'

const everyMs = 10 * 60_000

export function housekeeping({ db, now, http }: Platform): () => void {
  async function tidy(): Promise<void> {
    try {
      await forgetOldTries(db, now())
      await db.deleteFrom('accessTokens').where('expiresAt', '<=', now()).execute()
      await db
        .deleteFrom('sessions')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('accessTokens')
                .select('hash')
                .whereRef('accessTokens.sessionId', '=', 'sessions.id'),
            ),
          ),
        )
        // One that begins this moment may not have its tokens yet.
        .where('createdAt', '<', new Date(now().getTime() - everyMs))
        .execute()
    } catch (error) {
      http.log.warn({ err: error }, 'housekeeping failed, the next round comes')
    }
  }
  const timer = setInterval(() => void tidy(), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

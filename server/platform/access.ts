// Token → who calls, for which salon. The only reader of access_tokens.

import { randomToken, sha256 } from './crypto.ts'
import type { Database } from './db/connect.ts'

export type Caller = { salonId: number; userId: number; sessionId: number }
export type TokenPurpose = 'access' | 'refresh'

/** Undefined for anything but a live token of this purpose. */
export async function callerOf(
  db: Database,
  token: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<Caller | undefined> {
  const row = await db
    .selectFrom('accessTokens')
    .select(['salonId', 'subjectId', 'sessionId'])
    .where('hash', '=', sha256(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return row && { salonId: row.salonId, userId: row.subjectId, sessionId: row.sessionId }
}

export async function issueToken(
  db: Database,
  caller: Caller,
  purpose: TokenPurpose,
  expiresAt: Date,
): Promise<string> {
  const token = randomToken()
  await db
    .insertInto('accessTokens')
    .values({
      hash: sha256(token),
      purpose,
      salonId: caller.salonId,
      subjectId: caller.userId,
      sessionId: caller.sessionId,
      expiresAt,
    })
    .execute()
  return token
}

export const bearerToken = (authorization: string | undefined): string | undefined =>
  /^Bearer +([\w~+/.=-]{1,512}) *$/i.exec(authorization ?? '')?.[1]

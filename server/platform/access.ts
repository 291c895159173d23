// Token → who calls, for which salon. The only reader of access_tokens.
import { sql } from 'kysely'
import { randomToken, sha256 } from './crypto.ts'
import type { Database } from './db/connect.ts'
import type { SalonTx } from './db/salon-tx.ts'

export type Caller = { salonId: number; userId: number; sessionId: number }
export type TokenPurpose = 'access' | 'refresh'
/** Addresses that others call without being users, and one-time codes. */
export type AddressPurpose =
  | 'telegram_webhook'
  | 'whatsapp_webhook'
  | 'feed'
  | 'owner_link'
  | 'telegram_bot'
  | 'telegram_polling'
export type Address = { salonId: number; subjectId: number }

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
    .$narrowType<{ sessionId: number }>()
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

/** Whose address it is. Undefined for anything but a live one of these purposes. */
export async function addressOf(
  db: Database,
  key: string,
  purposes: readonly AddressPurpose[],
  now: Date,
): Promise<Address | undefined> {
  return db
    .selectFrom('accessTokens')
    .select(['salonId', 'subjectId'])
    .where('hash', '=', sha256(key))
    .where('purpose', 'in', purposes)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** In the transaction of what it is the address of. `subjectId` has one address a purpose: the one before is gone. `expiresAt` null: never. */
export async function giveAddress(
  { db, salonId }: SalonTx,
  key: string,
  purpose: AddressPurpose,
  subjectId: number,
  expiresAt: Date | null = null,
): Promise<void> {
  await db
    .deleteFrom('accessTokens')
    .where('salonId', '=', salonId)
    .where('purpose', '=', purpose)
    .where('subjectId', '=', subjectId)
    .execute()
  await db
    .insertInto('accessTokens')
    .values({
      hash: sha256(key),
      purpose,
      salonId,
      subjectId,
      expiresAt: expiresAt ?? sql<Date>`'infinity'::timestamptz`,
    })
    .execute()
}

export async function takeAddressesBack(
  { db, salonId }: SalonTx,
  subjectId: number,
  purposes: readonly AddressPurpose[],
): Promise<void> {
  await db
    .deleteFrom('accessTokens')
    .where('salonId', '=', salonId)
    .where('purpose', 'in', purposes)
    .where('subjectId', '=', subjectId)
    .execute()
}

/** A code that works once: whose it is, for the first who brings it. */
export async function redeemCode(
  { db, salonId, now }: SalonTx,
  code: string,
  purpose: AddressPurpose,
): Promise<number | undefined> {
  const row = await db
    .deleteFrom('accessTokens')
    .where('hash', '=', sha256(code))
    .where('purpose', '=', purpose)
    .where('salonId', '=', salonId)
    .where('expiresAt', '>', now)
    .returning('subjectId')
    .executeTakeFirst()
  return row?.subjectId
}

/** Of every salon: the bots that must be asked for their updates. `key` tells one bot of a connection from the next. */
export async function pollingBots(db: Database): Promise<(Address & { key: string })[]> {
  const rows = await db
    .selectFrom('accessTokens')
    .select(['salonId', 'subjectId', 'hash'])
    .where('purpose', '=', 'telegram_polling')
    .execute()
  return rows.map(({ hash, ...address }) => ({ ...address, key: hash.toString('hex') }))
}

export const bearerToken = (authorization: string | undefined): string | undefined =>
  /^Bearer +([\w~+/.=-]{1,512}) *$/i.exec(authorization ?? '')?.[1]

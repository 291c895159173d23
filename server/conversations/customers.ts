// Who writes: found by the ids a connection knows them under, or made at the first message.
import { sql } from 'kysely'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

export type Writer = {
  /** Where replies go. */
  externalId: string
  /** Other ids of the same person (WhatsApp: phone and business-scoped id). */
  aliases?: readonly string[]
  name: string
  username?: string
  phone?: string
  /** The messenger's own language setting, BCP 47. */
  languageCode?: string
}

export type KnownCustomer = { id: number; name: string }

/** Until the transaction ends, messages of this customer come one after another, also the very first two. */
export async function takeTurns(
  { db, salonId }: SalonTx,
  connectionId: number,
  externalIds: readonly string[],
): Promise<void> {
  for (const id of externalIds.toSorted()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${salonId}:${connectionId}:${id}`}, 8))`.execute(
      db,
    )
  }
}

/** What the messenger tells anew replaces what it told before; what it leaves out stays. */
export async function customerAt(tx: SalonTx, connectionId: number, writer: Writer): Promise<KnownCustomer> {
  const ids = [...new Set([writer.externalId, ...(writer.aliases ?? [])])]
  const known = await tx.db
    .selectFrom('customerAddresses')
    .select(['externalId', 'customerId'])
    .where('connectionId', '=', connectionId)
    .where('externalId', 'in', ids)
    .orderBy('customerId')
    .execute()
  const first = known[0]
  const customer = first
    ? await tx.db
        .updateTable('customers')
        .set({
          name: sql`coalesce(nullif(${writer.name}::text, ''), name)`,
          username: sql`coalesce(${writer.username ?? null}::text, username)`,
          phone: sql`coalesce(${writer.phone ?? null}::text, phone)`,
        })
        .where('id', '=', first.customerId)
        .returning(['id', 'name'])
        .executeTakeFirstOrThrow()
    : await tx.db
        .insertInto('customers')
        .values({
          name: writer.name,
          username: writer.username,
          phone: writer.phone,
          language: languageFrom(writer.languageCode),
          createdAt: tx.now,
        })
        .returning(['id', 'name'])
        .executeTakeFirstOrThrow()
  const fresh = ids.filter((id) => !known.some(({ externalId }) => externalId === id))
  if (fresh.length > 0)
    await tx.db
      .insertInto('customerAddresses')
      .values(fresh.map((externalId) => ({ connectionId, externalId, customerId: customer.id })))
      .execute()
  return customer
}

const spoken = ['uk', 'ru', 'en', 'pl', 'de'] as const

function languageFrom(code: string | undefined): string | null {
  const language = code?.toLowerCase().split(/[-_]/)[0]
  return spoken.find((known) => known === language) ?? null
}

// Customers for whom there was no time.
import type { Waiting } from '#contract/waitlist.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { jsonb } from './services.ts'

export type Wait = {
  conversationId: number
  /** The visit wanted, as whoever offers it understands it. */
  visit: unknown
  wanted: string
  /** YYYY-MM-DD, both inclusive. */
  fromDay: string
  toDay: string
  notBefore: string | null
  notAfter: string | null
  customerName: string
  phone: string | null
  isTest: boolean
}

/** Asking again replaces what was asked before. */
export async function joinWaitlist(tx: SalonTx, { visit, ...wait }: Wait): Promise<void> {
  const row = { ...wait, visit: jsonb(visit), createdAt: tx.now, offeredAt: null }
  await tx.db
    .insertInto('waitlist')
    .values(row)
    .onConflict((conflict) => conflict.constraint('waitlist_one_per_conversation').doUpdateSet(row))
    .execute()
  await tx.announce('appointments')
}

/** She has a visit, or does not want one any more. */
export async function leaveWaitlist({ db }: SalonTx, conversationId: number): Promise<void> {
  await db.deleteFrom('waitlist').where('conversationId', '=', conversationId).execute()
}

/** In the order in which they came; tests wait for nobody. */
export async function waitingCustomers({ db }: SalonTx) {
  return db
    .selectFrom('waitlist')
    .selectAll()
    .where('isTest', '=', false)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function listWaitlist(tx: SalonTx): Promise<Waiting[]> {
  const rows = await waitingCustomers(tx)
  return rows.map((row) => ({
    id: row.id,
    customer_name: row.customerName,
    phone: row.phone,
    wanted: row.wanted,
    from_day: row.fromDay,
    to_day: row.toDay,
    not_before: row.notBefore,
    not_after: row.notAfter,
    conversation_id: row.conversationId,
    created_at: row.createdAt.toISOString(),
    offered_at: row.offeredAt?.toISOString() ?? null,
  }))
}

/** Throws `not-found`. */
export async function removeWaiting(tx: SalonTx, id: number): Promise<void> {
  const { numDeletedRows } = await tx.db.deleteFrom('waitlist').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new ProblemError('not-found')
  await tx.announce('appointments')
}

export async function noteOffered(tx: SalonTx, id: number): Promise<void> {
  await tx.db.updateTable('waitlist').set({ offeredAt: tx.now }).where('id', '=', id).execute()
}

// Whose conversation it is, and what the messenger tells of the customer.
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Turn } from '../engine.ts'
import type { TalkAbout } from './visit.ts'

export async function whoWrites(
  { db }: SalonTx,
  conversationId: number,
): Promise<{ about: TalkAbout; customer: NonNullable<Turn['customer']> }> {
  const row = await db
    .selectFrom('conversations')
    .leftJoin('customers', 'customers.id', 'conversations.customerId')
    .select(['conversations.testUserId', 'conversations.customerId', 'customers.name', 'customers.phone'])
    .where('conversations.id', '=', conversationId)
    .executeTakeFirstOrThrow()
  return {
    about: { conversationId, isTest: row.testUserId !== null, customerId: row.customerId },
    customer: { name: row.name || null, phone: row.phone },
  }
}

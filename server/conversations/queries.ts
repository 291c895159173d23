// Conversations with customers, as the history shows them.
import type { Chat } from '#contract/conversations.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

const atMost = 200

/** Newest first, without test chats. */
export async function customerChats({ db }: SalonTx): Promise<Chat[]> {
  const rows = await db
    .selectFrom('conversations')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages')
          .select('messages.text')
          .whereRef('messages.conversationId', '=', 'conversations.id')
          .orderBy('messages.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['conversations.id', 'customerName', 'unread', 'lastMessageAt', 'last.text'])
    .where('testUserId', 'is', null)
    .orderBy('lastMessageAt', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    customer_name: row.customerName,
    last_message: row.text ?? '',
    timestamp: row.lastMessageAt.toISOString(),
    unread: row.unread,
  }))
}

export async function customerChat({ db }: SalonTx, id: number) {
  const conversation = await db
    .selectFrom('conversations')
    .select(['id', 'customerName'])
    .where('id', '=', id)
    .where('testUserId', 'is', null)
    .executeTakeFirst()
  if (!conversation) return undefined
  const messages = await db
    .selectFrom('messages')
    .select(['id', 'text', 'author', 'proofs', 'createdAt'])
    .where('conversationId', '=', id)
    .orderBy('id')
    .execute()
  return { ...conversation, messages }
}

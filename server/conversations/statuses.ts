// What the messenger tells of our messages afterwards: sent, delivered, read, failed.
import { sql } from 'kysely'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { noteRefused } from './outbox.ts'
import { lockConversation } from './takeover.ts'

/** What travels with a message, so that a status can be matched when the answer to the send was lost. */
export const deliveryKey = (messageId: number): string => `m${messageId}`
const messageOf = (key: string): number => Number(/^m(\d{1,15})$/.exec(key)?.[1] ?? 0)

export type StatusNote = {
  connectionId: number
  /** The messenger's id of our message. */
  externalId: string
  /** The key we sent along (`Outgoing.key`), where the messenger echoes it. */
  key?: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  at: Date
  /** Of a failure: why, as in `Delivered`, and the other side's own words. */
  reason?: string
  detail?: string
}

const ranks = { queued: 0, sending: 0, superseded: 0, sent: 1, delivered: 2, failed: 2, read: 3 } as const

/** What the messenger tells of a message of ours: in any order, any number of times. Tells whether it knew the message. */
export async function noteStatus(tx: SalonTx, note: StatusNote): Promise<boolean> {
  const found = await tx.db
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversationId')
    .select(['messages.id', 'messages.conversationId'])
    .where('conversations.connectionId', '=', note.connectionId)
    .where('delivery', 'is not', null)
    .where((eb) =>
      note.key
        ? eb('messages.id', '=', messageOf(note.key))
        : eb('externalIds', '@>', sql<string[]>`array[${note.externalId}]::text[]`),
    )
    .executeTakeFirst()
  if (!found) return false
  // Read again under the lock: a delivery may be noting its own outcome.
  await lockConversation(tx, found.conversationId)
  const message = await tx.db
    .selectFrom('messages')
    .select(['id', 'conversationId', 'delivery', 'externalIds'])
    .where('id', '=', found.id)
    .executeTakeFirstOrThrow()
  const is = message.delivery as keyof typeof ranks
  if (!message.externalIds.includes(note.externalId))
    await tx.db
      .updateTable('messages')
      .set({ externalIds: sql`external_ids || array[${note.externalId}]::text[]` })
      .where('id', '=', message.id)
      .execute()
  if (ranks[note.status] <= ranks[is]) return true
  if (note.status === 'failed') {
    await noteRefused(tx, {
      messageId: message.id,
      conversationId: message.conversationId,
      connectionId: note.connectionId,
      reason: note.reason ?? 'rejected',
      detail: note.detail ?? '',
    })
    return true
  }
  await tx.db
    .updateTable('messages')
    .set({
      delivery: note.status,
      notBefore: null,
      sentAt: sql`coalesce(sent_at, ${note.at})`,
      ...(note.status === 'delivered' && { deliveredAt: note.at }),
      ...(note.status === 'read' && {
        readAt: note.at,
        deliveredAt: sql`coalesce(delivered_at, ${note.at})`,
      }),
    })
    .where('id', '=', message.id)
    .execute()
  await tx.announce('conversations')
  return true
}

/** The connection works again: what it refused for its own sake within the last day is tried once more. */
export async function sendAgainAfterReconnect(tx: SalonTx, connectionId: number): Promise<void> {
  await tx.db
    .updateTable('connections')
    .set({ trouble: null, pausedUntil: null })
    .where('id', '=', connectionId)
    .execute()
  const rows = await tx.db
    .updateTable('messages')
    .from('conversations')
    .set({ delivery: 'queued', deliveryReason: null, deliveryDetail: null })
    .whereRef('conversations.id', '=', 'messages.conversationId')
    .where('conversations.connectionId', '=', connectionId)
    .where('messages.delivery', '=', 'failed')
    .where('messages.deliveryReason', 'in', ['token', 'permission', 'disconnected'])
    .where('messages.createdAt', '>', new Date(tx.now.getTime() - 24 * 3600_000))
    .returning('messages.conversationId')
    .execute()
  for (const conversationId of new Set(rows.map((row) => row.conversationId)))
    await tx.enqueue(jobs.deliverMessages, { conversationId, isWake: false })
}

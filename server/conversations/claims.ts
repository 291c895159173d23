// Which message leaves next: claimed by one delivery at a time, under the lock that a takeover needs as well.
import { sql } from 'kysely'
import type { Action } from '#contract/agent.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { uncover } from './coverage.ts'
import { noteFailed, postpone } from './outbox.ts'
import { startWaiting } from './waiting.ts'

export type ConnectionRow = {
  id: number
  type: 'telegram' | 'whatsapp'
  /** Sealed. */
  secret: string | null
  settings: Record<string, unknown>
}

export type Claimed = {
  messageId: number
  connection: ConnectionRow
  to: string
  text: string
  choices: string[]
  partsSent: number
  lastCustomerMessageAt: Date | null
}

/** Null: there is nothing to send, or a job is enqueued for when it can be. */
export type Claim = Claimed | null

/**
 * The oldest message of the conversation that waits to be sent, marked as being sent. Locks the conversation, so that a
 * takeover comes either before, and the agent's message is held back, or after, and it was already on its way.
 * `reconcileSeconds`: how long a send with an unknown outcome waits for the messenger's word. `isWake`: enqueued for the
 * moment a message may be sent again; others leave such a message alone.
 */
export async function claimNext(
  tx: SalonTx,
  conversationId: number,
  { reconcileSeconds, isWake }: { reconcileSeconds: (type: string) => number; isWake: boolean },
): Promise<Claim> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .innerJoin('connections', 'connections.id', 'conversations.connectionId')
    .select([
      'conversations.id',
      'heldBy',
      'waitingSince',
      'address',
      'lastCustomerMessageAt',
      'connections.id as connectionId',
      'connections.type',
      'connections.status',
      'connections.secret',
      'connections.settings',
      'connections.pausedUntil',
    ])
    .where('conversations.id', '=', conversationId)
    .forUpdate('conversations')
    .executeTakeFirst()
  // Erased meanwhile.
  if (!conversation) return null

  for (;;) {
    const message = await tx.db
      .selectFrom('messages')
      .select(['id', 'author', 'kind', 'text', 'actions', 'delivery', 'notBefore', 'partsSent', 'createdAt'])
      .where('conversationId', '=', conversationId)
      .where('delivery', 'in', ['queued', 'sending'])
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (!message) return null
    // Whoever was sending it is gone: jobs of one conversation run one after another.
    const wasLeft = message.delivery === 'sending'
    if (conversation.heldBy === 'staff' && message.author === 'agent' && message.kind === 'text') {
      await supersede(tx, conversation, message.id, wasLeft)
      continue
    }
    if (conversation.status !== 'connected') {
      await noteFailed(tx, { messageId: message.id, conversationId, reason: 'disconnected', detail: '' })
      continue
    }
    const reconcile = wasLeft ? reconcileSeconds(conversation.type) : 0
    if (wasLeft) await countUnknown(tx, message.id)
    if (reconcile > 0) {
      await postpone(tx, message.id, conversationId, reconcile)
      return null
    }
    const waits = Math.max(...[message.notBefore, conversation.pausedUntil].map((at) => at?.getTime() ?? 0))
    if (waits > tx.now.getTime()) {
      // The one that set the time has enqueued the job for it.
      const isAskedFor = message.notBefore !== null && message.notBefore > tx.now
      if (isWake || !isAskedFor)
        await postpone(tx, message.id, conversationId, (waits - tx.now.getTime()) / 1000)
      return null
    }
    await tx.db
      .updateTable('messages')
      .set({ delivery: 'sending', tries: sql`tries + 1`, notBefore: null })
      .where('id', '=', message.id)
      .execute()
    return {
      messageId: message.id,
      connection: {
        id: conversation.connectionId,
        type: conversation.type as ConnectionRow['type'],
        secret: conversation.secret,
        settings: conversation.settings as Record<string, unknown>,
      },
      to: conversation.address ?? '',
      text: message.text,
      choices: (message.actions as Action[]).flatMap((action) =>
        action.type === 'offer' ? action.choices : [],
      ),
      partsSent: message.partsSent,
      lastCustomerMessageAt: conversation.lastCustomerMessageAt,
    }
  }
}

async function countUnknown({ db }: SalonTx, messageId: number): Promise<void> {
  await db
    .updateTable('messages')
    .set({ unknownOutcomes: sql`unknown_outcomes + 1`, delivery: 'queued' })
    .where('id', '=', messageId)
    .execute()
}

/** A person answers instead. What nobody can have seen covers nothing any more. */
async function supersede(
  tx: SalonTx,
  conversation: { id: number; waitingSince: Date | null },
  messageId: number,
  mayBeSeen: boolean,
): Promise<void> {
  const { unknownOutcomes } = await tx.db
    .updateTable('messages')
    .set({ delivery: 'superseded', notBefore: null })
    .where('id', '=', messageId)
    .returning('unknownOutcomes')
    .executeTakeFirstOrThrow()
  const since = !mayBeSeen && unknownOutcomes === 0 ? await uncover(tx, messageId) : undefined
  if (since) await startWaiting(tx, conversation, since)
  await tx.announce('conversations')
}

/** Where an answer is under way, and the message that was seen. Undefined: a person answers, or nobody can be reached. */
export async function typingFor(
  { db }: SalonTx,
  { conversationId, messageId }: { conversationId: number; messageId: number },
): Promise<{ connection: ConnectionRow; to: string; externalId: string } | undefined> {
  const row = await db
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversationId')
    .innerJoin('connections', 'connections.id', 'conversations.connectionId')
    .select([
      'address',
      'externalId',
      'connections.id',
      'connections.type',
      'connections.secret',
      'connections.settings',
    ])
    .where('messages.id', '=', messageId)
    .where('conversations.id', '=', conversationId)
    .where('conversations.heldSince', 'is', null)
    .where('connections.status', '=', 'connected')
    .executeTakeFirst()
  if (!row?.externalId || !row.address) return undefined
  const { address, externalId, ...connection } = row
  return { connection: connection as ConnectionRow, to: address, externalId }
}

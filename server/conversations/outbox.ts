// A message leaves: stored with its delivery asked for, claimed by one delivery at a time, and what became of it noted.
import { sql } from 'kysely'
import type { Action } from '#contract/agent.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { uncover } from './coverage.ts'
import { tellOwner } from './notices.ts'
import { lockConversation } from './takeover.ts'
import { startWaiting } from './waiting.ts'

/** After so long nobody waits for the answer any more. */
const triedForHours = 24
const longestPauseSeconds = 60

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
      await failed(tx, { messageId: message.id, conversationId, reason: 'disconnected', detail: '' })
      continue
    }
    const reconcile = wasLeft ? reconcileSeconds(conversation.type) : 0
    if (wasLeft) await countUnknown(tx, message.id)
    if (reconcile > 0) {
      await wait(tx, message.id, conversationId, reconcile)
      return null
    }
    const waits = Math.max(...[message.notBefore, conversation.pausedUntil].map((at) => at?.getTime() ?? 0))
    if (waits > tx.now.getTime()) {
      // The one that set the time has enqueued the job for it.
      const isAskedFor = message.notBefore !== null && message.notBefore > tx.now
      if (isWake || !isAskedFor) await wait(tx, message.id, conversationId, (waits - tx.now.getTime()) / 1000)
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

async function wait(tx: SalonTx, messageId: number, conversationId: number, seconds: number): Promise<void> {
  await tx.db
    .updateTable('messages')
    .set({ delivery: 'queued', notBefore: new Date(tx.now.getTime() + seconds * 1000) })
    .where('id', '=', messageId)
    .execute()
  await tx.enqueue(jobs.deliverMessages, { conversationId, isWake: true }, { afterSeconds: seconds })
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

/** The messenger took it. */
export async function noteSent(
  tx: SalonTx,
  messageId: number,
  externalIds: readonly string[],
): Promise<void> {
  await tx.db
    .updateTable('messages')
    .set({
      // A status may have told more already.
      delivery: sql`case when delivery = 'sending' then 'sent' else delivery end`,
      externalIds: sql`array(select distinct unnest(external_ids || ${externalIds}::text[]))`,
      sentAt: tx.now,
    })
    .where('id', '=', messageId)
    .execute()
  await tx.announce('conversations')
}

/** They said no. The owner sees it, and is told. */
export async function noteRefused(
  tx: SalonTx,
  refusal: {
    messageId: number
    conversationId: number
    connectionId: number
    reason: string
    detail: string
  },
): Promise<void> {
  await lockConversation(tx, refusal.conversationId)
  await failed(tx, refusal)
  if (refusal.reason === 'token' || refusal.reason === 'permission')
    await tx.db
      .updateTable('connections')
      .set({ trouble: refusal.reason })
      .where('id', '=', refusal.connectionId)
      .execute()
}

const aboutTheChat = ['blocked', 'gone', 'window_closed']

async function failed(
  tx: SalonTx,
  {
    messageId,
    conversationId,
    reason,
    detail,
  }: {
    messageId: number
    conversationId: number
    reason: string
    detail: string
  },
): Promise<void> {
  await tx.db
    .updateTable('messages')
    .set({
      delivery: 'failed',
      deliveryReason: reason,
      deliveryDetail: detail.slice(0, 500),
      notBefore: null,
    })
    .where('id', '=', messageId)
    .execute()
  const { needsPerson } = await tx.db
    .selectFrom('conversations')
    .select('needsPerson')
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow()
  await tx.db
    .updateTable('conversations')
    .set({ needsPerson: 'undelivered', ...(aboutTheChat.includes(reason) && { unreachable: reason }) })
    .where('id', '=', conversationId)
    .execute()
  // Once a conversation: every further message fails for the same reason.
  if (needsPerson !== 'undelivered') await tellOwner(tx, { kind: 'undelivered', conversationId, reason })
  await tx.announce('conversations')
}

/** Asked to wait; with `connectionId`, all of the connection. */
export async function noteLater(
  tx: SalonTx,
  later: { messageId: number; conversationId: number; seconds: number; connectionId: number | null },
): Promise<void> {
  if (later.connectionId !== null)
    await tx.db
      .updateTable('connections')
      .set({ pausedUntil: new Date(tx.now.getTime() + later.seconds * 1000) })
      .where('id', '=', later.connectionId)
      .execute()
  await wait(tx, later.messageId, later.conversationId, later.seconds)
}

/** Could not be reached. Tried again, later and later, for a day. */
export async function noteUnreachable(
  tx: SalonTx,
  about: {
    messageId: number
    conversationId: number
    isUnknown: boolean
    reconcileSeconds: number
    sent: { parts: number; externalIds: readonly string[] }
  },
): Promise<void> {
  const row = await tx.db
    .updateTable('messages')
    .set({
      unknownOutcomes: sql`unknown_outcomes + ${about.isUnknown ? 1 : 0}`,
      partsSent: sql`parts_sent + ${about.sent.parts}`,
      externalIds: sql`external_ids || ${about.sent.externalIds}::text[]`,
    })
    .where('id', '=', about.messageId)
    // A status may have told meanwhile that it arrived.
    .where('delivery', '=', 'sending')
    .returning(['tries', 'createdAt'])
    .executeTakeFirst()
  if (!row) return
  if (tx.now.getTime() - row.createdAt.getTime() > triedForHours * 3600_000)
    return failed(tx, { ...about, reason: 'unreachable', detail: '' })
  const pause = Math.min(longestPauseSeconds, 2 ** Math.min(row.tries - 1, 10))
  await wait(
    tx,
    about.messageId,
    about.conversationId,
    about.isUnknown ? Math.max(about.reconcileSeconds, 1) : pause,
  )
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

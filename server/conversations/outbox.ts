// What became of a message that was sent, or could not be.
import { sql } from 'kysely'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { tellOwner } from './notices.ts'
import { lockConversation } from './takeover.ts'

/** After so long nobody waits for the answer any more. */
const triedForHours = 24
const longestPauseSeconds = 60

/** To be sent again from then on, and a job that does it. */
export async function postpone(
  tx: SalonTx,
  messageId: number,
  conversationId: number,
  seconds: number,
): Promise<void> {
  await tx.db
    .updateTable('messages')
    .set({ delivery: 'queued', notBefore: new Date(tx.now.getTime() + seconds * 1000) })
    .where('id', '=', messageId)
    .execute()
  await tx.enqueue(jobs.deliverMessages, { conversationId, isWake: true }, { afterSeconds: seconds })
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
  await noteFailed(tx, refusal)
  if (refusal.reason === 'token' || refusal.reason === 'permission')
    await tx.db
      .updateTable('connections')
      .set({ trouble: refusal.reason })
      .where('id', '=', refusal.connectionId)
      .execute()
}

const aboutTheChat = ['blocked', 'gone', 'window_closed']

/** It is given up: the owner sees why, and is told. */
export async function noteFailed(
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
  await postpone(tx, later.messageId, later.conversationId, later.seconds)
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
    return noteFailed(tx, { ...about, reason: 'unreachable', detail: '' })
  const pause = Math.min(longestPauseSeconds, 2 ** Math.min(row.tries - 1, 10))
  await postpone(
    tx,
    about.messageId,
    about.conversationId,
    about.isUnknown ? Math.max(about.reconcileSeconds, 1) : pause,
  )
}

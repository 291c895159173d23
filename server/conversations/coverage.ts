// Which reply answers which messages of the customer: every message has at most one, and a burst shares it.
import { sql } from 'kysely'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

export type Uncovered = { id: number; kind: string; text: string; createdAt: Date }

/** What no reply answers yet, in the order it was written: messengers may deliver in another. */
export async function uncoveredMessages({ db }: SalonTx, conversationId: number): Promise<Uncovered[]> {
  return db
    .selectFrom('messages')
    .select(['id', 'kind', 'text', 'createdAt'])
    .where('conversationId', '=', conversationId)
    .where('author', '=', 'customer')
    .where('coveredBy', 'is', null)
    .where('unanswered', 'is', null)
    .orderBy(sql`coalesce(written_at, created_at)`)
    .orderBy('id')
    .execute()
}

export async function cover({ db }: SalonTx, messageIds: readonly number[], replyId: number): Promise<void> {
  if (messageIds.length === 0) return
  await db
    .updateTable('messages')
    .set({ coveredBy: replyId })
    .where('id', 'in', [...messageIds])
    .execute()
}

/**
 * The reply will not be sent: a person's later message answers instead, where there is one. Else the customer waits, and
 * when the oldest of the messages came is told.
 */
export async function uncover({ db }: SalonTx, replyId: number): Promise<Date | undefined> {
  const rows = await db
    .updateTable('messages')
    .set({
      coveredBy: sql`(
        select min(later.id) from messages later
        where later.salon_id = messages.salon_id and later.conversation_id = messages.conversation_id
          and later.author = 'staff' and later.id > ${replyId}
      )`,
    })
    .where('coveredBy', '=', replyId)
    .returning(['createdAt', 'coveredBy'])
    .execute()
  return rows
    .filter(({ coveredBy }) => coveredBy === null)
    .map(({ createdAt }) => createdAt)
    .sort((a, b) => a.getTime() - b.getTime())[0]
}

/** The agent leaves them alone, and says why. A later message does not bring them up again. */
export async function leaveUnanswered(
  { db }: SalonTx,
  messageIds: readonly number[],
  why: 'trial_ended' | 'agent_off' | 'disconnected',
): Promise<void> {
  await db
    .updateTable('messages')
    .set({ unanswered: why })
    .where('id', 'in', [...messageIds])
    .execute()
}

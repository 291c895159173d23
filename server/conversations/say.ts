// What the salon says by itself, asked by nobody: a reminder of a visit, a word to somebody who waits.
import { sql } from 'kysely'
import type { Action } from '#contract/agent.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

export type Said = {
  conversationId: number
  /** Neither is held back by a takeover: the person who took over does not say it instead. */
  kind: 'notice' | 'holding'
  text: string
  choices: readonly string[]
}

/** Goes the way of every message: in order, with its delivery known. The message's id. */
export async function sayToCustomer(
  tx: SalonTx,
  { conversationId, kind, text, choices }: Said,
): Promise<number> {
  const actions: Action[] = choices.length > 0 ? [{ type: 'offer', choices: [...choices] }] : []
  const { id } = await tx.db
    .insertInto('messages')
    .values({
      conversationId,
      author: 'agent',
      kind,
      text,
      actions: sql`${JSON.stringify(actions)}::jsonb`,
      delivery: 'queued',
      createdAt: tx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.db
    .updateTable('conversations')
    .set({ lastMessage: text.slice(0, 500), lastMessageAt: tx.now })
    .where('id', '=', conversationId)
    .execute()
  await tx.enqueue(jobs.deliverMessages, { conversationId, isWake: false })
  await tx.announce('conversations')
  return id
}

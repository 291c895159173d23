// SQL of replays.
import { sql } from 'kysely'
import type { Replay } from '#contract/replay.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { AskedConversation, ReplayResult } from './replay.ts'

const askedAgain = 200

export type AskedQuestions = { askedBy: Replay['asked_by']; conversations: AskedConversation[] }

/** The last questions of customers; of the test chat where no customer has written yet. */
export async function lastQuestions(tx: SalonTx): Promise<AskedQuestions> {
  const byCustomers = await questionsOf(tx, 'customers')
  return byCustomers.length > 0
    ? { askedBy: 'customers', conversations: byCustomers }
    : { askedBy: 'test_chat', conversations: await questionsOf(tx, 'test_chat') }
}

async function questionsOf({ db }: SalonTx, askedBy: Replay['asked_by']): Promise<AskedConversation[]> {
  const rows = await db
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversationId')
    .select(['messages.id', 'messages.conversationId', 'messages.text'])
    .where('messages.author', '=', 'customer')
    .where('messages.text', '<>', '')
    .where('conversations.testUserId', askedBy === 'customers' ? 'is' : 'is not', null)
    .orderBy('messages.id', 'desc')
    .limit(askedAgain)
    .execute()
  const byConversation = Map.groupBy(rows.toReversed(), ({ conversationId }) => conversationId)
  return [...byConversation].map(([id, messages]) => ({ id, questions: messages.map(({ text }) => text) }))
}

export async function keepReplay(
  tx: SalonTx,
  releaseId: number,
  againstReleaseId: number,
  { asked, changed, askedBy }: ReplayResult & Pick<AskedQuestions, 'askedBy'>,
): Promise<void> {
  const values = {
    againstReleaseId,
    asked,
    askedBy,
    changed: sql<never>`${JSON.stringify(changed)}::jsonb`,
    takenAt: tx.now,
  }
  await tx.db
    .insertInto('replays')
    .values({ releaseId, ...values })
    .onConflict((conflict) => conflict.columns(['salonId', 'releaseId']).doUpdateSet(values))
    .execute()
  await tx.announce('knowledge')
}

/** Of this release, or of the one that waits for review. */
export async function replayOf({ db }: SalonTx, releaseId: number | undefined): Promise<Replay | null> {
  const row = await db
    .selectFrom('replays')
    .innerJoin('salons', 'salons.id', 'replays.salonId')
    .selectAll('replays')
    .where((eb) => eb('releaseId', '=', releaseId ?? eb.ref('salons.pendingReleaseId')))
    .executeTakeFirst()
  if (!row) return null
  return {
    release_id: row.releaseId,
    against_release_id: row.againstReleaseId,
    taken_at: row.takenAt.toISOString(),
    asked: row.asked,
    asked_by: row.askedBy as Replay['asked_by'],
    changed: row.changed as Replay['changed'],
  }
}

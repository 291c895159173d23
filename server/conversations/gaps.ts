// What customers asked and the agent could not answer.
import { sql } from 'kysely'
import type { Gap } from '#contract/gaps.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'

const shownAtMost = 200

/** `key`: equal for the same question asked in other words. A closed gap opens again: what was answered did not help. */
export async function rememberGap(
  tx: SalonTx,
  gap: { key: string; question: string; language: Gap['language'] },
): Promise<void> {
  await tx.db
    .insertInto('gaps')
    .values({ ...gap, firstAskedAt: tx.now, lastAskedAt: tx.now })
    .onConflict((conflict) =>
      conflict.constraint('gaps_one_per_question').doUpdateSet({
        question: gap.question,
        asked: sql`gaps.asked + 1`,
        lastAskedAt: tx.now,
        closedAt: null,
      }),
    )
    .execute()
  await tx.announce('gaps')
}

export async function openGaps({ db }: SalonTx): Promise<Gap[]> {
  const rows = await db
    .selectFrom('gaps')
    .select(['id', 'question', 'language', 'asked', 'lastAskedAt'])
    .where('closedAt', 'is', null)
    .orderBy('asked', 'desc')
    .orderBy('lastAskedAt', 'desc')
    .limit(shownAtMost)
    .execute()
  return rows.map(({ lastAskedAt, language, ...row }) => ({
    ...row,
    language: language as Gap['language'],
    last_asked_at: lastAskedAt.toISOString(),
  }))
}

/** The question as it was last asked. */
export async function closeGap(tx: SalonTx, id: number): Promise<string> {
  const row = await tx.db
    .updateTable('gaps')
    .set({ closedAt: tx.now })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .returning('question')
    .executeTakeFirst()
  if (!row) throw new ProblemError('not-found')
  await tx.announce('gaps')
  return row.question
}

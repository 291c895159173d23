// A customer who waits for a person: since when, and what happens when it takes long.
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

export type WaitingStep = 'nudge' | 'hold' | 'back'

/** How many minutes after the customer began to wait each step is due, as the salon set it. */
export async function minutesUntil({ db }: SalonTx): Promise<Record<WaitingStep, number>> {
  const salon = await db
    .selectFrom('salons')
    .select(['nudgeMinutes', 'holdingMinutes', 'backMinutes'])
    .executeTakeFirstOrThrow()
  return { nudge: salon.nudgeMinutes, hold: salon.holdingMinutes, back: salon.backMinutes }
}

/** The clock runs from the oldest message that no person has answered; one that runs already goes on. */
export async function startWaiting(
  tx: SalonTx,
  conversation: { id: number; waitingSince: Date | null },
  since: Date,
): Promise<void> {
  if (conversation.waitingSince) return
  await tx.db
    .updateTable('conversations')
    .set({ waitingSince: since })
    .where('id', '=', conversation.id)
    .execute()
  const minutes = await minutesUntil(tx)
  for (const step of ['nudge', 'hold', 'back'] as const)
    await tx.enqueue(
      jobs.watchTakeover,
      { conversationId: conversation.id, waitingSince: since.toISOString(), step },
      { afterSeconds: secondsUntil(tx, since, minutes[step]) },
    )
}

export const secondsUntil = ({ now }: SalonTx, since: Date, minutes: number): number =>
  (since.getTime() + minutes * 60_000 - now.getTime()) / 1000

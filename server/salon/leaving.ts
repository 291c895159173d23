// The owner leaves: with the password, and with seven days to change one's mind.
import { jobs } from '#server/jobs.ts'
import { passwordMatches } from '#server/platform/crypto.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'

const daysToThink = 7

/** Throws `wrong-password`. Asked again, the first day counts. */
export async function leave(tx: SalonTx, userId: number, password: string): Promise<void> {
  const user = await tx.db
    .selectFrom('users')
    .select('passwordHash')
    .where('id', '=', userId)
    .where('salonId', '=', tx.salonId)
    .executeTakeFirst()
  if (!(await passwordMatches(user?.passwordHash, password))) throw new ProblemError('wrong-password')
  const deletionAt = new Date(tx.now.getTime() + daysToThink * 86_400_000)
  const { numUpdatedRows } = await tx.db
    .updateTable('salons')
    .set({ deletionAt })
    .where('deletionAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await tx.enqueue(
    jobs.deleteSalon,
    { deletionAt: deletionAt.toISOString() },
    { afterSeconds: daysToThink * 86_400 },
  )
  await tx.announce('salon')
}

export async function stay(tx: SalonTx): Promise<void> {
  await tx.db.updateTable('salons').set({ deletionAt: null }).execute()
  await tx.announce('salon')
}

/** Everything of the salon, in one statement. Does nothing where the owner stayed, or left anew. */
export async function deleteSalon(tx: SalonTx, { deletionAt }: { deletionAt: string }): Promise<void> {
  const salon = await tx.db.selectFrom('salons').select('deletionAt').forUpdate().executeTakeFirst()
  if (salon?.deletionAt?.toISOString() !== deletionAt) return
  const early = (salon.deletionAt.getTime() - tx.now.getTime()) / 1000
  if (early > 0) return tx.enqueue(jobs.deleteSalon, { deletionAt }, { afterSeconds: early })
  await tx.db.deleteFrom('salons').execute()
}

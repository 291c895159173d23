// Whether a salon may still change things. Reading, exporting and deleting stay possible after the trial.
import type { SalonTx } from './db/salon-tx.ts'
import { ProblemError } from './problems.ts'

/** Throws `trial-ended`. */
export async function requireActiveSalon(tx: SalonTx): Promise<void> {
  const { trialEndsAt } = await tx.db.selectFrom('salons').select('trialEndsAt').executeTakeFirstOrThrow()
  if (trialEndsAt && trialEndsAt <= tx.now) throw new ProblemError('trial-ended')
}

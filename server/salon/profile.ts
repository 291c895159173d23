// The salon's profile.
import type { Salon } from '#contract/salon.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

/** The contract's field → our column. */
const columns = {
  name: 'name',
  phone: 'phone',
  address: 'address',
  language: 'language',
  time_zone: 'timeZone',
  currency: 'currency',
  review_before_publish: 'reviewBeforePublish',
  description: 'description',
  agent_enabled: 'agentEnabled',
  nudge_minutes: 'nudgeMinutes',
  holding_minutes: 'holdingMinutes',
  back_minutes: 'backMinutes',
  retention_days: 'retentionDays',
} as const

export async function salonProfile(tx: SalonTx): Promise<Salon> {
  const row = await tx.db
    .selectFrom('salons')
    .select([...Object.values(columns), 'deletionAt'])
    .executeTakeFirstOrThrow()
  const fields = Object.entries(columns).map(([field, column]) => [field, row[column]])
  return {
    ...(Object.fromEntries(fields) as Omit<Salon, 'deletion_at'>),
    deletion_at: row.deletionAt?.toISOString() ?? null,
  }
}

export async function changeProfile(
  tx: SalonTx,
  changes: Partial<Omit<Salon, 'deletion_at'>>,
): Promise<Salon> {
  const set = Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [columns[field as keyof typeof columns], value]),
  )
  if (Object.keys(set).length > 0) {
    await tx.db.updateTable('salons').set(set).where('id', '=', tx.salonId).execute()
    if (changes.retention_days) await tx.enqueue(jobs.forgetOld, { retentionDays: changes.retention_days })
    await tx.announce('salon')
  }
  return salonProfile(tx)
}

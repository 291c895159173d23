// The salon's profile.
import type { Salon } from '#contract/salon.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

const columns = [
  'name',
  'phone',
  'address',
  'language',
  'timeZone',
  'currency',
  'reviewBeforePublish',
] as const

export async function salonProfile(tx: SalonTx): Promise<Salon> {
  const row = await tx.db.selectFrom('salons').select(columns).executeTakeFirstOrThrow()
  return {
    name: row.name,
    phone: row.phone,
    address: row.address,
    language: row.language as Salon['language'],
    time_zone: row.timeZone,
    currency: row.currency,
    review_before_publish: row.reviewBeforePublish,
  }
}

export async function changeProfile(
  tx: SalonTx,
  { time_zone, review_before_publish, ...changes }: Partial<Salon>,
): Promise<Salon> {
  const set = {
    ...changes,
    ...(time_zone !== undefined && { timeZone: time_zone }),
    ...(review_before_publish !== undefined && { reviewBeforePublish: review_before_publish }),
  }
  if (Object.keys(set).length > 0) {
    await tx.db.updateTable('salons').set(set).where('id', '=', tx.salonId).execute()
    await tx.announce('salon')
  }
  return salonProfile(tx)
}

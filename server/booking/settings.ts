// The rules of booking that a salon sets, and the defaults of a salon that has set none.
import type { BookingSettings } from '#contract/schedule.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

/** The salon's row, made at the first look. */
async function settingsRow({ db }: SalonTx) {
  const read = () => db.selectFrom('bookingSettings').selectAll().executeTakeFirst()
  const held = await read()
  if (held) return held
  await db
    .insertInto('bookingSettings')
    .defaultValues()
    .onConflict((conflict) => conflict.column('salonId').doNothing())
    .execute()
  return (await read())!
}

export async function bookingSettings(tx: SalonTx): Promise<BookingSettings> {
  const row = await settingsRow(tx)
  return {
    lead_minutes: row.leadMinutes,
    horizon_days: row.horizonDays,
    grid_minutes: row.gridMinutes as BookingSettings['grid_minutes'],
    asks_phone: row.asksPhone,
    remind_day_before: row.remindDayBefore,
    remind_hours_before: row.remindHoursBefore,
    follow_up_no_show: row.followUpNoShow,
  }
}

export async function changeSettings(tx: SalonTx, changes: Partial<BookingSettings>): Promise<void> {
  await settingsRow(tx)
  const set = {
    ...(changes.lead_minutes !== undefined && { leadMinutes: changes.lead_minutes }),
    ...(changes.horizon_days !== undefined && { horizonDays: changes.horizon_days }),
    ...(changes.grid_minutes !== undefined && { gridMinutes: changes.grid_minutes }),
    ...(changes.asks_phone !== undefined && { asksPhone: changes.asks_phone }),
    ...(changes.remind_day_before !== undefined && { remindDayBefore: changes.remind_day_before }),
    ...(changes.remind_hours_before !== undefined && { remindHoursBefore: changes.remind_hours_before }),
    ...(changes.follow_up_no_show !== undefined && { followUpNoShow: changes.follow_up_no_show }),
  }
  if (Object.keys(set).length > 0) await tx.db.updateTable('bookingSettings').set(set).execute()
}

/** What was proposed so far, and whether the week still is a proposal. Locks: proposals take turns. */
export async function proposalState(
  tx: SalonTx,
): Promise<{ releaseId: number | null; weekIsOwners: boolean }> {
  await settingsRow(tx)
  const row = await tx.db
    .selectFrom('bookingSettings')
    .select(['proposedReleaseId', 'weekIsOwners'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { releaseId: row.proposedReleaseId, weekIsOwners: row.weekIsOwners }
}

export async function proposedRelease(tx: SalonTx): Promise<number | null> {
  return (await settingsRow(tx)).proposedReleaseId
}

export async function noteProposal({ db }: SalonTx, releaseId: number): Promise<void> {
  await db.updateTable('bookingSettings').set({ proposedReleaseId: releaseId }).execute()
}

export async function noteOwnersWeek(tx: SalonTx): Promise<void> {
  await settingsRow(tx)
  await tx.db.updateTable('bookingSettings').set({ weekIsOwners: true }).execute()
}

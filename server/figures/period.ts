// Days of the salon's calendar as instants.
import { sql } from 'kysely'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

/** Half-open: the end is the first midnight that no longer counts. */
export type Period = { begins: Date; ends: Date; timeZone: string }

/** `from` and `to`: YYYY-MM-DD in the salon's zone, both inclusive. */
export async function periodOf({ db }: SalonTx, from: string, to: string): Promise<Period> {
  const row = await db
    .selectFrom('salons')
    .select([
      'timeZone',
      sql<Date>`${from}::date::timestamp at time zone time_zone`.as('begins'),
      sql<Date>`(${to}::date + 1)::timestamp at time zone time_zone`.as('ends'),
    ])
    .executeTakeFirstOrThrow()
  return row
}

// Tokens a day: reserved before a model is asked, settled afterwards. Counted in Postgres, so that all processes
// together keep the limit. Whoever dies in between leaves the reservation behind as used: too much, never too little.
import { sql } from 'kysely'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

export type Limits = {
  /** The salon's own wish, and what the instance allows one salon on its model. Null: no limit. */
  salon: number | null
  /** Over all salons. Absent: the salon pays itself, the instance's count is not concerned. */
  instance?: { limit: number | null }
}

export type Reservation = { tokens: number; day: string; instanceDay: string | null }

/** Which limit is used up. Thrown inside the transaction, so that nothing of the reservation stays. */
export class BudgetSpent extends Error {
  readonly reason: 'budget' | 'instance-budget'
  constructor(reason: 'budget' | 'instance-budget') {
    super(reason)
    this.reason = reason
  }
}

/** Throws BudgetSpent. A day of the salon's is one of its own calendar; one of the instance's is in UTC. */
export async function reserve(tx: SalonTx, tokens: number, limits: Limits): Promise<Reservation> {
  const day = await salonDay(tx)
  if (!(await take(tx, 'model_use', 'salon_id, day', day, tokens, limits.salon)))
    throw new BudgetSpent('budget')
  if (!limits.instance) return { tokens, day, instanceDay: null }
  const instanceDay = tx.now.toISOString().slice(0, 10)
  if (!(await take(tx, 'instance_model_use', 'day', instanceDay, tokens, limits.instance.limit)))
    throw new BudgetSpent('instance-budget')
  return { tokens, day, instanceDay }
}

/** What was really used takes the place of what was reserved, on the day it was reserved. */
export async function settle({ db }: SalonTx, reserved: Reservation, used: number): Promise<void> {
  const change = used - reserved.tokens
  if (change === 0) return
  const tokens = sql<number>`greatest(tokens + ${change}, 0)`
  await db
    .updateTable('modelUse')
    .set({ tokens })
    .where('day', '=', sql<Date>`${reserved.day}::date`)
    .execute()
  if (!reserved.instanceDay) return
  await db
    .updateTable('instanceModelUse')
    .set({ tokens })
    .where('day', '=', sql<Date>`${reserved.instanceDay}::date`)
    .execute()
}

export type Use = { tokens: number; calls: number }

export async function usedToday(tx: SalonTx): Promise<{ salon: Use; instance: Use }> {
  const none = { tokens: 0, calls: 0 }
  const day = await salonDay(tx)
  const salon = await tx.db
    .selectFrom('modelUse')
    .select(['tokens', 'calls'])
    .where('day', '=', sql<Date>`${day}::date`)
    .executeTakeFirst()
  const instance = await tx.db
    .selectFrom('instanceModelUse')
    .select(['tokens', 'calls'])
    .where('day', '=', sql<Date>`${tx.now.toISOString().slice(0, 10)}::date`)
    .executeTakeFirst()
  return { salon: salon ?? none, instance: instance ?? none }
}

async function salonDay({ db, now }: SalonTx): Promise<string> {
  const { day } = await db
    .selectFrom('salons')
    .select(sql<string>`to_char(${now}::timestamptz at time zone time_zone, 'YYYY-MM-DD')`.as('day'))
    .executeTakeFirstOrThrow()
  return day
}

/** One statement checks and counts: two calls at once cannot both take the last tokens. */
async function take(
  { db }: SalonTx,
  table: 'model_use' | 'instance_model_use',
  key: string,
  day: string,
  tokens: number,
  limit: number | null,
): Promise<boolean> {
  if (limit !== null && tokens > limit) return false
  const { rows } = await sql`
    insert into ${sql.table(table)} as used (day, tokens, calls) values (${day}::date, ${tokens}, 1)
    on conflict (${sql.raw(key)}) do update set tokens = used.tokens + ${tokens}, calls = used.calls + 1
    where ${limit}::bigint is null or used.tokens + ${tokens} <= ${limit}::bigint
    returning used.tokens`.execute(db)
  return rows.length > 0
}

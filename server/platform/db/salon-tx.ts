// The one door to tenant data: a transaction that has told Postgres which salon it is.

import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import { fromKysely } from 'pg-boss'
import type { z } from 'zod'
import type { Topic } from '#contract/events.ts'
import type { JobDefinition } from '../jobs.ts'
import type { Database } from './connect.ts'
import type { DB } from './schema.ts'

export type SalonTx = {
  salonId: number
  now: Date
  db: Transaction<DB>
  /** Commits together with what the transaction wrote, or not at all. */
  enqueue<Payload extends z.ZodObject>(
    job: JobDefinition<Payload>,
    data: z.infer<Payload>,
    when?: { afterSeconds: number },
  ): Promise<void>
  /** Tells the salon's open browsers, on commit. */
  announce(topic: Topic): Promise<void>
}

export type AsSalon = <T>(salonId: number, work: (tx: SalonTx) => Promise<T>) => Promise<T>

export function salonTransactions(db: Database, boss: PgBoss, now: () => Date): AsSalon {
  return (salonId, work) =>
    db.transaction().execute(async (trx) => {
      // Row-level security reads this. Without it every tenant table refuses to answer.
      await sql`select set_config('app.salon_id', ${String(salonId)}, true)`.execute(trx)
      const bossDb = fromKysely(trx.withoutPlugins())
      return work({
        salonId,
        now: now(),
        db: trx,
        async enqueue(job, data, when) {
          const key = job.orderBy?.(data)
          await boss.send(
            job.name,
            { ...data, salonId },
            {
              db: bossDb,
              ...(key !== undefined && { singletonKey: `${salonId}:${key}` }),
              ...(when && { startAfter: Math.max(0, when.afterSeconds) }),
            },
          )
        },
        async announce(topic) {
          await sql`select pg_notify('salon_events', ${JSON.stringify({ salonId, topic })})`.execute(trx)
        },
      })
    })
}

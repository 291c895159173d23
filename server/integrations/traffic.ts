// What went through a connection: last messages, deliveries of a day, windows, and whether its silence is unusual.
import { sql } from 'kysely'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

export type Traffic = {
  lastIn: Date | null
  lastOut: Date | null
  /** Of the last 24 hours. */
  sent: number
  failed: number
  windowsOpen: number
  windowsClosed: number
  /** Conversations that wait for us, and may not be written to any more. */
  windowsMissed: number
  /** Hours of silence, when this salon has never been silent for nearly so long in four weeks; else null. */
  unusualSilenceHours: number | null
}

/** Fewer say nothing of what is usual. */
const messagesToJudgeBy = 20
const shortestSilenceHours = 24
const timesTheLongest = 1.5

export async function trafficOf(tx: SalonTx, connectionId: number): Promise<Traffic> {
  const { rows } = await sql<Omit<Traffic, 'unusualSilenceHours'>>`
    select max(c.last_customer_message_at) as last_in,
      (select max(m.sent_at) from messages m join conversations o on o.id = m.conversation_id
        where o.connection_id = ${connectionId} and m.sent_at is not null) as last_out,
      (select count(*)::int from messages m join conversations o on o.id = m.conversation_id
        where o.connection_id = ${connectionId} and m.delivery in ('sent', 'delivered', 'read')
          and m.created_at > ${tx.now}::timestamptz - interval '1 day') as sent,
      (select count(*)::int from messages m join conversations o on o.id = m.conversation_id
        where o.connection_id = ${connectionId} and m.delivery = 'failed'
          and m.delivery_reason not in ('blocked', 'gone', 'window_closed', 'disconnected')
          and m.created_at > ${tx.now}::timestamptz - interval '1 day') as failed,
      count(*) filter (where c.last_customer_message_at > ${tx.now}::timestamptz - interval '1 day')::int as windows_open,
      count(*) filter (where c.last_customer_message_at <= ${tx.now}::timestamptz - interval '1 day')::int as windows_closed,
      count(*) filter (where c.unreachable = 'window_closed')::int as windows_missed
    from conversations c where c.connection_id = ${connectionId}
  `.execute(tx.db)
  const row = rows[0]
  if (!row) throw new Error('an aggregate has always one row')
  return { ...row, unusualSilenceHours: await unusualSilence(tx, connectionId) }
}

async function unusualSilence(tx: SalonTx, connectionId: number): Promise<number | null> {
  const { rows } = await sql<{ count: number; longest: number; silent: number }>`
    with heard as (
      select coalesce(written_at, created_at) as at from messages
      where connection_id = ${connectionId} and author = 'customer'
        and created_at > ${tx.now}::timestamptz - interval '28 days'
    ), gaps as (select at, at - lag(at) over (order by at) as gap from heard)
    select count(*)::int as count,
      (coalesce(extract(epoch from max(gap)), 0) / 3600)::float8 as longest,
      coalesce(extract(epoch from ${tx.now}::timestamptz - max(at)) / 3600, 0)::float8 as silent
    from gaps
  `.execute(tx.db)
  const { count, longest, silent } = rows[0] ?? { count: 0, longest: 0, silent: 0 }
  const isUnusual =
    count >= messagesToJudgeBy && silent > shortestSilenceHours && silent > longest * timesTheLongest
  return isUnusual ? Math.floor(silent) : null
}

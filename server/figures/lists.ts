// What each figure counts, as one query: the figure is its length, so the two cannot differ.
import { type RawBuilder, sql } from 'kysely'
import type { Figure, StatsItem } from '#contract/figures.ts'
import { workingHours } from '#server/booking/working.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Period } from './period.ts'

type Row = Pick<StatsItem, 'kind' | 'id' | 'title' | 'text'> & {
  conversationId: number | null
  at: Date
  startsAt: Date | null
}
export type Counted = { figure: Figure; period: Period; service?: number | undefined }

const within = (column: string, { begins, ends }: Period) =>
  sql`${sql.ref(column)} >= ${begins} and ${sql.ref(column)} < ${ends}`

/** `at`: the customer's first message within the period. */
const conversations = (period: Period) => sql<Row>`
  select 'conversation' as kind, c.id, c.id as conversation_id, c.customer_name as title, first.text,
         first.created_at as at, null::timestamptz as starts_at
  from conversations c
  join lateral (
    select m.text, m.created_at from messages m
    where m.conversation_id = c.id and m.author = 'customer' and ${within('m.created_at', period)}
    order by m.id limit 1
  ) first on true
  where c.test_user_id is null`

const replies = (period: Period, areHandedOver: boolean) => sql<Row>`
  select 'reply' as kind, m.id, m.conversation_id, c.customer_name as title, m.text,
         m.created_at as at, null::timestamptz as starts_at
  from messages m
  join conversations c on c.id = m.conversation_id
  where c.test_user_id is null and m.author = 'agent' and m.engine is not null
    and ${within('m.created_at', period)}
    and (m.actions @> '[{"type": "hand_over"}]') = ${areHandedOver}`

const bookings = ({ period, service }: Counted, source?: 'agent') => sql<Row>`
  select 'appointment' as kind, a.id, a.conversation_id, a.customer_name as title, a.service_name as text,
         a.created_at as at, a.starts_at
  from appointments a
  where a.source <> 'test' and a.status <> 'cancelled' and ${within('a.created_at', period)}
    ${source ? sql`and a.source = ${source}` : sql``}
    ${service === undefined ? sql`` : sql`and a.service_id = ${service}`}`

const gaps = (period: Period) => sql<Row>`
  select 'gap' as kind, g.id, null::bigint as conversation_id, g.question as title, '' as text,
         g.last_asked_at as at, null::timestamptz as starts_at
  from gaps g
  where g.closed_at is null and ${within('g.last_asked_at', period)}`

/** Null: nobody has said when the salon is open, so nothing can be after hours. */
async function afterHours(tx: SalonTx, period: Period): Promise<RawBuilder<Row> | null> {
  const open = await openTimes(tx, period)
  if (!open) return null
  return sql<Row>`
    select * from (${conversations(period)}) c
    where not exists (
      select from unnest(${open.map(({ from }) => new Date(from))}::timestamptz[],
                         ${open.map(({ to }) => new Date(to))}::timestamptz[]) as open (begins, ends)
      where c.at >= open.begins and c.at < open.ends
    )`
}

async function openTimes(tx: SalonTx, { begins, ends, timeZone }: Period) {
  const { db } = tx
  const said = await db
    .selectFrom('workingHours')
    .select('id')
    .where('staffId', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!said) return null
  const working = await workingHours(tx)
  return daysOf({ begins, ends, timeZone }).flatMap((day) => working.salon(day))
}

/** Every day of the period, YYYY-MM-DD. */
export function daysOf({ begins, ends, timeZone }: Period): string[] {
  const written = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const last = written.format(new Date(ends.getTime() - 1))
  const days = [written.format(begins)]
  while (days.at(-1)! < last) days.push(dayAfter(days.at(-1)!))
  return days
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

async function rowsOf(tx: SalonTx, counted: Counted): Promise<RawBuilder<Row> | null> {
  const { figure, period } = counted
  if (figure === 'conversations') return conversations(period)
  if (figure === 'after_hours') return afterHours(tx, period)
  if (figure === 'answered') return replies(period, false)
  if (figure === 'handed_over') return replies(period, true)
  if (figure === 'bookings') return bookings(counted)
  if (figure === 'booked_by_agent') return bookings(counted, 'agent')
  return gaps(period)
}

/** Null: cannot be told. */
export async function figureOf(tx: SalonTx, counted: Counted): Promise<number | null> {
  const rows = await rowsOf(tx, counted)
  if (!rows) return null
  const { rows: found } = await sql<{
    total: number
  }>`select count(*)::int as total from (${rows}) r`.execute(tx.db)
  return found[0]!.total
}

export async function listOf(
  tx: SalonTx,
  counted: Counted,
  page: { limit: number; offset: number },
): Promise<{ total: number; items: StatsItem[] }> {
  const rows = await rowsOf(tx, counted)
  if (!rows) return { total: 0, items: [] }
  const { rows: items } = await sql<Row>`
    select r.* from (${rows}) r order by r.at desc, r.id desc limit ${page.limit} offset ${page.offset}
  `.execute(tx.db)
  return {
    total: (await figureOf(tx, counted)) ?? 0,
    items: items.map(({ at, startsAt, conversationId, ...item }) => ({
      ...item,
      conversation_id: conversationId,
      at: at.toISOString(),
      starts_at: startsAt?.toISOString() ?? null,
    })),
  }
}

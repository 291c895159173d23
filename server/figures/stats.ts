// The dashboard of a stretch of days.
import { sql } from 'kysely'
import { type Figure, figures, type Stats } from '#contract/figures.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { daysOf, figureOf } from './lists.ts'
import { type Period, periodOf } from './period.ts'

const topServices = 5

export async function salonStats(tx: SalonTx, { from, to }: { from: string; to: string }): Promise<Stats> {
  const period = await periodOf(tx, from, to)
  const counted: [Figure, number | null][] = []
  for (const figure of figures) counted.push([figure, await figureOf(tx, { figure, period })])
  const days = await byDay(tx, period)
  return {
    from,
    to,
    figures: Object.fromEntries(counted) as Stats['figures'],
    by_day: daysOf(period).map((day) => ({
      day,
      conversations: days.get(day)?.conversations ?? 0,
      bookings: days.get(day)?.bookings ?? 0,
    })),
    top_services: await mostBooked(tx, period),
  }
}

async function byDay({ db }: SalonTx, { begins, ends, timeZone }: Period) {
  const { rows } = await sql<{ day: string; conversations: number; bookings: number }>`
    select day, sum(conversations)::int as conversations, sum(bookings)::int as bookings
    from (
      select (m.created_at at time zone ${timeZone})::date::text as day,
             count(distinct m.conversation_id) as conversations, 0 as bookings
      from messages m
      join conversations c on c.id = m.conversation_id
      where c.test_user_id is null and m.author = 'customer' and m.created_at >= ${begins} and m.created_at < ${ends}
      group by 1
      union all
      select (a.created_at at time zone ${timeZone})::date::text, 0, count(*)
      from appointments a
      where a.source <> 'test' and a.status <> 'cancelled' and a.created_at >= ${begins} and a.created_at < ${ends}
      group by 1
    ) d
    group by day
  `.execute(db)
  return new Map(rows.map((row) => [row.day, row]))
}

async function mostBooked({ db }: SalonTx, { begins, ends }: Period): Promise<Stats['top_services']> {
  const rows = await db
    .selectFrom('appointments')
    .innerJoin('services', 'services.id', 'appointments.serviceId')
    .select(({ fn }) => ['services.id', 'services.name', fn.countAll<number>().as('bookings')])
    .where('source', '<>', 'test')
    .where('status', '<>', 'cancelled')
    .where('appointments.createdAt', '>=', begins)
    .where('appointments.createdAt', '<', ends)
    .groupBy(['services.id', 'services.name'])
    .orderBy('bookings', 'desc')
    .orderBy('services.name')
    .limit(topServices)
    .execute()
  return rows.map(({ id, name, bookings }) => ({ service_id: id, name, bookings: Number(bookings) }))
}

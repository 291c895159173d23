// What stands in the salon's Google Calendar: times at which nobody can be booked, and what people did to our visits.
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { noteTrouble } from '#server/integrations/connections.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { seedMark, visitMark } from './event.ts'
import type { GoogleCalendar, SeenEvent } from './google.ts'
import { GoogleRefused } from './google-errors.ts'
import { tellUntold, troubleOf } from './mirror.ts'
import { type CalendarConnection, calendarSalon, connectedCalendar, lockedCalendar } from './queries.ts'

const everySeconds = 300
const day = 86_400_000

/** Reads what changed, and again in five minutes, for as long as this very connection stands. */
export async function readCalendar(
  { asSalon, http }: Pick<Platform, 'asSalon' | 'http'>,
  google: GoogleCalendar | null,
  salonId: number,
  seed: string,
): Promise<void> {
  const due = await asSalon(salonId, (tx) => whatToRead(tx, seed))
  if (!due || !google) return
  const { connection, syncToken, since, began } = due
  let isEverything = syncToken === null
  let trouble: string | null = null
  let seen: Awaited<ReturnType<GoogleCalendar['changes']>> | undefined
  try {
    seen = await google.changes(connection.email, syncToken, since)
    if (seen === 'expired') {
      isEverything = true
      seen = await google.changes(connection.email, null, since)
    }
  } catch (error) {
    if (!(error instanceof GoogleRefused)) throw error
    http.log.warn({ salonId, err: error }, 'the calendar cannot be read')
    trouble = troubleOf(error)
  }
  await asSalon(salonId, async (tx) => {
    const current = await lockedCalendar(tx)
    if (current?.seed !== seed) return
    if (seen && seen !== 'expired') {
      await keepSeen(tx, connection, seen, isEverything)
      if (isEverything) await noteAbsent(tx, connection.id, seen.events, began)
    }
    await noteTrouble(tx, connection.id, trouble)
    if (trouble === null) await tellUntold(tx, connection.id)
    await readAgain(tx, connection)
  })
}

export const readAgain = (
  tx: SalonTx,
  { id, seed }: { id: number; seed: string },
  afterSeconds = everySeconds,
) => tx.enqueue(jobs.readCalendar, { connectionId: id, seed }, { afterSeconds })

/** By which times of this calendar are known among others'. */
export const sourceOf = (connectionId: number): string => `calendar:${connectionId}`

async function whatToRead(tx: SalonTx, seed: string) {
  const connection = await connectedCalendar(tx)
  if (connection?.mode !== 'google' || connection.seed !== seed) return undefined
  const reading = await tx.db
    .selectFrom('calendarReadings')
    .select('syncToken')
    .where('connectionId', '=', connection.id)
    .executeTakeFirst()
  return {
    connection,
    syncToken: reading?.syncToken ?? null,
    since: new Date(tx.now.getTime() - day),
    began: tx.now,
  }
}

type Seen = { events: SeenEvent[]; syncToken: string }

async function keepSeen(
  tx: SalonTx,
  connection: CalendarConnection,
  { events, syncToken }: Seen,
  isEverything: boolean,
): Promise<void> {
  const source = sourceOf(connection.id)
  if (isEverything) await tx.db.deleteFrom('outsideBusy').where('source', '=', source).execute()
  const { timeZone } = await calendarSalon(tx)
  for (const event of events) {
    if (event.mark[seedMark] === connection.seed) await noteOurs(tx, connection.id, event)
    // Of a deleted event only its id is told: it may have been one of ours.
    else if (!(event.isCancelled && (await noteDeleted(tx, connection.id, event.id))))
      await keepBusy(tx, source, event, timeZone)
  }
  const values = { syncToken, readAt: tx.now }
  await tx.db
    .insertInto('calendarReadings')
    .values({ connectionId: connection.id, ...values })
    .onConflict((conflict) => conflict.columns(['salonId', 'connectionId']).doUpdateSet(values))
    .execute()
  if (events.length > 0) await tx.announce('appointments')
}

async function keepBusy(tx: SalonTx, source: string, event: SeenEvent, timeZone: string): Promise<void> {
  const time = event.isBusy && !event.isCancelled ? timeOf(event, timeZone) : null
  if (!time) {
    await tx.db
      .deleteFrom('outsideBusy')
      .where('source', '=', source)
      .where('externalId', '=', event.id)
      .execute()
    return
  }
  const busy = sql<never>`tstzrange(${time.from}, ${time.to})`
  await tx.db
    .insertInto('outsideBusy')
    .values({ source, externalId: event.id, busy })
    .onConflict((conflict) => conflict.columns(['salonId', 'source', 'externalId']).doUpdateSet({ busy }))
    .execute()
}

/** A whole day is the salon's own day, however long its clock makes it. */
function timeOf({ startsAt, endsAt, days }: SeenEvent, timeZone: string): { from: Date; to: Date } | null {
  if (startsAt && endsAt) return startsAt < endsAt ? { from: startsAt, to: endsAt } : null
  if (!days) return null
  const midnight = (date: string) =>
    new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds)
  return { from: midnight(days.from), to: midnight(days.to) }
}

/** Moved there by hand: nothing is changed here until the owner says which is right. */
async function noteOurs(tx: SalonTx, connectionId: number, event: SeenEvent): Promise<void> {
  const { startsAt, endsAt } = event
  await sql`
    update mirrored_appointments set
      conflict = case
        when ${event.isCancelled} then 'deleted'
        when (told_starts_at, told_ends_at) is distinct from (${startsAt}::timestamptz, ${endsAt}::timestamptz) then 'moved'
      end,
      there_starts_at = ${startsAt}, there_ends_at = ${endsAt}
    where connection_id = ${connectionId} and appointment_id = ${Number(event.mark[visitMark])} and event_id = ${event.id}
  `.execute(tx.db)
}

/** A list of everything leaves out what was deleted. What was told since the list was asked for may not be in it yet. */
async function noteAbsent(
  tx: SalonTx,
  connectionId: number,
  events: readonly SeenEvent[],
  began: Date,
): Promise<void> {
  await sql`
    update mirrored_appointments set conflict = 'deleted', there_starts_at = null, there_ends_at = null
    where connection_id = ${connectionId} and event_id is not null and told_at < ${began} and told_ends_at > ${began}
      and event_id <> all(${events.map(({ id }) => id)}::text[])
  `.execute(tx.db)
}

/** Whether it was one of ours. */
async function noteDeleted(tx: SalonTx, connectionId: number, eventId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update mirrored_appointments set conflict = 'deleted', there_starts_at = null, there_ends_at = null
    where connection_id = ${connectionId} and event_id = ${eventId}
  `.execute(tx.db)
  return (numAffectedRows ?? 0n) > 0n
}

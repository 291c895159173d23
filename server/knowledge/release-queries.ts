// SQL of releases: their facts, which one is published, and what each changed.
import { sql } from 'kysely'
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Fact, Place } from '#contract/facts.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'

/** In the order of the files; `madeBy`: only what this correction made. */
export async function releasedFacts(
  { db }: SalonTx,
  releaseId: number,
  madeBy?: number,
): Promise<ReleasedFact[]> {
  let query = db
    .selectFrom('facts')
    .leftJoin('releaseFiles', (join) =>
      join
        .onRef('releaseFiles.releaseId', '=', 'facts.releaseId')
        .onRef('releaseFiles.fileId', '=', 'facts.fileId'),
    )
    .select([
      'facts.id',
      'facts.fact',
      'releaseFiles.name',
      'facts.place',
      'facts.quote',
      'facts.correctionId',
      'facts.fileFact',
      sql<string | null>`facts.holds_until::text`.as('holdsUntil'),
    ])
    .where('facts.releaseId', '=', releaseId)
    .where('facts.told', '=', true)
  if (madeBy !== undefined) query = query.where('facts.correctionId', '=', madeBy)
  const rows = await query.orderBy('facts.id').execute()
  return rows.map(({ id, fact, name, place, quote, holdsUntil, fileFact, correctionId }) => ({
    id,
    fact: fact as unknown as Fact,
    file: name ?? '',
    place: place as unknown as Place,
    quote,
    origin: correctionId === null ? 'file' : 'owner',
    holds_until: holdsUntil,
    correction_id: correctionId,
    instead_of: fileFact as unknown as Fact | null,
  }))
}

/** The salon's own day, YYYY-MM-DD, in a query over salons. */
export const localDay = ({ now }: SalonTx) =>
  sql<string>`(${now}::timestamptz at time zone salons.time_zone)::date::text`

export async function makePublished(tx: SalonTx, releaseId: number): Promise<void> {
  const { db, now, salonId } = tx
  await db
    .updateTable('salons')
    .set(({ fn, val }) => ({
      publishedReleaseId: releaseId,
      publishedAt: now,
      // What is published no longer waits for it.
      pendingReleaseId: fn<number>('nullif', ['pendingReleaseId', val(releaseId)]),
    }))
    .where('id', '=', salonId)
    .execute()
  await tx.enqueue(jobs.examine, { releaseId })
  await tx.enqueue(jobs.proposeCatalogue, { releaseId })
  await tx.announce('knowledge')
}

/** Customers go on hearing the published one; null: nothing waits any more. */
export async function makePending(tx: SalonTx, releaseId: number | null): Promise<void> {
  await tx.db
    .updateTable('salons')
    .set({ pendingReleaseId: releaseId })
    .where('id', '=', tx.salonId)
    .execute()
  if (releaseId !== null) {
    await tx.enqueue(jobs.examine, { releaseId })
    await tx.enqueue(jobs.replay, { releaseId })
  }
  await tx.announce('knowledge')
}

const listed = 50

export type ReleaseRow = {
  id: number
  createdAt: Date
  trainingId: number | null
  isPublished: boolean
  isPending: boolean
  facts: number
  added: number
  removed: number
}

/** Newest first, or `only` one. Added and removed: against the release before, by what the facts say. */
export async function lastReleases({ db }: SalonTx, only?: number): Promise<ReleaseRow[]> {
  const { rows } = await sql<ReleaseRow>`
    with numbered as (
      select id, created_at, training_id, lag(id) over (order by id) as before from releases
    ), newest as (
      select * from numbered where ${only === undefined ? sql`true` : sql`id = ${only}`} order by id desc limit ${listed}
    )
    select n.id, n.created_at, n.training_id,
      n.id is not distinct from (select published_release_id from salons) as is_published,
      n.id is not distinct from (select pending_release_id from salons) as is_pending,
      (select count(*)::int from facts where release_id = n.id and told) as facts,
      (select count(*)::int from facts f where f.release_id = n.id and f.told
        and not exists (select from facts o where o.release_id = n.before and o.told and o.fact = f.fact)) as added,
      (select count(*)::int from facts o where o.release_id = n.before and o.told
        and not exists (select from facts f where f.release_id = n.id and f.told and f.fact = o.fact)) as removed
    from newest n order by n.id desc
  `.execute(db)
  return rows
}

export async function requireRelease({ db }: SalonTx, releaseId: number): Promise<void> {
  const row = await db.selectFrom('releases').select('id').where('id', '=', releaseId).executeTakeFirst()
  if (!row) throw new ProblemError('not-found')
}

// The owner's word about facts. Each makes a release of its own, copied from the published one, and is kept for the
// trainings to come: it stands as long as the files say what it corrected.
import { sql } from 'kysely'
import type { Correction, ReleasedFact } from '#contract/corrections.ts'
import type { Fact, Place } from '#contract/facts.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { jsonb, lockSalon } from './queries.ts'
import { quoteOf } from './quote.ts'
import { makePublished, releasedFacts } from './release-queries.ts'
import { renewPending } from './releases.ts'

/** `holdsUntil`: the last day (YYYY-MM-DD, the salon's) on which it is told; null: for good. */
export async function addFact(
  tx: SalonTx,
  fact: Fact,
  holdsUntil: string | null = null,
): Promise<ReleasedFact> {
  const releaseId = await copiedRelease(tx)
  const quote = quoteOf(fact)
  const { id } = await tx.db
    .insertInto('corrections')
    .values({ fact: jsonb(fact), quote, holdsUntil, createdAt: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into facts (release_id, kind, fact, place, quote, correction_id, holds_until)
    values (${releaseId}, ${fact.kind}, ${jsonb(fact)}, '{}', ${quote}, ${id}, ${holdsUntil}::date)
  `.execute(tx.db)
  await publishCorrected(tx, releaseId)
  return corrected(tx, releaseId, id)
}

export async function correctFact(tx: SalonTx, factId: number, fact: Fact): Promise<ReleasedFact> {
  const before = await publishedFact(tx, factId)
  const releaseId = await copiedRelease(tx)
  const quote = quoteOf(fact)
  const id = await remember(tx, before, fact, quote)
  await sql`
    update facts set ${keepingTheFilesWord}, fact = ${jsonb(fact)}, kind = ${fact.kind}, quote = ${quote}, correction_id = ${id}
    where release_id = ${releaseId} and ${sameAs(before)}
  `.execute(tx.db)
  await publishCorrected(tx, releaseId)
  return corrected(tx, releaseId, id)
}

export async function removeFacts(tx: SalonTx, factIds: readonly number[]): Promise<void> {
  const removed = []
  for (const id of factIds) removed.push(await publishedFact(tx, id))
  const releaseId = await copiedRelease(tx)
  for (const before of removed) {
    const id = await remember(tx, before, null, null)
    if (id === null)
      await sql`delete from facts where release_id = ${releaseId} and ${sameAs(before)}`.execute(tx.db)
    else
      await sql`
        update facts set ${keepingTheFilesWord}, told = false, correction_id = ${id}
        where release_id = ${releaseId} and ${sameAs(before)}
      `.execute(tx.db)
  }
  await publishCorrected(tx, releaseId)
}

/** The files' word counts again; a fact that only the owner had said goes. */
export async function undoCorrection(tx: SalonTx, correctionId: number): Promise<void> {
  await requireActiveSalon(tx)
  await lockSalon(tx)
  const correction = await tx.db
    .selectFrom('corrections')
    .select('insteadOf')
    .where('id', '=', correctionId)
    .executeTakeFirst()
  if (!correction) throw new ProblemError('not-found')
  const releaseId = await copiedRelease(tx)
  if (correction.insteadOf === null)
    await sql`delete from facts where release_id = ${releaseId} and correction_id = ${correctionId}`.execute(
      tx.db,
    )
  else
    await sql`
      update facts set fact = file_fact, kind = file_fact ->> 'kind', quote = file_quote, told = true,
        file_fact = null, file_quote = null, correction_id = null
      where release_id = ${releaseId} and correction_id = ${correctionId}
    `.execute(tx.db)
  await tx.db.deleteFrom('corrections').where('id', '=', correctionId).execute()
  await publishCorrected(tx, releaseId)
}

/**
 * `keepId` must be of the published release as well, so that nothing is settled by an outdated page. What says the
 * same as the kept fact contradicts nothing: it stays, since a removal counts wherever the files say the thing.
 */
export async function settleConflict(
  tx: SalonTx,
  keepId: number,
  insteadOf: readonly number[],
): Promise<void> {
  const kept = await publishedFact(tx, keepId)
  const wrong = []
  for (const id of insteadOf) {
    const other = await publishedFact(tx, id)
    // Both are as Postgres stores jsonb: equal content is equal text.
    if (JSON.stringify(other.fact) !== JSON.stringify(kept.fact)) wrong.push(id)
  }
  if (wrong.length > 0) await removeFacts(tx, wrong)
}

const wordsListed = 500

/** As they stand in the published release, newest first; what no file says any more is left out. */
export async function ownersWords({ db }: SalonTx): Promise<Correction[]> {
  const rows = await db
    .selectFrom('facts')
    .innerJoin('salons', 'salons.publishedReleaseId', 'facts.releaseId')
    .innerJoin('corrections', 'corrections.id', 'facts.correctionId')
    .leftJoin('releaseFiles', (join) =>
      join
        .onRef('releaseFiles.releaseId', '=', 'facts.releaseId')
        .onRef('releaseFiles.fileId', '=', 'facts.fileId'),
    )
    .distinctOn('corrections.id')
    .select([
      'corrections.id',
      'facts.fileFact',
      'facts.fact',
      'facts.told',
      'facts.place',
      'facts.quote',
      'facts.fileQuote',
      'releaseFiles.name',
      'corrections.createdAt',
    ])
    .orderBy('corrections.id', 'desc')
    .limit(wordsListed)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    instead_of: row.fileFact as unknown as Fact | null,
    fact: row.told ? (row.fact as unknown as Fact) : null,
    file: row.name ?? '',
    place: row.place as unknown as Place,
    quote: row.fileQuote ?? row.quote,
    created_at: row.createdAt.toISOString(),
  }))
}

type PublishedFact = { id: number; fact: unknown; correctionId: number | null }

async function publishedFact(tx: SalonTx, factId: number): Promise<PublishedFact> {
  await requireActiveSalon(tx)
  await lockSalon(tx)
  const row = await tx.db
    .selectFrom('facts')
    .innerJoin('salons', 'salons.publishedReleaseId', 'facts.releaseId')
    .select(['facts.id', 'facts.fact', 'facts.correctionId'])
    .where('facts.id', '=', factId)
    .where('facts.told', '=', true)
    .executeTakeFirst()
  if (!row) throw new ProblemError('not-found')
  return row
}

/** For a fact of a file that is corrected for the first time. */
const keepingTheFilesWord = sql`
  file_fact = case when correction_id is null then fact else file_fact end,
  file_quote = case when correction_id is null then quote else file_quote end
`

/** The same thing said in two files is corrected in both. */
const sameAs = ({ fact, correctionId }: PublishedFact) =>
  correctionId === null
    ? sql`fact = ${jsonb(fact)} and correction_id is null`
    : sql`correction_id = ${correctionId}`

async function remember(tx: SalonTx, before: PublishedFact, fact: Fact, quote: string): Promise<number>
async function remember(tx: SalonTx, before: PublishedFact, fact: null, quote: null): Promise<number | null>
/** The correction's id; null when a fact that only the owner had said is taken back and leaves nothing behind. */
async function remember(
  tx: SalonTx,
  before: PublishedFact,
  fact: Fact | null,
  quote: string | null,
): Promise<number | null> {
  const now = fact && jsonb(fact)
  if (before.correctionId !== null) {
    const row = await tx.db
      .updateTable('corrections')
      .set({ fact: now, quote, createdAt: tx.now })
      .where('id', '=', before.correctionId)
      .where((eb) => eb.or([eb('insteadOf', 'is not', null), eb.val(fact !== null)]))
      .returning('id')
      .executeTakeFirst()
    if (row) return row.id
    await tx.db.deleteFrom('corrections').where('id', '=', before.correctionId).execute()
    return null
  }
  const { rows } = await sql<{ id: number }>`
    insert into corrections (instead_of, fact, quote, created_at) values (${jsonb(before.fact)}, ${now}, ${quote}, ${tx.now})
    on conflict (salon_id, md5(instead_of::text)) where instead_of is not null
    do update set fact = excluded.fact, quote = excluded.quote, created_at = excluded.created_at
    returning id
  `.execute(tx.db)
  return rows[0]!.id
}

/** A release like the published one, to be changed before it is published itself. */
async function copiedRelease(tx: SalonTx): Promise<number> {
  await requireActiveSalon(tx)
  await lockSalon(tx)
  const { publishedReleaseId: from } = await tx.db
    .selectFrom('salons')
    .select('publishedReleaseId')
    .executeTakeFirstOrThrow()
  const { id } = await tx.db
    .insertInto('releases')
    .values({ createdAt: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (from === null) return id
  await sql`
    insert into release_files (release_id, file_id, name, content_hash, media_type, trouble, facts, not_understood)
    select ${id}, file_id, name, content_hash, media_type, trouble, facts, not_understood from release_files where release_id = ${from}
  `.execute(tx.db)
  await sql`
    insert into facts (release_id, file_id, kind, fact, place, quote, correction_id, holds_until, file_fact, file_quote, told)
    select ${id}, file_id, kind, fact, place, quote, correction_id, holds_until, file_fact, file_quote, told
    from facts where release_id = ${from} order by id
  `.execute(tx.db)
  return id
}

/** Customers hear the owner's word at once, and so will they when what waits for review is published. */
async function publishCorrected(tx: SalonTx, releaseId: number): Promise<void> {
  await makePublished(tx, releaseId)
  await renewPending(tx)
}

async function corrected(tx: SalonTx, releaseId: number, correctionId: number): Promise<ReleasedFact> {
  const fact = (await releasedFacts(tx, releaseId, correctionId))[0]
  if (!fact) throw new ProblemError('not-found')
  return fact
}

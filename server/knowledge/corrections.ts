// The owner's word about facts. Each makes a release of its own, copied from the published one, and is kept for the
// trainings to come: it stands as long as the files say what it corrected.
import { sql } from 'kysely'
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Fact } from '#contract/facts.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { jsonb, lockSalon } from './queries.ts'
import { quoteOf } from './quote.ts'
import { makePublished, releasedFacts } from './release-queries.ts'

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
  await makePublished(tx, releaseId)
  return corrected(tx, releaseId, id)
}

export async function correctFact(tx: SalonTx, factId: number, fact: Fact): Promise<ReleasedFact> {
  const before = await publishedFact(tx, factId)
  const releaseId = await copiedRelease(tx)
  const quote = quoteOf(fact)
  const id = await remember(tx, before, fact, quote)
  await sql`
    update facts set fact = ${jsonb(fact)}, kind = ${fact.kind}, quote = ${quote}, correction_id = ${id}
    where release_id = ${releaseId} and ${sameAs(before)}
  `.execute(tx.db)
  await makePublished(tx, releaseId)
  return corrected(tx, releaseId, id)
}

export async function removeFacts(tx: SalonTx, factIds: readonly number[]): Promise<void> {
  const removed = []
  for (const id of factIds) removed.push(await publishedFact(tx, id))
  const releaseId = await copiedRelease(tx)
  for (const before of removed) {
    await remember(tx, before, null, null)
    await sql`delete from facts where release_id = ${releaseId} and ${sameAs(before)}`.execute(tx.db)
  }
  await makePublished(tx, releaseId)
}

/** `keepId` must be of the published release as well, so that nothing is settled by an outdated page. */
export async function settleConflict(
  tx: SalonTx,
  keepId: number,
  insteadOf: readonly number[],
): Promise<void> {
  await publishedFact(tx, keepId)
  await removeFacts(
    tx,
    insteadOf.filter((id) => id !== keepId),
  )
}

/** What the owner said before, applied to the facts of a training. */
export async function applyCorrections(tx: SalonTx, releaseId: number): Promise<void> {
  await sql`
    update facts set fact = c.fact, kind = c.fact ->> 'kind', quote = c.quote, correction_id = c.id
    from corrections c where facts.release_id = ${releaseId} and c.instead_of = facts.fact and c.fact is not null
  `.execute(tx.db)
  await sql`
    delete from facts using corrections c
    where facts.release_id = ${releaseId} and c.instead_of = facts.fact and c.fact is null and facts.correction_id is null
  `.execute(tx.db)
  await sql`
    insert into facts (release_id, kind, fact, place, quote, correction_id, holds_until)
    select ${releaseId}, fact ->> 'kind', fact, '{}', quote, id, holds_until from corrections where instead_of is null order by id
  `.execute(tx.db)
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
    .executeTakeFirst()
  if (!row) throw new ProblemError('not-found')
  return row
}

/** The same thing said in two files is corrected in both. */
const sameAs = ({ fact, correctionId }: PublishedFact) =>
  correctionId === null
    ? sql`fact = ${jsonb(fact)} and correction_id is null`
    : sql`correction_id = ${correctionId}`

async function remember(
  tx: SalonTx,
  before: PublishedFact,
  fact: Fact | null,
  quote: string | null,
): Promise<number> {
  const now = fact && jsonb(fact)
  if (before.correctionId !== null) {
    const row = await tx.db
      .updateTable('corrections')
      .set({ fact: now, quote, createdAt: tx.now })
      .where('id', '=', before.correctionId)
      .where((eb) => eb.or([eb('insteadOf', 'is not', null), eb.val(fact !== null)]))
      .returning('id')
      .executeTakeFirst()
    // A fact that only the owner had said leaves nothing behind.
    if (!row) await tx.db.deleteFrom('corrections').where('id', '=', before.correctionId).execute()
    return before.correctionId
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
    insert into facts (release_id, file_id, kind, fact, place, quote, correction_id, holds_until)
    select ${id}, file_id, kind, fact, place, quote, correction_id, holds_until from facts where release_id = ${from} order by id
  `.execute(tx.db)
  return id
}

async function corrected(tx: SalonTx, releaseId: number, correctionId: number): Promise<ReleasedFact> {
  const fact = (await releasedFacts(tx, releaseId, correctionId))[0]
  if (!fact) throw new ProblemError('not-found')
  return fact
}

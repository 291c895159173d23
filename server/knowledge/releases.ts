// Immutable knowledge releases: made by a training, replacing the old one in the same transaction.
import { sql } from 'kysely'
import type { Fact, Place } from '#contract/facts.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { FileRow } from './queries.ts'
import { jsonb, readingOf, salonFiles } from './queries.ts'
import { localDay, makePending, makePublished, releasedFacts } from './release-queries.ts'

/** What the files say, as the owner has corrected it: published, unless he wants to look at it first. */
export async function releaseFiles(tx: SalonTx, trainingId: number, files: FileRow[]): Promise<void> {
  const { reviewBeforePublish } = await tx.db
    .selectFrom('salons')
    .select('reviewBeforePublish')
    .executeTakeFirstOrThrow()
  const releaseId = await releaseOf(tx, trainingId, files)
  if (reviewBeforePublish) return makePending(tx, releaseId)
  await makePublished(tx, releaseId)
  // What waited since before the review was switched off is older than this one.
  await makePending(tx, null)
}

/**
 * What waits for review is made anew after the owner's word about a single fact, so that publishing it later does not
 * take the word back. Files that changed meanwhile need a training anyhow: then nothing waits any more.
 */
export async function renewPending(tx: SalonTx): Promise<void> {
  const { pendingReleaseId } = await tx.db
    .selectFrom('salons')
    .select('pendingReleaseId')
    .executeTakeFirstOrThrow()
  if (pendingReleaseId === null) return
  const files = await salonFiles(tx)
  const isWhole = files.length > 0 && files.every((file) => file.facts !== null)
  await makePending(tx, isWhole ? await releaseOf(tx, null, files) : null)
}

async function releaseOf(tx: SalonTx, trainingId: number | null, files: FileRow[]): Promise<number> {
  const { id: releaseId } = await tx.db
    .insertInto('releases')
    .values({ trainingId, createdAt: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  // Oldest upload first, so that facts are numbered in the order in which the owner gave them.
  for (const file of files.toReversed()) await addFile(tx, releaseId, file)
  await applyCorrections(tx, releaseId)
  return releaseId
}

/** What the owner said before, applied to the facts of a training. */
async function applyCorrections(tx: SalonTx, releaseId: number): Promise<void> {
  await sql`
    update facts set file_fact = facts.fact, file_quote = facts.quote, correction_id = c.id, told = c.fact is not null,
      fact = coalesce(c.fact, facts.fact), kind = coalesce(c.fact, facts.fact) ->> 'kind', quote = coalesce(c.quote, facts.quote)
    from corrections c where facts.release_id = ${releaseId} and c.instead_of = facts.fact
  `.execute(tx.db)
  await sql`
    insert into facts (release_id, kind, fact, place, quote, correction_id, holds_until)
    select ${releaseId}, fact ->> 'kind', fact, '{}', quote, id, holds_until from corrections where instead_of is null order by id
  `.execute(tx.db)
}

async function addFile(tx: SalonTx, releaseId: number, file: FileRow): Promise<void> {
  const reading = await readingOf(tx, file)
  if (!reading) throw new Error(`file ${file.id} is published unread`)
  await tx.db
    .insertInto('releaseFiles')
    .values({
      releaseId,
      fileId: file.id,
      name: file.name,
      contentHash: file.contentHash,
      mediaType: file.mediaType,
      trouble: reading.trouble,
      facts: reading.facts.length,
      notUnderstood: jsonb(reading.notUnderstood),
    })
    .execute()
  // One statement for all: a price list of thousands of rows is one round trip.
  await sql`
    insert into facts (release_id, file_id, kind, fact, place, quote)
    select ${releaseId}, ${file.id}, item -> 'fact' ->> 'kind', item -> 'fact', item -> 'place', item ->> 'quote'
    from jsonb_array_elements(${jsonb(reading.facts)}) with ordinality as items (item, position)
    order by position
  `.execute(tx.db)
}

/** 'never': nothing was published yet. */
export async function filesChangedSinceLearned(tx: SalonTx): Promise<boolean | 'never'> {
  const files = await salonFiles(tx)
  const { publishedReleaseId, pendingReleaseId } = await tx.db
    .selectFrom('salons')
    .select(['publishedReleaseId', 'pendingReleaseId'])
    .executeTakeFirstOrThrow()
  // What waits for review has learned the files already.
  const learned = pendingReleaseId ?? publishedReleaseId
  if (learned === null) return files.length > 0 ? 'never' : false
  const published = await tx.db
    .selectFrom('releaseFiles')
    .select(['fileId', 'name', 'contentHash', 'mediaType'])
    .where('releaseId', '=', learned)
    .execute()
  const mark = (file: { name: string; contentHash: Buffer; mediaType: string }, id: number) =>
    `${id} ${file.name} ${file.mediaType} ${file.contentHash.toString('hex')}`
  const then = new Set(published.map((file) => mark(file, file.fileId)))
  return files.length !== then.size || files.some((file) => !then.has(mark(file, file.id)))
}

/** What customers hear. Nothing published: no facts. */
export type PublishedKnowledge = { releaseId: number; facts: readonly KnownFact[] }
type KnownFact = { id: number; fact: Fact; file: string; place: Place; quote: string; corrected?: true }

/** Releases never change, so a process loads each once. Keyed by salon as well: no id leads to another salon's facts. */
const cached = new Map<string, PublishedKnowledge>()
const cachedAtMost = 200

export async function publishedKnowledge(tx: SalonTx): Promise<PublishedKnowledge> {
  const { publishedReleaseId, today } = await current(tx)
  return publishedReleaseId === null ? nothing : knowledgeOf(tx, publishedReleaseId, today)
}

/** What the test chat answers from: the release that waits for review, if there is one. */
export async function newestKnowledge(tx: SalonTx): Promise<PublishedKnowledge> {
  const { publishedReleaseId, pendingReleaseId, today } = await current(tx)
  const releaseId = pendingReleaseId ?? publishedReleaseId
  return releaseId === null ? nothing : knowledgeOf(tx, releaseId, today)
}

const nothing: PublishedKnowledge = { releaseId: 0, facts: [] }

const current = (tx: SalonTx) =>
  tx.db
    .selectFrom('salons')
    .select(['publishedReleaseId', 'pendingReleaseId', localDay(tx).as('today')])
    .executeTakeFirstOrThrow()

/** Without what the owner said to hold only until a day before `today`. */
export async function knowledgeOf(
  tx: SalonTx,
  releaseId: number,
  today: string,
): Promise<PublishedKnowledge> {
  const key = `${tx.salonId}:${releaseId}:${today}`
  const known = cached.get(key)
  if (known) {
    // Moved to the end: the least recently used goes first.
    cached.delete(key)
    cached.set(key, known)
    return known
  }
  const facts = (await releasedFacts(tx, releaseId))
    .filter(({ holds_until }) => holds_until === null || holds_until >= today)
    .map(({ origin, holds_until: _, instead_of: __, correction_id: ___, ...fact }) =>
      origin === 'owner' ? { ...fact, corrected: true as const } : fact,
    )
  const knowledge = { releaseId, facts }
  cached.set(key, knowledge)
  if (cached.size > cachedAtMost) cached.delete(cached.keys().next().value!)
  return knowledge
}

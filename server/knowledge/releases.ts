// Immutable knowledge releases: made by a training, replacing the old one in the same transaction.
import { sql } from 'kysely'
import type { Fact, Place } from '#contract/facts.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { applyCorrections } from './corrections.ts'
import type { FileRow } from './queries.ts'
import { jsonb, readingOf, salonFiles } from './queries.ts'
import { localDay, makePublished, releasedFacts } from './release-queries.ts'

/** Publishes what the files say, as the owner has corrected it. */
export async function releaseFiles(tx: SalonTx, trainingId: number, files: FileRow[]): Promise<void> {
  const { id: releaseId } = await tx.db
    .insertInto('releases')
    .values({ trainingId, createdAt: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  // Oldest upload first, so that facts are numbered in the order in which the owner gave them.
  for (const file of files.toReversed()) await addFile(tx, releaseId, file)
  await applyCorrections(tx, releaseId)
  await makePublished(tx, releaseId)
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
export async function filesChangedSincePublished(tx: SalonTx): Promise<boolean | 'never'> {
  const files = await salonFiles(tx)
  const { publishedReleaseId } = await tx.db
    .selectFrom('salons')
    .select('publishedReleaseId')
    .executeTakeFirstOrThrow()
  if (publishedReleaseId === null) return files.length > 0 ? 'never' : false
  const published = await tx.db
    .selectFrom('releaseFiles')
    .select(['fileId', 'name', 'contentHash', 'mediaType'])
    .where('releaseId', '=', publishedReleaseId)
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
  const { publishedReleaseId, today } = await tx.db
    .selectFrom('salons')
    .select(['publishedReleaseId', localDay(tx).as('today')])
    .executeTakeFirstOrThrow()
  return publishedReleaseId === null
    ? { releaseId: 0, facts: [] }
    : knowledgeOf(tx, publishedReleaseId, today)
}

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
    .map(({ origin, holds_until: _, ...fact }) =>
      origin === 'owner' ? { ...fact, corrected: true as const } : fact,
    )
  const knowledge = { releaseId, facts }
  cached.set(key, knowledge)
  if (cached.size > cachedAtMost) cached.delete(cached.keys().next().value!)
  return knowledge
}

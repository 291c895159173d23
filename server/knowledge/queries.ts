// SQL of files and of what was understood of them.
import { sql } from 'kysely'
import type { Block, FileTrouble, FoundFact, NotUnderstood } from '#contract/facts.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { readerVersion } from './reader.ts'

export type Reading = {
  trouble: FileTrouble | null
  blocks: Block[]
  facts: FoundFact[]
  notUnderstood: NotUnderstood[]
  scannedPages: number[]
}

/** The content that a reading belongs to. */
export type Content = { contentHash: Buffer; mediaType: string; currency: string }

const filesWithReadings = ({ db }: SalonTx) =>
  db
    .selectFrom('files')
    .innerJoin('blobs', 'blobs.id', 'files.blobId')
    .innerJoin('salons', 'salons.id', 'files.salonId')
    .leftJoin('readings', (join) =>
      join
        .onRef('readings.currency', '=', 'salons.currency')
        .onRef('readings.contentHash', '=', 'blobs.contentHash')
        .onRef('readings.mediaType', '=', 'blobs.mediaType')
        .on('readings.reader', '=', readerVersion),
    )
    .select([
      'files.id',
      'files.name',
      'files.uploadedAt',
      'files.blobId',
      'blobs.size',
      'blobs.mediaType',
      'blobs.contentHash',
      'salons.currency',
      'readings.trouble',
      sql<number | null>`jsonb_array_length(readings.facts)`.as('facts'),
      sql<number | null>`jsonb_array_length(readings.not_understood)`.as('notUnderstood'),
    ])

/** Newest first. */
export const salonFiles = (tx: SalonTx) =>
  filesWithReadings(tx).orderBy('files.uploadedAt', 'desc').orderBy('files.id', 'desc').execute()

export type FileRow = Awaited<ReturnType<typeof salonFiles>>[number]

export const fileRow = (tx: SalonTx, id: number): Promise<FileRow | undefined> =>
  filesWithReadings(tx).where('files.id', '=', id).executeTakeFirst()

export const fileByName = (tx: SalonTx, name: string): Promise<FileRow | undefined> =>
  filesWithReadings(tx).where(sql`normalize(files.name, NFC)`, '=', name.normalize('NFC')).executeTakeFirst()

export async function lockSalon({ db }: SalonTx): Promise<void> {
  await db.selectFrom('salons').select('id').forUpdate().execute()
}

export async function storedBytes({ db }: SalonTx): Promise<number> {
  const row = await db
    .selectFrom('files')
    .innerJoin('blobs', 'blobs.id', 'files.blobId')
    .select(({ fn }) => fn.sum<string>('blobs.size').as('bytes'))
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}

export async function insertFile({ db, now }: SalonTx, name: string, blobId: number): Promise<number> {
  const row = await db
    .insertInto('files')
    .values({ name, blobId, uploadedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function replaceFile({ db, now }: SalonTx, id: number, blobId: number): Promise<number> {
  await db.updateTable('files').set({ blobId, uploadedAt: now }).where('id', '=', id).execute()
  return id
}

export async function deleteFileRow({ db }: SalonTx, id: number): Promise<void> {
  await db.deleteFrom('files').where('id', '=', id).execute()
}

export async function readingOf(
  { db }: SalonTx,
  { contentHash, mediaType, currency }: Content,
): Promise<Reading | undefined> {
  const row = await db
    .selectFrom('readings')
    .select(['trouble', 'blocks', 'facts', 'notUnderstood', 'scannedPages'])
    .where('contentHash', '=', contentHash)
    .where('mediaType', '=', mediaType)
    .where('currency', '=', currency)
    .where('reader', '=', readerVersion)
    .executeTakeFirst()
  return row as Reading | undefined
}

export async function keepReading(
  { db, now }: SalonTx,
  { contentHash, mediaType, currency }: Content,
  reading: Reading,
): Promise<void> {
  await db
    .insertInto('readings')
    .values({
      contentHash,
      mediaType,
      currency,
      reader: readerVersion,
      readAt: now,
      trouble: reading.trouble,
      blocks: jsonb(reading.blocks),
      facts: jsonb(reading.facts),
      notUnderstood: jsonb(reading.notUnderstood),
      scannedPages: jsonb(reading.scannedPages),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Readings of contents that no file has any more, and of older readers. */
export async function forgetUnusedReadings({ db }: SalonTx): Promise<void> {
  await db
    .deleteFrom('readings')
    .where((eb) =>
      eb.or([
        eb('reader', '<>', readerVersion),
        eb.not(
          eb.exists(
            eb
              .selectFrom('files')
              .innerJoin('blobs', 'blobs.id', 'files.blobId')
              .select('files.id')
              .whereRef('blobs.contentHash', '=', 'readings.contentHash')
              .whereRef('blobs.mediaType', '=', 'readings.mediaType'),
          ),
        ),
      ]),
    )
    .execute()
}

/** jsonb refuses U+0000, which broken documents contain; it is no character anybody wrote. */
export const jsonb = (value: unknown) =>
  sql<never>`${JSON.stringify(value).replaceAll('\\u0000', '')}::text::jsonb`

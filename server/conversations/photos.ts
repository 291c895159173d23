// Photos in conversations: checked, stripped of their metadata (place, camera, time), made a sensible size.
import { fileTypeFromFile } from 'file-type'
import sharp from 'sharp'
import { readBlob, storeBlob } from '#server/platform/blobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'

const accepted = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])
const mostPixels = 50_000_000
const longestSide = 2048
export const photoMediaType = 'image/jpeg'
export const maxPhotoBytes = 10 * 1024 * 1024

// Pictures come from strangers and are decoded here: one at a time, so that their memory is bounded.
sharp.concurrency(1)
sharp.cache(false)

/** Always JPEG: every messenger and every model takes it. Throws `wrong-photo-type`, `photo-too-large`, `broken-photo`. */
export async function cleanPhoto(path: string): Promise<Buffer> {
  const type = await fileTypeFromFile(path)
  // Judged by the bytes: sharp would also draw SVG.
  if (!type || !accepted.has(type.mime)) throw new ProblemError('wrong-photo-type')
  const { width = 0, height = 0 } = await sharp(path, { limitInputPixels: false }).metadata().catch(broken)
  if (width * height > mostPixels)
    throw new ProblemError('photo-too-large', { values: { limit: maxPhotoBytes / 1024 / 1024 } })
  // Re-encoding drops EXIF; what it says of the orientation is applied first.
  return sharp(path, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer()
    .catch(broken)
}

function broken(): never {
  throw new ProblemError('broken-photo')
}

export async function keepPhoto(tx: SalonTx, jpeg: Buffer): Promise<number> {
  const blob = await storeBlob(tx, jpeg, photoMediaType)
  const row = await tx.db
    .insertInto('photos')
    .values({ blobId: blob.id, createdAt: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function photoBlob({ db }: SalonTx, photoId: number): Promise<number> {
  const row = await db.selectFrom('photos').select('blobId').where('id', '=', photoId).executeTakeFirst()
  if (!row) throw new ProblemError('not-found')
  return row.blobId
}

/** The newest photo of these messages, if it has arrived. */
export async function photoAmong(tx: SalonTx, messageIds: readonly number[]): Promise<Buffer | null> {
  const row = await tx.db
    .selectFrom('messages')
    .innerJoin('photos', 'photos.id', 'messages.photoId')
    .select('photos.blobId')
    .where('messages.id', 'in', messageIds)
    .orderBy('messages.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? readBlob(tx, row.blobId) : null
}

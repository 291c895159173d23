// Files and photos in the database, in pieces: written and read as streams, never whole in the heap.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { AsSalon, SalonTx } from './db/salon-tx.ts'

const pieceBytes = 256 * 1024

export type Blob = { id: number; size: number; contentHash: Buffer }

/** Stores the file at `path`, or the bytes. */
export async function storeBlob(tx: SalonTx, content: string | Uint8Array, mediaType: string): Promise<Blob> {
  const { id } = await tx.db
    .insertInto('blobs')
    .values({ size: 0, contentHash: Buffer.alloc(0), mediaType })
    .returning('id')
    .executeTakeFirstOrThrow()
  const hash = createHash('sha256')
  let size = 0
  let piece = 0
  for await (const bytes of piecesOf(content)) {
    hash.update(bytes)
    size += bytes.length
    await tx.db.insertInto('blobPieces').values({ blobId: id, piece: piece++, bytes }).execute()
  }
  const contentHash = hash.digest()
  await tx.db.updateTable('blobs').set({ size, contentHash }).where('id', '=', id).execute()
  return { id, size, contentHash }
}

async function* piecesOf(content: string | Uint8Array): AsyncGenerator<Buffer> {
  if (typeof content === 'string') return yield* createReadStream(content, { highWaterMark: pieceBytes })
  const whole = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  for (let at = 0; at < whole.length; at += pieceBytes) yield whole.subarray(at, at + pieceBytes)
}

/** One short transaction a piece: a slow reader holds nothing open. */
export function streamBlob(asSalon: AsSalon, salonId: number, blobId: number): Readable {
  async function* pieces() {
    for (let piece = 0; ; piece++) {
      const row = await asSalon(salonId, ({ db }) =>
        db
          .selectFrom('blobPieces')
          .select('bytes')
          .where('blobId', '=', blobId)
          .where('piece', '=', piece)
          .executeTakeFirst(),
      )
      if (!row) return
      yield row.bytes
    }
  }
  return Readable.from(pieces())
}

export async function readBlob(tx: SalonTx, blobId: number): Promise<Buffer> {
  const rows = await tx.db
    .selectFrom('blobPieces')
    .select('bytes')
    .where('blobId', '=', blobId)
    .orderBy('piece')
    .execute()
  return Buffer.concat(rows.map((row) => row.bytes))
}

export async function deleteBlob(tx: SalonTx, blobId: number): Promise<void> {
  await tx.db.deleteFrom('blobs').where('id', '=', blobId).execute()
}

// Reading one file: from bytes to blocks to facts.

import { readBlob } from '#server/platform/blobs.ts'
import type { AsSalon, SalonTx } from '#server/platform/db/salon-tx.ts'
import { extractFile } from './extract/extract-file.ts'
import { factsOf } from './facts/facts.ts'
import type { FileRow, Reading } from './queries.ts'
import { keepReading, readingOf } from './queries.ts'

/** Raised whenever extraction or understanding gives other results, so that files are read anew. */
export const readerVersion = 1

/** Reads the file unless its content was read before. Safe to run again after a crash: nothing is kept until all is understood. */
export async function readOnce(asSalon: AsSalon, salonId: number, file: FileRow): Promise<void> {
  const bytes = await asSalon(salonId, async (tx: SalonTx) =>
    (await readingOf(tx, file)) ? undefined : readBlob(tx, file.blobId),
  )
  if (!bytes) return
  const reading = await readingFrom(bytes, file.name, file.currency)
  await asSalon(salonId, async (tx) => {
    await keepReading(tx, file, reading)
    await tx.announce('files')
  })
}

async function readingFrom(bytes: Uint8Array, name: string, currency: string): Promise<Reading> {
  const nothing = { blocks: [], facts: [], notUnderstood: [], scannedPages: [] }
  const extraction = await extractFile(bytes, name)
  if (!extraction.ok) return { ...nothing, trouble: extraction.trouble }
  const { found, notUnderstood } = factsOf(extraction.blocks, { currency })
  return {
    trouble: null,
    blocks: extraction.blocks,
    facts: found,
    notUnderstood,
    scannedPages: extraction.scannedPages,
  }
}

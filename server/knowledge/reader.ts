// Reading one file: from bytes to blocks to facts.

import type { FoundFact, NotUnderstood } from '#contract/facts.ts'
import { readBlob } from '#server/platform/blobs.ts'
import type { AsSalon, SalonTx } from '#server/platform/db/salon-tx.ts'
import { runSandboxed } from '#server/platform/sandbox.ts'
import { extractFile } from './extract/extract-file.ts'
import type { FactsTask } from './facts/facts-child.ts'
import type { FileRow, Reading } from './queries.ts'
import { keepReading, readingOf } from './queries.ts'

/** Raised whenever extraction or understanding gives other results, so that files are read anew. */
export const readerVersion = 2

export type Log = { error: (about: object, message: string) => void }

/** Reads the file unless its content was read before. Safe to run again after a crash: nothing is kept until all is understood. */
export async function readOnce(asSalon: AsSalon, salonId: number, file: FileRow, log: Log): Promise<void> {
  const bytes = await asSalon(salonId, async (tx: SalonTx) =>
    (await readingOf(tx, file)) ? undefined : readBlob(tx, file.blobId),
  )
  if (!bytes) return
  const reading = await readingFrom(bytes, file, (outcome) =>
    log.error({ salonId, fileId: file.id, outcome }, 'what was read could not be understood'),
  )
  await asSalon(salonId, async (tx) => {
    await keepReading(tx, file, reading)
    await tx.announce('files')
  })
}

type Understood = { found: FoundFact[]; notUnderstood: NotUnderstood[] }

async function readingFrom(
  bytes: Uint8Array,
  { name, currency }: FileRow,
  failed: (outcome: string) => void,
): Promise<Reading> {
  const nothing = { blocks: [], facts: [], notUnderstood: [], scannedPages: [] }
  const extraction = await extractFile(bytes, name)
  if (!extraction.ok) return { ...nothing, trouble: extraction.trouble }
  const { blocks, unread } = extraction
  const scannedPages = unread.flatMap(({ reason, place }) =>
    reason === 'no-text' && place.page !== undefined ? [place.page] : [],
  )
  const task: FactsTask = { blocks, currency }
  const run = await runSandboxed<Understood>(new URL('./facts/facts-child.ts', import.meta.url), task)
  if (run.outcome === 'ok') {
    return {
      trouble: null,
      blocks,
      scannedPages,
      facts: run.value.found,
      notUnderstood: [...unread, ...run.value.notUnderstood],
    }
  }
  // The text may be contrived, or the fault may be ours: the owner is told either way, and the rest is learned.
  failed(run.outcome)
  return {
    ...nothing,
    blocks,
    scannedPages,
    notUnderstood: unread,
    trouble: run.outcome === 'timeout' ? 'too-slow' : 'too-complex',
  }
}

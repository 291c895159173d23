// The salon's files: uploading, replacing, removing, and what was understood of each.
import { readFile as readFromDisk } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileTrouble } from '#contract/facts.ts'
import type { FileReading, KnowledgeFile } from '#contract/knowledge.ts'
import type { Language } from '#contract/problem.ts'
import { deleteBlob, storeBlob } from '#server/platform/blobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Upload } from '#server/platform/http/uploads.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { sniffUpload } from './extract/sniff.ts'
import type { FileRow } from './queries.ts'
import {
  deleteFileRow,
  fileByName,
  fileRow,
  insertFile,
  lockSalon,
  readingOf,
  replaceFile,
  salonFiles,
  storedBytes,
} from './queries.ts'
import { formatsText, remedyTexts, troubleTexts } from './texts.ts'

const blocksShown = 2000
const nameLength = 255
/** A training looks at all of them. */
const filesAtMost = 500

/** Throws when the bytes are nothing that could be read: see sniff.ts. */
async function checkUpload(upload: Upload, language: Language): Promise<{ name: string; mediaType: string }> {
  // Browsers send the bare name; a path from anybody else loses its folders.
  const name = shortened(basename(upload.name.replaceAll('\\', '/')).trim())
  const sniffed = sniffUpload(await readFromDisk(upload.path), name)
  if (sniffed.ok) return { name, mediaType: sniffed.mediaType }
  if (sniffed.refusal === 'empty') throw new ProblemError('empty-file', { values: { name } })
  const remedy = remedyTexts[language][sniffed.refusal]
  throw new ProblemError('wrong-file-type', {
    values: { name, formats: formatsText(name, language), remedy },
  })
}

function shortened(name: string): string {
  if (name.length <= nameLength) return name
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return name.slice(0, nameLength - extension.length) + extension
}

/** The same name again is a new version under the same id. `maxSalonBytes`: all files of the salon together. */
export async function keepUpload(
  asSalon: <T>(work: (tx: SalonTx) => Promise<T>) => Promise<T>,
  upload: Upload,
  options: { maxSalonBytes: number; language: Language },
): Promise<KnowledgeFile> {
  const { name, mediaType } = await checkUpload(upload, options.language)
  return asSalon(async (tx) => {
    await requireActiveSalon(tx)
    // Two uploads at once must not both see room for one.
    await lockSalon(tx)
    const before = await fileByName(tx, name)
    if ((await storedBytes(tx)) - (before?.size ?? 0) + upload.size > options.maxSalonBytes) {
      throw new ProblemError('storage-full', {
        values: { limit: Math.floor(options.maxSalonBytes / 1024 / 1024) },
      })
    }
    if (!before && (await salonFiles(tx)).length >= filesAtMost) {
      throw new ProblemError('too-many-files', { values: { limit: filesAtMost } })
    }
    const blob = await storeBlob(tx, upload.path, mediaType)
    const id = before ? await replaceFile(tx, before.id, blob.id) : await insertFile(tx, name, blob.id)
    if (before) await deleteBlob(tx, before.blobId)
    await tx.announce('files')
    const row = await fileRow(tx, id)
    return toKnowledgeFile(row!, options.language)
  })
}

export async function removeFile(tx: SalonTx, id: number): Promise<void> {
  const row = await fileRow(tx, id)
  if (!row) throw new ProblemError('not-found')
  await deleteFileRow(tx, id)
  await deleteBlob(tx, row.blobId)
  await tx.announce('files')
}

export function toKnowledgeFile(row: FileRow, language: Language): KnowledgeFile {
  const trouble = row.trouble as FileTrouble | null
  return {
    id: row.id,
    name: row.name,
    size: row.size,
    type: row.mediaType,
    uploaded_at: row.uploadedAt.toISOString(),
    state: row.facts === null ? 'waiting' : trouble ? 'trouble' : 'read',
    trouble,
    trouble_message: trouble && troubleTexts[language][trouble],
    facts: row.facts ?? 0,
    not_understood: row.notUnderstood ?? 0,
  }
}

/** Fact ids count from 1 within the file: they are the reading's, not a release's. */
export async function fileReading(tx: SalonTx, id: number, language: Language): Promise<FileReading> {
  const row = await fileRow(tx, id)
  if (!row) throw new ProblemError('not-found')
  const reading = await readingOf(tx, row)
  return {
    ...toKnowledgeFile(row, language),
    blocks: reading?.blocks.slice(0, blocksShown) ?? [],
    blocks_total: reading?.blocks.length ?? 0,
    found: reading?.facts.map((found, index) => ({ id: index + 1, ...found })) ?? [],
    problems: reading?.notUnderstood ?? [],
  }
}

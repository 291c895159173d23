// multipart/form-data: fields into memory, files onto the disk, never a whole file in the heap.
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { languageOf, ProblemError } from '../problems.ts'
import { fieldTexts } from './problem-texts.ts'

/** A file of the request, in a temporary place that is gone when the request is answered. */
export type Upload = { path: string; name: string; size: number }

export type Form = { fields: Record<string, string>; files: Record<string, Upload> }

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const invisible = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g

/** The folder must be removed by the caller, with `discard`. */
export async function readForm(
  request: FastifyRequest,
  expected: readonly string[],
  maxBytes: number,
): Promise<{ form: Form; discard: () => Promise<void> }> {
  const megabytes = Math.floor(maxBytes / 1024 / 1024)
  // Refused before a byte is read; half a megabyte is room for the fields around the file.
  if (Number(request.headers['content-length']) > maxBytes * expected.length + 512 * 1024) {
    throw new ProblemError('file-too-large', { values: { limit: megabytes } })
  }
  const folder = await mkdtemp(join(tmpdir(), 'salon-upload-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  const form: Form = { fields: {}, files: {} }
  try {
    const limits = {
      fileSize: maxBytes,
      files: expected.length + 1,
      fields: 10,
      fieldSize: 256 * 1024,
      parts: 12,
    }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        form.fields[part.fieldname] = String(part.value)
        continue
      }
      if (!expected.includes(part.fieldname)) {
        part.file.resume()
        continue
      }
      // Keeping one of two in silence would lose the other.
      if (form.files[part.fieldname]) throw onlyOne(request, part.fieldname)
      const path = join(folder, String(Object.keys(form.files).length))
      const out = createWriteStream(path, { mode: 0o600 })
      await pipeline(part.file, out)
      if (part.file.truncated) throw new ProblemError('file-too-large', { values: { limit: megabytes } })
      form.files[part.fieldname] = {
        path,
        name: part.filename.replace(invisible, '').trim(),
        size: out.bytesWritten,
      }
    }
    return { form, discard }
  } catch (error) {
    await discard()
    throw isBrokenForm(error) ? new ProblemError('unreadable-form') : error
  }
}

function onlyOne(request: FastifyRequest, field: string): ProblemError {
  const detail = fieldTexts[languageOf(request.headers['accept-language'])].single('')
  return new ProblemError('invalid-input', { errors: [{ pointer: `/body/${field}`, detail }] })
}

/** The parser (busboy) throws plain errors and names them by their words alone. */
const isBrokenForm = (error: unknown): boolean =>
  error instanceof Error &&
  /^Unexpected end of (multipart data|form)|^Multipart: Boundary not found|[Pp]art (terminated|header)/.test(
    error.message,
  )

// The file of a backup: lines of JSON, compressed. The last line says that it is whole.
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { StartupError } from '#server/platform/startup-error.ts'

export const Header = z.object({
  format: z.literal('salon-agent-backup'),
  version: z.literal(1),
  made_at: z.iso.datetime(),
  /** What the database looked like. */
  migrations: z.array(z.string()),
  /** Which key sealed the secrets; the key itself only where the instance had made it. */
  secret_key_id: z.string(),
  secret_key: z.string().nullable(),
})
export type Header = z.infer<typeof Header>

export type Line =
  /** Rows of one table as Postgres writes them in JSON, kept as text, so that no digit is lost; `salon` where it is guarded. */
  | { table: string; salon: string | null; count: number; rows: string }
  /** Where a sequence goes on. */
  | { sequence: string; last: string; isCalled: boolean }
  /** Work that was still to be done. */
  | { job: { name: string; data: object; startAfter: string; singletonKey: string | null } }
  | { end: true; lines: number }

/** Written beside and put in its place when it is whole; readable by its owner alone, since it holds everything. */
export async function writeBackup(file: string, header: Header, lines: AsyncIterable<Line>): Promise<void> {
  const aside = `${file}.part`
  async function* text(): AsyncGenerator<string> {
    yield `${JSON.stringify(header)}\n`
    let count = 0
    for await (const line of lines) {
      count++
      yield `${JSON.stringify(line)}\n`
    }
    yield `${JSON.stringify({ end: true, lines: count } satisfies Line)}\n`
  }
  try {
    await pipeline(text, createGzip(), createWriteStream(aside, { mode: 0o600, flush: true }))
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** The header at once, then the lines. Throws StartupError for a file that is no backup, or not whole. */
export async function readBackup(file: string): Promise<{ header: Header; lines: AsyncIterable<Line> }> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  const reader = createInterface({ input: source.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY })
  // Errors of the stream do not reach the iterator of readline by themselves.
  const broken = new Promise<never>((_, reject) => unpacked.once('error', reject))
  broken.catch(() => {})
  const texts = reader[Symbol.asyncIterator]()
  const next = () => Promise.race([texts.next(), broken])
  let header: Header
  try {
    header = Header.parse(JSON.parse((await next()).value ?? ''))
  } catch (error) {
    reader.close()
    throw new StartupError(`${file} is no backup of Salon Agent: ${wordsOf(error)}.`)
  }
  async function* lines(): AsyncGenerator<Line> {
    for (let count = 0; ; count++) {
      const { value, done } = await next().catch((error) => {
        throw new StartupError(`${file} is damaged: ${wordsOf(error)}.`)
      })
      if (done) throw new StartupError(`${file} is not whole: it breaks off after ${count} pieces.`)
      const line = JSON.parse(value) as Line
      if (!('end' in line)) {
        yield line
        continue
      }
      if (line.lines !== count) throw new StartupError(`${file} is not whole: pieces are missing.`)
      return
    }
  }
  return { header, lines: lines() }
}

const wordsOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file'
  if (error instanceof SyntaxError || error instanceof z.ZodError)
    return 'its first line is none that we write'
  return message
}

// npm run extract -- FOLDER > results.jsonl: reads every document below the folder as an upload would be read.
import { fstatSync, ftruncateSync, writeSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Block, FileTrouble } from '#contract/facts.ts'
import { extractFile } from '#server/knowledge/extract/extract-file.ts'
import { formatOf, type SniffRefusal, sniffUpload } from '#server/knowledge/extract/sniff.ts'

const refusals: Record<SniffRefusal, string> = {
  'wrong-extension': 'Files of this kind are not read.',
  contradicts: 'The file is not what its extension says.',
  empty: 'The file is empty.',
}
const troubles: Record<FileTrouble, string> = {
  password: 'The file is protected by a password.',
  broken: 'The file is damaged.',
  scan: 'The file holds pictures of pages and no text.',
  empty: 'There is no text in the file.',
  'too-complex': 'The file is too complex to be read.',
  'too-slow': 'Reading the file takes too long.',
  'other-kind': 'The file is not what its extension says.',
  'too-old': 'The file was made by a program that is too old.',
}

const folder = process.argv[2]
if (!folder) {
  console.error('Usage: npm run extract -- FOLDER > results.jsonl')
  process.exit(2)
}
const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && formatOf(entry.name))
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  .sort()

async function readOne(file: string) {
  const bytes = await readFile(join(folder!, file))
  const started = performance.now()
  const sniffed = sniffUpload(bytes, file)
  if (!sniffed.ok) return { file, ok: false, error: refusals[sniffed.refusal], ms: since(started) }
  const extraction = await extractFile(bytes, file)
  if (extraction.ok)
    return { file, ok: true, text: extraction.blocks.map(lineOf).join('\n'), ms: since(started) }
  return { file, ok: false, error: troubles[extraction.trouble], ms: since(started) }
}

function since(started: number): number {
  return Math.round(performance.now() - started)
}

function lineOf(block: Block): string {
  const text = block.kind === 'row' ? block.cells.map((cell) => cell.text).join('\t') : block.text
  return text.replaceAll('\n', ' ')
}

// npm has by now announced the command on standard output; a file of results begins without the announcement.
const intoFile = fstatSync(1).isFile() && process.env.npm_lifecycle_event === 'extract'
if (intoFile) ftruncateSync(1)
let written = 0
function put(line: string): void {
  if (intoFile) written += writeSync(1, line, written)
  else process.stdout.write(line)
}

const queue = files.values()
const worker = async () => {
  for (const file of queue) put(`${JSON.stringify(await readOne(file))}\n`)
}
await Promise.all([worker(), worker()])

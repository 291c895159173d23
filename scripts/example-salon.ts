// The example salon as the agent reads it: what the demo in the browser knows. Made anew with every build.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FoundFact, NotUnderstood } from '#contract/facts.ts'
import { fileExtensions } from '#contract/knowledge.ts'
import { extractFile } from '#server/knowledge/extract/extract-file.ts'
import { factsOf } from '#server/knowledge/facts/facts.ts'

export type ExampleFile = {
  name: string
  size: number
  found: readonly FoundFact[]
  problems: readonly NotUnderstood[]
}

const folder = fileURLToPath(new URL('../examples/', import.meta.url))
const wishes = 'prompt.txt'

export async function exampleSalon(): Promise<{ files: ExampleFile[]; prompt: string }> {
  const names = readdirSync(folder).filter(
    (name) => name !== wishes && fileExtensions.some((extension) => name.endsWith(extension)),
  )
  const files: ExampleFile[] = []
  for (const name of names.sort()) {
    const bytes = readFileSync(join(folder, name))
    const extraction = await extractFile(bytes, name.normalize('NFC'))
    if (!extraction.ok) throw new Error(`${name} of the example salon is not read: ${extraction.trouble}`)
    const { found, notUnderstood } = factsOf(extraction.blocks, { currency: 'UAH' })
    files.push({ name: name.normalize('NFC'), size: bytes.length, found, problems: notUnderstood })
  }
  return { files, prompt: readFileSync(join(folder, wishes), 'utf8').trim() }
}

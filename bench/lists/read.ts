// Reads a file exactly as training does: bytes → blocks in a child process → facts.
import type { FoundFact, NotUnderstood } from '#contract/facts.ts'
import { extractFile } from '#server/knowledge/extract/extract-file.ts'
import { factsOf } from '#server/knowledge/facts/facts.ts'

export type ReadFile = { refused: string | null; found: FoundFact[]; notUnderstood: NotUnderstood[] }

export async function read(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const extraction = await extractFile(bytes, name)
  if (!extraction.ok) return { refused: extraction.trouble, found: [], notUnderstood: [] }
  return { refused: null, ...factsOf(extraction.blocks, { currency: 'UAH' }) }
}

// The example salon, learned from its own files as a customer's salon is: read, understood, then asked.
import { readdirSync, readFileSync } from 'node:fs'
import type { KnownFact } from '#server/agent/engine.ts'
import { extractFile } from '#server/knowledge/extract/extract-file.ts'
import { factsOf } from '#server/knowledge/facts/facts.ts'
import type { EvalSalon } from './build.ts'

const folder = new URL('../../examples/', import.meta.url)

export async function exampleSalon(): Promise<EvalSalon> {
  const facts: KnownFact[] = []
  const names = readdirSync(folder).filter(
    (name) => /\.(pdf|docx?|xlsx?|txt)$/.test(name) && name !== 'prompt.txt',
  )
  for (const file of names.sort()) {
    const extraction = await extractFile(readFileSync(new URL(encodeURIComponent(file), folder)), file)
    if (!extraction.ok) throw new Error(`${file}: ${extraction.trouble}`)
    const { found } = factsOf(extraction.blocks, { currency: 'UAH', language: 'uk' })
    for (const { fact, place, quote } of found) facts.push({ id: facts.length + 1, fact, file, place, quote })
  }
  return {
    profile: {
      name: 'Волошка',
      language: 'uk',
      timeZone: 'Europe/Kyiv',
      currency: 'UAH',
      phone: null,
      address: null,
    },
    prompt: readFileSync(new URL('prompt.txt', folder), 'utf8'),
    facts,
  }
}

// What a model wrote, as a customer reads it: without the marks that were for us, and without typewriter decoration.
import type { KnownFact } from '../engine.ts'

export type Said = { text: string; cited: KnownFact[] }

const citation = /[ \t]*\[\s*(\d+(?:\s*[,;]\s*\d+)*)\s*\]/g

/** Citations of facts nobody knows are taken out as well: they were for us. */
export function saidBy(raw: string, facts: readonly KnownFact[]): Said {
  const byId = new Map(facts.map((known) => [known.id, known]))
  const cited = new Set<KnownFact>()
  const text = raw
    // Some models think aloud before they answer.
    .replace(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/gi, '')
    .replace(citation, (_, ids: string) => {
      for (const id of ids.split(/[,;]/)) {
        const known = byId.get(Number(id))
        if (known) cited.add(known)
      }
      return ''
    })
    .replace(/\*\*(.+?)\*\*/gs, '$1')
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/`/g, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text, cited: [...cited] }
}

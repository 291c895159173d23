// Whether words are a title or something said.
import { fold } from './fold.ts'

/** A sentence, a remark, an address: anything that is said, not the name of a section. */
export function isProse(text: string): boolean {
  const bare = text.trim()
  if (bare.length > 80) return true
  if (/[.!?;]\s+\p{L}|[!?]$|\p{L}{4,}[.;]$|@|https?:|www\./u.test(bare)) return true
  const folded = fold(bare)
  if (/\d{3}[\s()-]*\d{2,3}[\s-]*\d{2}/.test(folded)) return true
  // A comma and several words of a sentence; titles list at most a few nouns.
  return bare.split(/\s+/).length > 9
}

import type { ReleasedFact } from '#contract/corrections.ts'

/** A correction gives every fact a new number; what it keeps is where it stands. */
export function keyed<F extends ReleasedFact>(facts: F[]): { key: string; known: F }[] {
  const seen = new Map<string, number>()
  return facts.map((known) => {
    const spot = `${known.file} ${JSON.stringify(known.place)}`
    const nth = seen.get(spot) ?? 0
    seen.set(spot, nth + 1)
    return { key: `${spot} ${nth}`, known }
  })
}

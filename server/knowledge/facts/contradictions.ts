// Two prices for the very same thing: neither can be told.
import type { FoundFact, NotUnderstood } from '#contract/facts.ts'
import { fold } from './fold.ts'

export function withoutContradictions<Read extends { found: FoundFact[]; notUnderstood: NotUnderstood[] }>(
  read: Read,
): Read {
  const keyOf = ({ fact }: FoundFact) =>
    fact.kind === 'service' && fact.price
      ? fold(JSON.stringify([fact.category, fact.service, fact.variant, fact.minutes, fact.note, fact.unit]))
      : undefined
  const prices = new Map<string, Set<string>>()
  for (const one of read.found) {
    const key = keyOf(one)
    if (key === undefined || one.fact.kind !== 'service') continue
    prices.set(key, (prices.get(key) ?? new Set()).add(JSON.stringify(one.fact.price)))
  }
  const isClear = (one: FoundFact) => (prices.get(keyOf(one) ?? '')?.size ?? 1) === 1
  const unclear = read.found.filter((one) => !isClear(one))
  return {
    ...read,
    found: read.found.filter(isClear),
    notUnderstood: [
      ...read.notUnderstood,
      ...unclear.map(({ place, quote }) => ({ reason: 'several-prices' as const, place, quote })),
    ],
  }
}

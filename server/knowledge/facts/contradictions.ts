// Two prices for the very same thing: neither can be told.
import type { FoundFact, NotUnderstood, ServiceFact } from '#contract/facts.ts'
import { fold } from './fold.ts'

type Read = { found: FoundFact[]; notUnderstood: NotUnderstood[] }

/** Within one list: nothing of the row tells the two apart. */
export function withoutContradictions<Of extends Read>(read: Of): Of {
  return without(
    read,
    unclearAmong(read.found, ({ category, service, variant, minutes, note, unit }) =>
      JSON.stringify([category, service, variant, minutes, note, unit]),
    ),
  )
}

/**
 * Within a file: «Зняття» of one section and «Зняття» of which the section is not known. The prices that have their
 * section stand; whichever lacks it may be the other's.
 */
export function withoutTwins<Of extends Read>(read: Of): Of {
  const name = ({ service, variant, minutes, unit, note }: ServiceFact) =>
    JSON.stringify([service, variant, minutes, unit, note])
  const twins = unclearAmong(read.found, name)
  const lost = [...twins].filter(({ fact }) => fact.kind === 'service' && fact.category === undefined)
  return without(read, new Set(lost))
}

function unclearAmong(found: readonly FoundFact[], keyOf: (fact: ServiceFact) => string): Set<FoundFact> {
  const same = Map.groupBy(
    found.filter(({ fact }) => fact.kind === 'service' && fact.price),
    ({ fact }) => fold(keyOf(fact as ServiceFact)),
  )
  const differ = [...same.values()].filter(
    (facts) => new Set(facts.map(({ fact }) => JSON.stringify((fact as ServiceFact).price))).size > 1,
  )
  return new Set(differ.flat())
}

function without<Of extends Read>(read: Of, unclear: ReadonlySet<FoundFact>): Of {
  if (unclear.size === 0) return read
  const listed = [...unclear].map(({ place, quote }) => ({ reason: 'several-prices' as const, place, quote }))
  return {
    ...read,
    found: read.found.filter((one) => !unclear.has(one)),
    notUnderstood: [...read.notUnderstood, ...listed],
  }
}

// What in the demo's facts contradicts, lacks or has run out. The real agent looks closer.
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Fact } from '#contract/facts.ts'
import type { Knowledge } from '#contract/knowledge.ts'

export function conflictsIn<F extends { fact: Fact }>(facts: F[]): { facts: F[] }[] {
  const ofOneService = Object.values(
    Object.groupBy(facts, ({ fact }) =>
      fact.kind === 'service' && fact.price ? JSON.stringify([fact.service, fact.variant]) : '',
    ),
  )
  const price = ({ fact }: F) => fact.kind === 'service' && JSON.stringify(fact.price)
  return ofOneService
    .map((group = []) => group)
    .filter((group) => group[0]?.fact.kind === 'service' && group[0].fact.price)
    .filter((group) => new Set(group.map(price)).size > 1)
    .map((group) => ({ facts: group }))
}

export function holesIn(facts: Fact[]): Knowledge['holes'] {
  if (facts.length === 0) return []
  const lacks = (test: (fact: Fact) => boolean) => !facts.some(test)
  const services = facts.filter((fact) => fact.kind === 'service')
  const untimed = services.filter(({ price, minutes }) => price && !minutes).map(({ service }) => service)
  const holes: [Knowledge['holes'][number]['kind'], boolean][] = [
    ['no-prices', lacks((fact) => fact.kind === 'service')],
    ['no-hours', lacks((fact) => fact.kind === 'hours' && !fact.staff)],
    ['no-address', lacks((fact) => fact.kind === 'contact' && fact.type === 'address')],
    ['no-phone', lacks((fact) => fact.kind === 'contact' && fact.type === 'phone')],
    ['no-payment', lacks((fact) => fact.kind === 'payment')],
    ['no-duration', untimed.length > 0],
  ]
  return holes
    .filter(([, isMissing]) => isMissing)
    .map(([kind]) => ({ kind, services: kind === 'no-duration' ? [...new Set(untimed)] : [] }))
}

const lastDay = /до (\d{2})\.(\d{2})\.(20\d{2})/

export function staleIn(facts: ReleasedFact[]): Knowledge['stale'] {
  const today = new Date().toISOString().slice(0, 10)
  return facts.flatMap((fact) => {
    const [, day, month, year] = lastDay.exec(fact.quote) ?? []
    const endedOn = `${year}-${month}-${day}`
    return day && endedOn < today ? [{ fact, ended_on: endedOn }] : []
  })
}

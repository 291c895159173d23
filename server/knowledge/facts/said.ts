// Facts in one short line each, for the tests of this folder.
import type { Block, Fact } from '#contract/facts.ts'
import { factsOf } from './facts.ts'

export function pricesSaid(blocks: Block[], currency = 'UAH'): string[] {
  return factsOf(blocks, { currency }).found.flatMap(({ fact }) =>
    fact.kind === 'service' ? [priceSaid(fact)] : [],
  )
}

export function notUnderstood(blocks: Block[]): string[] {
  return factsOf(blocks, { currency: 'UAH' }).notUnderstood.map(({ reason, quote }) => `${reason}: ${quote}`)
}

export function factsSaid<K extends Fact['kind']>(blocks: Block[], kind: K): Extract<Fact, { kind: K }>[] {
  return factsOf(blocks, { currency: 'UAH' }).found.flatMap(({ fact }) =>
    fact.kind === kind ? [fact as Extract<Fact, { kind: K }>] : [],
  )
}

function priceSaid({
  category,
  service,
  variant,
  price,
  unit,
  minutes,
  note,
}: Extract<Fact, { kind: 'service' }>): string {
  const sum =
    price &&
    `${price.type === 'exact' ? '' : `${price.type} `}${price.min}${price.max === null || price.max === price.min ? '' : `–${price.max}`}`
  return [
    category && `[${category}]`,
    service,
    ...Object.entries(variant).map(([kind, words]) => `{${kind}: ${words}}`),
    `= ${sum ?? 'no price'}`,
    unit && `/ ${unit}`,
    minutes && `${minutes.min}${minutes.max === minutes.min ? '' : `–${minutes.max}`} min`,
    note && `(${note})`,
  ]
    .filter(Boolean)
    .join(' ')
}

// What the proof derives from a release, made once and kept as long as the release itself is.
import type { Offer, Priced } from '../builtin/catalogue.ts'
import { type Known, knownOf } from '../builtin/known.ts'
import { spokenIn } from '../builtin/understand/language.ts'
import { languagesToTry, type Reader, readerIn } from '../builtin/understand/words.ts'
import type { Knowledge, KnownFact } from '../engine.ts'
import type { Claim } from './claim.ts'
import { claimsIn } from './lexer.ts'
import { type Statement, statementsOf } from './statements.ts'
import { canonical } from './words/patterns.ts'

type Name = { stems: readonly string[]; offer: Offer }

export type Index = {
  known: Known
  /** Names of services as they stand in the list, by their first stem, longest first. */
  names: ReadonlyMap<string, readonly Name[]>
  /** Names with a colon in them: «Combo: włosy + broda». */
  colonNames: readonly string[]
  /** Stems in the name, the section and the variants of a service. */
  stemsOf: (priced: Priced, offer: Offer) => ReadonlySet<string>
  /** Numbers written in them: «2 мл», «до 30 см», «60 хв». */
  amountsOf: (priced: Priced, offer: Offer) => readonly Claim[]
  statements: readonly Statement[]
  /** Statements that say a number, by its unit and value. */
  saying: ReadonlyMap<string, readonly Statement[]>
  /** Statements by their first word, for finding them quoted. */
  beginning: ReadonlyMap<string, readonly Statement[]>
  facts: ReadonlyMap<number, KnownFact>
}

export const claimKey = ({ unit, value }: Pick<Claim, 'unit' | 'value'>): string => `${unit}:${value}`

const made = new WeakMap<Knowledge, Index>()

export function indexOf(knowledge: Knowledge): Index {
  const held = made.get(knowledge)
  if (held) return held
  const index = build(knowledge)
  made.set(knowledge, index)
  return index
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key)
  if (held) held.push(value)
  else map.set(key, [value])
}

function build(knowledge: Knowledge): Index {
  const known = knownOf(knowledge)
  const read = readerIn(languagesToTry({ language: known.language, latinised: false }))
  const titled = new Set(
    known.handbook.entries.filter((entry) => entry.titled).map((entry) => entry.known.id),
  )
  const statements = statementsOf(
    knowledge.facts,
    ({ id }) => titled.has(id),
    (text) => languagesToTry({ language: spokenIn(text, known.language).language, latinised: false }),
  )
  const names = namesOf(known.catalogue.offers, read)
  const saying = new Map<string, Statement[]>()
  const beginning = new Map<string, Statement[]>()
  for (const statement of statements) {
    put(beginning, statement.tokens[0]!, statement)
    for (const claim of statement.claims) {
      put(saying, claimKey(claim), statement)
      if (claim.to !== null) put(saying, claimKey({ unit: claim.unit, value: claim.to }), statement)
    }
  }
  const memo = <T>(make: (texts: string[]) => T) => {
    const held = new WeakMap<Priced, T>()
    return (priced: Priced, offer: Offer): T => {
      const before = held.get(priced)
      if (before !== undefined) return before
      const { variant, note, unit } = priced.known.fact
      const value = make([
        offer.service,
        offer.category ?? '',
        ...Object.values(variant),
        unit ?? '',
        note ?? '',
      ])
      held.set(priced, value)
      return value
    }
  }
  return {
    known,
    names,
    colonNames: known.catalogue.offers
      .map(({ service }) => canonical(service))
      .filter((name) => name.includes(':')),
    stemsOf: memo((texts) => new Set(texts.flatMap((text) => read(text).map(({ stem }) => stem)))),
    amountsOf: memo((texts) => texts.flatMap(claimsIn)),
    statements,
    saying,
    beginning,
    facts: new Map(knowledge.facts.map((fact) => [fact.id, fact])),
  }
}

function namesOf(offers: readonly Offer[], read: Reader): Map<string, Name[]> {
  const names = new Map<string, Name[]>()
  for (const offer of offers) {
    const stems = read(offer.service).map(({ stem }) => stem)
    if (stems[0] !== undefined) put(names, stems[0], { stems, offer })
  }
  for (const each of names.values()) each.sort((a, b) => b.stems.length - a.stems.length)
  return names
}

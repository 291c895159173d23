// Which facts matter for a message, when all of them together do not fit into a model.
import type { ServiceFact } from '#contract/facts.ts'
import { understand } from '../builtin/ask.ts'
import { findOffers } from '../builtin/match.ts'
import { findPassages } from '../builtin/passages.ts'
import { isStop } from '../builtin/understand/dictionary.ts'
import { fold, stem } from '../builtin/understand/fold.ts'
import type { CustomerLanguage, Knowledge, KnownFact, Turn } from '../engine.ts'
import { factLine } from './facts-text.ts'

const languages: readonly CustomerLanguage[] = ['uk', 'ru', 'en', 'pl']

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .map(fold)
    .filter((word) => !isStop(word, languages))
    .map(stem)
}

type Words = { of: ReadonlyMap<number, ReadonlySet<string>>; frequency: ReadonlyMap<string, number> }
const wordsOfKnowledge = new WeakMap<Knowledge, Words>()

function wordsIn(knowledge: Knowledge): Words {
  const held = wordsOfKnowledge.get(knowledge)
  if (held) return held
  const of = new Map<number, ReadonlySet<string>>()
  const frequency = new Map<string, number>()
  for (const known of knowledge.facts) {
    const stems = new Set(stemsOf(factLine(known, '')))
    of.set(known.id, stems)
    for (const each of stems) frequency.set(each, (frequency.get(each) ?? 0) + 1)
  }
  const words = { of, frequency }
  wordsOfKnowledge.set(knowledge, words)
  return words
}

/** Best first: rare words shared with the query count most. Facts that share none are left out. */
export function factsAbout(query: string, knowledge: Knowledge): KnownFact[] {
  const { of, frequency } = wordsIn(knowledge)
  const asked = [...new Set(stemsOf(query))]
  const total = knowledge.facts.length + 1
  return knowledge.facts
    .map((known) => {
      const own = of.get(known.id)
      const shared = asked.filter((each) => own?.has(each))
      return {
        known,
        score: shared.reduce((sum, each) => sum + Math.log(total / (frequency.get(each) ?? 1)), 0),
      }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.known.id - b.known.id)
    .map(({ known }) => known)
}

/** What is asked in every second message, whatever its words: when, where, how to pay, who works. */
const always: ReadonlySet<string> = new Set(['hours', 'contact', 'payment', 'staff'])

/** At most so many characters of fact lines; what the built-in engine understands comes first. */
export function relevantFacts(turn: Turn, characters: number): KnownFact[] {
  const { knowledge, salon } = turn
  const ask = understand(turn)
  const offered = findOffers(ask.known.catalogue, ask.wish).flatMap(({ prices }) =>
    prices.map(({ known }) => known),
  )
  const passages = findPassages(ask.known.handbook, ask.words).map(({ known }) => known)
  const recent = turn.history.slice(-4).map(({ text }) => text)
  const ranked = [
    ...offered,
    ...passages,
    ...siblings(offered, knowledge),
    ...factsAbout(turn.message, knowledge),
    ...knowledge.facts.filter(({ fact }) => always.has(fact.kind)),
    ...factsAbout(recent.join('\n'), knowledge),
  ]
  const chosen = new Set<KnownFact>()
  let left = characters
  for (const known of ranked) {
    if (chosen.has(known)) continue
    left -= factLine(known, salon.currency).length + 1
    if (left < 0) break
    chosen.add(known)
  }
  // In the order of the files: neighbours explain one another, and equal choices make equal prompts.
  return knowledge.facts.filter((known) => chosen.has(known))
}

/** The other variants of what was found: «а на довге?» is asked next. */
function siblings(found: readonly (KnownFact & { fact: ServiceFact })[], { facts }: Knowledge): KnownFact[] {
  const names = new Set(found.map(({ fact }) => fact.service))
  return facts.filter(({ fact }) => fact.kind === 'service' && names.has(fact.service))
}

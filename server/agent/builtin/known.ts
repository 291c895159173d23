// Everything the engine derives from a release, made once and kept as long as the release itself is.
import type { ContactFact, PaymentFact } from '#contract/facts.ts'
import type { CustomerLanguage, Knowledge, KnownFact } from '../engine.ts'
import { type Catalogue, catalogueOf, type KnownService } from './catalogue.ts'
import { type Handbook, handbookOf, type KnownEntry } from './handbook.ts'
import { type Modifier, modifiersOf } from './modifiers.ts'
import { type KnownHours, type KnownStaff, type Person, peopleOf } from './people.ts'
import { editDistance, unlike } from './understand/fold.ts'
import { spokenIn } from './understand/language.ts'
import { languagesToTry, type Reader, readerIn, type Vocabulary } from './understand/words.ts'

export type KnownContact = KnownFact & { fact: ContactFact }
type KnownPayment = KnownFact & { fact: PaymentFact }

export type Known = {
  /** The language most of the files are written in. */
  language: CustomerLanguage
  catalogue: Catalogue
  handbook: Handbook
  people: readonly Person[]
  hours: readonly KnownHours[]
  contacts: readonly KnownContact[]
  payment: readonly KnownPayment[]
  vocabulary: Vocabulary
  modifiers: readonly Modifier[]
}

const made = new WeakMap<Knowledge, Known>()

export function knownOf(knowledge: Knowledge): Known {
  const held = made.get(knowledge)
  if (held) return held
  const known = build(knowledge.facts)
  made.set(knowledge, known)
  return known
}

function ofKind<K extends KnownFact['fact']['kind']>(facts: readonly KnownFact[], kind: K) {
  return facts.filter((each) => each.fact.kind === kind) as (KnownFact & {
    fact: Extract<KnownFact['fact'], { kind: K }>
  })[]
}

function build(facts: readonly KnownFact[]): Known {
  const services: KnownService[] = ofKind(facts, 'service')
  const entries: KnownEntry[] = [...ofKind(facts, 'faq'), ...ofKind(facts, 'rule')]
  const staff: KnownStaff[] = ofKind(facts, 'staff')
  const hours: KnownHours[] = ofKind(facts, 'hours')
  const language = languageOf(facts)
  const read = readerIn(languagesToTry({ language, latinised: false }))
  return {
    language,
    catalogue: catalogueOf(services, read),
    handbook: handbookOf(entries, read),
    people: peopleOf(staff, hours, read),
    hours: hours.filter(({ fact }) => !fact.staff),
    contacts: ofKind(facts, 'contact'),
    payment: ofKind(facts, 'payment'),
    vocabulary: vocabularyOf(facts, read),
    modifiers: modifiersOf(entries, services, read),
  }
}

function languageOf(facts: readonly KnownFact[]): CustomerLanguage {
  const votes = new Map<CustomerLanguage, number>()
  for (const { fact } of facts.slice(0, 400)) {
    const text =
      fact.kind === 'service'
        ? fact.service
        : fact.kind === 'faq'
          ? fact.answer
          : fact.kind === 'rule'
            ? fact.text
            : ''
    if (text === '') continue
    const { language, sure } = spokenIn(text, 'uk')
    votes.set(language, (votes.get(language) ?? 0) + (sure ? 2 : 1))
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'uk'
}

function vocabularyOf(facts: readonly KnownFact[], reader: Reader): Vocabulary {
  const stems = new Set<string>()
  const read = (...texts: (string | undefined)[]): void => {
    for (const text of texts) if (text) for (const word of reader(text)) stems.add(word.stem)
  }
  for (const { fact } of facts) {
    if (fact.kind === 'service') read(fact.service, fact.category, fact.note, ...Object.values(fact.variant))
    else if (fact.kind === 'faq') read(fact.question, fact.answer)
    else if (fact.kind === 'rule') read(fact.heading, fact.text)
    else if (fact.kind === 'staff') read(fact.name, fact.level, ...fact.skills)
    else if (fact.kind === 'contact') read(fact.value, fact.label)
  }
  const byLetter = new Map<string, string[]>()
  for (const each of stems) {
    if (each.length < 5) continue
    const held = byLetter.get(each[0]!)
    if (held) held.push(each)
    else byLetter.set(each[0]!, [each])
  }
  return {
    has: (stem) => stems.has(stem),
    nearest(folded) {
      if (folded.length < 6) return null
      for (const each of byLetter.get(folded[0]!) ?? []) {
        const most = each.length >= 8 ? 2 : 1
        const beginning = folded.slice(0, each.length)
        if (unlike(beginning, each, most)) continue
        if (editDistance(beginning, each, most) <= most) return each
        if (editDistance(folded.slice(0, each.length + 1), each, most) <= most) return each
      }
      return null
    },
  }
}

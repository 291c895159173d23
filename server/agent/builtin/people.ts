// The masters: who they are, by what names customers call them, what they do, when they work.
import type { HoursFact, StaffFact } from '#contract/facts.ts'
import type { KnownFact } from '../engine.ts'
import { editDistance, fold } from './understand/fold.ts'
import { featuresOf, impliedConcepts, type Reader, type Word } from './understand/words.ts'

export type KnownStaff = KnownFact & { fact: StaffFact }
export type KnownHours = KnownFact & { fact: HoursFact }
export type Person = {
  known: KnownStaff
  names: readonly string[]
  /** Features of the level, for choosing a price. */
  level: readonly string[]
  skills: ReadonlySet<string>
  hours: readonly KnownHours[]
}

/** «Богдани», «Богдану», «Bohdany» → the same; names lose all vowels at the end. */
function nameStem(folded: string): string {
  const bare = folded.replace(/[аеиоуюя]+$/u, '')
  return bare.length >= 2 ? bare.replace(/ц$/u, 'к') : folded
}

function namesIn(name: string): string[] {
  return name
    .split(/[\s,.()«»"]+/)
    .map((part) => fold(part.replace(/[’'ʼ`]/g, '')))
    .filter((part) => part.length >= 2)
}

/** One master told of in two files is one master. */
function merged(told: readonly KnownStaff[]): KnownStaff {
  const [first] = told as readonly [KnownStaff, ...KnownStaff[]]
  const level = told.find((each) => each.fact.level)?.fact.level
  const skills = [...new Set(told.flatMap((each) => each.fact.skills))]
  const best = told.find((each) => each.fact.skills.length > 0) ?? first
  return { ...best, fact: { ...best.fact, skills, ...(level ? { level } : {}) } }
}

export function peopleOf(staff: readonly KnownStaff[], hours: readonly KnownHours[], read: Reader): Person[] {
  const ids = (text: string): string[] => featuresOf(read(text)).map((feature) => feature.id)
  const named = new Map<string, KnownStaff[]>()
  for (const known of staff) {
    const key = namesIn(known.fact.name).join(' ')
    named.set(key, [...(named.get(key) ?? []), known])
  }
  return [...named.values()].map((told) => {
    const known = merged(told)
    const { name, level, skills, text } = known.fact
    const names = namesIn(name)
    const own = hours.filter(({ fact }) => {
      const theirs = namesIn(fact.staff ?? '')
      return theirs.length > 0 && theirs.every((each) => names.includes(each))
    })
    const able = [
      ...skills.flatMap(ids),
      ...ids(level ?? ''),
      ...ids(text ?? ''),
      ...told.flatMap((each) => ids(each.quote)),
    ]
    return {
      known,
      names,
      level: ids(level ?? ''),
      skills: new Set([...able, ...impliedConcepts(able)]),
      hours: own,
    }
  })
}

/** «Olek», «Olka»: the vowel that comes and goes. */
function withoutFleeting(stem: string): string {
  return stem.replace(/[ео](?=[кцл]$)/u, '')
}

function called(person: Person, word: Word): boolean {
  const said = nameStem(word.folded)
  return person.names.some((name, at) => {
    const stem = nameStem(name)
    if (said === stem || (at === 0 && stem.length >= 4 && said === withoutFleeting(stem))) return true
    // Only first names are guessed at: surnames and patronymics are long and alike.
    return (
      at === 0 &&
      stem.length >= 4 &&
      said.length >= 4 &&
      word.meanings.length === 0 &&
      editDistance(said, stem, 1) <= 1
    )
  })
}

/** Masters named in the message, and the words that named them. */
export function namedIn(
  people: readonly Person[],
  words: readonly Word[],
): { people: Person[]; at: number[] } {
  const found = new Map<Person, number>()
  const at: number[] = []
  words.forEach((word, index) => {
    if (word.number !== null || word.stop || word.folded.length < 2) return
    const matching = people.filter((person) => called(person, word))
    if (matching.length === 0) return
    at.push(index)
    for (const person of matching) found.set(person, (found.get(person) ?? 0) + 1)
  })
  const most = Math.max(0, ...found.values())
  return { people: [...found].filter(([, count]) => count === most).map(([person]) => person), at }
}

// One message understood: its words, what it asks for, which services, masters and days it speaks of.
import type { Weekday } from '#contract/facts.ts'
import type { CustomerLanguage, Turn } from '../engine.ts'
import type { Wish } from './coverage.ts'
import { type When, whenSaid } from './dates/when.ts'
import { type Memory, recall } from './dialogue.ts'
import { minutesIn } from './items.ts'
import { type Known, knownOf } from './known.ts'
import type { Cue } from './lexicon/lexicon.ts'
import { isCircumstance, type Said } from './modifiers.ts'
import { namedIn, type Person } from './people.ts'
import { fold } from './understand/fold.ts'
import { spokenIn } from './understand/language.ts'
import { laidRight } from './understand/layout.ts'
import {
  adjective,
  featuresOf,
  isWork,
  languagesToTry,
  readWords,
  verb,
  type Word,
} from './understand/words.ts'
import { type AskedDay, askedDays, type Day, daysBetween, localTime } from './when.ts'

export type Ask = {
  turn: Turn
  known: Known
  memory: Memory
  language: CustomerLanguage
  words: readonly Word[]
  meanings: ReadonlySet<string>
  wish: Wish
  /** A word beside the service's name that nobody knows: probably another service than we have. */
  strange: boolean
  people: readonly Person[]
  /** «у Аліси»: with that master. */
  atMaster: boolean
  days: readonly AskedDay[]
  today: Day
  time: string
  /** What is said of the customer or the occasion, where a rule of the salon's asks for it. */
  circumstances: ReadonlySet<string>
  said: Said
  /** «а …»: goes on with what was spoken of. */
  continues: boolean
}

export function cued(ask: Ask, ...cues: Cue[]): boolean {
  return cues.some((cue) => ask.meanings.has(`cue:${cue}`))
}

export function topicsOf(ask: Ask): string[] {
  return [...ask.meanings].filter((meaning) => meaning.startsWith('topic:'))
}

function priorLanguage(turn: Turn, memory: Memory): CustomerLanguage {
  if (memory.language) return memory.language
  const { language } = turn.salon
  return language === 'de' ? 'en' : language
}

const has = (word: Word | undefined, meaning: string): boolean => word?.meanings.includes(meaning) ?? false

function agesIn(words: readonly Word[], memory: Memory): number[] {
  const ages: number[] = []
  const ofChild = memory.ages.length > 0 || memory.features.some((id) => id.startsWith('person:'))
  words.forEach((word, at) => {
    const spelled = word.meanings.find((meaning) => meaning.startsWith('number:'))
    const value = word.number ?? (spelled ? Number(spelled.slice(7)) : null)
    if (value === null || value > 110 || !Number.isInteger(value)) return
    const next = words[at + 1]
    const ofSeveral =
      next !== undefined &&
      words.slice(at + 1, at + 4).some((each) => has(each, 'unit:years')) &&
      !next.afterBreak
    const years = has(next, 'unit:years') || (word.number !== null && ofSeveral)
    const ofPerson = word.number !== null && has(words[at - 1], 'person:child')
    // «а брату 11?» after another child.
    const again = word.number !== null && ofChild && words.length <= 5 && !next
    if (years || ofPerson || again) ages.push(value)
  })
  return ages
}

const object = /^.{2,}(?:ів|їв|ов|ев|ей|ій|ок|ек|а|я|и|ы|і|ó|ów|y)$/iu

function strangeBeside(words: readonly Word[], language: CustomerLanguage): boolean {
  const names = (word: Word | undefined): boolean => word?.meanings.some(isWork) ?? false
  return words.some((word, at) => {
    if (!word.unknown) return false
    const before = word.afterBreak ? undefined : words[at - 1]
    const after = words[at + 1]?.afterBreak ? undefined : words[at + 1]
    // «стрижка для хом'яка», «ботокс в лікоть»
    const preposition =
      before?.stop && !before.afterBreak && before.text.length <= 3 && !before.meanings.includes('joins')
    if (preposition && names(words[at - 2]) && !verb.test(word.text)) return true
    if (language === 'en') return names(after)
    // «чистка зубів»: what it is done to
    if (names(before) && object.test(word.text) && !verb.test(word.text)) return true
    if (!names(before) && !names(after)) return false
    return adjective.test(word.text) || (word.latin && language !== 'pl')
  })
}

/** Between scripts an unknown word is more often a translation of the list's word than another service. */
function sameScript(a: CustomerLanguage, b: CustomerLanguage): boolean {
  const latin = (language: CustomerLanguage): boolean => language === 'en' || language === 'pl'
  return latin(a) === latin(b)
}

/** «коли приймає дерматолог?»: a master called by profession. */
function byProfession(people: readonly Person[], words: readonly Word[]): Person[] {
  const asked = words.some((word) => word.meanings.some((meaning) => professionCues.has(meaning)))
  if (!asked) return []
  const ids = featuresOf(words).map((feature) => feature.id)
  return people.filter((person) => person.level.some((id) => /^(s|level):/.test(id) && ids.includes(id)))
}

const professionCues: ReadonlySet<string> = new Set(['cue:staff-days', 'cue:until', 'cue:since'])

/** «а два?» after «1 мл» */
function spelledNumbers(words: readonly Word[]): string[] {
  if (words.length > 4) return []
  return words.flatMap((word) =>
    word.meanings.filter((each) => each.startsWith('number:')).map((each) => `num:${each.slice(7)}`),
  )
}

/** «у Ліки», «к Тарасу», «with Anna», «u Magdy» */
const atSomebody = new Set(['у', 'в', 'до', 'к', 'with', 'by', 'u'].map(fold))

const goesOn = new Set(['а', 'и', 'та', 'and', 'a'].map(fold))

/** Days the salon's rules speak of («у суботу», «на вихідних») as they are; any other moment by the grammar of dates. */
/** What some rule of the salon's makes a difference for, and no row of its list is called. */
function circumstancesIn(words: readonly Word[], { modifiers, catalogue }: Known): Set<string> {
  const said = new Set(words.flatMap((word) => [...word.meanings, ...word.inner]).filter(isCircumstance))
  const counting = modifiers.flatMap(({ people, occasions }) => [...people, ...occasions])
  return new Set(counting.filter((id) => said.has(id) && !catalogue.having.has(id)))
}

function marksSaid(words: readonly Word[]): Set<string> {
  return new Set(
    words.flatMap((word) => [
      ...word.meanings,
      ...word.stems.map((each) => `s:${each}`),
      ...(word.number === null ? [] : [`number:${word.number}`]),
    ]),
  )
}

function weekdaysOf(days: readonly AskedDay[]): Weekday[] {
  return days.flatMap((day): Weekday[] => {
    if (day.kind === 'weekday') return [day.weekday]
    if (day.kind === 'relative' || day.kind === 'date') return [day.day.weekday]
    if (day.kind === 'weekend') return ['sat', 'sun']
    return day.kind === 'workdays' ? ['mon', 'tue', 'wed', 'thu', 'fri'] : []
  })
}

const partsOfDay = {
  morning: { from: '06:00', to: '12:00' },
  noon: { from: '12:00', to: '14:00' },
  afternoon: { from: '12:00', to: '17:00' },
  evening: { from: '17:00', to: '22:00' },
} as const

/** The stretch of a day that a customer means to come in. */
function timeOf(when: When | null): Said['time'] {
  if (!when?.time) return when?.part ? partsOfDay[when.part] : null
  if (when.bound === 'after') return { from: when.time, to: '24:00' }
  if (when.bound === 'before') return { from: '00:00', to: when.time }
  return { from: when.time, to: when.timeTo ?? when.time }
}

function daysMeant(words: readonly Word[], today: Day, when: When | null): AskedDay[] {
  const named = askedDays(words, today)
  if (named.length > 0) return named
  return when?.day ? daysBetween(when.day, when.dayTo ?? when.day).map((day) => ({ kind: 'date', day })) : []
}

export function understand(said: Turn): Ask {
  const known = knownOf(said.knowledge)
  const turn = { ...said, message: laidRight(said.message, known.vocabulary) }
  const { day, time } = localTime(turn.now, turn.salon.timeZone)
  const memory = recall(turn.memory)
  const spoken = spokenIn(turn.message, priorLanguage(turn, memory))
  const own = languagesToTry(spoken)
  const words = readWords(turn.message, own, known.vocabulary)
  const named = namedIn(known.people, words)
  const bare = words.map((word, at) =>
    named.at.includes(at) ? { ...word, meanings: [], stems: [], unknown: false } : word,
  )
  const pronoun = words.some((word) => word.meanings.includes('pronoun'))
  const remembered = known.people.filter(({ known: { fact } }) => memory.staff.includes(fact.name))
  const goOn = words[0] !== undefined && goesOn.has(words[0].folded) && words.length <= 9
  const when = whenSaid(turn.message, { now: turn.now, timeZone: turn.salon.timeZone })
  const days = daysMeant(bare, day, when)
  // «а в суботу?» after a master's hours asks for hers.
  const stillHers = goOn && days.length > 0 && memory.question === 'staff'
  const spokenOf = named.people.length > 0 ? named.people : pronoun || stillHers ? remembered : []
  const people = spokenOf.length > 0 ? spokenOf : byProfession(known.people, bare)
  const ages = agesIn(bare, memory)
  const minutes = minutesIn(bare)
  const circumstances = circumstancesIn(bare, known)
  const features = [
    ...featuresOf(bare).map((feature) => feature.id),
    ...(goOn ? spelledNumbers(bare) : []),
  ].filter((id) => !/^(s|num|n):/.test(id) || known.catalogue.having.has(id))
  return {
    turn,
    known,
    memory,
    language: spoken.language,
    words: bare,
    meanings: new Set(bare.flatMap((word) => [...word.meanings])),
    wish: {
      features: [...new Set(features)],
      ages,
      staff:
        people.length > 0
          ? {
              names: people.flatMap((person) => [...person.names]),
              level: people.flatMap((person) => [...person.level]),
            }
          : null,
      ...(minutes === null ? {} : { minutes }),
    },
    strange: sameScript(spoken.language, known.language) && strangeBeside(bare, spoken.language),
    people,
    atMaster: named.at.some((at) => atSomebody.has(words[at - 1]?.folded ?? '')),
    days,
    today: day,
    time,
    circumstances,
    said: { ids: circumstances, marks: marksSaid(bare), days: weekdaysOf(days), time: timeOf(when) },
    continues: goOn,
  }
}

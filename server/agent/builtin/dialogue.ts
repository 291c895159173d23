// What is remembered from one message to the next, and what «а на довге?» refers to.
import type { CustomerLanguage, DialogueMemory } from '../engine.ts'
import { dimensionOf, type Wish } from './coverage.ts'
import { weakConcepts } from './lexicon/lexicon.ts'
import { isConcept, isWork } from './understand/words.ts'

export type Question = 'price' | 'duration' | 'list' | 'hours' | 'staff'
export type Memory = {
  language: CustomerLanguage | null
  /** The service wish last answered. */
  features: readonly string[]
  ages: readonly number[]
  question: Question | null
  /** Names of the masters last spoken of. */
  staff: readonly string[]
  /** Topics and things of the rule last quoted. */
  topics: readonly string[]
  /** The things last asked the price of, together in one list, and those before them. */
  baskets: readonly (readonly Wish[])[]
  /** What was asked of the customer and waits for a yes. */
  pending: 'erasure' | null
}

const questions: readonly Question[] = ['price', 'duration', 'list', 'hours', 'staff']

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

const numbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((each): each is number => typeof each === 'number') : []

function basketsOf(value: unknown): Wish[][] {
  if (!Array.isArray(value)) return []
  return value.filter(Array.isArray).map((basket) =>
    basket
      .filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null)
      .map(({ features, ages, minutes }) => ({
        features: strings(features),
        ages: numbers(ages),
        staff: null,
        ...(typeof minutes === 'number' ? { minutes } : {}),
      })),
  )
}

/** Memory comes back from storage: whatever does not look like ours is left out. */
export function recall(memory: DialogueMemory): Memory {
  const { language, features, ages, question, staff, topics, baskets, pending } = memory
  return {
    language:
      language === 'uk' || language === 'ru' || language === 'en' || language === 'pl' ? language : null,
    features: strings(features),
    ages: numbers(ages),
    question: questions.find((each) => each === question) ?? null,
    staff: strings(staff),
    topics: strings(topics),
    baskets: basketsOf(baskets),
    pending: pending === 'erasure' ? pending : null,
  }
}

/** The earlier wish with what is new in place of what it replaces: another length, another level, another age. */
export function continued(memory: Memory, wish: Wish): Wish {
  const replaced = new Set<string>()
  for (const id of wish.features) {
    const dimension = dimensionOf(id)
    if (dimension !== null && dimension !== 's') replaced.add(dimension)
    if (dimension === 'no') replaced.add(id.slice(3))
    else if (isWork(id)) replaced.add(`no:${id}`)
  }
  if (wish.staff) replaced.add('level')
  const kept = memory.features.filter((id) => {
    const dimension = dimensionOf(id)
    return (
      !replaced.has(id) &&
      !(dimension !== null && dimension !== 'no' && dimension !== 's' && replaced.has(dimension))
    )
  })
  return {
    features: [...new Set([...kept, ...wish.features])],
    ages: wish.ages.length > 0 ? wish.ages : memory.ages,
    staff: wish.staff,
    ...(wish.minutes === undefined ? {} : { minutes: wish.minutes }),
  }
}

/** Said of the customer or the occasion, not of the service. */
const circumstances: ReadonlySet<string> = new Set([
  'thick',
  'own-material',
  'other-salon',
  'our-work',
  'additional',
  'express',
])

/** Does the wish name a service of its own, or only say which? */
export function namesService(wish: Wish): boolean {
  return wish.features.some((id) => {
    const dimension = dimensionOf(id)
    if (weakConcepts.has(id)) return false
    return isWork(id) || dimension === 's' || (isConcept(id) && dimension === null && !circumstances.has(id))
  })
}

// What a sentence of the salon is about.
import type { RuleTopic } from '#contract/facts.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import { sumTopics, topicWords } from './lexicon/topics.ts'

const known = (Object.entries(topicWords) as [RuleTopic, string][]).map(
  ([topic, list]) => [topic, phrases(fold(list))] as const,
)
const bearing = new Set(sumTopics)

export function topicsOf(text: string): RuleTopic[] {
  const words = wordsOf(fold(text))
  return known.flatMap(([topic, isSaid]) => (isSaid(words) ? [topic] : []))
}

/** A deposit, a fine, a gift card: the sum in such words is not what a service costs. */
export function isAboutOtherSums(text: string): boolean {
  return topicsOf(text).some((topic) => bearing.has(topic))
}

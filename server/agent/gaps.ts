// Gaps meet the knowledge: what is asked in vain is remembered by its meaning, and an answer becomes a fact.
import type { ReleasedFact } from '#contract/corrections.ts'
import { closeGap, rememberGap } from '#server/conversations/gaps.ts'
import { addFact } from '#server/knowledge/corrections.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { isStop } from './builtin/understand/dictionary.ts'
import { fold, stem } from './builtin/understand/fold.ts'
import type { CustomerLanguage, Reply } from './engine.ts'

const languages: readonly CustomerLanguage[] = ['uk', 'ru', 'en', 'pl']
const questionLength = 500

/** The words that carry the meaning, without endings, in one order. */
export function gapKey(question: string): string {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const folded = words.map(fold)
  const telling = folded.filter((word) => !isStop(word, languages))
  return [...new Set((telling.length > 0 ? telling : folded).map(stem))].sort().join(' ').slice(0, 300)
}

export async function noteGap(
  tx: SalonTx,
  question: string,
  reply: Pick<Reply, 'actions' | 'language'>,
): Promise<void> {
  const isGap = reply.actions.some((action) => action.type === 'hand_over' && action.reason === 'unknown')
  const key = gapKey(question)
  if (isGap && key !== '')
    await rememberGap(tx, { key, question: question.slice(0, questionLength), language: reply.language })
}

export type GapAnswer = { answer: string; question?: string; holds_until?: string | null }

export async function answerGap(
  tx: SalonTx,
  id: number,
  { answer, question, holds_until }: GapAnswer,
): Promise<ReleasedFact> {
  const asked = await closeGap(tx, id)
  return addFact(tx, { kind: 'faq', question: question ?? asked, answer, topics: [] }, holds_until ?? null)
}

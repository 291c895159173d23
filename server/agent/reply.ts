// One turn: what the customer wrote, what the salon knows, the engine's answer.

import type { FallbackReason } from '#contract/model.ts'
import type { Proof } from '#contract/proof.ts'
import type { Conversation } from '#server/conversations/thread.ts'
import { lastMessages } from '#server/conversations/thread.ts'
import { publishedKnowledge } from '#server/knowledge/releases.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { builtinEngine } from './builtin/engine.ts'
import type { Knowledge, Reply, Turn } from './engine.ts'
import { currentPrompt } from './prompts.ts'

const historyLength = 20

/** Everything the engine may know, read in one transaction before the new message is stored. */
export async function turnOf(
  tx: SalonTx,
  conversation: Conversation,
  message: string,
  hasPhoto: boolean,
  /** Left out: what customers hear. */
  knowledge?: Knowledge,
): Promise<Turn> {
  const history = await lastMessages(tx, conversation.id, historyLength)
  return {
    salon: await salonOf(tx),
    prompt: await currentPrompt(tx),
    knowledge: knowledge ?? (await publishedKnowledge(tx)),
    history: history.map(({ author, text }) => ({ author, text })),
    memory: conversation.memory,
    message,
    hasPhoto,
    now: tx.now,
  }
}

export async function salonOf({ db }: SalonTx): Promise<Turn['salon']> {
  const salon = await db
    .selectFrom('salons')
    .select(['name', 'phone', 'address', 'language', 'timeZone', 'currency'])
    .executeTakeFirstOrThrow()
  return { ...salon, language: salon.language as Turn['salon']['language'] }
}

export type Answer = Reply & {
  engine: 'builtin' | 'model'
  /** Why the built-in engine answered instead of the model. Null: no model was to answer, or it did. */
  fallback: FallbackReason | null
  /** Of each number and promise of the text. */
  proofs: readonly Proof[]
}

export type AnswerTurn = (turn: Turn, salonId: number) => Promise<Answer>

/** Never fails because of a model. Asks somebody else's server, so no transaction may be open. */
export function answering(_platform: Platform): AnswerTurn {
  return async (turn) => ({ ...(await builtinEngine(turn)), engine: 'builtin', fallback: null, proofs: [] })
}

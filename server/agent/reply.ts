// One turn: what the customer wrote, what the salon knows, the engine's answer.

import type { FallbackReason } from '#contract/model.ts'
import type { Proof } from '#contract/proof.ts'
import type { Conversation } from '#server/conversations/thread.ts'
import { lastMessages } from '#server/conversations/thread.ts'
import { publishedKnowledge } from '#server/knowledge/releases.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { cued, understand } from './builtin/ask.ts'
import { builtinEngine } from './builtin/engine.ts'
import type { Knowledge, Reply, ToolCall, Turn } from './engine.ts'
import { failureOf } from './llm/failure.ts'
import { type ModelInUse, modelInUse } from './llm/settings.ts'
import { modelEngine } from './llm.ts'
import { currentPrompt } from './prompts.ts'
import { unprovenClaims } from './proof.ts'
import { whoWrites } from './tools/who-writes.ts'

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
    customer: (await whoWrites(tx, conversation.id)).customer,
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
export function answering(platform: Platform): AnswerTurn {
  const ask = modelEngine(platform)

  async function byModel(turn: Turn, inUse: ModelInUse): Promise<Answer> {
    const done: ToolCall[] = []
    try {
      const first = await ask(turn, inUse, done)
      const complaint = complaintAbout(first.reply, turn)
      if (complaint === null) return ofModel(first.reply)
      const second = await first.again(complaint)
      return complaintAbout(second.reply, turn) === null
        ? ofModel(second.reply)
        : await byBuiltin(turn, 'unproven')
    } catch (error) {
      const { reason, where } = failureOf(error)
      platform.http.log.warn({ salonId: inUse.salonId, reason, where }, 'a model did not answer')
      return byBuiltin(turn, reason)
    }
  }

  return async (turn, salonId) => {
    if (isOurs(turn)) return byBuiltin(turn, null)
    const inUse = await platform.asSalon(salonId, (tx) => modelInUse(tx, platform))
    if (inUse === null || typeof inUse === 'string') return byBuiltin(turn, inUse)
    return byModel(turn, inUse)
  }
}

const ofModel = (reply: Reply): Answer => ({ ...reply, engine: 'model', fallback: null, proofs: [] })

const byBuiltin = async (turn: Turn, fallback: FallbackReason | null): Promise<Answer> => ({
  ...(await builtinEngine(turn)),
  engine: 'builtin',
  fallback,
  proofs: [],
})

/** What the law and the house answer in fixed words, a model is not asked. */
function isOurs(turn: Turn): boolean {
  return cued(understand(turn), 'forget-me', 'who-are-you', 'instructions')
}

/** What nothing backs, for the model to write again without it. */
function complaintAbout(reply: Reply, turn: Turn): string | null {
  const said = [
    turn.message,
    ...turn.history.filter(({ author }) => author === 'customer').map(({ text }) => text),
  ]
  const { name, phone, address } = turn.salon
  const unproven = unprovenClaims(reply.text, reply.evidence, [...said, name, phone ?? '', address ?? ''])
  return unproven.length > 0 ? unproven.map(({ text }) => `«${text.trim()}»`).join(', ') : null
}

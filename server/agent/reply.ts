// One turn: what the customer wrote, what the salon knows, the engine's answer.

import type { FallbackReason } from '#contract/model.ts'
import type { Proof } from '#contract/proof.ts'
import type { Conversation } from '#server/conversations/thread.ts'
import { lastMessages } from '#server/conversations/thread.ts'
import { publishedKnowledge } from '#server/knowledge/releases.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { phrasesIn } from './builtin/answer/part.ts'
import { cued, understand } from './builtin/ask.ts'
import { doneText } from './builtin/booking/done.ts'
import { builtinEngine, opening } from './builtin/engine.ts'
import type { Knowledge, Reply, ToolCall, Turn } from './engine.ts'
import { failureOf } from './llm/failure.ts'
import { type ModelInUse, modelInUse } from './llm/settings.ts'
import { arrangesVisit, modelEngine } from './llm.ts'
import { currentPrompt } from './prompts.ts'
import { complaintText, type ProvenReply, provenReply } from './proof/proven-reply.ts'
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
      const proof = provenReply(first.reply, turn)
      if (proof.unproven.length === 0) return ofModel(first.reply, proof)
      const second = await first.again(complaintText(proof.unproven))
      const again = provenReply(second.reply, turn)
      return again.unproven.length === 0
        ? ofModel(second.reply, again)
        : await instead(turn, inUse.salonId, 'unproven', done)
    } catch (error) {
      const { reason, where } = failureOf(error)
      platform.http.log.warn({ salonId: inUse.salonId, reason, where }, 'a model did not answer')
      return instead(turn, inUse.salonId, reason, done)
    }
  }

  /** What the model had done before it failed has happened: it is told, and nothing is done a second time. */
  async function instead(
    turn: Turn,
    salonId: number,
    fallback: FallbackReason,
    done: readonly ToolCall[],
  ): Promise<Answer> {
    const { language, memory } = await builtinEngine({ ...turn, tools: [] })
    const text = doneText(turn, language, done)
    if (text === null) return byBuiltin(turn, salonId, fallback)
    const begins = opening(turn, language)
    const reply: Reply = {
      text: begins === null ? text : `${begins}\n${text}`,
      language,
      evidence: [],
      sources: [],
      actions: [],
      memory,
      toolCalls: done,
    }
    return { ...reply, engine: 'builtin', fallback, proofs: provenReply(reply, turn).proofs }
  }

  async function byBuiltin(turn: Turn, salonId: number, fallback: FallbackReason | null): Promise<Answer> {
    const reply = await builtinEngine(turn)
    // «Так» to a model's summary is nothing the built-in engine knows of: whatever it says would sound like a booking.
    const isLost =
      turn.memory[arrangesVisit] === true && reply.evidence.length === 0 && !reply.toolCalls?.length
    if (fallback && isLost) return { ...toPerson(reply, turn), engine: 'builtin', fallback, proofs: [] }
    const { proofs, unproven } = provenReply(reply, turn)
    if (unproven.length === 0) return { ...reply, engine: 'builtin', fallback, proofs }
    platform.http.log.error({ salonId, unproven }, 'the built-in engine said what nothing backs')
    // What a tool has done is told nevertheless: silence about a booking would be worse.
    const told = reply.toolCalls?.some(({ result }) => result.ok) ? reply : withoutAnswer(reply, turn)
    return { ...told, engine: 'builtin', fallback, proofs: told === reply ? proofs : [] }
  }

  async function answerTurn(turn: Turn, salonId: number): Promise<Answer> {
    if (isOurs(turn)) return byBuiltin(turn, salonId, null)
    const inUse = await platform.asSalon(salonId, (tx) => modelInUse(tx, platform))
    if (inUse === null || typeof inUse === 'string') return byBuiltin(turn, salonId, inUse)
    return byModel(turn, inUse)
  }

  return async (turn, salonId) => {
    const reply = await answerTurn(turn, salonId)
    platform.metrics.reply(reply.engine, reply.fallback ?? 'none')
    return reply
  }
}

const ofModel = (reply: Reply, { proofs }: ProvenReply): Answer => ({
  ...reply,
  engine: 'model',
  fallback: null,
  proofs,
})

/** The honest answer where the right one cannot be told. */
function withoutAnswer(reply: Reply, turn: Turn): Reply {
  const { unknown, willAsk } = phrasesIn(reply.language, null)
  return handedOver(`${unknown} ${willAsk}`, reply, turn)
}

const toPerson = (reply: Reply, turn: Turn): Reply =>
  handedOver(phrasesIn(reply.language, null).handOver, reply, turn)

function handedOver(text: string, { language, memory }: Reply, turn: Turn): Reply {
  const begins = opening(turn, language)
  return {
    text: begins === null ? text : `${begins}\n${text}`,
    language,
    evidence: [],
    sources: [],
    actions: [{ type: 'hand_over', reason: 'unsure' }],
    memory,
  }
}

/** What the law and the house answer in fixed words, a model is not asked. */
function isOurs(turn: Turn): boolean {
  return cued(understand(turn), 'forget-me', 'who-are-you', 'instructions')
}

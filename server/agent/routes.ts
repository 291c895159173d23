import { api } from '#contract/api.ts'
import { closeGap, openGaps } from '#server/conversations/gaps.ts'
import { cleanPhoto, keepPhoto, maxPhotoBytes } from '#server/conversations/photos.ts'
import {
  addAgentMessage,
  addCustomerMessage,
  deleteTestConversation,
  findTestConversation,
  lastMessages,
  testConversation,
} from '#server/conversations/thread.ts'
import { jobs } from '#server/jobs.ts'
import { requireRelease } from '#server/knowledge/release-queries.ts'
import { newestKnowledge } from '#server/knowledge/releases.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { examOf } from './exam-queries.ts'
import { answerGap, noteGap } from './gaps.ts'
import { changePrompt, currentPrompt } from './prompts.ts'
import { replayOf } from './replay-queries.ts'
import { type Answer, type AnswerTurn, turnOf } from './reply.ts'
import { whoWrites } from './tools/who-writes.ts'
import { toolsOf } from './tools.ts'

export function agentRoutes(platform: Platform, answer: AnswerTurn): void {
  const { http, asSalon, now } = platform

  serve(http, api.getPrompt, (_request, { salonId }) =>
    asSalon(salonId, async (tx) => ({ prompt: await currentPrompt(tx) })),
  )

  serve(http, api.putPrompt, ({ body }, { salonId }) =>
    asSalon(salonId, async (tx) => ({ prompt: await changePrompt(tx, body.prompt) })),
  )

  serve(http, api.exam, ({ query }, { salonId }) => asSalon(salonId, (tx) => examOf(tx, query.release)))

  serve(http, api.replay, ({ query }, { salonId }) => asSalon(salonId, (tx) => replayOf(tx, query.release)))

  serve(http, api.startReplay, ({ body }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await requireRelease(tx, body.release_id)
      await tx.enqueue(jobs.replay, { releaseId: body.release_id })
    }),
  )

  serve(http, api.listGaps, (_request, { salonId }) => asSalon(salonId, openGaps))

  serve(http, api.answerGap, ({ params, body }, { salonId }) =>
    asSalon(salonId, (tx) => answerGap(tx, params.id, body)),
  )

  serve(http, api.dismissGap, ({ params }, { salonId }) => asSalon(salonId, (tx) => closeGap(tx, params.id)))

  serve(
    http,
    api.sendTestMessage,
    async ({ body }, { salonId, caller, files }) => {
      const jpeg = files.photo && (await cleanPhoto(files.photo.path))
      const { turn, conversation, photoId, about } = await asSalon(salonId, async (tx) => {
        await requireActiveSalon(tx)
        const conversation = await testConversation(tx, caller.userId)
        const turn = await turnOf(
          tx,
          conversation,
          body.message,
          jpeg !== undefined,
          await newestKnowledge(tx),
        )
        const photoId = jpeg ? await keepPhoto(tx, jpeg) : null
        await addCustomerMessage(tx, conversation.id, body.message, photoId)
        const { about } = await whoWrites(tx, conversation.id)
        return { turn, conversation, photoId, about }
      })
      // No transaction is open while the engine thinks: another one may be somebody else's server.
      const reply = await answer({ ...turn, photo: jpeg, tools: toolsOf(platform, salonId, about) }, salonId)
      const isErased = reply.actions.some(({ type }) => type === 'erase_request')
      const conversationId = await asSalon(salonId, async (tx) => {
        if (isErased) return onlyLastWord(tx, caller.userId, reply)
        await addAgentMessage(tx, conversation.id, reply)
        await noteGap(tx, body.message, reply)
        return conversation.id
      })
      return {
        response: reply.text,
        timestamp: now().toISOString(),
        conversation_id: conversationId,
        engine: reply.engine,
        fallback: reply.fallback,
        sources: [...reply.sources],
        proofs: [...reply.proofs],
        actions: [...reply.actions],
        photo_id: photoId,
      }
    },
    { maxBytes: maxPhotoBytes },
  )

  serve(http, api.testConversation, (_request, { salonId, caller }) =>
    asSalon(salonId, async (tx) => {
      const id = await findTestConversation(tx, caller.userId)
      return { conversation_id: id, messages: id === null ? [] : await lastMessages(tx, id) }
    }),
  )

  serve(http, api.clearTestConversation, (_request, { salonId, caller }) =>
    asSalon(salonId, async (tx) => {
      await deleteTestConversation(tx, caller.userId)
      // What the test chat had booked goes with it.
      await tx.announce('appointments')
    }),
  )
}

/** «Видаліть мої дані», tried out: nothing stays of the test conversation but the answer to it. */
async function onlyLastWord(tx: SalonTx, userId: number, reply: Answer): Promise<number> {
  await deleteTestConversation(tx, userId)
  await tx.announce('appointments')
  const { id } = await testConversation(tx, userId)
  await addAgentMessage(tx, id, { ...reply, memory: {} })
  return id
}

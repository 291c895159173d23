import { jobs } from '#server/jobs.ts'
import { knowledgeOf, publishedKnowledge } from '#server/knowledge/releases.ts'
import type { Platform } from '#server/platform/platform.ts'
import { customerAnswers } from './answer-customer.ts'
import { builtinEngine } from './builtin/engine.ts'
import { takeExam } from './exam.ts'
import { keepExam, unreadRows } from './exam-queries.ts'
import { offerFreedTime } from './freed-time.ts'
import { currentPrompt } from './prompts.ts'
import { remindOfVisit } from './reminders.ts'
import { replayConversations } from './replay.ts'
import { keepReplay, lastQuestions } from './replay-queries.ts'
import type { AnswerTurn } from './reply.ts'
import { salonOf } from './reply.ts'

export function agentJobs(platform: Platform, answer: AnswerTurn): void {
  const { asSalon, handle, now } = platform

  handle(jobs.replyToCustomer, customerAnswers(platform, answer))

  handle(jobs.offerFreedTime, (_payload, salonId) => asSalon(salonId, offerFreedTime))

  handle(jobs.remindOfVisit, ({ visitId, kind, startsAt }, salonId) =>
    asSalon(salonId, (tx) => remindOfVisit(tx, { visitId, kind, startsAt: new Date(startsAt) })),
  )

  handle(jobs.examine, async ({ releaseId }, salonId) => {
    const { knowledge, unread, salon } = await asSalon(salonId, async (tx) => ({
      knowledge: await knowledgeOf(tx, releaseId, now().toISOString().slice(0, 10)),
      unread: await unreadRows(tx, releaseId),
      salon: await salonOf(tx),
    }))
    const result = await takeExam(builtinEngine, knowledge.facts, unread, (message) => ({
      salon,
      prompt: '',
      knowledge,
      history: [],
      memory: {},
      message,
      hasPhoto: false,
      now: now(),
    }))
    await asSalon(salonId, (tx) => keepExam(tx, releaseId, result))
  })

  handle(jobs.replay, async ({ releaseId }, salonId) => {
    const asked = await asSalon(salonId, async (tx) => ({
      ...(await lastQuestions(tx)),
      before: await publishedKnowledge(tx),
      after: await knowledgeOf(tx, releaseId, now().toISOString().slice(0, 10)),
      salon: await salonOf(tx),
      prompt: await currentPrompt(tx),
    }))
    const { salon, prompt, askedBy, before, after } = asked
    // Nothing is published yet: every answer is new.
    if (before.releaseId === 0) return
    const result = await replayConversations(
      builtinEngine,
      asked.conversations,
      { before, after },
      (message) => ({ salon, prompt, message, hasPhoto: false, now: now() }),
    )
    await asSalon(salonId, (tx) => keepReplay(tx, releaseId, before.releaseId, { ...result, askedBy }))
  })
}

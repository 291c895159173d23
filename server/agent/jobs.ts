import { jobs } from '#server/jobs.ts'
import { knowledgeOf } from '#server/knowledge/releases.ts'
import type { Platform } from '#server/platform/platform.ts'
import { builtinEngine } from './builtin/engine.ts'
import { takeExam } from './exam.ts'
import { keepExam, unreadRows } from './exam-queries.ts'
import { salonOf } from './reply.ts'

export function agentJobs({ asSalon, handle, now }: Platform): void {
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
}

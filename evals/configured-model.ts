// The model that LLM_* names, asked as a salon's customers would ask it: proof, retry and fallback included.

import type { Turn } from '#server/agent/engine.ts'
import { answering } from '#server/agent/reply.ts'
import { loadEnvFile } from '#server/platform/env-file.ts'
import { testApp } from '#tests/support/app.ts'

/** `by`: how many replies came from the model, and why the others did not. */
export async function configuredModel() {
  loadEnvFile()
  const settings = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(?:LLM_|ALLOW_HTTP_HOSTS$)/.test(name)),
  ) as Record<string, string>
  if (!settings.LLM_MODEL) throw new Error('Set LLM_PROVIDER, LLM_BASE_URL, LLM_MODEL and LLM_API_KEY first.')
  const app = await testApp({ settings })
  const { user } = await app.registered()
  const { salonId } = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', user.id)
    .executeTakeFirstOrThrow()
  const answer = answering(app.platform)
  const by = new Map<string, number>()
  return {
    by,
    async engine(turn: Turn) {
      const reply = await answer(turn, salonId)
      const who = reply.fallback ?? reply.engine
      by.set(who, (by.get(who) ?? 0) + 1)
      return reply
    },
    stop: app.stop,
  }
}

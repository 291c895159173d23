// The demo within the real app: entered because the server does not answer, or to look around.
import { login } from '#contract/auth.ts'
import { instance } from '#contract/instance.ts'
import { call } from '#web/api/client.ts'
import { apiUrl, demoReason, leaveDemo } from '#web/api/mode.ts'
import { session } from '#web/api/session.ts'
import { demoAccount } from './demo-salon.ts'

const askAgainAfter = 10_000

/** Signs in to the example salon. What replaced a lost server gives way as soon as the server answers. */
export async function beginVisit(): Promise<void> {
  if (!session.access()) session.begin(await call(login, { body: demoAccount }))
  if (demoReason !== 'unreachable') return
  const timer = setInterval(async () => {
    const answer = await fetch(apiUrl + instance.path).catch(() => null)
    if (!answer?.ok) return
    clearInterval(timer)
    leaveDemo()
  }, askAgainAfter)
}

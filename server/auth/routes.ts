import { api } from '#contract/api.ts'
import { bearerToken, callerOf } from '#server/platform/access.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import type { Limit } from '#server/platform/throttle.ts'
import { giveTryBack, takeTry } from '#server/platform/throttle.ts'
import { changePassword, createAccount, identityOf, profileOf } from './accounts.ts'
import { beginSession, endSession, renewAccess } from './sessions.ts'

const quarterOfAnHour = 15 * 60

export function authRoutes({ http, asSalon, db, config, now }: Platform): void {
  const { limits, accessTokenMinutes } = config

  async function signIn(who: { userId: number; salonId: number }) {
    const tokens = await beginSession(db, who, accessTokenMinutes, now())
    return { ...tokens, user: await asSalon(who.salonId, (tx) => profileOf(tx, who.userId)) }
  }

  serve(http, api.register, async ({ body }, { address }) => {
    if (config.registration === 'closed') throw new ProblemError('registration-closed')
    await takeTry(
      db,
      [{ key: `register:${address}`, tries: limits.registrationsPerAddress, seconds: 3600 }],
      now(),
    )
    const account = { email: body.email, password: body.password, salonName: body.salon_name }
    return signIn(await createAccount(db, asSalon, account, config.trialDays))
  })

  serve(http, api.login, async ({ body }, { address }) => {
    const tries: Limit[] = [
      { key: `login-address:${address}`, tries: limits.loginFailuresPerAddress, seconds: quarterOfAnHour },
      { key: `login-account:${body.email}`, tries: limits.loginFailuresPerAccount, seconds: quarterOfAnHour },
    ]
    await takeTry(db, tries, now())
    const who = await identityOf(db, body.email, body.password)
    await giveTryBack(db, tries)
    return signIn(who)
  })

  serve(http, api.logout, async ({ body }, { authorization }) => {
    // Either token names the session. One that is no longer live has nothing left to end.
    const bearer = bearerToken(authorization)
    const caller = body.refresh
      ? await callerOf(db, body.refresh, 'refresh', now())
      : bearer && (await callerOf(db, bearer, 'access', now()))
    if (!caller && !body.refresh) throw new ProblemError('signed-out')
    if (caller) await endSession(db, caller.sessionId)
  })

  serve(http, api.me, (_request, { salonId, caller }) =>
    asSalon(salonId, (tx) => profileOf(tx, caller.userId)),
  )

  serve(http, api.changePassword, async ({ body }, { caller }) => {
    const tries: Limit[] = [
      { key: `password:${caller.userId}`, tries: limits.loginFailuresPerAccount, seconds: quarterOfAnHour },
    ]
    await takeTry(db, tries, now())
    await changePassword(db, caller, { current: body.current_password, next: body.new_password })
    await giveTryBack(db, tries)
  })

  serve(http, api.refresh, async ({ body }) => ({
    access: await renewAccess(db, body.refresh, accessTokenMinutes, now()),
  }))
}

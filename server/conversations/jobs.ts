import { jobs } from '#server/jobs.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Forget } from './erase.ts'
import { eraseAsAsked, forgetOld } from './erase.ts'
import { watchTakeover } from './takeover.ts'

export function conversationJobs({ asSalon, handle }: Platform, forgetElsewhere: readonly Forget[]): void {
  handle(jobs.watchTakeover, (due, salonId) => asSalon(salonId, (tx) => watchTakeover(tx, due)))

  handle(jobs.eraseCustomer, ({ conversationId }, salonId) =>
    asSalon(salonId, (tx) => eraseAsAsked(tx, conversationId, forgetElsewhere)),
  )

  handle(jobs.forgetOld, (about, salonId) => asSalon(salonId, (tx) => forgetOld(tx, about, forgetElsewhere)))
}

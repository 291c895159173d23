// Every night each connection is examined; what is newly wrong is told to the owner before a customer notices.
import type { Language } from '#contract/problem.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Connector, Found, StoredConnection } from './connections.ts'
import { connectionById, examineAtNight } from './connections.ts'
import { examine, worded } from './doctor.ts'

/** In the transaction that keeps the findings: told once, or not at all. */
export type Alert = (tx: SalonTx, text: string) => Promise<void>

export function integrationJobs(platform: Platform, connectors: readonly Connector[], alert: Alert): void {
  const { asSalon, secrets, handle } = platform

  handle(jobs.examineConnection, async ({ connectionId, connectedAt }, salonId) => {
    const isDue = await asSalon(salonId, async (tx) => {
      const connection = await connectionById(tx, secrets, connectionId)
      // Connected anew meanwhile, which has begun a round of its own; or gone.
      if (connection.status !== 'connected' || connection.connectedAt.toISOString() !== connectedAt)
        return false
      await examineAtNight(tx, connection)
      return connectors.some(({ type, examine: canExamine }) => type === connection.type && canExamine)
    })
    if (!isDue) return
    await examine(platform, connectors, salonId, connectionId, async (tx, connection, found) => {
      const fresh = found.filter((finding) => isNew(finding, connection))
      if (fresh.length === 0) return
      const { language } = await tx.db.selectFrom('salons').select('language').executeTakeFirstOrThrow()
      const lines = fresh.map((finding) => {
        const { sentence, cause } = worded(finding, language as Language)
        return `${names[connection.type]}: ${sentence} ${cause}`
      })
      await alert(tx, lines.join('\n\n'))
    })
  })
}

const names = { telegram: 'Telegram', whatsapp: 'WhatsApp', calendar: 'Google Calendar' }

const isNew = ({ code, severity }: Found, { findings }: StoredConnection): boolean =>
  severity !== 'note' && !findings.some((before) => before.code === code)

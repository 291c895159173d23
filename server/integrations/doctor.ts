// Is a connection really working, and if not: the cause, and the one thing to do.
import { sql } from 'kysely'
import type { Diagnosis, Finding } from '#contract/integrations.ts'
import type { Language } from '#contract/problem.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import type { Connector, Examined, Found, FoundBefore, StoredConnection } from './connections.ts'
import { connectionById } from './connections.ts'
import { findingTexts } from './finding-texts.ts'
import type { Traffic } from './traffic.ts'
import { trafficOf } from './traffic.ts'

const order = { broken: 0, warning: 1, note: 2 }
/** So many, and more than were sent, are no accident. */
const failuresThatCount = 3

export type Examination = { connection: StoredConnection; examined: Examined; traffic: Traffic; at: Date }

/** Asks the other side, outside any transaction, and remembers what was found; `onFound` in the same transaction. Throws `not-found`. */
export async function examine(
  { asSalon, secrets, now }: Platform,
  connectors: readonly Connector[],
  salonId: number,
  id: number,
  onFound?: (tx: SalonTx, connection: StoredConnection, found: Found[]) => Promise<void>,
): Promise<Examination> {
  const { connection, traffic } = await asSalon(salonId, async (tx) => ({
    connection: await connectionById(tx, secrets, id),
    traffic: await trafficOf(tx, id),
  }))
  const connector = connectors.find(({ type }) => type === connection.type)
  if (connection.status !== 'connected' || !connector?.examine) throw new ProblemError('not-found')
  const examined = connection.isReadable ? await connector.examine(connection) : unreadable(connection)
  examined.found = [...examined.found, ...trafficFindings(traffic)].sort(
    (a, b) => order[a.severity] - order[b.severity],
  )
  const at = now()
  const found = examined.found.map(({ code, severity, values }) => ({ code, severity, values }))
  await asSalon(salonId, async (tx) => {
    await tx.db
      .updateTable('connections')
      .set({ findings: sql`${JSON.stringify(found)}::jsonb`, examinedAt: at })
      .where('id', '=', id)
      .execute()
    await onFound?.(tx, connection, examined.found)
    if (JSON.stringify(found) !== JSON.stringify(connection.findings)) await tx.announce('integrations')
  })
  return { connection, examined, traffic, at }
}

/** Sealed by a SECRET_KEY that is gone. */
const unreadable = (connection: StoredConnection): Examined => ({
  found: [{ code: 'token-unreadable', severity: 'broken', action: { kind: 'reconnect' } }],
  identity: null,
  mode: connection.settings.mode === 'polling' ? 'polling' : 'webhook',
  address: null,
  pendingUpdates: null,
  tokenKind: null,
  tokenExpiresAt: null,
})

function trafficFindings(traffic: Traffic): Found[] {
  const found: Found[] = []
  const openHistory = { kind: 'history' } as const
  if (traffic.failed >= failuresThatCount && traffic.failed > traffic.sent)
    found.push({
      code: 'delivery-failing',
      severity: 'broken',
      values: { count: traffic.failed },
      action: openHistory,
    })
  if (traffic.windowsMissed > 0)
    found.push({
      code: 'window-closed',
      severity: 'warning',
      values: { count: traffic.windowsMissed },
      action: openHistory,
    })
  if (traffic.unusualSilenceHours !== null)
    found.push({
      code: 'unusual-silence',
      severity: 'warning',
      values: { hours: traffic.unusualSilenceHours },
      action: null,
    })
  return found
}

export function healthOf(found: readonly FoundBefore[]): Diagnosis['health'] {
  if (found.some(({ severity }) => severity === 'broken')) return 'broken'
  return found.some(({ severity }) => severity === 'warning') ? 'warning' : 'well'
}

export function worded({ code, severity, values = {}, action }: Found, language: Language): Finding {
  const [sentence, cause, label = ''] = findingTexts[language][code]
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return {
    code,
    severity,
    sentence: fill(sentence),
    cause: fill(cause),
    action: action && { ...action, label },
  }
}

export function toDiagnosis(
  { connection, examined, traffic, at }: Examination,
  language: Language,
): Diagnosis {
  const hasWindows = connection.type === 'whatsapp'
  return {
    integration_id: connection.id,
    examined_at: at.toISOString(),
    health: healthOf(examined.found),
    findings: examined.found.map((found) => worded(found, language)),
    figures: {
      identity: examined.identity,
      mode: examined.mode,
      address: examined.address,
      last_message_in: traffic.lastIn?.toISOString() ?? null,
      last_message_out: traffic.lastOut?.toISOString() ?? null,
      sent: traffic.sent,
      failed: traffic.failed,
      pending_updates: examined.pendingUpdates,
      signature_failures: connection.signatureFailures,
      foreign_events: connection.foreignEvents,
      windows_open: hasWindows ? traffic.windowsOpen : null,
      windows_closed: hasWindows ? traffic.windowsClosed : null,
      token_kind: examined.tokenKind,
      token_expires_at: examined.tokenExpiresAt?.toISOString() ?? null,
    },
  }
}

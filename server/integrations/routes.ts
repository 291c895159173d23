import { api } from '#contract/api.ts'
import type { Integration } from '#contract/integrations.ts'
import type { Language } from '#contract/problem.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import type { Connector, FoundBefore, StoredConnection } from './connections.ts'
import { allConnections, connectionById, disconnect } from './connections.ts'
import { examine, healthOf, toDiagnosis, worded } from './doctor.ts'

export function integrationRoutes(platform: Platform, connectors: readonly Connector[]): void {
  const { http, asSalon, secrets } = platform
  const connectorOf = (type: string) => connectors.find((connector) => connector.type === type)

  serve(http, api.listIntegrations, async (_request, { salonId, language }) => {
    const connections = await asSalon(salonId, (tx) => allConnections(tx, secrets))
    return connections.map((connection) => toIntegration(connection, connectorOf(connection.type), language))
  })

  serve(http, api.disconnectIntegration, async ({ params }, { salonId }) => {
    const connection = await asSalon(salonId, async (tx) => {
      const found = await connectionById(tx, secrets, params.id)
      await connectorOf(found.type)?.forget(tx, found)
      await disconnect(tx, found.id)
      return found
    })
    await connectorOf(connection.type)?.sayGoodbye(connection)
  })

  serve(http, api.examineIntegration, async ({ params }, { salonId, language }) =>
    toDiagnosis(await examine(platform, connectors, salonId, params.id), language),
  )

  serve(http, api.repairIntegration, async ({ params, body }, { salonId, language }) => {
    const connection = await asSalon(salonId, async (tx) => {
      const found = await connectionById(tx, secrets, params.id)
      await requireActiveSalon(tx)
      return found
    })
    if (connection.status === 'connected' && connection.secret !== '')
      await connectorOf(connection.type)?.repair?.(connection, body.finding)
    return toDiagnosis(await examine(platform, connectors, salonId, params.id), language)
  })
}

/** What stands in the way of sending, as a finding. */
const troubles: Record<string, FoundBefore> = {
  token: { code: 'token-refused', severity: 'broken' },
  permission: { code: 'scopes-missing', severity: 'broken' },
}

export function toIntegration(
  connection: StoredConnection,
  connector: Connector | undefined,
  language: Language,
): Integration {
  const { id, type, status, connectedAt } = connection
  const about = { id, type, status, connected_at: connectedAt.toISOString() }
  if (status === 'disconnected') return about
  const trouble = troubles[connection.trouble ?? '']
  const found = trouble ? [trouble, ...connection.findings] : connection.findings
  const [worst] = found.filter(({ severity }) => severity !== 'note')
  return {
    ...about,
    health: healthOf(found),
    problem: worst ? worded({ ...worst, action: null }, language).sentence : null,
    ...connector?.describe(connection),
  }
}

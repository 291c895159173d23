// Connecting a WhatsApp number: the token must see it, the business account must be the right one, and Meta must be told
// to deliver. Which step fails is what the owner hears.
import type { Integration } from '#contract/integrations.ts'
import { sendAgainAfterReconnect } from '#server/conversations/statuses.ts'
import type { StoredConnection } from '#server/integrations/connections.ts'
import { changeSecret, changeSettings, connect, connectionOfType } from '#server/integrations/connections.ts'
import { giveAddress, takeAddressesBack } from '#server/platform/access.ts'
import { randomToken } from '#server/platform/crypto.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import type { WhatsAppSecret, WhatsAppSettings } from './whatsapp.ts'
import { whatsAppSecret } from './whatsapp.ts'
import type { Graph } from './whatsapp-api.ts'
import { GraphError, GraphUnreachable, graphOf, meaningOf } from './whatsapp-api.ts'

const patienceMs = 10_000
export const numberFields =
  'id,display_phone_number,verified_name,quality_rating,code_verification_status,name_status,status'

export type WhatsAppAccess = {
  phone_id: string
  token: string
  waba_id?: string | undefined
  app_secret?: string | undefined
}

export const graphFor = ({ config }: Pick<Platform, 'config'>, token: string): Graph =>
  graphOf(config.whatsapp, token, patienceMs)

/** Where the world reaches us; without a public address the local one, which the doctor speaks of. */
export const whatsAppWebhookUrl = ({ config }: Pick<Platform, 'config'>, key: string): string =>
  `${config.publicUrl ?? `http://localhost:${config.port}`}/api/webhooks/whatsapp/${key}/`

/** Throws the problems `whatsapp-…`, `messenger-unreachable`, `messenger-refused`; nothing is stored then. */
export async function connectWhatsApp(
  platform: Platform,
  salonId: number,
  access: WhatsAppAccess,
): Promise<StoredConnection> {
  const { asSalon, secrets, http } = platform
  const before = await asSalon(salonId, async (tx) => {
    await requireActiveSalon(tx)
    return connectionOfType(tx, secrets, 'whatsapp')
  })
  const graph = graphFor(platform, access.token)
  const number = await graph.get(`${access.phone_id}?fields=${numberFields}`).catch(refuse)
  const wabaId = await accountOf(graph, access).catch(refuse)

  const isSame = before?.settings.phone_id === access.phone_id && before.secret !== ''
  const old = isSame ? whatsAppSecret(before.secret) : undefined
  const secret: WhatsAppSecret = {
    token: access.token,
    // What was pasted into Meta's settings for this number goes on being right.
    key: old?.key ?? randomToken(),
    verifyToken: old?.verifyToken ?? randomToken(),
    appSecret: access.app_secret ?? old?.appSecret ?? null,
  }
  const settings: WhatsAppSettings = {
    phone_id: access.phone_id,
    display_phone: String(number.display_phone_number ?? ''),
    verified_name: String(number.verified_name ?? ''),
    waba_id: wabaId,
    template: isSame ? ((before.settings as Partial<WhatsAppSettings>).template ?? null) : null,
  }
  const connection = await asSalon(salonId, async (tx) => {
    const stored = await connect(tx, secrets, { type: 'whatsapp', secret: JSON.stringify(secret), settings })
    await giveAddress(tx, secret.key, 'whatsapp_webhook', stored.id)
    await sendAgainAfterReconnect(tx, stored.id)
    return stored
  })
  // After the address is ours: Meta verifies it before it answers. What fails here is a finding of the doctor's.
  await subscribe(platform, connection).catch((error) =>
    http.log.warn({ err: error, salonId }, 'WhatsApp was connected and is not subscribed'),
  )
  return connection
}

/** The account the number belongs to. Null: the token does not tell. */
async function accountOf(graph: Graph, access: WhatsAppAccess): Promise<string | null> {
  if (access.waba_id) {
    if (!(await holdsNumber(graph, access.waba_id, access.phone_id)))
      throw new ProblemError('whatsapp-account-wrong')
    return access.waba_id
  }
  const { data } = await graph
    .get(`debug_token?input_token=${encodeURIComponent(access.token)}`)
    .catch(noData)
  const scopes =
    (data as { granular_scopes?: { target_ids?: string[] }[] } | undefined)?.granular_scopes ?? []
  for (const id of new Set(scopes.flatMap((scope) => scope.target_ids ?? [])))
    if (await holdsNumber(graph, id, access.phone_id).catch(orFalse)) return id
  return null
}

/** Telling about itself is a courtesy of the token's: some do not. */
const noData = (error: unknown): { data?: unknown } => {
  if (error instanceof GraphError) return {}
  throw error
}
const orFalse = (error: unknown): false => {
  if (error instanceof GraphError) return false
  throw error
}

async function holdsNumber(graph: Graph, wabaId: string, phoneId: string): Promise<boolean> {
  const { data } = await graph.get(`${wabaId}/phone_numbers?fields=id&limit=100`)
  return (data as { id?: string }[] | undefined)?.some(({ id }) => id === phoneId) ?? false
}

/** Words what Meta refuses. Throws ProblemError. */
export function refuse(error: unknown): never {
  if (error instanceof GraphUnreachable)
    throw new ProblemError('messenger-unreachable', { retryAfterSeconds: 60, values: { name: 'WhatsApp' } })
  if (!(error instanceof GraphError)) throw error
  if (error.code === 190 && error.subcode === 463) throw new ProblemError('whatsapp-token-expired')
  if (error.code === 100 && error.subcode === 33) throw new ProblemError('whatsapp-number-unknown')
  const meaning = meaningOf(error.code)
  if (meaning === 'token') throw new ProblemError('whatsapp-token-wrong')
  if (meaning === 'permission') throw new ProblemError('whatsapp-permission-missing')
  if (meaning === 'temporary' || meaning === 'later')
    throw new ProblemError('messenger-unreachable', { retryAfterSeconds: 60, values: { name: 'WhatsApp' } })
  throw new ProblemError('messenger-refused', { values: { name: 'WhatsApp', reason: error.message } })
}

/** Without it nothing arrives, although sending works. With a public address Meta is told ours for this account. */
export async function subscribe(platform: Platform, connection: StoredConnection): Promise<void> {
  const { waba_id: wabaId } = connection.settings as WhatsAppSettings
  if (!wabaId) return
  const secret = whatsAppSecret(connection.secret)
  const graph = graphFor(platform, secret.token)
  await graph.post(`${wabaId}/subscribed_apps`, {})
  if (platform.config.publicUrl)
    await graph.post(`${wabaId}/subscribed_apps`, {
      override_callback_uri: whatsAppWebhookUrl(platform, secret.key),
      verify_token: secret.verifyToken,
    })
}

export type WhatsAppChange = {
  waba_id?: string | undefined
  app_secret?: string | null | undefined
  template?: { name: string; language: string } | null | undefined
}

/** Throws `not-found`, `whatsapp-account-wrong` and what `connectWhatsApp` throws. */
export async function changeWhatsApp(
  platform: Platform,
  salonId: number,
  change: WhatsAppChange,
): Promise<StoredConnection> {
  const { asSalon, secrets } = platform
  const connection = await asSalon(salonId, async (tx) => {
    await requireActiveSalon(tx)
    return connectionOfType(tx, secrets, 'whatsapp')
  })
  if (connection?.status !== 'connected' || connection.secret === '') throw new ProblemError('not-found')
  const secret = whatsAppSecret(connection.secret)
  const { phone_id: phoneId } = connection.settings as WhatsAppSettings
  if (change.waba_id) {
    const isRight = await holdsNumber(graphFor(platform, secret.token), change.waba_id, phoneId).catch(refuse)
    if (!isRight) throw new ProblemError('whatsapp-account-wrong')
  }
  const changed = await asSalon(salonId, async (tx) => {
    const { waba_id, template } = change
    await changeSettings(tx, connection.id, {
      ...(waba_id !== undefined && { waba_id }),
      ...(template !== undefined && { template }),
    })
    if (change.app_secret !== undefined) {
      const appSecret = change.app_secret
      await changeSecret(tx, secrets, connection.id, JSON.stringify({ ...secret, appSecret }))
      await tx.db
        .updateTable('connections')
        .set({ signatureFailures: 0, signatureFailedAt: null })
        .where('id', '=', connection.id)
        .execute()
    }
    return connectionOfType(tx, secrets, 'whatsapp')
  })
  if (!changed) throw new ProblemError('not-found')
  if (change.waba_id) await subscribe(platform, changed).catch(refuse)
  return changed
}

/** Meta is told to deliver no more. Whether it is heard changes nothing. */
export async function leaveWhatsApp(platform: Platform, connection: StoredConnection): Promise<void> {
  const { waba_id: wabaId } = connection.settings as Partial<WhatsAppSettings>
  if (!wabaId || connection.secret === '') return
  await graphFor(platform, whatsAppSecret(connection.secret).token)
    .delete(`${wabaId}/subscribed_apps`)
    .catch((error) =>
      platform.http.log.info({ err: error, salonId: connection.salonId }, 'Meta heard no goodbye'),
    )
}

export async function forgetWhatsApp(tx: SalonTx, { id }: StoredConnection): Promise<void> {
  await takeAddressesBack(tx, id, ['whatsapp_webhook'])
}

export function describeWhatsApp(
  platform: Pick<Platform, 'config'>,
  connection: StoredConnection,
): Partial<Integration> {
  const { display_phone, waba_id, template } = connection.settings as Partial<WhatsAppSettings>
  const about = { display_phone, waba_id, template }
  if (connection.secret === '') return about
  const secret = whatsAppSecret(connection.secret)
  return {
    ...about,
    webhook_url: whatsAppWebhookUrl(platform, secret.key),
    verify_token: secret.verifyToken,
    has_app_secret: (secret.appSecret ?? platform.config.whatsapp.appSecret) !== null,
  }
}

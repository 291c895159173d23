// Is the number really working? What Meta says of number, token, account and templates, beside what we know ourselves.
import type { FindingCode } from '#contract/integrations.ts'
import type { Examined, Found, StoredConnection } from '#server/integrations/connections.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { WhatsAppSettings } from './whatsapp.ts'
import { whatsAppSecret } from './whatsapp.ts'
import type { Graph } from './whatsapp-api.ts'
import { GraphError, GraphUnreachable, meaningOf } from './whatsapp-api.ts'
import { graphFor, numberFields, refuse, subscribe, whatsAppWebhookUrl } from './whatsapp-connect.ts'

const dayMs = 24 * 3600_000
const soonMs = 7 * dayMs
const scopesNeeded = ['whatsapp_business_messaging', 'whatsapp_business_management']
const pages = {
  systemUsers: 'https://business.facebook.com/latest/settings/system_users',
  numbers: 'https://business.facebook.com/wa/manage/phone-numbers/',
  templates: 'https://business.facebook.com/wa/manage/message-templates/',
}

const isLoopback = (url: string) => /^https?:\/\/(localhost|127\.|\[::1\])/.test(url)

export async function examineWhatsApp(platform: Platform, connection: StoredConnection): Promise<Examined> {
  const settings = connection.settings as WhatsAppSettings
  const secret = whatsAppSecret(connection.secret)
  const address = whatsAppWebhookUrl(platform, secret.key)
  const about = {
    identity: `${settings.verified_name} ${settings.display_phone}`.trim(),
    mode: 'webhook' as const,
    address,
    pendingUpdates: null,
  }
  const graph = graphFor(platform, secret.token)
  const now = platform.now()
  try {
    const number = await numberFindings(graph, settings)
    const token = await tokenFindings(graph, secret.token, now)
    const account = await accountFindings(graph, settings, connection, address)
    const template = await templateFindings(graph, settings)
    const own = ownFindings(platform, connection, secret.appSecret, now)
    return {
      ...about,
      tokenKind: token.kind,
      tokenExpiresAt: token.expiresAt,
      found: [...number, ...token.found, ...account, ...own, ...template],
    }
  } catch (error) {
    return { ...about, tokenKind: null, tokenExpiresAt: null, found: [refusalFinding(error)] }
  }
}

function refusalFinding(error: unknown): Found {
  const reconnect = { kind: 'reconnect' } as const
  if (error instanceof GraphUnreachable) {
    const values = { name: 'WhatsApp', reason: error.message }
    return { code: 'unreachable', severity: 'warning', values, action: null }
  }
  if (!(error instanceof GraphError)) throw error
  const meaning = meaningOf(error.code)
  if (meaning === 'token') return { code: 'token-refused', severity: 'broken', action: reconnect }
  if (meaning === 'permission') {
    const values = { scopes: scopesNeeded.join(', ') }
    return { code: 'scopes-missing', severity: 'broken', values, action: reconnect }
  }
  if (error.code === 100 && error.subcode === 33)
    return { code: 'number-gone', severity: 'broken', action: reconnect }
  const values = { name: 'WhatsApp', reason: error.message }
  return { code: 'unreachable', severity: 'warning', values, action: null }
}

async function numberFindings(graph: Graph, { phone_id: id }: WhatsAppSettings): Promise<Found[]> {
  const number = await graph.get(`${id}?fields=${numberFields}`)
  const found: Found[] = []
  const open = { kind: 'open', url: pages.numbers } as const
  if (typeof number.status === 'string' && number.status !== 'CONNECTED')
    found.push({
      code: 'number-not-ready',
      severity: 'broken',
      values: { status: number.status },
      action: open,
    })
  if (number.quality_rating === 'RED' || number.quality_rating === 'YELLOW')
    found.push({ code: 'quality-low', severity: 'warning', action: open })
  return found
}

type TokenData = { type?: string; expires_at?: number; scopes?: string[] }

async function tokenFindings(graph: Graph, token: string, now: Date) {
  const { data } = (await graph
    .get(`debug_token?input_token=${encodeURIComponent(token)}`)
    .catch((error: unknown) => {
      // Not every token may ask about itself; a wrong one has been noticed already.
      if (error instanceof GraphError) return {}
      throw error
    })) as { data?: TokenData }
  if (!data) return { kind: null, expiresAt: null, found: [] as Found[] }
  const expiresAt = data.expires_at ? new Date(data.expires_at * 1000) : null
  const found: Found[] = []
  const open = { kind: 'open', url: pages.systemUsers } as const
  if (expiresAt && expiresAt.getTime() - now.getTime() < soonMs) {
    const values = { days: Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / dayMs)) }
    found.push({ code: 'token-expires', severity: 'warning', values, action: { kind: 'reconnect' } })
  } else if (expiresAt) found.push({ code: 'token-temporary', severity: 'note', action: open })
  const missing = scopesNeeded.filter((scope) => data.scopes && !data.scopes.includes(scope))
  if (missing.length > 0) {
    const values = { scopes: missing.join(', ') }
    found.push({ code: 'scopes-missing', severity: 'broken', values, action: { kind: 'reconnect' } })
  }
  return { kind: expiresAt ? ('temporary' as const) : ('permanent' as const), expiresAt, found }
}

type Subscription = { override_callback_uri?: string }

async function accountFindings(
  graph: Graph,
  { waba_id: wabaId, phone_id: phoneId }: WhatsAppSettings,
  { verifiedAt }: StoredConnection,
  address: string,
): Promise<Found[]> {
  const enterAccount = { kind: 'settings', field: 'waba_id' } as const
  if (!wabaId) return [{ code: 'waba-unknown', severity: 'warning', action: enterAccount }]
  let numbers: Record<string, unknown>
  let apps: Record<string, unknown>
  try {
    numbers = await graph.get(`${wabaId}/phone_numbers?fields=id&limit=100`)
    apps = await graph.get(`${wabaId}/subscribed_apps`)
  } catch (error) {
    // Already said of the token, in one finding.
    if (error instanceof GraphError && meaningOf(error.code) === 'permission') return []
    if (error instanceof GraphError && error.code === 100)
      return [{ code: 'number-not-in-waba', severity: 'broken', action: enterAccount }]
    throw error
  }
  if (!(numbers.data as { id: string }[]).some(({ id }) => id === phoneId))
    return [{ code: 'number-not-in-waba', severity: 'broken', action: enterAccount }]
  const subscribed = apps.data as Subscription[]
  if (subscribed.length === 0)
    return [{ code: 'not-subscribed', severity: 'broken', action: { kind: 'repair' } }]
  const overrides = subscribed.flatMap(({ override_callback_uri: url }) => (url ? [url] : []))
  if (overrides.includes(address)) return []
  const [elsewhere] = overrides
  if (elsewhere) {
    const values = { host: new URL(elsewhere).host }
    return [{ code: 'webhook-elsewhere', severity: 'broken', values, action: { kind: 'repair' } }]
  }
  return verifiedAt
    ? []
    : [{ code: 'webhook-never-verified', severity: 'broken', action: { kind: 'copy', value: address } }]
}

async function templateFindings(
  graph: Graph,
  { waba_id: wabaId, template }: WhatsAppSettings,
): Promise<Found[]> {
  const enter = { kind: 'settings', field: 'template' } as const
  if (!template) return [{ code: 'no-template', severity: 'note', action: enter }]
  if (!wabaId) return []
  const { data } = await graph.get(`${wabaId}/message_templates?name=${template.name}`)
  const { status } =
    (data as { language: string; status: string }[]).find(({ language }) => language === template.language) ??
    {}
  if (status === 'APPROVED') return []
  const values = { template: template.name, status: status ?? '—' }
  const open = { kind: 'open', url: pages.templates } as const
  return [{ code: 'template-not-approved', severity: 'warning', values, action: open }]
}

function ownFindings(
  { config }: Platform,
  connection: StoredConnection,
  appSecret: string | null,
  now: Date,
): Found[] {
  const found: Found[] = []
  const isReachable =
    config.publicUrl !== null && (!isLoopback(config.publicUrl) || isLoopback(config.whatsapp.graphRoot))
  if (!isReachable)
    found.push({
      code: 'no-public-address',
      severity: 'broken',
      action: { kind: 'copy', value: 'PUBLIC_URL=https://' },
    })
  const enterSecret = { kind: 'settings', field: 'app_secret' } as const
  if ((appSecret ?? config.whatsapp.appSecret) === null)
    found.push({ code: 'no-app-secret', severity: 'warning', action: enterSecret })
  const { signatureFailedAt, signatureFailures, foreignEvents } = connection
  if (signatureFailedAt && now.getTime() - signatureFailedAt.getTime() < dayMs)
    found.push({
      code: 'signatures-wrong',
      severity: 'broken',
      values: { count: signatureFailures },
      action: enterSecret,
    })
  if (foreignEvents > 0)
    found.push({ code: 'foreign-events', severity: 'note', values: { count: foreignEvents }, action: null })
  return found
}

/** Every repair of a number is to tell Meta anew where to deliver. Throws ProblemError. */
export async function repairWhatsApp(
  platform: Platform,
  connection: StoredConnection,
  _finding: FindingCode,
): Promise<void> {
  await subscribe(platform, connection).catch(refuse)
}

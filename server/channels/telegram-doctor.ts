// Is the bot really working? What Telegram says of it, beside what we know ourselves.
import type { Api } from 'grammy'
import type { WebhookInfo } from 'grammy/types'
import type { FindingCode } from '#contract/integrations.ts'
import type { Examined, Found, StoredConnection } from '#server/integrations/connections.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { TelegramSettings } from './telegram.ts'
import { telegramSecret } from './telegram.ts'
import { faultOf, telegramApi } from './telegram-api.ts'
import { setTelegramDelivery, telegramWebhookUrl } from './telegram-connect.ts'
import { wantedUpdates } from './telegram-updates.ts'

const patienceSeconds = 10
/** A poll that waits takes half a minute; after so long nobody asks any more. */
const pollingSilentMs = 3 * 60_000
const recentMs = 60 * 60_000
const manyPending = 50
const botFather = 'https://t.me/BotFather'

const repair = { kind: 'repair' } as const

export async function examineTelegram(platform: Platform, connection: StoredConnection): Promise<Examined> {
  const { bot_username: username, mode } = connection.settings as TelegramSettings
  const secret = telegramSecret(connection.secret)
  const { publicUrl } = platform.config
  const address = mode === 'webhook' && publicUrl ? telegramWebhookUrl(publicUrl, secret.key) : null
  const about = { identity: `@${username}`, mode, address, tokenKind: null, tokenExpiresAt: null }
  const api = telegramApi(platform.config.telegram.apiRoot, secret.token, patienceSeconds)
  const answer = await ask(api)
  if ('found' in answer) return { ...about, pendingUpdates: null, found: [answer.found] }
  const { info } = answer
  const now = platform.now()
  const found = [
    ...(mode === 'webhook' ? webhookFindings(info, address, now) : pollingFindings(info, connection, now)),
    ...secretFindings(connection, now),
    ...ownerFindings(connection),
  ]
  return { ...about, pendingUpdates: info.pending_update_count, found }
}

async function ask(api: Api): Promise<{ info: WebhookInfo } | { found: Found }> {
  try {
    await api.getMe()
    return { info: await api.getWebhookInfo() }
  } catch (error) {
    const fault = faultOf(error)
    if (fault.kind === 'token')
      return { found: { code: 'token-refused', severity: 'broken', action: { kind: 'reconnect' } } }
    const values = { name: 'Telegram', reason: fault.detail }
    return { found: { code: 'unreachable', severity: 'warning', values, action: null } }
  }
}

function webhookFindings(info: WebhookInfo, address: string | null, now: Date): Found[] {
  if (!info.url) return [{ code: 'webhook-missing', severity: 'broken', action: repair }]
  if (info.url !== address) {
    const values = { host: new URL(info.url).host }
    return [{ code: 'webhook-elsewhere', severity: 'broken', values, action: repair }]
  }
  const found: Found[] = []
  const failedAt = (info.last_error_date ?? 0) * 1000
  const isFailing = info.pending_update_count > 0 && now.getTime() - failedAt < recentMs
  if (isFailing)
    found.push({
      code: 'webhook-failing',
      severity: 'broken',
      values: { reason: info.last_error_message ?? '' },
      action: repair,
    })
  else if (info.pending_update_count > manyPending) found.push(pending(info))
  const missing =
    info.allowed_updates && wantedUpdates.filter((kind) => !info.allowed_updates?.includes(kind))
  if (missing && missing.length > 0)
    found.push({
      code: 'updates-not-allowed',
      severity: 'warning',
      values: { kinds: missing.join(', ') },
      action: repair,
    })
  return found
}

function pollingFindings(info: WebhookInfo, connection: StoredConnection, now: Date): Found[] {
  if (info.url) {
    const values = { host: new URL(info.url).host }
    return [{ code: 'webhook-in-the-way', severity: 'broken', values, action: repair }]
  }
  if (/other getUpdates/i.test(connection.pollError ?? ''))
    return [{ code: 'another-poller', severity: 'broken', action: { kind: 'open', url: botFather } }]
  const lastAsked = connection.polledAt ?? connection.connectedAt
  if (now.getTime() - lastAsked.getTime() > pollingSilentMs)
    return [{ code: 'polling-stopped', severity: 'broken', action: repair }]
  return info.pending_update_count > manyPending ? [pending(info)] : []
}

const pending = (info: WebhookInfo): Found => ({
  code: 'updates-pending',
  severity: 'warning',
  values: { count: info.pending_update_count },
  action: repair,
})

function secretFindings({ signatureFailedAt, signatureFailures }: StoredConnection, now: Date): Found[] {
  if (!signatureFailedAt || now.getTime() - signatureFailedAt.getTime() > recentMs) return []
  const values = { count: signatureFailures }
  return [{ code: 'signatures-wrong', severity: 'warning', values, action: repair }]
}

const ownerFindings = ({ ownerLinked }: StoredConnection): Found[] =>
  ownerLinked ? [] : [{ code: 'owner-not-linked', severity: 'note', action: { kind: 'owner-link' } }]

/** Every repair of a bot is to set anew how its updates reach us. Throws ProblemError. */
export async function repairTelegram(
  platform: Platform,
  connection: StoredConnection,
  _finding: FindingCode,
): Promise<void> {
  await setTelegramDelivery(platform, connection)
}

// Connecting a bot: it must know itself, belong to no other salon, and have one way for its updates to reach us.
import { GrammyError } from 'grammy'
import type { Integration } from '#contract/integrations.ts'
import { sendAgainAfterReconnect } from '#server/conversations/statuses.ts'
import type { StoredConnection } from '#server/integrations/connections.ts'
import { changeSettings, connect, connectionOfType, noteTrouble } from '#server/integrations/connections.ts'
import { addressOf, giveAddress, takeAddressesBack } from '#server/platform/access.ts'
import { randomToken } from '#server/platform/crypto.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import type { TelegramSecret, TelegramSettings } from './telegram.ts'
import { telegramSecret } from './telegram.ts'
import { faultOf, telegramApi } from './telegram-api.ts'
import { commands } from './telegram-commands.ts'
import { wantedUpdates } from './telegram-updates.ts'

/** The owner waits for the answer. */
const patienceSeconds = 10
const tokenForm = /^[1-9]\d{0,15}:[\w-]{1,70}$/
const botKey = (botId: number) => `telegram bot ${botId}`

export const telegramWebhookUrl = (publicUrl: string, key: string): string =>
  `${publicUrl}/api/webhooks/telegram/${key}/`

/** Throws `telegram-token-wrong`, `bot-taken`, `messenger-unreachable`, `messenger-refused`; nothing is stored then. */
export async function connectTelegram(
  platform: Platform,
  salonId: number,
  token: string,
): Promise<StoredConnection> {
  const { asSalon, config, secrets, db, now, http } = platform
  const before = await asSalon(salonId, async (tx) => {
    await requireActiveSalon(tx)
    return connectionOfType(tx, secrets, 'telegram')
  })
  if (!tokenForm.test(token)) throw new ProblemError('telegram-token-wrong')
  const api = telegramApi(config.telegram.apiRoot, token, patienceSeconds)
  const me = await api.getMe().catch(refuse)
  // Before anything is changed at Telegram: the bot of another salon goes on as it is.
  const owner = await addressOf(db, botKey(me.id), ['telegram_bot', 'telegram_polling'], now())
  if (owner && owner.salonId !== salonId) throw new ProblemError('bot-taken')

  const secret: TelegramSecret = { token, key: randomToken(), webhookSecret: randomToken() }
  const mode = await setDelivery(platform, secret).catch(refuse)
  const settings: TelegramSettings = {
    bot_id: me.id,
    bot_username: me.username,
    bot_name: me.first_name,
    mode,
  }
  const connection = await asSalon(salonId, async (tx) => {
    const stored = await connect(tx, secrets, { type: 'telegram', secret: JSON.stringify(secret), settings })
    await claimBot(tx, stored.id, settings)
    await giveAddress(tx, secret.key, 'telegram_webhook', stored.id)
    await sendAgainAfterReconnect(tx, stored.id)
    return stored
  })
  await showMenu(platform, salonId, token).catch((error) =>
    http.log.warn({ err: error, salonId }, 'the menu of the bot was not set'),
  )
  if (before?.secret && before.settings.bot_id !== me.id) await leaveTelegram(platform, before)
  return connection
}

function refuse(error: unknown): never {
  const fault = faultOf(error)
  if (fault.kind === 'token') throw new ProblemError('telegram-token-wrong')
  if (fault.kind === 'unreachable' || fault.kind === 'later') {
    const retryAfterSeconds = fault.kind === 'later' ? fault.seconds : 60
    throw new ProblemError('messenger-unreachable', { retryAfterSeconds, values: { name: 'Telegram' } })
  }
  throw new ProblemError('messenger-refused', { values: { name: 'Telegram', reason: fault.detail } })
}

/** Telegram delivers where it can reach us; else it is asked. Throws what grammY throws. */
async function setDelivery({ config }: Platform, secret: TelegramSecret): Promise<'webhook' | 'polling'> {
  const api = telegramApi(config.telegram.apiRoot, secret.token, patienceSeconds)
  if (config.publicUrl) {
    try {
      await api.setWebhook(telegramWebhookUrl(config.publicUrl, secret.key), {
        secret_token: secret.webhookSecret,
        allowed_updates: wantedUpdates,
        max_connections: 40,
      })
      return 'webhook'
    } catch (error) {
      // An address on this machine, or a port that Telegram does not call: asking works all the same.
      if (!(error instanceof GrammyError && error.error_code === 400)) throw error
    }
  }
  await api.deleteWebhook()
  return 'polling'
}

/** One salon a bot: the primary key of the addresses refuses a second. */
async function claimBot(tx: SalonTx, connectionId: number, settings: TelegramSettings): Promise<void> {
  await takeAddressesBack(tx, connectionId, ['telegram_bot', 'telegram_polling'])
  const purpose = settings.mode === 'polling' ? 'telegram_polling' : 'telegram_bot'
  await giveAddress(tx, botKey(settings.bot_id), purpose, connectionId)
}

/** Asking for updates makes no sense until the owner has given a new token. */
export async function stopPolling(tx: SalonTx, connection: StoredConnection): Promise<void> {
  await noteTrouble(tx, connection.id, 'token')
  await takeAddressesBack(tx, connection.id, ['telegram_polling'])
  await giveAddress(tx, botKey(Number(connection.settings.bot_id)), 'telegram_bot', connection.id)
}

/** The delivery is set anew, as if the bot had just been connected. Throws ProblemError. */
export async function setTelegramDelivery(platform: Platform, connection: StoredConnection): Promise<void> {
  const secret = telegramSecret(connection.secret)
  const mode = await setDelivery(platform, secret).catch(refuse)
  const settings = { ...(connection.settings as TelegramSettings), mode }
  await platform.asSalon(connection.salonId, async (tx) => {
    await changeSettings(tx, connection.id, { mode })
    await claimBot(tx, connection.id, settings)
    await giveAddress(tx, secret.key, 'telegram_webhook', connection.id)
    await sendAgainAfterReconnect(tx, connection.id)
  })
}

async function showMenu({ asSalon, config }: Platform, salonId: number, token: string): Promise<void> {
  const { language } = await asSalon(salonId, ({ db }) =>
    db.selectFrom('salons').select('language').executeTakeFirstOrThrow(),
  )
  const menu = commands[language as keyof typeof commands].map(({ command, description }) => ({
    command,
    description,
  }))
  await telegramApi(config.telegram.apiRoot, token, patienceSeconds).setMyCommands(menu)
}

/** Its updates are somebody else's from now on. Whether it is heard changes nothing. */
export async function leaveTelegram({ config, http }: Platform, connection: StoredConnection): Promise<void> {
  if (connection.secret === '') return
  const { token } = telegramSecret(connection.secret)
  await telegramApi(config.telegram.apiRoot, token, patienceSeconds)
    .deleteWebhook()
    .catch((error) => http.log.info({ err: error, salonId: connection.salonId }, 'Telegram heard no goodbye'))
}

export async function forgetTelegram(tx: SalonTx, { id }: StoredConnection): Promise<void> {
  await takeAddressesBack(tx, id, ['telegram_webhook', 'telegram_bot', 'telegram_polling'])
  await tx.db.deleteFrom('ownerLinks').where('connectionId', '=', id).execute()
}

export function describeTelegram({ settings, ownerLinked }: StoredConnection): Partial<Integration> {
  const { bot_username, mode } = settings as Partial<TelegramSettings>
  return { bot_username, mode, owner_linked: ownerLinked }
}

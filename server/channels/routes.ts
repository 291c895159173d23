// Connecting messengers over HTTP, and the owner's own Telegram.
import { randomBytes } from 'node:crypto'
import { api } from '#contract/api.ts'
import { connectionOfType } from '#server/integrations/connections.ts'
import { toIntegration } from '#server/integrations/routes.ts'
import { giveAddress, takeAddressesBack } from '#server/platform/access.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { telegramConnector, whatsAppConnector } from './connectors.ts'
import { codePrefix } from './owner.ts'
import { connectTelegram } from './telegram-connect.ts'
import { webhookRoutes } from './webhooks.ts'
import { changeWhatsApp, connectWhatsApp } from './whatsapp-connect.ts'

const codeMinutes = 30

export function channelRoutes(platform: Platform): void {
  const { http, asSalon, secrets } = platform
  const telegram = telegramConnector(platform)
  const whatsApp = whatsAppConnector(platform)
  webhookRoutes(platform)

  serve(http, api.connectTelegram, async ({ body }, { salonId, language }) =>
    toIntegration(await connectTelegram(platform, salonId, body.token), telegram, language),
  )

  serve(http, api.connectWhatsApp, async ({ body }, { salonId, language }) =>
    toIntegration(await connectWhatsApp(platform, salonId, body), whatsApp, language),
  )

  serve(http, api.patchWhatsApp, async ({ body }, { salonId, language }) =>
    toIntegration(await changeWhatsApp(platform, salonId, body), whatsApp, language),
  )

  serve(http, api.ownerLink, (_request, { salonId, caller }) =>
    asSalon(salonId, async (tx) => {
      const connection = await connectionOfType(tx, secrets, 'telegram')
      if (connection?.status !== 'connected') throw new ProblemError('not-found')
      const code = `${codePrefix}${randomBytes(18).toString('base64url')}`
      const expiresAt = new Date(tx.now.getTime() + codeMinutes * 60_000)
      await giveAddress(tx, code, 'owner_link', caller.userId, expiresAt)
      const url = `https://t.me/${connection.settings.bot_username}?start=${code}`
      return { code, url, expires_at: expiresAt.toISOString() }
    }),
  )

  serve(http, api.readOwnerLink, (_request, { salonId, caller }) =>
    asSalon(salonId, async ({ db }) => {
      const link = await db
        .selectFrom('ownerLinks')
        .select(['name', 'linkedAt'])
        .where('userId', '=', caller.userId)
        .executeTakeFirst()
      return {
        linked: link !== undefined,
        name: link?.name ?? null,
        linked_at: link?.linkedAt.toISOString() ?? null,
      }
    }),
  )

  serve(http, api.removeOwnerLink, (_request, { salonId, caller }) =>
    asSalon(salonId, async (tx) => {
      await takeAddressesBack(tx, caller.userId, ['owner_link'])
      await tx.db.deleteFrom('ownerLinks').where('userId', '=', caller.userId).execute()
      await tx.announce('integrations')
    }),
  )
}

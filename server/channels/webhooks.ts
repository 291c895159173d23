// Where the messengers deliver: the address says which salon, the secret or the signature that it is really them, and
// the answer leaves only after everything is stored. Nothing is thought about here: they retry what is slow.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Update } from 'grammy/types'
import { sql } from 'kysely'
import { api } from '#contract/api.ts'
import type { StoredConnection } from '#server/integrations/connections.ts'
import { connectionById } from '#server/integrations/connections.ts'
import type { AddressPurpose } from '#server/platform/access.ts'
import { addressOf } from '#server/platform/access.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { telegramSecret } from './telegram.ts'
import { takeUpdate } from './telegram-updates.ts'
import type { WhatsAppSettings } from './whatsapp.ts'
import { whatsAppSecret } from './whatsapp.ts'
import { Delivery, takeDelivery } from './whatsapp-events.ts'

/** Meta sends at most 3 MB, Telegram less. */
const mostBytes = 3 * 1024 * 1024
/** How exactly the time of the last event is known; not every message writes the connection's row. */
const eventNotedEvery = '1 minute'

type KeyParams = { Params: { key: string } }

export function webhookRoutes(platform: Platform): void {
  const { http, asSalon, config } = platform

  http.register(async (scope) => {
    // Signatures are made over the bytes as they came.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    const path = (endpoint: { path: string }) => `/api${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`
    const options = { bodyLimit: mostBytes }

    scope.post<KeyParams>(path(api.telegramWebhook), options, async (request, reply) => {
      const at = await addressed(request, 'telegram_webhook')
      const status = await asSalon(at.salonId, async (tx) => {
        const connection = await live(tx, at.subjectId)
        const { webhookSecret } = telegramSecret(connection.secret)
        const given = String(request.headers['x-telegram-bot-api-secret-token'] ?? '')
        if (!isSame(given, webhookSecret)) return refused(tx, connection)
        const update = parsed(request) as Partial<Update>
        if (typeof update.update_id === 'number') {
          const receiver = { connectionId: connection.id, botId: Number(connection.settings.bot_id) }
          await takeUpdate(tx, receiver, update as Update)
        }
        await noteEvent(tx, connection.id)
        return 200
      })
      // Only now it has committed. Said earlier, a crash in between would lose the message for good.
      return reply.code(status).send()
    })

    scope.get<KeyParams & { Querystring: Record<string, string | undefined> }>(
      path(api.verifyWhatsAppWebhook),
      async (request, reply) => {
        const at = await addressed(request, 'whatsapp_webhook')
        const {
          'hub.mode': mode,
          'hub.verify_token': token = '',
          'hub.challenge': challenge = '',
        } = request.query
        const isVerified = await asSalon(at.salonId, async (tx) => {
          const connection = await live(tx, at.subjectId)
          const isRight = mode === 'subscribe' && isSame(token, whatsAppSecret(connection.secret).verifyToken)
          if (!isRight) return false
          await tx.db
            .updateTable('connections')
            .set({ verifiedAt: tx.now })
            .where('id', '=', connection.id)
            .execute()
          return true
        })
        const [status, answer] = isVerified ? [200, challenge] : [403, 'verify_token is wrong']
        return reply.code(status).type('text/plain').send(answer)
      },
    )

    scope.post<KeyParams>(path(api.whatsAppWebhook), options, async (request, reply) => {
      const at = await addressed(request, 'whatsapp_webhook')
      const status = await asSalon(at.salonId, async (tx) => {
        const connection = await live(tx, at.subjectId)
        const appSecret = whatsAppSecret(connection.secret).appSecret ?? config.whatsapp.appSecret
        const signature = String(request.headers['x-hub-signature-256'] ?? '')
        if (appSecret !== null && !isSigned(request.body as Buffer, signature, appSecret))
          return refused(tx, connection)
        const delivery = Delivery.safeParse(parsed(request))
        const { phone_id: phoneId } = connection.settings as WhatsAppSettings
        const foreign = delivery.success
          ? await takeDelivery(tx, { connectionId: connection.id, phoneId }, delivery.data)
          : 0
        await noteEvent(tx, connection.id, foreign)
        // Exactly 200: Meta counts nothing else as delivered.
        return 200
      })
      return reply.code(status).send()
    })
  })

  async function addressed(request: FastifyRequest<KeyParams>, purpose: AddressPurpose) {
    const address = await addressOf(platform.db, request.params.key, [purpose], platform.now())
    if (!address) throw new ProblemError('not-found')
    return address
  }

  async function live(tx: SalonTx, id: number): Promise<StoredConnection> {
    const connection = await connectionById(tx, platform.secrets, id)
    if (connection.status !== 'connected' || connection.secret === '') throw new ProblemError('not-found')
    return connection
  }
}

/** The status to answer. */
async function refused(tx: SalonTx, { id }: StoredConnection): Promise<number> {
  await tx.db
    .updateTable('connections')
    .set({ signatureFailures: sql`signature_failures + 1`, signatureFailedAt: tx.now })
    .where('id', '=', id)
    .execute()
  return 401
}

async function noteEvent({ db, now }: SalonTx, id: number, foreign = 0): Promise<void> {
  await db
    .updateTable('connections')
    .set({ lastEventAt: now, foreignEvents: sql`foreign_events + ${foreign}` })
    .where('id', '=', id)
    .where(
      sql<boolean>`${foreign} > 0 or last_event_at is null or last_event_at < ${now}::timestamptz - ${eventNotedEvery}::interval`,
    )
    .execute()
}

function parsed(request: FastifyRequest): unknown {
  try {
    return JSON.parse(String(request.body))
  } catch {
    throw new ProblemError('unreadable-json')
  }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function isSigned(body: Buffer, signature: string, appSecret: string): boolean {
  const hex = /^sha256=([0-9a-f]{64})$/.exec(signature)?.[1]
  return hex !== undefined && isSame(hex, createHmac('sha256', appSecret).update(body).digest('hex'))
}

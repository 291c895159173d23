// Where the messengers deliver.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** The key is unguessable and the only thing that names the salon. */
const WebhookKey = z.object({ key: z.string() })

export const telegramWebhook = endpoint({
  method: 'POST',
  path: '/webhooks/telegram/{key}/',
  summary: 'Telegram delivers updates here, with the secret token in X-Telegram-Bot-Api-Secret-Token',
  access: 'public',
  params: WebhookKey,
})

export const verifyWhatsAppWebhook = endpoint({
  method: 'GET',
  path: '/webhooks/whatsapp/{key}/',
  summary: 'Meta verifies the address: hub.challenge is answered for the right hub.verify_token',
  access: 'public',
  params: WebhookKey,
})

export const whatsAppWebhook = endpoint({
  method: 'POST',
  path: '/webhooks/whatsapp/{key}/',
  summary: 'Meta delivers messages and statuses here, signed in X-Hub-Signature-256',
  access: 'public',
  params: WebhookKey,
})

// The calls of Meta's Graph that a business makes: what is checked, what is refused with which code, what is answered.
import { createHash } from 'node:crypto'
import type { PhoneNumber, WhatsAppChat, WhatsAppLine } from './whatsapp-accounts.ts'
import { businessScopedId, chatOf, chatWith, isWindowOpen, newMessageId } from './whatsapp-accounts.ts'
import type { SendCall } from './whatsapp-content.ts'
import { contentOf } from './whatsapp-content.ts'
import { GraphRefusal } from './whatsapp-refusal.ts'

const bad = (details: string) => new GraphRefusal(100, 'Invalid parameter', { details })

/** Code 100, subcode 33: the id is wrong, or the token may not see it. */
export const unknownObject = (id: string) =>
  new GraphRefusal(
    100,
    `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
    { subcode: 33 },
  )

export const numberInfo = (number: PhoneNumber) => ({
  id: number.id,
  display_phone_number: number.displayPhone,
  verified_name: number.verifiedName,
  quality_rating: number.quality,
  code_verification_status: 'VERIFIED',
  name_status: 'APPROVED',
  platform_type: 'CLOUD_API',
  status: number.status,
})

export const tokenInfo = (number: PhoneNumber, now: Date) => {
  const { token, app, account } = number
  const isValid = !token.isRevoked && (token.expiresAt === null || token.expiresAt > now)
  const seconds = token.expiresAt ? Math.floor(token.expiresAt.getTime() / 1000) : 0
  return {
    data: {
      app_id: app.id,
      type: token.kind,
      application: app.name,
      expires_at: seconds,
      data_access_expires_at: seconds,
      is_valid: isValid,
      scopes: token.scopes,
      granular_scopes: token.scopes.map((scope) => ({ scope, target_ids: [account.id] })),
      user_id: '122100000000000',
    },
  }
}

export const subscriptions = ({ account, app }: PhoneNumber) => ({
  data: account.isSubscribed
    ? [
        {
          whatsapp_business_api_data: {
            id: app.id,
            name: app.name,
            link: `https://www.facebook.com/games/?app_id=${app.id}`,
          },
          ...(account.override && { override_callback_uri: account.override.url }),
        },
      ]
    : [],
})

/** Messages to one customer: about one in six seconds over time, bursts of up to 45. */
const pairBurst = 45
const pairSeconds = 6

function checkPairRate(chat: WhatsAppChat, now: Date): void {
  const since = now.getTime() - pairBurst * pairSeconds * 1000
  chat.sentAt = chat.sentAt.filter((at) => at.getTime() > since)
  if (chat.sentAt.length >= pairBurst)
    throw new GraphRefusal(131056, '(Business Account, Consumer Account) pair rate limit hit')
  chat.sentAt.push(now)
}

/** Accepted is not delivered: what goes wrong later comes as a status. `failure`: of the status to come. */
export type Accepted = {
  answer: object
  chat: WhatsAppChat
  line: WhatsAppLine
  failure: GraphRefusal | null
}

export function acceptMessage(number: PhoneNumber, call: SendCall, now: Date): Accepted {
  if (call.messaging_product !== 'whatsapp') throw bad('messaging_product must be whatsapp')
  if (number.status !== 'CONNECTED') throw new GraphRefusal(133010, 'The account is not registered')
  if (!call.to && !call.recipient) throw new GraphRefusal(131008, 'Required parameter is missing')
  if ((call.biz_opaque_callback_data?.length ?? 0) > 512) throw bad('biz_opaque_callback_data is too long')
  const known = chatOf(number, call.to, call.recipient)
  const phone = String(call.to ?? '').replace(/\D/g, '')
  if (!known && phone === '') throw new GraphRefusal(131026, 'Message undeliverable')
  const content = contentOf(number, call)
  const chat = known ?? chatWith(number, { phone, name: '' })
  checkPairRate(chat, now)
  const line: WhatsAppLine = {
    id: newMessageId(),
    from: 'salon',
    isTapped: false,
    template: null,
    status: null,
    callbackData: call.biz_opaque_callback_data ?? null,
    at: now,
    ...content,
  }
  // Nobody with this number has WhatsApp, or the customer has blocked the business: Meta says it afterwards.
  const failure =
    !known || chat.isBlocked
      ? new GraphRefusal(131026, 'Message undeliverable')
      : line.template === null && !isWindowOpen(chat, now)
        ? new GraphRefusal(131047, 'Re-engagement message')
        : null
  if (failure === null) chat.typingUntil = null
  chat.lines.push(line)
  const answer = {
    messaging_product: 'whatsapp',
    contacts: [{ input: call.to ?? call.recipient, wa_id: chat.customer.phone }],
    messages: [{ id: line.id, message_status: 'accepted' }],
  }
  return { answer, chat, line, failure }
}

export function markRead(number: PhoneNumber, call: SendCall, now: Date): object {
  const chat = [...number.chats.values()].find(({ lines }) =>
    lines.some(({ id, from }) => from === 'customer' && id === call.message_id),
  )
  if (!chat) throw bad('message_id is not a message that was received')
  const until = chat.lines.findIndex(({ id }) => id === call.message_id)
  chat.lines.forEach((line, at) => {
    if (at <= until && line.from === 'customer') line.status = 'read'
  })
  if (call.typing_indicator?.type === 'text') chat.typingUntil = new Date(now.getTime() + 25_000)
  return { success: true }
}

export function mediaInfo(number: PhoneNumber, id: string, origin: string, now: Date) {
  const media = number.media.get(id)
  if (!media) return undefined
  media.readableUntil = new Date(now.getTime() + 5 * 60_000)
  return {
    messaging_product: 'whatsapp',
    url: `${origin}/media/${id}`,
    mime_type: media.mime,
    sha256: createHash('sha256').update(media.bytes).digest('hex'),
    file_size: media.bytes.length,
    id,
  }
}

/** The statuses of one message, each as Meta sends it. */
export function statusEvent(
  number: PhoneNumber,
  chat: WhatsAppChat,
  line: WhatsAppLine,
  status: 'sent' | 'delivered' | 'read' | 'failed',
  failure: GraphRefusal | null,
  now: Date,
): object {
  const { customer } = chat
  return {
    id: line.id,
    status,
    timestamp: String(Math.floor(now.getTime() / 1000)),
    ...(customer.username ? {} : { recipient_id: customer.phone }),
    ...(status !== 'failed' && { recipient_user_id: businessScopedId(number, customer) }),
    ...(line.callbackData && { biz_opaque_callback_data: line.callbackData }),
    ...(status !== 'failed' && {
      pricing: {
        billable: line.template !== null,
        pricing_model: 'PMP',
        type: 'regular',
        category: 'service',
      },
    }),
    ...(failure && {
      errors: [
        {
          code: failure.code,
          title: failure.message,
          message: failure.message,
          error_data: { details: failure.details },
          href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
        },
      ],
    }),
  }
}

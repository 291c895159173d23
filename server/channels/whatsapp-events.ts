// What Meta delivers, as something that happened in a conversation. What we do not know is taken and left alone.
import { z } from 'zod'
import type { Content, Incoming } from '#server/conversations/inbox.ts'
import { receive } from '#server/conversations/inbox.ts'
import { noteStatus } from '#server/conversations/statuses.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { meaningOf } from './whatsapp-api.ts'
import { choiceOf } from './whatsapp-content.ts'

const Contact = z.looseObject({
  profile: z.looseObject({ name: z.string().optional(), username: z.string().optional() }).optional(),
  wa_id: z.string().optional(),
  user_id: z.string().optional(),
})
const Media = z.looseObject({
  id: z.string(),
  caption: z.string().optional(),
  mime_type: z.string().optional(),
})
const Reply = z.looseObject({ id: z.string(), title: z.string() })
const Message = z.looseObject({
  id: z.string(),
  from: z.string().optional(),
  from_user_id: z.string().optional(),
  timestamp: z.string(),
  type: z.string(),
  group_id: z.string().optional(),
  text: z.looseObject({ body: z.string() }).optional(),
  image: Media.optional(),
  document: Media.optional(),
  video: Media.optional(),
  button: z.looseObject({ text: z.string() }).optional(),
  interactive: z.looseObject({ button_reply: Reply.optional(), list_reply: Reply.optional() }).optional(),
  location: z.looseObject({ name: z.string().optional(), address: z.string().optional() }).optional(),
  contacts: z
    .array(z.looseObject({ name: z.looseObject({ formatted_name: z.string().optional() }).optional() }))
    .optional(),
})
type Message = z.infer<typeof Message>
const Status = z.looseObject({
  id: z.string(),
  status: z.string(),
  timestamp: z.string(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z
    .array(
      z.looseObject({
        code: z.number(),
        title: z.string().optional(),
        error_data: z.looseObject({ details: z.string().optional() }).optional(),
      }),
    )
    .optional(),
})
type Status = z.infer<typeof Status>

/** One delivery: several entries with several changes each, in any order. */
export const Delivery = z.looseObject({
  entry: z.array(
    z.looseObject({
      changes: z.array(
        z.looseObject({
          field: z.string(),
          value: z.looseObject({
            metadata: z.looseObject({ phone_number_id: z.string() }).optional(),
            contacts: z.array(z.unknown()).optional(),
            messages: z.array(z.unknown()).optional(),
            statuses: z.array(z.unknown()).optional(),
          }),
        }),
      ),
    }),
  ),
})

/** How many of the changes were another number's. Safe to be given the same delivery again. */
export async function takeDelivery(
  tx: SalonTx,
  receiver: { connectionId: number; phoneId: string },
  delivery: z.infer<typeof Delivery>,
): Promise<number> {
  let foreign = 0
  for (const { field, value } of delivery.entry.flatMap(({ changes }) => changes)) {
    if (field !== 'messages') continue
    if (value.metadata && value.metadata.phone_number_id !== receiver.phoneId) {
      foreign++
      continue
    }
    const contacts = known(Contact, value.contacts)
    // Within one delivery in the order they were written.
    const messages = known(Message, value.messages).sort((a, b) => Number(a.timestamp) - Number(b.timestamp))
    for (const message of messages) {
      const incoming = incomingOf(receiver.connectionId, message, contacts)
      if (incoming) await receive(tx, incoming)
    }
    for (const status of known(Status, value.statuses)) await takeStatus(tx, receiver.connectionId, status)
  }
  return foreign
}

/** Those of a shape we know. */
const known = <S extends z.ZodType>(schema: S, items: unknown[] = []): z.output<S>[] =>
  items.flatMap((item) => {
    const parsed = schema.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })

function incomingOf(
  connectionId: number,
  message: Message,
  contacts: z.infer<typeof Contact>[],
): Incoming | undefined {
  const phone = message.from
  const scopedId = message.from_user_id
  const externalId = phone ?? scopedId
  const content = contentOf(message)
  if (!externalId || !content || message.group_id) return undefined
  const contact =
    contacts.find(({ wa_id, user_id }) => (scopedId && user_id === scopedId) || (phone && wa_id === phone)) ??
    contacts[0]
  return {
    connectionId,
    type: 'whatsapp',
    externalId: message.id,
    customer: {
      // Replies go to the phone while it is told; the business-scoped id stays the same when it no longer is.
      externalId,
      aliases: scopedId && scopedId !== externalId ? [scopedId] : [],
      name: contact?.profile?.name ?? '',
      username: contact?.profile?.username?.replace(/^@/, ''),
      phone: phone && `+${phone}`,
    },
    at: new Date(Number(message.timestamp) * 1000),
    content,
  }
}

/** Undefined: nothing that wants an answer, like a reaction or a changed number. */
function contentOf(message: Message): Content | undefined {
  const { type, interactive } = message
  switch (type) {
    case 'text':
      return { kind: 'text', text: message.text?.body ?? '' }
    case 'button':
      return { kind: 'text', text: message.button?.text ?? '' }
    case 'interactive': {
      const reply = interactive?.button_reply ?? interactive?.list_reply
      return reply ? { kind: 'text', text: choiceOf(reply.id, reply.title) } : { kind: 'other', text: '' }
    }
    case 'image':
      return message.image
        ? { kind: 'photo', text: message.image.caption ?? '', photo: { ref: message.image.id } }
        : { kind: 'other', text: '' }
    case 'document':
      return { kind: 'document', text: message.document?.caption ?? '' }
    case 'video':
      return { kind: 'video', text: message.video?.caption ?? '' }
    case 'audio':
      return { kind: 'voice', text: '' }
    case 'sticker':
      return { kind: 'sticker', text: '' }
    case 'location':
      return { kind: 'location', text: message.location?.name ?? message.location?.address ?? '' }
    case 'contacts':
      return { kind: 'contact', text: message.contacts?.[0]?.name?.formatted_name ?? '' }
    case 'reaction':
    case 'system':
      return undefined
    default:
      return { kind: 'other', text: '' }
  }
}

const statuses: Record<string, 'sent' | 'delivered' | 'read' | 'failed'> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
}

async function takeStatus(tx: SalonTx, connectionId: number, given: Status): Promise<void> {
  const status = statuses[given.status]
  if (!status) return
  const [error] = given.errors ?? []
  const meaning = error && meaningOf(error.code)
  await noteStatus(tx, {
    connectionId,
    externalId: given.id,
    key: given.biz_opaque_callback_data,
    status,
    at: new Date(Number(given.timestamp) * 1000),
    ...(error && {
      reason:
        meaning === 'later' || meaning === 'later-here' || meaning === 'temporary' ? 'limited' : meaning,
      detail: `${error.code} ${error.error_data?.details ?? error.title ?? ''}`,
    }),
  })
}

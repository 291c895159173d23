import { api } from '#contract/api.ts'
import { streamBlob } from '#server/platform/blobs.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Forget } from './erase.ts'
import { eraseConversation, eraseCustomer } from './erase.ts'
import { photoBlob, photoMediaType } from './photos.ts'
import { chatMessage, chatMessages, customerCard, customerChat, customerChats, markRead } from './queries.ts'
import { giveBack, staffWrites, takeOver } from './takeover.ts'

export function conversationRoutes({ http, asSalon }: Platform, forgetElsewhere: readonly Forget[]): void {
  serve(http, api.listChats, async ({ query }, { salonId, setHeader }) => {
    const { rows, next } = await asSalon(salonId, (tx) => customerChats(tx, query))
    if (next) setHeader('link', nextLink(api.listChats.path, { ...query, cursor: next }))
    return rows
  })

  serve(http, api.readChat, async ({ params, query }, { salonId, setHeader }) => {
    const { chat, messages } = await asSalon(salonId, async (tx) => {
      const chat = await customerChat(tx, params.id)
      if (!query.peek && chat.unread > 0) await markRead(tx, params.id)
      return { chat, messages: await chatMessages(tx, params.id, query) }
    })
    const path = api.readChat.path.replace('{id}', String(params.id))
    if (messages.next) setHeader('link', nextLink(path, { ...query, cursor: messages.next }))
    return { ...chat, messages: messages.rows }
  })

  serve(http, api.sendStaffMessage, ({ params, body }, { salonId, caller }) =>
    asSalon(salonId, async (tx) => {
      const id = await staffWrites(tx, {
        conversationId: params.id,
        text: body.text,
        userId: caller.userId,
      })
      return chatMessage(tx, id)
    }),
  )

  serve(http, api.takeOverChat, ({ params }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await takeOver(tx, params.id)
      return customerChat(tx, params.id)
    }),
  )

  serve(http, api.giveChatBack, ({ params }, { salonId }) =>
    asSalon(salonId, (tx) => giveBack(tx, params.id)),
  )

  serve(http, api.eraseChat, ({ params }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      const { customer_id } = await customerChat(tx, params.id)
      if (customer_id !== null) return eraseCustomer(tx, customer_id, forgetElsewhere)
      await eraseConversation(tx, params.id)
      await tx.announce('conversations')
    }),
  )

  serve(http, api.readCustomer, ({ params }, { salonId }) =>
    asSalon(salonId, (tx) => customerCard(tx, params.id)),
  )

  serve(http, api.photo, async ({ params }, { salonId }) => {
    const blobId = await asSalon(salonId, (tx) => photoBlob(tx, params.id))
    return { stream: streamBlob(asSalon, salonId, blobId), mediaType: photoMediaType }
  })
}

/** RFC 8288. */
function nextLink(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  )
  const search = new URLSearchParams(Object.fromEntries(given.map(([name, value]) => [name, String(value)])))
  return `</api${path}?${search}>; rel="next"`
}

import { api } from '#contract/api.ts'
import type { Proof } from '#contract/proof.ts'
import { streamBlob } from '#server/platform/blobs.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { photoBlob, photoMediaType } from './photos.ts'
import { customerChat, customerChats } from './queries.ts'

export function conversationRoutes({ http, asSalon }: Platform): void {
  serve(http, api.listChats, (_request, { salonId }) => asSalon(salonId, customerChats))

  serve(http, api.readChat, async ({ params }, { salonId }) => {
    const chat = await asSalon(salonId, (tx) => customerChat(tx, params.id))
    if (!chat) throw new ProblemError('not-found')
    return {
      id: chat.id,
      customer_name: chat.customerName,
      messages: chat.messages.map((message) => ({
        id: message.id,
        text: message.text,
        sender: message.author === 'customer' ? ('customer' as const) : ('ai' as const),
        timestamp: message.createdAt.toISOString(),
        proofs: message.proofs as Proof[],
      })),
    }
  })

  serve(http, api.photo, async ({ params }, { salonId }) => {
    const blobId = await asSalon(salonId, (tx) => photoBlob(tx, params.id))
    return { stream: streamBlob(asSalon, salonId, blobId), mediaType: photoMediaType }
  })
}

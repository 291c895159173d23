import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Proof } from './proof.ts'
import { Id, IdParam, Instant } from './shapes.ts'

export const Chat = z
  .object({
    id: Id,
    customer_name: z.string(),
    last_message: z.string(),
    timestamp: Instant,
    unread: z.int(),
  })
  .meta({ id: 'Chat' })
export type Chat = z.infer<typeof Chat>

export const listChats = endpoint({
  method: 'GET',
  path: '/agent/history/',
  summary: 'Conversations with customers, newest first',
  reply: z.array(Chat),
})

export const ChatDetail = z
  .object({
    id: Id,
    customer_name: z.string(),
    messages: z.array(
      z.object({
        id: Id,
        text: z.string(),
        sender: z.enum(['customer', 'ai']),
        timestamp: Instant,
        /** Of each number and promise in `text`; empty where a person wrote. */
        proofs: z.array(Proof),
      }),
    ),
  })
  .meta({ id: 'ChatDetail' })

export const readChat = endpoint({
  method: 'GET',
  path: '/agent/history/{id}/',
  summary: 'One conversation',
  params: IdParam,
  reply: ChatDetail,
})

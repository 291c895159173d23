import { z } from 'zod'
import { Action } from './agent.ts'
import { endpoint } from './endpoint.ts'
import { Source } from './facts.ts'
import { engines, FallbackReason } from './model.ts'
import { Proof } from './proof.ts'
import { Id, IdParam, Instant } from './shapes.ts'

export const channels = ['telegram', 'whatsapp'] as const

/** Why a person is needed: the agent's reason for handing over, or what stands in its way. */
export const needsPerson = [
  'unknown',
  'asked',
  'photo',
  'complaint',
  'forbidden',
  'unsure',
  'attachment',
  'flood',
  'undelivered',
  'too_old',
  'trial_ended',
  'agent_off',
  'disconnected',
] as const

/** Every field below `unread` is an addition. */
export const Chat = z
  .object({
    id: Id,
    customer_name: z.string(),
    last_message: z.string(),
    timestamp: Instant,
    unread: z.int(),
    customer_id: Id.nullable(),
    channel: z.enum(channels).nullable(),
    /** Who answers instead of the agent; null: the agent does. `hand_over`, `flood`: the agent called a person. */
    held_by: z.enum(['staff', 'hand_over', 'flood']).nullable(),
    held_since: Instant.nullable(),
    /** Since when the customer waits for a person. */
    waiting_since: Instant.nullable(),
    needs_person: z.enum(needsPerson).nullable(),
    /** The messenger delivers nothing here any more. */
    unreachable: z.enum(['blocked', 'gone', 'window_closed']).nullable(),
  })
  .meta({ id: 'Chat' })
export type Chat = z.infer<typeof Chat>

/** How many at most, and where to go on: both are given by the `Link` header's next. */
const page = {
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  cursor: z.string().max(200).optional(),
}

export const listChats = endpoint({
  method: 'GET',
  path: '/agent/history/',
  summary: 'Conversations with customers, newest first; the next page is in the Link header',
  query: z.object({
    ...page,
    /** In names, usernames, phones and messages. */
    q: z.string().trim().max(200).optional(),
    channel: z.enum(channels).optional(),
    /** waiting: for a person. held: a person answers. unread: nobody has opened it. undelivered: a message failed. */
    filter: z.enum(['waiting', 'held', 'unread', 'undelivered']).optional(),
  }),
  reply: z.array(Chat),
})

export const deliveryStates = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'superseded',
] as const

/** Every field below `timestamp` is an addition. */
export const ChatMessage = z
  .object({
    id: Id,
    text: z.string(),
    sender: z.enum(['customer', 'ai']),
    timestamp: Instant,
    author: z.enum(['customer', 'agent', 'staff']),
    /** text, photo, voice, video, document, sticker, location, contact, other; notice and holding: said by the salon itself. */
    kind: z.string(),
    photo_id: Id.nullable(),
    engine: z.enum(engines).nullable(),
    fallback: FallbackReason.nullable(),
    sources: z.array(Source),
    proofs: z.array(Proof),
    actions: z.array(Action),
    /** Of the salon's messages. superseded: a person answered before it was sent. */
    delivery: z.enum(deliveryStates).nullable(),
    /** blocked, gone, window_closed, token, permission, limited, rejected, unreachable, disconnected. */
    delivery_reason: z.string().nullable(),
    /** The messenger's own words. */
    delivery_detail: z.string().nullable(),
    sent_at: Instant.nullable(),
    delivered_at: Instant.nullable(),
    read_at: Instant.nullable(),
    /** Of a customer's message: the reply that answers it. */
    covered_by: Id.nullable(),
    /** Of a customer's message that the agent leaves alone: why. */
    unanswered: z.enum(['trial_ended', 'agent_off', 'too_old', 'disconnected']).nullable(),
    /** What was written before an edit. */
    original_text: z.string().nullable(),
    edited_at: Instant.nullable(),
    deleted_at: Instant.nullable(),
  })
  .meta({ id: 'ChatMessage' })
export type ChatMessage = z.infer<typeof ChatMessage>

export const ChatDetail = Chat.omit({ last_message: true, timestamp: true, unread: true })
  .extend({ messages: z.array(ChatMessage) })
  .meta({ id: 'ChatDetail' })
export type ChatDetail = z.infer<typeof ChatDetail>

export const readChat = endpoint({
  method: 'GET',
  path: '/agent/history/{id}/',
  summary: 'One conversation, oldest first: its newest messages; earlier ones are in the Link header',
  params: IdParam,
  query: z.object({
    ...page,
    /** 1: nothing counts as read. */
    peek: z.literal('1').optional(),
  }),
  reply: ChatDetail,
})

export const sendStaffMessage = endpoint({
  method: 'POST',
  path: '/agent/history/{id}/messages/',
  summary: 'Write to the customer as a person; the agent is silent from here on',
  status: 201,
  params: IdParam,
  body: z.object({ text: z.string().trim().min(1).max(4000) }),
  reply: ChatMessage,
})

export const takeOverChat = endpoint({
  method: 'POST',
  path: '/agent/history/{id}/takeover/',
  summary: 'Answer this customer instead of the agent',
  status: 201,
  params: IdParam,
  reply: Chat,
})

export const giveChatBack = endpoint({
  method: 'DELETE',
  path: '/agent/history/{id}/takeover/',
  summary: 'The agent answers again, first of all what was left open',
  status: 204,
  params: IdParam,
})

export const eraseChat = endpoint({
  method: 'DELETE',
  path: '/agent/history/{id}/',
  summary: 'Erase the customer: messages and photos in every channel, name and phone in visits',
  status: 204,
  params: IdParam,
})

export const Customer = z
  .object({
    id: Id,
    name: z.string(),
    username: z.string().nullable(),
    phone: z.string().nullable(),
    /** The language the customer writes in. */
    language: z.string().nullable(),
    since: Instant,
    conversations: z.array(z.object({ id: Id, channel: z.enum(channels), timestamp: Instant })),
  })
  .meta({ id: 'Customer' })
export type Customer = z.infer<typeof Customer>

export const readCustomer = endpoint({
  method: 'GET',
  path: '/customers/{id}/',
  summary: 'Who a customer is',
  params: IdParam,
  reply: Customer,
})

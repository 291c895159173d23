import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Source } from './facts.ts'
import { engines, FallbackReason } from './model.ts'
import { Proof } from './proof.ts'
import { Id, IdParam, Instant } from './shapes.ts'

export const Prompt = z.object({ prompt: z.string().max(20_000) }).meta({ id: 'Prompt' })

export const getPrompt = endpoint({
  method: 'GET',
  path: '/agent/prompt/',
  summary: 'How the owner wants the agent to speak',
  reply: Prompt,
})

export const putPrompt = endpoint({
  method: 'PUT',
  path: '/agent/prompt/',
  summary: 'Change the prompt; it counts from the next message on',
  body: Prompt,
  reply: Prompt,
})

/** What the agent did besides answering. `offer`: choices the customer may tap. */
export const Action = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hand_over'),
    /** attachment: voice, sticker, location, file; flood: too many messages for a conversation. */
    reason: z.enum(['unknown', 'asked', 'photo', 'complaint', 'forbidden', 'unsure', 'attachment', 'flood']),
  }),
  z.object({ type: z.literal('offer'), choices: z.array(z.string()) }),
  /** The customer asked to be forgotten and said yes. */
  z.object({ type: z.literal('erase_request') }),
])
export type Action = z.infer<typeof Action>

export const TestReply = z
  .object({
    response: z.string(),
    timestamp: Instant,
    conversation_id: Id,
    engine: z.enum(engines),
    /** Why the model did not answer; null where none was asked, or it did. */
    fallback: FallbackReason.nullable(),
    sources: z.array(Source),
    proofs: z.array(Proof),
    actions: z.array(Action),
    photo_id: Id.nullable(),
  })
  .meta({ id: 'TestReply' })
export type TestReply = z.infer<typeof TestReply>

export const sendTestMessage = endpoint({
  method: 'POST',
  path: '/agent/test/',
  summary: 'Write to the agent as a customer would',
  body: z.object({ message: z.string().trim().min(1).max(4000) }),
  files: { photo: { required: false, description: 'JPEG, PNG, WebP or GIF' } },
  reply: TestReply,
})

export const TestMessage = z.object({
  id: Id,
  text: z.string(),
  sender: z.enum(['customer', 'ai']),
  timestamp: Instant,
  engine: z.enum(engines).nullable(),
  fallback: FallbackReason.nullable(),
  sources: z.array(Source),
  /** Of each number and promise in `text`. */
  proofs: z.array(Proof),
  actions: z.array(Action),
  photo_id: Id.nullable(),
})
export type TestMessage = z.infer<typeof TestMessage>

export const testConversation = endpoint({
  method: 'GET',
  path: '/agent/test/',
  summary: 'The running test conversation (its last 200 messages)',
  reply: z.object({ conversation_id: Id.nullable(), messages: z.array(TestMessage) }),
})

export const clearTestConversation = endpoint({
  method: 'DELETE',
  path: '/agent/test/',
  summary: 'Start the test conversation afresh',
  status: 204,
})

export const photo = endpoint({
  method: 'GET',
  path: '/agent/photos/{id}/',
  summary: 'A photo from a conversation, without its metadata',
  params: IdParam,
  reply: 'bytes',
})

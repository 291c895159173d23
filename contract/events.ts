// The topics the server announces to open browsers; equal to the first element of the web's query keys.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const topics = [
  'files',
  'trainings',
  'knowledge',
  'conversations',
  'gaps',
  'salon',
  'appointments',
  'catalogue',
  'integrations',
] as const
export type Topic = (typeof topics)[number]

/** Server-sent events, each `data: {"topic": …}`. Read with fetch and the bearer header. */
export const events = endpoint({
  method: 'GET',
  path: '/events/',
  summary: 'Server-sent events: topics that changed',
  reply: z.object({ topic: z.enum(topics) }),
})

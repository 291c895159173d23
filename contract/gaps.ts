import { z } from 'zod'
import { ReleasedFact } from './corrections.ts'
import { endpoint } from './endpoint.ts'
import { Id, IdParam, Instant } from './shapes.ts'

export const Gap = z
  .object({
    id: Id,
    /** As it was last asked. */
    question: z.string(),
    language: z.enum(['uk', 'ru', 'en', 'pl']),
    asked: z.int(),
    last_asked_at: Instant,
  })
  .meta({ id: 'Gap' })
export type Gap = z.infer<typeof Gap>

export const listGaps = endpoint({
  method: 'GET',
  path: '/agent/gaps/',
  summary: 'What was asked in vain, most asked first (at most 200)',
  reply: z.array(Gap),
})

export const answerGap = endpoint({
  method: 'POST',
  path: '/agent/gaps/{id}/answer/',
  summary: 'Answer a gap: the answer becomes a fact that the agent tells at once',
  status: 201,
  params: IdParam,
  body: z.object({
    answer: z.string().trim().min(1).max(1000),
    /** In the owner's words, when the customer's would not be found again. */
    question: z.string().trim().min(1).max(500).optional(),
    /** The last day on which the answer holds. */
    holds_until: z.iso.date().nullable().optional(),
  }),
  reply: ReleasedFact,
})

export const dismissGap = endpoint({
  method: 'DELETE',
  path: '/agent/gaps/{id}/',
  summary: 'Put a gap aside; it comes back when somebody asks again',
  status: 204,
  params: IdParam,
})

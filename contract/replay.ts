import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant } from './shapes.ts'

export const Replay = z
  .object({
    release_id: Id,
    /** Whose answers they are compared with: what customers heard then. */
    against_release_id: Id,
    taken_at: Instant,
    asked: z.int(),
    /** For want of customers' questions those of the test chat are asked. */
    asked_by: z.enum(['customers', 'test_chat']),
    changed: z.array(
      z.object({ conversation_id: Id, question: z.string(), before: z.string(), after: z.string() }),
    ),
  })
  .meta({ id: 'Replay' })
export type Replay = z.infer<typeof Replay>

export const replay = endpoint({
  method: 'GET',
  path: '/agent/knowledge/replay/',
  summary:
    'The last 200 questions asked again of a release, by default of the one that waits for review: the answers that change. null until they have been asked',
  query: z.object({ release: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional() }),
  reply: Replay.nullable(),
})

export const startReplay = endpoint({
  method: 'POST',
  path: '/agent/knowledge/replay/',
  summary: 'Ask the last questions of a release again, for instance before rolling back to it',
  status: 202,
  body: z.object({ release_id: Id }),
})

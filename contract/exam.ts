import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { NotUnderstood, Place } from './facts.ts'
import { Id, Instant } from './shapes.ts'

export const examTopics = [
  'prices',
  'durations',
  'hours',
  'contacts',
  'payment',
  'staff',
  'faq',
  'rows',
] as const

export const ExamFailure = z.object({
  topic: z.enum(examTopics),
  language: z.enum(['uk', 'ru', 'en', 'pl']),
  /** Empty for a row that was not understood: nothing could be asked. */
  question: z.string(),
  /** The row or sentence that the answer should have come from. */
  expected: z.string(),
  got: z.string(),
  file: z.string(),
  place: Place,
  /** Of a row or a part of a file that was not understood: why. */
  reason: NotUnderstood.shape.reason.optional(),
})

export const Exam = z
  .object({
    release_id: Id,
    taken_at: Instant,
    asked: z.int(),
    passed: z.int(),
    topics: z.array(z.object({ topic: z.enum(examTopics), asked: z.int(), passed: z.int() })),
    /** At most 200. */
    failures: z.array(ExamFailure),
  })
  .meta({ id: 'Exam' })
export type Exam = z.infer<typeof Exam>

export const exam = endpoint({
  method: 'GET',
  path: '/agent/knowledge/exam/',
  summary:
    "Questions made from the salon's own rows, asked of the agent and graded; of the published release unless another is named, null until it has been examined",
  query: z.object({ release: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional() }),
  reply: Exam.nullable(),
})

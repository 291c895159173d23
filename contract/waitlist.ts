// Customers for whom there was no time, and who hear of a free one.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, IdParam, Instant } from './shapes.ts'

export const Waiting = z
  .object({
    id: Id,
    customer_name: z.string(),
    phone: z.string().nullable(),
    /** The services by name. */
    wanted: z.string(),
    from_day: z.iso.date(),
    to_day: z.iso.date(),
    /** HH:MM; null: at any time. */
    not_before: z.string().nullable(),
    not_after: z.string().nullable(),
    conversation_id: Id,
    created_at: Instant,
    /** When a free time was last offered to her. */
    offered_at: Instant.nullable(),
  })
  .meta({ id: 'Waiting' })
export type Waiting = z.infer<typeof Waiting>

export const listWaitlist = endpoint({
  method: 'GET',
  path: '/waitlist/',
  summary: 'Who waits for a free time, whoever waits longest first',
  reply: z.array(Waiting),
})

export const removeWaiting = endpoint({
  method: 'DELETE',
  path: '/waitlist/{id}/',
  summary: 'She no longer waits',
  status: 204,
  params: IdParam,
})

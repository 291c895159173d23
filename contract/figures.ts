// The dashboard: every figure is the length of a list that can be opened.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant } from './shapes.ts'

/**
 * `conversations`: in which a customer wrote. `after_hours`: of these, the ones in which the first message came while
 * the salon was closed. `answered`, `handed_over`: the agent's replies to customers without and with a call for a
 * person. `bookings`: visits booked and not cancelled, whenever they take place. `booked_by_agent`: of these, the
 * agent's. `gaps`: questions without an answer that were asked. Test chats count nowhere.
 */
export const figures = [
  'conversations',
  'after_hours',
  'answered',
  'handed_over',
  'bookings',
  'booked_by_agent',
  'gaps',
] as const
export type Figure = (typeof figures)[number]

const longestDays = 400

/** Days of the salon's calendar, both inclusive. */
const period = { from: z.iso.date(), to: z.iso.date() }

const isOrderly = ({ from, to }: { from: string; to: string }) =>
  from <= to && Date.parse(to) - Date.parse(from) <= longestDays * 86_400_000

const Count = z.int().nonnegative()

export const Stats = z
  .object({
    ...period,
    figures: z.object({
      ...(Object.fromEntries(figures.map((figure) => [figure, Count])) as Record<Figure, typeof Count>),
      /** Null: nobody has said when the salon is open. */
      after_hours: Count.nullable(),
    }),
    /** Every day of the period; each number is the figure of that day alone. */
    by_day: z.array(z.object({ day: z.iso.date(), conversations: Count, bookings: Count })),
    /** Most booked first, at most five. */
    top_services: z.array(z.object({ service_id: Id, name: z.string(), bookings: Count })),
  })
  .meta({ id: 'Stats' })
export type Stats = z.infer<typeof Stats>

export const stats = endpoint({
  method: 'GET',
  path: '/stats/',
  summary: "The dashboard's figures for a stretch of days (at most 400)",
  query: z.object(period).refine(isOrderly, { path: ['to'] }),
  reply: Stats,
})

export const StatsItem = z
  .object({
    kind: z.enum(['conversation', 'reply', 'appointment', 'gap']),
    id: Id,
    conversation_id: Id.nullable(),
    /** The customer, or the question that was asked in vain. */
    title: z.string(),
    /** What was said, or which service is booked. */
    text: z.string(),
    /** When it was said, or booked. */
    at: Instant,
    /** Of an appointment: when it takes place. */
    starts_at: Instant.nullable(),
  })
  .meta({ id: 'StatsItem' })
export type StatsItem = z.infer<typeof StatsItem>

export const statsList = endpoint({
  method: 'GET',
  path: '/stats/list/',
  summary: 'What a figure counts, newest first; `total` equals the figure',
  query: z
    .object({
      ...period,
      figure: z.enum(figures),
      /** Only appointments of this service. */
      service: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
      offset: z.coerce.number().int().min(0).default(0),
    })
    .refine(isOrderly, { path: ['to'] }),
  reply: z.object({ total: Count, items: z.array(StatsItem) }),
})

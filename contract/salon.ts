import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Language } from './problem.ts'
import { Instant } from './shapes.ts'

export const Salon = z
  .object({
    name: z.string().trim().min(1).max(120),
    phone: z.string().trim().max(40).nullable(),
    address: z.string().trim().max(300).nullable(),
    /** The owner's language: reports and notices; customers are answered in theirs. */
    language: Language,
    time_zone: z
      .string()
      .refine(
        (zone) =>
          Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'Europe/Kyiv' || zone === 'UTC',
      ),
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** What a training learned is told to customers only after the owner has published it. */
    review_before_publish: z.boolean(),
    /** What the salon says of itself, where customers see it. */
    description: z.string().trim().max(1000).nullable(),
    /** False: customers' messages are kept and shown, and nobody answers by himself. */
    agent_enabled: z.boolean(),
    /** While a person answers instead of the agent and a customer waits: the owner is told again. */
    nudge_minutes: z.int().min(1).max(1440),
    /** …the customer hears that the message is with the administrator. */
    holding_minutes: z.int().min(1).max(1440),
    /** …the agent answers again. */
    back_minutes: z.int().min(1).max(10_080),
    /** Conversations that rested for so long are erased; null: they are kept. */
    retention_days: z.int().min(30).max(3650).nullable(),
    /** Set once the owner has decided to leave: everything is deleted then. */
    deletion_at: Instant.nullable(),
  })
  .meta({ id: 'Salon' })
export type Salon = z.infer<typeof Salon>

export const getSalon = endpoint({
  method: 'GET',
  path: '/salon/',
  summary: "The salon's profile",
  reply: Salon,
})

export const patchSalon = endpoint({
  method: 'PATCH',
  path: '/salon/',
  summary: "Change the salon's profile",
  body: Salon.omit({ deletion_at: true }).partial(),
  reply: Salon,
})

export const leave = endpoint({
  method: 'DELETE',
  path: '/salon/',
  summary: 'Leave: the agent rests at once, and everything is deleted in seven days unless restored',
  body: z.object({ password: z.string().min(1).max(1024) }),
  status: 204,
})

export const stay = endpoint({
  method: 'POST',
  path: '/salon/restore/',
  summary: 'Change one’s mind within the seven days',
  status: 200,
  reply: Salon,
})

export const exportSalon = endpoint({
  method: 'GET',
  path: '/salon/export/',
  summary: 'Everything the salon has here, as one archive: files, photos, and tables as JSON',
  reply: 'bytes',
})

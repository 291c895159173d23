import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Language } from './problem.ts'

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
  body: Salon.partial(),
  reply: Salon,
})

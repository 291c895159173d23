import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const Instance = z
  .object({
    registration: z.enum(['open', 'closed']),
    /** Of a new salon; 0: no trial. */
    trial_days: z.int().nonnegative(),
    /** Only in `npm run demo`: the account to look around with. */
    demo: z.object({ email: z.string(), password: z.string() }).nullable(),
  })
  .meta({ id: 'Instance' })
export type Instance = z.infer<typeof Instance>

export const instance = endpoint({
  method: 'GET',
  path: '/instance/',
  summary: 'What a visitor may know of this installation before signing in',
  access: 'public',
  reply: Instance,
})

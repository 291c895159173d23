import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant } from './shapes.ts'

export const Integration = z
  .object({
    id: Id,
    type: z.enum(['telegram', 'whatsapp', 'calendar']),
    status: z.enum(['connected', 'disconnected']),
    connected_at: Instant,
  })
  .meta({ id: 'Integration' })
export type Integration = z.infer<typeof Integration>

export const listIntegrations = endpoint({
  method: 'GET',
  path: '/integrations/',
  summary: "The salon's connections, one a type",
  reply: z.array(Integration),
})

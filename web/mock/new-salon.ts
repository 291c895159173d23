// What a salon begins with.
import type { Salon } from '#contract/salon.ts'

export const newSalon = {
  phone: null,
  address: null,
  time_zone: 'Europe/Kyiv',
  currency: 'UAH',
  review_before_publish: false,
  description: null,
  agent_enabled: true,
  nudge_minutes: 10,
  holding_minutes: 20,
  back_minutes: 60,
  retention_days: null,
  deletion_at: null,
} satisfies Partial<Salon>

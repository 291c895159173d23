// What a visitor may know of this installation before signing in.
import { api } from '#contract/api.ts'
import type { Instance } from '#contract/instance.ts'
import type { Platform } from '../platform.ts'
import { serve } from './serve.ts'

export function instanceRoutes({ http, config }: Platform, demo: Instance['demo']): void {
  serve(http, api.instance, async () => ({
    registration: config.registration,
    trial_days: config.trialDays,
    demo,
  }))
}

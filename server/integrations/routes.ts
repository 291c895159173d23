import { api } from '#contract/api.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'

export function integrationRoutes({ http }: Platform): void {
  // Nothing can be connected yet, so nothing is.
  serve(http, api.listIntegrations, async () => [])
}

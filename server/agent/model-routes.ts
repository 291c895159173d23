import { api } from '#contract/api.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { modelSettings } from './llm/settings.ts'

export function modelRoutes(platform: Platform): void {
  const { http, asSalon } = platform
  serve(http, api.modelSettings, (_request, { salonId }) =>
    asSalon(salonId, (tx) => modelSettings(tx, platform)),
  )
}

import { api } from '#contract/api.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { changeProfile, salonProfile } from './profile.ts'

export function salonRoutes({ http, asSalon }: Platform): void {
  serve(http, api.getSalon, (_request, { salonId }) => asSalon(salonId, salonProfile))

  serve(http, api.patchSalon, ({ body }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await requireActiveSalon(tx)
      return changeProfile(tx, body)
    }),
  )
}

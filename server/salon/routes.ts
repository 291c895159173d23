import { api } from '#contract/api.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { leave, stay } from './leaving.ts'
import { changeProfile, salonProfile } from './profile.ts'

export function salonRoutes({ http, asSalon }: Platform): void {
  serve(http, api.getSalon, (_request, { salonId }) => asSalon(salonId, salonProfile))

  serve(http, api.patchSalon, ({ body }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await requireActiveSalon(tx)
      return changeProfile(tx, body)
    }),
  )

  serve(http, api.leave, ({ body }, { salonId, caller }) =>
    asSalon(salonId, (tx) => leave(tx, caller.userId, body.password)),
  )

  serve(http, api.stay, (_request, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await stay(tx)
      return salonProfile(tx)
    }),
  )
}

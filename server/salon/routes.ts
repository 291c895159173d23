import { Readable } from 'node:stream'
import { api } from '#contract/api.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { zipped } from '#server/platform/zip.ts'
import { salonEntries } from './export.ts'
import { leave, stay } from './leaving.ts'
import { changeProfile, salonProfile } from './profile.ts'

export function salonRoutes({ http, asSalon, now }: Platform): void {
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

  serve(http, api.exportSalon, async (_request, { salonId }) => ({
    stream: Readable.from(zipped(salonEntries(asSalon, salonId), now())),
    mediaType: 'application/zip',
    name: `salon-${now().toISOString().slice(0, 10)}.zip`,
  }))
}

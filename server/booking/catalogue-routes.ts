// Services, masters and hours over HTTP.
import { api } from '#contract/api.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { missingForBooking } from './missing.ts'
import { addException, changeException, changeSchedule, removeException, salonSchedule } from './schedule.ts'
import { addService, changeService, removeService, salonServices } from './services.ts'
import { addStaff, changeStaff, removeStaff, salonStaff } from './staff.ts'

export function catalogueRoutes({ http, asSalon }: Platform): void {
  const changing = <T>(salonId: number, work: (tx: SalonTx) => Promise<T>): Promise<T> =>
    asSalon(salonId, async (tx) => {
      await requireActiveSalon(tx)
      return work(tx)
    })

  serve(http, api.listServices, (_request, { salonId }) => asSalon(salonId, (tx) => salonServices(tx)))
  serve(http, api.missingForBooking, (_request, { salonId, language }) =>
    asSalon(salonId, (tx) => missingForBooking(tx, language)),
  )
  serve(http, api.addService, ({ body }, { salonId }) => changing(salonId, (tx) => addService(tx, body)))
  serve(http, api.changeService, ({ params, body }, { salonId }) =>
    changing(salonId, (tx) => changeService(tx, params.id, body)),
  )
  serve(http, api.removeService, ({ params }, { salonId }) =>
    changing(salonId, (tx) => removeService(tx, params.id)),
  )

  serve(http, api.listStaff, (_request, { salonId }) => asSalon(salonId, (tx) => salonStaff(tx)))
  serve(http, api.addStaff, ({ body }, { salonId }) => changing(salonId, (tx) => addStaff(tx, body)))
  serve(http, api.changeStaff, ({ params, body }, { salonId }) =>
    changing(salonId, (tx) => changeStaff(tx, params.id, body)),
  )
  serve(http, api.removeStaff, ({ params }, { salonId }) =>
    changing(salonId, (tx) => removeStaff(tx, params.id)),
  )

  serve(http, api.getSchedule, (_request, { salonId }) => asSalon(salonId, salonSchedule))
  serve(http, api.patchSchedule, ({ body }, { salonId }) =>
    changing(salonId, (tx) => changeSchedule(tx, body)),
  )
  serve(http, api.addException, ({ body }, { salonId }) => changing(salonId, (tx) => addException(tx, body)))
  serve(http, api.changeException, ({ params, body }, { salonId }) =>
    changing(salonId, (tx) => changeException(tx, params.id, body)),
  )
  serve(http, api.removeException, ({ params }, { salonId }) =>
    changing(salonId, (tx) => removeException(tx, params.id)),
  )
}

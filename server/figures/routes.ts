import { api } from '#contract/api.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { listOf } from './lists.ts'
import { periodOf } from './period.ts'
import { salonStats } from './stats.ts'

export function figureRoutes({ http, asSalon }: Platform): void {
  serve(http, api.stats, ({ query }, { salonId }) => asSalon(salonId, (tx) => salonStats(tx, query)))

  serve(http, api.statsList, ({ query: { from, to, figure, service, ...page } }, { salonId }) =>
    asSalon(salonId, async (tx) =>
      listOf(tx, { figure, period: await periodOf(tx, from, to), service }, page),
    ),
  )
}

import { api } from '#contract/api.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import {
  addFact,
  correctFact,
  ownersWords,
  removeFacts,
  settleConflict,
  undoCorrection,
} from './corrections.ts'
import { lockSalon } from './queries.ts'
import {
  lastReleases,
  makePublished,
  type ReleaseRow,
  releasedFacts,
  requireRelease,
} from './release-queries.ts'

export function correctionRoutes({ http, asSalon }: Platform): void {
  serve(http, api.listFacts, (_request, { salonId }) =>
    asSalon(salonId, async (tx) => {
      const { publishedReleaseId } = await tx.db
        .selectFrom('salons')
        .select('publishedReleaseId')
        .executeTakeFirstOrThrow()
      return releasedFacts(tx, publishedReleaseId ?? 0)
    }),
  )

  serve(http, api.addFact, ({ body }, { salonId }) => asSalon(salonId, (tx) => addFact(tx, body.fact)))

  serve(http, api.correctFact, ({ params, body }, { salonId }) =>
    asSalon(salonId, (tx) => correctFact(tx, params.id, body.fact)),
  )

  serve(http, api.removeFact, ({ params }, { salonId }) =>
    asSalon(salonId, (tx) => removeFacts(tx, [params.id])),
  )

  serve(http, api.settleConflict, ({ params, body }, { salonId }) =>
    asSalon(salonId, (tx) => settleConflict(tx, params.id, body.instead_of)),
  )

  serve(http, api.listCorrections, (_request, { salonId }) => asSalon(salonId, ownersWords))

  serve(http, api.undoCorrection, ({ params }, { salonId }) =>
    asSalon(salonId, (tx) => undoCorrection(tx, params.id)),
  )

  serve(http, api.listReleases, async (_request, { salonId }) =>
    (await asSalon(salonId, lastReleases)).map(toRelease),
  )

  serve(http, api.publishRelease, ({ params }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await requireActiveSalon(tx)
      await lockSalon(tx)
      await requireRelease(tx, params.id)
      await makePublished(tx, params.id)
      return toRelease(await lastReleases(tx, params.id).then(([row]) => row!))
    }),
  )
}

const toRelease = (row: ReleaseRow) => ({
  id: row.id,
  created_at: row.createdAt.toISOString(),
  made_by: row.trainingId === null ? ('correction' as const) : ('training' as const),
  is_published: row.isPublished,
  is_pending: row.isPending,
  facts: row.facts,
  added: row.added,
  removed: row.removed,
})

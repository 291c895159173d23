import { api } from '#contract/api.ts'
import type { NewModel } from '#contract/model.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { SealBroken } from '#server/platform/secrets.ts'
import { takeTry } from '#server/platform/throttle.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { forgetModel, type KeptModel, keepModel, modelSettings, ownModel, wish } from './llm/settings.ts'
import { tryModel } from './llm/trial.ts'

/** A trial goes out to an address of the caller's choice. */
const trials = { tries: 20, seconds: 600 }

export function modelRoutes(platform: Platform): void {
  const { http, asSalon, secrets, publicFetch, db, now } = platform

  serve(http, api.modelSettings, (_request, { salonId }) =>
    asSalon(salonId, (tx) => modelSettings(tx, platform)),
  )

  serve(http, api.changeModel, async ({ body }, { salonId }) => {
    const kept = await asSalon(salonId, async (tx) => {
      await requireActiveSalon(tx)
      return ownModel(tx)
    })
    const tried = body.own && (await triedModel(body.own, kept, salonId))
    return asSalon(salonId, async (tx) => {
      if (tried) await keepModel(tx, tried)
      else if (body.own === null) await forgetModel(tx)
      await wish(tx, {
        ...(body.is_wanted !== undefined && { isWanted: body.is_wanted }),
        ...(body.daily_budget !== undefined && { dailyBudget: body.daily_budget }),
      })
      await tx.announce('salon')
      return modelSettings(tx, platform)
    })
  })

  /** A key that none of ours opens any more is asked for anew by the model itself. */
  function opened(sealed: string): string | null {
    try {
      return secrets.open(sealed)
    } catch (error) {
      if (error instanceof SealBroken) return null
      throw error
    }
  }

  async function triedModel(
    { provider, base_url, model, api_key }: NewModel,
    kept: Awaited<ReturnType<typeof ownModel>>,
    salonId: number,
  ): Promise<KeptModel> {
    const baseUrl = base_url ?? null
    await takeTry(db, [{ key: `model trials of ${salonId}`, ...trials }], now())
    // A key is said only to the address it was given for.
    const isSameAddress = kept?.provider === provider && kept.baseUrl === baseUrl
    const sealedKey = api_key ? secrets.seal(api_key) : isSameAddress ? kept.sealedKey : null
    const key = api_key ?? (sealedKey === null ? null : opened(sealedKey))
    const { seesPhotos } = await tryModel(
      { payer: 'salon', provider, baseUrl, name: model, key, seesPhotos: null },
      { salonId, fetch: publicFetch },
    )
    return { provider, baseUrl, model, sealedKey, seesPhotos }
  }
}

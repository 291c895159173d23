// Which model a salon has: its own, the instance's, or none.
import type { FallbackReason, ModelProvider, ModelSettings, OwnModel } from '#contract/model.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { SealBroken } from '#server/platform/secrets.ts'
import { type Limits, usedToday } from './budget.ts'

/** Everything a call needs. It carries the key, so it is never logged. */
export type Model = {
  payer: 'salon' | 'instance'
  provider: ModelProvider
  /** Null: the provider's own. */
  baseUrl: string | null
  name: string
  key: string | null
  /** Null: not tried yet. */
  seesPhotos: boolean | null
}

export type ModelInUse = { salonId: number; model: Model; limits: Limits }

type Instance = Pick<Platform, 'config' | 'secrets'>

/** Null: the built-in engine answers, and nobody misses a model. A reason: there is one that cannot be used. */
export async function modelInUse(
  tx: SalonTx,
  { config, secrets }: Instance,
): Promise<ModelInUse | FallbackReason | null> {
  const wishes = await wishesOf(tx)
  if (!wishes.isWanted) return null
  const own = await ownModel(tx)
  const limits = limitsOf(config, wishes.dailyBudget, own !== undefined)
  if (own) {
    const { sealedKey, provider, baseUrl, model: name, seesPhotos } = own
    let key: string | null
    try {
      key = sealedKey === null ? null : secrets.open(sealedKey)
    } catch (error) {
      if (error instanceof SealBroken) return 'key-lost'
      throw error
    }
    // SECRET_KEY was changed: after this the one before is not needed here any more.
    if (key !== null && sealedKey !== null && secrets.isOutdated(sealedKey))
      await tx.db
        .updateTable('models')
        .set({ sealedKey: secrets.seal(key) })
        .execute()
    return {
      salonId: tx.salonId,
      model: { payer: 'salon', provider: provider as ModelProvider, baseUrl, name, key, seesPhotos },
      limits,
    }
  }
  if (!config.llm) return null
  const { provider, baseUrl, model: name, apiKey: key } = config.llm
  return {
    salonId: tx.salonId,
    model: { payer: 'instance', provider, baseUrl, name, key, seesPhotos: null },
    limits,
  }
}

export async function modelSettings(tx: SalonTx, { config }: Instance): Promise<ModelSettings> {
  const wishes = await wishesOf(tx)
  const own = await ownModel(tx)
  const used = await usedToday(tx)
  const limits = limitsOf(config, wishes.dailyBudget, own !== undefined)
  const instanceLimit = limits.instance?.limit ?? null
  const isSpent =
    (limits.salon !== null && used.salon.tokens >= limits.salon) ||
    (instanceLimit !== null && used.instance.tokens >= instanceLimit)
  const hasModel = own !== undefined || config.llm !== null
  const fallback = await tx.db
    .selectFrom('messages')
    .select(['fallback', 'createdAt'])
    .where('fallback', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    engine: hasModel && wishes.isWanted && !isSpent ? 'model' : 'builtin',
    is_wanted: wishes.isWanted,
    own: own ? shown(own) : null,
    instance: config.llm && { model: config.llm.model },
    daily_budget: wishes.dailyBudget,
    today: { ...used.salon, limit: limits.salon, is_spent: hasModel && isSpent },
    last_fallback: fallback
      ? { reason: fallback.fallback as FallbackReason, at: fallback.createdAt.toISOString() }
      : null,
  }
}

export async function wish(
  { db }: SalonTx,
  wished: { isWanted?: boolean; dailyBudget?: number | null },
): Promise<void> {
  if (Object.keys(wished).length === 0) return
  await db
    .insertInto('modelWishes')
    .values(wished)
    .onConflict((conflict) => conflict.column('salonId').doUpdateSet(wished))
    .execute()
}

export type KeptModel = {
  provider: ModelProvider
  baseUrl: string | null
  model: string
  sealedKey: string | null
  seesPhotos: boolean
}

export async function keepModel({ db, now }: SalonTx, model: KeptModel): Promise<void> {
  const row = { ...model, connectedAt: now }
  await db
    .insertInto('models')
    .values(row)
    .onConflict((conflict) => conflict.column('salonId').doUpdateSet(row))
    .execute()
}

/** With its key. */
export async function forgetModel({ db }: SalonTx): Promise<void> {
  await db.deleteFrom('models').execute()
}

export const ownModel = ({ db }: SalonTx) =>
  db
    .selectFrom('models')
    .select(['provider', 'baseUrl', 'model', 'sealedKey', 'seesPhotos', 'connectedAt'])
    .executeTakeFirst()

type OwnRow = NonNullable<Awaited<ReturnType<typeof ownModel>>>

const shown = ({ provider, baseUrl, model, sealedKey, seesPhotos, connectedAt }: OwnRow): OwnModel => ({
  provider: provider as ModelProvider,
  base_url: baseUrl,
  model,
  has_key: sealedKey !== null,
  sees_photos: seesPhotos,
  connected_at: connectedAt.toISOString(),
})

async function wishesOf({ db }: SalonTx): Promise<{ isWanted: boolean; dailyBudget: number | null }> {
  const row = await db.selectFrom('modelWishes').select(['isWanted', 'dailyBudget']).executeTakeFirst()
  return row ?? { isWanted: true, dailyBudget: null }
}

function limitsOf({ llm }: Platform['config'], wished: number | null, isOwn: boolean): Limits {
  if (isOwn || !llm) return { salon: wished }
  const smaller = [wished, llm.salonDailyBudget].filter((limit) => limit !== null)
  return {
    salon: smaller.length > 0 ? Math.min(...smaller) : null,
    instance: { limit: llm.dailyBudget },
  }
}

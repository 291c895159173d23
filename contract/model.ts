// Which engine answers customers: the built-in one, the salon's own model, or the instance's.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Instant } from './shapes.ts'

export const engines = ['builtin', 'model'] as const
export const modelProviders = ['openai-compatible', 'anthropic'] as const
export const ModelProvider = z.enum(modelProviders)
export type ModelProvider = z.infer<typeof ModelProvider>

/** Why the built-in engine answered although a model was asked, or would have been. */
export const fallbackReasons = [
  // The model could not be asked.
  'budget',
  'instance-budget',
  'paused',
  'key-lost',
  // It did not answer.
  'timeout',
  'unreachable',
  'overloaded',
  'rate-limited',
  'out-of-credit',
  'wrong-key',
  'unknown-model',
  'address-refused',
  'redirected',
  'too-long',
  'refused',
  'unreadable',
  // It answered, and the answer could not be sent.
  'empty',
  'cut-off',
  'declined',
  'step-limit',
  'unproven',
] as const
export const FallbackReason = z.enum(fallbackReasons)
export type FallbackReason = z.infer<typeof FallbackReason>

export const OwnModel = z.object({
  provider: ModelProvider,
  /** Null: the provider's own address. */
  base_url: z.string().nullable(),
  model: z.string(),
  has_key: z.boolean(),
  /** Photos are shown to it; otherwise it is told that there is one. */
  sees_photos: z.boolean(),
  connected_at: Instant,
})
export type OwnModel = z.infer<typeof OwnModel>

export const ModelSettings = z
  .object({
    /** Which engine answers now. */
    engine: z.enum(engines),
    /** False: the built-in engine answers although there is a model. */
    is_wanted: z.boolean(),
    own: OwnModel.nullable(),
    /** The model that whoever runs this instance offers to every salon without one of its own. */
    instance: z.object({ model: z.string() }).nullable(),
    /** Tokens a day, as the salon set it. Null: no limit of its own. */
    daily_budget: z.int().positive().nullable(),
    /** By the salon's own day. `limit`: the tightest that applies. */
    today: z.object({ tokens: z.int(), calls: z.int(), limit: z.int().nullable(), is_spent: z.boolean() }),
    last_fallback: z.object({ reason: FallbackReason, at: Instant }).nullable(),
  })
  .meta({ id: 'ModelSettings' })
export type ModelSettings = z.infer<typeof ModelSettings>

export const NewModel = z
  .object({
    provider: ModelProvider,
    /** Needed for `openai-compatible`, as in https://api.openai.com/v1. Public addresses over https only. */
    base_url: z
      .string()
      .trim()
      .max(500)
      .transform((address) => address.replace(/\/+$/, ''))
      .pipe(z.url({ protocol: /^https$/ }))
      .nullish(),
    model: z.string().trim().min(1).max(200),
    /** Write-only. Left out: the key that is kept, if it is for the same address. */
    api_key: z.string().trim().min(1).max(1000).nullish(),
  })
  .refine(({ provider, base_url }) => provider !== 'openai-compatible' || base_url, { path: ['base_url'] })
export type NewModel = z.infer<typeof NewModel>

export const modelSettings = endpoint({
  method: 'GET',
  path: '/agent/model/',
  summary: 'Which engine answers, its budget and use, and why it was replaced the last time',
  reply: ModelSettings,
})

/** A model is asked a real, small question before it is kept; what it refuses with is said and nothing is stored. */
export const changeModel = endpoint({
  method: 'PATCH',
  path: '/agent/model/',
  summary: 'Connect a model, disconnect it, limit it',
  body: z.object({
    is_wanted: z.boolean().optional(),
    /** Null: disconnect, and forget the key. */
    own: NewModel.nullable().optional(),
    daily_budget: z.int().min(1000).max(1e12).nullable().optional(),
  }),
  reply: ModelSettings,
})

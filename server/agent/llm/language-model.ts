// A model behind the AI SDK: every single request to it is paid for, counted against its endpoint, and tried again once.
import { setTimeout as wait } from 'node:timers/promises'
import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { type LanguageModelMiddleware, wrapLanguageModel } from 'ai'
import type { Fetch } from '#server/platform/outside.ts'
import type { Breakers } from './breaker.ts'
import { failed, failureOf, ModelFailed } from './failure.ts'
import type { Model } from './settings.ts'

/** What a request may cost is set aside before it and settled after it, in tokens. */
export type Purse = {
  /** Throws BudgetSpent. The answer settles it. */
  reserve(tokens: number): Promise<(used: number) => Promise<void>>
}

export const mostTokensOut = 4000
const triesAStep = 2
const defaultAddress = 'https://api.anthropic.com/v1'

export const addressOf = ({ baseUrl }: Model): string => baseUrl ?? defaultAddress

/** Who fails together: the same model, at the same address, with the same key. */
export const endpointOf = (model: Model, salonId: number): string =>
  [model.payer === 'salon' ? salonId : 'instance', addressOf(model), model.name].join(' ')

export function languageModel(
  model: Model,
  means: { fetch: Fetch; purse: Purse; breakers: Breakers; endpoint: string },
) {
  return wrapLanguageModel({ model: bare(model, means.fetch), middleware: cautious(means) })
}

function bare({ provider, baseUrl, name, key }: Model, fetch: Fetch) {
  if (provider === 'anthropic')
    return createAnthropic({ baseURL: baseUrl ?? defaultAddress, apiKey: key ?? '', fetch })(name)
  return createOpenAICompatible({
    name: 'model',
    baseURL: baseUrl ?? '',
    ...(key !== null && { apiKey: key }),
    fetch,
    transformRequestBody: (body) => (isOpenAI(baseUrl) ? withNewLimit(body) : body),
  }).chatModel(name)
}

const isOpenAI = (baseUrl: string | null) =>
  baseUrl !== null && new URL(baseUrl).hostname === 'api.openai.com'

/** OpenAI's own models from o1 on refuse `max_tokens`; those of everybody else know nothing newer. */
function withNewLimit({ max_tokens, ...body }: Record<string, unknown>): Record<string, unknown> {
  return { ...body, max_completion_tokens: max_tokens }
}

function cautious({
  purse,
  breakers,
  endpoint,
}: {
  purse: Purse
  breakers: Breakers
  endpoint: string
}): LanguageModelMiddleware {
  return {
    async wrapGenerate({ doGenerate, params }) {
      const asked = tokensIn(params.prompt) + tokensIn(params.tools)
      for (let tries = 1; ; tries++) {
        const settle = await purse.reserve(asked + (params.maxOutputTokens ?? mostTokensOut))
        if (!breakers.mayCall(endpoint)) {
          await settle(0)
          throw failed('paused')
        }
        try {
          const result = await doGenerate()
          breakers.succeeded(endpoint)
          const { inputTokens, outputTokens } = result.usage
          await settle((inputTokens.total ?? asked) + (outputTokens.total ?? tokensIn(result.content)))
          return result
        } catch (error) {
          const failure = failureOf(error)
          // What was asked for is to blame, not who was asked.
          if (failure.reason === 'refused' || failure.reason === 'too-long') breakers.succeeded(endpoint)
          else breakers.failed(endpoint)
          await settle(failure.mayHaveCost ? asked : 0)
          if (tries === triesAStep || failure.retryAfterMs === null) throw new ModelFailed(failure, error)
          await wait(failure.retryAfterMs, undefined, { signal: params.abortSignal })
        }
      }
    },
  }
}

const bytesAToken = 3
/** A picture costs about so much, however large its bytes are. */
const tokensAPicture = 1600

/** A cautious guess, replaced by what the provider counts. Cyrillic takes two bytes a letter and more tokens a word. */
function tokensIn(value: unknown): number {
  let pictures = 0
  const text = JSON.stringify(value ?? '', (_key, inner) => {
    if (!(inner instanceof Uint8Array)) return inner
    pictures++
    return ''
  })
  return Math.ceil(Buffer.byteLength(text) / bytesAToken) + pictures * tokensAPicture
}

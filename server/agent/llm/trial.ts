// Before a model is kept it is asked something small for real: does it answer, can it use tools, does it see?
import { generateText, isStepCount, tool } from 'ai'
import sharp from 'sharp'
import { z } from 'zod'
import type { ProblemKind } from '#contract/problem.ts'
import type { Fetch } from '#server/platform/outside.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { breakers } from './breaker.ts'
import { type Failure, failureOf } from './failure.ts'
import { addressOf, endpointOf, languageModel } from './language-model.ts'
import { promptFile } from './prompt-files.ts'
import type { Model } from './settings.ts'

const instructions = promptFile('trial')({})

const patienceMs = 25_000
const mostTokens = 2000

/** Throws ProblemError, worded for an owner: what the other side refused with, and what to do. */
export async function tryModel(
  model: Model,
  { salonId, fetch }: { salonId: number; fetch: Fetch },
): Promise<{ seesPhotos: boolean }> {
  const llm = languageModel(model, {
    fetch,
    endpoint: endpointOf(model, salonId),
    breakers: breakers(Date.now),
    // It is the owner who asks for it, and a few tokens.
    purse: { reserve: async () => async () => {} },
  })
  const common = { model: llm, maxRetries: 0, maxOutputTokens: mostTokens }
  const abortSignal = AbortSignal.timeout(patienceMs)
  let isConfirmed = false
  const confirm = tool({
    description: 'Confirms that the connection works.',
    inputSchema: z.object({ word: z.string() }),
    execute: async () => {
      isConfirmed = true
      return { ok: true }
    },
  })
  const answered = await generateText({
    ...common,
    instructions,
    prompt: 'Confirm.',
    tools: { confirm },
    stopWhen: isStepCount(2),
    prepareStep: ({ stepNumber }) => ({ toolChoice: stepNumber === 0 ? 'required' : 'none' }),
    abortSignal,
  }).catch((error: unknown) => {
    throw problemOf(failureOf(error), model)
  })
  if (!isConfirmed) throw new ProblemError('model-without-tools', { values: { model: model.name } })
  if (answered.steps.every(({ text }) => text.trim() === ''))
    throw new ProblemError('model-refused', { values: { words: '…' } })
  const seesPhotos = await generateText({
    ...common,
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Which colour is this picture? Answer in one word.' },
          { type: 'file', mediaType: 'image/jpeg', data: await redPicture() },
        ],
      },
    ],
    abortSignal,
  }).then(
    ({ text }) => text.trim() !== '',
    () => false,
  )
  return { seesPhotos }
}

const redPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()

const kinds: Partial<Record<Failure['reason'], ProblemKind>> = {
  'wrong-key': 'model-wrong-key',
  'unknown-model': 'model-unknown',
  'out-of-credit': 'model-out-of-credit',
  'address-refused': 'model-address-refused',
  redirected: 'model-redirected',
  unreadable: 'model-not-there',
  // Told to use a tool, it did not.
  'step-limit': 'model-without-tools',
  timeout: 'model-unreachable',
  unreachable: 'model-unreachable',
  overloaded: 'model-unreachable',
  'rate-limited': 'model-unreachable',
}

function problemOf({ reason, about, words, where }: Failure, model: Model): ProblemError {
  const kind = about === 'tools' ? 'model-without-tools' : (kinds[reason] ?? 'model-refused')
  // Some providers repeat the key in what they refuse with.
  const spoken = model.key ? words.replaceAll(model.key, '…') : words
  return new ProblemError(kind, {
    values: { model: model.name, where: where || new URL(addressOf(model)).host, words: spoken || reason },
    ...(kind === 'model-unreachable' && { retryAfterSeconds: 60 }),
  })
}

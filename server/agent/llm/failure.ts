// Why a model did not answer, read from what the AI SDK throws. Its sentences stay inside: they may quote our request.
import { APICallError, JSONParseError, RetryError, ToolChoiceViolationError, TypeValidationError } from 'ai'
import type { FallbackReason } from '#contract/model.ts'
import { addressRefusal } from '#server/platform/outside.ts'
import { BudgetSpent } from './budget.ts'

export type Failure = {
  reason: FallbackReason
  /** Worth another try, after so long. Null: not within a customer's patience. */
  retryAfterMs: number | null
  /** The other side may have worked, and counted it. */
  mayHaveCost: boolean
  /** It was a picture, or our tools, that this model does not take. */
  about: 'photo' | 'tools' | null
  /** What the other side said, for the owner who connects it. Never logged, never kept. */
  words: string
  /** The host or address the failure is about. */
  where: string
}

export class ModelFailed extends Error {
  readonly failure: Failure
  constructor(failure: Failure, cause?: unknown) {
    super(failure.reason, { cause })
    this.failure = failure
  }
}

export const failed = (reason: FallbackReason, more: Partial<Failure> = {}): ModelFailed =>
  new ModelFailed({
    reason,
    retryAfterMs: null,
    mayHaveCost: false,
    about: null,
    words: '',
    where: '',
    ...more,
  })

const soonMs = 500
/** A customer waits; who asks for more patience than this is not asked again. */
const longestWaitMs = 5000

const quota = /insufficient_quota|billing|credit|balance|payment/i
const tooLong =
  /context.{0,20}length|too long|maximum context|max.{0,20}tokens|prompt is too|context window|too many tokens/i
const noModel =
  /model_not_found|no such model|model.{0,80}(?:not (?:exist|found)|does not exist|is not a valid)|not a valid model|unknown model/i
const noTools = /tool|function.?call/i
const noPhoto = /image|vision|multimodal|image_url|content.?part|media/i

export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof ModelFailed) return thrown.failure
  const error = RetryError.isInstance(thrown) ? thrown.lastError : thrown
  if (error instanceof BudgetSpent) return failed(error.reason).failure
  const refusal = addressRefusal(error)
  if (refusal) {
    const reason = refusal.refusal === 'redirect' ? 'redirected' : 'address-refused'
    return failed(reason, { where: refusal.where }).failure
  }
  if (error instanceof DOMException) return failed('timeout', { mayHaveCost: true }).failure
  if (APICallError.isInstance(error)) return ofCall(error)
  // Told to answer without tools, it called one.
  if (ToolChoiceViolationError.isInstance(error)) return failed('step-limit', { mayHaveCost: true }).failure
  // The shape of the answer: no JSON, no choices, nothing in it. The SDK has a class for each.
  return failed('unreadable', { mayHaveCost: true }).failure
}

function ofCall(error: APICallError): Failure {
  const { statusCode: status, responseBody = '', responseHeaders = {}, message } = error
  const said = `${responseBody} ${message}`
  const isJson = /^\s*[{[]/.test(responseBody)
  const words = isJson ? message.slice(0, 300) : ''
  const where = hostOf(error.url)
  const retry = (ms: number) => (ms <= longestWaitMs ? ms : null)
  if (status === undefined) {
    // A host that does not exist will not exist in half a second.
    const isGone = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|CERT|SELF_SIGNED/.test(codesOf(error))
    return failed('unreachable', { where, retryAfterMs: isGone ? null : soonMs }).failure
  }
  // It began to answer and broke off.
  if (status < 300 && !JSONParseError.isInstance(error.cause) && !TypeValidationError.isInstance(error.cause))
    return failed('unreachable', { where, mayHaveCost: true, retryAfterMs: soonMs }).failure
  if (status < 300) return failed('unreadable', { where, mayHaveCost: true }).failure
  if (status === 402 || ((status === 403 || status === 429) && quota.test(said)))
    return failed('out-of-credit', { words, where }).failure
  if (status === 401 || status === 403) return failed('wrong-key', { words, where }).failure
  if (status === 429)
    return failed('rate-limited', { words, where, retryAfterMs: retry(retryAfterMs(responseHeaders)) })
      .failure
  if (status >= 500 || status === 408 || status === 409)
    return failed('overloaded', { words, where, retryAfterMs: retry(retryAfterMs(responseHeaders)) }).failure
  if (noModel.test(said)) return failed('unknown-model', { words, where }).failure
  if (status === 404 || status === 405 || !isJson)
    return failed(isJson ? 'unknown-model' : 'unreadable', { words, where }).failure
  if (status === 413 || tooLong.test(said)) return failed('too-long', { words, where }).failure
  const about = noPhoto.test(said) ? 'photo' : noTools.test(said) ? 'tools' : null
  return failed('refused', { words, where, about }).failure
}

/** RFC 9110 §10.2.3, and OpenAI's `retry-after-ms`. */
function retryAfterMs(headers: Record<string, string>): number {
  const exact = Number(headers['retry-after-ms'])
  if (exact > 0) return exact
  const said = headers['retry-after']
  if (!said) return soonMs
  const seconds = Number(said)
  if (!Number.isNaN(seconds)) return Math.max(seconds * 1000, soonMs)
  const date = Date.parse(said)
  return Number.isNaN(date) ? soonMs : Math.max(date - Date.now(), soonMs)
}

/** Of an error and of everything it was made of. */
function codesOf(error: unknown): string {
  const codes: string[] = []
  for (let each = error; each instanceof Error; each = each.cause)
    codes.push(String((each as NodeJS.ErrnoException).code))
  return codes.join(' ')
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

// Every failure as application/problem+json (RFC 9457).
import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem, ProblemKind } from '#contract/problem.ts'
import { problems } from '#contract/problem.ts'
import { languageOf, ProblemError } from '../problems.ts'
import { problemTexts } from './problem-texts.ts'

export const newRequestId = (): string => randomUUID()

export function sayProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ProblemError,
): FastifyReply {
  const language = languageOf(request.headers['accept-language'])
  const text = problemTexts[language][problem.kind]
  const values: Record<string, string | number> = { ...problem.values, request: request.id }
  const detail = text.detail.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')).trim()
  const status = problems[problem.kind]
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds)
  const body: Problem = {
    type: `/problems/${problem.kind}`,
    title: text.title,
    status,
    detail,
    message: detail,
    instance: request.id,
    ...(problem.errors && { errors: problem.errors }),
  }
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('vary', 'accept-language')
    .send(JSON.stringify(body))
}

/** What Fastify and its plugins refuse, in our words. Anything unknown is a bug and answered as such. */
const known: Record<string, ProblemKind> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'unreadable-json',
  FST_REQ_FILE_TOO_LARGE: 'file-too-large',
  FST_PARTS_LIMIT: 'body-too-large',
  FST_FILES_LIMIT: 'body-too-large',
  FST_FIELDS_LIMIT: 'body-too-large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'wrong-media-type',
}

function problemOf(error: FastifyError): ProblemError | undefined {
  if (error instanceof ProblemError) return error
  if (error instanceof SyntaxError && error.statusCode === 400) return new ProblemError('unreadable-json')
  const kind = known[error.code]
  if (kind) return new ProblemError(kind, { values: { expected: 'application/json' } })
  // Broken multipart, bad addresses and the like: the client's mistake, said by Fastify with a 4xx.
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return new ProblemError('unreadable-json')
  if (/^Unexpected end of form|^Multipart:|Malformed part header/.test(error.message))
    return new ProblemError('unreadable-json')
  return undefined
}

export function answerErrors(http: FastifyInstance): void {
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error)
    if (!problem) request.log.error({ err: error, salonId: request.caller?.salonId }, 'unexpected error')
    return sayProblem(request, reply, problem ?? new ProblemError('unexpected'))
  })
}

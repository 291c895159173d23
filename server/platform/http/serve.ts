// Serves one endpoint of the contract: who may call, validation, the reply's shape.
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint, ReplyOf, RequestOf } from '#contract/endpoint.ts'
import type { Language } from '#contract/problem.ts'
import type { Caller } from '../access.ts'
import { languageOf, ProblemError } from '../problems.ts'
import type { Upload } from './uploads.ts'
import { readForm } from './uploads.ts'
import { validated } from './validation.ts'

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}

export type Context<E extends Endpoint> = {
  caller: Caller
  salonId: number
  language: Language
  address: string
  /** The bearer token as it came, also where none is required. */
  authorization: string | undefined
  /** Of the answer. */
  setHeader: (name: string, value: string) => void
  files: E['files'] extends object ? { [K in keyof E['files']]?: Upload } : undefined
}

export type Bytes = { stream: Readable; mediaType: string; name?: string }

type Answer<E extends Endpoint> = E['reply'] extends 'bytes'
  ? Bytes
  : E['reply'] extends z.ZodType
    ? ReplyOf<E>
    : unknown

export type Handler<E extends Endpoint> = (request: RequestOf<E>, context: Context<E>) => Promise<Answer<E>>

/** `maxBytes`: of each file that the endpoint takes. */
export function serve<E extends Endpoint>(
  http: FastifyInstance,
  endpoint: E,
  handler: Handler<E>,
  options: { maxBytes?: number } = {},
): void {
  http.route({
    method: endpoint.method,
    url: `/api${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`,
    config: { endpoint },
    async onRequest(request) {
      // Before the body is read: nobody uploads without being signed in.
      if (endpoint.access !== 'public' && !request.caller) throw new ProblemError('signed-out')
    },
    async handler(request, reply) {
      const language = languageOf(request.headers['accept-language'])
      const params = endpoint.params && paramsOf(endpoint.params, request.params)
      const query = endpoint.query && validated(endpoint.query, request.query, '/query', language)
      const { body, files, discard } = await bodyOf(endpoint, request, language, options.maxBytes ?? 0)
      try {
        const context = {
          caller: request.caller,
          salonId: request.caller?.salonId,
          language,
          address: request.ip,
          authorization: request.headers.authorization,
          setHeader: (name: string, value: string) => void reply.header(name, value),
          files,
        } as Context<E>
        const answer = await handler({ params, query, body } as unknown as RequestOf<E>, context)
        return await send(endpoint, reply, answer)
      } finally {
        await discard?.()
      }
    },
  })
}

function paramsOf(schema: z.ZodObject, given: unknown): unknown {
  const parsed = schema.safeParse(given)
  // An id that cannot exist is an id that does not exist.
  if (!parsed.success) throw new ProblemError('not-found')
  return parsed.data
}

async function bodyOf(endpoint: Endpoint, request: FastifyRequest, language: Language, maxBytes: number) {
  const fileNames = Object.keys(endpoint.files ?? {})
  if (fileNames.length > 0 && request.isMultipart()) {
    const { form, discard } = await readForm(request, fileNames, maxBytes)
    try {
      const missing = fileNames.filter((name) => endpoint.files?.[name]?.required && !form.files[name])
      const schema = (endpoint.body as z.ZodObject | undefined) ?? z.object({})
      const wanted =
        missing.length > 0
          ? schema.extend(Object.fromEntries(missing.map((name) => [name, z.string()])))
          : schema
      const body = validated(
        wanted,
        missing.length > 0
          ? { ...form.fields, ...Object.fromEntries(missing.map((n) => [n, undefined])) }
          : form.fields,
        '/body',
        language,
      )
      return { body, files: form.files, discard }
    } catch (error) {
      await discard()
      throw error
    }
  }
  if (fileNames.some((name) => endpoint.files?.[name]?.required)) {
    if (request.headers['content-type'])
      throw new ProblemError('wrong-media-type', { values: { expected: 'multipart/form-data' } })
    const missing = z.object(Object.fromEntries(fileNames.map((name) => [name, z.string()])))
    return { body: validated(missing, {}, '/body', language), files: {} }
  }
  if (!endpoint.body) return { body: undefined, files: undefined }
  const given = request.body ?? (endpoint.bodyOptional ? {} : undefined)
  return {
    body: validated(endpoint.body, given, '/body', language),
    files: fileNames.length > 0 ? {} : undefined,
  }
}

async function send(endpoint: Endpoint, reply: FastifyReply, answer: unknown): Promise<unknown> {
  if (endpoint.reply === 'bytes') {
    const { stream, mediaType, name } = answer as Bytes
    // Never rendered by a browser as a page of ours, whatever was uploaded.
    reply.header('content-type', mediaType).header('content-security-policy', "default-src 'none'; sandbox")
    reply.header(
      'content-disposition',
      name ? `attachment; filename*=UTF-8''${encodeURIComponent(name)}` : 'inline',
    )
    return reply.header('cache-control', 'private, no-store').send(stream)
  }
  reply.code(endpoint.status ?? 200)
  // Parsing drops what the contract does not name, so that no column leaves by accident.
  return reply.send(endpoint.reply ? endpoint.reply.parse(answer) : undefined)
}

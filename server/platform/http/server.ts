// Fastify: who calls, errors, limits, origins, the web app's files.
import { existsSync } from 'node:fs'
import cors from '@fastify/cors'
import multipart from '@fastify/multipart'
import { fastifySSE } from '@fastify/sse'
import files from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Fastify from 'fastify'
import { api } from '#contract/api.ts'
import { bearerToken, callerOf } from '../access.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/connect.ts'
import { ProblemError } from '../problems.ts'
import { answerErrors, newRequestId, sayProblem } from './errors.ts'

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Addresses that are secrets themselves are not written down: webhooks and the feed. */
const requestForLog = ({ method, url, ip }: FastifyRequest) => ({
  method,
  url: url.replace(/(?<=\/(?:webhooks\/\w+|calendar)\/)[^/?]+/, '…').replace(/\?.*$/s, ''),
  ip,
})

/** `webFolder`: the built web app; without it only the API is served. */
export async function httpServer(options: {
  config: Config
  db: Database
  now: () => Date
  webFolder?: string
}): Promise<FastifyInstance> {
  const { config, db, now, webFolder } = options
  const http = Fastify({
    logger: {
      level: config.logLevel,
      serializers: { err: errorForLog, req: requestForLog },
      redact: ['req.headers.authorization', 'req.headers.cookie', 'token', 'password', 'prompt', 'text'],
    },
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    bodyLimit: 1024 * 1024,
    genReqId: newRequestId,
    // The largest file over a slow mobile connection takes minutes.
    requestTimeout: 600_000,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    forceCloseConnections: true,
  })
  answerErrors(http)

  http.removeAllContentTypeParsers()
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, undefined)
    try {
      done(null, JSON.parse(body as string))
    } catch {
      done(new ProblemError('unreadable-json'))
    }
  })

  await http.register(cors, {
    origin: config.corsOrigins,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'accept-language', 'cache-control'],
    exposedHeaders: ['link', 'retry-after', 'content-language'],
    maxAge: 600,
  })
  await http.register(multipart, { throwFileSizeLimit: false })
  await http.register(fastifySSE, { heartbeatInterval: 20_000 })

  http.decorateRequest('caller', null)
  http.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    const token = bearerToken(request.headers.authorization)
    request.caller = token ? ((await callerOf(db, token, 'access', now())) ?? null) : null
  })

  if (webFolder && existsSync(webFolder)) await serveWebApp(http, webFolder)
  http.setNotFoundHandler((request, reply) => {
    if (wantsPage(request) && webFolder)
      return reply.code(200).header('cache-control', 'no-cache').sendFile('index.html')
    const allowed = methodsAt(request.url)
    if (allowed.length > 0) reply.header('allow', allowed.join(', '))
    return sayProblem(request, reply, new ProblemError(allowed.length > 0 ? 'wrong-method' : 'not-found'))
  })
  return http
}

/** Database errors carry their whole connection along; the log gets what tells what happened. */
const errorForLog = ({ name, message, stack, code }: Error & { code?: string }) => ({
  type: name,
  message,
  stack: stack ?? '',
  code,
})

async function serveWebApp(http: FastifyInstance, folder: string): Promise<void> {
  await http.register(files, {
    root: folder,
    cacheControl: false,
    // The build lays a .br and a .gz beside every text file.
    preCompressed: true,
    setHeaders(response, path) {
      // Built names carry a hash of their content; everything else may change with the next version.
      response.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  http.addHook('onSend', async (_request, reply) => {
    if (
      String(reply.getHeader('content-type')).startsWith('text/html') &&
      !reply.hasHeader('content-security-policy')
    ) {
      reply.header('content-security-policy', contentSecurityPolicy)
    }
  })
}

/** The web app's own addresses: everything that a browser opens and that is not the API's. */
const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  !request.url.startsWith('/api') &&
  String(request.headers.accept ?? '').includes('text/html')

const routes = Object.values(api).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^/api${path.replace(/\/$/, '').replace(/\{\w+\}/g, '[^/]+')}/?$`),
}))

function methodsAt(url: string): string[] {
  const path = url.split('?')[0] ?? url
  return [...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))]
}

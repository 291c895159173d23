// Who may read the metrics: whoever has the token; without one, this machine alone.
import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import { bearerToken } from '../access.ts'
import { sha256 } from '../crypto.ts'
import type { Platform } from '../platform.ts'
import { ProblemError } from '../problems.ts'

export function metricsRoutes({ http, metrics, config }: Platform): void {
  http.addHook('onResponse', async (request, reply) => {
    // The pattern, not the address: an address may carry ids and secrets.
    const route = request.routeOptions.url ?? 'none'
    metrics.request(`${request.method} ${route}`, reply.statusCode, reply.elapsedTime / 1000)
  })

  http.get('/metrics', async (request, reply) => {
    // Refused as if it were not there: who is not meant to read it need not know of it.
    if (!mayRead(request, config.metricsToken)) throw new ProblemError('not-found')
    return reply.type(metrics.contentType).send(await metrics.text())
  })
}

function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token !== null) {
    const given = bearerToken(request.headers.authorization) ?? ''
    return timingSafeEqual(sha256(given), sha256(token))
  }
  // Behind a proxy on this machine that nobody told us of, everybody seems to be this machine.
  const isForwarded =
    request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  return !isForwarded && ipaddr.process(request.ip).range() === 'loopback'
}

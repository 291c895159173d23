// One LISTEN connection, fanned out to each salon's open browsers over server-sent events.
import type { FastifyReply } from 'fastify'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { z } from 'zod'
import type { Topic } from '#contract/events.ts'
import { topics } from '#contract/events.ts'
import { bearerToken, callerOf } from '#server/platform/access.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'

const Announcement = z.object({ salonId: z.int(), topic: z.enum(topics) })
const retryMs = 1000
const streamsPerSalon = 50
/** How long a browser may go on hearing after its session was ended elsewhere. */
const sessionCheckMs = 15_000

export type EventStream = { stop: () => Promise<void> }

/** Keeps listening through lost connections. After each one every browser is told to refetch everything: what was announced meanwhile is unknown. */
export async function eventStream(
  { http, db, now }: Platform,
  connection: ClientConfig,
): Promise<EventStream> {
  const open = new Map<number, Set<FastifyReply>>()
  const tokens = new Map<FastifyReply, string>()
  let client: pg.Client | undefined
  let stopped = false
  let retry: NodeJS.Timeout | undefined

  async function tell(salonId: number, topic: Topic): Promise<void> {
    await Promise.allSettled(
      [...(open.get(salonId) ?? [])].map((reply) => reply.sse.send({ data: { topic } })),
    )
  }

  async function listen(): Promise<void> {
    const fresh = new pg.Client({ ...connection, application_name: 'salon-agent-events' })
    fresh.on('notification', ({ payload }) => {
      const parsed = Announcement.safeParse(JSON.parse(payload ?? 'null'))
      if (parsed.success) void tell(parsed.data.salonId, parsed.data.topic)
    })
    fresh.on('error', () => again())
    fresh.on('end', () => again())
    await fresh.connect()
    await fresh.query('listen salon_events')
    client = fresh
  }

  function again(): void {
    if (stopped || retry) return
    client = undefined
    retry = setTimeout(async () => {
      retry = undefined
      try {
        await listen()
        for (const salonId of open.keys()) for (const topic of topics) await tell(salonId, topic)
      } catch (error) {
        http.log.warn({ err: error }, 'events: no connection to the database, trying again')
        again()
      }
    }, retryMs)
  }

  await listen()

  const sessionChecks = setInterval(async () => {
    for (const [reply, token] of tokens) {
      const caller = await callerOf(db, token, 'access', now()).catch(() => 'unknown')
      if (!caller) reply.sse.close()
    }
  }, sessionCheckMs)

  http.get('/api/events/', { sse: 'only' }, async (request, reply) => {
    const caller = request.caller
    if (!caller) throw new ProblemError('signed-out')
    const streams = open.get(caller.salonId) ?? new Set()
    if (streams.size >= streamsPerSalon)
      throw new ProblemError('too-many-tries', { retryAfterSeconds: 60, values: { minutes: 1 } })
    open.set(caller.salonId, streams.add(reply))
    reply.sse.keepAlive()
    tokens.set(reply, bearerToken(request.headers.authorization) ?? '')
    reply.sse.onClose(() => {
      streams.delete(reply)
      tokens.delete(reply)
      if (streams.size === 0) open.delete(caller.salonId)
    })
    // The first word tells the browser that it is heard.
    await reply.sse.send({ event: 'ready', data: {} })
  })

  // An open stream would keep the server from closing.
  http.addHook('preClose', async () => {
    for (const streams of open.values()) for (const reply of streams) reply.sse.close()
  })

  return {
    async stop() {
      stopped = true
      clearTimeout(retry)
      clearInterval(sessionChecks)
      await client?.end()
    },
  }
}

import { api } from '#contract/api.ts'
import { addressOf } from '#server/platform/access.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { calendarConflicts, settleConflict } from './conflicts.ts'
import { calendarConnector, connectCalendar } from './connect.ts'
import { calendarEventOf } from './event.ts'
import { feedText, fingerprint } from './ics.ts'
import type { Calendars } from './mirror.ts'
import { calendarSalon, connectedCalendar, feedRows } from './queries.ts'
import { calendarTexts } from './texts.ts'

export function calendarRoutes(platform: Platform, calendars: Calendars): void {
  const { http, db, asSalon, config, now } = platform

  serve(http, api.connectCalendar, async ({ body }, { salonId }) => {
    const connection = await connectCalendar(platform, calendars, salonId, body)
    return {
      id: connection.id,
      type: 'calendar' as const,
      status: 'connected' as const,
      connected_at: connection.connectedAt.toISOString(),
      ...calendarConnector(platform).describe(connection),
    }
  })

  serve(http, api.calendarConflicts, (_request, { salonId }) => asSalon(salonId, calendarConflicts))

  serve(http, api.settleCalendarConflict, ({ params, body }, { salonId }) =>
    asSalon(salonId, (tx) => settleConflict(tx, params.id, body.keep)),
  )

  // Beside `serve`: calendars ask with conditions, and want a text they may keep.
  http.route<{ Params: { key: string } }>({
    method: 'GET',
    url: '/api/calendar/:key.ics',
    config: { endpoint: api.readFeed },
    async handler(request, reply) {
      const address = await addressOf(db, request.params.key, ['feed'], now())
      if (!address) throw new ProblemError('not-found')
      const feed = await asSalon(address.salonId, async (tx) => {
        const connection = await connectedCalendar(tx)
        if (!connection) throw new ProblemError('not-found')
        const salon = await calendarSalon(tx)
        const domain = new URL(config.publicUrl ?? 'http://salon-agent.localhost').hostname
        const events = (await feedRows(tx)).map((row) => calendarEventOf(row, salon, connection.seed, domain))
        return feedText(calendarTexts[salon.language].feed(salon.name), salon.timeZone, events)
      })
      const etag = `"${fingerprint(feed)}"`
      reply.headers({
        etag,
        'cache-control': 'private, max-age=300',
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="salon.ics"',
      })
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(feed)
    },
  })
}

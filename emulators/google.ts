// Google Calendar as a service account meets it: tokens by signed assertion, calendars that are shared or not, events
// whose ids stay burnt, incremental sync, and everything that can go wrong. After Google's documentation of the
// Calendar API v3 and RFC 7523.
import { createHash, randomUUID } from 'node:crypto'
import { tokenService } from './google-tokens.ts'
import { type Answer, type Call, type Emulator, emulate } from './kit.ts'

export type GoogleEvent = {
  id: string
  status: 'confirmed' | 'cancelled'
  summary?: string
  description?: string
  location?: string
  start: { dateTime?: string; date?: string; timeZone?: string }
  end: { dateTime?: string; date?: string; timeZone?: string }
  transparency?: 'opaque' | 'transparent'
  extendedProperties?: { private?: Record<string, string> }
  etag: string
  updated: string
}

type Role = 'freeBusyReader' | 'reader' | 'writer' | 'owner'
type Calendar = {
  role: Role
  isShared: boolean
  summary: string
  timeZone: string
  events: Map<string, GoogleEvent>
  /** Ids in the order of their last change: what a sync token counts. */
  log: string[]
}

export type GoogleEmulator = Emulator & {
  tokenUrl: string
  /** As the operator gives it: the service account's key file. */
  keyFile: string
  accountEmail: string
  share(calendarId: string, role?: Role): void
  unshare(calendarId: string): void
  /** What stands in the calendar, cancelled events left out. */
  events(calendarId: string): GoogleEvent[]
  /** Somebody writes into the calendar by hand; without `id` a new event. */
  edit(calendarId: string, event: Partial<GoogleEvent>): GoogleEvent
  /** Somebody deletes an event by hand. */
  erase(calendarId: string, id: string): void
  /** Every token given out so far is refused from now on. */
  endTokens(): void
  /** Sync tokens given out so far are too old from now on. */
  endSyncTokens(): void
}

const pageSize = 50

export async function googleEmulator(
  options: { now?: () => Date; port?: number } = {},
): Promise<GoogleEmulator> {
  const now = options.now ?? (() => new Date())
  const tokens = tokenService(now, () => emulator.tokenUrl)
  const calendars = new Map<string, Calendar>()
  let oldestSync = 0

  const problem = (status: number, reason: string, message = reason): Answer => ({
    status,
    body: { error: { code: status, message, errors: [{ domain: 'global', reason, message }] } },
  })

  /** Checks the token and the share, as every call of the API does. */
  function shared(call: Call, work: (calendar: Calendar) => Answer, least: Role = 'reader'): Answer {
    if (!tokens.isLive(call.headers.authorization)) return problem(401, 'authError', 'Invalid Credentials')
    const calendar = calendars.get(call.params.calendar ?? '')
    if (!calendar?.isShared) return problem(404, 'notFound', 'Not Found')
    const roles: Role[] = ['freeBusyReader', 'reader', 'writer', 'owner']
    if (roles.indexOf(calendar.role) < roles.indexOf(least))
      return problem(403, 'requiredAccessLevel', 'You need to have writer access to this calendar.')
    return work(calendar)
  }

  function put(calendar: Calendar, event: Omit<GoogleEvent, 'etag' | 'updated'>): GoogleEvent {
    const updated = now().toISOString()
    const stored = {
      ...event,
      updated,
      etag: `"${createHash('md5')
        .update(JSON.stringify(event) + calendar.log.length)
        .digest('hex')}"`,
    }
    calendar.events.set(event.id, stored)
    calendar.log.push(event.id)
    return stored
  }

  function checked(call: Call): GoogleEvent | Answer {
    const event = call.json as GoogleEvent & { attendees?: unknown }
    if (!event || typeof event !== 'object') return problem(400, 'parseError')
    if (event.attendees)
      return problem(
        403,
        'forbiddenForServiceAccounts',
        'Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.',
      )
    const [from, to] = [event.start, event.end].map((edge) => Date.parse(edge?.dateTime ?? edge?.date ?? ''))
    if (!(from! < to!)) return problem(400, 'timeRangeEmpty', 'The specified time range is empty.')
    return event
  }
  const isAnswer = (value: GoogleEvent | Answer): value is Answer => !('start' in value)

  const insert = (call: Call) =>
    shared(
      call,
      (calendar) => {
        const event = checked(call)
        if (isAnswer(event)) return event
        const id = event.id ?? randomUUID().replaceAll('-', '')
        if (!/^[0-9a-v]{5,1024}$/.test(id)) return problem(400, 'invalid', 'Invalid resource id value.')
        // Also of deleted events: an id is never free again.
        if (calendar.events.has(id))
          return problem(409, 'duplicate', 'The requested identifier already exists.')
        return { body: put(calendar, { ...event, id, status: 'confirmed' }) }
      },
      'writer',
    )

  const update = (call: Call) =>
    shared(
      call,
      (calendar) => {
        const known = calendar.events.get(call.params.event ?? '')
        if (!known) return problem(404, 'notFound', 'Not Found')
        const wanted = call.headers['if-match']
        if (wanted && wanted !== known.etag) return problem(412, 'conditionNotMet', 'Precondition Failed')
        const event = checked(call)
        if (isAnswer(event)) return event
        return { body: put(calendar, { ...event, id: known.id, status: event.status ?? 'confirmed' }) }
      },
      'writer',
    )

  const remove = (call: Call) =>
    shared(
      call,
      (calendar) => {
        const known = calendar.events.get(call.params.event ?? '')
        if (!known) return problem(404, 'notFound', 'Not Found')
        if (known.status === 'cancelled') return problem(410, 'deleted', 'Resource has been deleted')
        put(calendar, { ...known, status: 'cancelled' })
        return { status: 204 }
      },
      'writer',
    )

  const list = (call: Call) =>
    shared(
      call,
      (calendar) => {
        const { query } = call
        const { since, upTo, at, isEverything } = cursorOf(
          query.get('pageToken') ?? query.get('syncToken'),
          calendar.log.length,
          query,
        )
        if (
          query.get('syncToken') &&
          ['timeMin', 'timeMax', 'orderBy', 'q', 'privateExtendedProperty'].some((key) => query.has(key))
        )
          return problem(400, 'invalid', 'Sync token cannot be used with other query restrictions.')
        if (query.has('syncToken') && since < oldestSync)
          return problem(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.')
        const changed = [...new Set(calendar.log.slice(since, upTo))]
        const seen = changed
          .map((id) => calendar.events.get(id)!)
          .filter((event) => !isEverything || event.status !== 'cancelled')
          .filter(
            (event) =>
              !isEverything || !query.get('timeMin') || ending(event) > Date.parse(query.get('timeMin')!),
          )
          .map((event) => (event.status === 'cancelled' ? { id: event.id, status: event.status } : event))
        const page = seen.slice(at, at + pageSize)
        const isLast = at + pageSize >= seen.length
        return {
          body: {
            kind: 'calendar#events',
            summary: calendar.summary,
            timeZone: calendar.timeZone,
            accessRole: calendar.role,
            items: page.slice(0, Number(query.get('maxResults') ?? 250)),
            ...(isLast
              ? { nextSyncToken: `${upTo}` }
              : { nextPageToken: [since, upTo, at + pageSize, Number(isEverything)].join(':') }),
          },
        }
      },
      'freeBusyReader',
    )

  const base = await emulate(
    {
      'POST /token': tokens.route,
      'GET /calendar/v3/calendars/{calendar}': (call) =>
        shared(
          call,
          ({ summary, timeZone }) => ({
            body: { kind: 'calendar#calendar', id: call.params.calendar, summary, timeZone },
          }),
          'freeBusyReader',
        ),
      'GET /calendar/v3/calendars/{calendar}/events': list,
      'POST /calendar/v3/calendars/{calendar}/events': insert,
      'GET /calendar/v3/calendars/{calendar}/events/{event}': (call) =>
        shared(call, (calendar) => {
          const event = calendar.events.get(call.params.event ?? '')
          return event ? { body: event } : problem(404, 'notFound', 'Not Found')
        }),
      'PUT /calendar/v3/calendars/{calendar}/events/{event}': update,
      'DELETE /calendar/v3/calendars/{calendar}/events/{event}': remove,
    },
    options,
  )

  const calendarOf = (id: string): Calendar => {
    const calendar = calendars.get(id)
    if (!calendar) throw new Error(`the calendar ${id} was never shared with the service account`)
    return calendar
  }

  const emulator: GoogleEmulator = Object.assign(base, {
    tokenUrl: `${base.url}/token`,
    accountEmail: tokens.accountEmail,
    keyFile: tokens.keyFile,
    share(id: string, role: Role = 'writer') {
      const known = calendars.get(id)
      if (known) Object.assign(known, { role, isShared: true })
      else
        calendars.set(id, {
          role,
          isShared: true,
          summary: `Календар ${id}`,
          timeZone: 'Europe/Kyiv',
          events: new Map(),
          log: [],
        })
    },
    unshare(id: string) {
      calendarOf(id).isShared = false
    },
    events: (id: string) =>
      [...calendarOf(id).events.values()].filter(({ status }) => status !== 'cancelled'),
    edit(id: string, event: Partial<GoogleEvent>) {
      const calendar = calendarOf(id)
      const known = event.id ? calendar.events.get(event.id) : undefined
      const made = {
        id: event.id ?? randomUUID().replaceAll('-', ''),
        status: 'confirmed' as const,
        ...known,
        ...event,
      }
      return put(calendar, made as GoogleEvent)
    },
    erase(id: string, event: string) {
      const calendar = calendarOf(id)
      put(calendar, { ...calendar.events.get(event)!, status: 'cancelled' })
    },
    endTokens: tokens.end,
    endSyncTokens() {
      oldestSync = Math.max(0, ...[...calendars.values()].map(({ log }) => log.length + 1))
    },
  })
  return emulator
}

type Cursor = { since: number; upTo: number; at: number; isEverything: boolean }

/** From which change on, up to which, and where in the list the page begins. */
function cursorOf(token: string | null, end: number, query: URLSearchParams): Cursor {
  if (!token) return { since: 0, upTo: end, at: 0, isEverything: true }
  if (!query.has('pageToken')) return { since: Number(token), upTo: end, at: 0, isEverything: false }
  const [since = 0, upTo = 0, at = 0, isEverything = 0] = token.split(':').map(Number)
  return { since, upTo, at, isEverything: isEverything === 1 }
}

const ending = ({ end }: GoogleEvent): number => Date.parse(end.dateTime ?? end.date ?? '')

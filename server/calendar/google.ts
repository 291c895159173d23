// Google Calendar API v3, the few calls we make. Each is safe to repeat: an event has its id from us.
import type { Fetch } from '#server/platform/outside.ts'
import { errorFrom, GoogleRefused, GoogleUnreachable } from './google-errors.ts'
import type { TokenSource } from './google-token.ts'

/** An event as we write it. */
export type PutEvent = {
  /** 5 to 1,024 characters of 0-9a-v; never free again, not even after deletion. */
  id: string
  summary: string
  description: string
  location: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  /** One of Google's 11 colours. */
  colorId: string
  /** By which our events are known among those of people. */
  mark: Record<string, string>
}

/** An event as it stands there. */
export type SeenEvent = {
  id: string
  isCancelled: boolean
  startsAt: Date | null
  endsAt: Date | null
  /** A whole day or several, YYYY-MM-DD, the end exclusive; in the calendar's own zone. */
  days: { from: string; to: string } | null
  isBusy: boolean
  mark: Record<string, string>
}

export type CalendarRole = 'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner'

export type GoogleCalendar = {
  /** Throws GoogleRefused 404 when it is not shared with the service account, or does not exist. */
  examine(calendarId: string): Promise<{ title: string; timeZone: string; role: CalendarRole }>
  put(calendarId: string, event: PutEvent): Promise<void>
  /** What is gone already counts as removed. */
  remove(calendarId: string, eventId: string): Promise<void>
  /** Everything that changed since `syncToken`; null: everything from `since` on. 'expired': ask for all again. */
  changes(
    calendarId: string,
    syncToken: string | null,
    since: Date,
  ): Promise<{ events: SeenEvent[]; syncToken: string } | 'expired'>
}

type Wire = {
  id: string
  status?: string
  start?: { dateTime?: string; date?: string }
  end?: { dateTime?: string; date?: string }
  transparency?: string
  extendedProperties?: { private?: Record<string, string> }
}

const timeoutMs = 10_000
const pagesAtMost = 200

/** `root`: https://www.googleapis.com, or an emulator's address. */
export function googleCalendar(root: string, tokens: TokenSource, fetch: Fetch): GoogleCalendar {
  async function call(method: string, path: string, body?: object, isRetry = false): Promise<unknown> {
    const token = await tokens.token()
    let response: Response
    try {
      response = await fetch(`${root}/calendar/v3/calendars/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      })
    } catch (error) {
      throw new GoogleUnreachable('Google Calendar does not answer', { cause: error })
    }
    if (response.status === 204) return undefined
    const answer: unknown = await response.json().catch((error: unknown) => {
      if (response.ok) throw new GoogleUnreachable('the answer broke off', { cause: error })
    })
    if (response.ok) return answer
    if (response.status === 401 && !isRetry) {
      tokens.drop()
      return call(method, path, body, true)
    }
    throw errorFrom(response.status, answer)
  }

  const events = (calendarId: string) => `${encodeURIComponent(calendarId)}/events`

  return {
    async examine(calendarId) {
      const { summary, timeZone } = (await call('GET', encodeURIComponent(calendarId))) as {
        summary?: string
        timeZone?: string
      }
      // The list of a calendar tells our rights; the calendar itself does not.
      const { accessRole } = (await call(
        'GET',
        `${events(calendarId)}?${new URLSearchParams({ maxResults: '1', timeMin: new Date().toISOString() })}`,
      )) as { accessRole?: CalendarRole }
      return { title: summary ?? calendarId, timeZone: timeZone ?? 'UTC', role: accessRole ?? 'none' }
    },

    async put(calendarId, event) {
      const body = wireOf(event)
      try {
        await call('POST', `${events(calendarId)}?sendUpdates=none`, body)
      } catch (error) {
        // 409: it is there already, from an earlier try or an earlier state of the visit.
        if (!(error instanceof GoogleRefused && error.status === 409)) throw error
        await call('PUT', `${events(calendarId)}/${event.id}?sendUpdates=none`, body)
      }
    },

    async remove(calendarId, eventId) {
      try {
        await call('DELETE', `${events(calendarId)}/${eventId}?sendUpdates=none`)
      } catch (error) {
        if (!(error instanceof GoogleRefused && [404, 410].includes(error.status))) throw error
        // 404 is also said of everything in a calendar that is not shared any more: then nothing is removed.
        if (error.status === 404) await call('GET', encodeURIComponent(calendarId))
      }
    },

    async changes(calendarId, syncToken, since) {
      const seen: SeenEvent[] = []
      let pageToken: string | undefined
      for (let page = 0; page < pagesAtMost; page++) {
        const query = new URLSearchParams({
          singleEvents: 'true',
          maxResults: '2500',
          // With a sync token nothing else may narrow the list.
          ...(syncToken ? { syncToken } : { timeMin: since.toISOString() }),
          ...(pageToken && { pageToken }),
        })
        let answer: { items?: Wire[]; nextPageToken?: string; nextSyncToken?: string }
        try {
          answer = (await call('GET', `${events(calendarId)}?${query}`)) as typeof answer
        } catch (error) {
          if (error instanceof GoogleRefused && error.status === 410) return 'expired'
          throw error
        }
        seen.push(...(answer.items ?? []).map(seenOf))
        if (answer.nextSyncToken) return { events: seen, syncToken: answer.nextSyncToken }
        pageToken = answer.nextPageToken
        if (!pageToken) break
      }
      throw new GoogleUnreachable('the list of events does not end')
    },
  }
}

const wireOf = ({
  id,
  summary,
  description,
  location,
  startsAt,
  endsAt,
  timeZone,
  colorId,
  mark,
}: PutEvent) => ({
  id,
  status: 'confirmed',
  summary,
  description,
  location,
  colorId,
  start: { dateTime: startsAt.toISOString(), timeZone },
  end: { dateTime: endsAt.toISOString(), timeZone },
  transparency: 'opaque',
  // Never `attendees`: a service account may not invite (403 forbiddenForServiceAccounts).
  reminders: { useDefault: false },
  extendedProperties: { private: mark },
})

function seenOf({ id, status, start, end, transparency, extendedProperties }: Wire): SeenEvent {
  const instant = (text: string | undefined) => (text ? new Date(text) : null)
  return {
    id,
    isCancelled: status === 'cancelled',
    startsAt: instant(start?.dateTime),
    endsAt: instant(end?.dateTime),
    days: start?.date && end?.date ? { from: start.date, to: end.date } : null,
    isBusy: transparency !== 'transparent',
    mark: extendedProperties?.private ?? {},
  }
}

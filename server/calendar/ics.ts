// iCalendar (RFC 5545) as the salon sends it: single visits, all times in UTC, so that no zone has to be described.
import { createHash } from 'node:crypto'

export type CalendarEvent = {
  /** Globally unique, stable for ever, tells nothing of anybody. */
  uid: string
  /** Grows with every change that is sent. */
  sequence: number
  /** When this state came about. Not the moment of asking: a feed that did not change must stay the same, byte for byte. */
  changedAt: Date
  startsAt: Date
  endsAt: Date
  summary: string
  description?: string
  location?: string
  isCancelled: boolean
}

/** iTIP (RFC 5546): an invitation or its withdrawal. */
export type Invitation = {
  method: 'REQUEST' | 'CANCEL'
  organizer: { name: string; email: string }
  attendee: { name: string; email: string }
  event: CalendarEvent
}

const product = '-//Salon Agent//Booking//EN'

/** One calendar of one visit, to be sent by e-mail (RFC 6047). */
export function invitationText({ method, organizer, attendee, event }: Invitation): string {
  return calendar([
    `METHOD:${method}`,
    ...eventLines(event, [
      `ORGANIZER;CN=${name(organizer.name)}:mailto:${organizer.email}`,
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=${name(attendee.name)}:mailto:${attendee.email}`,
    ]),
  ])
}

/** A calendar to subscribe to. Names nobody: Outlook would make meetings of it, and whoever has the address reads it. */
export function feedText(title: string, timeZone: string, events: readonly CalendarEvent[]): string {
  return calendar([
    'METHOD:PUBLISH',
    `NAME:${text(title)}`,
    `X-WR-CALNAME:${text(title)}`,
    `X-WR-TIMEZONE:${text(timeZone)}`,
    // RFC 7986, and what Outlook reads instead.
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    ...events.flatMap((event) => eventLines(event, [])),
  ])
}

/** For an ETag: equal as long as nothing changed. */
export const fingerprint = (feed: string): string =>
  createHash('sha256').update(feed).digest('hex').slice(0, 32)

function eventLines(event: CalendarEvent, people: readonly string[]): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${text(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    ...people,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

function calendar(lines: readonly string[]): string {
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${product}`,
    'CALSCALE:GREGORIAN',
    ...lines,
    'END:VCALENDAR',
  ]
  return `${all.map(folded).join('\r\n')}\r\n`
}

/** RFC 5545 §3.3.11; characters that are no text are left out. */
const text = (value: string): string =>
  withoutControls(value.replace(/\r\n|\r|\n/g, '\n'))
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/[;,]/g, (mark) => `\\${mark}`)

/** A parameter's value. Some readers split at these marks even between quotation marks. */
const name = (value: string): string =>
  `"${withoutControls(value.replace(/["\n\r;,:]/g, ' '))
    .replace(/ +/g, ' ')
    .trim()}"`

const withoutControls = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is left out.
  value.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')

const utc = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** RFC 5545 §3.1: at most 75 octets a line, and no character is cut. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > (parts.length > 0 ? 74 : 75)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

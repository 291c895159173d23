// An appointment as it stands in somebody's calendar. Pure.
import { createHash } from 'node:crypto'
import type { Language } from '#contract/problem.ts'
import type { AppointmentRow } from '#server/booking/queries.ts'
import type { PutEvent } from './google.ts'
import type { CalendarEvent } from './ics.ts'
import { calendarTexts } from './texts.ts'

export type CalendarSalon = {
  name: string
  address: string | null
  language: Language
  timeZone: string
}

export type MirroredVisit = Pick<
  AppointmentRow,
  | 'id'
  | 'serviceName'
  | 'staffId'
  | 'staffName'
  | 'customerName'
  | 'startsAt'
  | 'endsAt'
  | 'status'
  | 'revision'
>

/** By these we know our own events among people's. */
export const visitMark = 'salonAgentVisit'
export const seedMark = 'salonAgentSeed'

/** A first name is enough to know who comes, and tells a stranger who finds the address little. */
const summaryOf = ({ serviceName, customerName }: MirroredVisit): string =>
  [serviceName, customerName.split(/\s+/)[0]].filter(Boolean).join(' · ')

/** `seed`: of the connection, so that two instances never claim the same event. */
export function googleEventId(seed: string, appointmentId: number, generation: number): string {
  // Hexadecimal digits are all within Google's 0-9a-v.
  return createHash('sha256').update(`${seed}|${appointmentId}|${generation}`).digest('hex').slice(0, 40)
}

const colours = 11

export function googleEventOf(
  visit: MirroredVisit,
  salon: CalendarSalon,
  id: string,
  seed: string,
): PutEvent {
  return {
    id,
    summary: summaryOf(visit),
    description: calendarTexts[salon.language].master(visit.staffName),
    location: salon.address ?? '',
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    timeZone: salon.timeZone,
    // One colour a master.
    colorId: String((visit.staffId % colours) + 1),
    mark: { [visitMark]: String(visit.id), [seedMark]: seed },
  }
}

/** `domain`: of the addresses that invitations come from, or of the instance. */
export function calendarEventOf(
  visit: MirroredVisit & { changedAt: Date },
  salon: CalendarSalon,
  uidSeed: string,
  domain: string,
): CalendarEvent {
  return {
    uid: `${googleEventId(uidSeed, visit.id, 0)}@${domain}`,
    sequence: visit.revision,
    changedAt: visit.changedAt,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    summary: summaryOf(visit),
    description: calendarTexts[salon.language].master(visit.staffName),
    location: salon.address ?? '',
    isCancelled: visit.status === 'cancelled',
  }
}

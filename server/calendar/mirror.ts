// An appointment changed: the connected calendar is told. Told twice, it shows it once.
import { appointmentRow } from '#server/booking/queries.ts'
import { noteTrouble } from '#server/integrations/connections.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { MailSender } from '#server/platform/mail.ts'
import { MailRefused } from '#server/platform/mail.ts'
import type { Platform } from '#server/platform/platform.ts'
import { calendarEventOf, googleEventId, googleEventOf } from './event.ts'
import type { GoogleCalendar } from './google.ts'
import type { GoogleAccess } from './google-calendar.ts'
import { GoogleRefused } from './google-errors.ts'
import { invitationText } from './ics.ts'
import { calendarSalon, connectedCalendar, mirroredState, noteTold, untoldAppointments } from './queries.ts'
import { calendarTexts } from './texts.ts'

export type Calendars = { google: GoogleAccess | null; mail: MailSender | null }

/** Throws when trying again may help. What could not be told is told when the calendar is reached again. */
export async function mirrorAppointment(
  { asSalon, http }: Pick<Platform, 'asSalon' | 'http'>,
  { google, mail }: Calendars,
  salonId: number,
  appointmentId: number,
): Promise<void> {
  const due = await asSalon(salonId, (tx) => whatToTell(tx, appointmentId))
  if (!due) return
  const { connection, visit, state } = due
  try {
    if (connection.mode === 'google' && google) await tellGoogle(google, due)
    else if (connection.mode === 'invite' && mail) await tellByMail(mail, due)
    else return
  } catch (error) {
    if (!(error instanceof GoogleRefused || error instanceof MailRefused)) throw error
    http.log.warn({ salonId, appointmentId, err: error }, 'the calendar refuses')
    await asSalon(salonId, (tx) => noteTrouble(tx, connection.id, troubleOf(error)))
    return
  }
  await asSalon(salonId, async (tx) => {
    await noteTold(tx, connection.id, visit, {
      eventId: isShown(visit) ? eventIdOf(due) : null,
      // The id of what was taken down is never free again.
      generation: isShown(visit) ? state.generation : state.generation + 1,
    })
    await noteTrouble(tx, connection.id, null)
  })
}

type Due = NonNullable<Awaited<ReturnType<typeof whatToTell>>>

async function whatToTell(tx: SalonTx, appointmentId: number) {
  const connection = await connectedCalendar(tx)
  if (!connection || connection.mode === 'feed') return undefined
  const visit = await appointmentRow(tx, appointmentId)
  if (!visit || visit.testConversationId !== null) return undefined
  const state = await mirroredState(tx, connection.id, appointmentId)
  const isKnown = state.toldRevision !== null && state.toldRevision >= visit.revision
  const isNews = isShown(visit) || state.toldRevision !== null
  if (isKnown || !isNews) return undefined
  return { connection, visit, state, salon: await calendarSalon(tx), now: tx.now }
}

const isShown = ({ status }: { status: string }): boolean => status !== 'cancelled'

const eventIdOf = ({ connection, visit, state }: Due): string =>
  googleEventId(connection.seed, visit.id, state.generation)

async function tellGoogle(google: GoogleCalendar, due: Due): Promise<void> {
  const { connection, visit, salon } = due
  const id = eventIdOf(due)
  if (isShown(visit)) await google.put(connection.email, googleEventOf(visit, salon, id, connection.seed))
  else await google.remove(connection.email, id)
}

/** iTIP over e-mail (RFC 6047): the calendar's owner is asked in, told of changes, and told when it falls away. */
async function tellByMail(mail: MailSender, { connection, visit, salon, state, now }: Due): Promise<void> {
  const domain = mail.from.email.split('@')[1] ?? 'localhost'
  const event = calendarEventOf({ ...visit, changedAt: now }, salon, connection.seed, domain)
  const texts = calendarTexts[salon.language]
  const method = event.isCancelled ? 'CANCEL' : 'REQUEST'
  const news = event.isCancelled
    ? texts.cancelled
    : state.toldRevision === null
      ? texts.booked
      : texts.changed
  const when = new Intl.DateTimeFormat(salon.language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: salon.timeZone,
  }).format(event.startsAt)
  await mail.send({
    to: connection.email,
    subject: `${news}: ${event.summary}, ${when}`,
    text: [event.summary, when, event.description, salon.name, salon.address].filter(Boolean).join('\n'),
    key: `${event.uid.split('@')[0]}.${event.sequence}`,
    invitation: {
      method,
      content: invitationText({
        method,
        organizer: { name: salon.name, email: mail.from.email },
        attendee: { name: connection.email, email: connection.email },
        event,
      }),
    },
  })
}

export const troubleOf = (error: Error): string => {
  if (!(error instanceof GoogleRefused)) return 'address'
  // Without a status of the calendar's own it was the token server: the operator's key.
  if (
    error.status === 401 ||
    ['invalid_grant', 'unauthorized_client', 'invalid_client'].includes(error.reason)
  )
    return 'account'
  return error.status === 404 ? 'not-shared' : 'no-rights'
}

/** Everything the calendar does not know yet: once connected, and whenever it is reached again. */
export async function tellUntold(tx: SalonTx, connectionId: number): Promise<void> {
  for (const appointmentId of await untoldAppointments(tx, connectionId))
    await tx.enqueue(jobs.syncAppointment, { appointmentId })
}

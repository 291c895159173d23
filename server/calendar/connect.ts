// Connecting a calendar: two-way with Google where the operator has a service account, by e-mailed invitations where
// mail is set up, and in any case by a feed to subscribe to, which works on every machine.
import { randomBytes } from 'node:crypto'
import type { Connector, StoredConnection } from '#server/integrations/connections.ts'
import { connect, connectionOfType } from '#server/integrations/connections.ts'
import { giveAddress, takeAddressesBack } from '#server/platform/access.ts'
import { randomToken } from '#server/platform/crypto.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { readAgain, sourceOf } from './busy.ts'
import type { GoogleAccess } from './google-calendar.ts'
import { GoogleRefused } from './google-errors.ts'
import { tellUntold } from './mirror.ts'
import type { CalendarMode, CalendarSettings } from './queries.ts'

type Means = { google: GoogleAccess | null; mail: object | null }
type Wanted = { email: string; mode?: CalendarMode | undefined }

/** Throws `calendar-not-shared`, `calendar-read-only`, `calendar-unreachable`; nothing is stored then. */
export async function connectCalendar(
  { asSalon, secrets }: Pick<Platform, 'asSalon' | 'secrets'>,
  { google, mail }: Means,
  salonId: number,
  { email, mode: wanted }: Wanted,
): Promise<StoredConnection> {
  const mode =
    google && wanted !== 'feed' && wanted !== 'invite'
      ? 'google'
      : mail && wanted !== 'feed'
        ? 'invite'
        : 'feed'
  if (mode === 'google' && google) await requireWriteAccess(google, email)
  return asSalon(salonId, async (tx) => {
    await requireActiveSalon(tx)
    const before = await connectionOfType(tx, secrets, 'calendar')
    const known = before?.settings as CalendarSettings | undefined
    // The same calendar again: what stands there goes on being ours, and who subscribed stays subscribed.
    const isSame = known?.email === email && known.mode === mode
    if (before && !isSame) await forgetCalendar(tx, before.id)
    const settings = {
      email,
      mode,
      seed: isSame ? known.seed : randomBytes(12).toString('hex'),
    } satisfies CalendarSettings
    const feedKey = before?.secret || randomToken()
    const connection = await connect(tx, secrets, { type: 'calendar', secret: feedKey, settings })
    await giveAddress(tx, feedKey, 'feed', connection.id)
    if (mode !== 'feed') await tellUntold(tx, connection.id)
    if (mode === 'google') await readAgain(tx, { id: connection.id, seed: settings.seed }, 0)
    return connection
  })
}

async function requireWriteAccess(google: GoogleAccess, email: string): Promise<void> {
  const values = { account: google.accountEmail }
  try {
    const { role } = await google.examine(email)
    if (role !== 'writer' && role !== 'owner') throw new ProblemError('calendar-read-only', { values })
  } catch (error) {
    if (error instanceof ProblemError) throw error
    if (error instanceof GoogleRefused && error.status === 404)
      throw new ProblemError('calendar-not-shared', { values })
    throw new ProblemError('calendar-unreachable', { retryAfterSeconds: 60 })
  }
}

async function forgetCalendar({ db }: SalonTx, connectionId: number): Promise<void> {
  await db.deleteFrom('mirroredAppointments').where('connectionId', '=', connectionId).execute()
  await db.deleteFrom('calendarReadings').where('connectionId', '=', connectionId).execute()
  await db.deleteFrom('outsideBusy').where('source', '=', sourceOf(connectionId)).execute()
}

export function calendarConnector({ config }: Pick<Platform, 'config'>): Connector {
  const base = config.publicUrl ?? `http://localhost:${config.port}`
  return {
    type: 'calendar',
    describe: ({ secret, settings }) => ({
      mode: (settings as CalendarSettings).mode,
      email: (settings as CalendarSettings).email,
      ...(secret && { feed_url: `${base}/api/calendar/${secret}.ics` }),
    }),
    // What stands in the salon's calendar stays there: it is the salon's.
    sayGoodbye: async () => {},
    /** The feed's address is void from now on. */
    async forget(tx, { id }) {
      await forgetCalendar(tx, id)
      await takeAddressesBack(tx, id, ['feed'])
    },
  }
}

// Google Calendar as the settings say; null where no service account is set.
import type { Config } from '#server/platform/config.ts'
import type { Fetch } from '#server/platform/outside.ts'
import { type GoogleCalendar, googleCalendar } from './google.ts'
import { serviceAccount, tokenSource } from './google-token.ts'

export type GoogleAccess = GoogleCalendar & {
  /** With whom a salon shares its calendar. */
  accountEmail: string
}

/** Throws StartupError for a key file that is none. */
export function googleOf({ google }: Config, fetch: Fetch, now: () => Date): GoogleAccess | null {
  if (!google) return null
  const account = serviceAccount(google.account)
  const tokens = tokenSource(account, { tokenUrl: google.tokenUrl, fetch, now })
  return { ...googleCalendar(google.calendarRoot, tokens, fetch), accountEmail: account.email }
}

// The operator's Google service account: its key, and bearer tokens for it (RFC 7523, Google's "OAuth 2.0 for server to
// server applications"). Google's own library ignores the token address of the key file and repeats a refused call with
// the same token; this is a page of code instead.
import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Fetch } from '#server/platform/outside.ts'
import { StartupError } from '#server/platform/startup-error.ts'
import { GoogleRefused, GoogleUnreachable } from './google-errors.ts'

export type ServiceAccount = { email: string; key: KeyObject }

const KeyFile = z.object({ client_email: z.email(), private_key: z.string() })

/** `setting`: the JSON of the key file, or where the file lies. Throws StartupError with one sentence. */
export function serviceAccount(setting: string): ServiceAccount {
  const wrong = (why: string) => new StartupError(`GOOGLE_SERVICE_ACCOUNT: ${why}`)
  let text = setting
  if (!setting.trimStart().startsWith('{')) {
    try {
      text = readFileSync(setting, 'utf8')
    } catch {
      throw wrong('this file cannot be read; give the path of the key file, or its content')
    }
  }
  try {
    const { client_email, private_key } = KeyFile.parse(JSON.parse(text))
    // Environments often carry the line breaks of the key as two characters.
    return { email: client_email, key: createPrivateKey(private_key.replaceAll('\\n', '\n')) }
  } catch {
    throw wrong('is no key file of a service account; make one in the Google Cloud console (Keys → JSON)')
  }
}

export type TokenSource = {
  token(): Promise<string>
  /** The token was refused although it should live: the next call asks for a new one. */
  drop(): void
}

const scope = 'https://www.googleapis.com/auth/calendar'
const early = 5 * 60_000

export function tokenSource(
  { email, key }: ServiceAccount,
  { tokenUrl, fetch, now }: { tokenUrl: string; fetch: Fetch; now: () => Date },
): TokenSource {
  let held: { token: Promise<string>; until: number } | undefined

  async function ask(): Promise<{ token: string; seconds: number }> {
    const issued = Math.floor(now().getTime() / 1000)
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: email, scope, aud: tokenUrl, iat: issued, exp: issued + 3600 })}`
    const signature = sign('RSA-SHA256', Buffer.from(unsigned), key).toString('base64url')
    let response: Response
    try {
      response = await fetch(tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          assertion: `${unsigned}.${signature}`,
        }),
        signal: AbortSignal.timeout(10_000),
      })
    } catch (error) {
      throw new GoogleUnreachable('the token server does not answer', { cause: error })
    }
    const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>
    if (response.ok && typeof answer.access_token === 'string')
      return { token: answer.access_token, seconds: Number(answer.expires_in ?? 3600) }
    if (response.status >= 500 || response.status === 429)
      throw new GoogleUnreachable(`the token server answers ${response.status}`)
    throw new GoogleRefused(
      response.status,
      String(answer.error ?? 'invalid_grant'),
      String(answer.error_description ?? ''),
    )
  }

  return {
    token() {
      if (!held || held.until <= now().getTime()) {
        const asked = ask()
        // Whoever comes meanwhile waits for the same answer; a failure is not kept.
        const mine = { token: asked.then(({ token }) => token), until: Number.POSITIVE_INFINITY }
        held = mine
        asked.then(
          ({ seconds }) => {
            mine.until = now().getTime() + seconds * 1000 - early
          },
          () => {
            if (held === mine) held = undefined
          },
        )
      }
      return held.token
    },
    drop() {
      held = undefined
    },
  }
}

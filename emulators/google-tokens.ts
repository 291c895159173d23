// Google's token server for service accounts (RFC 7523): a signed assertion in, a bearer token for an hour out.
import { generateKeyPairSync, randomUUID, verify } from 'node:crypto'
import type { Answer, Call } from './kit.ts'

const accountEmail = 'bot@salon-agent.iam.gserviceaccount.com'

export function tokenService(now: () => Date, audience: () => string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const tokens = new Map<string, number>()

  function route(call: Call): Answer {
    const form = new URLSearchParams(call.body.toString('utf8'))
    const refuse = (error: string, error_description: string): Answer => ({
      status: 400,
      body: { error, error_description },
    })
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
      return refuse('unsupported_grant_type', 'Invalid grant_type')
    const [head = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.')
    const signed = verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${claims}`),
      publicKey,
      Buffer.from(signature, 'base64url'),
    )
    if (!signed) return refuse('invalid_grant', 'Invalid JWT Signature.')
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Record<string, unknown>
    const seconds = now().getTime() / 1000
    if (said.iss !== accountEmail) return refuse('invalid_grant', 'Invalid grant: account not found')
    if (said.aud !== audience()) return refuse('invalid_grant', 'Invalid JWT: wrong audience')
    if (
      Number(said.exp) > Number(said.iat) + 3600 ||
      Number(said.exp) < seconds ||
      Number(said.iat) > seconds + 60
    )
      return refuse('invalid_grant', 'Invalid JWT: Token must be a short-lived token (60 minutes)')
    if (!String(said.scope).includes('/auth/calendar')) return refuse('invalid_scope', 'Invalid OAuth scope')
    const access_token = `ya29.${randomUUID()}`
    tokens.set(access_token, now().getTime() + 3599_000)
    return { body: { access_token, expires_in: 3599, token_type: 'Bearer' } }
  }

  return {
    accountEmail,
    /** As the operator gives it. */
    keyFile: JSON.stringify({
      type: 'service_account',
      client_email: accountEmail,
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    }),
    route,
    isLive(authorization: string | undefined): boolean {
      const bearer = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? ''
      return (tokens.get(bearer) ?? 0) > now().getTime()
    },
    end: () => tokens.clear(),
  }
}

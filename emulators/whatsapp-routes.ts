// The addresses of the Graph: who may call them, and what they answer.
import type { Answer, Call, Route } from './kit.ts'
import type { PhoneNumber } from './whatsapp-accounts.ts'
import type { SendCall } from './whatsapp-content.ts'
import type { Accepted } from './whatsapp-graph.ts'
import {
  acceptMessage,
  markRead,
  mediaInfo,
  numberInfo,
  subscriptions,
  tokenInfo,
  unknownObject,
} from './whatsapp-graph.ts'
import { GraphRefusal, graphRefusal } from './whatsapp-refusal.ts'

export function graphRoutes(options: {
  numbers: Map<string, PhoneNumber>
  now: () => Date
  origin: () => string
  /** After the answer has left. */
  onAccepted: (number: PhoneNumber, accepted: Accepted) => void
  onChange: () => void
}): Record<string, Route> {
  const { numbers, now, origin, onAccepted, onChange: changed } = options

  /** The numbers that a token may touch. */
  function authorised(call: Call): PhoneNumber[] {
    const value = /^Bearer (.+)$/.exec(call.headers.authorization ?? '')?.[1]
    const mine = [...numbers.values()].filter(({ token }) => token.value === value)
    const [first] = mine
    if (!first) {
      throw new GraphRefusal(190, 'Invalid OAuth access token - Cannot parse access token', { status: 401 })
    }
    const { token } = first
    if (token.isRevoked) {
      throw new GraphRefusal(190, 'Error validating access token: The session has been invalidated', {
        status: 401,
        subcode: 460,
      })
    }
    if (token.expiresAt && token.expiresAt <= now()) {
      throw new GraphRefusal(190, 'Error validating access token: Session has expired', {
        status: 401,
        subcode: 463,
      })
    }
    return mine
  }

  function requireScope(number: PhoneNumber, scope: string): void {
    if (!number.token.scopes.includes(scope))
      throw new GraphRefusal(200, `Requires ${scope} permission to manage the object`, { status: 403 })
  }

  const numberOf = (call: Call): PhoneNumber => {
    const id = call.params.id ?? ''
    const number = authorised(call).find((candidate) => candidate.id === id && !candidate.isDeleted)
    if (!number) throw unknownObject(id)
    return number
  }
  const accountOf = (call: Call): PhoneNumber => {
    const id = call.params.id ?? ''
    const number = authorised(call).find(({ account }) => account.id === id)
    if (!number) throw unknownObject(id)
    requireScope(number, 'whatsapp_business_management')
    return number
  }

  const guarded =
    (route: (call: Call) => unknown) =>
    async (call: Call): Promise<Answer> => {
      try {
        return { body: await route(call) }
      } catch (error) {
        if (error instanceof GraphRefusal) return graphRefusal(error.code, error.message, error)
        throw error
      } finally {
        changed()
      }
    }

  return {
    'GET /media/{id}': (call) => {
      try {
        const media = authorised(call)
          .map((number) => number.media.get(call.params.id ?? ''))
          .find(Boolean)
        const isOpen = media?.readableUntil && media.readableUntil > now()
        if (!isOpen) return { status: 404, body: '<html>Not found</html>' }
        return { headers: { 'content-type': media.mime }, body: media.bytes }
      } catch {
        return { status: 401, body: '<html>Unauthorized</html>' }
      }
    },
    'GET /{version}/debug_token': guarded((call) => {
      const [number] = authorised(call)
      if (!number || call.query.get('input_token') !== number.token.value)
        throw new GraphRefusal(100, 'The input token is not valid')
      return tokenInfo(number, now())
    }),
    'GET /{version}/{id}/phone_numbers': guarded((call) => {
      const { account } = accountOf(call)
      const all = [...numbers.values()].filter((number) => number.account === account && !number.isDeleted)
      return { data: all.map(numberInfo), paging: { cursors: { before: 'a', after: 'z' } } }
    }),
    'GET /{version}/{id}/subscribed_apps': guarded((call) => subscriptions(accountOf(call))),
    'POST /{version}/{id}/subscribed_apps': guarded((call) => subscribe(accountOf(call), call)),
    'DELETE /{version}/{id}/subscribed_apps': guarded((call) => {
      const { account } = accountOf(call)
      account.isSubscribed = false
      account.override = null
      return { success: true }
    }),
    'GET /{version}/{id}/message_templates': guarded((call) => {
      const { templates } = accountOf(call).account
      const wanted = call.query.get('name')
      const found = templates.filter(({ name }) => wanted === null || name === wanted)
      return {
        data: found.map(({ body, ...template }) => ({
          ...template,
          components: [{ type: 'BODY', text: body }],
        })),
      }
    }),
    'POST /{version}/{id}/register': guarded((call) => {
      numberOf(call).status = 'CONNECTED'
      return { success: true }
    }),
    'POST /{version}/{id}/messages': guarded((call) => {
      const number = numberOf(call)
      requireScope(number, 'whatsapp_business_messaging')
      const given = (call.json ?? {}) as SendCall
      if (given.status === 'read') return markRead(number, given, now())
      const accepted = acceptMessage(number, given, now())
      // After the answer has left, as with Meta; never before it.
      setImmediate(() => onAccepted(number, accepted))
      return accepted.answer
    }),
    'GET /{version}/{id}': guarded((call) => {
      const mine = authorised(call)
      const id = call.params.id ?? ''
      for (const number of mine) {
        const media = mediaInfo(number, id, origin(), now())
        if (media) return media
      }
      const number = numberOf(call)
      requireScope(number, 'whatsapp_business_messaging')
      return numberInfo(number)
    }),
  }
}

/** Meta's GET, with a challenge that must come back. */
export async function verifyCallback(url: string, verifyToken: string): Promise<boolean> {
  const challenge = String(Math.floor(Math.random() * 1e9))
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': challenge,
  })
  const answer = await fetch(`${url}?${query}`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
  return answer?.status === 200 && (await answer.text()) === challenge
}

async function subscribe({ account }: PhoneNumber, call: Call): Promise<object> {
  const { override_callback_uri: url, verify_token: verifyToken = '' } = (call.json ?? {}) as {
    override_callback_uri?: string
    verify_token?: string
  }
  if (url !== undefined) {
    const isHeard = await verifyCallback(url, verifyToken)
    if (!isHeard) {
      const details =
        'Override Callback verification failed: the callback URL or verify token couldn’t be validated'
      throw new GraphRefusal(2200, 'Callback verification failed', { details })
    }
    account.override = { url, verifyToken }
  }
  account.isSubscribed = true
  return { success: true }
}

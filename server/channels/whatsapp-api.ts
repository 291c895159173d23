// Talking to Meta's Graph: every way it fails, as what is to be done about it. Meta: decide by `code`; titles and HTTP
// statuses are unreliable (developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes).
import type { Refusal } from './channel.ts'

export type GraphSettings = { graphRoot: string; graphVersion: string }

/** They answered no. */
export class GraphError extends Error {
  readonly code: number
  readonly subcode: number | undefined
  constructor(code: number, subcode: number | undefined, message: string) {
    super(message)
    this.code = code
    this.subcode = subcode
  }
}

/** Nobody answered, or not in a way that says anything. `outcome`: whether the request may have arrived. */
export class GraphUnreachable extends Error {
  readonly outcome: 'unsent' | 'unknown'
  constructor(outcome: 'unsent' | 'unknown', why: string) {
    super(why)
    this.outcome = outcome
  }
}

export type Graph = {
  get(path: string): Promise<Record<string, unknown>>
  post(path: string, body: object): Promise<Record<string, unknown>>
  delete(path: string): Promise<Record<string, unknown>>
}

const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']

/** `path` without a slash in front. Throws GraphError, GraphUnreachable. */
export function graphOf(settings: GraphSettings, token: string, timeoutMs = 15_000): Graph {
  async function call(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    let answer: Response
    let text: string
    try {
      answer = await fetch(`${settings.graphRoot}/${settings.graphVersion}/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      text = await answer.text()
    } catch (error) {
      const { code = '' } = ((error as Error).cause ?? {}) as { code?: string }
      throw new GraphUnreachable(neverConnected.includes(code) ? 'unsent' : 'unknown', code || 'no answer')
    }
    const json = jsonOf(text)
    if (json?.error) {
      const {
        code = 0,
        error_subcode: subcode,
        message = '',
        error_data: data,
      } = json.error as GraphErrorBody
      throw new GraphError(code, subcode, data?.details ?? message)
    }
    if (!answer.ok || !json) throw new GraphUnreachable('unknown', `answered ${answer.status}`)
    return json
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    delete: (path) => call('DELETE', path),
  }
}

type GraphErrorBody = {
  code?: number
  error_subcode?: number
  message?: string
  error_data?: { details?: string }
}

function jsonOf(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

/** What a code means for the message, or for the connection; 'later': try again; 'temporary': Meta's own trouble. */
export function meaningOf(code: number): Refusal | 'later' | 'later-here' | 'temporary' {
  if ([0, 190].includes(code)) return 'token'
  if ([3, 10, 131005, 131031, 131042, 368].includes(code) || (code >= 200 && code < 300)) return 'permission'
  if ([4, 80007, 130429].includes(code)) return 'later'
  if (code === 131056) return 'later-here'
  if ([131048, 131049, 130472].includes(code)) return 'limited'
  if (code === 131047) return 'window_closed'
  if ([131026, 131030, 131021].includes(code)) return 'gone'
  if ([1, 2, 131000, 131016, 131057].includes(code)) return 'temporary'
  return 'rejected'
}

// How Meta refuses: a code that decides, an HTTP status that hardly does.
import type { Answer } from './kit.ts'

/** `{error: …}` with Meta's code; most codes come with HTTP 400. */
export class GraphRefusal extends Error {
  readonly code: number
  readonly status: number
  readonly subcode: number | undefined
  readonly details: string
  constructor(
    code: number,
    message: string,
    more: { status?: number; subcode?: number; details?: string } = {},
  ) {
    super(message)
    this.code = code
    this.status = more.status ?? 400
    this.subcode = more.subcode
    this.details = more.details ?? message
  }
}

export function graphRefusal(
  code: number,
  message: string,
  more: { status?: number; subcode?: number; details?: string } = {},
): Answer {
  const refusal = new GraphRefusal(code, message, more)
  return {
    status: refusal.status,
    body: {
      error: {
        message: `(#${code}) ${message}`,
        type: 'OAuthException',
        code,
        ...(refusal.subcode !== undefined && { error_subcode: refusal.subcode }),
        error_data: { messaging_product: 'whatsapp', details: refusal.details },
        fbtrace_id: 'AbCdEfGhIjKlMnOpQrStUv',
      },
    },
  }
}

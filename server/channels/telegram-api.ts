// Talking to the Bot API: every way it fails, as what is to be done about it. Facts: core.telegram.org/bots/api, and the
// server's source tdlib/telegram-bot-api for the texts of its refusals.
import { Api, GrammyError, HttpError } from 'grammy'

const patienceSeconds = 15

export const telegramApi = (apiRoot: string, token: string, timeoutSeconds = patienceSeconds): Api =>
  new Api(token, { apiRoot, timeoutSeconds })

export type TelegramFault =
  /** Nobody answered; `outcome`: whether the request may have arrived. */
  | { kind: 'unreachable'; outcome: 'unsent' | 'unknown'; detail: string }
  | { kind: 'later'; seconds: number; detail: string }
  | { kind: 'token'; detail: string }
  | { kind: 'blocked'; detail: string }
  | { kind: 'gone'; detail: string }
  | { kind: 'moved'; chatId: number; detail: string }
  /** Somebody else asks for this bot's updates, or a webhook is set. */
  | { kind: 'conflict'; detail: string }
  | { kind: 'rejected'; detail: string }

/** The connection never came about, so nothing was delivered. */
const neverConnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'CERT_HAS_EXPIRED',
]

/** Rethrows what is no failure of Telegram's. */
export function faultOf(error: unknown): TelegramFault {
  if (error instanceof HttpError) {
    const { code = '', message = '' } = (error.error ?? {}) as { code?: string; message?: string }
    const outcome = neverConnected.includes(code) ? 'unsent' : 'unknown'
    return { kind: 'unreachable', outcome, detail: code || withoutToken(message) }
  }
  if (!(error instanceof GrammyError)) throw error
  const { error_code: code, description, parameters } = error
  const detail = `${code} ${description}`
  const says = (words: RegExp) => words.test(description)
  if (code === 429) return { kind: 'later', seconds: Math.max(1, parameters.retry_after ?? 1), detail }
  if (code >= 500) return { kind: 'unreachable', outcome: 'unsent', detail }
  // A token of a wrong form is answered 404: its address does not exist.
  if (code === 401 || (code === 404 && says(/^not found$/i))) return { kind: 'token', detail }
  if (code === 409) return { kind: 'conflict', detail }
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: 'moved', chatId: parameters.migrate_to_chat_id, detail }
  if (says(/deactivated|chat not found|can't initiate conversation|PEER_ID_INVALID|user not found/i))
    return { kind: 'gone', detail }
  if (code === 403) return { kind: 'blocked', detail }
  return { kind: 'rejected', detail }
}

/** Network errors quote the address, and the address holds the token. */
const withoutToken = (message: string): string => message.replace(/\/bot[^/\s]+/g, '/bot…')

/** Telegram counts UTF-16 units, as JavaScript does. */
export const longestMessage = 4096

/** At paragraphs, lines or words; never inside a surrogate pair. */
export function partsOf(text: string, longest: number): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > longest) {
    const head = rest.slice(0, longest)
    const at = [head.lastIndexOf('\n\n'), head.lastIndexOf('\n'), head.lastIndexOf(' ')].find(
      (index) => index > longest / 2,
    )
    const isInsidePair = /[\uD800-\uDBFF]$/.test(head)
    const cut = at ?? (isInsidePair ? longest - 1 : longest)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return [...parts, rest]
}

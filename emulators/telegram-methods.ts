// The methods of the Bot API that a bot of ours calls, with the refusals Telegram gives. Rules: tdlib/telegram-bot-api 10.0.
import { setTimeout as wait } from 'node:timers/promises'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Bot, Button, Chat } from './telegram-bots.ts'
import { botMessage, botUser, dropExpired } from './telegram-bots.ts'

export type Params = Record<string, unknown>

/** `{ok: false}` as Telegram words it; the HTTP status equals the code. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number }
  constructor(code: number, description: string, parameters: Refusal['parameters'] = {}) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export type MethodContext = {
  now: () => Date
  /** The caller has gone. */
  signal: AbortSignal
  /** The webhook or what waits for it has changed. */
  deliver: () => void
  /** A poll has begun to wait. */
  onWait: () => void
  /** Webhooks as the public server takes them: https, four ports, no reserved address. */
  isStrict: boolean
}

export type Method = (bot: Bot, params: Params, context: MethodContext) => unknown

const bad = (what: string) => new Refusal(400, `Bad Request: ${what}`)
const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
/** Lists and objects arrive as JSON text when the request is a form. */
const parsed = <T>(value: unknown): T | undefined => {
  if (value === undefined || value === null || value === '') return undefined
  return (typeof value === 'string' ? JSON.parse(value) : value) as T
}

function chatOf(bot: Bot, params: Params): Chat {
  const chat = bot.chats.get(Number(params.chat_id))
  if (!chat) throw bad('chat not found')
  if (chat.movedTo !== null) {
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.movedTo,
    })
  }
  if (chat.isDeactivated) throw new Refusal(403, 'Forbidden: user is deactivated')
  if (chat.isBlocked) throw new Refusal(403, 'Forbidden: bot was blocked by the user')
  return chat
}

/** Tags and reserved characters as Telegram refuses them; entities themselves are not emulated. */
function checkMarkup(body: string, mode: string): void {
  if (mode === '') return
  if (mode === 'HTML') {
    const stray = /<(?!\/?(b|strong|i|em|u|ins|s|strike|del|code|pre|a|tg-spoiler|blockquote)\b[^>]*>)/.exec(
      body,
    )
    if (stray) throw bad(`can't parse entities: Unsupported start tag "" at byte offset ${stray.index}`)
    return
  }
  const reserved = /(?<!\\)[_*[\]()~`>#+\-=|{}.!]/.exec(body)
  if (mode === 'MarkdownV2' && reserved) {
    throw bad(
      `can't parse entities: Character '${reserved[0]}' is reserved and must be escaped with the preceding '\\'`,
    )
  }
}

function checkedText(value: unknown, mode: unknown): string {
  const body = text(value)
  if (body.trim() === '') throw bad('message text is empty')
  checkMarkup(body, text(mode))
  // Counted in UTF-16 units, which is what JavaScript's length is.
  if (body.length > 4096) throw bad('message is too long')
  return body
}

type ReplyMarkup = {
  inline_keyboard?: InlineKeyboardButton[][]
  keyboard?: ({ text: string } | string)[][]
  remove_keyboard?: boolean
}

function checkedMarkup(value: unknown): ReplyMarkup {
  const markup = parsed<ReplyMarkup>(value) ?? {}
  if (Buffer.byteLength(JSON.stringify(markup)) > 10_240) throw bad('reply markup is too long')
  const buttons = (markup.inline_keyboard ?? []).flat() as Button[]
  if (buttons.length > 100) throw bad('BUTTONS_TOO_MUCH')
  for (const button of buttons) {
    if (!button.text)
      throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    const bytes = Buffer.byteLength(button.callback_data ?? '')
    if (button.url === undefined && (bytes < 1 || bytes > 64)) throw bad('BUTTON_DATA_INVALID')
  }
  return markup
}

function checkWebhookUrl(url: string, isStrict: boolean): URL {
  let parsedUrl: URL
  try {
    parsedUrl = new URL(url)
  } catch {
    throw bad('invalid webhook URL specified')
  }
  const { protocol, hostname, port } = parsedUrl
  if (!/^https?:$/.test(protocol)) throw bad('invalid webhook URL specified')
  if (!isStrict) return parsedUrl
  if (protocol !== 'https:') throw bad('bad webhook: An HTTPS URL must be provided for webhook')
  if (!['', '443', '80', '88', '8443'].includes(port))
    throw bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  if (/^(127\.|10\.|192\.168\.|localhost$)/.test(hostname))
    throw bad(`bad webhook: IP address ${hostname} is reserved`)
  return parsedUrl
}

function setWebhook(bot: Bot, params: Params, { deliver, isStrict }: MethodContext) {
  const url = text(params.url)
  if (url === '') return deleteWebhook(bot, params)
  const secret = params.secret_token === undefined ? null : text(params.secret_token)
  if (secret !== null && secret.length > 256) throw bad('secret token is too long')
  if (secret !== null && !/^[\w-]+$/.test(secret)) throw bad('secret token contains unallowed characters')
  const { hostname } = checkWebhookUrl(url, isStrict)
  if (parsed<boolean>(params.drop_pending_updates)) bot.pending = []
  // Left out: as before. Empty: everything but the kinds that must be asked for.
  const kinds = parsed<string[]>(params.allowed_updates)
  if (kinds) bot.allowedUpdates = kinds.length > 0 ? kinds : null
  const isSame = bot.webhook?.url === url && bot.webhook.secret === secret
  bot.webhook = { url, secret, maxConnections: Number(params.max_connections ?? 40), ip: hostname }
  if (!isSame) bot.lastError = null
  bot.endPoll?.('terminated by setWebhook request')
  deliver()
  return isSame ? described(true, 'Webhook is already set') : described(true, 'Webhook was set')
}

function deleteWebhook(bot: Bot, params: Params) {
  const wasSet = bot.webhook !== null
  bot.webhook = null
  bot.lastError = null
  if (parsed<boolean>(params.drop_pending_updates)) bot.pending = []
  return described(true, wasSet ? 'Webhook was deleted' : 'Webhook is already deleted')
}

/** A success that carries a description beside its result. */
export class Described {
  readonly result: unknown
  readonly description: string
  constructor(result: unknown, description: string) {
    this.result = result
    this.description = description
  }
}
const described = (result: unknown, description: string) => new Described(result, description)

async function getUpdates(bot: Bot, params: Params, { now, signal, onWait }: MethodContext) {
  if (bot.webhook) {
    throw new Refusal(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  }
  // The older of two pollers is sent away.
  bot.endPoll?.('terminated by other getUpdates request; make sure that only one bot instance is running')
  const kinds = parsed<string[]>(params.allowed_updates)
  if (kinds) bot.allowedUpdates = kinds.length > 0 ? kinds : null
  const offset = Number(params.offset ?? 0)
  if (offset > 0) bot.pending = bot.pending.filter(({ update }) => update.update_id >= offset)
  if (offset < 0) bot.pending = bot.pending.slice(offset)
  const limit = Math.min(Math.max(Number(params.limit ?? 100), 1), 100)
  const timeout = Math.min(Math.max(Number(params.timeout ?? 0), 0), 50)
  if (timeout > 0 && bot.pending.length === 0) {
    const woken = new AbortController()
    let conflict: string | undefined
    bot.wake = () => woken.abort()
    bot.endPoll = (why) => {
      conflict = why
      woken.abort()
    }
    onWait()
    await wait(timeout * 1000, undefined, { signal: AbortSignal.any([signal, woken.signal]) }).catch(() => {})
    if (conflict) throw new Refusal(409, `Conflict: ${conflict}`)
    bot.endPoll = null
    bot.wake = () => {}
  }
  dropExpired(bot, now())
  return bot.pending.slice(0, limit).map(({ update }) => update)
}

function sendMessage(bot: Bot, params: Params, { now }: MethodContext) {
  const chat = chatOf(bot, params)
  const body = checkedText(params.text, params.parse_mode)
  const { inline_keyboard: buttons = [], keyboard } = checkedMarkup(params.reply_markup)
  const message = botMessage(bot, chat, body, now())
  chat.typingUntil = null
  chat.lines.push({
    messageId: message.message_id,
    from: 'bot',
    text: body,
    buttons: buttons as Button[][],
    ...(keyboard && {
      keyboard: keyboard.map((row) => row.map((key) => (typeof key === 'string' ? key : key.text))),
    }),
    at: now(),
  })
  return buttons.length > 0 ? { ...message, reply_markup: { inline_keyboard: buttons } } : message
}

function lineOf(bot: Bot, params: Params) {
  const chat = chatOf(bot, params)
  const line = chat.lines.find(
    ({ messageId, from }) => from === 'bot' && messageId === Number(params.message_id),
  )
  if (!line) throw bad('message to edit not found')
  return { chat, line }
}

function editMessageText(bot: Bot, params: Params, { now }: MethodContext) {
  const { chat, line } = lineOf(bot, params)
  const body = checkedText(params.text, params.parse_mode)
  const { inline_keyboard: buttons = [] } = checkedMarkup(params.reply_markup)
  if (line.text === body && JSON.stringify(line.buttons) === JSON.stringify(buttons)) throw notModified()
  Object.assign(line, { text: body, buttons, edited: true })
  return { ...botMessage(bot, chat, body, now()), message_id: line.messageId }
}

function editMessageReplyMarkup(bot: Bot, params: Params, { now }: MethodContext) {
  const { chat, line } = lineOf(bot, params)
  const { inline_keyboard: buttons = [] } = checkedMarkup(params.reply_markup)
  if (JSON.stringify(line.buttons) === JSON.stringify(buttons)) throw notModified()
  line.buttons = buttons as Button[][]
  return { ...botMessage(bot, chat, line.text, now()), message_id: line.messageId }
}

const notModified = () =>
  bad(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  )

const actions = ['typing', 'upload_photo', 'record_voice', 'upload_voice', 'upload_document', 'find_location']

function sendChatAction(bot: Bot, params: Params, { now }: MethodContext) {
  if (!actions.includes(text(params.action))) throw bad('wrong parameter action in request')
  chatOf(bot, params).typingUntil = new Date(now().getTime() + 5000)
  return true
}

function answerCallbackQuery(bot: Bot, params: Params, { now }: MethodContext) {
  const query = bot.queries.get(text(params.callback_query_id))
  if (!query || query.expiresAt <= now())
    throw bad('query is too old and response timeout expired or query ID is invalid')
  if (text(params.text).length > 200) throw bad('MESSAGE_TOO_LONG')
  query.answer = text(params.text)
  return true
}

function getFile(bot: Bot, params: Params) {
  const id = text(params.file_id)
  const file = bot.files.get(id)
  if (!file) throw bad('wrong file_id or the file is temporarily unavailable')
  if (file.bytes.length > 20 * 1024 * 1024) throw bad('file is too big')
  return { file_id: id, file_unique_id: `u${id}`, file_size: file.bytes.length, file_path: file.path }
}

export const methods: Record<string, Method> = {
  getMe: (bot) => ({
    ...botUser(bot),
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo: (bot, _params, { now }) => {
    dropExpired(bot, now())
    return {
      url: bot.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: bot.pending.length,
      ...(bot.webhook && { max_connections: bot.webhook.maxConnections, ip_address: bot.webhook.ip }),
      ...(bot.lastError && {
        last_error_date: Math.floor(bot.lastError.at.getTime() / 1000),
        last_error_message: bot.lastError.message,
      }),
      ...(bot.allowedUpdates && { allowed_updates: bot.allowedUpdates }),
    }
  },
  sendMessage,
  editMessageText,
  editMessageReplyMarkup,
  sendChatAction,
  answerCallbackQuery,
  getFile,
  setMyCommands: () => true,
}

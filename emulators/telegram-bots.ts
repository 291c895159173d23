// What Telegram remembers of the bots it emulates: chats, messages, updates that wait to be fetched or delivered.
import type { ChatMemberUpdated, Message, MessageEntity, Update, User } from 'grammy/types'

export type TelegramCustomer = {
  id: number
  firstName: string
  lastName?: string
  username?: string
  languageCode?: string
}

export type Button = { text: string; callback_data?: string; url?: string }

/** One line of a chat, as the customer sees it. */
export type ChatLine = {
  messageId: number
  from: 'customer' | 'bot'
  text: string
  /** A path for GET /file/bot…/ */
  photo?: string
  buttons: Button[][]
  /** Buttons in place of the customer's keyboard. */
  keyboard?: string[][]
  at: Date
  edited?: true
}

export type Chat = {
  customer: TelegramCustomer
  lines: ChatLine[]
  isBlocked: boolean
  isDeactivated: boolean
  movedTo: number | null
  /** «typing» is shown until then. */
  typingUntil: Date | null
}

export type PendingUpdate = {
  update: Update
  /** Telegram keeps the order within a queue, and within a queue alone. */
  queue: string
  expiresAt: Date
  attempts: number
  isUnderWay: boolean
}

export type Webhook = {
  url: string
  secret: string | null
  maxConnections: number
  ip: string
}

export type Bot = {
  id: number
  token: string
  username: string
  name: string
  isRevoked: boolean
  webhook: Webhook | null
  /** Null: everything but the kinds that must be asked for. */
  allowedUpdates: string[] | null
  pending: PendingUpdate[]
  nextUpdateId: number
  nextMessageId: number
  /** The request that waits in getUpdates; ends it with a conflict. */
  endPoll: ((why: string) => void) | null
  /** Wakes the request that waits. */
  wake: () => void
  chats: Map<number, Chat>
  files: Map<string, { path: string; bytes: Buffer }>
  /** Callback queries that still may be answered. */
  queries: Map<string, { expiresAt: Date; answer: string | null }>
  lastError: { at: Date; message: string } | null
}

const secondsOf = (at: Date) => Math.floor(at.getTime() / 1000)
const hours = 3600_000

export function newBot(token: string, username: string, name: string): Bot {
  return {
    id: Number(token.split(':')[0]),
    token,
    username,
    name,
    isRevoked: false,
    webhook: null,
    allowedUpdates: null,
    pending: [],
    nextUpdateId: 100_000_001,
    // Rising from one start to the next, as Telegram's do: a bot must not meet an id twice.
    nextMessageId: Math.floor(Date.now() / 1000) - 1_700_000_000,
    endPoll: null,
    wake: () => {},
    chats: new Map(),
    files: new Map(),
    queries: new Map(),
    lastError: null,
  }
}

export const botUser = (bot: Bot): User => ({
  id: bot.id,
  is_bot: true,
  first_name: bot.name,
  username: bot.username,
})

export const userOf = (customer: TelegramCustomer): User => ({
  id: customer.id,
  is_bot: false,
  first_name: customer.firstName,
  ...(customer.lastName && { last_name: customer.lastName }),
  ...(customer.username && { username: customer.username }),
  ...(customer.languageCode && { language_code: customer.languageCode }),
})

const privateChat = (customer: TelegramCustomer) => ({
  id: customer.id,
  type: 'private' as const,
  first_name: customer.firstName,
  ...(customer.lastName && { last_name: customer.lastName }),
  ...(customer.username && { username: customer.username }),
})

/** The chat begins when a customer writes: a bot cannot write first. */
export function chatWith(bot: Bot, customer: TelegramCustomer): Chat {
  const known = bot.chats.get(customer.id)
  if (known) return known
  const chat: Chat = {
    customer,
    lines: [],
    isBlocked: false,
    isDeactivated: false,
    movedTo: null,
    typingUntil: null,
  }
  bot.chats.set(customer.id, chat)
  return chat
}

/** Bot API, «MessageEntity»: offsets are UTF-16 units. */
function commandsIn(text: string): MessageEntity[] {
  const command = /^\/[a-z0-9_]{1,32}/i.exec(text)
  return command ? [{ type: 'bot_command', offset: 0, length: command[0].length }] : []
}

/** A message of the customer as an update carries it; `more` overrides. */
export function customerMessage(
  bot: Bot,
  chat: Chat,
  content: { text?: string; more?: Record<string, unknown> },
  now: Date,
): Message {
  const { text, more = {} } = content
  const entities = text === undefined ? [] : commandsIn(text)
  return {
    message_id: bot.nextMessageId++,
    date: secondsOf(now),
    from: userOf(chat.customer),
    chat: privateChat(chat.customer),
    ...(text !== undefined && { text }),
    ...(entities.length > 0 && { entities }),
    ...more,
  } as Message
}

/** A message of the bot as sendMessage answers it. */
export function botMessage(bot: Bot, chat: Chat, text: string, now: Date): Message {
  return {
    message_id: bot.nextMessageId++,
    date: secondsOf(now),
    from: botUser(bot),
    chat: privateChat(chat.customer),
    text,
  } as Message
}

const lifetime = (update: Update) => (update.callback_query ? 150_000 : 24 * hours)

/** Whether this kind is wanted at all: others are not stored (Bot API, «allowed_updates»). */
function isWanted(bot: Bot, update: Update): boolean {
  const kind = Object.keys(update).find((key) => key !== 'update_id') ?? ''
  if (bot.allowedUpdates) return bot.allowedUpdates.includes(kind)
  return !['chat_member', 'message_reaction', 'message_reaction_count'].includes(kind)
}

/** Null: the bot does not want this kind. */
export function addUpdate(bot: Bot, content: Omit<Update, 'update_id'>, now: Date): PendingUpdate | null {
  const update = { update_id: bot.nextUpdateId, ...content } as Update
  if (!isWanted(bot, update)) return null
  bot.nextUpdateId++
  const message = update.message ?? update.edited_message
  const queue = message
    ? `chat ${message.chat.id}`
    : update.callback_query
      ? `user ${update.callback_query.from.id}`
      : `member ${update.my_chat_member?.chat.id ?? 0}`
  const pending: PendingUpdate = {
    update,
    queue,
    expiresAt: new Date(now.getTime() + lifetime(update)),
    attempts: 0,
    isUnderWay: false,
  }
  bot.pending.push(pending)
  bot.wake()
  return pending
}

export function dropExpired(bot: Bot, now: Date): void {
  bot.pending = bot.pending.filter(({ expiresAt }) => expiresAt > now)
}

/** The customer blocked the bot, or let it in again; `chat.isBlocked` says which. */
export function membershipChange(bot: Bot, chat: Chat, now: Date): ChatMemberUpdated {
  const member = (isBlocked: boolean) =>
    isBlocked
      ? { user: botUser(bot), status: 'kicked' as const, until_date: 0 }
      : { user: botUser(bot), status: 'member' as const }
  return {
    chat: privateChat(chat.customer),
    from: userOf(chat.customer),
    date: secondsOf(now),
    old_chat_member: member(!chat.isBlocked),
    new_chat_member: member(chat.isBlocked),
  } as ChatMemberUpdated
}

/** In two sizes, as Telegram offers every photo; the largest is the last. */
export function addPhoto(bot: Bot, jpeg: Buffer): { path: string; sizes: object[] } {
  const number = bot.files.size + 1
  const kept = [
    { id: `photo${number}small`, path: `photos/small_${number}.jpg`, width: 90 },
    { id: `photo${number}`, path: `photos/file_${number}.jpg`, width: 1280 },
  ]
  for (const { id, path } of kept) bot.files.set(id, { path, bytes: jpeg })
  const sizes = kept.map(({ id, width }) => ({
    file_id: id,
    file_unique_id: `u${id}`,
    width,
    height: width,
    file_size: jpeg.length,
  }))
  return { path: `photos/file_${number}.jpg`, sizes }
}

// Telegram on the loopback: the Bot API with its true rules, and the customers who write to its bots.
import { randomBytes } from 'node:crypto'
import type { Update } from 'grammy/types'
import type { Delivery, DeliveryFault } from './delivery.ts'
import { courier } from './delivery.ts'
import type { Answer, Call, Emulator } from './kit.ts'
import { emulate } from './kit.ts'
import type { Bot, Chat, ChatLine, PendingUpdate, TelegramCustomer } from './telegram-bots.ts'
import {
  addPhoto,
  addUpdate,
  botMessage,
  chatWith,
  customerMessage,
  dropExpired,
  membershipChange,
  newBot,
  userOf,
} from './telegram-bots.ts'
import type { Params } from './telegram-methods.ts'
import { Described, methods, Refusal } from './telegram-methods.ts'

export type { ChatLine, TelegramCustomer } from './telegram-bots.ts'

export type TelegramEmulator = Emulator & {
  /** A bot as BotFather makes it; answers its token. */
  addBot(bot: { username: string; name?: string; token?: string }): string
  /** BotFather's /revoke: the token is refused from now on. */
  revoke(token: string): void
  /** What the customer does. Each answers the id of his message. */
  say(token: string, customer: TelegramCustomer, text: string): number
  sendPhoto(token: string, customer: TelegramCustomer, jpeg: Buffer, caption?: string): number
  /** Any other kind: `{voice: {…}}`, `{contact: {…}}`. */
  send(token: string, customer: TelegramCustomer, content: Record<string, unknown>): number
  edit(token: string, customer: TelegramCustomer, messageId: number, text: string): void
  /** Answers the callback query's id. */
  press(token: string, customer: TelegramCustomer, messageId: number, label: string): string
  block(token: string, customer: TelegramCustomer): void
  unblock(token: string, customer: TelegramCustomer): void
  /** The same update once more, as Telegram sends it when it did not hear our 200. */
  repeat(token: string, updateId: number): void
  bot(token: string): Bot
  chat(token: string, customerId: number): Chat | undefined
  lines(token: string, customerId: number): ChatLine[]
  /** Deliveries to webhooks, and what shall go wrong with them. */
  deliveries: Delivery[]
  faultDelivery(fault: DeliveryFault): void
  /** Called whenever a chat or a queue has changed. */
  onChange(listener: () => void): void
}

export type TelegramOptions = {
  port?: number
  now?: () => Date
  /** Before the next try of a delivery. Left out: Telegram's own, 0, 2, 4, 8 … 60 to 120 s. */
  retryPauseMs?: (failures: number) => number
  strictWebhooks?: boolean
}

const trueRetryPauseMs = (failures: number) =>
  failures <= 1 ? 0 : Math.min(2 ** (failures - 1) * 1000, 60_000 + Math.random() * 60_000)

/** `refusalOf(429, …)` for the kit's fault: what Telegram's `{ok: false}` looks like. */
export function refusalOf(code: number, description: string, parameters: Refusal['parameters'] = {}): Answer {
  const hasParameters = Object.keys(parameters).length > 0
  return {
    status: code,
    ...(parameters.retry_after !== undefined && {
      headers: { 'retry-after': String(parameters.retry_after) },
    }),
    body: { ok: false, error_code: code, description, ...(hasParameters && { parameters }) },
  }
}

export async function telegramEmulator(options: TelegramOptions = {}): Promise<TelegramEmulator> {
  const { now = () => new Date(), retryPauseMs = trueRetryPauseMs, strictWebhooks = false } = options
  const bots = new Map<string, Bot>()
  const listeners: (() => void)[] = []
  const post = courier((status) => status >= 200 && status < 300)
  const timers = new Set<NodeJS.Timeout>()
  const changed = () => {
    for (const listener of listeners) listener()
  }

  function authorised(call: Call): Bot {
    const token = call.params.token ?? ''
    if (!/^[1-9]\d*:[^/]{1,70}$/.test(token)) throw new Refusal(401, 'Unauthorized: invalid token specified')
    const bot = bots.get(token)
    if (!bot || bot.isRevoked) throw new Refusal(401, 'Unauthorized')
    return bot
  }

  const route = (name: string) => async (call: Call, signal: AbortSignal) => {
    try {
      const bot = authorised(call)
      const params: Params = { ...Object.fromEntries(call.query), ...formOf(call) }
      const context = { now, signal, deliver: () => pump(bot), onWait: changed, isStrict: strictWebhooks }
      const result = await methods[name]?.(bot, params, context)
      changed()
      if (result instanceof Described)
        return { body: { ok: true, result: result.result, description: result.description } }
      return { body: { ok: true, result } }
    } catch (error) {
      if (error instanceof Refusal) return refusalOf(error.code, error.message, error.parameters)
      throw error
    }
  }

  const server = await emulate(
    {
      ...Object.fromEntries(Object.keys(methods).map((name) => [`* /bot{token}/${name}`, route(name)])),
      'GET /file/bot{token}/{folder}/{name}': (call) => {
        try {
          const path = `${call.params.folder}/${call.params.name}`
          const file = [...authorised(call).files.values()].find((candidate) => candidate.path === path)
          if (!file) return refusalOf(404, 'Not Found')
          return { headers: { 'content-type': 'application/octet-stream' }, body: file.bytes }
        } catch (error) {
          if (error instanceof Refusal) return refusalOf(error.code, error.message)
          throw error
        }
      },
    },
    { port: options.port, now },
  )

  /** One update of every queue at a time, as many queues as the webhook may have connections. */
  function pump(bot: Bot): void {
    if (!bot.webhook) return
    dropExpired(bot, now())
    const busy = new Set(bot.pending.filter(({ isUnderWay }) => isUnderWay).map(({ queue }) => queue))
    for (const pending of bot.pending) {
      if (busy.size >= bot.webhook.maxConnections) return
      if (busy.has(pending.queue)) continue
      busy.add(pending.queue)
      pending.isUnderWay = true
      void deliver(bot, pending)
    }
  }

  async function deliver(bot: Bot, pending: PendingUpdate): Promise<void> {
    const { webhook } = bot
    if (!webhook) {
      pending.isUnderWay = false
      return
    }
    const headers: Record<string, string> = { 'accept-encoding': 'gzip, deflate' }
    if (webhook.secret !== null) headers['x-telegram-bot-api-secret-token'] = webhook.secret
    const body = Buffer.from(JSON.stringify(pending.update))
    const { error, retryAfter } = await post.deliver(webhook.url, headers, body)
    if (error === null) {
      bot.pending = bot.pending.filter((other) => other !== pending)
      pump(bot)
      return changed()
    }
    if (post.isStopped()) return
    bot.lastError = { at: now(), message: error }
    pending.attempts++
    const pauseMs = retryAfter ? Math.min(retryAfter, 3600) * 1000 : retryPauseMs(pending.attempts)
    const timer = setTimeout(() => {
      timers.delete(timer)
      pending.isUnderWay = false
      pump(bot)
    }, pauseMs)
    timers.add(timer)
    changed()
  }

  function botOf(token: string): Bot {
    const bot = bots.get(token)
    if (!bot) throw new Error(`There is no bot with the token ${token.split(':')[0]}:…`)
    return bot
  }

  function push(bot: Bot, content: Omit<Update, 'update_id'>): void {
    addUpdate(bot, content, now())
    pump(bot)
    changed()
  }

  function write(
    token: string,
    customer: TelegramCustomer,
    content: { text?: string; more?: object },
    line: Partial<ChatLine>,
  ): number {
    const bot = botOf(token)
    const chat = chatWith(bot, customer)
    chat.isBlocked = false
    const message = customerMessage(bot, chat, content as { text?: string }, now())
    chat.lines.push({
      messageId: message.message_id,
      from: 'customer',
      text: content.text ?? '',
      buttons: [],
      at: now(),
      ...line,
    })
    push(bot, { message } as Omit<Update, 'update_id'>)
    return message.message_id
  }

  function membership(token: string, customer: TelegramCustomer, isBlocked: boolean): void {
    const bot = botOf(token)
    const chat = chatWith(bot, customer)
    if (chat.isBlocked === isBlocked) return
    chat.isBlocked = isBlocked
    push(bot, { my_chat_member: membershipChange(bot, chat, now()) })
  }

  return {
    ...server,
    reset() {
      server.reset()
      post.reset()
    },
    deliveries: post.deliveries,
    faultDelivery: post.fault,
    addBot({ username, name = username, token }) {
      const made = token ?? `${8_000_000_000 + bots.size + 1}:${randomBytes(26).toString('base64url')}`
      bots.set(made, newBot(made, username, name))
      return made
    },
    revoke(token) {
      botOf(token).isRevoked = true
    },
    say: (token, customer, text) => write(token, customer, { text }, {}),
    sendPhoto(token, customer, jpeg, caption) {
      const bot = botOf(token)
      const { path, sizes } = addPhoto(bot, jpeg)
      const more = { photo: sizes, ...(caption && { caption }) }
      return write(token, customer, { more }, { photo: path, text: caption ?? '' })
    },
    send: (token, customer, content) =>
      write(token, customer, { more: content }, { text: `[${Object.keys(content).join(', ')}]` }),
    edit(token, customer, messageId, text) {
      const bot = botOf(token)
      const chat = chatWith(bot, customer)
      const line = chat.lines.find((candidate) => candidate.messageId === messageId)
      if (line) Object.assign(line, { text, edited: true })
      const at = Math.floor(now().getTime() / 1000)
      const more = { message_id: messageId, edit_date: at }
      const edited_message = customerMessage(bot, chat, { text, more }, now())
      push(bot, { edited_message } as Omit<Update, 'update_id'>)
    },
    press(token, customer, messageId, label) {
      const bot = botOf(token)
      const chat = chatWith(bot, customer)
      const line = chat.lines.find((candidate) => candidate.messageId === messageId)
      const button = line?.buttons.flat().find(({ text }) => text === label)
      if (!line || !button) throw new Error(`Message ${messageId} has no button «${label}»`)
      const id = String(BigInt(customer.id) * 10_000_000_000n + BigInt(bot.nextMessageId++))
      bot.queries.set(id, { expiresAt: new Date(now().getTime() + 150_000), answer: null })
      push(bot, {
        callback_query: {
          id,
          from: userOf(customer),
          message: {
            ...botMessage(bot, chat, line.text, line.at),
            message_id: messageId,
            reply_markup: { inline_keyboard: line.buttons },
          },
          chat_instance: String(customer.id * 7),
          data: button.callback_data,
        },
      } as Omit<Update, 'update_id'>)
      return id
    },
    block: (token, customer) => membership(token, customer, true),
    unblock: (token, customer) => membership(token, customer, false),
    repeat(token, updateId) {
      const bot = botOf(token)
      const sent = post.deliveries.find(({ body }) => JSON.parse(body.toString()).update_id === updateId)
      if (!sent) throw new Error(`The update ${updateId} was never delivered`)
      const update = JSON.parse(sent.body.toString()) as Update
      const expiresAt = new Date(now().getTime() + 3600_000)
      bot.pending.push({ update, queue: `again ${updateId}`, expiresAt, attempts: 0, isUnderWay: false })
      bot.wake()
      pump(bot)
    },
    bot: botOf,
    chat: (token, customerId) => botOf(token).chats.get(customerId),
    lines: (token, customerId) => botOf(token).chats.get(customerId)?.lines ?? [],
    onChange: (listener) => void listeners.push(listener),
    async close() {
      post.stop()
      for (const timer of timers) clearTimeout(timer)
      for (const bot of bots.values()) bot.wake()
      await server.close()
    },
  }
}

/** JSON, or a form; what is neither has no parameters. */
function formOf(call: Call): Params {
  if (call.json && typeof call.json === 'object') return call.json as Params
  const isForm = String(call.headers['content-type']).startsWith('application/x-www-form-urlencoded')
  return isForm ? Object.fromEntries(new URLSearchParams(call.body.toString('utf8'))) : {}
}

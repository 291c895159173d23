// WhatsApp on the loopback: Meta's Graph with its true rules, and the customers who write to its numbers.
import { createHash, randomBytes } from 'node:crypto'
import type { Delivery } from './delivery.ts'
import type { Emulator } from './kit.ts'
import { emulate } from './kit.ts'
import type {
  MetaApp,
  PhoneNumber,
  Template,
  WhatsAppChat,
  WhatsAppCustomer,
  WhatsAppLine,
} from './whatsapp-accounts.ts'
import { businessScopedId, chatWith, newMessageId, newNumber } from './whatsapp-accounts.ts'
import type { EventFault } from './whatsapp-events.ts'
import { eventSender } from './whatsapp-events.ts'
import type { Accepted } from './whatsapp-graph.ts'
import { statusEvent } from './whatsapp-graph.ts'
import type { GraphRefusal } from './whatsapp-refusal.ts'
import { graphRoutes, verifyCallback } from './whatsapp-routes.ts'

export type { PhoneNumber, WhatsAppCustomer, WhatsAppLine } from './whatsapp-accounts.ts'
export { callbackOf } from './whatsapp-events.ts'
export { graphRefusal } from './whatsapp-refusal.ts'

export type WhatsAppEmulator = Emulator & {
  addNumber(about?: {
    displayPhone?: string
    verifiedName?: string
    app?: MetaApp
    templates?: Template[]
  }): PhoneNumber
  number(phoneNumberId: string): PhoneNumber
  /** What the customer does. Each answers the id of his message. */
  say(number: PhoneNumber, customer: WhatsAppCustomer, text: string): string
  sendPhoto(number: PhoneNumber, customer: WhatsAppCustomer, jpeg: Buffer, caption?: string): string
  /** Any other kind: `{type: 'audio', audio: {…}}`. */
  send(number: PhoneNumber, customer: WhatsAppCustomer, content: Record<string, unknown>): string
  tap(number: PhoneNumber, customer: WhatsAppCustomer, messageId: string, title: string): string
  /** What was delivered so far is read now, and from now on at once. */
  read(number: PhoneNumber, customer: WhatsAppCustomer): void
  chat(number: PhoneNumber, customer: WhatsAppCustomer): WhatsAppChat
  lines(number: PhoneNumber, customer: WhatsAppCustomer): WhatsAppLine[]
  /** The app's callback, as its dashboard sets it: verified by GET first. Answers what came back. */
  setAppCallback(number: PhoneNumber, url: string, verifyToken: string): Promise<boolean>
  /** An event of our own making. */
  sendEvent(number: PhoneNumber, field: string, value: object): void
  deliveries: Delivery[]
  faultEvent(fault: EventFault): void
  /** What is held back for reordering or batching goes out. */
  flushEvents(): void
  onChange(listener: () => void): void
}

export type WhatsAppOptions = {
  port?: number
  now?: () => Date
  /** Before the next try of a delivery. Left out: growing up to an hour. */
  retryPauseMs?: (failures: number) => number
}

export async function whatsAppEmulator(options: WhatsAppOptions = {}): Promise<WhatsAppEmulator> {
  const { now = () => new Date() } = options
  const numbers = new Map<string, PhoneNumber>()
  const listeners: (() => void)[] = []
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const events = eventSender({ now, retryPauseMs: options.retryPauseMs, onChange: changed })

  const server = await emulate(
    graphRoutes({ numbers, now, origin: () => server.url, onAccepted: tellStatuses, onChange: changed }),
    { port: options.port, now },
  )

  function tellStatuses(number: PhoneNumber, { chat, line, failure }: Accepted): void {
    const steps = failure ? ['failed' as const] : ['sent' as const, 'delivered' as const]
    for (const status of steps) setStatus(number, chat, line, status, failure)
    if (!failure && chat.isReading) setStatus(number, chat, line, 'read')
  }

  function setStatus(
    number: PhoneNumber,
    chat: WhatsAppChat,
    line: WhatsAppLine,
    status: 'sent' | 'delivered' | 'read' | 'failed',
    failure: GraphRefusal | null = null,
  ): void {
    line.status = status
    const event = statusEvent(number, chat, line, status, failure, now())
    tell(number, { statuses: [event] })
  }

  function tell(number: PhoneNumber, content: object): void {
    const metadata = {
      display_phone_number: number.displayPhone.replace(/\D/g, ''),
      phone_number_id: number.id,
    }
    events.send(number, { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...content } })
    changed()
  }

  function write(
    number: PhoneNumber,
    customer: WhatsAppCustomer,
    content: Record<string, unknown>,
    line: Partial<WhatsAppLine>,
  ): string {
    const chat = chatWith(number, customer)
    chat.customer = customer
    chat.lastCustomerMessageAt = now()
    const id = newMessageId()
    chat.lines.push({
      id,
      from: 'customer',
      text: '',
      choices: [],
      listLabel: null,
      isTapped: false,
      template: null,
      status: null,
      callbackData: null,
      at: now(),
      ...line,
    })
    const isAnonymous = customer.username !== undefined
    const userId = businessScopedId(number, customer)
    tell(number, {
      contacts: [
        {
          profile: { name: customer.name, ...(isAnonymous && { username: customer.username }) },
          ...(!isAnonymous && { wa_id: customer.phone }),
          user_id: userId,
        },
      ],
      messages: [
        {
          ...(!isAnonymous && { from: customer.phone }),
          from_user_id: userId,
          id,
          timestamp: String(Math.floor(now().getTime() / 1000)),
          ...content,
        },
      ],
    })
    return id
  }

  return {
    ...server,
    deliveries: events.deliveries,
    faultEvent: events.fault,
    flushEvents: events.flush,
    addNumber(about = {}) {
      const number = newNumber(about)
      numbers.set(number.id, number)
      return number
    },
    number(id) {
      const number = numbers.get(id)
      if (!number) throw new Error(`There is no number ${id}`)
      return number
    },
    say: (number, customer, text) =>
      write(number, customer, { type: 'text', text: { body: text } }, { text }),
    sendPhoto(number, customer, jpeg, caption) {
      const media = `13${randomBytes(6).readUIntBE(0, 6)}`
      number.media.set(media, { bytes: jpeg, mime: 'image/jpeg', readableUntil: null })
      const image = {
        id: media,
        mime_type: 'image/jpeg',
        sha256: createHash('sha256').update(jpeg).digest('base64'),
        ...(caption && { caption }),
      }
      return write(number, customer, { type: 'image', image }, { photo: media, text: caption ?? '' })
    },
    send: (number, customer, content) =>
      write(number, customer, content, { text: `[${String(content.type)}]` }),
    tap(number, customer, messageId, title) {
      const line = chatWith(number, customer).lines.find(({ id }) => id === messageId)
      const choice = line?.choices.find((candidate) => candidate.title === title)
      if (!line || !choice) throw new Error(`Message ${messageId} has no choice «${title}»`)
      line.isTapped = true
      const kind = line.listLabel === null ? 'button_reply' : 'list_reply'
      const interactive = { type: kind, [kind]: choice }
      const context = { from: number.displayPhone.replace(/\D/g, ''), id: messageId }
      return write(number, customer, { type: 'interactive', interactive, context }, { text: title })
    },
    read(number, customer) {
      const chat = chatWith(number, customer)
      chat.isReading = true
      for (const line of chat.lines) {
        if (line.from === 'salon' && line.status === 'delivered') setStatus(number, chat, line, 'read')
      }
    },
    chat: chatWith,
    lines: (number, customer) => chatWith(number, customer).lines,
    async setAppCallback(number, url, verifyToken) {
      const isHeard = await verifyCallback(url, verifyToken)
      if (isHeard) number.app.callback = url
      return isHeard
    },
    sendEvent: (number, field, value) => events.send(number, { field, value }),
    onChange: (listener) => void listeners.push(listener),
    async close() {
      events.stop()
      await server.close()
    },
  }
}

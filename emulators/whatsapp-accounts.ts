// What Meta remembers of the numbers it emulates: business accounts, tokens, conversations, media, templates.
import { createHash, randomBytes } from 'node:crypto'

export type WhatsAppCustomer = {
  /** Digits, without the plus. */
  phone: string
  name: string
  /** With a username the phone is no longer told: only the business-scoped id is. */
  username?: string
}

export type Status = 'sent' | 'delivered' | 'read' | 'failed'

export type WhatsAppLine = {
  id: string
  from: 'customer' | 'salon'
  text: string
  photo?: string
  /** What may be tapped: buttons, or the rows of a list behind one. */
  choices: { id: string; title: string; description?: string }[]
  /** The button that opens a list; null: plain buttons. */
  listLabel: string | null
  /** What was tapped, and is no more offered. */
  isTapped: boolean
  template: string | null
  status: Status | null
  /** Of ours: echoed in the statuses. */
  callbackData: string | null
  at: Date
}

export type WhatsAppChat = {
  customer: WhatsAppCustomer
  lines: WhatsAppLine[]
  lastCustomerMessageAt: Date | null
  isBlocked: boolean
  /** What the customer reads at once; without it messages are only delivered. */
  isReading: boolean
  /** What was sent recently, for the pair rate. */
  sentAt: Date[]
  typingUntil: Date | null
}

export type Template = {
  name: string
  language: string
  status: 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED'
  body: string
}

export type BusinessAccount = {
  id: string
  name: string
  templates: Template[]
  /** Set by POST subscribed_apps; without it nothing is delivered. */
  isSubscribed: boolean
  override: { url: string; verifyToken: string } | null
}

export type Token = {
  value: string
  kind: 'SYSTEM_USER' | 'USER'
  /** Null: never. */
  expiresAt: Date | null
  isRevoked: boolean
  scopes: string[]
}

export type PhoneNumber = {
  id: string
  displayPhone: string
  verifiedName: string
  quality: 'GREEN' | 'YELLOW' | 'RED' | 'NA'
  status: 'CONNECTED' | 'PENDING' | 'DISCONNECTED'
  account: BusinessAccount
  token: Token
  app: MetaApp
  isDeleted: boolean
  chats: Map<string, WhatsAppChat>
  media: Map<string, { bytes: Buffer; mime: string; readableUntil: Date | null }>
}

export type MetaApp = {
  id: string
  name: string
  secret: string
  /** The app's own callback, set in its dashboard. */
  callback: string | null
}

const digits = (count: number) =>
  String(Math.floor(Math.random() * 9 * 10 ** (count - 1)) + 10 ** (count - 1))

/** `wamid.` and base64, as Meta makes them. */
export const newMessageId = (): string => `wamid.${randomBytes(27).toString('base64')}`

/** Business-scoped: the country code, a dot, and what stays the same for one person and one business. */
export const businessScopedId = (number: PhoneNumber, customer: WhatsAppCustomer): string =>
  `UA.${BigInt(`0x${createHash('sha256').update(`${number.account.id} ${customer.phone}`).digest('hex').slice(0, 14)}`)}`

export function newNumber(
  about: Partial<Pick<PhoneNumber, 'displayPhone' | 'verifiedName' | 'app'>> & { templates?: Template[] },
): PhoneNumber {
  return {
    id: `10${digits(13)}`,
    displayPhone: about.displayPhone ?? `+380 44 ${digits(3)} ${digits(4)}`,
    verifiedName: about.verifiedName ?? 'Студія краси',
    quality: 'GREEN',
    status: 'CONNECTED',
    account: {
      id: `11${digits(13)}`,
      name: about.verifiedName ?? 'Студія краси',
      templates: about.templates ?? [],
      isSubscribed: false,
      override: null,
    },
    token: {
      value: `EAAG${randomBytes(60).toString('base64url')}`,
      kind: 'SYSTEM_USER',
      expiresAt: null,
      isRevoked: false,
      scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
    },
    app: about.app ?? {
      id: `12${digits(13)}`,
      name: 'Salon Agent',
      secret: randomBytes(16).toString('hex'),
      callback: null,
    },
    isDeleted: false,
    chats: new Map(),
    media: new Map(),
  }
}

export function chatWith(number: PhoneNumber, customer: WhatsAppCustomer): WhatsAppChat {
  const known = number.chats.get(customer.phone)
  if (known) return known
  const chat: WhatsAppChat = {
    customer,
    lines: [],
    lastCustomerMessageAt: null,
    isBlocked: false,
    isReading: false,
    sentAt: [],
    typingUntil: null,
  }
  number.chats.set(customer.phone, chat)
  return chat
}

/** By phone or by business-scoped id. */
export function chatOf(number: PhoneNumber, to: unknown, recipient: unknown): WhatsAppChat | undefined {
  const phone = String(to ?? '').replace(/\D/g, '')
  if (phone !== '') return number.chats.get(phone)
  return [...number.chats.values()].find(
    ({ customer }) => businessScopedId(number, customer) === String(recipient ?? ''),
  )
}

export const windowMs = 24 * 3600_000

export const isWindowOpen = (chat: WhatsAppChat, now: Date): boolean =>
  chat.lastCustomerMessageAt !== null && now.getTime() - chat.lastCustomerMessageAt.getTime() < windowMs

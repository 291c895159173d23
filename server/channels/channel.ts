// What a channel is: a messenger through which customers write. Telegram and WhatsApp each export one; the tests script
// their own. What comes in goes to `receive`, `noteEdit`,
// `noteDeletion`, `noteReachable` of conversations/inbox.ts and `noteStatus`, `sendAgainAfterReconnect` of conversations/statuses.ts.

export type ChannelType = 'telegram' | 'whatsapp'

/** A row of `connections`, its secret opened. What is in `secret` and `settings` is the channel's own business. */
export type Connection = {
  id: number
  salonId: number
  type: ChannelType
  secret: string
  settings: Record<string, unknown>
}

export type Outgoing = {
  /** Stable per message, at most 64 characters of ASCII: WhatsApp's biz_opaque_callback_data. */
  key: string
  /** The messenger's id of the customer, as `receive` was given it. */
  to: string
  /** Plain text, never markup. May be longer than the messenger takes: the channel splits it. */
  text: string
  /** What the customer may tap instead of typing; the tapped text comes back as a message. */
  choices: readonly string[]
  /** For windows within which a business may write. Null: the customer has never written. */
  lastCustomerMessageAt: Date | null
  /** How many parts of a long text an earlier try is known to have sent. They are left out. */
  partsSent: number
}

export type Refusal =
  /** The customer blocked the bot, or left. */
  | 'blocked'
  /** There is no such chat, account or number any more. */
  | 'gone'
  /** The messenger lets a business write only for so long after the customer did. */
  | 'window_closed'
  /** The token is wrong, expired or revoked. */
  | 'token'
  /** The token is right and may not do this; or the account is locked or unpaid. */
  | 'permission'
  /** The messenger wants less of us today. */
  | 'limited'
  /** They cannot read what we sent. */
  | 'rejected'

export type Delivered =
  | { outcome: 'sent'; externalIds: readonly string[] }
  /** Trying again changes nothing. `detail`: the other side's own words, without secrets. */
  | { outcome: 'refused'; reason: Refusal; detail: string }
  /** Asked to wait. `scope`: whether all of the connection waits, or this chat alone. */
  | { outcome: 'later'; seconds: number; scope: 'connection' | 'chat' }

/** The other side could not be reached, or broke off. */
export class Unreachable extends Error {
  /** 'unsent': certainly not delivered. 'unknown': the request may have arrived. */
  readonly outcome: 'unsent' | 'unknown'
  /** Parts of a long text that are known to have been sent, counted from the beginning, and their ids. */
  readonly sent: { parts: number; externalIds: readonly string[] }

  constructor(
    outcome: 'unsent' | 'unknown',
    why: string,
    sent: { parts: number; externalIds: readonly string[] } = { parts: 0, externalIds: [] },
  ) {
    super(why)
    this.outcome = outcome
    this.sent = sent
  }
}

export type Channel = {
  type: ChannelType
  /**
   * How long a send with an unknown outcome waits for a status that carries its key before it is sent once more.
   * 0: the messenger tells nothing afterwards, so it is sent once more at once.
   */
  reconcileSeconds: number
  /** Throws Unreachable. Never waits longer than 30 s. */
  deliver(connection: Connection, outgoing: Outgoing): Promise<Delivered>
  /** Shows that an answer is under way, and that the message was seen. Failing is of no consequence. */
  showTyping?(connection: Connection, seen: { to: string; externalId: string }): Promise<void>
  /** The bytes of a photo. Throws Unreachable; undefined when it is gone for good or larger than `maxBytes`. */
  download?(connection: Connection, ref: string, maxBytes: number): Promise<Uint8Array | undefined>
}

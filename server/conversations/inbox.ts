// A message arrives: the customer is found or made, the message is stored once, a reply is asked for.
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

export type Content = {
  kind: 'text' | 'photo' | 'voice' | 'video' | 'document' | 'sticker' | 'location' | 'contact' | 'other'
  /** What was written, a caption, the text of a tapped choice; '' for what has no words. */
  text: string
  /** Of a photo: what the channel's `download` needs to fetch it. */
  photo?: { ref: string }
  /** Of a contact: the phone, when the messenger vouches that it is the customer's own. */
  ownPhone?: string
}

export type Incoming = {
  connectionId: number
  type: 'telegram' | 'whatsapp'
  /** The messenger's id of the message, unique within the connection; of a tapped choice, the tap's. */
  externalId: string
  customer: {
    /** Where replies go. */
    externalId: string
    /** Other ids of the same person (WhatsApp: phone and business-scoped id). */
    aliases?: readonly string[]
    name: string
    username?: string
    phone?: string
    /** The messenger's own language setting, BCP 47. */
    languageCode?: string
  }
  /** When the messenger says it was written. */
  at: Date
  content: Content
}

export type StatusNote = {
  connectionId: number
  /** The messenger's id of our message. */
  externalId: string
  /** The key we sent along (`Outgoing.key`), where the messenger echoes it. */
  key?: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  at: Date
  /** Of a failure: as in Delivered, the channel's word for why. */
  reason?: string
  detail?: string
}

// A message arrives: the customer is found or made, the message is stored once, a reply is asked for.
import { sql } from 'kysely'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { pauseBefore } from './burst.ts'
import type { Writer } from './customers.ts'
import { customerAt, takeTurns } from './customers.ts'
import { startWaiting } from './waiting.ts'

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
  customer: Writer
  /** When the messenger says it was written. */
  at: Date
  content: Content
}

/** A message that comes so late is kept and shown; a person decides whether it still wants an answer. */
const answeredWithinHours = 24
const longestText = 8000

/** In one transaction with whatever else the delivery brings; answer the messenger only after it has committed. */
export async function receive(tx: SalonTx, incoming: Incoming): Promise<'stored' | 'duplicate'> {
  const { connectionId, externalId, customer: writer, content } = incoming
  await takeTurns(tx, connectionId, [writer.externalId, ...(writer.aliases ?? [])])
  if (await isStored(tx, connectionId, externalId)) return 'duplicate'

  const customer = await customerAt(tx, connectionId, {
    ...writer,
    ...(content.ownPhone && { phone: content.ownPhone }),
  })
  const text = content.text.slice(0, longestText)
  const conversation = await conversationWith(tx, incoming, customer)
  const isLate = tx.now.getTime() - incoming.at.getTime() > answeredWithinHours * 3600_000
  const oldest = await oldestUncovered(tx, conversation.id)
  const message = await tx.db
    .insertInto('messages')
    .values({
      conversationId: conversation.id,
      connectionId,
      externalId,
      author: 'customer',
      kind: content.kind,
      text,
      media: content.photo ? sql`${JSON.stringify(content.photo)}::jsonb` : null,
      writtenAt: incoming.at,
      unanswered: isLate ? 'too_old' : null,
      createdAt: tx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

  if (content.photo) await tx.enqueue(jobs.fetchPhoto, { messageId: message.id })
  if (isLate) await needPerson(tx, conversation.id)
  else if (conversation.heldSince) await startWaiting(tx, conversation, tx.now)
  else {
    const about = { conversationId: conversation.id, messageId: message.id }
    await tx.enqueue(jobs.replyToCustomer, about, { afterSeconds: pauseBefore(oldest ?? tx.now, tx.now) })
    if (!oldest) await tx.enqueue(jobs.showTyping, about)
  }
  await tx.announce('conversations')
  return 'stored'
}

async function isStored({ db }: SalonTx, connectionId: number, externalId: string): Promise<boolean> {
  const row = await db
    .selectFrom('messages')
    .select('id')
    .where('connectionId', '=', connectionId)
    .where('externalId', '=', externalId)
    .executeTakeFirst()
  return row !== undefined
}

/** The update locks the row: a reply that is being saved and a takeover wait, or are waited for. */
async function conversationWith(
  tx: SalonTx,
  { connectionId, type, content, customer: writer }: Incoming,
  customer: { id: number; name: string },
) {
  const fresh = {
    customerName: nameShown(customer.name, writer),
    address: writer.externalId,
    lastMessage: content.text.slice(0, 500),
    lastMessageAt: tx.now,
    lastCustomerMessageAt: tx.now,
  }
  return tx.db
    .insertInto('conversations')
    .values({
      ...fresh,
      connectionId,
      customerId: customer.id,
      channel: type,
      unread: 1,
      createdAt: tx.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['salonId', 'connectionId', 'customerId'])
        .where('connectionId', 'is not', null)
        .doUpdateSet({ ...fresh, unread: sql`conversations.unread + 1`, unreachable: null }),
    )
    .returning(['id', 'heldSince', 'waitingSince'])
    .executeTakeFirstOrThrow()
}

function nameShown(name: string, { username, phone }: Writer): string {
  return name || (username && `@${username}`) || phone || ''
}

async function oldestUncovered({ db }: SalonTx, conversationId: number): Promise<Date | undefined> {
  const row = await db
    .selectFrom('messages')
    .select('createdAt')
    .where('conversationId', '=', conversationId)
    .where('author', '=', 'customer')
    .where('coveredBy', 'is', null)
    .where('unanswered', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.createdAt
}

async function needPerson({ db }: SalonTx, conversationId: number): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ needsPerson: 'too_old' })
    .where('id', '=', conversationId)
    .execute()
}

/** The customer changed what was written. What a reply has answered already is only noted. */
export async function noteEdit(
  tx: SalonTx,
  {
    connectionId,
    externalId,
    text,
    at,
  }: { connectionId: number; externalId: string; text: string; at: Date },
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('messages')
    .set({
      originalText: sql`coalesce(original_text, text)`,
      text: text.slice(0, longestText),
      editedAt: at,
    })
    .where('connectionId', '=', connectionId)
    .where('externalId', '=', externalId)
    .where('text', '<>', text)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await tx.announce('conversations')
}

/** The customer took a message back. It stays, marked: a reply may rest on it. */
export async function noteDeletion(
  tx: SalonTx,
  { connectionId, externalId, at }: { connectionId: number; externalId: string; at: Date },
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('messages')
    .set({ deletedAt: at })
    .where('connectionId', '=', connectionId)
    .where('externalId', '=', externalId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await tx.announce('conversations')
}

/** The customer blocked the salon's bot, or came back. */
export async function noteReachable(
  tx: SalonTx,
  {
    connectionId,
    externalId,
    isReachable,
  }: { connectionId: number; externalId: string; isReachable: boolean },
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('conversations')
    .set({ unreachable: isReachable ? null : 'blocked' })
    .where('connectionId', '=', connectionId)
    .where('address', '=', externalId)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await tx.announce('conversations')
}

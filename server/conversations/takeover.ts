// Who answers: the agent, or a person of the salon. A person wins from the moment he writes.
import { sql } from 'kysely'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { cover, uncover, uncoveredMessages } from './coverage.ts'
import { holdingSentence } from './holding-texts.ts'
import { tellOwner } from './notices.ts'
import { sayToCustomer } from './say.ts'
import type { WaitingStep } from './waiting.ts'
import { minutesUntil, secondsUntil, startWaiting } from './waiting.ts'

/** Deliveries, replies and takeovers of one conversation take turns on its row. Throws `not-found`. */
export async function lockConversation({ db }: SalonTx, id: number) {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'heldSince', 'heldBy', 'waitingSince', 'connectionId', 'customerId'])
    .where('id', '=', id)
    .where('connectionId', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new ProblemError('not-found')
  return row
}

export type StaffMessage = {
  conversationId: number
  text: string
  /** Who signed in and wrote; null: the owner from his own Telegram. */
  userId: number | null
}

/**
 * A person of the salon writes to the customer. The agent is silent from here on, what it had not sent yet is held back,
 * and everything the customer waits for counts as answered. Throws `not-found`, `channel-disconnected`.
 */
export async function staffWrites(
  tx: SalonTx,
  { conversationId, text, userId }: StaffMessage,
): Promise<number> {
  const conversation = await lockConversation(tx, conversationId)
  await requireConnection(tx, conversation.connectionId)
  await holdBack(tx, conversationId)
  const message = await tx.db
    .insertInto('messages')
    .values({ conversationId, author: 'staff', text, userId, delivery: 'queued', createdAt: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const waiting = await uncoveredMessages(tx, conversationId)
  await cover(
    tx,
    waiting.map(({ id }) => id),
    message.id,
  )
  await tx.db
    .updateTable('conversations')
    .set({
      heldSince: conversation.heldSince ?? tx.now,
      heldBy: 'staff',
      waitingSince: null,
      needsPerson: null,
      unread: 0,
      lastMessage: text.slice(0, 500),
      lastMessageAt: tx.now,
    })
    .where('id', '=', conversationId)
    .execute()
  await tx.enqueue(jobs.deliverMessages, { conversationId, isWake: false })
  await tx.announce('conversations')
  return message.id
}

async function requireConnection({ db }: SalonTx, connectionId: number | null): Promise<void> {
  const connection = await db
    .selectFrom('connections')
    .select('status')
    .where('id', '=', connectionId ?? 0)
    .executeTakeFirst()
  if (connection?.status !== 'connected') throw new ProblemError('channel-disconnected')
}

/** What the agent has said and nobody has sent yet is not said. */
async function holdBack(tx: SalonTx, conversationId: number): Promise<void> {
  const rows = await tx.db
    .updateTable('messages')
    .set({ delivery: 'superseded', notBefore: null })
    .where('conversationId', '=', conversationId)
    .where('author', '=', 'agent')
    .where('kind', '=', 'text')
    .where('delivery', '=', 'queued')
    .returning(['id', 'unknownOutcomes'])
    .execute()
  // The customer may have seen one whose outcome nobody knows: what it answered stays answered.
  for (const { id, unknownOutcomes } of rows) if (unknownOutcomes === 0) await uncover(tx, id)
}

/** A person takes the conversation over without writing yet. */
export async function takeOver(tx: SalonTx, conversationId: number): Promise<void> {
  const conversation = await lockConversation(tx, conversationId)
  await hold(tx, conversation, 'staff')
}

/** From here on a person answers. The clock runs from the oldest message that nobody has answered, or `since`. */
export async function hold(
  tx: SalonTx,
  conversation: { id: number; heldSince: Date | null; waitingSince: Date | null },
  by: 'staff' | 'hand_over' | 'flood',
  since?: Date,
): Promise<void> {
  await tx.db
    .updateTable('conversations')
    .set({ heldSince: conversation.heldSince ?? tx.now, heldBy: by })
    .where('id', '=', conversation.id)
    .execute()
  if (by === 'staff') await holdBack(tx, conversation.id)
  const waiting = await uncoveredMessages(tx, conversation.id)
  const from = since ?? oldest(waiting)
  if (from) await startWaiting(tx, conversation, from)
  await tx.announce('conversations')
}

const oldest = (messages: readonly { createdAt: Date }[]): Date | undefined =>
  messages.map(({ createdAt }) => createdAt).sort((a, b) => a.getTime() - b.getTime())[0]

/** The agent answers again, first of all what the person left open. */
export async function giveBack(tx: SalonTx, conversationId: number): Promise<void> {
  await lockConversation(tx, conversationId)
  await tx.db
    .updateTable('conversations')
    .set({ heldSince: null, heldBy: null, waitingSince: null, needsPerson: null })
    .where('id', '=', conversationId)
    .execute()
  const open = await uncoveredMessages(tx, conversationId)
  const newest = Math.max(0, ...open.map(({ id }) => id))
  if (newest > 0) await tx.enqueue(jobs.replyToCustomer, { conversationId, messageId: newest })
  await tx.announce('conversations')
}

/** A customer has waited long for a person. Does nothing once somebody has written, or given the conversation back. */
export async function watchTakeover(
  tx: SalonTx,
  { conversationId, waitingSince, step }: { conversationId: number; waitingSince: string; step: WaitingStep },
): Promise<void> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .select(['id', 'heldSince', 'waitingSince', 'needsPerson'])
    .where('id', '=', conversationId)
    .forUpdate()
    .executeTakeFirst()
  const since = conversation?.waitingSince
  if (!since || since.toISOString() !== waitingSince) return
  const seconds = secondsUntil(tx, since, (await minutesUntil(tx))[step])
  if (seconds > 0)
    return tx.enqueue(jobs.watchTakeover, { conversationId, waitingSince, step }, { afterSeconds: seconds })
  if (step === 'nudge')
    return tellOwner(tx, { kind: 'nudge', conversationId, reason: conversation.needsPerson ?? '' })
  // What the agent only passed on, and answers itself besides, needs no word and cannot be taken back.
  if (!conversation.heldSince) return
  if (step === 'hold') return sayHoldingSentence(tx, conversationId)
  await giveBack(tx, conversationId)
  await tellOwner(tx, { kind: 'taken_back', conversationId, reason: '' })
}

async function sayHoldingSentence(tx: SalonTx, conversationId: number): Promise<void> {
  const { language } = await tx.db
    .selectFrom('conversations')
    .innerJoin('salons', 'salons.id', 'conversations.salonId')
    .leftJoin('customers', 'customers.id', 'conversations.customerId')
    .select(sql<string>`coalesce(customers.language, salons.language)`.as('language'))
    .where('conversations.id', '=', conversationId)
    .executeTakeFirstOrThrow()
  await sayToCustomer(tx, { conversationId, kind: 'holding', text: holdingSentence(language), choices: [] })
}

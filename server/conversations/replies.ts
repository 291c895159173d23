// The agent's side of a conversation: whether it answers now, what, and how its reply is kept.
import { sql } from 'kysely'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { mayStillGrow } from './burst.ts'
import type { Uncovered } from './coverage.ts'
import { cover, leaveUnanswered, uncoveredMessages } from './coverage.ts'
import { tellOwner } from './notices.ts'
import { hold, lockConversation } from './takeover.ts'
import type { AgentMessage, Conversation } from './thread.ts'
import { addAgentMessage } from './thread.ts'
import { startWaiting } from './waiting.ts'

/** More turns than this within the time are no conversation any more. */
const floodTurns = 30
const floodMinutes = 10

/** What the customer wrote and nobody has answered: one turn. */
export type Question = {
  conversation: Conversation
  messages: readonly Uncovered[]
  /** The customer's, as far as it is known; else the salon's. */
  language: string
  isFlood: boolean
}

/**
 * Undefined where the agent does not answer now: everything is answered, a person does, the customer is still writing
 * (the later message has its own job), or the salon's agent rests, which is then said of the messages.
 */
export async function questionFrom(
  tx: SalonTx,
  { conversationId, messageId }: { conversationId: number; messageId: number },
): Promise<Question | undefined> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .innerJoin('salons', 'salons.id', 'conversations.salonId')
    .innerJoin('connections', 'connections.id', 'conversations.connectionId')
    .leftJoin('customers', 'customers.id', 'conversations.customerId')
    .select([
      'conversations.id',
      'memory',
      'heldSince',
      'agentEnabled',
      'deletionAt',
      'trialEndsAt',
      'connections.status',
      sql<string>`coalesce(customers.language, salons.language)`.as('language'),
    ])
    .where('conversations.id', '=', conversationId)
    .executeTakeFirst()
  if (!conversation || conversation.heldSince) return undefined
  const messages = await uncoveredMessages(tx, conversationId)
  if (messages.length === 0) return undefined
  const why = restingBecause(conversation, tx.now)
  if (why) {
    await rest(tx, conversationId, messages, why)
    return undefined
  }
  const newest = Math.max(...messages.map(({ id }) => id))
  if (newest > messageId && mayStillGrow(oldestAt(messages), tx.now)) return undefined
  return {
    conversation: { id: conversation.id, memory: conversation.memory as Record<string, unknown> },
    messages,
    language: conversation.language,
    isFlood: await isFlood(tx, conversationId),
  }
}

const oldestAt = (messages: readonly Uncovered[]): Date =>
  new Date(Math.min(...messages.map(({ createdAt }) => createdAt.getTime())))

function restingBecause(
  {
    agentEnabled,
    deletionAt,
    trialEndsAt,
    status,
  }: {
    agentEnabled: boolean
    deletionAt: Date | null
    trialEndsAt: Date | null
    status: string
  },
  now: Date,
) {
  if (status !== 'connected') return 'disconnected'
  if (trialEndsAt && trialEndsAt <= now) return 'trial_ended'
  return agentEnabled && !deletionAt ? null : 'agent_off'
}

async function rest(
  tx: SalonTx,
  conversationId: number,
  messages: readonly Uncovered[],
  why: 'trial_ended' | 'agent_off' | 'disconnected',
): Promise<void> {
  await leaveUnanswered(
    tx,
    messages.map(({ id }) => id),
    why,
  )
  await tx.db
    .updateTable('conversations')
    .set({ needsPerson: why })
    .where('id', '=', conversationId)
    .execute()
  await tx.announce('conversations')
}

async function isFlood({ db, now }: SalonTx, conversationId: number): Promise<boolean> {
  const rows = await db
    .selectFrom('messages')
    .select('id')
    .where('conversationId', '=', conversationId)
    .where('author', '=', 'agent')
    .where('kind', '=', 'text')
    .where('createdAt', '>', new Date(now.getTime() - floodMinutes * 60_000))
    .orderBy('id', 'desc')
    .limit(floodTurns)
    .execute()
  return rows.length >= floodTurns
}

/** What the agent answers, and what it wants done besides. */
export type CustomerReply = AgentMessage & {
  /** Null: nobody can tell from what was written. */
  language: string | null
  /** Something was done for this reply that cannot be done again by asking anew. */
  isBinding: boolean
}

/**
 * Keeps the reply and asks for its delivery, unless a person took over meanwhile, or the customer wrote on and the later
 * message's own job will answer everything together. False: nothing was kept.
 */
export async function keepReply(tx: SalonTx, question: Question, reply: CustomerReply): Promise<boolean> {
  const conversation = await lockConversation(tx, question.conversation.id)
  if (conversation.heldSince) return false
  const open = await uncoveredMessages(tx, conversation.id)
  const asked = new Set(question.messages.map(({ id }) => id))
  const answered = open.filter(({ id }) => asked.has(id))
  if (answered.length === 0) return false
  const wroteOn = open.length > answered.length
  if (wroteOn && !reply.isBinding && mayStillGrow(oldestAt(answered), tx.now)) return false

  const replyId = await addAgentMessage(tx, conversation.id, reply, 'queued')
  await cover(
    tx,
    answered.map(({ id }) => id),
    replyId,
  )
  if (reply.language && conversation.customerId)
    await tx.db
      .updateTable('customers')
      .set({ language: reply.language })
      .where('id', '=', conversation.customerId)
      .execute()
  await handOver(tx, conversation, reply, oldestAt(answered))
  if (reply.actions.some(({ type }) => type === 'erase_request')) {
    const about = { conversationId: conversation.id }
    await tellOwner(tx, { ...about, kind: 'erased', reason: '' })
    await tx.enqueue(jobs.eraseCustomer, about, { afterSeconds: eraseAfterSeconds })
  }
  await tx.enqueue(jobs.deliverMessages, { conversationId: conversation.id, isWake: false })
  await tx.announce('conversations')
  return true
}

/** Long enough for the last word to reach the customer. */
const eraseAfterSeconds = 60

/** Reasons after which the agent says nothing more; after the others it goes on with what it knows. */
const silencing = new Set(['asked', 'complaint', 'flood'])

async function handOver(
  tx: SalonTx,
  conversation: { id: number; heldSince: Date | null; waitingSince: Date | null },
  { actions }: CustomerReply,
  since: Date,
): Promise<void> {
  const action = actions.find(({ type }) => type === 'hand_over')
  if (action?.type !== 'hand_over') return
  const { reason } = action
  const conversationId = conversation.id
  await tx.db
    .updateTable('conversations')
    .set({ needsPerson: reason })
    .where('id', '=', conversationId)
    .execute()
  if (silencing.has(reason)) await hold(tx, conversation, reason === 'flood' ? 'flood' : 'hand_over', since)
  else await startWaiting(tx, conversation, since)
  await tellOwner(tx, { kind: 'hand_over', conversationId, reason })
}

// Conversations with customers, as the history shows them.
import type { SelectQueryBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Action } from '#contract/agent.ts'
import type { Chat, ChatMessage, Customer } from '#contract/conversations.ts'
import type { Source } from '#contract/facts.ts'
import type { Proof } from '#contract/proof.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'

export type Page<T> = { rows: T[]; next: string | null }
export type Wanted = {
  limit: number
  cursor?: string
  q?: string
  channel?: 'telegram' | 'whatsapp'
  filter?: 'waiting' | 'held' | 'unread' | 'undelivered'
}

const chatColumns = [
  'conversations.id',
  'customerName',
  'lastMessage',
  'lastMessageAt',
  'unread',
  'customerId',
  'channel',
  'heldBy',
  'heldSince',
  'waitingSince',
  'needsPerson',
  'unreachable',
] as const

type ChatRow = {
  id: number
  customerName: string
  lastMessage: string
  lastMessageAt: Date
  unread: number
  customerId: number | null
  channel: string | null
  heldBy: string | null
  heldSince: Date | null
  waitingSince: Date | null
  needsPerson: string | null
  unreachable: string | null
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null

const toChat = (row: ChatRow): Chat => ({
  id: row.id,
  customer_name: row.customerName,
  last_message: row.lastMessage,
  timestamp: row.lastMessageAt.toISOString(),
  unread: row.unread,
  customer_id: row.customerId,
  channel: row.channel as Chat['channel'],
  held_by: row.heldBy as Chat['held_by'],
  held_since: instant(row.heldSince),
  waiting_since: instant(row.waitingSince),
  needs_person: row.needsPerson as Chat['needs_person'],
  unreachable: row.unreachable as Chat['unreachable'],
})

/** Newest first, without test chats. Throws `not-found` for a cursor that is none of ours. */
export async function customerChats({ db }: SalonTx, wanted: Wanted): Promise<Page<Chat>> {
  let query = db.selectFrom('conversations').select(chatColumns).where('testUserId', 'is', null)
  if (wanted.channel) query = query.where('channel', '=', wanted.channel)
  if (wanted.filter === 'waiting')
    query = query.where((eb) =>
      eb.or([eb('waitingSince', 'is not', null), eb('needsPerson', 'is not', null)]),
    )
  if (wanted.filter === 'held') query = query.where('heldSince', 'is not', null)
  if (wanted.filter === 'unread') query = query.where('unread', '>', 0)
  if (wanted.filter === 'undelivered') query = query.where('needsPerson', '=', 'undelivered')
  if (wanted.q) query = matching(query, wanted.q)
  if (wanted.cursor) {
    const { at, id } = positionOf(wanted.cursor)
    query = query.where(
      sql<boolean>`(last_message_at, conversations.id) < (${at}::timestamptz, ${id}::bigint)`,
    )
  }
  const rows = await query
    .orderBy('lastMessageAt', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(wanted.limit + 1)
    .execute()
  const shown = rows.slice(0, wanted.limit)
  const last = rows.length > wanted.limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(toChat),
    next: last ? `${last.lastMessageAt.toISOString()}_${last.id}` : null,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: whatever is selected, the condition is the same
function matching<Q extends SelectQueryBuilder<any, any, any>>(query: Q, q: string): Q {
  const pattern = `%${q.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return query.where(sql<boolean>`(
    customer_name ilike ${pattern}
    or exists (select from customers c where c.salon_id = conversations.salon_id and c.id = conversations.customer_id
      and (c.username ilike ${pattern} or c.phone ilike ${pattern}))
    or exists (select from messages m where m.salon_id = conversations.salon_id and m.conversation_id = conversations.id
      and m.text ilike ${pattern})
  )`) as Q
}

function positionOf(cursor: string): { at: string; id: number } {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_(\d{1,15})$/.exec(cursor) ?? []
  if (!at || !id) throw new ProblemError('not-found')
  return { at, id: Number(id) }
}

export async function customerChat({ db }: SalonTx, id: number): Promise<Chat> {
  const row = await db
    .selectFrom('conversations')
    .select(chatColumns)
    .where('id', '=', id)
    .where('testUserId', 'is', null)
    .executeTakeFirst()
  if (!row) throw new ProblemError('not-found')
  return toChat(row)
}

export async function markRead(tx: SalonTx, id: number): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('conversations')
    .set({ unread: 0 })
    .where('id', '=', id)
    .where('unread', '>', 0)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await tx.announce('conversations')
}

const messageColumns = [
  'id',
  'text',
  'author',
  'kind',
  'photoId',
  'engine',
  'fallback',
  'sources',
  'proofs',
  'actions',
  'delivery',
  'deliveryReason',
  'deliveryDetail',
  'sentAt',
  'deliveredAt',
  'readAt',
  'coveredBy',
  'unanswered',
  'originalText',
  'editedAt',
  'deletedAt',
  'createdAt',
] as const

/** The newest ones before the cursor, oldest first. */
export async function chatMessages(
  { db }: SalonTx,
  conversationId: number,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<ChatMessage>> {
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor)
  if (!Number.isSafeInteger(before)) throw new ProblemError('not-found')
  const rows = await db
    .selectFrom('messages')
    .select(messageColumns)
    .where('conversationId', '=', conversationId)
    .where('id', '<', before)
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { rows: shown.toReversed().map(toMessage), next: last ? String(last.id) : null }
}

/** Throws when there is no such message. */
export async function chatMessage({ db }: SalonTx, id: number): Promise<ChatMessage> {
  return toMessage(
    await db.selectFrom('messages').select(messageColumns).where('id', '=', id).executeTakeFirstOrThrow(),
  )
}

type MessageRow = {
  id: number
  text: string
  author: string
  kind: string
  photoId: number | null
  engine: string | null
  fallback: string | null
  sources: unknown
  proofs: unknown
  actions: unknown
  delivery: string | null
  deliveryReason: string | null
  deliveryDetail: string | null
  sentAt: Date | null
  deliveredAt: Date | null
  readAt: Date | null
  coveredBy: number | null
  unanswered: string | null
  originalText: string | null
  editedAt: Date | null
  deletedAt: Date | null
  createdAt: Date
}

const toMessage = (row: MessageRow): ChatMessage => ({
  id: row.id,
  text: row.text,
  // Clients in the field know two senders.
  sender: row.author === 'customer' ? 'customer' : 'ai',
  timestamp: row.createdAt.toISOString(),
  author: row.author as ChatMessage['author'],
  kind: row.kind,
  photo_id: row.photoId,
  engine: row.engine as ChatMessage['engine'],
  fallback: row.fallback as ChatMessage['fallback'],
  sources: row.sources as Source[],
  proofs: row.proofs as Proof[],
  actions: row.actions as Action[],
  delivery: row.delivery as ChatMessage['delivery'],
  delivery_reason: row.deliveryReason,
  delivery_detail: row.deliveryDetail,
  sent_at: instant(row.sentAt),
  delivered_at: instant(row.deliveredAt),
  read_at: instant(row.readAt),
  covered_by: row.coveredBy,
  unanswered: row.unanswered as ChatMessage['unanswered'],
  original_text: row.originalText,
  edited_at: instant(row.editedAt),
  deleted_at: instant(row.deletedAt),
})

export async function customerCard({ db }: SalonTx, id: number): Promise<Customer> {
  const customer = await db
    .selectFrom('customers')
    .select(['id', 'name', 'username', 'phone', 'language', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!customer) throw new ProblemError('not-found')
  const { createdAt, ...known } = customer
  const conversations = await db
    .selectFrom('conversations')
    .select(['id', 'channel', 'lastMessageAt'])
    .where('customerId', '=', id)
    .orderBy('lastMessageAt', 'desc')
    .execute()
  return {
    ...known,
    since: createdAt.toISOString(),
    conversations: conversations.map(({ id: conversationId, channel, lastMessageAt }) => ({
      id: conversationId,
      channel: channel as 'telegram' | 'whatsapp',
      timestamp: lastMessageAt.toISOString(),
    })),
  }
}

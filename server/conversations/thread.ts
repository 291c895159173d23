// The messages of one conversation: what was written, in order.
import { sql } from 'kysely'
import type { Action, TestMessage } from '#contract/agent.ts'
import type { Source } from '#contract/facts.ts'
import type { FallbackReason } from '#contract/model.ts'
import type { Proof } from '#contract/proof.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

export type Conversation = { id: number; memory: Record<string, unknown> }
export type StoredMessage = TestMessage & { author: 'customer' | 'agent' | 'staff' }

const shownAtMost = 200

/** The running test chat of a user, made at the first message. */
export async function testConversation(tx: SalonTx, userId: number): Promise<Conversation> {
  const row = await tx.db
    .insertInto('conversations')
    .values({ testUserId: userId, createdAt: tx.now, lastMessageAt: tx.now })
    // Doing an update, not nothing, locks the row and returns it: two messages at once take turns here.
    .onConflict((conflict) =>
      conflict
        .columns(['salonId', 'testUserId'])
        .where('testUserId', 'is not', null)
        .doUpdateSet({ lastMessageAt: tx.now }),
    )
    .returning(['id', 'memory'])
    .executeTakeFirstOrThrow()
  return { id: row.id, memory: row.memory as Record<string, unknown> }
}

export async function findTestConversation({ db }: SalonTx, userId: number): Promise<number | null> {
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('testUserId', '=', userId)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The last messages, oldest first. */
export async function lastMessages(
  { db }: SalonTx,
  conversationId: number,
  count = shownAtMost,
): Promise<StoredMessage[]> {
  const rows = await db
    .selectFrom('messages')
    .select([
      'id',
      'author',
      'text',
      'photoId',
      'engine',
      'fallback',
      'sources',
      'proofs',
      'actions',
      'createdAt',
    ])
    .where('conversationId', '=', conversationId)
    // What a customer wrote and no reply covers yet is what is being answered, not what was said before.
    .where((eb) =>
      eb.or([
        eb('connectionId', 'is', null),
        eb('coveredBy', 'is not', null),
        eb('unanswered', 'is not', null),
      ]),
    )
    // A person answered before it was sent.
    .where((eb) => eb.or([eb('delivery', 'is', null), eb('delivery', '<>', 'superseded')]))
    .orderBy('id', 'desc')
    .limit(count)
    .execute()
  return rows.toReversed().map((row) => ({
    id: row.id,
    author: row.author as StoredMessage['author'],
    text: row.text,
    sender: row.author === 'customer' ? 'customer' : 'ai',
    timestamp: row.createdAt.toISOString(),
    engine: row.engine as TestMessage['engine'],
    fallback: row.fallback as TestMessage['fallback'],
    sources: row.sources as Source[],
    proofs: row.proofs as Proof[],
    actions: row.actions as Action[],
    photo_id: row.photoId,
  }))
}

export async function addCustomerMessage(
  { db, now }: SalonTx,
  conversationId: number,
  text: string,
  photoId: number | null,
): Promise<void> {
  await db
    .insertInto('messages')
    .values({ conversationId, author: 'customer', text, photoId, createdAt: now })
    .execute()
}

export type AgentMessage = {
  text: string
  engine: 'builtin' | 'model'
  fallback: FallbackReason | null
  sources: readonly Source[]
  proofs: readonly Proof[]
  actions: readonly Action[]
  memory: Record<string, unknown>
}

/** Stores the reply together with what the engine wants to remember. `delivery`: null where nothing is sent. */
export async function addAgentMessage(
  { db, now }: SalonTx,
  conversationId: number,
  message: AgentMessage,
  delivery: 'queued' | null = null,
): Promise<number> {
  const { id } = await db
    .insertInto('messages')
    .values({
      conversationId,
      author: 'agent',
      text: message.text,
      engine: message.engine,
      fallback: message.fallback,
      sources: sql`${JSON.stringify(message.sources)}::jsonb`,
      proofs: sql`${JSON.stringify(message.proofs)}::jsonb`,
      actions: sql`${JSON.stringify(message.actions)}::jsonb`,
      delivery,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('conversations')
    .set({
      memory: sql`${JSON.stringify(message.memory)}::jsonb`,
      lastMessage: message.text.slice(0, 500),
      lastMessageAt: now,
    })
    .where('id', '=', conversationId)
    .execute()
  return id
}

/** Its photos go with it. */
export async function deleteTestConversation({ db }: SalonTx, userId: number): Promise<void> {
  const photos = await db
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversationId')
    .innerJoin('photos', 'photos.id', 'messages.photoId')
    .select(['photos.id', 'photos.blobId'])
    .where('conversations.testUserId', '=', userId)
    .execute()
  await db.deleteFrom('conversations').where('testUserId', '=', userId).execute()
  if (photos.length === 0) return
  await db
    .deleteFrom('photos')
    .where(
      'id',
      'in',
      photos.map(({ id }) => id),
    )
    .execute()
  await db
    .deleteFrom('blobs')
    .where(
      'id',
      'in',
      photos.map(({ blobId }) => blobId),
    )
    .execute()
}

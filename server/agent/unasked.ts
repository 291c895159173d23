// What the agent says of visits without being asked: in the customer's language, and remembered as the question it is.
import { sql } from 'kysely'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { phrasesIn } from './builtin/answer/part.ts'
import { bookingPhrases, type Voice } from './builtin/booking/desk.ts'
import { arrangingOf, type Draft } from './builtin/booking/draft.ts'
import { recall } from './builtin/dialogue.ts'

/** A draft that nobody has taken on for so long is given up for what is said now. */
const draftRestsMinutes = 30

export type Addressed = {
  conversationId: number
  memory: Record<string, unknown>
  voice: Voice
  /** The customer is in the middle of arranging a visit: a yes would be taken for hers. */
  isArranging: boolean
}

/** The conversation, locked, and how to speak in it. Undefined: it is gone. */
export async function addressed(tx: SalonTx, conversationId: number): Promise<Addressed | undefined> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .innerJoin('salons', 'salons.id', 'conversations.salonId')
    .select(['memory', 'lastMessageAt', 'salons.language'])
    .where('conversations.id', '=', conversationId)
    .forUpdate('conversations')
    .executeTakeFirst()
  if (!conversation) return undefined
  const memory = conversation.memory as Record<string, unknown>
  const salons = conversation.language
  const language = recall(memory).language ?? (salons === 'pl' || salons === 'en' ? salons : 'uk')
  const { draft } = arrangingOf(memory)
  const restedMs = tx.now.getTime() - conversation.lastMessageAt.getTime()
  return {
    conversationId,
    memory,
    voice: { language, phrases: phrasesIn(language, null), say: bookingPhrases(language, null) },
    isArranging: draft !== null && draft.task !== 'come' && restedMs < draftRestsMinutes * 60_000,
  }
}

/** The customer's next message is read as the answer to it. */
export async function rememberDraft(
  tx: SalonTx,
  { conversationId, memory }: Addressed,
  { draft, name, phone }: { draft: Draft; name: string | null; phone: string | null },
): Promise<void> {
  const booking = { last: null, name, phone, ...(memory.booking as object | null), draft }
  await tx.db
    .updateTable('conversations')
    .set({ memory: sql`${JSON.stringify({ ...memory, booking })}::jsonb` })
    .where('id', '=', conversationId)
    .execute()
}

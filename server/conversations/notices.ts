// What the owner is told where he is: by e-mail, and in his own Telegram. The app shows it anyway.
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

export type NoticeKind =
  /** The agent passed a conversation on; `reason` as in the action. */
  | 'hand_over'
  /** The customer still waits. */
  | 'nudge'
  /** Nobody came; the agent answers again. */
  | 'taken_back'
  /** A message could not be delivered; `reason` as the messenger refused. */
  | 'undelivered'
  /** A customer asked to be forgotten, and is. */
  | 'erased'

export type Notice = { kind: NoticeKind; conversationId: number; reason: string }

export const ways = ['mail', 'telegram'] as const
export type Way = (typeof ways)[number]

/** One job a way, so that one that fails does not repeat the other. */
export async function tellOwner(tx: SalonTx, notice: Notice): Promise<void> {
  for (const way of ways) await tx.enqueue(jobs.tellOwner, { ...notice, way })
}

export type NoticeDetails = Notice & {
  language: 'uk' | 'en' | 'pl' | 'de'
  salonName: string
  customerName: string
  channel: 'telegram' | 'whatsapp'
  /** The customer's last words; '' for what has none. */
  lastMessage: string
  /** Since when the customer waits; null: does not. */
  waitingSince: Date | null
}

/** What a way needs to word the notice. Undefined: the conversation is gone. */
export async function noticeDetails({ db }: SalonTx, notice: Notice): Promise<NoticeDetails | undefined> {
  const row = await db
    .selectFrom('conversations')
    .innerJoin('salons', 'salons.id', 'conversations.salonId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages')
          .select('messages.text')
          .whereRef('messages.conversationId', '=', 'conversations.id')
          .where('messages.author', '=', 'customer')
          .orderBy('messages.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['salons.language', 'salons.name', 'customerName', 'channel', 'waitingSince', 'last.text'])
    .where('conversations.id', '=', notice.conversationId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...notice,
    language: row.language as NoticeDetails['language'],
    salonName: row.name,
    customerName: row.customerName,
    channel: row.channel as NoticeDetails['channel'],
    lastMessage: row.text ?? '',
    waitingSince: row.waitingSince,
  }
}

/** Who signs in, and so may answer. */
export async function ownerEmails({ db, salonId }: SalonTx): Promise<string[]> {
  const rows = await db.selectFrom('users').select('email').where('salonId', '=', salonId).execute()
  return rows.map(({ email }) => email)
}

// The owner in his own Telegram: linked by a code that works once, told of hand-overs, answering customers from there.
import type { CallbackQuery, Message } from 'grammy/types'
import type { Language } from '#contract/problem.ts'
import { giveBack, staffWrites, takeOver } from '#server/conversations/takeover.ts'
import { jobs } from '#server/jobs.ts'
import { redeemCode } from '#server/platform/access.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import type { OwnerTexts } from './owner-texts.ts'
import { filled, ownerTexts } from './owner-texts.ts'

export type OwnerButton = 'reply' | 'take' | 'back'

/** Tells a code of ours from what else may follow /start in a link. */
export const codePrefix = 'o-'
const answeringMinutes = 15

type Receiver = { connectionId: number }

/** True: the message was the owner's, and is no customer's. */
export async function ownerWrites(tx: SalonTx, receiver: Receiver, message: Message): Promise<boolean> {
  const code = /^\/start (\S+)$/.exec(message.text ?? '')?.[1]
  if (code?.startsWith(codePrefix)) {
    await link(tx, receiver, message, code)
    return true
  }
  const owner = await linkOf(tx, receiver, message.chat.id)
  if (!owner) return false
  const texts = await textsOf(tx)
  const say = (text: string) => sayTo(tx, receiver, message.chat.id, text)
  const conversationId = await conversationMeant(tx, receiver, message, owner)
  if (conversationId === undefined || message.text === undefined) {
    await say(texts.whichOne)
    return true
  }
  // Telegram may deliver it again; the customer gets it once.
  if (!(await rememberNotice(tx, receiver, message.chat.id, message.message_id, conversationId))) return true
  try {
    await staffWrites(tx, { conversationId, text: message.text, userId: owner.userId })
    await say(filled(texts.delivered, { customer: await customerName(tx, conversationId) }))
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    await say(texts.gone)
  }
  return true
}

/** True: the button was one of the owner's. */
export async function ownerTaps(tx: SalonTx, receiver: Receiver, query: CallbackQuery): Promise<boolean> {
  const [, action, id] = /^o:(reply|take|back):(\d{1,15})$/.exec(query.data ?? '') ?? []
  if (!action || !id) return false
  const chatId = query.from.id
  const owner = await linkOf(tx, receiver, chatId)
  await tx.enqueue(jobs.answerTap, {
    connectionId: receiver.connectionId,
    queryId: query.id,
    chatId,
    messageId: null,
  })
  // Unlinked meanwhile: his old notices do nothing any more.
  if (!owner) return true
  await act(tx, receiver, chatId, owner.userId, { action: action as OwnerButton, conversationId: Number(id) })
  return true
}

async function act(
  tx: SalonTx,
  receiver: Receiver,
  chatId: number,
  userId: number,
  { action, conversationId }: { action: OwnerButton; conversationId: number },
): Promise<void> {
  const texts = await textsOf(tx)
  const customer = await customerName(tx, conversationId)
  const say = (text: string, buttons: OwnerButton[]) =>
    sayTo(tx, receiver, chatId, filled(text, { customer }), { conversationId, buttons })
  try {
    if (action === 'reply') {
      await tx.db
        .updateTable('ownerLinks')
        .set({
          answeringConversationId: conversationId,
          answeringUntil: new Date(tx.now.getTime() + answeringMinutes * 60_000),
        })
        .where('userId', '=', userId)
        .execute()
      await say(texts.writeNow, [])
    } else if (action === 'take') {
      await takeOver(tx, conversationId)
      await say(texts.taken, ['reply', 'back'])
    } else {
      await giveBack(tx, conversationId)
      await say(texts.givenBack, ['take'])
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    await sayTo(tx, receiver, chatId, texts.gone)
  }
}

async function link(tx: SalonTx, { connectionId }: Receiver, message: Message, code: string): Promise<void> {
  const texts = await textsOf(tx)
  const userId = await redeemCode(tx, code, 'owner_link')
  // Delivered again after it worked: he is linked, and need not hear otherwise.
  const isLinked = userId === undefined && (await linkOf(tx, { connectionId }, message.chat.id))
  if (userId === undefined)
    return isLinked ? undefined : sayTo(tx, { connectionId }, message.chat.id, texts.codeUnknown)
  const chatId = message.chat.id
  await tx.db
    .deleteFrom('ownerLinks')
    .where((eb) => eb.or([eb('userId', '=', userId), eb('chatId', '=', chatId)]))
    .execute()
  const name = [message.from?.first_name, message.from?.last_name].filter(Boolean).join(' ')
  await tx.db
    .insertInto('ownerLinks')
    .values({ userId, connectionId, chatId, name, linkedAt: tx.now })
    .execute()
  await tx.announce('integrations')
  await sayTo(tx, { connectionId }, chatId, texts.linked)
}

async function linkOf({ db }: SalonTx, { connectionId }: Receiver, chatId: number) {
  return db
    .selectFrom('ownerLinks')
    .select(['userId', 'answeringConversationId', 'answeringUntil'])
    .where('connectionId', '=', connectionId)
    .where('chatId', '=', chatId)
    .executeTakeFirst()
}

type Link = NonNullable<Awaited<ReturnType<typeof linkOf>>>

/** The conversation of the notice he replies to; else the one whose «Reply» he tapped a while ago. */
async function conversationMeant(
  tx: SalonTx,
  { connectionId }: Receiver,
  message: Message,
  owner: Link,
): Promise<number | undefined> {
  const repliedTo = message.reply_to_message?.message_id
  if (repliedTo !== undefined) {
    const notice = await tx.db
      .selectFrom('ownerNotices')
      .select('conversationId')
      .where('connectionId', '=', connectionId)
      .where('chatId', '=', message.chat.id)
      .where('messageId', '=', repliedTo)
      .executeTakeFirst()
    if (notice) return notice.conversationId
  }
  const { answeringConversationId: id, answeringUntil: until } = owner
  return id !== null && until && until > tx.now ? id : undefined
}

/** False: it was remembered before. */
export async function rememberNotice(
  { db, now }: SalonTx,
  { connectionId }: Receiver,
  chatId: number,
  messageId: number,
  conversationId: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('ownerNotices')
    .values({ connectionId, chatId, messageId, conversationId, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function textsOf({ db }: SalonTx): Promise<OwnerTexts> {
  const { language } = await db.selectFrom('salons').select('language').executeTakeFirstOrThrow()
  return ownerTexts[language as Language]
}

async function customerName({ db }: SalonTx, conversationId: number): Promise<string> {
  const row = await db
    .selectFrom('conversations')
    .select('customerName')
    .where('id', '=', conversationId)
    .executeTakeFirst()
  return row?.customerName ?? ''
}

/** By a job: nothing leaves before the transaction is committed. */
export async function sayTo(
  tx: SalonTx,
  { connectionId }: Receiver,
  chatId: number,
  text: string,
  about: { conversationId: number; buttons: OwnerButton[] } | null = null,
): Promise<void> {
  await tx.enqueue(jobs.sayToOwner, { connectionId, chatId, text, about })
}

// One update of Telegram, as something that happened in a conversation. What we do not know is taken and left alone.
import type { CallbackQuery, ChatMemberUpdated, Message, Update, User } from 'grammy/types'
import type { Language } from '#contract/problem.ts'
import type { Content } from '#server/conversations/inbox.ts'
import { noteEdit, noteReachable, receive } from '#server/conversations/inbox.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ownerTaps, ownerWrites } from './owner.ts'
import { telegramMessageId } from './telegram.ts'
import { wordsOf } from './telegram-commands.ts'

export type Receiver = { connectionId: number; botId: number }

/** Kinds that are asked for; others Telegram need not keep. */
export const wantedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/** In one transaction with whatever marks the update as read. Safe to be given the same update again. */
export async function takeUpdate(tx: SalonTx, receiver: Receiver, update: Update): Promise<void> {
  if (update.message) return takeMessage(tx, receiver, update.message)
  if (update.edited_message) return takeEdit(tx, receiver, update.edited_message)
  if (update.callback_query) return takeTap(tx, receiver, update.callback_query)
  if (update.my_chat_member) return takeMembership(tx, receiver, update.my_chat_member)
}

/** Groups are no conversations with customers. */
const isPrivate = (chat: { type?: string }) => chat.type === 'private'

async function takeMessage(tx: SalonTx, receiver: Receiver, message: Message): Promise<void> {
  if (!isPrivate(message.chat) || !message.from || message.from.is_bot) return
  if (await ownerWrites(tx, receiver, message)) return
  const content = contentOf(message, await salonLanguage(tx))
  if (!content) return
  await receive(tx, {
    connectionId: receiver.connectionId,
    type: 'telegram',
    externalId: telegramMessageId(receiver.botId, message.chat.id, message.message_id),
    customer: writerOf(message.from, message.chat.id),
    at: new Date(message.date * 1000),
    content,
  })
}

async function salonLanguage({ db }: SalonTx): Promise<Language> {
  const { language } = await db.selectFrom('salons').select('language').executeTakeFirstOrThrow()
  return language as Language
}

const writerOf = (from: User, chatId: number) => ({
  externalId: String(chatId),
  name: [from.first_name, from.last_name].filter(Boolean).join(' '),
  username: from.username,
  languageCode: from.language_code,
})

/** Undefined: nothing that was said, like a pinned message or a timer. */
function contentOf(message: Message, language: Language): Content | undefined {
  const caption = message.caption ?? ''
  if (message.text !== undefined)
    return { kind: 'text', text: wordsOf(message.text, message.from?.language_code, language) }
  const photo = message.photo?.at(-1)
  if (photo) return { kind: 'photo', text: caption, photo: { ref: photo.file_id } }
  if (message.document) {
    // A picture sent «as a file» is a picture all the same.
    const isPicture = /^image\/(jpeg|png|webp|gif)$/.test(message.document.mime_type ?? '')
    return isPicture
      ? { kind: 'photo', text: caption, photo: { ref: message.document.file_id } }
      : { kind: 'document', text: caption }
  }
  if (message.voice || message.audio) return { kind: 'voice', text: caption }
  if (message.video || message.video_note || message.animation) return { kind: 'video', text: caption }
  if (message.sticker) return { kind: 'sticker', text: message.sticker.emoji ?? '' }
  if (message.location || message.venue) return { kind: 'location', text: message.venue?.title ?? '' }
  if (message.contact) {
    const { phone_number: phone, user_id: userId, first_name: name } = message.contact
    // Only the sender's own card is vouched for.
    const isOwn = userId !== undefined && userId === message.from?.id
    const ownPhone = phone.startsWith('+') ? phone : `+${phone}`
    return { kind: 'contact', text: isOwn ? '' : name, ...(isOwn && { ownPhone }) }
  }
  return isServiceMessage(message) ? undefined : { kind: 'other', text: caption }
}

const serviceFields = ['pinned_message', 'message_auto_delete_timer_changed', 'write_access_allowed']
const isServiceMessage = (message: object) => serviceFields.some((field) => field in message)

async function takeEdit(tx: SalonTx, receiver: Receiver, message: Message): Promise<void> {
  const text = message.text ?? message.caption
  if (!isPrivate(message.chat) || text === undefined) return
  await noteEdit(tx, {
    connectionId: receiver.connectionId,
    externalId: telegramMessageId(receiver.botId, message.chat.id, message.message_id),
    text,
    at: new Date((message.edit_date ?? message.date) * 1000),
  })
}

/** The tapped label comes as a message of the customer; the buttons are then taken away. */
async function takeTap(tx: SalonTx, receiver: Receiver, query: CallbackQuery): Promise<void> {
  const message = query.message
  if (message && !isPrivate(message.chat)) return
  if (await ownerTaps(tx, receiver, query)) return
  const chatId = message?.chat.id ?? query.from.id
  const label = labelOf(query)
  if (label !== undefined)
    await receive(tx, {
      connectionId: receiver.connectionId,
      type: 'telegram',
      externalId: `tap:${query.id}`,
      customer: writerOf(query.from, chatId),
      at: tx.now,
      content: { kind: 'text', text: label },
    })
  await tx.enqueue(jobs.answerTap, {
    connectionId: receiver.connectionId,
    queryId: query.id,
    chatId,
    messageId: message?.message_id ?? null,
  })
}

/** What stood on the button: Telegram sends the message back with its buttons. Undefined: too old to be told. */
function labelOf({ message, data }: CallbackQuery): string | undefined {
  if (!message || !('reply_markup' in message)) return undefined
  for (const button of message.reply_markup?.inline_keyboard.flat() ?? [])
    if ('callback_data' in button && button.callback_data === data) return button.text
  return undefined
}

async function takeMembership(
  tx: SalonTx,
  { connectionId }: Receiver,
  { chat, new_chat_member: member }: ChatMemberUpdated,
): Promise<void> {
  if (!isPrivate(chat)) return
  await noteReachable(tx, {
    connectionId,
    externalId: String(chat.id),
    isReachable: member.status === 'member',
  })
}

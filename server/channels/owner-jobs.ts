// Notices to the owner's own Telegram: one job a message, so that one that fails repeats no other.
import type { InlineKeyboardButton } from 'grammy/types'
import type { z } from 'zod'
import { ownerEmails } from '#server/conversations/notices.ts'
import { connectionById } from '#server/integrations/connections.ts'
import { jobs } from '#server/jobs.ts'
import { sha256 } from '#server/platform/crypto.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { MailRefused } from '#server/platform/mail.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { TellOwner } from './jobs.ts'
import type { OwnerButton } from './owner.ts'
import { rememberNotice, sayTo, textsOf } from './owner.ts'
import { filled } from './owner-texts.ts'
import { telegramSecret } from './telegram.ts'
import { faultOf, telegramApi } from './telegram-api.ts'

const buttonsFor = {
  hand_over: 'reply take',
  nudge: 'reply take',
  taken_back: 'take',
  undelivered: 'reply',
  erased: '',
}
const quotedAtMost = 600

/** To every user of the salon who linked his Telegram. */
export function tellInTelegram({ asSalon }: Platform): TellOwner {
  return (notice, salonId) =>
    asSalon(salonId, async (tx) => {
      const texts = await textsOf(tx)
      const lines = [filled(texts.notices[notice.kind], { customer: notice.customerName })]
      if (notice.lastMessage !== '' && notice.kind !== 'erased')
        lines.push(filled(texts.waits, { message: notice.lastMessage.slice(0, quotedAtMost) }))
      const buttons = buttonsFor[notice.kind].split(' ').filter(Boolean) as OwnerButton[]
      const { conversationId } = notice
      for (const { connectionId, chatId } of await owners(tx))
        await sayTo(tx, { connectionId }, chatId, lines.join('\n\n'), { conversationId, buttons })
    })
}

async function owners({ db }: SalonTx): Promise<{ connectionId: number; chatId: number }[]> {
  return db
    .selectFrom('ownerLinks')
    .innerJoin('connections', 'connections.id', 'ownerLinks.connectionId')
    .select(['connectionId', 'chatId'])
    .where('connections.status', '=', 'connected')
    .execute()
}

/** What concerns the salon, but no conversation: in his Telegram and by e-mail, each by a job of its own. */
export async function alertOwner(tx: SalonTx, text: string): Promise<void> {
  for (const { connectionId, chatId } of await owners(tx)) await sayTo(tx, { connectionId }, chatId, text)
  const subject = text.split('. ')[0] ?? text
  const key = sha256(`${tx.salonId} ${tx.now.toISOString()} ${text}`).toString('hex').slice(0, 32)
  await tx.enqueue(jobs.mailOwner, { subject, text, key })
}

export function ownerJobs({ asSalon, handle, secrets, config, mail, http }: Platform): void {
  handle(jobs.mailOwner, async ({ subject, text, key }, salonId) => {
    if (!mail) return
    for (const to of await asSalon(salonId, ownerEmails)) {
      const about = sha256(`${key} ${to}`).toString('hex').slice(0, 32)
      await mail.send({ to, subject, text, key: about }).catch((error) => {
        if (!(error instanceof MailRefused)) throw error
        http.log.warn({ err: error, salonId }, 'a mail to the owner was refused')
      })
    }
  })

  handle(jobs.sayToOwner, async (message, salonId, { last }) => {
    const { connection, keyboard } = await asSalon(salonId, async (tx) => ({
      connection: await connectionById(tx, secrets, message.connectionId),
      keyboard: await keyboardOf(tx, message.about),
    }))
    if (connection.status !== 'connected' || connection.secret === '') return
    const api = telegramApi(config.telegram.apiRoot, telegramSecret(connection.secret).token)
    try {
      const sent = await api.sendMessage(message.chatId, message.text, {
        link_preview_options: { is_disabled: true },
        ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
      })
      const { about } = message
      if (about)
        await asSalon(salonId, (tx) =>
          rememberNotice(tx, message, message.chatId, sent.message_id, about.conversationId),
        )
    } catch (error) {
      const fault = faultOf(error)
      // Given up at the end, so that what comes later is not held back for ever.
      if (!last && (fault.kind === 'unreachable' || fault.kind === 'later')) throw error
      // He blocked the bot: he is not linked any more, and the page of connections shows it.
      if (fault.kind === 'blocked' || fault.kind === 'gone')
        await asSalon(salonId, (tx) => unlink(tx, message.chatId))
    }
  })

  handle(jobs.answerTap, async ({ connectionId, queryId, chatId, messageId }, salonId) => {
    const connection = await asSalon(salonId, (tx) => connectionById(tx, secrets, connectionId))
    if (connection.status !== 'connected' || connection.secret === '') return
    const api = telegramApi(config.telegram.apiRoot, telegramSecret(connection.secret).token)
    const orLeave = (error: unknown) => {
      // Too old to be answered, or without buttons already.
      if (faultOf(error).kind === 'unreachable') throw error
    }
    await api.answerCallbackQuery(queryId).catch(orLeave)
    if (messageId !== null) await api.editMessageReplyMarkup(chatId, messageId).catch(orLeave)
  })
}

async function keyboardOf(
  tx: SalonTx,
  about: z.infer<typeof jobs.sayToOwner.payload>['about'],
): Promise<InlineKeyboardButton[][]> {
  if (!about) return []
  const texts = await textsOf(tx)
  const labels: Record<OwnerButton, string> = { reply: texts.reply, take: texts.take, back: texts.giveBack }
  return about.buttons.map((button) => [
    { text: labels[button], callback_data: `o:${button}:${about.conversationId}` },
  ])
}

export async function unlink(tx: SalonTx, chatId: number): Promise<void> {
  await tx.db.deleteFrom('ownerLinks').where('chatId', '=', chatId).execute()
  await tx.announce('integrations')
}

// Telegram as a channel: how a message of ours gets there, with buttons for choices.
import type { Api } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import { z } from 'zod'
import type { Channel, Connection, Delivered, Outgoing } from './channel.ts'
import { Unreachable } from './channel.ts'
import type { TelegramFault } from './telegram-api.ts'
import { faultOf, longestMessage, partsOf, telegramApi } from './telegram-api.ts'

/** What is sealed of a Telegram connection. */
export const TelegramSecret = z.object({
  token: z.string(),
  /** Of the webhook's address, and what Telegram sends along to prove itself. */
  key: z.string(),
  webhookSecret: z.string(),
})
export type TelegramSecret = z.infer<typeof TelegramSecret>

export const TelegramSettings = z.object({
  bot_id: z.number(),
  bot_username: z.string(),
  bot_name: z.string(),
  mode: z.enum(['polling', 'webhook']),
})
export type TelegramSettings = z.infer<typeof TelegramSettings>

export const telegramSecret = (secret: string): TelegramSecret => TelegramSecret.parse(JSON.parse(secret))

/** Message ids are unique within a chat, and a connection may change its bot. */
export const telegramMessageId = (botId: number, chatId: number | string, messageId: number): string =>
  `${botId}:${chatId}:${messageId}`

export function telegramChannel(apiRoot: string): Channel {
  const apiOf = ({ secret }: Connection) => telegramApi(apiRoot, telegramSecret(secret).token)

  return {
    type: 'telegram',
    // It tells nothing afterwards: what may have been lost is sent once more.
    reconcileSeconds: 0,

    async deliver(connection, outgoing) {
      const api = apiOf(connection)
      const { bot_id: botId } = TelegramSettings.parse(connection.settings)
      const parts = partsOf(outgoing.text, longestMessage)
      const externalIds: string[] = []
      let chatId = Number(outgoing.to)
      for (let at = outgoing.partsSent; at < parts.length; at++) {
        const isLast = at === parts.length - 1
        const send = () => sendPart(api, chatId, parts[at] ?? '', isLast ? outgoing.choices : [])
        try {
          const messageId = await send().catch((error) => {
            const fault = faultOf(error)
            if (fault.kind !== 'moved') throw error
            chatId = fault.chatId
            return send()
          })
          externalIds.push(telegramMessageId(botId, chatId, messageId))
        } catch (error) {
          return outcomeOf(faultOf(error), { parts: at - outgoing.partsSent, externalIds })
        }
      }
      return { outcome: 'sent', externalIds }
    },

    async showTyping(connection, { to }) {
      await apiOf(connection).sendChatAction(Number(to), 'typing')
    },

    async download(connection, fileId, maxBytes) {
      const { token } = telegramSecret(connection.secret)
      let path: string | undefined
      try {
        path = (await telegramApi(apiRoot, token).getFile(fileId)).file_path
      } catch (error) {
        const fault = faultOf(error)
        if (fault.kind === 'rejected' || fault.kind === 'token') return undefined
        throw new Unreachable('unsent', fault.detail)
      }
      return path === undefined ? undefined : fetchBytes(`${apiRoot}/file/bot${token}/${path}`, {}, maxBytes)
    },
  }
}

/** The message's id. Plain text without markup: nothing in it can break the formatting. */
async function sendPart(api: Api, chatId: number, text: string, choices: readonly string[]): Promise<number> {
  const message = await api.sendMessage(chatId, text, {
    link_preview_options: { is_disabled: true },
    ...(choices.length > 0 && { reply_markup: { inline_keyboard: keyboardOf(choices) } }),
  })
  return message.message_id
}

const choicesAtMost = 100
const shortLabel = 16

/** Two short ones a row. The data is the place in the row: Telegram sends the labels back with the tap. */
function keyboardOf(choices: Outgoing['choices']): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = []
  for (const [at, text] of choices.slice(0, choicesAtMost).entries()) {
    const button = { text, callback_data: `c${at}` }
    const last = rows.at(-1)
    const isPair =
      last?.length === 1 && [last[0]?.text ?? '', text].every(({ length }) => length <= shortLabel)
    if (isPair) last.push(button)
    else rows.push([button])
  }
  return rows
}

function outcomeOf(fault: TelegramFault, sent: { parts: number; externalIds: readonly string[] }): Delivered {
  switch (fault.kind) {
    case 'unreachable':
      throw new Unreachable(fault.outcome, fault.detail, sent)
    case 'later':
      // What was sent of a long text must not be sent again, and only this way out remembers it.
      if (sent.parts > 0) throw new Unreachable('unsent', fault.detail, sent)
      return { outcome: 'later', seconds: fault.seconds, scope: 'connection' }
    case 'token':
    case 'blocked':
    case 'gone':
      return { outcome: 'refused', reason: fault.kind, detail: fault.detail }
    default:
      return { outcome: 'refused', reason: 'rejected', detail: fault.detail }
  }
}

/** Undefined: gone, or larger than that. Throws Unreachable. */
export async function fetchBytes(
  url: string,
  headers: Record<string, string>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  let answer: Response
  try {
    answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(30_000) })
    if (answer.status === 404 || answer.status === 410) return undefined
    if (!answer.ok) throw new Unreachable('unsent', `the file was answered ${answer.status}`)
    const pieces: Uint8Array[] = []
    let size = 0
    for await (const piece of answer.body ?? []) {
      size += piece.length
      if (size > maxBytes) return undefined
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } catch (error) {
    if (error instanceof Unreachable) throw error
    throw new Unreachable('unsent', 'the file could not be fetched')
  }
}

// WhatsApp as a channel: how a message of ours gets there, within the 24 hours that Meta allows.
import { z } from 'zod'
import type { Channel, Connection, Delivered, Outgoing } from './channel.ts'
import { Unreachable } from './channel.ts'
import { fetchBytes } from './telegram.ts'
import { partsOf } from './telegram-api.ts'
import type { Graph, GraphSettings } from './whatsapp-api.ts'
import { GraphError, GraphUnreachable, graphOf, meaningOf } from './whatsapp-api.ts'
import { contentOf, longestText, templateContent, withUnlistedChoices } from './whatsapp-content.ts'

/** What is sealed of a WhatsApp connection. */
export const WhatsAppSecret = z.object({
  token: z.string(),
  key: z.string(),
  verifyToken: z.string(),
  appSecret: z.string().nullable(),
})
export type WhatsAppSecret = z.infer<typeof WhatsAppSecret>

export const WhatsAppSettings = z.object({
  phone_id: z.string(),
  display_phone: z.string(),
  verified_name: z.string(),
  waba_id: z.string().nullable(),
  template: z.object({ name: z.string(), language: z.string() }).nullable(),
})
export type WhatsAppSettings = z.infer<typeof WhatsAppSettings>

export const whatsAppSecret = (secret: string): WhatsAppSecret => WhatsAppSecret.parse(JSON.parse(secret))

/** Free text is allowed for so long after the customer wrote last. */
export const windowMs = 24 * 3600_000
const paceSeconds = 10
/** One customer may be written to about every six seconds. */
const samePersonSeconds = 20
/** Status events tell within seconds whether a message whose answer was lost did arrive. */
const reconcileSeconds = 15

export function whatsAppChannel(settings: GraphSettings, now: () => Date): Channel {
  const graph = ({ secret }: Connection) => graphOf(settings, whatsAppSecret(secret).token)

  return {
    type: 'whatsapp',
    reconcileSeconds,

    async deliver(connection, outgoing) {
      const { phone_id: phoneId, template } = WhatsAppSettings.parse(connection.settings)
      const isOpen =
        outgoing.lastCustomerMessageAt !== null &&
        now().getTime() - outgoing.lastCustomerMessageAt.getTime() < windowMs
      if (!isOpen && !template)
        return {
          outcome: 'refused',
          reason: 'window_closed',
          detail: 'the customer wrote more than 24 hours ago',
        }
      const contents = isOpen || !template ? contentsOf(outgoing) : [templateContent(template, outgoing.text)]
      return sendAll(graph(connection), phoneId, outgoing, contents)
    },

    async showTyping(connection, { externalId }) {
      const { phone_id: phoneId } = WhatsAppSettings.parse(connection.settings)
      await graph(connection).post(`${phoneId}/messages`, {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: externalId,
        typing_indicator: { type: 'text' },
      })
    },

    async download(connection, mediaId, maxBytes) {
      const { phone_id: phoneId } = WhatsAppSettings.parse(connection.settings)
      const { token } = whatsAppSecret(connection.secret)
      try {
        const { url } = await graph(connection).get(`${mediaId}?phone_number_id=${phoneId}`)
        if (typeof url !== 'string' || !mayHaveToken(url, settings.graphRoot)) return undefined
        const headers = { authorization: `Bearer ${token}`, 'user-agent': 'salon-agent' }
        return await fetchBytes(url, headers, maxBytes)
      } catch (error) {
        if (error instanceof GraphUnreachable) throw new Unreachable('unsent', error.message)
        if (error instanceof GraphError) return undefined
        throw error
      }
    },
  }
}

/** The address comes from outside, and the token goes along. */
function mayHaveToken(url: string, graphRoot: string): boolean {
  const { origin, protocol, hostname } = new URL(url)
  const isMeta = protocol === 'https:' && /(^|\.)(fbsbx|facebook)\.com$/.test(hostname)
  return isMeta || origin === new URL(graphRoot).origin
}

function contentsOf({ text, choices }: Outgoing): object[] {
  const parts = partsOf(withUnlistedChoices(text, choices), longestText)
  return parts.map((part, at) => contentOf(part, at === parts.length - 1 ? choices : []))
}

async function sendAll(
  graph: Graph,
  phoneId: string,
  outgoing: Outgoing,
  contents: object[],
): Promise<Delivered> {
  const externalIds: string[] = []
  for (let at = outgoing.partsSent; at < contents.length; at++) {
    const isLast = at === contents.length - 1
    try {
      const { messages } = await graph.post(`${phoneId}/messages`, {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...addressee(outgoing.to),
        ...contents[at],
        // Comes back with every status. On the last part alone: a status of it tells that the whole has arrived.
        ...(isLast && { biz_opaque_callback_data: outgoing.key }),
      })
      const id = (messages as { id?: string }[] | undefined)?.[0]?.id
      if (id) externalIds.push(id)
    } catch (error) {
      return outcomeOf(error, { parts: at - outgoing.partsSent, externalIds })
    }
  }
  return { outcome: 'sent', externalIds }
}

/** A phone, or the business-scoped id of somebody whose phone is not told. */
const addressee = (to: string) => (/^\d+$/.test(to) ? { to } : { recipient: to })

function outcomeOf(error: unknown, sent: { parts: number; externalIds: readonly string[] }): Delivered {
  if (error instanceof GraphUnreachable) throw new Unreachable(error.outcome, error.message, sent)
  if (!(error instanceof GraphError)) throw error
  const meaning = meaningOf(error.code)
  const detail = `${error.code} ${error.message}`
  if (meaning === 'temporary') throw new Unreachable('unsent', detail, sent)
  if (meaning === 'later' || meaning === 'later-here') {
    if (sent.parts > 0) throw new Unreachable('unsent', detail, sent)
    return meaning === 'later'
      ? { outcome: 'later', seconds: paceSeconds, scope: 'connection' }
      : { outcome: 'later', seconds: samePersonSeconds, scope: 'chat' }
  }
  return { outcome: 'refused', reason: meaning, detail }
}

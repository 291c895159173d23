// Sends what waits in a conversation, oldest first, and notes what became of each message.
import type { Claimed, ConnectionRow } from '#server/conversations/claims.ts'
import { claimNext } from '#server/conversations/claims.ts'
import { noteLater, noteRefused, noteSent, noteUnreachable } from '#server/conversations/outbox.ts'
import { deliveryKey } from '#server/conversations/statuses.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Channel, Connection, Delivered } from './channel.ts'
import { Unreachable } from './channel.ts'

export type Channels = readonly Channel[]

export function channelOf(channels: Channels, type: string): Channel {
  const channel = channels.find((candidate) => candidate.type === type)
  if (!channel) throw new Error(`there is no channel ${type}`)
  return channel
}

export function connectionOf(
  { secrets }: Pick<Platform, 'secrets'>,
  salonId: number,
  row: ConnectionRow,
): Connection {
  return { ...row, salonId, secret: row.secret === null ? '' : secrets.open(row.secret) }
}

export function deliveries(platform: Platform, channels: Channels) {
  const { asSalon, http } = platform
  const reconcileSeconds = (type: string) =>
    channels.find((channel) => channel.type === type)?.reconcileSeconds ?? 0

  async function send(claimed: Claimed, salonId: number): Promise<Delivered | Unreachable> {
    try {
      const { messageId, connection, ...outgoing } = claimed
      return await channelOf(channels, connection.type).deliver(connectionOf(platform, salonId, connection), {
        ...outgoing,
        key: deliveryKey(messageId),
      })
    } catch (error) {
      if (error instanceof Unreachable) return error
      // A fault of ours says nothing of whether the request left.
      http.log.error({ err: error, salonId, messageId: claimed.messageId }, 'a channel failed')
      return new Unreachable('unknown', 'a fault of ours')
    }
  }

  return async (
    { conversationId, isWake }: { conversationId: number; isWake: boolean },
    salonId: number,
    { signal }: { signal: AbortSignal },
  ): Promise<void> => {
    // Given to another process meanwhile: that one goes on.
    while (!signal.aborted) {
      const claimed = await asSalon(salonId, (tx) =>
        claimNext(tx, conversationId, { reconcileSeconds, isWake }),
      )
      if (!claimed) return
      // No transaction is open while we wait for the messenger.
      const outcome = await send(claimed, salonId)
      await asSalon(salonId, async (tx) => {
        const about = { messageId: claimed.messageId, conversationId }
        const connectionId = claimed.connection.id
        if (outcome instanceof Unreachable)
          return noteUnreachable(tx, {
            ...about,
            isUnknown: outcome.outcome === 'unknown',
            reconcileSeconds: reconcileSeconds(claimed.connection.type),
            sent: outcome.sent,
          })
        if (outcome.outcome === 'sent') return noteSent(tx, claimed.messageId, outcome.externalIds)
        if (outcome.outcome === 'refused') return noteRefused(tx, { ...about, connectionId, ...outcome })
        return noteLater(tx, {
          ...about,
          seconds: outcome.seconds,
          connectionId: outcome.scope === 'connection' ? connectionId : null,
        })
      })
    }
  }
}

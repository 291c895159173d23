import { typingFor } from '#server/conversations/claims.ts'
import type { NoticeDetails, Way } from '#server/conversations/notices.ts'
import { noticeDetails } from '#server/conversations/notices.ts'
import { jobs } from '#server/jobs.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Channels } from './deliveries.ts'
import { channelOf, connectionOf, deliveries } from './deliveries.ts'
import { mailingOwner } from './owner-mail.ts'
import { photoFetching } from './photos.ts'

/** Tells the owner; throws when trying again may help. */
export type TellOwner = (notice: NoticeDetails, salonId: number) => Promise<void>

/** `tellInTelegram`: the owner's own Telegram, where that is linked. */
export function channelJobs(platform: Platform, channels: Channels, tellInTelegram?: TellOwner): void {
  const { asSalon, handle, http, mail } = platform
  const ownerWays: Record<Way, TellOwner | undefined> = {
    mail: mail ? mailingOwner(platform, mail) : undefined,
    telegram: tellInTelegram,
  }

  handle(jobs.deliverMessages, deliveries(platform, channels))

  handle(jobs.fetchPhoto, photoFetching(platform, channels))

  handle(jobs.showTyping, async (about, salonId) => {
    const seen = await asSalon(salonId, (tx) => typingFor(tx, about))
    if (!seen) return
    const { connection, ...message } = seen
    const channel = channelOf(channels, connection.type)
    await channel
      .showTyping?.(connectionOf(platform, salonId, connection), message)
      .catch((error) => http.log.debug({ err: error, salonId }, 'no typing was shown'))
  })

  handle(jobs.tellOwner, async ({ way, ...notice }, salonId) => {
    const tell = ownerWays[way]
    const details = tell && (await asSalon(salonId, (tx) => noticeDetails(tx, notice)))
    if (details) await tell(details, salonId)
  })
}

// Fetches a photo from the messenger, which keeps it for a while only, cleans it and keeps it with its message.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { awaitedPhoto, keepAwaitedPhoto, photoIsGone } from '#server/conversations/awaited-photos.ts'
import { cleanPhoto, maxPhotoBytes } from '#server/conversations/photos.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { Unreachable } from './channel.ts'
import type { Channels } from './deliveries.ts'
import { channelOf, connectionOf } from './deliveries.ts'

export function photoFetching(platform: Platform, channels: Channels) {
  const { asSalon } = platform

  return async (
    { messageId }: { messageId: number },
    salonId: number,
    { last }: { last: boolean },
  ): Promise<void> => {
    const awaited = await asSalon(salonId, (tx) => awaitedPhoto(tx, messageId))
    if (!awaited) return
    const channel = channelOf(channels, awaited.connection.type)
    const connection = connectionOf(platform, salonId, awaited.connection)
    const bytes = await channel.download?.(connection, awaited.ref, maxPhotoBytes).catch((error) => {
      if (error instanceof Unreachable && last) return undefined
      throw error
    })
    const jpeg = bytes && (await cleaned(bytes))
    await asSalon(salonId, (tx) =>
      jpeg ? keepAwaitedPhoto(tx, messageId, jpeg) : photoIsGone(tx, messageId),
    )
  }
}

/** Undefined: it is no picture. */
async function cleaned(bytes: Uint8Array): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'salon-photo-'))
  try {
    const path = join(folder, 'photo')
    await writeFile(path, bytes, { mode: 0o600 })
    return await cleanPhoto(path)
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

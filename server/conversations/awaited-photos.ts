// Photos that customers sent and that are still with the messenger.
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { ConnectionRow } from './claims.ts'
import { keepPhoto } from './photos.ts'

/** Undefined: it is here, or given up. */
export async function awaitedPhoto(
  { db }: SalonTx,
  messageId: number,
): Promise<{ ref: string; connection: ConnectionRow } | undefined> {
  const row = await db
    .selectFrom('messages')
    .innerJoin('connections', 'connections.id', 'messages.connectionId')
    .select(['media', 'connections.id', 'connections.type', 'connections.secret', 'connections.settings'])
    .where('messages.id', '=', messageId)
    .where('media', 'is not', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { media, ...connection } = row
  return { ref: (media as { ref: string }).ref, connection: connection as ConnectionRow }
}

export async function keepAwaitedPhoto(tx: SalonTx, messageId: number, jpeg: Buffer): Promise<void> {
  const message = await tx.db
    .selectFrom('messages')
    .select('id')
    .where('id', '=', messageId)
    .where('media', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!message) return
  const photoId = await keepPhoto(tx, jpeg)
  await tx.db.updateTable('messages').set({ photoId, media: null }).where('id', '=', messageId).execute()
  await tx.announce('conversations')
}

/** The message stays, without its picture. */
export async function photoIsGone(tx: SalonTx, messageId: number): Promise<void> {
  await tx.db.updateTable('messages').set({ media: null }).where('id', '=', messageId).execute()
  await tx.announce('conversations')
}

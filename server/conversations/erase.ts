// A customer is forgotten: everything said in every channel, photos, name, phone and ids.
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'

/** What other modules know of a customer and must forget as well; handed in where everything is put together. */
export type Forget = (tx: SalonTx, customerId: number) => Promise<void>

export async function eraseCustomer(
  tx: SalonTx,
  customerId: number,
  forgetElsewhere: readonly Forget[],
): Promise<void> {
  for (const forget of forgetElsewhere) await forget(tx, customerId)
  const conversations = await tx.db
    .selectFrom('conversations')
    .select('id')
    .where('customerId', '=', customerId)
    .forUpdate()
    .execute()
  for (const { id } of conversations) await eraseConversation(tx, id)
  await tx.db.deleteFrom('customers').where('id', '=', customerId).execute()
  await tx.announce('conversations')
}

/** Its messages and their photos. */
export async function eraseConversation({ db }: SalonTx, id: number): Promise<void> {
  const photos = await db
    .selectFrom('messages')
    .innerJoin('photos', 'photos.id', 'messages.photoId')
    .select(['photos.id', 'photos.blobId'])
    .where('messages.conversationId', '=', id)
    .execute()
  await db.deleteFrom('conversations').where('id', '=', id).execute()
  if (photos.length === 0) return
  const ids = photos.map((photo) => photo.id)
  const blobIds = photos.map(({ blobId }) => blobId)
  await db.deleteFrom('photos').where('id', 'in', ids).execute()
  await db.deleteFrom('blobs').where('id', 'in', blobIds).execute()
}

const waitSeconds = 60
const waitAtMostMinutes = 10

/** The customer asked for it and said yes: once the last word has reached him, or could not. */
export async function eraseAsAsked(
  tx: SalonTx,
  conversationId: number,
  forgetElsewhere: readonly Forget[],
): Promise<void> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .select(['customerId', 'lastMessageAt'])
    .where('id', '=', conversationId)
    .executeTakeFirst()
  // Somebody of the salon did it meanwhile.
  if (!conversation?.customerId) return
  const unsent = await tx.db
    .selectFrom('messages')
    .select('id')
    .where('conversationId', '=', conversationId)
    .where('delivery', 'in', ['queued', 'sending'])
    .executeTakeFirst()
  const waited = tx.now.getTime() - conversation.lastMessageAt.getTime()
  if (unsent && waited < waitAtMostMinutes * 60_000)
    return tx.enqueue(jobs.eraseCustomer, { conversationId }, { afterSeconds: waitSeconds })
  await eraseCustomer(tx, conversation.customerId, forgetElsewhere)
}

const erasedAtOnce = 200

/** Customers whose conversations all rested longer than the salon keeps them. Comes again as long as that is so. */
export async function forgetOld(
  tx: SalonTx,
  { retentionDays }: { retentionDays: number },
  forgetElsewhere: readonly Forget[],
): Promise<void> {
  const salon = await tx.db.selectFrom('salons').select('retentionDays').executeTakeFirst()
  if (salon?.retentionDays !== retentionDays) return
  const before = new Date(tx.now.getTime() - retentionDays * 86_400_000)
  const rested = await tx.db
    .selectFrom('conversations')
    .select('customerId')
    .where('customerId', 'is not', null)
    .groupBy('customerId')
    .having((eb) => eb(eb.fn.max('lastMessageAt'), '<', before))
    .limit(erasedAtOnce)
    .execute()
  for (const { customerId } of rested)
    if (customerId !== null) await eraseCustomer(tx, customerId, forgetElsewhere)
  const isMore = rested.length === erasedAtOnce
  await tx.enqueue(jobs.forgetOld, { retentionDays }, { afterSeconds: isMore ? 1 : 86_400 })
}

// Services as they can be booked, and the owner's word about them.
import { sql } from 'kysely'
import type { ChangedService, NewService, Service, ServicePrice } from '#contract/catalogue.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'

export const jsonb = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

/** In the order of the price list; `only`: one of them, offered or not. */
export async function salonServices({ db }: SalonTx, only?: number): Promise<Service[]> {
  let query = db
    .selectFrom('services')
    .leftJoin('staffServices', 'staffServices.serviceId', 'services.id')
    .select([
      'services.id',
      'name',
      'category',
      'services.minutes',
      'bufferBefore',
      'bufferAfter',
      'prices',
      'isOffered',
      'proposedKey',
      'edited',
      sql<
        number[]
      >`coalesce(array_agg(staff_id order by staff_id) filter (where staff_id is not null), '{}')`.as(
        'staffIds',
      ),
    ])
    .groupBy('services.id')
  if (only !== undefined) query = query.where('services.id', '=', only)
  const rows = await query.orderBy('position').orderBy('services.id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    category: row.category,
    minutes: row.minutes,
    buffer_before: row.bufferBefore,
    buffer_after: row.bufferAfter,
    prices: row.prices as unknown as ServicePrice[],
    staff_ids: row.staffIds.map(Number),
    is_offered: row.isOffered,
    origin: row.proposedKey === null ? 'owner' : 'file',
    edited: row.edited,
  }))
}

/** Throws `not-found`. */
export async function serviceById(tx: SalonTx, id: number): Promise<Service> {
  const [service] = await salonServices(tx, id)
  if (!service) throw new ProblemError('not-found')
  return service
}

export async function addService(tx: SalonTx, given: NewService): Promise<Service> {
  const { id } = await tx.db
    .insertInto('services')
    .values(({ selectFrom, fn, val }) => ({
      name: given.name,
      category: given.category,
      minutes: given.minutes,
      bufferBefore: given.buffer_before,
      bufferAfter: given.buffer_after,
      prices: jsonb(given.prices),
      position: selectFrom('services').select(
        fn.coalesce(sql<number>`max(position) + 1`, val(0)).as('position'),
      ),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await setStaffOf(tx, id, given.staff_ids ?? (await allStaffIds(tx)))
  await tx.announce('catalogue')
  return serviceById(tx, id)
}

const columns = {
  name: 'name',
  category: 'category',
  minutes: 'minutes',
  buffer_before: 'bufferBefore',
  buffer_after: 'bufferAfter',
  is_offered: 'isOffered',
} as const

/** What the owner changes stays as he said, whatever the files say later. */
export async function changeService(tx: SalonTx, id: number, changes: ChangedService): Promise<Service> {
  await serviceById(tx, id)
  const fields = Object.keys(changes) as (keyof ChangedService)[]
  const set: Record<string, unknown> = {}
  for (const field of fields) {
    if (field in columns) set[columns[field as keyof typeof columns]] = changes[field]
  }
  if (changes.prices) set.prices = jsonb(changes.prices)
  await tx.db
    .updateTable('services')
    .set({ ...set, edited: withFields(fields) })
    .where('id', '=', id)
    .execute()
  if (changes.staff_ids) await setStaffOf(tx, id, changes.staff_ids)
  await tx.announce('catalogue')
  return serviceById(tx, id)
}

/** The names of the fields besides those already there. */
export const withFields = (fields: readonly string[]) =>
  sql<
    string[]
  >`(select coalesce(array_agg(distinct field), '{}') from unnest(edited || ${[...fields]}::text[]) as field)`

/** Off the list; a service that no visit ever had goes for good, unless the files would bring it back. */
export async function removeService(tx: SalonTx, id: number): Promise<void> {
  const service = await serviceById(tx, id)
  const used = await tx.db
    .selectFrom('appointments')
    .select('id')
    .where('serviceId', '=', id)
    .limit(1)
    .executeTakeFirst()
  if (used || service.origin === 'file') await changeService(tx, id, { is_offered: false })
  else {
    await tx.db.deleteFrom('services').where('id', '=', id).execute()
    await tx.announce('catalogue')
  }
}

async function allStaffIds({ db }: SalonTx): Promise<number[]> {
  const rows = await db.selectFrom('staff').select('id').where('isActive', '=', true).execute()
  return rows.map(({ id }) => id)
}

/** Who does it; their own pace and price stay. Throws `not-found` for a master of nobody's. */
async function setStaffOf({ db }: SalonTx, serviceId: number, staffIds: readonly number[]): Promise<void> {
  const known = await db.selectFrom('staff').select('id').execute()
  const ids = new Set(known.map(({ id }) => id))
  if (!staffIds.every((id) => ids.has(id))) throw new ProblemError('not-found')
  await db
    .deleteFrom('staffServices')
    .where('serviceId', '=', serviceId)
    .where(({ not, eb }) => not(eb('staffId', '=', sql<number>`any(${[...staffIds]}::bigint[])`)))
    .execute()
  if (staffIds.length === 0) return
  await db
    .insertInto('staffServices')
    .values([...new Set(staffIds)].map((staffId) => ({ staffId, serviceId })))
    .onConflict((conflict) => conflict.columns(['salonId', 'staffId', 'serviceId']).doNothing())
    .execute()
}

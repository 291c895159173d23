// Masters, what they do, and the owner's word about them.
import { sql } from 'kysely'
import type { Staff, StaffSkill } from '#contract/catalogue.ts'
import type { Money } from '#contract/facts.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { jsonb, withFields } from './services.ts'

/** `only`: one of them, active or not. */
export async function salonStaff({ db }: SalonTx, only?: number): Promise<Staff[]> {
  let query = db.selectFrom('staff').selectAll()
  let skillsQuery = db
    .selectFrom('staffServices')
    .innerJoin('services', 'services.id', 'staffServices.serviceId')
    .select(['staffId', 'serviceId', 'staffServices.minutes', 'price'])
  if (only !== undefined) {
    query = query.where('id', '=', only)
    skillsQuery = skillsQuery.where('staffId', '=', only)
  }
  const rows = await query.orderBy('position').orderBy('id').execute()
  const skills = await skillsQuery.orderBy('position').orderBy('serviceId').execute()
  const byStaff = Map.groupBy(skills, ({ staffId }) => staffId)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    level: row.level,
    is_active: row.isActive,
    is_chair: row.isChair,
    skills: (byStaff.get(row.id) ?? []).map(({ serviceId, minutes, price }) => ({
      service_id: serviceId,
      minutes,
      price: price as unknown as Money | null,
    })),
    origin: row.proposedKey === null ? 'owner' : 'file',
    edited: row.edited,
  }))
}

/** Throws `not-found`. */
export async function staffById(tx: SalonTx, id: number): Promise<Staff> {
  const [staff] = await salonStaff(tx, id)
  if (!staff) throw new ProblemError('not-found')
  return staff
}

export type NewStaff = { name: string; level: string | null; skills?: readonly StaffSkill[] | undefined }

export async function addStaff(tx: SalonTx, { name, level, skills }: NewStaff): Promise<Staff> {
  const { id } = await tx.db
    .insertInto('staff')
    .values(({ selectFrom, fn, val }) => ({
      name,
      level,
      position: selectFrom('staff').select(
        fn.coalesce(sql<number>`max(position) + 1`, val(0)).as('position'),
      ),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await setSkills(tx, id, skills ?? (await everything(tx)))
  // The salon has masters now: its one chair takes no more bookings.
  await tx.db.updateTable('staff').set({ isActive: false }).where('isChair', '=', true).execute()
  await tx.announce('catalogue')
  return staffById(tx, id)
}

export type ChangedStaff = {
  name?: string | undefined
  level?: string | null | undefined
  is_active?: boolean | undefined
  skills?: readonly StaffSkill[] | undefined
}

export async function changeStaff(tx: SalonTx, id: number, changes: ChangedStaff): Promise<Staff> {
  await staffById(tx, id)
  await tx.db
    .updateTable('staff')
    .set({
      ...(changes.name !== undefined && { name: changes.name }),
      ...(changes.level !== undefined && { level: changes.level }),
      ...(changes.is_active !== undefined && { isActive: changes.is_active }),
      edited: withFields(Object.keys(changes)),
    })
    .where('id', '=', id)
    .execute()
  if (changes.skills) await setSkills(tx, id, changes.skills)
  await tx.announce('catalogue')
  return staffById(tx, id)
}

/** No more bookings; a master who never had a visit goes for good, unless the files would bring her back. */
export async function removeStaff(tx: SalonTx, id: number): Promise<void> {
  const staff = await staffById(tx, id)
  const used = await tx.db
    .selectFrom('appointments')
    .select('id')
    .where('staffId', '=', id)
    .limit(1)
    .executeTakeFirst()
  if (used || staff.origin === 'file') await changeStaff(tx, id, { is_active: false })
  else {
    await tx.db.deleteFrom('staff').where('id', '=', id).execute()
    await tx.announce('catalogue')
  }
}

async function everything({ db }: SalonTx): Promise<StaffSkill[]> {
  const rows = await db.selectFrom('services').select('id').where('isOffered', '=', true).execute()
  return rows.map(({ id }) => ({ service_id: id, minutes: null, price: null }))
}

async function setSkills({ db }: SalonTx, staffId: number, skills: readonly StaffSkill[]): Promise<void> {
  const known = new Set((await db.selectFrom('services').select('id').execute()).map(({ id }) => id))
  if (!skills.every(({ service_id }) => known.has(service_id))) throw new ProblemError('not-found')
  await db.deleteFrom('staffServices').where('staffId', '=', staffId).execute()
  const unique = new Map(skills.map((skill) => [skill.service_id, skill]))
  if (unique.size === 0) return
  await db
    .insertInto('staffServices')
    .values(
      [...unique.values()].map(({ service_id, minutes, price }) => ({
        staffId,
        serviceId: service_id,
        minutes,
        price: price === null ? null : jsonb(price),
      })),
    )
    .execute()
}

// Services, masters and hours out of the published facts. Where the owner has said something himself, his word stays.
import { sql } from 'kysely'
import type { Fact, HoursFact } from '#contract/facts.ts'
import { setSalonWeek, setStaffWeek } from '#server/booking/schedule.ts'
import { jsonb } from '#server/booking/services.ts'
import { noteProposal, proposalState, proposedRelease } from '#server/booking/settings.ts'
import { type PublishedKnowledge, publishedKnowledge } from '#server/knowledge/releases.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import {
  isEmpty,
  type ProposedException,
  proposedExceptions,
  salonWeek,
  staffWeek,
  weekOfStaff,
} from './hours.ts'
import { type ProposedService, proposedServices } from './services.ts'
import { hoursOf, type ProposedStaff, proposedStaff, whoDoesWhat } from './staff.ts'
import type { ReadsTrade } from './words.ts'

const chairKey = 'chair'

/** Brings the catalogue up to the published release; does nothing when it is. Safe to run at the same time. */
export async function proposeCatalogue(tx: SalonTx, readsTrade: ReadsTrade): Promise<void> {
  const knowledge = await publishedKnowledge(tx)
  if (knowledge.releaseId === 0 || (await proposedRelease(tx)) === knowledge.releaseId) return
  const { releaseId, weekIsOwners } = await proposalState(tx)
  if (releaseId === knowledge.releaseId) return
  const words = readsTrade(knowledge)
  const services = proposedServices(factsOf(knowledge, 'service'), words)
  const hours = factsOf(knowledge, 'hours')
  const staff = proposedStaff(staffTold(knowledge), hours, factsOf(knowledge, 'service'))
  await keepServices(tx, services)
  await keepStaff(tx, staff)
  await keepSkills(tx, whoDoesWhat(staff, services, words), services)
  await keepHours(tx, staff, hours, weekIsOwners)
  await noteProposal(tx, knowledge.releaseId)
  await tx.announce('catalogue')
}

function factsOf<K extends Fact['kind']>(
  { facts }: PublishedKnowledge,
  kind: K,
): Extract<Fact, { kind: K }>[] {
  return facts.flatMap(({ fact }) => (fact.kind === kind ? [fact as Extract<Fact, { kind: K }>] : []))
}

function staffTold({ facts }: PublishedKnowledge) {
  return facts.flatMap(({ fact, place }) =>
    fact.kind === 'staff' ? [{ fact, where: place.sheet ?? '' }] : [],
  )
}

/** Fields in which the owner's word stands are left alone. */
const unlessEdited = (field: string, table: string, column: string) =>
  sql.raw(`case when '${field}' = any(${table}.edited) then ${table}.${column} else excluded.${column} end`)

async function keepServices({ db }: SalonTx, services: readonly ProposedService[]): Promise<void> {
  const unless = (field: string, column = field) => unlessEdited(field, 'services', column)
  if (services.length > 0)
    await sql`
      insert into services (proposed_key, name, category, minutes, prices, position)
      select item ->> 'key', item ->> 'name', item ->> 'category', (item ->> 'minutes')::int, item -> 'prices', position
      from jsonb_array_elements(${jsonb(services)}) with ordinality as items (item, position) order by position
      on conflict on constraint services_one_per_proposal do update set
        name = ${unless('name')}, category = ${unless('category')}, minutes = ${unless('minutes')},
        prices = ${unless('prices')}, position = excluded.position, is_offered = ${unless('is_offered')}
    `.execute(db)
  await db
    .updateTable('services')
    .set({ isOffered: false })
    .where('proposedKey', 'is not', null)
    .where(sql<boolean>`proposed_key <> all(${services.map(({ key }) => key)}::text[])`)
    .where(sql<boolean>`not 'is_offered' = any(edited)`)
    .execute()
}

const chairNames: Record<string, string> = {
  uk: 'Будь-який майстер',
  en: 'Any master',
  pl: 'Dowolny specjalista',
  de: 'Beliebige Fachkraft',
}

async function keepStaff({ db }: SalonTx, staff: readonly ProposedStaff[]): Promise<void> {
  const unless = (field: string, column = field) => unlessEdited(field, 'staff', column)
  if (staff.length > 0)
    await sql`
      insert into staff (proposed_key, name, level, position)
      select item ->> 'key', item ->> 'name', item ->> 'level', position
      from jsonb_array_elements(${jsonb(staff)}) with ordinality as items (item, position) order by position
      on conflict on constraint staff_one_per_proposal do update set
        name = ${unless('name')}, level = ${unless('level')}, position = excluded.position,
        is_active = ${unless('is_active')}
    `.execute(db)
  await db
    .updateTable('staff')
    .set({ isActive: false })
    .where('proposedKey', 'is not', null)
    .where('isChair', '=', false)
    .where(sql<boolean>`proposed_key <> all(${staff.map(({ key }) => key)}::text[])`)
    .where(sql<boolean>`not 'is_active' = any(edited)`)
    .execute()
  await keepChair(db)
}

/** A salon that names no masters is booked as one chair, so that it can be booked at all. */
async function keepChair(db: SalonTx['db']): Promise<void> {
  const masters = await db
    .selectFrom('staff')
    .select('id')
    .where('isActive', '=', true)
    .where('isChair', '=', false)
    .limit(1)
    .executeTakeFirst()
  const chair = db.updateTable('staff').where('isChair', '=', true)
  const { numUpdatedRows } = await chair.set({ isActive: !masters }).executeTakeFirst()
  if (masters || numUpdatedRows > 0n) return
  const { language } = await db.selectFrom('salons').select('language').executeTakeFirstOrThrow()
  await db
    .insertInto('staff')
    .values({ name: chairNames[language] ?? chairNames.uk!, isChair: true, proposedKey: chairKey })
    .execute()
}

async function keepSkills(
  { db }: SalonTx,
  pairs: readonly [string, string][],
  services: readonly ProposedService[],
): Promise<void> {
  const all = [...pairs, ...services.map(({ key }): [string, string] => [chairKey, key])]
  // Hers if the owner said what she does; the service's if he said who does it.
  await sql`
    delete from staff_services using staff, services
    where staff.id = staff_id and services.id = service_id
      and staff.proposed_key is not null and services.proposed_key is not null
      and not 'skills' = any(staff.edited) and not 'staff_ids' = any(services.edited)
      and staff_services.minutes is null and staff_services.price is null
  `.execute(db)
  await sql`
    insert into staff_services (staff_id, service_id)
    select staff.id, services.id from jsonb_array_elements(${jsonb(all)}) as pair
    join staff on staff.proposed_key = pair ->> 0 join services on services.proposed_key = pair ->> 1
    where not 'skills' = any(staff.edited) and not 'staff_ids' = any(services.edited)
    on conflict do nothing
  `.execute(db)
}

async function keepHours(
  tx: SalonTx,
  staff: readonly ProposedStaff[],
  hours: readonly HoursFact[],
  weekIsOwners: boolean,
): Promise<void> {
  const rows = await tx.db
    .selectFrom('staff')
    .select(['id', 'proposedKey', 'edited'])
    .where('proposedKey', 'is not', null)
    .execute()
  const exceptions: (ProposedException & { staffId: number | null })[] = proposedExceptions(
    hours.filter((fact) => !fact.staff),
    '',
  ).map((each) => ({ ...each, staffId: null }))
  const weeks = []
  for (const each of staff) {
    const row = rows.find(({ proposedKey }) => proposedKey === each.key)
    if (!row) continue
    const told = hoursOf(hours, each)
    const week = staffWeek(told)
    if (week) weeks.push(week)
    if (!row.edited.includes('week')) await setStaffWeek(tx, row.id, week)
    for (const exception of proposedExceptions(told, each.key))
      exceptions.push({ ...exception, staffId: row.id })
  }
  const week = salonWeek(hours)
  if (!weekIsOwners) await setSalonWeek(tx, isEmpty(week) ? weekOfStaff(weeks) : week)
  await keepExceptions(tx, exceptions)
}

async function keepExceptions(
  { db }: SalonTx,
  exceptions: readonly (ProposedException & { staffId: number | null })[],
): Promise<void> {
  await db
    .deleteFrom('scheduleExceptions')
    .where('proposedKey', 'is not', null)
    .where('isOwners', '=', false)
    .execute()
  if (exceptions.length === 0) return
  await db
    .insertInto('scheduleExceptions')
    .values(
      exceptions.map(({ key, staffId, from, to, isClosed, opens, closes, note }) => ({
        proposedKey: key,
        staffId,
        fromDay: from,
        toDay: to,
        isClosed,
        opens,
        closes,
        note,
      })),
    )
    .onConflict((conflict) => conflict.constraint('schedule_exceptions_one_per_proposal').doNothing())
    .execute()
}

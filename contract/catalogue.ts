// What the salon does and who does it: proposed from the files, kept as the owner edits it.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Money, Variant } from './facts.ts'
import { Id, IdParam } from './shapes.ts'

const Name = z.string().trim().min(1).max(200)
const ServiceMinutes = z.int().min(5).max(1440)
const Buffer = z.int().min(0).max(240)

export const ServicePrice = z.object({
  /** Which price it is, in the words of the list: by length, by level. */
  variant: Variant,
  price: Money.nullable(),
  /** What the price is for, when not for the visit: «1 ніготь». */
  unit: z.string().nullable(),
  note: z.string().nullable(),
})
export type ServicePrice = z.infer<typeof ServicePrice>

export const Service = z
  .object({
    id: Id,
    name: z.string(),
    category: z.string().nullable(),
    /** Null: cannot be booked until somebody says how long it takes. */
    minutes: z.int().nullable(),
    buffer_before: z.int(),
    buffer_after: z.int(),
    prices: z.array(ServicePrice),
    /** Who does it. */
    staff_ids: z.array(Id),
    /** False: taken off the list. */
    is_offered: z.boolean(),
    origin: z.enum(['file', 'owner']),
    /** Fields in which the owner's word stands instead of the files'. */
    edited: z.array(z.string()),
  })
  .meta({ id: 'Service' })
export type Service = z.infer<typeof Service>

export const listServices = endpoint({
  method: 'GET',
  path: '/services/',
  summary: 'Services as they can be booked, in the order of the price list',
  reply: z.array(Service),
})

export const NewService = z
  .object({
    name: Name,
    category: Name.nullable().default(null),
    minutes: ServiceMinutes.nullable().default(null),
    buffer_before: Buffer.default(0),
    buffer_after: Buffer.default(0),
    prices: z.array(ServicePrice).max(100).default([]),
    /** Left out: everybody. */
    staff_ids: z.array(Id).max(200).optional(),
  })
  .meta({ id: 'NewService' })
export type NewService = z.infer<typeof NewService>

export const addService = endpoint({
  method: 'POST',
  path: '/services/',
  summary: 'Add a service that no file has',
  status: 201,
  body: NewService,
  reply: Service,
})

export const ChangedService = z
  .object({
    name: Name,
    category: Name.nullable(),
    minutes: ServiceMinutes.nullable(),
    buffer_before: Buffer,
    buffer_after: Buffer,
    prices: z.array(ServicePrice).max(100),
    staff_ids: z.array(Id).max(200),
    is_offered: z.boolean(),
  })
  .partial()
  .meta({ id: 'ChangedService' })
export type ChangedService = z.infer<typeof ChangedService>

export const changeService = endpoint({
  method: 'PATCH',
  path: '/services/{id}/',
  summary: 'Change a service; what is changed outlives the next trainings',
  params: IdParam,
  body: ChangedService,
  reply: Service,
})

export const removeService = endpoint({
  method: 'DELETE',
  path: '/services/{id}/',
  summary: 'Take a service off the list; its visits stay',
  status: 204,
  params: IdParam,
})

export const missingKinds = [
  'nothing-published',
  'no-hours',
  'no-staff',
  'no-minutes',
  'nobody-does',
] as const
export const Missing = z
  .object({
    kind: z.enum(missingKinds),
    /** One sentence in the caller's language. */
    text: z.string(),
    /** What it is missing of; how many more there are stands in the sentence. */
    service_ids: z.array(Id),
  })
  .meta({ id: 'Missing' })
export type Missing = z.infer<typeof Missing>

export const missingForBooking = endpoint({
  method: 'GET',
  path: '/services/missing/',
  summary: 'What has to be said before everything can be booked',
  reply: z.array(Missing),
})

export const StaffSkill = z.object({
  service_id: Id,
  /** Her own pace and price; null: as the list says. */
  minutes: ServiceMinutes.nullable(),
  price: Money.nullable(),
})
export type StaffSkill = z.infer<typeof StaffSkill>

export const Staff = z
  .object({
    id: Id,
    name: z.string(),
    level: z.string().nullable(),
    /** False: takes no bookings. */
    is_active: z.boolean(),
    /** Stands for the whole salon, while no master is named. */
    is_chair: z.boolean(),
    skills: z.array(StaffSkill),
    origin: z.enum(['file', 'owner']),
    edited: z.array(z.string()),
  })
  .meta({ id: 'Staff' })
export type Staff = z.infer<typeof Staff>

export const listStaff = endpoint({
  method: 'GET',
  path: '/staff/',
  summary: 'Masters and what they do',
  reply: z.array(Staff),
})

export const addStaff = endpoint({
  method: 'POST',
  path: '/staff/',
  summary: 'Add a master whom no file names',
  status: 201,
  body: z.object({
    name: Name,
    level: Name.nullable().default(null),
    /** Left out: everything. */
    skills: z.array(StaffSkill).max(500).optional(),
  }),
  reply: Staff,
})

export const changeStaff = endpoint({
  method: 'PATCH',
  path: '/staff/{id}/',
  summary: 'Change a master; what is changed outlives the next trainings',
  params: IdParam,
  body: z
    .object({
      name: Name,
      level: Name.nullable(),
      is_active: z.boolean(),
      skills: z.array(StaffSkill).max(500),
    })
    .partial(),
  reply: Staff,
})

export const removeStaff = endpoint({
  method: 'DELETE',
  path: '/staff/{id}/',
  summary: 'The master takes no more bookings; her visits stay',
  status: 204,
  params: IdParam,
})

// What the salon does, who does it and when: proposed from the files, kept as the owner edits it.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Money, TimeOfDay, Variant, type Weekday, weekdays } from './facts.ts'
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

/** From and to, with 24:00 as the end of the day; a break lies between two spans. */
export const Span = z
  .object({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, { path: ['to'] })
export type Span = z.infer<typeof Span>

const spans = z.array(Span).max(6)
/** Every weekday; an empty list is a day off. */
export const Week = z
  .object(Object.fromEntries(weekdays.map((day) => [day, spans])) as Record<Weekday, typeof spans>)
  .meta({ id: 'Week' })
export type Week = z.infer<typeof Week>

const staffDay = z.union([z.literal('salon'), spans])
/** A master's week; `salon`: whenever the salon is open on that day. */
export const StaffWeek = z
  .object(Object.fromEntries(weekdays.map((day) => [day, staffDay])) as Record<Weekday, typeof staffDay>)
  .meta({ id: 'StaffWeek' })
export type StaffWeek = z.infer<typeof StaffWeek>

/** YYYY-MM-DD, or MM-DD for every year. */
export const ExceptionDay = z.string().regex(/^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

const exceptionFields = {
  /** Null: the whole salon. */
  staff_id: Id.nullable(),
  from: ExceptionDay,
  /** Inclusive. */
  to: ExceptionDay,
  is_closed: z.boolean(),
  /** Null: as on that weekday. */
  opens: TimeOfDay.nullable(),
  closes: TimeOfDay.nullable(),
  note: z.string().trim().max(200).nullable(),
}

export const ScheduleException = z
  .object({ id: Id, ...exceptionFields, origin: z.enum(['file', 'owner']) })
  .meta({ id: 'ScheduleException' })
export type ScheduleException = z.infer<typeof ScheduleException>

export const BookingSettings = z.object({
  /** Minutes before a visit until which a customer may book. */
  lead_minutes: z.int().min(0).max(10_080),
  /** Days ahead that a customer may book. */
  horizon_days: z.int().min(1).max(730),
  /** Visits begin on multiples of so many minutes. */
  grid_minutes: z.union([5, 10, 15, 20, 30, 60].map((minutes) => z.literal(minutes))),
  /** The agent asks for a phone number. */
  asks_phone: z.boolean(),
})
export type BookingSettings = z.infer<typeof BookingSettings>

export const Schedule = z
  .object({
    salon: Week,
    staff: z.array(
      z.object({
        staff_id: Id,
        /** Null: as the salon. */
        week: StaffWeek.nullable(),
      }),
    ),
    exceptions: z.array(ScheduleException),
    settings: BookingSettings,
  })
  .meta({ id: 'Schedule' })
export type Schedule = z.infer<typeof Schedule>

export const getSchedule = endpoint({
  method: 'GET',
  path: '/schedule/',
  summary: 'Working hours, days off, and the rules of booking',
  reply: Schedule,
})

export const patchSchedule = endpoint({
  method: 'PATCH',
  path: '/schedule/',
  summary: 'Change the week of the salon or of masters, and the rules of booking',
  body: z.object({
    salon: Week.optional(),
    staff: z
      .array(z.object({ staff_id: Id, week: StaffWeek.nullable() }))
      .max(200)
      .optional(),
    settings: BookingSettings.partial().optional(),
  }),
  reply: Schedule,
})

const sameForm = ({ from, to }: { from?: string; to?: string }) =>
  from === undefined || to === undefined || from.length === to.length

export const addException = endpoint({
  method: 'POST',
  path: '/schedule/',
  summary: 'A day off, a short day, a holiday, a holiday of a master',
  status: 201,
  body: z
    .object({
      ...exceptionFields,
      staff_id: exceptionFields.staff_id.default(null),
      opens: exceptionFields.opens.default(null),
      closes: exceptionFields.closes.default(null),
      note: exceptionFields.note.default(null),
    })
    .refine(sameForm, { path: ['to'] }),
  reply: ScheduleException,
})

export const changeException = endpoint({
  method: 'PATCH',
  path: '/schedule/{id}/',
  summary: 'Change a day that is not as usual',
  params: IdParam,
  body: z
    .object(exceptionFields)
    .omit({ staff_id: true })
    .partial()
    .refine(sameForm, { path: ['to'] }),
  reply: ScheduleException,
})

export const removeException = endpoint({
  method: 'DELETE',
  path: '/schedule/{id}/',
  summary: 'The day is as usual again',
  status: 204,
  params: IdParam,
})

// When the salon and its masters work, and the rules of booking.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { TimeOfDay, type Weekday, weekdays } from './facts.ts'
import { Id, IdParam } from './shapes.ts'

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
  /** Customers are reminded the day before, and so many hours before (null: not). */
  remind_day_before: z.boolean(),
  remind_hours_before: z.int().min(1).max(12).nullable(),
  /** Whoever did not come is offered another time. */
  follow_up_no_show: z.boolean(),
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

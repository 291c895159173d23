// Visits: free slots, appointments. What is done, by whom and when stands in catalogue.ts.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Money } from './facts.ts'
import { Id, IdParam, Instant } from './shapes.ts'

export const appointmentStatuses = ['booked', 'confirmed', 'visited', 'no_show', 'cancelled'] as const
export const AppointmentStatus = z.enum(appointmentStatuses)
export type AppointmentStatus = z.infer<typeof AppointmentStatus>

export const appointmentSources = ['agent', 'owner', 'test', 'calendar'] as const

/** A calendar day of the salon's, or an instant. */
export const DayOrInstant = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

const CustomerName = z.string().trim().min(1).max(120)
const Phone = z.string().trim().max(40)
const Note = z.string().trim().max(1000)

export const Appointment = z
  .object({
    id: Id,
    service: z.string(),
    service_id: Id,
    staff: z.string(),
    staff_id: Id,
    customer_name: z.string(),
    starts_at: Instant,
    ends_at: Instant,
    status: AppointmentStatus,
    /** `test`: booked in the test chat. */
    source: z.enum(appointmentSources),
    /** Appointments of one visit, one after another, share it. */
    visit_id: Id,
    phone: z.string().nullable(),
    note: z.string().nullable(),
    /** As it was said at the booking. */
    price: Money.nullable(),
    customer_id: Id.nullable(),
    conversation_id: Id.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'Appointment' })
export type Appointment = z.infer<typeof Appointment>

export const listAppointments = endpoint({
  method: 'GET',
  path: '/appointments/',
  summary: 'Appointments that touch a stretch of time (at most 400 days), in order of time',
  query: z.object({
    /** Left out: today. */
    from: DayOrInstant.optional(),
    /** Exclusive; a day counts whole. Left out: 31 days after `from`. */
    to: DayOrInstant.optional(),
    staff: z.coerce.number().int().positive().optional(),
    customer: z.coerce.number().int().positive().optional(),
  }),
  reply: z.array(Appointment),
})

export const NewAppointment = z
  .object({
    service_id: Id,
    starts_at: z.iso.datetime({ offset: true }),
    customer_name: CustomerName,
    /** Left out: whoever is free. */
    staff_id: Id.optional(),
    phone: Phone.nullish(),
    note: Note.nullish(),
  })
  .meta({ id: 'NewAppointment' })
export type NewAppointment = z.infer<typeof NewAppointment>

export const bookAppointment = endpoint({
  method: 'POST',
  path: '/appointments/',
  summary: 'Book a visit by hand',
  status: 201,
  body: NewAppointment,
  reply: Appointment,
})

export const ChangedAppointment = z
  .object({
    service_id: Id,
    staff_id: Id,
    starts_at: z.iso.datetime({ offset: true }),
    customer_name: CustomerName,
    phone: Phone.nullable(),
    note: Note.nullable(),
    status: AppointmentStatus,
  })
  .partial()
  .meta({ id: 'ChangedAppointment' })
export type ChangedAppointment = z.infer<typeof ChangedAppointment>

export const changeAppointment = endpoint({
  method: 'PATCH',
  path: '/appointments/{id}/',
  summary: 'Move a visit, give it to another master, note what became of it',
  params: IdParam,
  body: ChangedAppointment,
  reply: Appointment,
})

export const cancelAppointment = endpoint({
  method: 'DELETE',
  path: '/appointments/{id}/',
  summary: 'Cancel a visit; it is kept with the status cancelled',
  status: 204,
  params: IdParam,
})

export const Slot = z
  .object({
    starts_at: Instant,
    ends_at: Instant,
    staff: z.string(),
    staff_id: Id,
  })
  .meta({ id: 'Slot' })
export type Slot = z.infer<typeof Slot>

export const freeSlots = endpoint({
  method: 'GET',
  path: '/slots/',
  summary: 'When a service can still be booked (at most 31 days at once)',
  query: z.object({
    service: z.coerce.number().int().positive(),
    /** Left out: every master who does it. */
    staff: z.coerce.number().int().positive().optional(),
    /** Left out: now. */
    from: DayOrInstant.optional(),
    /** Exclusive; a day counts whole. Left out: 7 days after `from`. */
    to: DayOrInstant.optional(),
  }),
  reply: z.array(Slot),
})

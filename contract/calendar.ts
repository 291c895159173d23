// What the salon's own calendar and the connected one disagree about.
import { z } from 'zod'
import { Appointment } from './booking.ts'
import { endpoint } from './endpoint.ts'
import { IdParam, Instant } from './shapes.ts'

export const CalendarConflict = z
  .object({
    appointment: Appointment,
    /** moved, deleted: by hand, in the connected calendar. overlap: something there takes the time of the visit. */
    kind: z.enum(['moved', 'deleted', 'overlap']),
    there: z.object({ starts_at: Instant, ends_at: Instant }).nullable(),
  })
  .meta({ id: 'CalendarConflict' })
export type CalendarConflict = z.infer<typeof CalendarConflict>

export const calendarConflicts = endpoint({
  method: 'GET',
  path: '/calendar/conflicts/',
  summary: 'Visits that the connected calendar shows otherwise',
  reply: z.array(CalendarConflict),
})

export const settleCalendarConflict = endpoint({
  method: 'POST',
  path: '/calendar/conflicts/{id}/',
  summary: 'Of a visit (by its id) that was moved or deleted there: which of the two counts',
  status: 200,
  params: IdParam,
  body: z.object({ keep: z.enum(['here', 'there']) }),
})

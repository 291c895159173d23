import { jobs } from '#server/jobs.ts'
import type { Platform } from '#server/platform/platform.ts'
import { readCalendar } from './busy.ts'
import { type Calendars, mirrorAppointment } from './mirror.ts'

export function calendarJobs(platform: Platform, calendars: Calendars): void {
  const { handle, http } = platform

  handle(jobs.syncAppointment, async ({ appointmentId }, salonId, { last }) => {
    try {
      await mirrorAppointment(platform, calendars, salonId, appointmentId)
    } catch (error) {
      // A job that fails for good would hold back every later change of this visit.
      if (!last) throw error
      http.log.error({ salonId, appointmentId, err: error }, 'the calendar was not told and will be later')
    }
  })

  handle(jobs.readCalendar, ({ seed }, salonId) => readCalendar(platform, calendars.google, salonId, seed))
}

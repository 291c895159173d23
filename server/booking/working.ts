// The hours of a salon and its masters, ready to be asked for any day.

import { weekdays } from '#contract/facts.ts'
import type { Schedule, StaffWeek, Week } from '#contract/schedule.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import type { Exception, SalonHours, StaffHours } from './hours.ts'
import { salonOpen, staffOpen } from './hours.ts'
import type { Interval } from './intervals.ts'
import { salonSchedule } from './schedule.ts'

export type Working = {
  schedule: Schedule
  timeZone: string
  settings: Schedule['settings']
  /** When the salon is open on a day (YYYY-MM-DD). */
  salon: (day: string) => Interval[]
  /** When a master works on a day. */
  staff: (staffId: number, day: string) => Interval[]
}

const exception = (each: Schedule['exceptions'][number]): Exception => ({
  from: each.from,
  to: each.to,
  isClosed: each.is_closed,
  opens: each.opens,
  closes: each.closes,
})

const inOrder = <T>(week: Record<(typeof weekdays)[number], T>): T[] => weekdays.map((day) => week[day])

function hoursOfStaff(schedule: Schedule, staffId: number): StaffHours {
  const week: StaffWeek | null = schedule.staff.find((each) => each.staff_id === staffId)?.week ?? null
  return {
    week: week && inOrder(week),
    exceptions: schedule.exceptions.filter((each) => each.staff_id === staffId).map(exception),
  }
}

export function workingBy(schedule: Schedule, timeZone: string): Working {
  const salon: SalonHours = {
    week: inOrder<Week['mon']>(schedule.salon),
    exceptions: schedule.exceptions.filter((each) => each.staff_id === null).map(exception),
  }
  const held = new Map<number, StaffHours>()
  return {
    schedule,
    timeZone,
    settings: schedule.settings,
    salon: (day) => salonOpen(salon, day, timeZone),
    staff(staffId, day) {
      const hours = held.get(staffId) ?? hoursOfStaff(schedule, staffId)
      held.set(staffId, hours)
      return staffOpen(salon, hours, day, timeZone)
    },
  }
}

export async function workingHours(tx: SalonTx): Promise<Working> {
  const { timeZone } = await tx.db.selectFrom('salons').select('timeZone').executeTakeFirstOrThrow()
  return workingBy(await salonSchedule(tx), timeZone)
}

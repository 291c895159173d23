// Why a time cannot be had, in words, and what could be had instead.
import { z } from 'zod'
import { type Weekday, weekdays } from '#contract/facts.ts'
import { clock } from '../answer/hours.ts'
import { listed } from '../answer/part.ts'
import type { Desk } from './desk.ts'
import { lengthText, onDay, told, weekdaysText } from './wording.ts'

const Reason = z.object({
  works_on: z.array(z.enum(weekdays)).default([]),
  opens: z.string().default(''),
  closes: z.string().default(''),
  break_from: z.string().default(''),
  break_to: z.string().default(''),
  last_start: z.string().nullable().default(null),
  lead_minutes: z.number().default(0),
  horizon_days: z.number().default(0),
  grid_minutes: z.number().default(0),
  /** As the refusals of booking itself call them. */
  minutes: z.number().default(0),
  days: z.number().default(0),
})

export type Refused = { reason: string; data?: unknown }
export type About = { day: string; time: string | null; masters: readonly string[]; minutes: number }

/** Null: not one of the reasons that lie in the time. */
export function reasonText({ reason, data }: Refused, about: About, desk: Desk): string | null {
  const { say } = desk
  const found = Reason.safeParse(data ?? {})
  const why = found.success ? found.data : Reason.parse({})
  const day = onDay(about.day, desk)
  const time = clock(about.time ?? '')
  const name = listed(about.masters, desk.phrases.and)
  const days = (works: readonly Weekday[]): string =>
    works.length > 0 ? ` ${told(say.worksOn, { days: weekdaysText(works, desk) })}` : ''
  switch (reason) {
    case 'passed':
    case 'slot-passed':
      return say.passed
    case 'too-soon':
      return told(say.tooSoon, { minutes: lengthText(why.lead_minutes || why.minutes, desk) })
    case 'too-far':
      return told(say.tooFar, { days: why.horizon_days || why.days })
    case 'salon-closed':
      return `${told(say.salonClosed, { day })}${days(why.works_on)}`
    case 'staff-off':
      return name === ''
        ? `${told(say.noneOn, { day })}${days(why.works_on)}`
        : `${told(say.staffOff, { day, name })}${days(why.works_on)}`
    case 'outside-hours': {
      const slots = { day, name, time, opens: clock(why.opens), closes: clock(why.closes) }
      return told(name === '' ? say.outsideHours : say.staffHours, slots)
    }
    case 'break':
      return told(say.break, { day, time, from: clock(why.break_from), to: clock(why.break_to) })
    case 'not-in-time': {
      const late = told(say.notInTime, {
        time,
        minutes: lengthText(about.minutes, desk),
        closes: clock(why.closes),
      })
      return why.last_start ? `${late} ${told(say.lastStart, { time: clock(why.last_start) })}` : late
    }
    case 'off-grid':
      return told(say.offGrid, { time, minutes: lengthText(why.grid_minutes, desk) })
    case 'slot-taken':
    case 'taken':
      return told(say.taken, { day, time })
    case 'slot-closed':
      return told(say.noneThen, { day })
    default:
      return null
  }
}

// Days, times and visits in words.
import type { Weekday } from '#contract/facts.ts'
import type { ToldVisit } from '../../tools/visit.ts'
import { clock } from '../answer/hours.ts'
import { capitalised, fill, listed } from '../answer/part.ts'
import { minutesText, moneyText } from '../numbers.ts'
import { dayOf } from '../when.ts'
import type { Voice } from './desk.ts'

function calendarDay(iso: string) {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number]
  return dayOf(year, month, date)
}

/** «27 листопада» */
function dateText(iso: string, { phrases }: Voice): string {
  const { month, date } = calendarDay(iso)
  return fill(phrases.dates[month - 1]!, { date }).replace(/^on /, '')
}

/** «у п’ятницю, 27 листопада,»: as it stands within a sentence. */
export function onDay(iso: string, desk: Voice): string {
  const text = `${desk.phrases.on[calendarDay(iso).weekday]}, ${dateText(iso, desk)}`
  return desk.language === 'en' ? text : `${text},`
}

/** «п’ятниця, 27 листопада» */
export function dayText(iso: string, desk: Voice): string {
  return `${desk.phrases.days[calendarDay(iso).weekday]}, ${dateText(iso, desk)}`
}

export const slotText = ({ day, time }: { day: string; time: string }, desk: Voice): string =>
  `${dayText(day, desk)}, ${clock(time)}`

export function weekdaysText(days: readonly Weekday[], { phrases }: Voice): string {
  return listed(
    days.map((day) => phrases.days[day]),
    phrases.and,
  )
}

export const lengthText = (minutes: number, { language }: Voice): string =>
  minutesText({ min: minutes, max: minutes }, language)

/** A sentence of ours: its first letter stands where the day may. */
export const told = (phrase: string, slots: Record<string, string | number>): string =>
  capitalised(fill(phrase, slots))

/** «Манікюр + покриття, у п’ятницю, 27 листопада, о 13:00» */
export function visitText(visit: ToldVisit, desk: Voice): string {
  const names = [...new Set(visit.services.map(({ service }) => service))]
  return fill(desk.say.visit, {
    service: listed(names, desk.phrases.and),
    day: onDay(visit.day, desk),
    time: clock(visit.time),
  })
}

/** All that a customer has to know of a visit, line by line. */
export function visitLines(visit: ToldVisit, desk: Voice): string[] {
  const { say, language } = desk
  const [first] = visit.services
  const several = visit.services.length > 1
  const lines = visit.services.map(({ service, staff, price, time }) =>
    [
      several ? `${clock(time)} ${service}` : service,
      staff ? fill(say.master, { name: staff }) : '',
      price ? moneyText(price, language) : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  )
  lines.push(
    fill(say.at, { day: dayText(visit.day, desk), from: clock(first!.time), to: clock(visit.until) }),
  )
  if (visit.total) lines.push(fill(say.total, { price: moneyText(visit.total, language) }))
  if (visit.customer_name) lines.push(fill(say.forName, { name: visit.customer_name }))
  return lines.map((line) => `• ${line}`)
}

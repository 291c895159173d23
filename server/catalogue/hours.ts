// The week and the days that are not as usual, out of the hours that the files name. Pure.

import { type HoursFact, type Weekday, weekdays } from '#contract/facts.ts'
import type { Span, StaffWeek, Week } from '#contract/schedule.ts'

export type ProposedException = {
  key: string
  from: string
  to: string
  isClosed: boolean
  opens: string | null
  closes: string | null
  note: string | null
}

const empty = (): Week => Object.fromEntries(weekdays.map((day) => [day, []])) as unknown as Week

/** Working time without the break in it. */
function spansOf({ opens, closes, breakFrom, breakTo }: HoursFact): Span[] {
  if (!opens || !closes || opens >= closes) return []
  if (!breakFrom || !breakTo || breakFrom <= opens || breakTo >= closes || breakFrom >= breakTo)
    return [{ from: opens, to: closes }]
  return [
    { from: opens, to: breakFrom },
    { from: breakTo, to: closes },
  ]
}

/** Of several sayings about a weekday the one that says most. */
function saidOf(facts: readonly HoursFact[], day: Weekday): HoursFact | undefined {
  const said = facts.filter(({ days }) => days.includes(day))
  return said.find((fact) => fact.closed || (fact.opens && fact.closes)) ?? said[0]
}

export function salonWeek(facts: readonly HoursFact[]): Week {
  const week = empty()
  const own = facts.filter(({ staff, from }) => !staff && !from)
  for (const day of weekdays) {
    const fact = saidOf(own, day)
    if (fact && !fact.closed) week[day] = spansOf(fact)
  }
  return week
}

/** Null: nothing is said of her days. A day named without times is worked as the salon does. */
export function staffWeek(facts: readonly HoursFact[]): StaffWeek | null {
  const own = facts.filter(({ from, days }) => !from && days.length > 0)
  if (own.length === 0) return null
  const week: StaffWeek = empty()
  for (const day of weekdays) {
    const fact = saidOf(own, day)
    if (!fact || fact.closed) continue
    week[day] = fact.opens && fact.closes ? spansOf(fact) : 'salon'
  }
  return week
}

/** A salon that names its masters' hours only is open while somebody works. */
export function weekOfStaff(weeks: readonly StaffWeek[]): Week {
  const week = empty()
  for (const day of weekdays) {
    const spans = weeks.flatMap((each) => (each[day] === 'salon' ? [] : each[day]))
    if (spans.length === 0) continue
    const from = spans.map((span) => span.from).sort()[0]!
    const to = spans
      .map((span) => span.to)
      .sort()
      .at(-1)!
    week[day] = [{ from, to }]
  }
  return week
}

export const isEmpty = (week: Week): boolean => weekdays.every((day) => week[day].length === 0)

/** `whose`: keeps apart the days of the salon and of its masters. */
export function proposedExceptions(facts: readonly HoursFact[], whose: string): ProposedException[] {
  const dated = facts.flatMap((fact): ProposedException[] => {
    const { from, to = from, closed, opens = null, closes = null, note = null } = fact
    if (!from || !to || from.length !== to.length) return []
    if (opens !== null && closes !== null && opens >= closes) return []
    return [
      {
        key: `${whose}\n${from}\n${to}`,
        from,
        to,
        isClosed: closed,
        opens,
        closes,
        note: note?.slice(0, 200) ?? null,
      },
    ]
  })
  return [...new Map(dated.map((each) => [each.key, each])).values()]
}

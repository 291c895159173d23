// Stretches of days: «на вихідних», «наступного тижня», «наприкінці місяця», «у грудні».
import {
  comingDate,
  type Day,
  dayOf,
  daysInMonth,
  mondayOf,
  monthSpan,
  partsOf,
  plusMonths,
  weekdayOf,
} from './calendar.ts'
import { has } from './clock.ts'
import type { Core } from './days.ts'
import { yearAt } from './month-days.ts'
import type { Prefix } from './pieces.ts'
import type { Token } from './tokens.ts'
import type { Edge, Which } from './words/words.ts'

export function spanOfAt(line: readonly Token[], at: number, today: Day, prefix: Prefix): Core | null {
  const edge = line[at]?.means.edge
  if (edge) {
    const core = edgeAt(line, at, edge, today)
    // «до кінця тижня» is any day till then.
    return core && prefix.before && edge === 'end' ? { ...core, day: today } : core
  }
  const which = line[at]?.means.which
  const named = which ? at + 1 : at
  const led = prefix.end === at && Object.keys(prefix).length > 1
  if (has(line[named], 'weekend') && (which || led || line.length === 1))
    return { ...weekend(today, which), end: named + 1 }
  if (which && line[named]?.means.unit === 'week') return { ...week(today, which), end: named + 1 }
  if (which && surzhykWeek(line[named], line[at]))
    return { ...week(today, which), ambiguous: true, end: named + 1 }
  if (which && line[named]?.means.unit === 'month') return { ...month(today, which), end: named + 1 }
  const name = line[at]?.means.month
  if (name === undefined || !led || prefix.at) return null
  const { year, end } = yearAt(line, at + 1, today)
  const span = monthNamed(today, name, year)
  return prefix.before ? { how: 'date', day: span.day, end } : { ...span, end }
}

/** In the locative «на наступній неділі» is how surzhyk says “next week”; «найближчої неділі» is a Sunday. */
function surzhykWeek(token: Token | undefined, which: Token | undefined): boolean {
  return token !== undefined && /^неділі$/i.test(token.text) && !/[оє]ї$/iu.test(which?.text ?? '')
}

const shifts: Record<Which, number> = { this: 0, coming: 0, next: 1, last: -1, that: 1 }

function flags(which: Which): Pick<Core, 'past' | 'ambiguous'> {
  return { past: which === 'last' || undefined, ambiguous: which === 'that' || undefined }
}

function weekend(today: Day, which: Which | undefined): Omit<Core, 'end'> {
  const saturday = mondayOf(today) + 5
  // On a Sunday the weekend that is asked for is mostly the coming one.
  const coming = weekdayOf(today) === 6 ? saturday + 7 : saturday
  const first = which === undefined || which === 'coming' ? coming : saturday + 7 * shifts[which]
  return { how: 'span', day: first, dayTo: first + 1, ...(which && flags(which)) }
}

/** Of this week only what is left of it. */
function week(today: Day, which: Which): Omit<Core, 'end'> {
  const monday = mondayOf(today) + 7 * (which === 'coming' ? 1 : shifts[which])
  return { how: 'week', day: which === 'this' ? today : monday, dayTo: monday + 6, ...flags(which) }
}

function month(today: Day, which: Which): Omit<Core, 'end'> {
  const span = monthSpan(plusMonths(today, which === 'coming' ? 1 : shifts[which]))
  return { how: 'month', ...span, day: which === 'this' ? today : span.day, ...flags(which) }
}

function monthNamed(
  today: Day,
  name: number,
  year: number | null = null,
): Omit<Core, 'end'> & { dayTo: Day } {
  if (year !== null) return { how: 'month', ...monthSpan(dayOf(year, name, 1)) }
  const current = partsOf(today).month === name
  const first = current ? today : comingDate(today, name, 1)!
  return { how: 'month', day: first, dayTo: monthSpan(first).dayTo }
}

/** «наприкінці місяця», “end of next week”, «на початку грудня». */
function edgeAt(line: readonly Token[], at: number, edge: Edge, today: Day): Core | null {
  let behind = at + 1
  while (has(line[behind], 'of')) behind++
  const which = line[behind]?.means.which
  if (which) behind++
  const unit = line[behind]?.means.unit
  const end = behind + 1
  if (unit === 'week')
    return { how: 'span', ...edgeOfWeek(today, edge, mondayOf(today) + 7 * shifts[which ?? 'this']), end }
  const name = line[behind]?.means.month
  if (unit === 'month') {
    const first = monthSpan(plusMonths(today, shifts[which ?? 'this'])).day
    const part = edgeOfMonth(first, edge)
    // «на початку місяця» said near its end is the next one.
    const gone = which === undefined && part.dayTo < today
    return { how: 'span', ...clipped(today, gone ? edgeOfMonth(plusMonths(first, 1), edge) : part), end }
  }
  if (unit === 'year') return { how: 'span', ...clipped(today, edgeOfYear(today, edge, which)), end }
  if (name === undefined) return null
  const first = monthSpan(monthNamed(today, name).day).day
  const part = edgeOfMonth(first, edge)
  const next = part.dayTo < today ? edgeOfMonth(plusMonths(first, 12), edge) : part
  return { how: 'span', ...clipped(today, next), end }
}

type Days = { day: Day; dayTo: Day }

const weekEdges: Record<Edge, [number, number]> = {
  start: [0, 1],
  'first-half': [0, 2],
  middle: [2, 3],
  'second-half': [3, 6],
  end: [4, 6],
}
const monthEdges: Partial<Record<Edge, [number, number]>> = {
  start: [1, 7],
  'first-half': [1, 15],
  middle: [11, 20],
}

const clipped = (today: Day, { day, dayTo }: Days): Days => ({
  day: Math.max(day, Math.min(today, dayTo)),
  dayTo,
})

function edgeOfWeek(today: Day, edge: Edge, monday: Day): Days {
  const [from, to] = weekEdges[edge]
  // «на початку тижня» said on a Tuesday is the next one.
  const gone = edge === 'start' ? monday + from < today : monday + to < today
  const shift = gone ? 7 : 0
  return clipped(today, { day: monday + from + shift, dayTo: monday + to + shift })
}

function edgeOfMonth(first: Day, edge: Edge): Days {
  const { year, month: number } = partsOf(first)
  const last = daysInMonth(year, number)
  const [from, to] = { ...monthEdges, 'second-half': [16, last], end: [last - 6, last] }[edge]!
  return { day: dayOf(year, number, from), dayTo: dayOf(year, number, to) }
}

function edgeOfYear(today: Day, edge: Edge, which: Which | undefined): Days {
  const year = partsOf(today).year + shifts[which ?? 'this']
  if (edge === 'end') return { day: dayOf(year, 12, 22), dayTo: dayOf(year, 12, 31) }
  if (edge === 'middle') return { day: dayOf(year, 6, 15), dayTo: dayOf(year, 7, 15) }
  if (edge === 'first-half') return { day: dayOf(year, 1, 1), dayTo: dayOf(year, 6, 30) }
  if (edge === 'second-half') return { day: dayOf(year, 7, 1), dayTo: dayOf(year, 12, 31) }
  const start = which === undefined && today > dayOf(year, 1, 14) ? year + 1 : year
  return { day: dayOf(start, 1, 1), dayTo: dayOf(start, 1, 14) }
}

// What tools answered in this turn: slots, appointments. A time is proven together with the day, the master and the
// service that its record has.

import { localTime } from '../builtin/when.ts'
import type { ToolCall } from '../engine.ts'
import type { Claim } from './claim.ts'
import type { Judged } from './judged.ts'
import { claimsIn } from './lexer.ts'
import type { OnDay } from './said-days.ts'
import { canonical } from './words/patterns.ts'

/** One object of a tool's answer, with what the objects around it say. */
export type ToolRecord = {
  tool: string
  values: ReadonlySet<string>
  texts: readonly string[]
  dates: ReadonlySet<number>
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const calendarDay = /^\d{4}-\d{2}-\d{2}$/
const clock = /^\d{1,2}:\d{2}(?::\d{2})?$/

type Flat = { values: string[]; texts: string[]; dates: number[] }

function scalar(key: string, value: unknown, timeZone: string): Flat {
  const flat: Flat = { values: [], texts: [], dates: [] }
  if (typeof value === 'number') {
    const unit = /min|duration/i.test(key)
      ? 'minutes'
      : /price|cost|sum|amount|total|money/i.test(key)
        ? 'money'
        : 'number'
    flat.values.push(`${unit}:${value}`)
  } else if (typeof value === 'string' && instant.test(value)) {
    const { day, time } = localTime(new Date(value), timeZone)
    flat.values.push(
      `time:${Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))}`,
      `weekday:${day.weekday}`,
    )
    flat.dates.push(day.month * 100 + day.date)
  } else if (typeof value === 'string' && calendarDay.test(value)) {
    const { day } = localTime(new Date(`${value}T12:00:00Z`), 'UTC')
    flat.values.push(`weekday:${day.weekday}`)
    flat.dates.push(day.month * 100 + day.date)
  } else if (typeof value === 'string' && clock.test(value)) {
    const [hour, minute] = value.split(':').map(Number) as [number, number]
    flat.values.push(`time:${hour * 60 + minute}`)
  } else if (typeof value === 'string') {
    flat.texts.push(canonical(value))
    flat.values.push(
      ...claimsIn(value)
        .filter(({ unit, to }) => to === null && unit !== 'money')
        .map((claim) => `${claim.unit}:${claim.value}`),
    )
  }
  return flat
}

const nothing: Flat = { values: [], texts: [], dates: [] }

const plus = (a: Flat, b: Flat): Flat => ({
  values: [...a.values, ...b.values],
  texts: [...a.texts, ...b.texts],
  dates: [...a.dates, ...b.dates],
})

const flatOf = (value: object, timeZone: string): Flat =>
  Object.entries(value).reduce((flat, [name, each]) => plus(flat, scalar(name, each, timeZone)), nothing)

/** { type, min, max }: one amount, or a range said as one. */
function amountOf(key: string, value: object): Flat | null {
  if (!('min' in value) || typeof value.min !== 'number') return null
  const unit = /min|duration/i.test(key) ? 'minutes' : 'money'
  const max = 'max' in value && typeof value.max === 'number' ? value.max : null
  return {
    ...nothing,
    values: [max === value.min ? `${unit}:${value.min}` : `${unit}:${value.min}–${max ?? ''}`],
  }
}

function recordsIn(tool: string, data: unknown, around: Flat, timeZone: string): ToolRecord[] {
  if (Array.isArray(data))
    return data.flatMap((each) =>
      typeof each === 'object'
        ? recordsIn(tool, each, around, timeZone)
        : recordOf(tool, plus(around, scalar('', each, timeZone))),
    )
  if (typeof data !== 'object' || data === null) return []
  const entries = Object.entries(data)
  const own = entries.reduce((flat, [key, value]) => plus(flat, scalar(key, value, timeZone)), around)
  const deeper = entries.filter(([, value]) => typeof value === 'object' && value !== null)
  // Money and minutes as objects ({ min, max }) belong to the record that has them.
  const lists = deeper.filter(([, value]) => Array.isArray(value))
  const objects = deeper.filter(([, value]) => !Array.isArray(value))
  const whole = objects.reduce(
    (flat, [key, value]) => plus(flat, amountOf(key, value as object) ?? flatOf(value as object, timeZone)),
    own,
  )
  return [...recordOf(tool, whole), ...lists.flatMap(([, value]) => recordsIn(tool, value, whole, timeZone))]
}

const recordOf = (tool: string, { values, texts, dates }: Flat): ToolRecord[] =>
  values.length + texts.length + dates.length === 0
    ? []
    : [{ tool, values: new Set(values), texts, dates: new Set(dates) }]

export function toolRecords(calls: readonly ToolCall[], timeZone: string): ToolRecord[] {
  // The catalogue's own lists have every price of every service: there the release says which is which.
  const telling = calls.filter(({ tool }) => !/^list_|^calculate$/.test(tool))
  return telling.flatMap(({ tool, result }) =>
    'data' in result && result.data !== undefined ? recordsIn(tool, result.data, nothing, timeZone) : [],
  )
}

export type ToolScope = {
  /** Days, masters and services named with the claim. */
  days: readonly OnDay[]
  people: readonly string[]
  services: readonly string[]
}

const mentions = (texts: readonly string[], name: string): boolean =>
  texts.some((text) => text.includes(canonical(name)) || canonical(name).includes(text))

export function toolSaying(
  { context }: Judged,
  records: readonly ToolRecord[],
  claim: Claim,
  scope: ToolScope,
): string | null {
  const end = claim.to ?? (claim.bound === 'from' ? '' : null)
  const key = `${claim.unit}:${claim.value}${end === null ? '' : `–${end}`}`
  const names = (record: ToolRecord, wanted: readonly string[]): boolean =>
    wanted.length === 0 || record.texts.length === 0 || wanted.some((name) => mentions(record.texts, name))
  const found = records.find((record) => {
    const says =
      claim.unit === 'date'
        ? record.dates.has(claim.value)
        : record.values.has(key) || (claim.either === true && record.values.has(`time:${claim.value + 720}`))
    if (!says) return false
    if (claim.currency && claim.currency !== context.salon.currency) return false
    const onDay = scope.days.every(({ day, weekday }) =>
      day
        ? record.dates.has(day.month * 100 + day.date)
        : weekday === undefined || record.values.has(`weekday:${weekday}`),
    )
    const ofService = claim.unit === 'time' || claim.unit === 'date' || names(record, scope.services)
    return (record.dates.size === 0 || onDay) && names(record, scope.people) && ofService
  })
  return found?.tool ?? null
}

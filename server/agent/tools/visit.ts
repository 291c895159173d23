// How tools take and tell a visit.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Appointment } from '#contract/booking.ts'
import { Money, Variant } from '#contract/facts.ts'
import type { WantedService } from '#server/booking/appointments.ts'
import { type Salon, whoDoes } from '#server/booking/free.ts'
import type { Planned } from '#server/booking/holds.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import type { ToolResult } from '../engine.ts'

/** The conversation a tool works for. Nothing of another one is ever seen or changed. */
export type TalkAbout = {
  conversationId: number
  isTest: boolean
  customerId: number | null
}

export type Within = <T>(work: (tx: SalonTx) => Promise<T>) => Promise<T>

const ServiceIds = z.array(z.int().positive()).max(5)

export const VisitInput = z.object({
  service_ids: ServiceIds.min(1).describe('Services of list_services, done one after another'),
  second_person_service_ids: ServiceIds.default([]).describe(
    'For a second person who comes along and is served at the same time',
  ),
  staff_ids: z
    .array(z.int().positive())
    .max(5)
    .default([])
    .describe('Masters of list_masters whom the customer wants; empty: whoever is free'),
  variant: Variant.default({}).describe(
    'Which price of the service, in the words of its prices: { length: "…" }. The level is the master’s own',
  ),
})
export type VisitInput = z.infer<typeof VisitInput>

export const Day = z.iso.date().describe('YYYY-MM-DD')
export const Time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('HH:MM by the salon’s clock')

/** Masters wanted count for the services they do; a master who does none of them makes it impossible. */
export function chainsOf(salon: Salon, input: VisitInput): WantedService[][] {
  const wanted = (serviceId: number): WantedService => {
    const service = salon.services.find(({ id }) => id === serviceId)
    const able = service ? whoDoes(salon, service).map(({ id }) => id) : []
    const own = input.staff_ids.filter((id) => able.includes(id))
    const only = input.service_ids.length + input.second_person_service_ids.length === 1
    const staffIds = own.length > 0 ? own : only && input.staff_ids.length > 0 ? input.staff_ids : undefined
    return { serviceId, staffIds, variant: variantFor(service?.prices ?? [], input.variant) }
  }
  return [input.service_ids, input.second_person_service_ids]
    .filter((ids) => ids.length > 0)
    .map((ids) => ids.map(wanted))
}

/** Only what this service's own prices differ in. */
function variantFor(prices: readonly { variant: Variant }[], variant: Variant): Variant {
  const entries = Object.entries(variant) as [keyof Variant, string][]
  return Object.fromEntries(
    entries.filter(([kind, value]) => prices.some((price) => price.variant[kind] === value)),
  )
}

/** By the salon's clock. A time that the clock leaps over is moved on by the leap. */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const local = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time })
  return new Date(local.epochMilliseconds)
}

export function localOf(instant: Date | string, timeZone: string): { day: string; time: string } {
  const local = Temporal.Instant.from(new Date(instant).toISOString()).toZonedDateTimeISO(timeZone)
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) }
}

export const ToldService = z.object({
  service: z.string(),
  service_id: z.int(),
  /** Null: nobody in particular. */
  staff: z.string().nullable(),
  staff_id: z.int(),
  starts_at: z.iso.datetime(),
  day: z.iso.date(),
  time: z.string(),
  until: z.string(),
  minutes: z.int(),
  price: Money.nullable(),
})
export type ToldService = z.infer<typeof ToldService>

export const ToldVisit = z.object({
  visit_id: z.int().nullable(),
  /** In order of time; people who are served together are one after another. */
  services: z.array(ToldService),
  day: z.iso.date(),
  time: z.string(),
  until: z.string(),
  /** All prices together; null where one of them is not known. */
  total: Money.nullable(),
  customer_name: z.string().nullable(),
})
export type ToldVisit = z.infer<typeof ToldVisit>

type Part = {
  service: string
  service_id: number
  staff: string
  staff_id: number
  startsAt: Date
  endsAt: Date
  price: Money | null
}

export function toldVisit(
  salon: Salon,
  parts: readonly Part[],
  more: { visitId: number | null; customerName: string | null },
): ToldVisit {
  const { timeZone } = salon.working
  const services = parts.map((part): ToldService => {
    const isChair = salon.staff.find(({ id }) => id === part.staff_id)?.is_chair ?? false
    return {
      service: part.service,
      service_id: part.service_id,
      staff: isChair ? null : part.staff,
      staff_id: part.staff_id,
      starts_at: part.startsAt.toISOString(),
      ...localOf(part.startsAt, timeZone),
      until: localOf(part.endsAt, timeZone).time,
      minutes: Math.round((part.endsAt.getTime() - part.startsAt.getTime()) / 60_000),
      price: part.price,
    }
  })
  const first = parts.reduce((a, b) => (b.startsAt < a.startsAt ? b : a))
  const last = parts.reduce((a, b) => (b.endsAt > a.endsAt ? b : a))
  return {
    visit_id: more.visitId,
    services,
    ...localOf(first.startsAt, timeZone),
    until: localOf(last.endsAt, timeZone).time,
    total: services.length > 1 ? totalOf(services.map(({ price }) => price)) : null,
    customer_name: more.customerName,
  }
}

export const partsOf = (appointments: readonly Appointment[]): Part[] =>
  appointments.map((each) => ({
    service: each.service,
    service_id: each.service_id,
    staff: each.staff,
    staff_id: each.staff_id,
    startsAt: new Date(each.starts_at),
    endsAt: new Date(each.ends_at),
    price: each.price,
  }))

/** Of a time that is held: nothing is booked yet. */
export const partsOfPlanned = (planned: readonly Planned[]): Part[] =>
  planned.map(({ title, service, staff, ...times }) => ({
    service: title,
    service_id: service.id,
    staff: staff.name,
    staff_id: staff.id,
    ...times,
  }))

function totalOf(prices: readonly (Money | null)[]): Money | null {
  const known = prices.filter((price) => price !== null)
  const [first] = known
  if (!first || known.length < prices.length) return null
  if (known.some(({ currency, type }) => currency !== first.currency || type === 'percent')) return null
  const min = known.reduce((sum, price) => sum + price.min, 0)
  const open = known.some(({ max }) => max === null)
  const max = open ? null : known.reduce((sum, price) => sum + (price.max ?? price.min), 0)
  return { type: open ? 'from' : max === min ? 'exact' : 'range', min, max, currency: first.currency }
}

/** A refusal of booking's is an answer to the engine. Everything else is a fault and is thrown. */
export async function refusing(work: () => Promise<ToolResult>): Promise<ToolResult> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ProblemError && error.status < 500)
      return { ok: false, reason: error.kind, data: error.values }
    throw error
  }
}

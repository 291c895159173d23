// Free slots and appointments over HTTP. Services, staff and hours are in catalogue-routes.ts.
import { api } from '#contract/api.ts'
import type { Slot } from '#contract/booking.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { bookVisit, cancelAppointment, changeAppointment, ownersView } from './appointments.ts'
import { bookable, freePlaces, salonForBooking, whoDoes } from './free.ts'
import { stretchOf } from './hours.ts'
import { appointmentsBetween, toAppointment } from './queries.ts'
import { listWaitlist, removeWaiting } from './waitlist.ts'

const day = 24 * 60 * 60_000

export function bookingRoutes({ http, asSalon }: Platform): void {
  serve(http, api.freeSlots, ({ query }, { salonId }) =>
    asSalon(salonId, async (tx): Promise<Slot[]> => {
      const salon = await salonForBooking(tx)
      const service = salon.services.find(({ id }) => id === query.service)
      if (!service || (query.staff && !salon.staff.some(({ id }) => id === query.staff)))
        throw new ProblemError('not-found')
      const asked = stretchOf(query, salon.working.timeZone, { from: tx.now, days: 7, most: 31 })
      const may = bookable(tx, salon)
      const within = { from: Math.max(asked.from, may.from), to: Math.min(asked.to, may.to) }
      if (within.from >= within.to) return []
      const able = whoDoes(salon, service).filter(({ id }) => query.staff === undefined || id === query.staff)
      const slots: Slot[] = []
      for (const staff of able) {
        const wanted = [[{ serviceId: service.id, staffIds: [staff.id] }]]
        for (const { places } of await freePlaces(tx, salon, wanted, within, ownersView)) {
          const placed = places[0]![0]!
          slots.push({
            starts_at: new Date(placed.from).toISOString(),
            ends_at: new Date(placed.to).toISOString(),
            staff: staff.name,
            staff_id: staff.id,
          })
        }
      }
      return slots.sort((a, b) => a.starts_at.localeCompare(b.starts_at) || a.staff_id - b.staff_id)
    }),
  )

  serve(http, api.listWaitlist, (_request, { salonId }) => asSalon(salonId, listWaitlist))

  serve(http, api.removeWaiting, ({ params }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await requireActiveSalon(tx)
      await removeWaiting(tx, params.id)
    }),
  )

  serve(http, api.listAppointments, ({ query }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      const { timeZone } = await tx.db.selectFrom('salons').select('timeZone').executeTakeFirstOrThrow()
      const today = new Date(tx.now.getTime() - day)
      const { from, to } = stretchOf(query, timeZone, { from: today, days: 31, most: 400 })
      const rows = await appointmentsBetween(tx, {
        from: new Date(from),
        to: new Date(to),
        staffId: query.staff,
        customerId: query.customer,
      })
      return rows.map(toAppointment)
    }),
  )

  serve(http, api.bookAppointment, ({ body }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await requireActiveSalon(tx)
      const staffIds = body.staff_id === undefined ? undefined : [body.staff_id]
      const [appointment] = await bookVisit(tx, {
        chains: [[{ serviceId: body.service_id, staffIds }]],
        startsAt: new Date(body.starts_at),
        customerName: body.customer_name,
        phone: body.phone,
        note: body.note,
        source: 'owner',
      })
      return appointment!
    }),
  )

  serve(http, api.changeAppointment, ({ params, body }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await requireActiveSalon(tx)
      return changeAppointment(tx, params.id, {
        serviceId: body.service_id,
        staffId: body.staff_id,
        startsAt: body.starts_at === undefined ? undefined : new Date(body.starts_at),
        customerName: body.customer_name,
        phone: body.phone,
        note: body.note,
        status: body.status,
      })
    }),
  )

  serve(http, api.cancelAppointment, ({ params }, { salonId }) =>
    asSalon(salonId, async (tx) => {
      await requireActiveSalon(tx)
      await cancelAppointment(tx, params.id)
    }),
  )
}

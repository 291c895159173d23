// The one slot of a conversation that stands in a summary and awaits a yes.
import type { Service, Staff } from '#contract/catalogue.ts'
import type { Money } from '#contract/facts.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { type Booking, bookerOf, place, rangeText, refuseTime, serviceTitle } from './appointments.ts'
import { salonForBooking } from './free.ts'
import { minutesOf, priceOf } from './prices.ts'

const heldForMinutes = 5

/** One service of a visit that is about to be booked, as it would be. */
export type Planned = {
  service: Service
  title: string
  staff: Staff
  startsAt: Date
  endsAt: Date
  minutes: number
  price: Money | null
}

export type Wish = Pick<Booking, 'chains' | 'startsAt' | 'source'> & { conversationId: number }

/**
 * Holds the visit for its conversation and nobody else; what the conversation held before is free again. Throws what
 * `bookVisit` throws. The plan is chain by chain, as asked.
 */
export async function holdSlot(tx: SalonTx, wish: Wish): Promise<Planned[][]> {
  await releaseHold(tx, wish.conversationId)
  const salon = await salonForBooking(tx)
  refuseTime(tx, salon, wish.startsAt.getTime(), wish.source)
  const places = await place(tx, salon, wish.chains, wish.startsAt.getTime(), bookerOf(wish))
  await tx.db
    .insertInto('slotHolds')
    .values(
      places.flat().map(({ staffId, busy }) => ({
        conversationId: wish.conversationId,
        staffId,
        busy: rangeText(busy),
        expiresAt: new Date(tx.now.getTime() + heldForMinutes * 60_000),
        isTest: wish.source === 'test',
      })),
    )
    .execute()
  return wish.chains.map((chain, chainAt) =>
    chain.map(({ serviceId, variant }, at) => {
      const placed = places[chainAt]![at]!
      const service = salon.services.find(({ id }) => id === serviceId)!
      const staff = salon.staff.find(({ id }) => id === placed.staffId)!
      return {
        service,
        title: serviceTitle(service, variant),
        staff,
        startsAt: new Date(placed.from),
        endsAt: new Date(placed.to),
        minutes: minutesOf(service, staff)!,
        price: priceOf(service, staff, variant),
      }
    }),
  )
}

export async function releaseHold({ db }: SalonTx, conversationId: number): Promise<void> {
  await db.deleteFrom('slotHolds').where('conversationId', '=', conversationId).execute()
}

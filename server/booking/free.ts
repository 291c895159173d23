// When something can still be booked: the salon's state of affairs, read once, asked as often as needed.
import type { Service, Staff } from '#contract/catalogue.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { dayIn, daysFrom, startOf } from './hours.ts'
import type { Interval } from './intervals.ts'
import { intersection } from './intervals.ts'
import { type Candidate, type Chain, type Placed, placedAt } from './placing.ts'
import { minutesOf } from './prices.ts'
import { type Booker, busyTimes } from './queries.ts'
import { salonServices } from './services.ts'
import { freeStarts } from './slots.ts'
import { salonStaff } from './staff.ts'
import { type Working, workingHours } from './working.ts'

const minute = 60_000
const dayLength = 24 * 60 * minute

/** Everything that booking needs to know of a salon, besides who is busy. */
export type Salon = { services: Service[]; staff: Staff[]; working: Working }

export async function salonForBooking(tx: SalonTx): Promise<Salon> {
  return {
    services: await salonServices(tx),
    staff: await salonStaff(tx),
    working: await workingHours(tx),
  }
}

/** Masters who take bookings for a service, in their order. */
export function whoDoes(salon: Salon, service: Service): Staff[] {
  return salon.staff.filter(({ id, is_active }) => is_active && service.staff_ids.includes(id))
}

/** One service of a visit. `staffIds` left out: every master who does it. */
export type Wanted = { serviceId: number; staffIds?: readonly number[] | undefined }

type Times = { within: Interval; busy: ReadonlyMap<number, readonly Interval[]> }

/** Who could do it and when; nobody where nobody knows how long it takes. */
function candidatesFor(salon: Salon, wanted: Wanted, { within, busy }: Times): Candidate[] {
  const service = salon.services.find(({ id, is_offered }) => id === wanted.serviceId && is_offered)
  if (!service) return []
  const days = daysFrom(dayIn(salon.working.timeZone, within.from), dayIn(salon.working.timeZone, within.to))
  return whoDoes(salon, service)
    .filter(({ id }) => wanted.staffIds === undefined || wanted.staffIds.includes(id))
    .flatMap((staff) => {
      const minutes = minutesOf(service, staff)
      if (minutes === null) return []
      return {
        staffId: staff.id,
        minutes,
        bufferBefore: service.buffer_before,
        bufferAfter: service.buffer_after,
        open: intersection(
          days.flatMap((day) => salon.working.staff(staff.id, day)),
          [within],
        ),
        busy: busy.get(staff.id) ?? [],
      }
    })
}

export type FreePlace = { start: number; places: Placed[][] }

/**
 * Starts on the grid at which the whole visit is possible, `within` being instants, each with one way to place it.
 * `chains`: the services of each person, one after another; several people begin together.
 */
export async function freePlaces(
  tx: SalonTx,
  salon: Salon,
  chains: readonly (readonly Wanted[])[],
  within: Interval,
  booker: Booker,
  except: readonly number[] = [],
): Promise<FreePlace[]> {
  const { ready, first } = await placing(tx, salon, chains, within, booker, except)
  const grid = { minutes: salon.working.settings.grid_minutes, timeZone: salon.working.timeZone }
  const starts = new Set(
    first.flatMap((candidate) => freeStarts(candidate.open, candidate.busy, candidate, grid)),
  )
  return [...starts]
    .sort((a, b) => a - b)
    .flatMap((start) => {
      const places = placedAt(ready, start)
      return places ? [{ start, places }] : []
    })
}

/** One exact start, on the grid or not; null: not possible. */
export async function placeAt(
  tx: SalonTx,
  salon: Salon,
  chains: readonly (readonly Wanted[])[],
  start: number,
  booker: Booker,
  except: readonly number[] = [],
): Promise<Placed[][] | null> {
  const within = { from: start, to: start + dayLength }
  const { ready } = await placing(tx, salon, chains, within, booker, except)
  return placedAt(ready, start)
}

async function placing(
  tx: SalonTx,
  salon: Salon,
  chains: readonly (readonly Wanted[])[],
  within: Interval,
  booker: Booker,
  except: readonly number[],
) {
  const ids = salon.staff.map(({ id }) => id)
  // Buffers of what lies beside the stretch reach into it, and ours out of it.
  const around = { from: within.from - dayLength, to: within.to + dayLength }
  const busy = await busyTimes(tx, around, ids, booker, except)
  const ready: Chain[] = chains.map((chain) =>
    chain.map((wanted) => ({ candidates: leastBusyFirst(candidatesFor(salon, wanted, { within, busy })) })),
  )
  return { ready, first: ready[0]?.[0]?.candidates ?? [] }
}

/** «Any master» spreads the work. */
function leastBusyFirst(candidates: readonly Candidate[]): Candidate[] {
  const load = ({ busy }: Candidate): number => busy.reduce((sum, { from, to }) => sum + to - from, 0)
  return candidates.toSorted((a, b) => load(a) - load(b))
}

/** The stretch in which a customer may still book. */
export function bookable(tx: SalonTx, { working }: Salon): Interval {
  const { lead_minutes, horizon_days } = working.settings
  const now = tx.now.getTime()
  const lastDay = dayIn(working.timeZone, now + horizon_days * dayLength)
  return { from: now + lead_minutes * minute, to: startOf(lastDay, working.timeZone) + dayLength }
}

// Finds times for a whole visit: one service, several one after another, or several people side by side. Pure.
import type { Interval } from './intervals.ts'
import { overlap } from './intervals.ts'
import { busyOf, fitsHours, isFree, type Visit } from './slots.ts'

/** A master who could do a service, with her time around the days looked at. */
export type Candidate = Visit & { staffId: number; open: readonly Interval[]; busy: readonly Interval[] }
/** One service: whoever of the candidates is free, in order of preference. */
export type Item = { candidates: readonly Candidate[] }
/** The services of one person, one after another. Several people begin together. */
export type Chain = readonly Item[]
export type Placed = { staffId: number; from: number; to: number; busy: Interval }

const minute = 60_000

/** Who does what when everybody begins at `start`, chain by chain; null when it does not fit. */
export function placedAt(chains: readonly Chain[], start: number): Placed[][] | null {
  const done: Placed[][] = chains.map(() => [])
  return place(chains, start, done, 0, []) ? done.map(joined) : null
}

/** Between two services of one visit with one master nobody has to be let in or out: no buffer lies there. */
function joined(chain: readonly Placed[]): Placed[] {
  return chain.map((placed, at) => ({
    ...placed,
    busy: {
      from: chain[at - 1]?.staffId === placed.staffId ? placed.from : placed.busy.from,
      to: chain[at + 1]?.staffId === placed.staffId ? placed.to : placed.busy.to,
    },
  }))
}

function place(
  chains: readonly Chain[],
  start: number,
  done: Placed[][],
  chainAt: number,
  taken: readonly Placed[],
): boolean {
  const chain = chains[chainAt]
  if (!chain) return true
  const own = done[chainAt]!
  const item = chain[own.length]
  if (!item) return place(chains, start, done, chainAt + 1, taken)
  const from = own.at(-1)?.to ?? start
  for (const candidate of preferring(own.at(-1)?.staffId, item.candidates)) {
    const placed = placedWith(candidate, from, taken, own.at(-1))
    if (!placed) continue
    own.push(placed)
    if (place(chains, start, done, chainAt, [...taken, placed])) return true
    own.pop()
  }
  return false
}

/** Whoever did the service before goes on, if she can. */
function preferring(staffId: number | undefined, candidates: readonly Candidate[]): readonly Candidate[] {
  const same = candidates.find((each) => each.staffId === staffId)
  return same ? [same, ...candidates.filter((each) => each !== same)] : candidates
}

function placedWith(
  candidate: Candidate,
  from: number,
  taken: readonly Placed[],
  before: Placed | undefined,
): Placed | null {
  const busy = busyOf(candidate, from)
  const placed = { staffId: candidate.staffId, from, to: from + candidate.minutes * minute, busy }
  if (!fitsHours(candidate.open, candidate, from) || !isFree(candidate.busy, candidate, from)) return null
  const clash = taken.some(
    (each) => each !== before && each.staffId === candidate.staffId && overlap(each.busy, busy),
  )
  return clash ? null : placed
}

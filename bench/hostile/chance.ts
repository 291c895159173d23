// Dice that fall the same way for the same seed.
export type Chance = {
  /** 0 ≤ x < 1 */
  next: () => number
  pick: <T>(items: readonly T[]) => T
  whole: (from: number, to: number) => number
  flip: (share: number) => boolean
}

/** Mulberry32, public domain, Tommy Ettinger. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    pick: (items) => items[Math.floor(next() * items.length)]!,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    flip: (share) => next() < share,
  }
}

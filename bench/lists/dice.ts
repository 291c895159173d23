// Chance that can be repeated: everything a run decides comes from one printed seed.

export type Dice = ReturnType<typeof diceOf>

export function diceOf(seed: number) {
  let state = seed >>> 0

  /** mulberry32: small, fast, and good enough to shuffle price lists. */
  function roll(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  const int = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1))
  const chance = (share: number) => roll() < share

  function pick<T>(things: readonly T[]): T {
    return things[int(0, things.length - 1)] as T
  }

  /** Of `[thing, weight]` pairs, one by its weight. */
  function weigh<T>(pairs: readonly (readonly [T, number])[]): T {
    let left = roll() * pairs.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [thing, weight] of pairs) {
      left -= weight
      if (left < 0) return thing
    }
    return pairs[pairs.length - 1]![0]
  }

  function some<T>(things: readonly T[], count: number): T[] {
    const rest = [...things]
    const taken: T[] = []
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1))
    return taken
  }

  return { int, chance, pick, weigh, some }
}

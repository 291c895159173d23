// Stretches of time and what can be done with them. Half-open: the end is free again.

/** Milliseconds since 1970, or minutes of a day; from < to. */
export type Interval = { from: number; to: number }

/** In order, touching and overlapping ones joined. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = []
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else if (from < to) joined.push({ from, to })
  }
  return joined
}

export function intersection(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const common: Interval[] = []
  for (const one of a)
    for (const other of b) {
      const from = Math.max(one.from, other.from)
      const to = Math.min(one.to, other.to)
      if (from < to) common.push({ from, to })
    }
  return merged(common)
}

export const overlap = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to

// Short words for what is meant, so that a table of phrases can be read at a glance.
import type { When } from '../when.ts'

/** Said at `now`, else on Tuesday 24 November 2026 at 11:00 in Kyiv; null is for what speaks of no moment. */
export type Golden = { say: string; now?: string; expect: Omit<When, 'span'> | null }

export const morning = { part: 'morning' } as const
export const noon = { part: 'noon' } as const
export const afternoon = { part: 'afternoon' } as const
export const evening = { part: 'evening' } as const
export const ask = { ambiguous: true } as const
export const gone = { past: true } as const
export const at = (time: string) => ({ time, bound: 'at' }) as const
export const after = (time: string) => ({ time, bound: 'after' }) as const
export const before = (time: string) => ({ time, bound: 'before' }) as const
export const around = (time: string) => ({ time, bound: 'around' }) as const
export const between = (time: string, timeTo: string) => ({ time, timeTo, bound: 'between' }) as const
export const on = (date: string) => ({ day: date.length === 5 ? `2026-${date}` : date })
export const through = (day: string, dayTo: string) => ({ ...on(day), dayTo: on(dayTo).day })

// What is known so far of a visit that is being arranged. It lies in the conversation's memory between two messages.
import { z } from 'zod'
import { Variant } from '#contract/facts.ts'
import type { DialogueMemory } from '../../engine.ts'

/** One service wanted: settled when one choice is left. */
const Want = z.object({
  choices: z.array(z.int()),
  variant: Variant,
  /** What was said of it, to choose among the choices with what is said later. */
  features: z.array(z.string()),
  ages: z.array(z.number()),
})
export type Want = z.infer<typeof Want>

const Draft = z.object({
  /** come: the customer was reminded, and asked whether she comes. */
  task: z.enum(['book', 'move', 'cancel', 'come']),
  /** What the customer was asked last. */
  asked: z.enum(['service', 'when', 'slot', 'name', 'phone', 'confirm', 'visit', 'wait']).nullable(),
  wants: z.array(Want),
  /** A second person comes along and has the same done. */
  isForTwo: z.boolean(),
  /** Masters wanted; empty: anybody. */
  staffIds: z.array(z.int()),
  /** YYYY-MM-DD; with `dayTo` a stretch of days. */
  day: z.string().nullable(),
  dayTo: z.string().nullable(),
  /** HH:MM: exactly then. */
  time: z.string().nullable(),
  notBefore: z.string().nullable(),
  notAfter: z.string().nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  /** Times last offered, as they were written. */
  offered: z.array(z.object({ label: z.string(), day: z.string(), time: z.string() })),
  /** There is no time; she agreed to wait for one. */
  isWaiting: z.boolean(),
  /** Visits to choose from, or the one that is moved or cancelled. */
  visitIds: z.array(z.int()),
})
export type Draft = z.infer<typeof Draft>

/** The visit last booked here: «і дружину на той самий час». */
const Last = z.object({
  serviceIds: z.array(z.int()),
  staffIds: z.array(z.int()),
  day: z.string(),
  time: z.string(),
})
export type Last = z.infer<typeof Last>

export type Arranging = { draft: Draft | null; last: Last | null; name: string | null; phone: string | null }

export const emptyDraft = (task: Draft['task']): Draft => ({
  task,
  asked: null,
  wants: [],
  isForTwo: false,
  staffIds: [],
  day: null,
  dayTo: null,
  time: null,
  notBefore: null,
  notAfter: null,
  name: null,
  phone: null,
  offered: [],
  isWaiting: false,
  visitIds: [],
})

const Stored = z.object({
  draft: Draft.nullable(),
  last: Last.nullable(),
  /** As the customer gave them earlier. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
})

/** What does not look like ours is nothing. */
export function arrangingOf(memory: DialogueMemory): Arranging {
  const stored = Stored.safeParse(memory.booking)
  return stored.success ? stored.data : { draft: null, last: null, name: null, phone: null }
}

export const isSettled = ({ choices }: Want): boolean => choices.length === 1
export const settledIds = ({ wants }: Draft): number[] => wants.flatMap(({ choices }) => choices)
export const isWhole = ({ wants }: Draft): boolean => wants.length > 0 && wants.every(isSettled)

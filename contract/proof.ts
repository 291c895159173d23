// What a number or a promise in a message rests on, by its place in the text.
import { z } from 'zod'
import { Source } from './facts.ts'

export const ProofBasis = z.discriminatedUnion('type', [
  Source.extend({ type: z.literal('fact') }),
  z.object({
    type: z.literal('calculation'),
    /** With its terms, as the customer reads it: «960 + 15 % = 1 104 грн». */
    shown: z.string(),
    /** Where the terms are read, one for each that a file says. */
    terms: z.array(Source),
  }),
  z.object({ type: z.literal('tool'), tool: z.string() }),
  /** The customer's own words, the salon's profile, today's date. */
  z.object({ type: z.enum(['customer', 'profile', 'calendar']) }),
])
export type ProofBasis = z.infer<typeof ProofBasis>

/** `start` and `end` (exclusive) count UTF-16 units of the message's text. */
export const Proof = z.object({ start: z.int(), end: z.int(), basis: ProofBasis }).meta({ id: 'Proof' })
export type Proof = z.infer<typeof Proof>

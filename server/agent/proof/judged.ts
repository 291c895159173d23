// A message under proof: its reading, what may back it, and which of its claims are backed by now.

import type { Day } from '../builtin/when.ts'
import type { Calculation, Knowledge, KnownFact, ToolCall, Turn } from '../engine.ts'
import type { Basis, Claim, Complaint, Proven, Span } from './claim.ts'
import type { Index } from './knowledge-index.ts'
import type { Label } from './labels.ts'
import type { PlacedWord, Reading } from './reading.ts'
import type { OnDay } from './said-days.ts'

export type ProofContext = {
  knowledge: Knowledge
  calculations?: readonly Calculation[]
  toolCalls?: readonly ToolCall[]
  /** The customer's own messages, the newest first. */
  said: readonly string[]
  salon: Pick<Turn['salon'], 'name' | 'language' | 'timeZone' | 'currency' | 'phone' | 'address'>
  now: Date
}

export type Customer = { words: readonly PlacedWord[]; claims: readonly Claim[]; label: Label }

/** Everything the single checks need; they add to `proven` and `complaints`. */
export type Judged = {
  reading: Reading
  index: Index
  context: ProofContext
  today: Day
  /** HH:MM in the salon's zone. */
  time: string
  /** The message being answered, and the ones before it. */
  customer: readonly Customer[]
  proven: Map<Claim, Basis>
  /** Proven without a number: an opening, a promise, a weekday. */
  more: Proven[]
  complaints: Complaint[]
  /** The days each number is said of, where any were named. */
  days: Map<Claim, readonly OnDay[]>
  /** Words that stand word for word in a fact. */
  quoted: (Span & { fact: KnownFact })[]
}

export const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

export const isQuoted = ({ quoted }: Judged, span: Span): boolean => quoted.some((each) => within(span, each))

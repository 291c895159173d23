// What a message says that must be backed, and what backs it.
import type { ProofBasis } from '#contract/proof.ts'
import type { KnownFact } from '../engine.ts'

export type Span = { start: number; end: number }

export type Unit = 'money' | 'minutes' | 'percent' | 'time' | 'date' | 'phone' | 'link' | 'number'

/** «від 500», «до 700», «500». */
export type Bound = 'exact' | 'from' | 'upTo'

/** A number of the message with its unit. Money in the main unit, times in minutes since midnight, dates as month · 100 + day. */
export type Claim = Span & {
  unit: Unit
  text: string
  value: number
  /** The other end of a range. */
  to: number | null
  bound: Bound
  /** «+100», «−10 %», «доплата 100». */
  sign: -1 | 0 | 1
  /** ISO 4217, where the message names one. */
  currency?: string
  /** Of a date. */
  year?: number
  /** Of a time in words («до сьомої»): morning or evening, it does not say. */
  either?: true
}

export type Proven = Span & { by: Basis }
/** What stands behind a claim, before it is worded for the owner. */
export type Basis =
  | { fact: KnownFact }
  | { shown: string; terms: readonly KnownFact[] }
  | { tool: string }
  | { other: Exclude<ProofBasis, { type: 'fact' | 'calculation' | 'tool' }>['type'] }

/** Worded for a model, which is to write the message again without it. */
export type Complaint = Span & { text: string; reason: string }

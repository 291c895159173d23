// What an engine is: a function from a turn to a reply. It reads nothing but the turn.
import type { ZodType } from 'zod'
import type { Action } from '#contract/agent.ts'
import type { Fact, Place, Source } from '#contract/facts.ts'

/** A fact of the release the turn is answered from. */
export type KnownFact = {
  id: number
  fact: Fact
  file: string
  place: Place
  quote: string
  corrected?: true
}

/** What one release knows. Engines may keep what they derive from it in a WeakMap keyed by this object. */
export type Knowledge = { releaseId: number; facts: readonly KnownFact[] }

export type CustomerLanguage = 'uk' | 'ru' | 'en' | 'pl'

/** What the engine wants to remember until the next message of this conversation. Stored as JSON, opaque to everybody else. */
export type DialogueMemory = Record<string, unknown>

/** What a tool answered. A refusal is an answer too: it is worded for the engine and never thrown. */
export type ToolResult = { ok: true; data: unknown } | { ok: false; reason: string; data?: unknown }

/** One thing the agent can do. `run` opens its own transaction and is safe to repeat. */
export type Tool<Input = unknown> = {
  name: string
  description: string
  input: ZodType<Input>
  run: (input: Input) => Promise<ToolResult>
}

/** A tool's answer in this turn: the proof of every time, price and promise that is said after it. */
export type ToolCall = { tool: string; input: unknown; result: ToolResult }

export type Turn = {
  salon: {
    name: string
    language: 'uk' | 'en' | 'pl' | 'de'
    timeZone: string
    currency: string
    phone: string | null
    address: string | null
  }
  /** The owner's wishes on tone and house rules. Never a source: nothing of it is quoted, no number of it is said. */
  prompt: string
  knowledge: Knowledge
  /** Oldest first, without the message to be answered. */
  history: readonly { author: 'customer' | 'agent' | 'staff'; text: string }[]
  memory: DialogueMemory
  message: string
  /** The customer sent a photo along. */
  hasPhoto: boolean
  /** That photo, as JPEG, for an engine that sees. */
  photo?: Uint8Array
  now: Date
  /** What the messenger tells of the customer; null where it tells nothing. */
  customer?: { name: string | null; phone: string | null }
  /** What the agent may do besides answering; both engines are given the same. None in exams and replays. */
  tools?: readonly Tool[]
}

/** `max` null: «від», the least it will be. `min` = `max`: exactly so much. Money in the currency's main unit, to two decimals. */
export type Amount = { min: number; max: number | null }

/** What is calculated with: an amount of a fact, or the result of an earlier calculation of the same reply. */
export type CalculationTerm = {
  /** `fact`: the id of the fact. `calculation`: its place in `calculations`. */
  from: { fact: number } | { calculation: number }
  /** How many of it: nails, persons. 1 for one. */
  factor: number
  /** The amount before the factor, as that fact or that calculation has it. */
  amount: Amount
}

/**
 * Arithmetic the reply says aloud, terms and result both. Nothing else may be calculated.
 * sum: all terms added. multiple: one term times its factor. difference: the first term less the second.
 * surcharge, discount: the terms added and then changed by `rate`, which a fact states.
 * Ranges add as ranges; «from» in any term makes the result «from»; all money is in one currency.
 */
export type Calculation = {
  kind: 'sum' | 'multiple' | 'difference' | 'surcharge' | 'discount'
  unit: 'money' | 'minutes'
  /** ISO 4217; with `unit: 'money'` only. */
  currency?: string
  terms: readonly CalculationTerm[]
  /** With surcharge and discount only: always positive, the kind says whether it is added or taken off. */
  rate?: { fact: number; unit: 'percent' | 'money'; value: number }
  result: Amount
}

export type Reply = {
  text: string
  language: CustomerLanguage
  /** The facts the reply stands on; every number in `text` is one of theirs, the customer's own, or declared arithmetic on them. */
  evidence: readonly KnownFact[]
  sources: readonly Source[]
  actions: readonly Action[]
  memory: DialogueMemory
  toolCalls?: readonly ToolCall[]
  /** In the order they are said. */
  calculations?: readonly Calculation[]
}

export type Engine = (turn: Turn) => Promise<Reply>

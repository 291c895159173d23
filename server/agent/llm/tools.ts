// The agent's tools as a model is given them. Whatever goes wrong in one is an answer the model can read, never an error.
import { type ToolSet, tool } from 'ai'
import { z } from 'zod'
import type { Action } from '#contract/agent.ts'
import type { Calculation, Tool, ToolCall, ToolResult, Turn } from '../engine.ts'
import { calculator } from './arithmetic.ts'
import { factLine } from './facts-text.ts'
import { factsAbout } from './relevant.ts'

/** What the model did in this turn. */
export type Deeds = { calls: ToolCall[]; calculations: Calculation[]; actions: Action[] }

const handOverReasons = ['unknown', 'asked', 'complaint', 'photo', 'unsure'] as const

const HandOver = z.object({ reason: z.enum(handOverReasons) })
const Choices = z.object({ choices: z.array(z.string().trim().min(1).max(60)).min(2).max(6) })
const Query = z.object({ query: z.string().min(1).max(200) })

const factsFound = 20

export function toolsFor(
  turn: Turn,
  deeds: Deeds,
  options: { hasAllFacts: boolean; onFault: (tool: string, error: unknown) => void },
): ToolSet {
  const act = (action: Action): ToolResult => {
    deeds.actions.push(action)
    return { ok: true, data: 'done' }
  }
  const own: Tool[] = [
    {
      name: 'hand_over',
      description:
        'Calls a person of the salon into the conversation. Say to the customer that somebody will answer.',
      input: HandOver,
      run: async (input) => act({ type: 'hand_over', reason: HandOver.parse(input).reason }),
    },
    {
      name: 'offer_choices',
      description: 'Shows the customer short answers to tap, below your question.',
      input: Choices,
      run: async (input) => act({ type: 'offer', choices: Choices.parse(input).choices }),
    },
    calculator(turn.knowledge.facts, deeds.calculations),
  ]
  if (!options.hasAllFacts) own.push(searcher(turn))
  const given = turn.tools ?? []
  const names = new Set(given.map(({ name }) => name))
  const all = [
    ...own.filter(({ name }) => !names.has(name)).map((each) => ({ each, isGiven: false })),
    ...given.map((each) => ({ each, isGiven: true })),
  ]
  return Object.fromEntries(
    all.map(({ each, isGiven }) => [
      each.name,
      tool({
        description: each.description,
        inputSchema: each.input,
        execute: async (input: unknown): Promise<ToolResult> => {
          const result = await each.run(input).catch((error: unknown): ToolResult => {
            options.onFault(each.name, error)
            return {
              ok: false,
              reason: 'This does not work just now. Call hand_over with the reason unsure.',
            }
          })
          if (isGiven) deeds.calls.push({ tool: each.name, input, result })
          return result
        },
      }),
    ]),
  )
}

const searcher = ({ knowledge, salon }: Turn): Tool => ({
  name: 'find_facts',
  description:
    "Looks among all of the salon's facts for what a few words say. Use the words of the customer's question.",
  input: Query,
  run: async (input) => {
    const found = factsAbout(Query.parse(input).query, knowledge).slice(0, factsFound)
    return { ok: true, data: found.map((known) => factLine(known, salon.currency)) }
  },
})

// Runs inside the sandbox: makes facts of what a stranger wrote, however long or contrived.
import type { Block } from '#contract/facts.ts'
import { answerSandboxed } from '#server/platform/sandbox-child.ts'
import { factsOf } from './facts.ts'

export type FactsTask = { blocks: Block[]; currency: string }

answerSandboxed(({ blocks, currency }: FactsTask) => factsOf(blocks, { currency }))

// Before a release is published: the last real questions asked of it and of the published one. Which answers change?
import type { Replay } from '#contract/replay.ts'
import type { DialogueMemory, Engine, Knowledge, Turn } from './engine.ts'

/** One customer's messages, oldest first. */
export type AskedConversation = { id: number; questions: readonly string[] }

export type ReplayResult = Pick<Replay, 'asked' | 'changed'>

/** `turnFor`: everything of a turn that both releases share. Yields between questions, so that customers do not wait. */
export async function replayConversations(
  engine: Engine,
  conversations: readonly AskedConversation[],
  { before, after }: { before: Knowledge; after: Knowledge },
  turnFor: (message: string) => Omit<Turn, 'knowledge' | 'history' | 'memory'>,
): Promise<ReplayResult> {
  const result: ReplayResult = { asked: 0, changed: [] }
  for (const { id, questions } of conversations) {
    const [then, now] = [askedOf(engine, before), askedOf(engine, after)]
    for (const question of questions) {
      const turn = turnFor(question)
      const answers = { before: await then(turn), after: await now(turn) }
      result.asked += 1
      if (answers.before !== answers.after) result.changed.push({ conversation_id: id, question, ...answers })
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return result
}

/** One conversation with one release: each answer is given with what was said before it. */
function askedOf(engine: Engine, knowledge: Knowledge) {
  let memory: DialogueMemory = {}
  const history: Turn['history'][number][] = []
  return async (turn: Omit<Turn, 'knowledge' | 'history' | 'memory'>): Promise<string> => {
    const reply = await engine({ ...turn, knowledge, history: [...history], memory })
    memory = reply.memory
    history.push({ author: 'customer', text: turn.message }, { author: 'agent', text: reply.text })
    return reply.text
  }
}

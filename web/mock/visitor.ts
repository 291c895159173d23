// The chat of the landing page: the example salon's agent, for somebody who just came by. Nothing is kept.
import type { TestMessage } from '#contract/agent.ts'
import type { Source } from '#contract/facts.ts'
import { answer } from './answer.ts'
import { demoSalon } from './demo-salon.ts'
import { nextId } from './store.ts'

const account = demoSalon()

export async function ask(message: string): Promise<{ text: string; sources: readonly Source[] }> {
  const { text, sources } = await answer(account, message, { remembers: true })
  account.messages.push(said('customer', message), said('ai', text))
  return { text, sources }
}

const said = (sender: TestMessage['sender'], text: string): TestMessage => ({
  id: nextId(),
  text,
  sender,
  timestamp: new Date().toISOString(),
  engine: null,
  fallback: null,
  sources: [],
  proofs: [],
  actions: [],
  photo_id: null,
})

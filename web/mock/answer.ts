// The demo's agent is the real built-in engine: what it says here it says to customers, too.
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Proof } from '#contract/proof.ts'
import type { Knowledge, KnownFact, Reply, Turn } from '#server/agent/engine.ts'
import { newestFacts } from './releases.ts'
import type { Account } from './store.ts'

const historyLength = 20
/** The engine keeps what it derives from a knowledge by the object, so the same facts must be the same object. */
const knowledgeOf = new WeakMap<readonly ReleasedFact[], Knowledge>()

function knowing(facts: readonly ReleasedFact[]): Knowledge {
  const held = knowledgeOf.get(facts)
  if (held) return held
  const made: Knowledge = {
    releaseId: 1,
    facts: facts.map(
      ({ id, fact, file, place, quote, origin }): KnownFact => ({
        id,
        fact,
        file,
        place,
        quote,
        ...(origin === 'owner' && { corrected: true as const }),
      }),
    ),
  }
  knowledgeOf.set(facts, made)
  return made
}

/** `remembers`: the message is one of the test conversation; otherwise it is asked by nobody before. */
export async function answer(
  account: Account,
  message: string,
  {
    hasPhoto = false,
    remembers = false,
    facts = newestFacts(account),
  }: {
    hasPhoto?: boolean
    remembers?: boolean
    facts?: readonly ReleasedFact[]
  } = {},
): Promise<Reply & { proofs: Proof[] }> {
  const { name, language, time_zone, currency, phone, address } = account.salon
  const turn: Turn = {
    salon: { name, language, timeZone: time_zone, currency, phone, address },
    prompt: account.prompt,
    knowledge: knowing(facts),
    history: remembers
      ? account.messages
          .slice(-historyLength)
          .map(({ sender, text }) => ({ author: sender === 'ai' ? 'agent' : 'customer', text }))
      : [],
    memory: remembers ? (account.memory ?? {}) : {},
    message,
    hasPhoto,
    now: new Date(),
  }
  // Large, and needed only once something is asked.
  const { builtinEngine } = await import('#server/agent/builtin/engine.ts')
  const { provenReply } = await import('#server/agent/proof/proven-reply.ts')
  const reply = await builtinEngine(turn)
  if (remembers) account.memory = reply.memory
  return { ...reply, proofs: [...provenReply(reply, turn).proofs] }
}

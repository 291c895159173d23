// A person writes at any moment after a customer did. The emulator's own log says who came after whom.
import { setTimeout as wait } from 'node:timers/promises'
import { api } from '#contract/api.ts'
import type { Ledger } from './ledger.ts'
import type { BenchSalon, Talker } from './salons.ts'

export type RaceReport = { races: number; agentFirst: number; agentAfter: number; personMissing: number }

const lanes = 40
/** The pause before a reply, the reply, its delivery, and a while after. */
const withinMs = 5000
const person = 'Добрий день, це Олена'

export async function race(
  salons: BenchSalon[],
  options: { count: number; ledger: Ledger; random: () => number; patienceMs: number },
): Promise<RaceReport> {
  const { count, ledger, random } = options
  const talkers = Array.from({ length: count }, (_, at) => {
    const salon = salons[at % salons.length] as BenchSalon
    return { salon, talker: salon.talker(5000 + Math.floor(at / salons.length)) }
  })
  const waiting = [...talkers]
  const run = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { salon, talker } = next
      talker.say('Скільки коштує манікюр?')
      const chatId = await chatOf(salon, talker.address, ledger)
      // Every third person waits until he has seen the agent's answer go out; the others know nothing of it.
      if (random() < 1 / 3) await answered(talker, options.patienceMs)
      else await wait(random() * withinMs)
      await persistently(() =>
        salon.owner.call(api.sendStaffMessage, { params: { id: chatId }, body: { text: person } }),
      )
      talker.say('А педикюр?')
    }
  }
  await Promise.all(Array.from({ length: lanes }, run))
  const until = Date.now() + options.patienceMs
  const isOpen = () => talkers.some(({ talker }) => !talker.shown().includes(person))
  while (isOpen() && Date.now() < until) await wait(500)
  // Whatever the agent still had in hand would come now.
  await wait(withinMs + 2000)
  const report: RaceReport = { races: count, agentFirst: 0, agentAfter: 0, personMissing: 0 }
  for (const { talker } of talkers) {
    const shown = talker.shown()
    const at = shown.indexOf(person)
    if (at === -1) report.personMissing++
    else if (at > 0) report.agentFirst++
    if (at !== -1 && shown.slice(at).some((text) => text !== person)) report.agentAfter++
  }
  return report
}

/** A person whose message did not go out, because the server was just killed, sends it again. */
async function persistently(send: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await send()
      return
    } catch (error) {
      // What `fetch` throws where nobody answers.
      if (!(error instanceof TypeError)) throw error
      await wait(300)
    }
  }
}

async function answered(talker: Talker, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs
  while (talker.shown().length === 0 && Date.now() < until) await wait(20)
}

/** The conversation's id, once the first message has arrived. */
async function chatOf({ salonId }: BenchSalon, address: string, ledger: Ledger): Promise<number> {
  for (;;) {
    const id = await ledger.chatId(salonId, address)
    if (id !== undefined) return id
    await wait(50)
  }
}

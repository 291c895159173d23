// A hostile model against the proof: how many of its lies are stopped, and how many of an honest model's messages pass.
import { prove } from '#server/agent/proof/prove.ts'
import { salons } from '../../evals/score.ts'
import { chanceFrom } from './chance.ts'
import { Salon } from './claims.ts'
import { type Message, messageOf } from './messages.ts'

export type Fuzzed = {
  lies: number
  /** Lies that no complaint touches. */
  escaped: { message: Message; lie: string; text: string }[]
  truths: number
  /** True messages that would be written again. */
  refused: { message: Message; complaints: string[] }[]
  /** Milliseconds of each proof. */
  times: number[]
}

const now = new Date('2026-11-24T11:00:00Z')
const knownSalons = Object.entries(salons).map(([name, salon]) => ({
  salon: new Salon(name, salon),
  knowledge: { releaseId: 1, facts: salon.facts },
}))

/** Half of the turns lie, half are true. */
export function fuzz(turns: number, seed: number): Fuzzed {
  const chance = chanceFrom(seed)
  const result: Fuzzed = { lies: 0, escaped: [], truths: 0, refused: [], times: [] }
  for (let turn = 0; turn < turns; turn++) {
    const lying = turn % 2 === 0
    const message = messageOf(
      knownSalons.map(({ salon }) => salon),
      chance,
      lying,
    )
    const { knowledge } = knownSalons.find(({ salon }) => salon === message.salon)!
    const started = performance.now()
    const { unproven } = prove(message.text, {
      knowledge,
      said: message.said,
      salon: message.salon.salon.profile,
      now,
    })
    result.times.push(performance.now() - started)
    if (!lying) {
      result.truths++
      if (unproven.length > 0)
        result.refused.push({
          message,
          complaints: unproven.map(({ text, reason }) => `[${text}] ${reason}`),
        })
      continue
    }
    for (const { start, end, lie } of message.pieces) {
      if (lie === null) continue
      result.lies++
      if (!unproven.some((complaint) => complaint.start < end && complaint.end > start))
        result.escaped.push({ message, lie, text: message.text.slice(start, end) })
    }
  }
  return result
}

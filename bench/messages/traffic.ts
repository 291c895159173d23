// Customers write in bursts of short messages, and go on when they were answered.
import { setTimeout as wait } from 'node:timers/promises'
import type { Ledger } from './ledger.ts'
import type { Talker } from './salons.ts'

export type Written = { burst: number; text: string }
export type Traffic = Map<Talker, Written[]>

const longestBurst = 3
const lookEveryMs = 700

/** The k-th message of everybody says so, so that order can be checked. */
const textOf = (index: number) => `Повідомлення ${index}: скільки коштує манікюр?`
export const indexIn = (text: string): number => Number(/^Повідомлення (\d+):/.exec(text)?.[1] ?? Number.NaN)

/** Ends when everybody has written so many messages and everything is answered and delivered, or after `patienceMs` without any change. */
export async function write(
  talkers: Talker[],
  options: {
    each: number
    ledger: Ledger
    random: () => number
    /** Before each message. */
    tempt: (channel: Talker['channel']) => void
    patienceMs: number
    onProgress: (done: number, of: number) => void
  },
): Promise<Traffic> {
  const { each, ledger, random, tempt, patienceMs, onProgress } = options
  const salonIds = await ledger.salonIds()
  const traffic: Traffic = new Map(talkers.map((talker) => [talker, []]))
  let quietSince = Date.now()
  let before = ''

  const writeBurst = async (talker: Talker, written: Written[]) => {
    const size = Math.min(1 + Math.floor(random() * longestBurst), each - written.length)
    const burst = (written.at(-1)?.burst ?? 0) + 1
    for (let at = 0; at < size; at++) {
      if (at > 0) await wait(100 + random() * 500)
      const text = textOf(written.length + 1)
      written.push({ burst, text })
      tempt(talker.channel)
      talker.say(text)
    }
  }

  for (;;) {
    const [lines, busy] = [await ledger.read(salonIds), await ledger.busy(salonIds)]
    // Everything that was written has arrived, is answered, and the answer is out.
    const free = talkers.filter((talker) => {
      const arrived = (lines.get(talker.address) ?? []).filter(({ author }) => author === 'customer').length
      return arrived >= (traffic.get(talker)?.length ?? 0) && !busy.has(talker.address)
    })
    const open = free.filter((talker) => (traffic.get(talker)?.length ?? 0) < each)
    const done = free.length - open.length
    const state = `${open.length} ${done} ${busy.size} ${[...lines.values()].flat().length}`
    if (state !== before) quietSince = Date.now()
    before = state
    onProgress([...traffic.values()].flat().length, talkers.length * each)
    if (done === talkers.length || Date.now() - quietSince > patienceMs) return traffic
    const bursts = open.map((talker) => writeBurst(talker, traffic.get(talker) ?? []))
    await Promise.all([...bursts, wait(lookEveryMs)])
  }
}

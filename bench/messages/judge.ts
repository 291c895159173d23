// Whether every promise was kept: the customers' view against the database's.
import { pauseSeconds } from '#server/conversations/burst.ts'
import type { Line } from './ledger.ts'
import type { Talker } from './salons.ts'
import type { Traffic } from './traffic.ts'
import { indexIn } from './traffic.ts'

export type Verdict = {
  messages: number
  /** Written by a customer and not in the database, or there twice. */
  lost: number
  doubled: number
  /** Stored, and no reply covers it. */
  uncovered: number
  /** Of messages stored within two seconds of one another: the most replies. */
  repliesPerBurst: number
  replies: number
  /** Answered, sent or (Telegram, which keeps it) stored in another order than written. */
  outOfOrder: number
  /** Still waiting to be sent at the end, or not delivered. */
  stuck: number
  failed: number
  /** Stored replies that the customer never saw. */
  unseen: number
  /** Seen more often than stored, and sends of which nobody knows whether they arrived. */
  duplicates: { telegram: number; whatsapp: number }
  unknownOutcomes: { telegram: number; whatsapp: number }
  /** From a burst's last message to its delivered reply, without the pause in which the customer may write on; sorted. */
  latenciesMs: number[]
}

const togetherMs = 2000

export function judge(traffic: Traffic, lines: Map<string, Line[]>): Verdict {
  const verdict: Verdict = {
    messages: 0,
    lost: 0,
    doubled: 0,
    uncovered: 0,
    repliesPerBurst: 0,
    replies: 0,
    outOfOrder: 0,
    stuck: 0,
    failed: 0,
    unseen: 0,
    duplicates: { telegram: 0, whatsapp: 0 },
    unknownOutcomes: { telegram: 0, whatsapp: 0 },
    latenciesMs: [],
  }
  for (const [talker, written] of traffic) {
    const own = lines.get(talker.address) ?? []
    const asked = own.filter(({ author }) => author === 'customer')
    const said = own.filter(({ author }) => author !== 'customer')
    const texts = new Set(asked.map(({ text }) => text))
    verdict.messages += written.length
    verdict.lost += written.filter(({ text }) => !texts.has(text)).length
    verdict.doubled += asked.length - texts.size
    verdict.uncovered += asked.filter(({ coveredBy }) => coveredBy === null).length
    verdict.repliesPerBurst = Math.max(verdict.repliesPerBurst, repliesOfOneBurst(asked))
    verdict.replies += said.length
    verdict.outOfOrder += inversions(asked, said) + (talker.channel === 'telegram' ? misplaced(asked) : 0)
    verdict.stuck += said.filter(({ delivery }) => delivery === 'queued' || delivery === 'sending').length
    verdict.failed += said.filter(({ delivery }) => delivery === 'failed').length
    compareSeen(verdict, talker, said)
    verdict.latenciesMs.push(...latencies(asked, said))
  }
  verdict.latenciesMs.sort((a, b) => a - b)
  return verdict
}

/** Messages that were stored closer together than the pause belong to one reply. */
function repliesOfOneBurst(asked: Line[]): number {
  let most = 0
  let burst: Line[] = []
  for (const line of asked) {
    const last = burst.at(-1)
    if (last && line.at.getTime() - last.at.getTime() > togetherMs) burst = []
    burst.push(line)
    most = Math.max(most, new Set(burst.map(({ coveredBy }) => coveredBy)).size)
  }
  return most
}

function inversions(asked: Line[], said: Line[]): number {
  const byArrival = asked.filter(
    (line, at) => at > 0 && (line.coveredBy ?? 0) < (asked[at - 1]?.coveredBy ?? 0),
  )
  const bySending = said
    .filter(({ sentAt }) => sentAt !== null)
    .filter((line, at, all) => at > 0 && Number(line.sentAt) < Number(all[at - 1]?.sentAt))
  return byArrival.length + bySending.length
}

/** Telegram keeps the order of a chat, so it must be the order in which the messages were written. */
const misplaced = (asked: Line[]): number =>
  asked.filter((line, at) => at > 0 && indexIn(line.text) < indexIn(asked[at - 1]?.text ?? '')).length

function compareSeen(verdict: Verdict, { channel, shown }: Talker, said: Line[]): void {
  const sent = said.filter(({ delivery }) => ['sent', 'delivered', 'read'].includes(delivery ?? ''))
  const seen = shown().length
  verdict.unseen += Math.max(0, sent.length - seen)
  verdict.duplicates[channel] += Math.max(0, seen - sent.length)
  for (const { unknownOutcomes } of said) verdict.unknownOutcomes[channel] += unknownOutcomes
}

function latencies(asked: Line[], said: Line[]): number[] {
  return said.flatMap(({ id, sentAt }) => {
    const covered = asked.filter(({ coveredBy }) => coveredBy === id)
    if (covered.length === 0 || sentAt === null) return []
    const last = Math.max(...covered.map(({ at }) => at.getTime()))
    return [Math.max(0, sentAt.getTime() - last - pauseSeconds * 1000)]
  })
}

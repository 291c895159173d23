// node bench/messages.ts [--messages 10000] [--salons 50] [--customers 10] [--servers 1] [--races 1000] [--kills 10,20] [--calm]
// Customers of many salons write in Telegram and WhatsApp under every fault the emulators know, while the server is killed
// again and again. Prints whether every message was kept and answered once, in order. `--calm`: no faults and no kills.
import { parseArgs } from 'node:util'
import { describeMachine, percentile, table } from './machine.ts'
import { runMessages } from './messages/run.ts'

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '10000' },
    salons: { type: 'string', default: '50' },
    customers: { type: 'string', default: '10' },
    servers: { type: 'string', default: '1' },
    races: { type: 'string', default: '0' },
    // Seconds between two kills, at least and at most. A loaded machine needs longer to start.
    kills: { type: 'string', default: '10,20' },
    calm: { type: 'boolean', default: false },
  },
})

const [least = 10, most = 20] = values.kills.split(',').map(Number)
const killAfter = [least, most] as const

console.log(`${describeMachine()}, ${new Date().toISOString().slice(0, 10)}\n`)
const report = await runMessages({
  messages: Number(values.messages),
  salons: Number(values.salons),
  customersPerSalon: Number(values.customers),
  servers: Number(values.servers),
  killAfterMs: values.calm ? null : [killAfter[0] * 1000, killAfter[1] * 1000],
  faultShare: values.calm ? 0 : 0.15,
  races: Number(values.races),
  patienceMs: 180_000,
  say: (line) => console.log(line),
})

const { verdict, races } = report
console.log(
  `\n${verdict.messages} messages in ${report.seconds.toFixed(0)} s, ${report.kills} times kill -9\n`,
)
const latency = (share: number) => Math.round(percentile(verdict.latenciesMs, share))
console.log(
  `${(verdict.messages / report.seconds).toFixed(1)} messages answered a second; from the pause's end to the delivered reply p50 ${latency(0.5)} ms, p95 ${latency(0.95)} ms\n`,
)
const stuck = verdict.stuck + report.stuckJobs.length
table(
  ['promise', 'figure', 'kept'],
  [
    ['lost', verdict.lost, verdict.lost === 0],
    ['stored twice', verdict.doubled, verdict.doubled === 0],
    ['uncovered', verdict.uncovered, verdict.uncovered === 0],
    ['replies per burst, at most', verdict.repliesPerBurst, verdict.repliesPerBurst === 1],
    ['out of order', verdict.outOfOrder, verdict.outOfOrder === 0],
    ['stuck at the end', stuck, stuck === 0],
    ['given up', verdict.failed, verdict.failed === 0],
    ['stored as sent and never seen', verdict.unseen, verdict.unseen === 0],
    [
      'Telegram: seen twice / unknown outcomes',
      `${verdict.duplicates.telegram} / ${verdict.unknownOutcomes.telegram}`,
      verdict.duplicates.telegram <= verdict.unknownOutcomes.telegram,
    ],
    [
      'WhatsApp: seen twice / unknown outcomes',
      `${verdict.duplicates.whatsapp} / ${verdict.unknownOutcomes.whatsapp}`,
      verdict.duplicates.whatsapp === 0,
    ],
    ...(races
      ? [
          ['races', `${races.races}, the agent came first in ${races.agentFirst}`, races.personMissing === 0],
          ['agent after a person', races.agentAfter, races.agentAfter === 0],
        ]
      : []),
    ['calls no emulator knows', report.unexpectedCalls, report.unexpectedCalls === 0],
  ].map(([name, figure, kept]) => [String(name), String(figure), kept ? 'yes' : 'NO']),
)
if (report.injected.size > 0)
  table(
    ['fault injected', 'times'],
    [...report.injected].sort().map(([name, times]) => [name, times]),
  )
if (report.stuckJobs.length > 0) console.log('jobs left:', report.stuckJobs)
const isKept =
  verdict.lost + verdict.doubled + verdict.uncovered + verdict.outOfOrder + stuck + verdict.unseen === 0 &&
  verdict.repliesPerBurst <= 1 &&
  verdict.duplicates.telegram <= verdict.unknownOutcomes.telegram &&
  verdict.duplicates.whatsapp === 0 &&
  (races?.agentAfter ?? 0) === 0
if (!isKept) {
  console.log(report.printed)
  process.exitCode = 1
}

// node bench/fuzz.ts [--turns 10000] [--seed 1] [--show 20]: a hostile model's lies against the proof. Exit code 1 when one gets out.
import { parseArgs } from 'node:util'
import { fuzz } from './hostile/fuzz.ts'
import { percentile } from './machine.ts'

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
  },
})
const { lies, escaped, truths, refused, times } = fuzz(Number(values.turns), Number(values.seed))
const shown = Number(values.show)
for (const { message, lie, text } of escaped.slice(0, shown))
  console.log(
    `escaped (${lie}) ${message.salon.name}: ${text}\n   in: ${message.text.replaceAll('\n', ' ⏎ ')}`,
  )
for (const { message, complaints } of refused.slice(0, shown))
  console.log(
    `refused ${message.salon.name} [${message.language}]: ${message.text.replaceAll('\n', ' ⏎ ')}\n   ${complaints.join('\n   ')}`,
  )
const sorted = times.toSorted((a, b) => a - b)
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`
console.log(`lies stopped: ${lies - escaped.length} of ${lies} (${share(lies - escaped.length, lies)})`)
console.log(
  `true messages passed: ${truths - refused.length} of ${truths} (${share(truths - refused.length, truths)})`,
)
console.log(
  `a message: p50 ${percentile(sorted, 0.5).toFixed(2)} ms, p99 ${percentile(sorted, 0.99).toFixed(2)} ms`,
)
process.exitCode = escaped.length > 0 ? 1 : 0

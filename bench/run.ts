// npm run bench: every figure of docs/benchmarks.md, measured here and now. `npm run bench -- latency` measures one part.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { benchApi, benchHistory } from './api.ts'
import { benchIngestion } from './ingestion.ts'
import { benchLatency } from './latency.ts'
import { describeMachine } from './machine.ts'

function benchLists(): void {
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('./lists/run.ts', import.meta.url))],
    { stdio: 'inherit' },
  )
  if (status !== 0) process.exitCode = 1
}

const parts = {
  ingestion: benchIngestion,
  latency: benchLatency,
  api: benchApi,
  history: benchHistory,
  lists: benchLists,
}
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0)
  throw new Error(`Unknown: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`)

console.log(`${describeMachine()}, ${new Date().toISOString().slice(0, 10)}\n`)
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure()
}

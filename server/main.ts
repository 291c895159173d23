// npm start: reads the settings and serves.
import { readConfig } from './platform/config.ts'
import { loadEnvFile } from './platform/env-file.ts'
import { orExplain, startServer } from './start.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

await orExplain(async () => {
  const began = performance.now()
  loadEnvFile()
  const config = readConfig(process.env)
  const { address, where } = await startServer(config, { say })
  say('')
  say(`  Salon Agent is ready in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  say(`  Open        ${address}`)
  say(`  Data        ${where}`)
  say(
    config.llm
      ? `  Answers     ${config.llm.model}; the built-in engine where it fails`
      : '  Answers     built-in engine: no model, no key, no network',
  )
  say('  Stop        Ctrl-C')
  say('')
})

// Reads the settings, opens the database, builds the app, listens, stops in order.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startApp } from './app.ts'
import { jobs } from './jobs.ts'
import type { Config } from './platform/config.ts'
import { readConfig } from './platform/config.ts'
import { migrate } from './platform/db/migrate.ts'
import { openDatabase } from './platform/db/open.ts'
import { loadEnvFile } from './platform/env-file.ts'
import { StartupError } from './platform/startup-error.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const root = new URL('../', import.meta.url)

async function start(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new StartupError(`Salon Agent needs Node 24; this is ${process.version}. Start it with: npm start`)
  }
  const began = Date.now()
  loadEnvFile()
  const config = readConfig(process.env)
  const db = await openDatabase(config, { alone: true, log: say })
  let stopApp = async () => {}
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await stopApp()
    await db.stop()
    process.exit()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  try {
    await migrate(db.owner, jobs)
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }
    const webFolder = fileURLToPath(new URL('dist/', root))
    const app = await startApp({ config, database: db.app, version, webFolder })
    stopApp = () => app.stop()
    await app.http.listen({ host: config.host, port: config.port }).catch(sayWhyNot(config))
  } catch (error) {
    if (stopping) return
    await stopApp()
    await db.stop()
    throw error
  }
  const host = ['127.0.0.1', '0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host
  say('')
  say(`  Salon Agent is ready in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  say(`  Open        http://${host}:${config.port}`)
  say(`  Data        ${db.where}`)
  say('  Answers     built-in engine: no model, no key, no network')
  say('  Stop        Ctrl-C')
  say('')
}

const sayWhyNot = (config: Config) => (error: NodeJS.ErrnoException) => {
  const why: Record<string, string> = {
    EADDRINUSE: `Port ${config.port} is taken by another program. Stop it, or start with another port: PORT=${config.port + 1} npm start`,
    EACCES: `Port ${config.port} may not be used by this user. Choose one above 1023: PORT=8000 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${config.host}. Correct HOST.`,
    ENOTFOUND: `This machine has no address ${config.host}. Correct HOST.`,
  }
  throw new StartupError(
    why[error.code ?? ''] ?? `Cannot listen on ${config.host}:${config.port}: ${error.message}`,
  )
}

try {
  await start()
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  process.stderr.write(`${error.message}\n`)
  // Whatever is still open must not keep a server alive that did not start.
  process.exit(1)
}

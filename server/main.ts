// Reads the settings, starts the embedded database if none is given, builds the app, listens, stops in order.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ClientConfig } from 'pg'
import { startApp } from './app.ts'
import { jobs } from './jobs.ts'
import type { Config } from './platform/config.ts'
import { readConfig } from './platform/config.ts'
import { startEmbedded } from './platform/db/embedded.ts'
import { appRole, migrate } from './platform/db/migrate.ts'
import { StartupError } from './platform/startup-error.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const root = new URL('../', import.meta.url)

async function database(
  config: Config,
): Promise<{ owner: ClientConfig; app: ClientConfig; where: string; stop: () => Promise<void> }> {
  if (config.database) {
    const { ownerUrl, appUrl } = config.database
    const sameRole = ownerUrl === appUrl
    return {
      owner: { connectionString: ownerUrl },
      app: { connectionString: appUrl, ...(sameRole && { options: `-c role=${appRole}` }) },
      where: `Postgres at ${new URL(appUrl).host}`,
      stop: async () => {},
    }
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: say })
  return { ...embedded, where: config.dataDir, stop: () => embedded.stop() }
}

async function start(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new StartupError(`Salon Agent needs Node 24; this is ${process.version}. Start it with: npm start`)
  }
  const began = Date.now()
  const config = readConfig(process.env)
  const db = await database(config)
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
    const app = await startApp({
      config,
      database: db.app,
      version,
      webFolder: fileURLToPath(new URL('dist/', root)),
    })
    stopApp = () => app.stop()
    await app.http.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        throw new StartupError(
          `Port ${config.port} is taken by another program. Stop it, or start with another port: PORT=8001 npm start`,
        )
      if (error.code === 'EACCES')
        throw new StartupError(
          `Port ${config.port} may not be used by this user. Choose one above 1023: PORT=8000 npm start`,
        )
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        throw new StartupError(`This machine has no address ${config.host}. Correct HOST.`)
      throw error
    })
  } catch (error) {
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

try {
  await start()
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
  // Whatever is still open must not keep a server alive that did not start.
  process.exit()
}

// Opens the database, builds the app, listens; and stops everything in the reverse order.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { App, DemoAccount } from './app.ts'
import { startApp } from './app.ts'
import { jobs } from './jobs.ts'
import type { Config } from './platform/config.ts'
import { migrate } from './platform/db/migrate.ts'
import { type OpenDatabase, openDatabase } from './platform/db/open.ts'
import { StartupError } from './platform/startup-error.ts'

const root = new URL('../', import.meta.url)

export type RunningServer = {
  app: App
  /** For a browser on this machine. */
  address: string
  /** Where the data lie. */
  where: string
  stop: () => Promise<void>
}

/** Throws StartupError for whatever the person who starts it can mend. SIGINT and SIGTERM stop it in order, and the process with it. */
export async function startServer(
  config: Config,
  options: { say: (line: string) => void; demo?: DemoAccount },
): Promise<RunningServer> {
  let app: App | undefined
  let db: OpenDatabase | undefined
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= (async () => {
      await app?.stop()
      await db?.stop()
    })()
    return stopping
  }
  // Before the database: a start that is broken off leaves nothing running either.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => stop().then(() => process.exit()))

  try {
    db = await openDatabase(config, { alone: true, log: options.say })
    await migrate(db.owner, jobs)
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }
    const webFolder = fileURLToPath(new URL('dist/', root))
    const soleWorker = config.database === null
    app = await startApp({ config, database: db.app, version, webFolder, soleWorker, demo: options.demo })
    await app.http.listen({ host: config.host, port: config.port }).catch(sayWhyNot(config))
  } catch (error) {
    await stop()
    throw error
  }
  const host = ['127.0.0.1', '0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host
  return { app, address: `http://${host}:${config.port}`, where: db.where, stop }
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

/** Runs `start`; what can be mended is said in one sentence, everything else is a bug and keeps its stack. */
export async function orExplain(start: () => Promise<void>): Promise<void> {
  try {
    if (Number(process.versions.node.split('.')[0]) < 24) {
      throw new StartupError(
        `Salon Agent needs Node 24; this is ${process.version}. Start it with: npm start`,
      )
    }
    await start()
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    process.stderr.write(`${error.message}\n`)
    // Whatever is still open must not keep a server alive that did not start.
    process.exit(1)
  }
}

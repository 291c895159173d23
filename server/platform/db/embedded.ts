// The Postgres that comes with npm, for whoever has no other: one sentence to start it, one to stop it.
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { StartupError } from '../startup-error.ts'
import { openCluster } from './postgres-cluster.ts'
import { type RunningPostgres, runPostgres } from './postgres-process.ts'

type Options = { dataDir: string; log: (line: string) => void }

export type EmbeddedDatabase = { owner: ClientConfig; app: ClientConfig; stop(): Promise<void> }

/** For the server: it alone uses these data, and Postgres stops with it. */
export async function startEmbedded(options: Options): Promise<EmbeddedDatabase> {
  const postgres = await open(options)
  const claim = await claimData(postgres)
  if (!claim) {
    throw new StartupError(
      `Salon Agent is already running on ${options.dataDir}: stop it, or set DATA_DIR to another folder.`,
    )
  }
  if (postgres.takenOver) options.log('Took over the Postgres that an earlier run left behind.')
  return use(postgres, keepClaim(postgres, claim, options))
}

/** For a command beside the server: uses the Postgres of a running server, or starts one for as long as it works. */
export async function joinEmbedded(options: Options): Promise<EmbeddedDatabase> {
  const postgres = await open(options)
  const claim = await claimData(postgres)
  return use(postgres, claim ? keepClaim(postgres, claim, options) : async () => {})
}

function open({ dataDir, log }: Options, socketFolder?: string): Promise<RunningPostgres> {
  return runPostgres(openCluster(join(dataDir, 'postgres'), log), { log, socketFolder })
}

const use = (postgres: RunningPostgres, stop: () => Promise<void>): EmbeddedDatabase => ({
  owner: postgres.connection('salon_owner'),
  app: postgres.connection('salon_app'),
  stop,
})

/** Held by a connection, so it ends with the process, whatever ends it. */
async function claimData(postgres: RunningPostgres): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    ...postgres.connection('salon_owner'),
    application_name: 'salon-agent claim',
    keepAlive: true,
  })
  client.on('error', () => {})
  await client.connect()
  // Postgres needs a moment to notice that the process which held it was killed.
  for (let tries = 0; tries < 20; tries++) {
    const { rows } = await client.query<{ claimed: boolean }>(
      'select pg_try_advisory_lock(724500) as claimed',
    )
    if (rows[0]?.claimed) return client
    await wait(100)
  }
  await client.end()
  return undefined
}

/** The claim also tells when Postgres breaks off: then it is brought back, at the same address. Returns the stop. */
function keepClaim(postgres: RunningPostgres, claim: pg.Client, options: Options): () => Promise<void> {
  let stopping = false
  let present = { postgres, claim }
  let returning = Promise.resolve()

  const watch = () =>
    present.claim.once('end', () => {
      if (!stopping) returning = bringBack()
    })
  async function bringBack(): Promise<void> {
    options.log('The database broke off and is being started again…')
    while (!stopping) {
      try {
        const back = await open(options, postgres.socketFolder)
        const claim = await claimData(back)
        if (claim) {
          present = { postgres: back, claim }
          watch()
          return
        }
      } catch (error) {
        options.log(`The database does not start: ${(error as Error).message}`)
      }
      await wait(1000)
    }
  }
  watch()
  return async () => {
    stopping = true
    await returning
    // The claim ends with Postgres itself: nobody can claim what is about to stop.
    await present.postgres.stop()
    await present.claim.end().catch(() => {})
  }
}

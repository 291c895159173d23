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
export async function startEmbedded({ dataDir, log }: Options): Promise<EmbeddedDatabase> {
  const postgres = await open({ dataDir, log })
  if (postgres.takenOver) log('Took over the Postgres that an earlier run left behind.')
  const claim = await claimData(postgres)
  if (!claim)
    throw new StartupError(
      `Salon Agent is already running on ${dataDir}: stop it, or set DATA_DIR to another folder.`,
    )
  return use(postgres, claim)
}

/** For a command beside the server: uses the Postgres of a running server, or starts one for as long as it works. */
export async function joinEmbedded({ dataDir, log }: Options): Promise<EmbeddedDatabase> {
  const postgres = await open({ dataDir, log })
  return use(postgres, await claimData(postgres))
}

async function open({ dataDir, log }: Options): Promise<RunningPostgres> {
  return runPostgres(openCluster(join(dataDir, 'postgres'), log), {}, log)
}

function use(postgres: RunningPostgres, claim: pg.Client | undefined): EmbeddedDatabase {
  return {
    owner: postgres.connection('salon_owner'),
    app: postgres.connection('salon_app'),
    async stop() {
      if (!claim) return
      // The claim ends with Postgres itself: nobody can claim what is about to stop.
      await postgres.stop()
      await claim.end().catch(() => {})
    },
  }
}

/** Held by a connection, so it ends with the process, whatever ends it. */
async function claimData(postgres: RunningPostgres): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    ...postgres.connection('salon_owner'),
    application_name: 'salon-agent claim',
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

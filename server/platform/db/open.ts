// Which database: the one that the settings name, or the embedded one.
import type { ClientConfig } from 'pg'
import pg from 'pg'
import type { Config } from '../config.ts'
import { StartupError } from '../startup-error.ts'
import { joinEmbedded, startEmbedded } from './embedded.ts'
import { appRole } from './migrate.ts'

export type OpenDatabase = {
  /** Migrates. */
  owner: ClientConfig
  /** Serves: no table is its own, and row-level security applies to it. */
  app: ClientConfig
  /** Where the data lie, for a person. */
  where: string
  stop: () => Promise<void>
}

/** `alone`: this process is the server, and no other may use the embedded data; otherwise a command beside it. */
export async function openDatabase(
  config: Config,
  options: { alone: boolean; log: (line: string) => void },
): Promise<OpenDatabase> {
  if (config.database) {
    const { ownerUrl, appUrl } = config.database
    // One role for both steps down on every connection, so that it does not pass its own tables' policies.
    const stepDown = ownerUrl === appUrl && { options: `-c role=${appRole}` }
    await check(ownerUrl)
    if (appUrl !== ownerUrl) await check(appUrl)
    return {
      owner: { connectionString: ownerUrl },
      app: { connectionString: appUrl, ...stepDown },
      where: `Postgres at ${new URL(appUrl).host}`,
      stop: async () => {},
    }
  }
  const start = options.alone ? startEmbedded : joinEmbedded
  const embedded = await start({ dataDir: config.dataDir, log: options.log })
  return { owner: embedded.owner, app: embedded.app, where: config.dataDir, stop: () => embedded.stop() }
}

const oldestMajor = 15

/** Says in one sentence why this Postgres cannot be used. */
async function check(url: string): Promise<void> {
  const { host } = new URL(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000)
    if (version < oldestMajor) {
      throw new StartupError(
        `The Postgres at ${host} is version ${version}; version ${oldestMajor} or newer is needed.`,
      )
    }
  } catch (error) {
    if (error instanceof StartupError) throw error
    const reason =
      error instanceof Error && error.message ? error.message : String((error as { code?: string }).code)
    throw new StartupError(
      `The database at ${host} cannot be used: ${reason}. Correct DATABASE_URL, or leave it out for the embedded one.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

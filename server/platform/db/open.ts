// Which database: the one that the settings name, or the embedded one.
import type { ClientConfig } from 'pg'
import type { Config } from '../config.ts'
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

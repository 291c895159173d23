// npm run restore FILE: a backup into an empty instance; everything answers as it did there.
import { jobs } from '#server/jobs.ts'
import { readConfig } from '#server/platform/config.ts'
import { migrate, migrationNames } from '#server/platform/db/migrate.ts'
import { openDatabase } from '#server/platform/db/open.ts'
import { loadEnvFile } from '#server/platform/env-file.ts'
import { keepKey, keyIdOf } from '#server/platform/secrets.ts'
import { StartupError } from '#server/platform/startup-error.ts'
import { orExplain } from '#server/start.ts'
import { readBackup } from './backup/file.ts'
import { load, refuseNewer } from './backup/load.ts'

await orExplain(async () => {
  const [file] = process.argv.slice(2)
  if (!file) throw new StartupError('Usage: npm run restore FILE')
  loadEnvFile()
  const config = readConfig(process.env)
  const { header, lines } = await readBackup(file)
  const known = await migrationNames()
  if (header.migrations.some((name, at) => known[at] !== name))
    throw new StartupError('The backup was made by a newer version. Update the program, then restore.')
  const mine = [config.secretKey, config.secretKeyPrevious].filter((key) => key !== null)
  const opens = mine.some((key) => keyIdOf(key) === header.secret_key_id)
  if (!opens && (mine.length > 0 || header.secret_key === null))
    throw new StartupError(
      'The secrets of this backup were sealed with another SECRET_KEY. Set the one it was made with; as SECRET_KEY_PREVIOUS, if you mean to change it.',
    )
  const database = await openDatabase(config, { alone: true, log: console.log })
  try {
    await refuseNewer(database.owner, header)
    // As it was there; then on to the present, as an update does.
    await migrate(database.owner, jobs, header.migrations.at(-1))
    const { salons, rows } = await load(database.owner, header, lines)
    if (!opens && header.secret_key !== null) keepKey(config.dataDir, header.secret_key)
    await migrate(database.owner, jobs)
    console.log(`Restored from ${file}, made on ${header.made_at}: ${salons} salons, ${rows} rows.`)
    console.log('Start it with: npm start')
  } finally {
    await database.stop()
  }
})

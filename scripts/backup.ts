// npm run backup FILE: everything of this instance in one file, while it goes on working.
import { resolve } from 'node:path'
import { jobs } from '#server/jobs.ts'
import { readConfig } from '#server/platform/config.ts'
import { migrate } from '#server/platform/db/migrate.ts'
import { openDatabase } from '#server/platform/db/open.ts'
import { loadEnvFile } from '#server/platform/env-file.ts'
import { keyIdOf, sealingKey } from '#server/platform/secrets.ts'
import { StartupError } from '#server/platform/startup-error.ts'
import { orExplain } from '#server/start.ts'
import { save } from './backup/save.ts'

await orExplain(async () => {
  const [file] = process.argv.slice(2)
  if (!file) throw new StartupError('Usage: npm run backup FILE')
  loadEnvFile()
  const config = readConfig(process.env)
  const database = await openDatabase(config, { alone: false, log: console.log })
  try {
    await migrate(database.owner, jobs)
    const { key, isOwn } = sealingKey(config)
    const { salons, rows } = await save(database.owner, resolve(file), {
      secret_key: isOwn ? key : null,
      secret_key_id: keyIdOf(key),
    })
    console.log(`${file}: ${salons} salons, ${rows} rows.`)
    console.log(
      isOwn
        ? 'The file holds everything, the secret key too: keep it where only you can read it.'
        : 'Its secrets open with the same SECRET_KEY only: keep that as well, elsewhere.',
    )
  } finally {
    await database.stop()
  }
})

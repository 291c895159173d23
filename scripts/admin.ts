// npm run admin -- salons | password EMAIL | trial EMAIL DAYS: what the operator may need without the app.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { jobs } from '#server/jobs.ts'
import { readConfig } from '#server/platform/config.ts'
import { hashPassword } from '#server/platform/crypto.ts'
import type { Database } from '#server/platform/db/connect.ts'
import { connect } from '#server/platform/db/connect.ts'
import { migrate } from '#server/platform/db/migrate.ts'
import { openDatabase } from '#server/platform/db/open.ts'
import { loadEnvFile } from '#server/platform/env-file.ts'
import { StartupError } from '#server/platform/startup-error.ts'
import { orExplain } from '#server/start.ts'

const usage = `Usage:
  npm run admin -- salons               who is registered
  npm run admin -- password EMAIL       set a new password and print it; ends all sessions
  npm run admin -- trial EMAIL DAYS     the trial ends in DAYS days from now; 0 lifts it`

await orExplain(async () => {
  const [command, email = '', days = ''] = process.argv.slice(2)
  loadEnvFile()
  const database = await openDatabase(readConfig(process.env), { alone: false, log: console.log })
  try {
    await migrate(database.owner, jobs)
    const { db } = connect(database.app)
    try {
      if (command === 'salons') await listSalons(db)
      else if (command === 'password') await resetPassword(db, email)
      else if (command === 'trial') await setTrial(db, email, Number(days || Number.NaN))
      else throw new StartupError(usage)
    } finally {
      await db.destroy()
    }
  } finally {
    await database.stop()
  }
})

type Account = { id: number; salonId: number; email: string }

async function accountOf(db: Database, email: string): Promise<Account> {
  const account = await db
    .selectFrom('users')
    .select(['id', 'salonId', 'email'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
  if (!account) throw new StartupError(`Nobody is registered with “${email}”.`)
  return account
}

/** Row-level security applies to the operator's command as well: one salon at a time. */
function asSalon<T>(db: Database, salonId: number, work: (trx: Database) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('app.salon_id', ${String(salonId)}, true)`.execute(trx)
    return work(trx)
  })
}

async function listSalons(db: Database): Promise<void> {
  for (const { email, salonId } of await db
    .selectFrom('users')
    .select(['email', 'salonId'])
    .orderBy('id')
    .execute()) {
    const salon = await asSalon(db, salonId, (trx) =>
      trx.selectFrom('salons').select(['name', 'trialEndsAt']).executeTakeFirstOrThrow(),
    )
    console.log(
      `${email}\t${salon.name}\t${salon.trialEndsAt ? `trial until ${salon.trialEndsAt.toISOString()}` : 'no trial'}`,
    )
  }
}

async function resetPassword(db: Database, email: string): Promise<void> {
  const account = await accountOf(db, email)
  const password = randomBytes(12).toString('base64url')
  await db
    .updateTable('users')
    .set({ passwordHash: await hashPassword(password) })
    .where('id', '=', account.id)
    .execute()
  await db.deleteFrom('sessions').where('userId', '=', account.id).execute()
  console.log(`New password of ${account.email}: ${password}`)
}

async function setTrial(db: Database, email: string, days: number): Promise<void> {
  if (!Number.isInteger(days) || days < 0 || days > 36_500) throw new StartupError(usage)
  const account = await accountOf(db, email)
  const trialEndsAt = days === 0 ? null : new Date(Date.now() + days * 86_400_000)
  await asSalon(db, account.salonId, (trx) => trx.updateTable('salons').set({ trialEndsAt }).execute())
  console.log(
    trialEndsAt
      ? `The trial of ${account.email} ends on ${trialEndsAt.toISOString()}`
      : `${account.email} has no trial any more`,
  )
}

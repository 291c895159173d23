// npm run seed -- --salons N [--chats N] [--messages N] --email E --password P
// Fills a database for load: N salons with files, a published release, a prompt and a test chat, each with so many
// conversations of so many messages. The first is signed in to with E and P.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { Credentials } from '#contract/auth.ts'
import type { FoundFact } from '#contract/facts.ts'
import { jobs } from '#server/jobs.ts'
import { extractFile } from '#server/knowledge/extract/extract-file.ts'
import { factsOf } from '#server/knowledge/facts/facts.ts'
import { readerVersion } from '#server/knowledge/reader.ts'
import { readConfig } from '#server/platform/config.ts'
import { hashPassword, sha256 } from '#server/platform/crypto.ts'
import { migrate } from '#server/platform/db/migrate.ts'
import { openDatabase } from '#server/platform/db/open.ts'
import { loadEnvFile } from '#server/platform/env-file.ts'
import { StartupError } from '#server/platform/startup-error.ts'
import { orExplain } from '#server/start.ts'

const { values } = parseArgs({
  options: {
    salons: { type: 'string', default: '1000' },
    chats: { type: 'string', default: '0' },
    messages: { type: 'string', default: '20' },
    email: { type: 'string' },
    password: { type: 'string' },
  },
})

await orExplain(async () => {
  const salons = Number(values.salons)
  const chats = Number(values.chats)
  // A question and its answer.
  const messages = Number(values.messages) & ~1
  const account = Credentials.safeParse({ email: values.email, password: values.password })
  const isCount = (value: number, least: number) =>
    Number.isInteger(value) && value >= least && value <= 1_000_000
  if (!isCount(salons, 1) || !isCount(chats, 0) || !isCount(messages, 2) || !account.success) {
    throw new StartupError(
      'Usage: npm run seed -- --salons N [--chats N] [--messages N] --email E --password P',
    )
  }
  loadEnvFile()
  const database = await openDatabase(readConfig(process.env), { alone: false, log: console.log })
  const began = performance.now()
  try {
    await migrate(database.owner, jobs)
    await fill(database.app, { salons, chats, messages }, account.data)
  } finally {
    await database.stop()
  }
  const each = chats > 0 ? ` with ${chats} conversations of ${messages} messages` : ''
  console.log(`Seeded ${salons} salons${each} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
})

async function fill(
  connection: pg.ClientConfig,
  wanted: { salons: number; chats: number; messages: number },
  account: { email: string; password: string },
): Promise<void> {
  const name = 'Прайс-лист.docx'
  const bytes = await readFile(new URL(`../examples/${name}`, import.meta.url))
  const extraction = await extractFile(bytes, name)
  if (!extraction.ok) throw new Error(`${name}: ${extraction.trouble}`)
  const { found, notUnderstood } = factsOf(extraction.blocks, { currency: 'UAH' })

  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      'create temporary table seed (name text, bytes bytea, hash bytea, blocks jsonb, facts jsonb, missed jsonb) on commit drop',
    )
    await client.query('insert into seed values ($1, $2, $3, $4, $5, $6)', [
      name,
      bytes,
      sha256(bytes),
      JSON.stringify(extraction.blocks),
      JSON.stringify(found satisfies FoundFact[]),
      JSON.stringify(notUnderstood),
    ])
    await client.query(
      `select set_config('seed.salons', $1, true), set_config('seed.email', $2, true),
      set_config('seed.hash', $3, true), set_config('seed.reader', $4, true),
      set_config('seed.chats', $5, true), set_config('seed.messages', $6, true)`,
      [
        String(wanted.salons),
        account.email,
        await hashPassword(account.password),
        String(readerVersion),
        String(wanted.chats),
        String(wanted.messages),
      ],
    )
    await client.query(await readFile(new URL('./seed.sql', import.meta.url), 'utf8'))
    await client.query('commit')
  } finally {
    await client.end()
  }
}

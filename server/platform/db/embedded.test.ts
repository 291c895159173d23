import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { StartupError } from '../startup-error.ts'
import { joinEmbedded, startEmbedded } from './embedded.ts'
import { explain } from './postgres-cluster.ts'

// Only its owner may enter, and the path has what paths of people have.
const home = mkdtempSync(join(tmpdir(), 'салон краси '))
chmodSync(home, 0o700)
const dataDir = join(home, 'дані та база')
const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
after(() => rmSync(home, { recursive: true, force: true }))

const silent = () => {}

async function ask<T>(connection: ClientConfig, sql: string): Promise<T[]> {
  const client = new pg.Client(connection)
  client.on('error', silent)
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

/** Another process that starts the database and keeps it until it is killed. */
async function holder(): Promise<ChildProcess> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(new URL('embedded.ts', import.meta.url).href)}
    await startEmbedded({ dataDir: process.argv[1], log: () => {} })
    process.stdout.write('started')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout!, 'data')
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const postmaster = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])

test('the first start makes a database in which the server may do what it needs and no more', async () => {
  const database = await startEmbedded({ dataDir, log: silent })
  const [role] = await ask<Record<string, unknown>>(
    database.app,
    `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, current_setting('fsync') as fsync,
       lower('ЇЖАК') as lower, 'ґ' < 'д' as sorted
     from pg_roles where rolname = current_user`,
  )
  assert.deepEqual(role, {
    rolsuper: false,
    rolbypassrls: false,
    rolcreatedb: false,
    rolcreaterole: false,
    fsync: 'on',
    lower: 'їжак',
    sorted: true,
  })
  await assert.rejects(ask(database.app, 'create table mine (id int)'), /permission denied/)
  await assert.rejects(
    ask({ ...database.app, user: 'postgres', database: 'postgres' }, 'select 1'),
    /authentication failed/,
  )
  await assert.rejects(ask({ ...database.app, password: 'guess' }, 'select 1'), /authentication failed/)

  await ask(
    database.owner,
    'create extension btree_gist; create table kept (name text); insert into kept values ($$Мальва$$)',
  )
  await database.stop()
  assert.equal(existsSync(pidFile), false)
})

test('the second start finds what was written', async () => {
  const database = await startEmbedded({ dataDir, log: silent })
  assert.deepEqual(await ask(database.owner, 'select name from kept'), [{ name: 'Мальва' }])
  await database.stop()
})

test('Postgres never runs as root, and listens nowhere but in a folder of its own', async () => {
  const database = await startEmbedded({ dataDir, log: silent })
  assert.notEqual(statSync(join(dataDir, 'postgres')).uid, 0)
  const folder = String(database.app.host)
  assert.equal(statSync(folder).mode & 0o777, 0o700)
  await assert.rejects(ask({ ...database.app, host: '127.0.0.1' }, 'select 1'), /ECONNREFUSED/)
  await database.stop()
  assert.equal(existsSync(folder), false)
})

test('a second server on the same data is refused in one sentence, a command beside it is not', async () => {
  const server = await startEmbedded({ dataDir, log: silent })
  await assert.rejects(
    startEmbedded({ dataDir, log: silent }),
    new StartupError(
      `Salon Agent is already running on ${dataDir}: stop it, or set DATA_DIR to another folder.`,
    ),
  )
  const command = await joinEmbedded({ dataDir, log: silent })
  await command.stop()
  assert.deepEqual(await ask(server.owner, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
})

test('after kill -9 of the server the Postgres left running is taken over, and stopped at the end', async () => {
  await killed(await holder())
  const left = postmaster()
  const said: string[] = []
  const database = await startEmbedded({ dataDir, log: (line) => said.push(line) })
  assert.equal(postmaster(), left)
  assert.deepEqual(said, ['Took over the Postgres that an earlier run left behind.'])
  await database.stop()
  assert.equal(existsSync(pidFile), false)
})

test('after a crash of Postgres it comes back at the same address', async () => {
  const said: string[] = []
  let broken = () => {}
  const noticed = new Promise<void>((resolve) => {
    broken = resolve
  })
  const database = await startEmbedded({
    dataDir,
    log(line) {
      said.push(line)
      broken()
    },
  })
  const first = postmaster()
  process.kill(first, 'SIGKILL')
  await noticed
  for (;;) {
    const rows = await ask(database.owner, 'select name from kept').catch(silent)
    if (rows) {
      assert.deepEqual(rows, [{ name: 'Мальва' }])
      break
    }
  }
  assert.notEqual(postmaster(), first)
  assert.equal(said[0], 'The database broke off and is being started again…')
  await database.stop()
  assert.equal(existsSync(pidFile), false)
})

test('a number left by a crash of the machine, now that of another program, does not keep Postgres from starting', {
  skip: process.platform !== 'linux',
}, async () => {
  const lines = [process.pid, join(dataDir, 'postgres'), 1, 5432, join(home, 'nowhere'), '', '', 'ready']
  writeFileSync(pidFile, `${lines.join('\n')}\n`)
  const database = await startEmbedded({ dataDir, log: silent })
  assert.notEqual(postmaster(), process.pid)
  await database.stop()
})

test('a temporary folder that somebody tidied away is no reason to hang', async () => {
  await killed(await holder())
  const left = readFileSync(pidFile, 'utf8').split('\n')
  rmSync(String(left[4]), { recursive: true })
  const database = await startEmbedded({ dataDir, log: silent })
  assert.notEqual(postmaster(), Number(left[0]))
  await database.stop()
})

test('a first start that was killed half way leaves nothing that stands in the way', async () => {
  const interrupted = join(home, 'перерване')
  mkdirSync(join(interrupted, 'postgres.new-abc', 'base'), { recursive: true })
  const database = await startEmbedded({ dataDir: interrupted, log: silent })
  assert.deepEqual(await ask(database.app, 'select 1 as one'), [{ one: 1 }])
  await database.stop()
})

test('data copied by root from elsewhere are given to the user that Postgres runs as', {
  skip: process.getuid?.() !== 0,
}, async () => {
  const restored = join(home, 'відновлене')
  cpSync(dataDir, restored, { recursive: true })
  assert.equal(statSync(join(restored, 'postgres')).uid, 0)
  const database = await startEmbedded({ dataDir: restored, log: silent })
  assert.deepEqual(await ask(database.owner, 'select name from kept'), [{ name: 'Мальва' }])
  await database.stop()
})

test('what an operator can mend is said in one sentence', async () => {
  const other = join(home, 'інша версія')
  mkdirSync(join(other, 'postgres'), { recursive: true })
  writeFileSync(join(other, 'postgres', 'PG_VERSION'), '17\n')
  await assert.rejects(
    startEmbedded({ dataDir: other, log: silent }),
    (error) =>
      error instanceof StartupError &&
      /was made by Postgres 17 and this version runs Postgres 18/.test(error.message),
  )

  const file = join(home, 'file')
  writeFileSync(file, '')
  await assert.rejects(
    startEmbedded({ dataDir: join(file, 'data'), log: silent }),
    (error) => error instanceof StartupError && /is not a folder/.test(error.message),
  )

  if (existsSync('/sys/kernel')) {
    await assert.rejects(
      startEmbedded({ dataDir: '/sys/kernel/salon', log: silent }),
      (error) => error instanceof StartupError && /is not writable for this user/.test(error.message),
    )
  }
  const said = 'FATAL:  could not write lock file "postmaster.pid": No space left on device'
  assert.match(explain(said, dataDir) ?? '', /^The disk that holds .* is full/)
})

test('nothing of all this is left running or lying about', () => {
  assert.equal(existsSync(pidFile), false)
  assert.deepEqual(readdirSync(dataDir).sort(), ['postgres', 'postgres.log'])
})

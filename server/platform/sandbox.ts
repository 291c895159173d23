// Runs a module in a child process of its own, for work on bytes that strangers made. Whatever happens in there
// (a loop, a bomb, an abort), the server gets one of a few outcomes, and the child never outlives it.
import { type ChildProcess, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { serialize } from 'node:v8'

export type SandboxLimits = {
  milliseconds: number
  /** Spent by the processor: a busy machine is no fault of the file. Known, like memory, where the system has /proc. */
  processorMilliseconds: number
  /** Of the whole process. */
  memoryMegabytes: number
  heapMegabytes: number
  outputBytes: number
}

export const sandboxLimits: SandboxLimits = {
  milliseconds: 60_000,
  processorMilliseconds: 16_000,
  memoryMegabytes: 700,
  heapMegabytes: 384,
  outputBytes: 12_000_000,
}

export type SandboxOutcome<Value> =
  | { outcome: 'ok'; value: Value }
  | { outcome: 'timeout' | 'memory' | 'output' | 'crashed' }

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * `entry` is a module that calls `answerSandboxed`. What it answers must survive JSON: bytes from a child that may
 * be in a stranger's hands are never given to a deserializer that can do more.
 */
export function runSandboxed<Value>(
  entry: URL,
  input: unknown,
  wanted: Partial<SandboxLimits> = {},
): Promise<SandboxOutcome<Value>> {
  const limits = { ...sandboxLimits, ...wanted }
  const child = startChild(entry, limits)
  running.add(child)

  return new Promise((resolve) => {
    let killedFor: 'timeout' | 'memory' | 'output' | undefined
    const kill = (reason: typeof killedFor) => {
      killedFor ??= reason
      child.kill('SIGKILL')
    }
    const deadline = setTimeout(kill, limits.milliseconds, 'timeout')
    const guard = setInterval(async () => {
      const used = await usedBy(child.pid)
      if (used.megabytes > limits.memoryMegabytes) kill('memory')
      if (used.milliseconds > limits.processorMilliseconds) kill('timeout')
    }, 50)

    const answer: Buffer[] = []
    let size = 0
    const output = child.stdio[3] as Readable
    output.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.outputBytes) kill('output')
      else answer.push(chunk)
    })
    let heapExhausted = false
    child.stderr?.on('data', (chunk: Buffer) => {
      heapExhausted ||= /heap out of memory|Array buffer allocation failed|bad_alloc/.test(
        chunk.toString('latin1'),
      )
    })

    const finish = (outcome: SandboxOutcome<Value>) => {
      clearTimeout(deadline)
      clearInterval(guard)
      running.delete(child)
      resolve(outcome)
    }
    child.on('error', () => finish({ outcome: 'crashed' }))
    child.on('close', (code, signal) => {
      if (killedFor) return finish({ outcome: killedFor })
      // RLIMIT_CPU speaks through this signal, should our own timer have been held up.
      if (signal === 'SIGXCPU') return finish({ outcome: 'timeout' })
      if (code !== 0) return finish({ outcome: heapExhausted ? 'memory' : 'crashed' })
      finish(parsed(Buffer.concat(answer)))
    })

    // A child that died early closes its end; `close` above tells the story.
    child.stdin?.on('error', () => {})
    const bytes = serialize(input)
    const length = Buffer.alloc(4)
    length.writeUInt32LE(bytes.length)
    // stdin stays open after the input: its end is how the child learns that the server is gone.
    child.stdin?.write(length)
    child.stdin?.write(bytes)
  })
}

function parsed<Value>(answer: Buffer): SandboxOutcome<Value> {
  try {
    return { outcome: 'ok', value: JSON.parse(answer.toString('utf8')) }
  } catch {
    return { outcome: 'crashed' }
  }
}

// The parts of the project that code may be loaded from: not its data, not its configuration.
const root = join(import.meta.dirname, '..', '..')
const readable = ['server', 'contract', 'node_modules', 'package.json'].flatMap((part) => {
  const path = join(root, part)
  const real = realpathSync(path)
  return [...new Set([path, real])].map((folder) => (part.includes('.') ? folder : join(folder, '*')))
})

function startChild(entry: URL, limits: SandboxLimits): ChildProcess {
  const command = [
    process.execPath,
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${limits.heapMegabytes}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    fileURLToPath(entry),
  ]
  // A child in a busy loop never hears that the server was killed. The kernel's own limit on processor time ends it.
  const seconds = Math.ceil(Math.min(limits.milliseconds, limits.processorMilliseconds) / 1000) + 5
  const limited = [
    '/bin/sh',
    '-c',
    `ulimit -c 0 2>/dev/null; ulimit -f 0 2>/dev/null; ulimit -t ${seconds} 2>/dev/null; exec "$@"`,
    'sh',
    ...command,
  ]
  const [program, ...args] = process.platform === 'win32' ? command : limited
  return spawn(program!, args, { env: {}, stdio: ['pipe', 'ignore', 'pipe', 'pipe'], windowsHide: true })
}

async function usedBy(pid: number | undefined): Promise<{ megabytes: number; milliseconds: number }> {
  const [status, stat] = await Promise.all(
    ['status', 'stat'].map((file) => readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '')),
  )
  // After the name in brackets, which may itself hold blanks: the 12th and 13th are hundredths of a second.
  const fields = stat!.slice(stat!.lastIndexOf(')') + 2).split(' ')
  return {
    megabytes: Number(/^VmRSS:\s+(\d+) kB/m.exec(status!)?.[1] ?? 0) / 1024,
    milliseconds: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10,
  }
}

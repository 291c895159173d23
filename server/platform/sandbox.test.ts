import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { runSandboxed } from './sandbox.ts'

const root = join(import.meta.dirname, '..', '..')

// A project of its own: the entry has to lie where the sandbox may read, and on a path as people really have them.
const project = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'Мій салон (копія)')
const platform = join(project, 'server', 'platform')
mkdirSync(platform, { recursive: true })
mkdirSync(join(project, 'contract'))
symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
cpSync(join(root, 'package.json'), join(project, 'package.json'))
for (const file of ['sandbox.ts', 'sandbox-child.ts'])
  cpSync(join(import.meta.dirname, file), join(platform, file))
writeFileSync(join(project, 'secret.txt'), 'secret')
writeFileSync(
  join(platform, 'misbehave.ts'),
  `import { readFileSync, writeFileSync } from 'node:fs'
   import { execFileSync } from 'node:child_process'
   import { answerSandboxed } from './sandbox-child.ts'
   const attempt = (work) => { try { return work() } catch (error) { return error.code } }
   answerSandboxed(async ({ deed, bytes }) => {
     if (deed === 'loop') for (;;) {}
     if (deed === 'buffers') for (const kept = []; ; ) kept.push(Buffer.alloc(50_000_000, 1))
     if (deed === 'heap') for (const kept = []; ; ) kept.push(new Array(100_000).fill(deed.length))
     if (deed === 'flood') return 'x'.repeat(20_000_000)
     if (deed === 'abort') process.abort()
     if (deed === 'throw') throw new Error('a bug')
     if (deed === 'snoop') return {
       passwords: attempt(() => readFileSync('/etc/passwd')),
       secret: attempt(() => readFileSync(${JSON.stringify(join(project, 'secret.txt'))})),
       write: attempt(() => writeFileSync(${JSON.stringify(join(project, 'written.txt'))}, 'x')),
       run: attempt(() => execFileSync('true')),
       environment: Object.keys(process.env).filter((name) => name.includes('SECRET')),
     }
     await import('@e965/xlsx')
     return bytes.length
   })`,
)
const entry = pathToFileURL(join(platform, 'misbehave.ts'))
// The copy's own sandbox, because what may be read is told from where the module lies.
const copy: { runSandboxed: typeof runSandboxed } = await import(
  pathToFileURL(join(platform, 'sandbox.ts')).href
)
const run = (deed: string, limits = {}) => copy.runSandboxed(entry, { deed }, limits)

after(() => rmSync(join(project, '..'), { recursive: true }))

test('a parser gets its bytes and gives its answer, in a project on any path', async () => {
  const outcome = await copy.runSandboxed(entry, { deed: 'count', bytes: new Uint8Array(9_000_000) })
  assert.deepEqual(outcome, { outcome: 'ok', value: 9_000_000 })
})

test('a parser that never comes to an end is stopped', async () => {
  assert.deepEqual(await run('loop', { milliseconds: 1_500 }), { outcome: 'timeout' })
})

test('a parser that burns the processor is stopped by what it burnt', async () => {
  assert.deepEqual(await run('loop', { milliseconds: 60_000, processorMilliseconds: 500 }), {
    outcome: 'timeout',
  })
})

test('a parser that takes ever more memory is stopped, inside the heap and outside', async () => {
  assert.deepEqual(await run('heap', { heapMegabytes: 64 }), { outcome: 'memory' })
  assert.deepEqual(await run('buffers', { memoryMegabytes: 300 }), { outcome: 'memory' })
})

test('an answer without end is not taken in', async () => {
  assert.deepEqual(await run('flood', { outputBytes: 1_000_000 }), { outcome: 'output' })
})

test('a parser that crashes takes nothing with it', async () => {
  assert.deepEqual(await run('abort'), { outcome: 'crashed' })
  assert.deepEqual(await run('throw'), { outcome: 'crashed' })
})

test('a parser sees no files, no secrets, and starts no programs', async () => {
  process.env.SECRET_OF_THE_SERVER = 'secret'
  assert.deepEqual(await run('snoop'), {
    outcome: 'ok',
    value: {
      passwords: 'ERR_ACCESS_DENIED',
      secret: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      run: 'ERR_ACCESS_DENIED',
      environment: [],
    },
  })
  assert.equal(existsSync(join(project, 'written.txt')), false)
})

test('a waiting parser ends when its server is killed', { timeout: 30_000 }, async () => {
  const waiting = join(platform, 'waiting.ts')
  writeFileSync(
    waiting,
    `import { answerSandboxed } from './sandbox-child.ts'
     answerSandboxed(() => new Promise(() => setInterval(() => {}, 1_000)))`,
  )
  const sandbox = pathToFileURL(join(platform, 'sandbox.ts')).href
  const server = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { subscribe } from 'node:diagnostics_channel'
     import { runSandboxed } from ${JSON.stringify(sandbox)}
     subscribe('child_process', ({ process: child }) => child.once('spawn', () => console.log(child.pid)))
     runSandboxed(new URL(${JSON.stringify(pathToFileURL(waiting).href)}), {})`,
  ])
  const [line] = await once(server.stdout, 'data')
  server.kill('SIGKILL')
  while (isAlive(Number(String(line)))) await setImmediate()
})

/** Where nobody collects an orphan, its entry stays behind as a zombie. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

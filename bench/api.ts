// Requests a second of the running server on a seeded database; the load comes from the same machine.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { api } from '#contract/api.ts'
import type { Session } from '#contract/auth.ts'
import { table } from './machine.ts'

const account = { email: 'bench@salon.example', password: 'bench-password' }
const port = 18_000
const base = `http://127.0.0.1:${port}/api`
const seconds = 8
const salons = 1000
const root = fileURLToPath(new URL('../', import.meta.url))

export async function benchApi(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'salon-bench-'))
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' }
  const run = (args: string[]) => {
    const { status } = spawnSync(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) throw new Error(`${args.join(' ')} failed`)
  }
  const seeding = performance.now()
  run([
    'scripts/seed.ts',
    '--salons',
    String(salons),
    '--email',
    account.email,
    '--password',
    account.password,
  ])
  const seeded = ((performance.now() - seeding) / 1000).toFixed(1)

  const server = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await ready(server.stdout)
    const login = await fetch(`${base}${api.login.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    })
    const { access } = (await login.json()) as Session
    const authorization = `Bearer ${access}`
    const rows = []
    for (const [name, request] of Object.entries(requests(authorization))) {
      const result = await autocannon({ url: base, connections: 10, duration: seconds, ...request })
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${name}: ${result.non2xx} refused, ${result.errors} failed`)
      rows.push([name, Math.round(result.requests.average), result.latency.p50, result.latency.p99])
    }
    console.log(
      `API on a database of ${salons} salons (seeded in ${seeded} s), 10 connections, load generator on the same machine\n`,
    )
    table(['request', 'requests/s', 'p50 ms', 'p99 ms'], rows)
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function ready(output: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    output.on('data', (chunk) => {
      said += chunk
      if (said.includes('is ready')) resolve()
    })
    output.on('end', () => reject(new Error(`the server stopped: ${said}`)))
  })
}

function requests(authorization: string): Record<string, Omit<autocannon.Options, 'url'>> {
  const get = (path: string) => ({
    requests: [{ method: 'GET' as const, path: `/api${path}`, headers: { authorization } }],
  })
  const form =
    '--b\r\ncontent-disposition: form-data; name="message"\r\n\r\nСкільки коштує манікюр з покриттям?\r\n--b--\r\n'
  return {
    'GET /auth/me/': get(api.me.path),
    'GET /agent/files/': get(api.listFiles.path),
    'GET /agent/prompt/': get(api.getPrompt.path),
    'POST /agent/test/': {
      requests: [
        {
          method: 'POST',
          path: `/api${api.sendTestMessage.path}`,
          headers: { authorization, 'content-type': 'multipart/form-data; boundary=b' },
          body: form,
        },
      ],
    },
  }
}

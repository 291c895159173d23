// Requests a second of the running server on a seeded database; the load comes from the same machine.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { api } from '#contract/api.ts'
import type { Session } from '#contract/auth.ts'
import { pathFor } from '#contract/endpoint.ts'
import { table } from './machine.ts'

const account = { email: 'bench@salon.example', password: 'bench-password' }
const port = 18_000
const base = `http://127.0.0.1:${port}/api`
const seconds = 8
const root = fileURLToPath(new URL('../', import.meta.url))

export const benchApi = (): Promise<void> => measure({ salons: 1000, chats: 0, messages: 20 }, requests)

/** The history of a salon with many conversations, among other such salons. */
export const benchHistory = (): Promise<void> =>
  measure({ salons: 20, chats: 1000, messages: 20 }, historyRequests)

type Requests = Record<string, Omit<autocannon.Options, 'url'>>
type Seed = { salons: number; chats: number; messages: number }

async function measure(
  seed: Seed,
  requestsOf: (authorization: string) => Requests | Promise<Requests>,
): Promise<void> {
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
    ...Object.entries(seed).flatMap(([name, value]) => [`--${name}`, String(value)]),
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
    for (const [name, request] of Object.entries(await requestsOf(authorization))) {
      const result = await autocannon({ url: base, connections: 10, duration: seconds, ...request })
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${name}: ${result.non2xx} refused, ${result.errors} failed`)
      rows.push([name, Math.round(result.requests.average), result.latency.p50, result.latency.p99])
    }
    console.log(
      `API on a database of ${seed.salons} salons${seed.chats > 0 ? ` with ${seed.chats} conversations of ${seed.messages} messages each` : ''} (seeded in ${seeded} s), 10 connections, load generator on the same machine\n`,
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

const get = (authorization: string, path: string) => ({
  requests: [{ method: 'GET' as const, path: `/api${path}`, headers: { authorization } }],
})

async function historyRequests(authorization: string): Promise<Requests> {
  const list = await fetch(`${base}${api.listChats.path}?limit=1`, { headers: { authorization } })
  const [chat] = (await list.json()) as { id: number }[]
  const detail = pathFor(api.readChat.path, { id: chat?.id })
  return {
    'GET /agent/history/ (200 conversations)': get(authorization, api.listChats.path),
    'GET /agent/history/?limit=30': get(authorization, `${api.listChats.path}?limit=30`),
    'GET /agent/history/?q= (in names and messages)': get(
      authorization,
      `${api.listChats.path}?q=Anna&limit=30`,
    ),
    'GET /agent/history/{id}/ (20 messages)': get(authorization, detail),
  }
}

function requests(authorization: string): Requests {
  const form =
    '--b\r\ncontent-disposition: form-data; name="message"\r\n\r\nСкільки коштує манікюр з покриттям?\r\n--b--\r\n'
  return {
    'GET /auth/me/': get(authorization, api.me.path),
    'GET /agent/files/': get(authorization, api.listFiles.path),
    'GET /agent/prompt/': get(authorization, api.getPrompt.path),
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

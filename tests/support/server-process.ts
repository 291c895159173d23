// The server as a process of its own, as `npm start` runs it: for what only a process can show, like being killed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export type ServerProcess = {
  base: string
  /** SIGKILL: no chance to tidy up. */
  kill: () => Promise<void>
  /** SIGTERM, and what it printed. */
  stop: () => Promise<string>
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Resolves when it serves; rejects with what it printed when it stops before. */
export async function startServerProcess(options: {
  dataDir: string
  port: number
  script?: string
}): Promise<ServerProcess> {
  const { dataDir, port, script = 'server/main.ts' } = options
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const exited = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        printed += chunk
        if (printed.includes(`http://localhost:${port}`)) resolve()
      })
    }
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}: ${printed}`)))
  })
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await exited
    return printed
  }
  return {
    base: `http://127.0.0.1:${port}/api`,
    kill: async () => void (await end('SIGKILL')()),
    stop: end('SIGTERM'),
  }
}

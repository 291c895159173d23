// Server processes that are killed and come back, behind one address that leads to whichever lives.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { freePort } from '#tests/support/server-process.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const keptOutput = 20_000

export type Servers = {
  /** Where the messengers and the owners reach whichever server lives. */
  address: string
  /** SIGKILL to one of them, and the same again at once. */
  killOne(at: number): Promise<void>
  kills: number
  /** What they had to complain about, the newest last. */
  printed(): string
  stop(): Promise<void>
}

export async function startServers(count: number, env: Record<string, string>): Promise<Servers> {
  const ports = await Promise.all(Array.from({ length: count }, freePort))
  const door = await openDoor(ports)
  let printed = ''
  const say = (chunk: unknown) => {
    printed = `${printed}${chunk}`.slice(-keptOutput)
  }
  const start = (port: number) => startServer({ ...env, PUBLIC_URL: door.address, PORT: String(port) }, say)
  const running: ChildProcess[] = []
  // One after another: the first one migrates.
  for (const port of ports) running.push(await start(port))
  const servers: Servers = {
    address: door.address,
    kills: 0,
    async killOne(at) {
      const index = at % count
      const child = running[index]
      if (!child) return
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      servers.kills++
      running[index] = await start(ports[index] as number)
    },
    printed: () => printed,
    async stop() {
      for (const child of running) {
        child.kill('SIGTERM')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      }
      door.close()
    },
  }
  return servers
}

function startServer(env: Record<string, string>, say: (chunk: unknown) => void): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += said.length < keptOutput ? chunk : ''
      say(chunk)
      if (said.includes('is ready')) resolve(child)
    })
    child.stderr.on('data', (chunk) => {
      said += said.length < keptOutput ? chunk : ''
      say(chunk)
    })
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}: ${said}`)))
  })
}

/** Passes bytes on to the first server that takes the connection, beginning with another one each time. */
async function openDoor(ports: number[]): Promise<{ address: string; close: () => void }> {
  let turn = 0
  const open = new Set<Socket>()
  const door = createServer((caller) => {
    open.add(caller)
    caller.on('error', () => caller.destroy())
    caller.on('close', () => open.delete(caller))
    const begin = turn++
    const tryNext = (tried: number) => {
      if (tried === ports.length) return void caller.destroy()
      const server = connect(ports[(begin + tried) % ports.length] as number, '127.0.0.1')
      server.once('error', () =>
        server.bytesRead === 0 && !caller.destroyed ? tryNext(tried + 1) : undefined,
      )
      server.once('connect', () => {
        server.on('error', () => caller.destroy())
        server.on('close', () => caller.destroy())
        caller.on('close', () => server.destroy())
        server.pipe(caller)
        caller.pipe(server)
      })
    }
    tryNext(0)
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  return {
    address: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    close() {
      for (const socket of open) socket.destroy()
      door.close()
    },
  }
}

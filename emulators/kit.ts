// What every emulator of somebody else's server is made of: routes, a log of all requests, faults on demand.
// It listens on 127.0.0.1 alone, on a port of the system's choice, and answers 501 to whatever it does not know.
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Call = {
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: Buffer
  /** The body as JSON; undefined when it is none. */
  json: unknown
  /** The braces of the route: /bot{token}/{method} */
  params: Record<string, string>
  at: Date
}

export type Answer = {
  status?: number
  headers?: Record<string, string>
  /** An object is sent as JSON; text and bytes as they are. */
  body?: unknown
  /** Promises the whole body, sends so many bytes of it and breaks off. */
  cutAfterBytes?: number
}

/** What goes wrong the next `times` times (default: once). With a status, the route itself is not reached. */
export type Fault = Answer & {
  times?: number
  /** Before anything else happens. */
  delayMs?: number
  /** Never answers; the caller has to give up. */
  hang?: true
  /** Breaks the connection off instead of answering; nothing has happened on this side. */
  destroy?: true
  /** Everything happens on this side, and the answer is lost on its way. */
  loseAnswer?: true
}

/** May wait for something: `signal` says that the caller has gone. */
export type Route = (call: Call, signal: AbortSignal) => Answer | Promise<Answer>

export type Emulator = {
  /** http://127.0.0.1:port, without a slash at the end. */
  url: string
  /** Every request, in the order of arrival. */
  calls: Call[]
  /** Requests that no route knows: a test looks that there are none. */
  unexpected: Call[]
  /** Queued behind the faults that wait there already. `route` as it was given, «POST /messages». */
  fault(route: string, fault: Fault): void
  /** Drops the faults that still wait and empties the logs. */
  reset(): void
  close(): Promise<void>
}

/** Routes are tried in order: «POST /bot{token}/sendMessage»; «* …» takes every method. */
export async function emulate(
  routes: Record<string, Route>,
  options: { port?: number; now?: () => Date } = {},
): Promise<Emulator> {
  const { port = 0, now = () => new Date() } = options
  const known = Object.entries(routes).map(([name, route]) => ({ name, route, ...patternOf(name) }))
  const faults = new Map<string, Fault[]>(known.map(({ name }) => [name, []]))
  const calls: Call[] = []
  const unexpected: Call[] = []

  function nextFault(name: string): Fault | undefined {
    const queue = faults.get(name) ?? []
    const [fault] = queue
    if (!fault) return undefined
    if (fault.times === undefined || fault.times <= 1) queue.shift()
    else queue[0] = { ...fault, times: fault.times - 1 }
    return fault
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://emulator')
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = Buffer.concat(pieces)
    const match = known.find(
      ({ method, path }) => (method === '*' || method === request.method) && path.test(pathname),
    )
    const call: Call = {
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      headers: request.headers,
      body,
      json: jsonOf(body),
      params: decoded(match?.path.exec(pathname)?.groups),
      at: now(),
    }
    calls.push(call)
    if (!match) {
      unexpected.push(call)
      return send(response, { status: 501, body: `${call.method} ${call.path} is not emulated` })
    }
    const fault = nextFault(match.name)
    if (fault?.delayMs) await pause(fault.delayMs, gone.signal)
    if (fault?.hang) return
    if (fault?.destroy) return void request.socket.destroy()
    const isAnswered = fault && (fault.status !== undefined || fault.body !== undefined)
    const result = isAnswered ? fault : await match.route(call, gone.signal)
    if (fault?.loseAnswer) return void request.socket.destroy()
    send(response, {
      ...result,
      ...(fault?.cutAfterBytes !== undefined && { cutAfterBytes: fault.cutAfterBytes }),
    })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      // A caller that gave up is no error of the emulator's.
      if (response.destroyed || request.destroyed) return
      send(response, { status: 500, body: `the emulator failed: ${(error as Error).stack}` })
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    unexpected,
    fault(route, fault) {
      const queue = faults.get(route)
      if (!queue) throw new Error(`There is no route «${route}»: ${[...faults.keys()].join(', ')}`)
      queue.push(fault)
    },
    reset() {
      for (const queue of faults.values()) queue.length = 0
      calls.length = 0
      unexpected.length = 0
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function patternOf(name: string): { method: string; path: RegExp } {
  const [method = '', path = ''] = name.split(' ')
  const source = path
    .replace(/\/$/, '')
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 1 ? `(?<${part}>[^/]+)` : part.replace(/[.*+?^$()|[\]\\]/g, '\\$&')))
    .join('')
  return { method, path: new RegExp(`^${source}/?$`) }
}

const decoded = (groups: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, { status = 200, headers = {}, body, cutAfterBytes }: Answer): void {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(isRaw ? body : JSON.stringify(body))
  response.writeHead(status, {
    'content-type': isRaw ? 'text/plain; charset=utf-8' : 'application/json',
    'content-length': bytes.length,
    ...headers,
  })
  if (cutAfterBytes === undefined) return void response.end(bytes)
  response.write(bytes.subarray(0, cutAfterBytes), () => response.destroy())
}

/** Ends early when the caller has gone. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

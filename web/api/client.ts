// Every call to the server goes through here: what a 401 and a lost network mean is decided nowhere else.
import { refresh as refreshEndpoint } from '#contract/auth.ts'
import type { Endpoint, InputOf, ReplyOf } from '#contract/endpoint.ts'
import type { Topic } from '#contract/events.ts'
import { connection } from './connection.ts'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { enterDemo, replacesLostServer } from './mode.ts'
import { session } from './session.ts'

export type CallOptions = {
  /** Share sent so far, 0…1. */
  onUploadProgress?: (share: number) => void
  signal?: AbortSignal
}

export type Input = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  files?: Record<string, (Blob & { name?: string }) | undefined>
}

export type Request = CallOptions & {
  endpoint: Endpoint
  input: Input
  token: string | null
  language: string
}

/** What carries a request: the network, or the demo in this browser. */
export type Transport = {
  send(request: Request): Promise<unknown>
  /** Resolves when the stream ends; calls `onOpen` once it is heard. */
  listen(
    token: string,
    heard: { onOpen(): void; onTopic(topic: Topic): void; signal: AbortSignal },
  ): Promise<void>
}

let transport: Transport

export function setTransport(chosen: Transport): void {
  transport = chosen
}

type Arguments<E extends Endpoint> =
  Record<never, never> extends InputOf<E>
    ? [input?: InputOf<E>, options?: CallOptions]
    : [input: InputOf<E>, options?: CallOptions]

export async function call<E extends Endpoint>(
  endpoint: E,
  ...[input, options]: Arguments<E>
): Promise<ReplyOf<E>> {
  const send = (token: string | null) =>
    carried(() =>
      transport.send({
        endpoint,
        input: (input ?? {}) as Input,
        token,
        language: document.documentElement.lang,
        ...options,
      }),
    )
  if (endpoint.access === 'public') return (await send(null)) as ReplyOf<E>
  return (await withToken(send)) as ReplyOf<E>
}

export async function listen(heard: Parameters<Transport['listen']>[1]): Promise<void> {
  await withToken((token) => carried(() => transport.listen(token ?? '', heard)))
}

async function withToken<T>(send: (token: string | null) => Promise<T>): Promise<T> {
  const token = session.access()
  try {
    return await send(token)
  } catch (failure) {
    if (!isSignedOut(failure)) throw failure
  }
  try {
    return await send(await renewedToken(token))
  } catch (failure) {
    if (isSignedOut(failure)) session.end('expired')
    throw failure
  }
}

let renewal: Promise<string> | null = null

/** One renewal however many calls need it; another tab may have renewed already. */
function renewedToken(refused: string | null): Promise<string> {
  const current = session.access()
  if (current && current !== refused) return Promise.resolve(current)
  const refresh = session.refresh()
  if (!refresh) return Promise.reject(new ApiProblem(401))
  renewal ??= call(refreshEndpoint, { body: { refresh } })
    .then(({ access }) => {
      session.renew(access)
      return access
    })
    .finally(() => {
      renewal = null
    })
  return renewal
}

async function carried<T>(send: () => Promise<T>): Promise<T> {
  try {
    const answer = await send()
    connection.set('reached')
    return answer
  } catch (failure) {
    if (failure instanceof NetworkFailure) {
      if (replacesLostServer) enterDemo('unreachable')
      connection.set('lost')
    }
    if (failure instanceof ApiProblem) connection.set('reached')
    throw failure
  }
}

const isSignedOut = (failure: unknown) => failure instanceof ApiProblem && failure.status === 401

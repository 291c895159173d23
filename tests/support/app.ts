// The whole server on a real database, called in process; `listen` puts it on a port for those who need HTTP.
import assert from 'node:assert/strict'
import { api } from '#contract/api.ts'
import type { Session } from '#contract/auth.ts'
import type { Endpoint, InputOf, ReplyOf } from '#contract/endpoint.ts'
import { pathFor } from '#contract/endpoint.ts'
import type { Problem } from '#contract/problem.ts'
import type { App } from '#server/app.ts'
import { startApp } from '#server/app.ts'
import type { Channels } from '#server/channels/deliveries.ts'
import { jobs } from '#server/jobs.ts'
import { readConfig } from '#server/platform/config.ts'
import { testDatabase } from './postgres.ts'

export type Account = Session & { email: string; password: string }
export type TestApp = Awaited<ReturnType<typeof testApp>>

let accounts = 0

/** `settings`: as in the environment. `now`: the clock stands still there until `clock.set`. `channels`: messengers that do as they are told. `publicFetch`: in place of the internet. */
export async function testApp(
  options: {
    settings?: Record<string, string>
    now?: string
    channels?: Channels
    publicFetch?: typeof fetch
  } = {},
) {
  const { app: database, owner } = await testDatabase()
  const clock = { now: options.now ? new Date(options.now) : undefined }
  const config = readConfig({
    LOG_LEVEL: 'error',
    SECRET_KEY: 'the key of the tests, no secret at all',
    ...options.settings,
  })
  const app: App = await startApp({
    config,
    database,
    version: 'test',
    channels: options.channels,
    publicFetch: options.publicFetch,
    now: () => clock.now ?? new Date(),
  })

  let signedIn: string | undefined

  async function send<E extends Endpoint>(
    endpoint: E,
    input: Partial<InputOf<E>> & { headers?: Record<string, string> } = {},
  ) {
    const given = input as {
      params?: Record<string, unknown>
      query?: Record<string, string>
      body?: unknown
      files?: Record<string, Blob & { name?: string }>
      headers?: Record<string, string>
    }
    const headers: Record<string, string> = {
      ...(signedIn && { authorization: `Bearer ${signedIn}` }),
      ...given.headers,
    }
    let payload: Buffer | undefined
    if (endpoint.files) {
      const form = new FormData()
      for (const [name, value] of Object.entries((given.body as object | undefined) ?? {}))
        form.append(name, String(value))
      for (const [name, file] of Object.entries(given.files ?? {})) form.append(name, file, file.name)
      const encoded = new Response(form)
      headers['content-type'] = encoded.headers.get('content-type') ?? ''
      payload = Buffer.from(await encoded.arrayBuffer())
    } else if (given.body !== undefined) {
      headers['content-type'] = 'application/json'
      payload = Buffer.from(JSON.stringify(given.body))
    }
    const query = given.query ? `?${new URLSearchParams(given.query)}` : ''
    return app.http.inject({
      method: endpoint.method,
      url: `/api${pathFor(endpoint.path, given.params)}${query}`,
      headers,
      payload,
    })
  }

  /** The answer, checked against the contract. */
  async function call<E extends Endpoint>(endpoint: E, input?: Partial<InputOf<E>>): Promise<ReplyOf<E>> {
    const response = await send(endpoint, input)
    assert.equal(response.statusCode, endpoint.status ?? 200, response.body)
    if (endpoint.reply === undefined || endpoint.reply === 'bytes') return undefined as ReplyOf<E>
    return endpoint.reply.parse(response.json()) as ReplyOf<E>
  }

  /** The problem that a refused call answers. */
  async function refusal<E extends Endpoint>(endpoint: E, input?: Partial<InputOf<E>>): Promise<Problem> {
    const response = await send(endpoint, input)
    assert.ok(response.statusCode >= 400, `was not refused: ${response.body}`)
    assert.match(String(response.headers['content-type']), /^application\/problem\+json/)
    return response.json() as Problem
  }

  /** A salon of its own; what follows is called as its owner. */
  async function registered(name = 'Салон «Мальва»'): Promise<Account> {
    const email = `owner-${++accounts}-${process.pid}@salon.test`
    const password = 'довгий пароль'
    const session = (await call(api.register, { body: { email, password, salon_name: name } })) as Session
    signedIn = session.access
    return { ...session, email, password }
  }

  return {
    ...app,
    database,
    owner,
    clock: {
      set(time: string) {
        clock.now = new Date(time)
      },
    },
    send,
    call,
    refusal,
    registered,
    /** Everything called from here on carries this token. */
    as(token: string | undefined) {
      signedIn = token
    },
    upload: (name: string, content: string | Uint8Array<ArrayBuffer>) =>
      call(api.uploadFile, { files: { file: new File([content], name) } }),
    /** Trains and waits until the run is over. */
    async train() {
      await call(api.startTraining)
      for (;;) {
        const status = await call(api.trainingStatus)
        if (status.status !== 'training') return status
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    jobs,
  }
}

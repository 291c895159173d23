// An owner who uses the server over HTTP.
import assert from 'node:assert/strict'
import { api } from '#contract/api.ts'
import type { Session } from '#contract/auth.ts'
import type { Endpoint, ReplyOf } from '#contract/endpoint.ts'
import { pathFor } from '#contract/endpoint.ts'

export type Owner = ReturnType<typeof owner>

/** `base` may change: a server that was killed comes back elsewhere. */
export function owner(at: { base: string }, access: string) {
  const headers = { authorization: `Bearer ${access}`, 'accept-language': 'uk' }

  /** The answer as it comes, refusals too. */
  function send(
    endpoint: Endpoint,
    input: { params?: object; query?: Record<string, string>; body?: object; form?: FormData } = {},
  ): Promise<Response> {
    const query = input.query ? `?${new URLSearchParams(input.query)}` : ''
    return fetch(`${at.base}${pathFor(endpoint.path, input.params as Record<string, unknown>)}${query}`, {
      method: endpoint.method,
      headers: { ...headers, ...(input.body && { 'content-type': 'application/json' }) },
      body: input.form ?? (input.body && JSON.stringify(input.body)),
    })
  }

  async function call<E extends Endpoint>(
    endpoint: E,
    input: Parameters<typeof send>[1] = {},
  ): Promise<ReplyOf<E>> {
    const answer = await send(endpoint, input)
    assert.ok(
      answer.ok,
      `${endpoint.method} ${endpoint.path}: ${answer.status} ${await answer.clone().text()}`,
    )
    return (answer.status === 204 ? undefined : await answer.json()) as ReplyOf<E>
  }

  return {
    call,
    send,
    upload(name: string, bytes: Uint8Array<ArrayBuffer>) {
      const form = new FormData()
      form.append('file', new File([bytes], name))
      return call(api.uploadFile, { form })
    },
    ask(message: string) {
      const form = new FormData()
      form.append('message', message)
      return call(api.sendTestMessage, { form })
    },
  }
}

export async function registerOwner(at: { base: string }, email: string): Promise<Owner> {
  const answer = await fetch(`${at.base}${api.register.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'довгий пароль', salon_name: 'Салон «Мальва»' }),
  })
  assert.equal(answer.status, 201, await answer.clone().text())
  const { access } = (await answer.json()) as Session
  return owner(at, access)
}

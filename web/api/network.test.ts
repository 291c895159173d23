import { afterEach, expect, test, vi } from 'vitest'
import { login } from '#contract/auth.ts'
import { deleteFile, downloadFile, listFiles, uploadFile } from '#contract/knowledge.ts'
import type { Request as Call } from './client.ts'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { network } from './network.ts'

let asked: Request
let body: RequestInit['body']

function serverAnswers(status: number, said: string | null, type = 'application/json') {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked = new Request(url, init)
    body = init.body
    return new Response(said, { status, headers: { 'Content-Type': type } })
  })
}

afterEach(() => vi.unstubAllGlobals())

const send = (request: Partial<Call> & Pick<Call, 'endpoint'>) =>
  network.send({ input: {}, token: 'the-token', language: 'uk', ...request })

test('a request carries the token and the language of the owner', async () => {
  serverAnswers(200, '[]')
  expect(await send({ endpoint: listFiles })).toEqual([])
  expect(asked.url).toBe('http://localhost:8000/api/agent/files/')
  expect(asked.headers.get('authorization')).toBe('Bearer the-token')
  expect(asked.headers.get('accept-language')).toBe('uk')
})

test('what the server refuses keeps its sentence and says which field it means', async () => {
  const errors = [{ pointer: '/body/email', detail: 'Перевірте пошту' }]
  const problem = { type: '/problems/invalid-input', detail: 'Перевірте поля', errors }
  serverAnswers(422, JSON.stringify(problem), 'application/problem+json')
  const refusal = await send({ endpoint: login, token: null, input: { body: { email: 'x' } } }).catch(
    (e) => e,
  )

  expect(refusal).toBeInstanceOf(ApiProblem)
  expect(refusal).toMatchObject({ status: 422, kind: 'invalid-input', sentence: 'Перевірте поля', errors })
  expect(await asked.json()).toEqual({ email: 'x' })
  expect(asked.headers.has('authorization')).toBe(false)
})

test('the page of a proxy is no sentence for the owner', async () => {
  serverAnswers(502, '<h1>Bad gateway</h1>', 'text/html')
  const refusal = await send({ endpoint: listFiles }).catch((e) => e)
  expect(refusal).toMatchObject({ status: 502, kind: null, sentence: null })
})

test('a deletion answers nothing, a file answers its bytes', async () => {
  serverAnswers(204, null)
  expect(await send({ endpoint: deleteFile, input: { params: { id: 7 } } })).toBeUndefined()
  expect(`${asked.method} ${asked.url}`).toBe('DELETE http://localhost:8000/api/agent/files/7/')

  serverAnswers(200, 'манікюр', 'text/plain')
  const bytes = (await send({ endpoint: downloadFile, input: { params: { id: 7 } } })) as Blob
  expect(await bytes.text()).toBe('манікюр')
})

test('a file travels under its own name', async () => {
  serverAnswers(201, '{"id":1}')
  const file = new File(['манікюр 450'], 'прайс.txt', { type: 'text/plain' })
  expect(await send({ endpoint: uploadFile, input: { files: { file } } })).toEqual({ id: 1 })
  const sent = (body as FormData).get('file') as File
  expect(sent.name).toBe('прайс.txt')
  expect(await sent.text()).toBe('манікюр 450')
})

test('where nobody answers, that is what is said', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(send({ endpoint: listFiles })).rejects.toBeInstanceOf(NetworkFailure)
})

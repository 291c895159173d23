// Carries requests to the server with axios, and listens to its events with fetch: EventSource sends no bearer header.
import axios, { type AxiosError, isAxiosError, isCancel } from 'axios'
import { pathFor } from '#contract/endpoint.ts'
import { events, type Topic, topics } from '#contract/events.ts'
import type { Problem } from '#contract/problem.ts'
import type { Input, Request, Transport } from './client.ts'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { apiUrl } from './mode.ts'

const http = axios.create({ baseURL: apiUrl })
const patience = 60_000

async function send({
  endpoint,
  input,
  token,
  language,
  onUploadProgress,
  signal,
}: Request): Promise<unknown> {
  try {
    const reply = await http.request({
      method: endpoint.method,
      url: pathFor(endpoint.path, input.params),
      params: input.query,
      data: endpoint.files ? formOf(input) : input.body,
      headers: { 'Accept-Language': language, ...(token && { Authorization: `Bearer ${token}` }) },
      responseType: endpoint.reply === 'bytes' ? 'blob' : 'json',
      // A file on a slow phone takes as long as it takes.
      timeout: endpoint.files || endpoint.reply === 'bytes' ? 0 : patience,
      signal,
      // A deletion whose time to undo ends because the page is closed must still be sent.
      ...(endpoint.method === 'DELETE' && { adapter: 'fetch', fetchOptions: { keepalive: true } }),
      onUploadProgress: onUploadProgress && (({ progress = 0 }) => onUploadProgress(progress)),
    })
    return reply.data
  } catch (failure) {
    if (isCancel(failure) || !isAxiosError(failure)) throw failure
    throw await failureOf(failure)
  }
}

function formOf({ body, files }: Input): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body ?? {})) form.set(name, String(value))
  for (const [name, file] of Object.entries(files ?? {})) if (file) form.set(name, file, file.name ?? name)
  return form
}

async function failureOf({ response }: AxiosError): Promise<Error> {
  if (!response) return new NetworkFailure()
  const data = response.data instanceof Blob ? await response.data.text().then(parsed) : response.data
  return new ApiProblem(response.status, isProblem(data) ? data : {})
}

const isProblem = (data: unknown): data is Problem =>
  typeof data === 'object' && data !== null && 'detail' in data && 'type' in data

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const listen: Transport['listen'] = async (token, { onOpen, onTopic, signal }) => {
  let stream: Response
  try {
    stream = await fetch(apiUrl + events.path, {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}` },
      signal,
    })
  } catch {
    if (signal.aborted) return
    throw new NetworkFailure()
  }
  if (!stream.ok || !stream.body) throw new ApiProblem(stream.status)
  onOpen()

  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader()
  let unfinished = ''
  for (;;) {
    const piece = await reader.read().catch(() => ({ done: true, value: undefined }) as const)
    if (piece.done) return
    const lines = (unfinished + piece.value).split(/\r\n|\r|\n/)
    unfinished = lines.pop() ?? ''
    for (const line of lines) {
      const topic = topicOf(line)
      if (topic) onTopic(topic)
    }
  }
}

function topicOf(line: string): Topic | undefined {
  if (!line.startsWith('data:')) return undefined
  const event = parsed(line.slice('data:'.length)) as { topic?: unknown } | null
  return topics.find((topic) => topic === event?.topic)
}

export const network: Transport = { send, listen }

// Carries requests to the server. fetch does it all but one thing: only XMLHttpRequest tells how far an upload is.
import { pathFor } from '#contract/endpoint.ts'
import type { Problem } from '#contract/problem.ts'
import type { Input, Request, Transport } from './client.ts'
import { listen } from './event-stream.ts'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { apiUrl } from './mode.ts'

const patience = 60_000

type Prepared = {
  method: string
  url: string
  headers: Record<string, string>
  body: FormData | string | null
}
type Answer = { status: number; body: Blob }

async function send(request: Request): Promise<unknown> {
  const { endpoint, onUploadProgress, signal } = request
  const { status, body } = onUploadProgress
    ? await uploaded(prepare(request), onUploadProgress, signal)
    : await fetched(prepare(request), signal)
  if (status >= 400) throw new ApiProblem(status, problemIn(await body.text()))
  if (endpoint.reply === 'bytes') return body
  return endpoint.reply && JSON.parse(await body.text())
}

function prepare({ endpoint, input, token, language }: Request): Prepared {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(name, String(value))
  }
  const isJson = !endpoint.files && input.body !== undefined
  return {
    method: endpoint.method,
    url: apiUrl + pathFor(endpoint.path, input.params) + (query.size > 0 ? `?${query}` : ''),
    headers: {
      'Accept-Language': language,
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(isJson && { 'Content-Type': 'application/json' }),
    },
    body: endpoint.files ? formOf(input) : isJson ? JSON.stringify(input.body) : null,
  }
}

function formOf({ body, files }: Input): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body ?? {})) form.set(name, String(value))
  for (const [name, file] of Object.entries(files ?? {})) if (file) form.set(name, file, file.name ?? name)
  return form
}

async function fetched({ url, ...init }: Prepared, signal?: AbortSignal): Promise<Answer> {
  const enough = AbortSignal.timeout(patience)
  try {
    const reply = await fetch(url, {
      ...init,
      signal: signal ? AbortSignal.any([signal, enough]) : enough,
      // A deletion whose time to undo ends because the page is closed must still be sent.
      keepalive: init.method === 'DELETE',
    })
    return { status: reply.status, body: await reply.blob() }
  } catch (failure) {
    throw signal?.aborted ? failure : new NetworkFailure()
  }
}

/** Without a limit of time: a file on a slow phone takes as long as it takes. */
function uploaded(
  { method, url, headers, body }: Prepared,
  onUploadProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    request.responseType = 'blob'
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onUploadProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve({ status: request.status, body: request.response as Blob })
    request.onerror = () => reject(new NetworkFailure())
    request.onabort = () => reject(signal?.reason)
    signal?.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}

/** Whatever else than our server answered, a proxy say, has no sentence for the owner. */
function problemIn(text: string): Partial<Problem> {
  try {
    const problem = JSON.parse(text) as Partial<Problem>
    return typeof problem.detail === 'string' && typeof problem.type === 'string' ? problem : {}
  } catch {
    return {}
  }
}

export const network: Transport = { send, listen }

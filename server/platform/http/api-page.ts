// The API document as one page that needs no script.

type Json = Record<string, unknown>
type Operation = {
  summary: string
  security: unknown[]
  parameters: { name: string; in: string; required: boolean }[]
  requestBody?: { content: Record<string, { schema: Json }> }
  responses: Record<string, { content?: Record<string, { schema: Json }> }>
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
:root { color-scheme: light dark; --line: #ddd6d3; --muted: #6b615d; --accent: #8a2c55 }
@media (prefers-color-scheme: dark) { :root { --line: #423b38; --muted: #b3a8a3; --accent: #e59ab9 } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 2rem 1rem }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--line) }
details { border-bottom: 1px solid var(--line); padding: .25rem 0 }
summary { cursor: pointer; padding: .5rem 0 }
code, pre { font: 14px/1.45 ui-monospace, monospace }
pre { overflow: auto; padding: 1rem; border: 1px solid var(--line); border-radius: 10px }
b { color: var(--accent); display: inline-block; min-width: 4.5rem }
small { color: var(--muted) }`

export function apiPage(document: Json): string {
  const { title, version, description } = document.info as Record<string, string>
  const groups = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(document.paths as Record<string, Record<string, Operation>>)) {
    const group = path.split('/')[1] ?? ''
    const operations = Object.entries(methods).map(([method, operation]) =>
      operationHtml(path, method, operation),
    )
    groups.set(group, [...(groups.get(group) ?? []), ...operations])
  }
  const sections = [...groups].map(
    ([name, operations]) => `<h2 id="${name}">${name}</h2>${operations.join('')}`,
  )
  const schemas = Object.entries((document.components as Json).schemas as Json).map(
    ([name, schema]) =>
      `<details id="schema-${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code></summary>${json(schema)}</details>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title ?? '')} API</title><style>${style}</style></head><body><main>
<h1>${escapeHtml(title ?? '')} API <small>${escapeHtml(version ?? '')}</small></h1>
<p>${escapeHtml(description ?? '')} <a href="/api/openapi.json">OpenAPI 3.1</a></p>
${sections.join('\n')}<h2 id="schemas">schemas</h2>${schemas.join('')}</main></body></html>`
}

const json = (value: unknown): string => `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`

function operationHtml(path: string, method: string, operation: Operation): string {
  const parameters = operation.parameters.map(
    (p) => `<li><code>${escapeHtml(p.name)}</code> in ${p.in}${p.required ? ', required' : ''}</li>`,
  )
  const request = Object.entries(operation.requestBody?.content ?? {}).map(
    ([media, { schema }]) => `<p>Takes ${media}</p>${json(schema)}`,
  )
  const responses = Object.entries(operation.responses)
    .filter(([status]) => status !== 'default')
    .map(([status, { content }]) => {
      const [media, body] = Object.entries(content ?? {})[0] ?? []
      return `<p>Answers ${status}${media ? `, ${media}` : ''}</p>${body ? json(body.schema) : ''}`
    })
  const access = operation.security.length === 0 ? '<small>anybody</small>' : ''
  return `<details><summary><b>${method.toUpperCase()}</b><code>/api${escapeHtml(path)}</code> ${access}<br>${escapeHtml(operation.summary)}</summary>
${parameters.length > 0 ? `<ul>${parameters.join('')}</ul>` : ''}${request.join('')}${responses.join('')}</details>`
}

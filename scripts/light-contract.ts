// A plugin of the web build. A page calls endpoints by method and path; their schemas, and zod with them, are needed only
// where a form checks its fields. So what pages import of the contract is written out as it is, and only schemas and
// functions still come from the contract's own files.
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const prefix = '\0contract:'
const firstOfAll = `${root}web/before-contract.ts`

export const lightContract = (): Plugin => ({
  name: 'light-contract',
  apply: 'build',
  enforce: 'pre',
  resolveId(source) {
    const file = /^#contract\/([\w-]+\.ts)$/.exec(source)?.[1]
    return file ? { id: `${prefix}${root}contract/${file}`, moduleSideEffects: false } : undefined
  },
  async load(id) {
    if (!id.startsWith(prefix)) return undefined
    const file = id.slice(prefix.length)
    const exported = Object.entries((await import(file)) as Record<string, unknown>)
    const written = exported.map(([name, value]) => [name, lightOf(value)] as const)
    const whole = written.filter(([, light]) => light === undefined).map(([name]) => name)
    return [
      ...written.flatMap(([name, light]) => (light === undefined ? [] : [`export const ${name} = ${light}`])),
      ...(whole.length > 0 ? [`export { ${whole.join(', ')} } from ${JSON.stringify(file)}`] : []),
    ].join('\n')
  },
  transform(code, id) {
    // No schema is made before zod is told how.
    const makesSchemas =
      /\/(contract|web)\/.*\.tsx?$/.test(id) && /^import (?!type\b).*from ['"]zod['"]/m.test(code)
    if (!makesSchemas || id === firstOfAll) return undefined
    return { code: `import ${JSON.stringify(firstOfAll)}\n${code}`, map: null, moduleSideEffects: false }
  },
})

/** As an expression; undefined for what cannot be written out. */
function lightOf(value: unknown): string | undefined {
  if (isEndpoint(value)) {
    const { method, path, access, files, reply } = value
    return JSON.stringify({ method, path, access, files, reply: reply === 'bytes' ? reply : Boolean(reply) })
  }
  return isPlain(value) ? JSON.stringify(value) : undefined
}

type Endpoint = { method: string; path: string; access?: string; files?: object; reply?: unknown }

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function'
  const made = Object.getPrototypeOf(value)
  return (made === Object.prototype || made === Array.prototype) && Object.values(value).every(isPlain)
}

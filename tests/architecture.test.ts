// Who may import whom. The table is the documentation; breaking it prints both ends.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Module → modules it may import besides itself. */
const allowed: Record<string, string[]> = {
  contract: [],
  'server/platform': ['contract'],
  'server/jobs': ['server/platform', 'contract'],
  'server/auth': ['server/platform', 'server/jobs', 'contract'],
  'server/salon': ['server/platform', 'server/jobs', 'contract'],
  'server/events': ['server/platform', 'server/jobs', 'contract'],
  'server/knowledge': ['server/platform', 'server/jobs', 'contract'],
  'server/conversations': ['server/platform', 'server/jobs', 'contract'],
  'server/integrations': ['server/platform', 'server/jobs', 'contract'],
  'server/booking': ['server/platform', 'server/jobs', 'contract'],
  'server/agent': [
    'server/platform',
    'server/jobs',
    'server/booking',
    'server/catalogue',
    'server/knowledge',
    'server/conversations',
    'contract',
  ],
  'server/catalogue': ['server/platform', 'server/jobs', 'server/booking', 'server/knowledge', 'contract'],
  'server/figures': [
    'server/platform',
    'server/jobs',
    'server/booking',
    'server/knowledge',
    'server/conversations',
    'contract',
  ],
  'server/channels': [
    'server/platform',
    'server/jobs',
    'server/conversations',
    'server/integrations',
    'contract',
  ],
  'server/calendar': ['server/platform', 'server/jobs', 'server/booking', 'server/integrations', 'contract'],
  'server/app': ['server/*', 'contract'],
  'server/start': ['server/*', 'contract'],
  'server/main': ['server/*', 'contract'],
  'web/i18n': ['contract', 'web/api'],
  'web/api': ['contract'],
  'web/ui': ['contract', 'web/api', 'web/i18n'],
  // The demo answers with the built-in engine, which knows nothing of servers (decision 0014).
  'web/mock': ['contract', 'web/api', 'web/i18n', 'server/agent'],
  'web/features': ['contract', 'web/api', 'web/i18n', 'web/ui'],
  // The demo's banner wipes the demo's data.
  'web/shell': ['contract', 'web/api', 'web/i18n', 'web/ui', 'web/mock'],
  // Its chat answers as the demo does.
  'web/landing': ['contract', 'web/api', 'web/i18n', 'web/ui', 'web/mock'],
  // The web's top files put everything together, and the tests' support opens it.
  'web/app': ['web/*', 'contract'],
  'web/main': ['web/*', 'contract'],
  'web/before-contract': [],
  'web/testing': ['web/*', 'contract'],
  'web/test-setup': ['web/*', 'contract'],
}

const files = globSync('{contract,server,web}/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !/\.test\.tsx?$/.test(file),
)

function moduleOf(file: string): string {
  const [top, second = '', ...rest] = file.split('/')
  if (top === 'contract') return 'contract'
  return rest.length > 0 ? `${top}/${second}` : `${top}/${second.replace(/\.tsx?$/, '')}`
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = [...text.matchAll(/(?:from|import\(|^import)\s*['"]([^'"]+)['"]/gm)].map(
    (match) => match[1] ?? '',
  )
  return found
    .filter((path) => path.startsWith('#') || path.startsWith('.'))
    .map((path) => (path.startsWith('#') ? path.slice(1) : normalize(join(dirname(file), path))))
}

test('imports go one way', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        const from = moduleOf(file)
        const to = moduleOf(target)
        const may = allowed[from]
        if (!may) return true
        const all = may.find((name) => name.endsWith('/*'))
        return from !== to && !may.includes(to) && !(all && to.startsWith(all.slice(0, -1)))
      })
      .map((target) => `${file} → ${target}`),
  )
  assert.deepEqual(wrong, [])
})

test('the features of the web app never import one another', () => {
  const featureOf = (path: string) => /^web\/features\/([^/]+)/.exec(path)?.[1]
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => featureOf(file) && featureOf(target) && featureOf(file) !== featureOf(target))
      .map((target) => `${file} → ${target}`),
  )
  assert.deepEqual(wrong, [])
})

test('only the settings read the environment', () => {
  const readers = files.filter(
    (file) => file.startsWith('server/') && /process\.env/.test(readFileSync(join(root, file), 'utf8')),
  )
  // The embedded Postgres hands its child the environment, cleaned.
  assert.deepEqual(readers, ['server/main.ts', 'server/platform/db/postgres-cluster.ts'])
})

test('a file answers one question: none is longer than 300 lines', () => {
  const isData = (file: string) => /(lexicon|phrases|i18n|holdout|texts?\.ts$|schema\.ts$)/.test(file)
  const long = files
    .filter((file) => !isData(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
  assert.deepEqual(long, [])
})

test('no module is a drawer for everything', () => {
  const drawers = globSync('{contract,server,web}/**/{utils,helpers,common,misc,lib}{,.ts,.tsx}', {
    cwd: root,
  })
  assert.deepEqual(drawers, [])
})

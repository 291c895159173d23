// `npm test`: every check of the project, one after another. The last line is 'N passed, N failed'.
// `npm run check` is its part that takes seconds.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const quick = process.argv.includes('--quick')
// `npm run test:all`: every page of the web app in every look, instead of a selection.
if (process.argv.includes('--all')) process.env.TEST_ALL = '1'
// A hanging test must not hang whoever waits for the result.
const longestStep = 30 * 60_000

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`The tests need Node 24; this is ${process.version}. Start them with: npm test`)
  process.exit(1)
}
process.chdir(root)
const { settings } = await import('#server/platform/config.ts')
const { shareTestPostgres } = await import('#tests/support/postgres.ts')
// What the operator has set for the server is not for the tests.
for (const name of Object.keys(settings)) delete process.env[name]

const steps = [
  ['Lint', () => program('biome', ['ci'])],
  ['Types of the server', () => program('tsc', ['-p', 'tsconfig.json'])],
  ['Types of the web app', () => program('tsc', ['-p', 'web/tsconfig.json'])],
  ...(quick
    ? [['Who may import whom', () => nodeTests(['tests/architecture.test.ts'])]]
    : [
        ['Server', () => nodeTests(serverTests())],
        ['Web app', webTests],
        ['In the browser', () => nodeTests(globSync('tests/e2e/**/*.test.ts').sort(), 1)],
        ['Answers of the built-in engine', () => program('node', ['evals/run.ts'])],
      ]),
]

// Running for all of them, instead of being started and stopped by each.
if (!quick) await shareTestPostgres()
const results = []
for (const [name, work] of steps) {
  console.log(`\n── ${name} ──`)
  const began = Date.now()
  const counts = await work().catch((error) => {
    console.error(error)
    return { passed: 0, failed: 1 }
  })
  if (counts.passed + counts.failed === 0) {
    console.error('Nothing ran.')
    counts.failed = 1
  }
  results.push({ name, ...counts, seconds: (Date.now() - began) / 1000 })
}

console.log('')
for (const { name, passed, failed, skipped = 0, seconds } of results) {
  const skips = skipped > 0 ? `, ${skipped} skipped` : ''
  console.log(
    `${failed > 0 ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed${skips} (${seconds.toFixed(1)} s)`,
  )
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
process.exitCode = sum('failed') > 0 ? 1 : 0
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)

function serverTests() {
  const files = globSync([
    'server/**/*.test.ts',
    'contract/**/*.test.ts',
    'emulators/**/*.test.ts',
    'tests/**/*.test.ts',
  ])
  return files.filter((file) => !file.replaceAll('\\', '/').startsWith('tests/e2e/')).sort()
}

/** A program that is one check. */
async function program(command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: longestStep,
    shell: process.platform === 'win32',
  })
  if (error) throw error
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function nodeTests(files, concurrency = availableParallelism()) {
  if (files.length === 0) return { passed: 0, failed: 0 }
  let counts
  const events = run({ files, concurrency, signal: AbortSignal.timeout(longestStep) })
  events.on('test:summary', ({ file, counts: found }) => {
    if (file === undefined) counts = found
  })
  const report = events.compose(spec)
  report.pipe(process.stdout, { end: false })
  await finished(report)
  if (!counts) throw new Error('The test runner ended without a summary.')
  return {
    passed: counts.passed,
    failed: counts.tests - counts.passed - counts.skipped - counts.todo,
    skipped: counts.skipped + counts.todo,
  }
}

async function webTests() {
  const folder = mkdtempSync(join(tmpdir(), 'salon-web-tests-'))
  const file = join(folder, 'results.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { failed: crashed } = await program('vitest', ['run', ...reporters])
    const found = JSON.parse(readFileSync(file, 'utf8'))
    const broken = found.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length
    const failed = found.numFailedTests + broken
    return {
      passed: found.numPassedTests,
      // An error outside of every test fails the run, too.
      failed: failed === 0 ? crashed : failed,
      skipped: found.numPendingTests + found.numTodoTests,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

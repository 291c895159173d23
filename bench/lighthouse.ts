// The served web app on a phone: Lighthouse, the median of several runs, and the JavaScript to the first usable screen.
// node bench/lighthouse.ts [--runs 5] [--page /today …]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { type Browser, chromium } from 'playwright-core'
import { api } from '#contract/api.ts'
import { fileExtensions } from '#contract/knowledge.ts'
import { findChromium } from '#tests/support/chromium.ts'
import { registerOwner } from '#tests/support/owner.ts'
import { freePort, startServerProcess } from '#tests/support/server-process.ts'
import { describeMachine, table } from './machine.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, page: { type: 'string', multiple: true } },
})
const runs = Number(values.runs)

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]
const signedOut = ['/', '/login', '/register']
const signedIn = ['/today', '/chats', '/calendar', '/training', '/settings']
const wanted = [...signedOut, ...signedIn].filter((path) => !values.page || values.page.includes(path))

const dataDir = mkdtempSync(join(tmpdir(), 'salon-lighthouse-'))
const port = await freePort()
const server = await startServerProcess({ dataDir, port })
const address = `http://127.0.0.1:${port}`
const found = findChromium()
const chrome = await launch({
  chromePath: found.executablePath,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  envVars: { ...process.env, ...found.env } as Record<string, string>,
})

try {
  const tokens = await trainedSalon()
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${chrome.port}`)
  console.log(`${describeMachine()}, ${new Date().toISOString().slice(0, 10)}, median of ${runs}\n`)
  const rows: (string | number)[][] = []
  for (const path of wanted) {
    await enter(browser, signedIn.includes(path) ? tokens : null)
    const scores = await measured(path)
    const { kilobytes } = await javascript(browser, path)
    rows.push([path, ...categories.map((category) => median(scores[category])), kilobytes])
  }
  table(['page', ...categories, 'JavaScript, KB gzip'], rows)
  await browser.close()
} finally {
  chrome.kill()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** The example salon, trained: pages with something to show. */
async function trainedSalon(): Promise<{ access: string; refresh: string }> {
  const email = 'lighthouse@salon.example'
  const owner = await registerOwner(server, email)
  const examples = fileURLToPath(new URL('../examples/', import.meta.url))
  for (const name of readdirSync(examples))
    if (name !== 'prompt.txt' && fileExtensions.some((extension) => name.endsWith(extension)))
      await owner.upload(name, new Uint8Array(readFileSync(join(examples, name))))
  await owner.call(api.startTraining)
  while ((await owner.call(api.trainingStatus)).status === 'training')
    await new Promise((resolve) => setTimeout(resolve, 500))
  const answer = await fetch(server.base + api.login.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'довгий пароль' }),
  })
  return (await answer.json()) as { access: string; refresh: string }
}

/** Tokens stand where the app itself keeps them. */
async function enter(browser: Browser, tokens: { access: string; refresh: string } | null): Promise<void> {
  const page = await browser.contexts()[0]!.newPage()
  await page.goto(`${address}/robots.txt`)
  const kept = tokens ? { access_token: tokens.access, refresh_token: tokens.refresh } : {}
  await page.evaluate(
    `localStorage.clear(); localStorage.setItem('language', 'uk'); Object.assign(localStorage, ${JSON.stringify(kept)})`,
  )
  await page.close()
}

async function measured(path: string): Promise<Record<Category, number[]>> {
  const scores: Record<Category, number[]> = {
    performance: [],
    accessibility: [],
    'best-practices': [],
    seo: [],
  }
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(address + path, {
      port: chrome.port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
      // The tokens are in it.
      disableStorageReset: true,
    })
    for (const category of categories)
      scores[category].push(Math.round((result?.lhr.categories[category]?.score ?? 0) * 100))
  }
  return scores
}

/** Of a first visit: what was asked for until the page's heading stood. What comes after is not waited for. */
async function javascript(browser: Browser, path: string): Promise<{ kilobytes: number }> {
  const page = await browser.contexts()[0]!.newPage()
  await page.addInitScript(`
    new MutationObserver(() => {
      if (!window.headingAt && document.querySelector('h1')) window.headingAt = performance.now()
    }).observe(document, { childList: true, subtree: true })
  `)
  await page.goto(address + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const files = await page.evaluate<string[]>(`
    performance.getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= window.headingAt)
      .map(({ name }) => new URL(name).pathname)
  `)
  await page.close()
  const sizes = await Promise.all(
    [...new Set(files)].map(async (file) => {
      const answer = await fetch(address + file, { headers: { 'accept-encoding': 'gzip' } })
      return Number(answer.headers.get('content-length') ?? (await answer.arrayBuffer()).byteLength)
    }),
  )
  return { kilobytes: Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024) }
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromium } from 'playwright-core'
import { findChromium, launchChromium } from './chromium.ts'

const page = `data:text/html;charset=utf-8,<title>Манікюр</title><p></p>
  <script>document.querySelector('p').append(400 + 50, ' грн')</script>`

test('the Chromium of this machine shows a page', async () => {
  const browser = await launchChromium()
  try {
    const tab = await browser.newPage()
    await tab.goto(page)
    assert.equal(await tab.title(), 'Манікюр')
    assert.equal(await tab.textContent('p'), '450 грн')
  } finally {
    await browser.close()
  }
})

test('a machine without Chromium uses the one from npm', {
  skip: process.platform !== 'linux' || process.arch !== 'x64',
}, async () => {
  const { executablePath, env } = findChromium({ PATH: '/nowhere' })
  assert.match(executablePath, /node_modules/)
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox'],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  try {
    const tab = await browser.newPage()
    await tab.goto(page)
    assert.equal(await tab.textContent('p'), '450 грн')
    assert.ok((await tab.screenshot()).length > 1000)
  } finally {
    await browser.close()
  }
})

test('a Chromium named by hand that does not run is a failure, not a reason to take another', () => {
  assert.throws(
    () => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' }),
    /CHROMIUM_PATH is \/nowhere\/chromium/,
  )
})

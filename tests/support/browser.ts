// The web app as `npm start` serves it, in a real Chromium, on a server process with data of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { freePort, startServerProcess } from './server-process.ts'

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1440, height: 900 }

export const password = 'довгий пароль'

export type Visit = {
  viewport?: { width: number; height: number }
  locale?: string
  colorScheme?: 'light' | 'dark'
}

export async function servedApp() {
  const dataDir = mkdtempSync(join(tmpdir(), 'salon-browser-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const server = await startServerProcess({ dataDir, port })
  const browser = await launchChromium()
  const contexts: BrowserContext[] = []
  /** What went wrong in the pages: uncaught errors and refusals of the content security policy. */
  const complaints: string[] = []

  return {
    address,
    base: server.base,
    complaints,
    async visit({ viewport = phone, locale = 'uk-UA', colorScheme = 'light' }: Visit = {}): Promise<Page> {
      const context = await browser.newContext({ viewport, locale, colorScheme, reducedMotion: 'reduce' })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        // Refusals, and a network that the test itself took away.
        if (message.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()))
          complaints.push(message.text())
      })
      return page
    },
    async register(page: Page, email: string) {
      await page.goto(`${address}/register`)
      await page.getByLabel('Назва салону').fill('Студія краси «Волошка»')
      await page.getByLabel('Електронна пошта').fill(email)
      await page.getByLabel('Пароль').fill(password)
      await page.getByRole('button', { name: 'Створити акаунт' }).click()
      await page.waitForURL('**/today')
      await page.goto(`${address}/training`)
    },
    /** Also says what the server had to complain about. */
    async stop() {
      for (const context of contexts) await context.close()
      await browser.close()
      const printed = await server.stop()
      if (printed.includes('"level":50')) throw new Error(printed)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

// One Chromium for all the PDFs of a run, started when the first is printed.
import { type Browser, chromium } from 'playwright-core'

export function printing(): { browser: () => Promise<Browser>; close: () => Promise<void> } {
  let started: Promise<Browser> | null = null
  return {
    browser() {
      started ??= chromium.launch({
        executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
        args: ['--no-sandbox'],
      })
      return started
    },
    async close() {
      await (await started)?.close()
    },
  }
}

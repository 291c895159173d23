// One Chromium for all the PDFs of a run, started when the first is printed.
import type { Browser } from 'playwright-core'
import { launchChromium } from '#tests/support/chromium.ts'

export function printing(): { browser: () => Promise<Browser>; close: () => Promise<void> } {
  let started: Promise<Browser> | null = null
  return {
    browser() {
      started ??= launchChromium()
      return started
    },
    async close() {
      await (await started)?.close()
    },
  }
}

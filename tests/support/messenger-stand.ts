// A trained salon on a real port, beside Telegram and WhatsApp on the loopback.
import assert from 'node:assert/strict'
import { api } from '#contract/api.ts'
import type { Emulator } from '#emulators/kit.ts'
import { telegramEmulator } from '#emulators/telegram.ts'
import { whatsAppEmulator } from '#emulators/whatsapp.ts'
import { jobs } from '#server/jobs.ts'
import { testApp } from './app.ts'
import { settle } from './messenger.ts'
import { freePort } from './server-process.ts'

export type MessengerStand = Awaited<ReturnType<typeof messengerStand>>

/** `isReachable`: the messengers can deliver to us. Without it Telegram is asked, and WhatsApp is deaf. */
export async function messengerStand({
  isReachable = true,
  settings = {},
}: {
  isReachable?: boolean
  settings?: Record<string, string>
} = {}) {
  const telegram = await telegramEmulator({ retryPauseMs: () => 5 })
  const meta = await whatsAppEmulator({ retryPauseMs: () => 5 })
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const app = await testApp({
    settings: {
      PORT: String(port),
      TELEGRAM_API_ROOT: telegram.url,
      WHATSAPP_GRAPH_ROOT: meta.url,
      ...(isReachable && { PUBLIC_URL: address }),
      ...settings,
    },
  })
  await app.http.listen({ host: '127.0.0.1', port })

  /** Waits for what the emulator will see. */
  function until<T>(
    emulator: Emulator & { onChange(listener: () => void): void },
    look: () => T | undefined | false,
  ): Promise<T> {
    return new Promise((resolve) => {
      const check = () => {
        const seen = look()
        if (seen !== undefined && seen !== false) resolve(seen as T)
      }
      emulator.onChange(check)
      check()
    })
  }

  return {
    app,
    telegram,
    meta,
    address,
    until,
    /** A new salon that knows two prices; what follows is called as its owner. */
    async salon() {
      const account = await app.registered()
      await app.upload('прайс.txt', 'Манікюр класичний — 450 грн, 60 хв\nПедикюр — 700 грн, 90 хв\n')
      assert.equal((await app.train()).status, 'completed')
      return account
    },
    /** Everything that waits to be answered or sent is. */
    settled: () =>
      settle(
        app,
        jobs.replyToCustomer,
        jobs.deliverMessages,
        jobs.answerTap,
        jobs.fetchPhoto,
        jobs.tellOwner,
        jobs.sayToOwner,
      ),
    connections: () => app.call(api.listIntegrations),
    async stop() {
      await app.stop()
      await telegram.close()
      await meta.close()
    },
  }
}

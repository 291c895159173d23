// What goes wrong meanwhile, in turn: everything the emulators can do wrong.
import { refusalOf } from '#emulators/telegram.ts'
import type { Messengers } from './salons.ts'

export type Faults = {
  injected: Map<string, number>
  /** Called for each message that is written; now and then something goes wrong with it, or with the answer. */
  tempt(channel: 'telegram' | 'whatsapp'): void
  stop(): void
}

const sendToTelegram = '* /bot{token}/sendMessage'
/** Of faults. */
const rareShare = 0.02
const sendToWhatsApp = 'POST /{version}/{id}/messages'

/** `share`: of messages for which something goes wrong. `random` below 1. */
export function injectFaults(
  { telegram, whatsapp }: Messengers,
  random: () => number,
  share: number,
): Faults {
  const injected = new Map<string, number>()
  const graphError = (code: number, status: number, message: string) => ({
    status,
    body: { error: { message: `(#${code}) ${message}`, type: 'OAuthException', code, fbtrace_id: 'bench' } },
  })
  const kinds: Record<string, () => void> = {
    'telegram: delay': () => telegram.fault(sendToTelegram, { delayMs: 300 + random() * 1500 }),
    'telegram: connection broken off': () => telegram.fault(sendToTelegram, { destroy: true }),
    'telegram: answer lost': () => telegram.fault(sendToTelegram, { loseAnswer: true }),
    'telegram: answer cut': () => telegram.fault(sendToTelegram, { cutAfterBytes: 20 }),
    'telegram: 429': () =>
      telegram.fault(sendToTelegram, refusalOf(429, 'Too Many Requests: retry after 1', { retry_after: 1 })),
    'telegram: 500': () => telegram.fault(sendToTelegram, refusalOf(500, 'Internal Server Error')),
    'telegram: 502': () => telegram.fault(sendToTelegram, { status: 502, body: '<html>Bad Gateway</html>' }),
    'telegram: update delivered twice': () => telegram.faultDelivery({ duplicate: true }),
    'telegram: our 200 lost': () => telegram.faultDelivery({ loseAnswer: true }),
    'telegram: update not delivered': () => telegram.faultDelivery({ drop: true }),
    'telegram: update late': () => telegram.faultDelivery({ delayMs: random() * 1000 }),
    'whatsapp: delay': () => whatsapp.fault(sendToWhatsApp, { delayMs: 300 + random() * 1500 }),
    'whatsapp: connection broken off': () => whatsapp.fault(sendToWhatsApp, { destroy: true }),
    'whatsapp: answer lost': () => whatsapp.fault(sendToWhatsApp, { loseAnswer: true }),
    'whatsapp: rate': () => whatsapp.fault(sendToWhatsApp, graphError(130429, 400, 'Rate limit hit')),
    'whatsapp: temporary': () =>
      whatsapp.fault(sendToWhatsApp, graphError(131016, 503, 'Service unavailable')),
    'whatsapp: event delivered twice': () => whatsapp.faultEvent({ duplicate: true }),
    'whatsapp: our 200 lost': () => whatsapp.faultEvent({ loseAnswer: true }),
    'whatsapp: event not delivered': () => whatsapp.faultEvent({ drop: true }),
    'whatsapp: events in another order': () => whatsapp.faultEvent({ reorder: true }),
    'whatsapp: events in a batch': () => whatsapp.faultEvent({ batch: true }),
  }
  const names = Object.keys(kinds)
  // A request that is never answered holds one delivery until it gives up: rarely, so that something else goes on.
  const rare: Record<string, () => void> = {
    'telegram: hang': () => telegram.fault(sendToTelegram, { hang: true }),
    'whatsapp: hang': () => whatsapp.fault(sendToWhatsApp, { hang: true }),
  }
  const inject = (name: string, fault: (() => void) | undefined) => {
    fault?.()
    injected.set(name, (injected.get(name) ?? 0) + 1)
  }
  // What is held back for another order or a batch would wait for an event that may not come.
  const flushing = setInterval(() => whatsapp.flushEvents(), 500)
  return {
    injected,
    tempt(channel) {
      if (random() >= share) return
      if (random() < rareShare) return inject(`${channel}: hang`, rare[`${channel}: hang`])
      const own = names.filter((name) => name.startsWith(channel))
      const name = own[Math.floor(random() * own.length)] ?? ''
      inject(name, kinds[name])
    },
    stop: () => clearInterval(flushing),
  }
}

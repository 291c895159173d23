// Salons that are registered and connected to the emulated messengers, and customers of theirs. They know nothing, so that
// everything asked is also passed on to a person: the longest way a message can go.

import { api } from '#contract/api.ts'
import type { TelegramEmulator } from '#emulators/telegram.ts'
import type { PhoneNumber, WhatsAppEmulator } from '#emulators/whatsapp.ts'
import type { Owner } from '#tests/support/owner.ts'
import { registerOwner } from '#tests/support/owner.ts'
import type { Ledger } from './ledger.ts'

export type Messengers = { telegram: TelegramEmulator; whatsapp: WhatsAppEmulator }

export type Talker = {
  channel: 'telegram' | 'whatsapp'
  salon: number
  /** As `conversations.address`. */
  address: string
  say(text: string): void
  /** What the customer was shown, in order. */
  shown(): string[]
}

export type BenchSalon = { owner: Owner; salonId: number; talker(at: number): Talker }

/** Every second salon is reached by WhatsApp. */
export async function openSalons(
  address: string,
  { telegram, whatsapp }: Messengers,
  ledger: Ledger,
  count: number,
): Promise<BenchSalon[]> {
  const salons: BenchSalon[] = []
  const next = { at: 0 }
  const lane = async () => {
    for (let at = next.at++; at < count; at = next.at++) {
      const email = `bench-${at}@salon.test`
      const owner = await registerOwner({ base: `${address}/api` }, email)
      const reached =
        at % 2 === 0 ? await inTelegram(owner, telegram, at) : await inWhatsApp(owner, whatsapp, at)
      salons[at] = { ...reached, salonId: await ledger.salonOf(email) }
    }
  }
  await Promise.all(Array.from({ length: 4 }, lane))
  return salons
}

async function inTelegram(
  owner: Owner,
  telegram: TelegramEmulator,
  salon: number,
): Promise<Omit<BenchSalon, 'salonId'>> {
  const token = telegram.addBot({ username: `bench_${salon}_bot` })
  await owner.call(api.connectTelegram, { body: { token } })
  return {
    owner,
    talker(at) {
      const customer = {
        id: 1_000_000 + salon * 10_000 + at,
        firstName: `Клієнтка ${at}`,
        languageCode: 'uk',
      }
      return {
        channel: 'telegram',
        salon,
        address: String(customer.id),
        say: (text) => void telegram.say(token, customer, text),
        shown: () =>
          telegram
            .lines(token, customer.id)
            .filter(({ from }) => from === 'bot')
            .map(({ text }) => text),
      }
    },
  }
}

async function inWhatsApp(
  owner: Owner,
  whatsapp: WhatsAppEmulator,
  salon: number,
): Promise<Omit<BenchSalon, 'salonId'>> {
  const number: PhoneNumber = whatsapp.addNumber()
  const body = {
    phone_id: number.id,
    token: number.token.value,
    waba_id: number.account.id,
    app_secret: number.app.secret,
  }
  const connection = await owner.call(api.connectWhatsApp, { body })
  const isHeard = await whatsapp.setAppCallback(
    number,
    connection.webhook_url ?? '',
    connection.verify_token ?? '',
  )
  if (!isHeard) throw new Error('the callback was not verified')
  return {
    owner,
    talker(at) {
      const customer = { phone: `38050${1_000_000 + salon * 10_000 + at}`, name: `Клієнтка ${at}` }
      return {
        channel: 'whatsapp',
        salon,
        address: customer.phone,
        say: (text) => void whatsapp.say(number, customer, text),
        shown: () =>
          whatsapp
            .lines(number, customer)
            .filter(({ from }) => from === 'salon')
            .map(({ text }) => text),
      }
    },
  }
}

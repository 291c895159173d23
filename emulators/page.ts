// A page on which one plays the customer, in Telegram and in WhatsApp, beside the demo salon.
import { readFileSync } from 'node:fs'
import type { Answer, Call, Emulator } from './kit.ts'
import { emulate } from './kit.ts'
import type { TelegramEmulator } from './telegram.ts'
import type { PhoneNumber, WhatsAppEmulator } from './whatsapp.ts'

type Messenger = 'telegram' | 'whatsapp'

/** One line as the page draws it. */
type Line = {
  id: string
  mine: boolean
  text: string
  photo: string | null
  /** `more`: the small print below a row of a list. */
  choices: { title: string; more?: string }[]
  at: string
  status: string | null
  edited: boolean
}
export type View = { version: number; title: string; isTyping: boolean; lines: Line[] }

/** The customers one may be. */
const people = [
  { id: 1, name: 'Олена', languageCode: 'uk' },
  { id: 2, name: 'Anna', languageCode: 'en' },
  { id: 3, name: 'Марина', languageCode: 'ru' },
  { id: 4, name: 'Ewa', languageCode: 'pl' },
]
const html = readFileSync(new URL('customer.html', import.meta.url), 'utf8')
const longestWaitMs = 25_000

export type CustomerPage = Emulator

export async function customerPage(options: {
  telegram: TelegramEmulator
  botToken: string
  whatsApp: WhatsAppEmulator
  number: PhoneNumber
  port?: number
}): Promise<CustomerPage> {
  const { telegram, botToken, whatsApp, number, port } = options
  let version = 1
  const waiting = new Set<() => void>()
  function changed(): void {
    version++
    for (const wake of waiting) wake()
    waiting.clear()
  }
  telegram.onChange(changed)
  whatsApp.onChange(changed)

  const personOf = (call: Call) => {
    const person = people.find(({ id }) => String(id) === call.params.person) ?? people[0]
    if (!person) throw new Error('somebody must be the customer')
    return {
      telegram: { id: 7_000_000_000 + person.id, firstName: person.name, languageCode: person.languageCode },
      whatsapp: { phone: `38067000000${person.id}`, name: person.name },
    }
  }

  function telegramView(call: Call): Omit<View, 'version'> {
    const person = personOf(call).telegram
    const chat = telegram.chat(botToken, person.id)
    return {
      title: telegram.bot(botToken).name,
      isTyping: (chat?.typingUntil ?? new Date(0)) > new Date(),
      lines: telegram.lines(botToken, person.id).map((line) => ({
        id: String(line.messageId),
        mine: line.from === 'customer',
        text: line.text,
        photo: line.photo ? `/photo/telegram/${line.photo.split('/')[1]}` : null,
        choices: line.buttons.flat().map(({ text }) => ({ title: text })),
        at: line.at.toISOString(),
        status: null,
        edited: line.edited ?? false,
      })),
    }
  }

  function whatsAppView(call: Call): Omit<View, 'version'> {
    const person = personOf(call).whatsapp
    const chat = whatsApp.chat(number, person)
    return {
      title: number.verifiedName,
      isTyping: (chat.typingUntil ?? new Date(0)) > new Date(),
      lines: chat.lines.map((line) => ({
        id: line.id,
        mine: line.from === 'customer',
        text: line.text,
        photo: line.photo ? `/photo/whatsapp/${line.photo}` : null,
        choices: line.isTapped
          ? []
          : line.choices.map(({ title, description }) => ({ title, more: description })),
        at: line.at.toISOString(),
        status: line.status,
        edited: false,
      })),
    }
  }

  const isTelegram = (call: Call) => (call.params.messenger as Messenger) === 'telegram'
  const done: Answer = { status: 204 }

  return emulate(
    {
      'GET /': () => ({
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: html.replace('PEOPLE', JSON.stringify(people.map(({ id, name }) => ({ id, name })))),
      }),
      /** Waits until something is newer than what the page has seen. */
      'GET /view/{messenger}/{person}': async (call, signal) => {
        if (Number(call.query.get('seen')) === version) await newer(signal)
        const view = isTelegram(call) ? telegramView(call) : whatsAppView(call)
        return { headers: { 'cache-control': 'no-store' }, body: { version, ...view } satisfies View }
      },
      'POST /say/{messenger}/{person}': (call) => {
        const text = String((call.json as { text?: unknown }).text ?? '').trim()
        if (text === '') return { status: 422 }
        const person = personOf(call)
        if (isTelegram(call)) telegram.say(botToken, person.telegram, text)
        else whatsApp.say(number, person.whatsapp, text)
        return done
      },
      'POST /tap/{messenger}/{person}': (call) => {
        const { id, choice } = call.json as { id: string; choice: string }
        const person = personOf(call)
        if (isTelegram(call)) telegram.press(botToken, person.telegram, Number(id), choice)
        else whatsApp.tap(number, person.whatsapp, id, choice)
        return done
      },
      'POST /photo/{messenger}/{person}': (call) => {
        const person = personOf(call)
        if (isTelegram(call)) telegram.sendPhoto(botToken, person.telegram, call.body)
        else whatsApp.sendPhoto(number, person.whatsapp, call.body)
        return done
      },
      'POST /read/{messenger}/{person}': (call) => {
        if (!isTelegram(call)) whatsApp.read(number, personOf(call).whatsapp)
        return done
      },
      'GET /photo/{messenger}/{name}': (call) => {
        const bytes = isTelegram(call)
          ? [...telegram.bot(botToken).files.values()].find(({ path }) =>
              path.endsWith(call.params.name ?? ''),
            )?.bytes
          : number.media.get(call.params.name ?? '')?.bytes
        return bytes ? { headers: { 'content-type': 'image/jpeg' }, body: bytes } : { status: 404 }
      },
    },
    { port },
  )

  function newer(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        waiting.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, longestWaitMs)
      signal.addEventListener('abort', wake)
      waiting.add(wake)
    })
  }
}

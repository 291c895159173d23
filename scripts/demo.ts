// npm run demo: the server with one believable salon, trained on the files of examples/, ready to look around.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { api } from '#contract/api.ts'
import type { Session } from '#contract/auth.ts'
import type { TrainingStatus } from '#contract/knowledge.ts'
import { fileExtensions } from '#contract/knowledge.ts'
import { customerPage } from '#emulators/page.ts'
import type { TelegramEmulator } from '#emulators/telegram.ts'
import { telegramEmulator } from '#emulators/telegram.ts'
import type { WhatsAppEmulator } from '#emulators/whatsapp.ts'
import { whatsAppEmulator } from '#emulators/whatsapp.ts'
import { readConfig } from '#server/platform/config.ts'
import { loadEnvFile } from '#server/platform/env-file.ts'
import { orExplain, startServer } from '#server/start.ts'

const demo = { email: 'demo@salon.example', password: 'demo-salon' }
const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)

await orExplain(async () => {
  loadEnvFile()
  // A folder of its own: the demo never mixes with a real salon's data.
  const telegram = await telegramEmulator()
  const whatsApp = await whatsAppEmulator()
  const config = readConfig({
    ...process.env,
    // The messengers of the demo are on this machine, and deliver to it.
    PUBLIC_URL: `http://127.0.0.1:${process.env.PORT || 8000}`,
    TELEGRAM_API_ROOT: telegram.url,
    WHATSAPP_GRAPH_ROOT: whatsApp.url,
    DATA_DIR: join(process.env.DATA_DIR ?? './data', 'demo'),
    DATABASE_URL: '',
  })
  const { address } = await startServer({ ...config, trialDays: 0 }, { say, demo })
  const session = await prepareSalon(`${address}/api`)
  const customer = await connectMessengers(`${address}/api`, session, telegram, whatsApp)
  say('')
  say('  The demo salon is ready')
  say(`  Open        ${address}`)
  say(`  Sign in     ${demo.email} / ${demo.password}`)
  say(`  Customer    ${customer}  writes to the salon in Telegram and WhatsApp`)
  say('  Stop        Ctrl-C')
  say('')
})

/** Over HTTP, as an owner would do it. A second start finds everything done. */
async function prepareSalon(base: string): Promise<Session> {
  const registered = await post(`${base}${api.register.path}`, {
    ...demo,
    salon_name: 'Студія краси «Волошка»',
  })
  const session = (
    registered.ok ? await registered.json() : await (await post(`${base}${api.login.path}`, demo)).json()
  ) as Session
  const headers = { authorization: `Bearer ${session.access}`, 'accept-language': 'uk' }
  const status = async () =>
    (await (await fetch(`${base}${api.trainingStatus.path}`, { headers })).json()) as TrainingStatus

  if ((await status()).status === 'completed') return session
  for (const file of await readdir(examples)) {
    if (!fileExtensions.some((extension) => file.endsWith(extension)) || file === 'prompt.txt') continue
    const form = new FormData()
    form.append('file', new File([await readFile(join(examples, file))], file))
    const answer = await fetch(`${base}${api.uploadFile.path}`, { method: 'POST', headers, body: form })
    if (!answer.ok) throw new Error(`${file}: ${await answer.text()}`)
  }
  const prompt = await readFile(join(examples, 'prompt.txt'), 'utf8')
  await fetch(`${base}${api.putPrompt.path}`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt }),
  })
  await fetch(`${base}${api.startTraining.path}`, { method: 'POST', headers })
  for (let last = ''; ; ) {
    const { status: state, message } = await status()
    if (message !== last) say(`  ${message}`)
    last = message
    if (state !== 'training') return session
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** Both messengers imitated on this machine. Answers the address of the page on which one plays the customer. */
async function connectMessengers(
  base: string,
  session: Session,
  telegram: TelegramEmulator,
  whatsApp: WhatsAppEmulator,
): Promise<string> {
  const name = 'Студія краси «Волошка»'
  const botToken = telegram.addBot({
    username: 'voloshka_demo_bot',
    name,
    token: '7000000001:demo-salon-voloshka',
  })
  const number = whatsApp.addNumber({ verifiedName: name, displayPhone: '+380 44 000 0000' })
  const access = { phone_id: number.id, token: number.token.value, app_secret: number.app.secret }
  for (const [path, body] of [
    [api.connectTelegram.path, { token: botToken }],
    [api.connectWhatsApp.path, access],
  ] as const) {
    const answer = await post(`${base}${path}`, body, { authorization: `Bearer ${session.access}` })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  }
  const { url } = await customerPage({ telegram, botToken, whatsApp, number })
  return url
}

function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Api } from 'grammy'
import type { View } from './page.ts'
import { customerPage } from './page.ts'
import { telegramEmulator } from './telegram.ts'
import { whatsAppEmulator } from './whatsapp.ts'

const telegram = await telegramEmulator()
const whatsApp = await whatsAppEmulator()
const botToken = telegram.addBot({ username: 'demo_bot', name: 'Волошка' })
const number = whatsApp.addNumber({ verifiedName: 'Волошка' })
const page = await customerPage({ telegram, botToken, whatsApp, number })
after(async () => {
  await page.close()
  await telegram.close()
  await whatsApp.close()
})

const post = (path: string, body: string) => fetch(`${page.url}${path}`, { method: 'POST', body })
const view = async (who: string, seen = 0) =>
  (await (await fetch(`${page.url}/view/${who}?seen=${seen}`)).json()) as View

test('the page shows a phone with both messengers', async () => {
  const text = await (await fetch(page.url)).text()
  assert.match(text, /Telegram[\s\S]*WhatsApp/)
  assert.match(text, /Олена/)
})

test('what the customer writes, taps and photographs arrives, and the answer is seen without asking again', async () => {
  await post('/say/telegram/1', JSON.stringify({ text: 'Вітаю' }))
  const first = await view('telegram/1')
  assert.deepEqual([first.title, first.lines[0]?.text, first.lines[0]?.mine], ['Волошка', 'Вітаю', true])
  const next = view('telegram/1', first.version)
  const api = new Api(botToken, { apiRoot: telegram.url })
  const reply_markup = { inline_keyboard: [[{ text: 'Манікюр', callback_data: 'c0' }]] }
  await api.sendMessage(7_000_000_001, 'Що робимо?', { reply_markup })
  const answered = await next
  assert.deepEqual(answered.lines[1]?.choices, [{ title: 'Манікюр' }])
  const tap = JSON.stringify({ id: answered.lines[1]?.id, choice: 'Манікюр' })
  assert.equal((await post('/tap/telegram/1', tap)).status, 204)
  await post('/photo/telegram/1', 'jpeg')
  const { lines } = await view('telegram/1')
  assert.equal(await (await fetch(`${page.url}${lines.at(-1)?.photo}`)).text(), 'jpeg')
  assert.deepEqual(
    (await api.getUpdates()).map((update) => Object.keys(update)[1]),
    ['message', 'callback_query', 'message'],
  )
})

test('in WhatsApp one is somebody else, and each person has a chat of their own', async () => {
  await post('/say/whatsapp/2', JSON.stringify({ text: 'Hello' }))
  assert.equal((await view('whatsapp/2')).lines.length, 1)
  assert.equal((await view('whatsapp/3')).lines.length, 0)
  assert.equal((await post('/say/whatsapp/2', JSON.stringify({ text: '  ' }))).status, 422)
})

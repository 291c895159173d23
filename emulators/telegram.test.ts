import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { Api, GrammyError, HttpError } from 'grammy'
import { refusalOf, telegramEmulator } from './telegram.ts'

const telegram = await telegramEmulator({ retryPauseMs: () => 1 })
const olena = { id: 5_000_000_001, firstName: 'Олена', languageCode: 'uk' }
let bots = 0
function newApi() {
  const token = telegram.addBot({ username: `salon${++bots}_bot` })
  return { token, api: new Api(token, { apiRoot: telegram.url, timeoutSeconds: 5 }) }
}
after(() => telegram.close())

/** A webhook of ours: answers what `statuses` say in turn, then 200. */
async function webhook(statuses: number[] = []) {
  const heard: { secret: unknown; update: { update_id: number; message?: { text?: string } } }[] = []
  let awaited: { count: number; done: () => void } | undefined
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    heard.push({
      secret: request.headers['x-telegram-bot-api-secret-token'],
      update: JSON.parse(Buffer.concat(pieces).toString()),
    })
    response.writeHead(statuses.shift() ?? 200).end()
    if (awaited && heard.length >= awaited.count) awaited.done()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    heard,
    texts: () => heard.map(({ update }) => update.message?.text),
    until: (count: number) =>
      new Promise<void>((resolve) => {
        if (heard.length >= count) resolve()
        else awaited = { count, done: resolve }
      }),
  }
}

const refused = (code: number, words: RegExp) => (error: unknown) =>
  error instanceof GrammyError && error.error_code === code && words.test(error.description)

test('a bot knows itself, and a token that is wrong or revoked is refused', async () => {
  const { api, token } = newApi()
  const me = await api.getMe()
  assert.deepEqual([me.is_bot, me.username, me.id], [true, `salon${bots}_bot`, Number(token.split(':')[0])])
  const wrong = new Api('0:nothing', { apiRoot: telegram.url })
  await assert.rejects(wrong.getMe(), refused(401, /invalid token/))
  telegram.revoke(token)
  await assert.rejects(api.getMe(), refused(401, /Unauthorized/))
})

test('long polling waits for a message, confirms by offset, and sends the older of two pollers away', async () => {
  const { api, token } = newApi()
  const waiting = api.getUpdates({ timeout: 50 })
  telegram.say(token, olena, 'Скільки манікюр?')
  const [first] = await waiting
  assert.equal(first?.message?.text, 'Скільки манікюр?')
  // Not confirmed, so it comes again.
  assert.equal((await api.getUpdates({})).length, 1)
  assert.equal((await api.getUpdates({ offset: (first?.update_id ?? 0) + 1 })).length, 0)
  const older = api.getUpdates({ timeout: 50 })
  const rejected = assert.rejects(older, refused(409, /other getUpdates request/))
  while (!telegram.bot(token).endPoll) await new Promise((resolve) => setImmediate(resolve))
  const newer = api.getUpdates({ timeout: 50 })
  await rejected
  telegram.say(token, olena, 'Ви тут?')
  assert.equal((await newer).length, 1)
})

test('a webhook gets every update with its secret, in the order of the chat, again until it answers 2xx', async () => {
  const { api, token } = newApi()
  const hook = await webhook([500, 503])
  await api.setWebhook(hook.url, { secret_token: 'a-secret' })
  await assert.rejects(api.getUpdates({}), refused(409, /webhook is active/))
  for (const text of ['один', 'два', 'три']) telegram.say(token, olena, text)
  await hook.until(5)
  assert.deepEqual(hook.texts(), ['один', 'один', 'один', 'два', 'три'])
  assert.ok(hook.heard.every(({ secret }) => secret === 'a-secret'))
  const info = await api.getWebhookInfo()
  assert.match(info.last_error_message ?? '', /Wrong response from the webhook: 503/)
})

test('an answer that is lost makes the same update come again, and so does a duplicate', async () => {
  const { api, token } = newApi()
  const hook = await webhook()
  await api.setWebhook(hook.url, {})
  telegram.faultDelivery({ loseAnswer: true })
  telegram.faultDelivery({ duplicate: true })
  telegram.say(token, olena, 'Запишіть мене')
  await hook.until(3)
  assert.equal(new Set(hook.heard.map(({ update }) => update.update_id)).size, 1)
})

test('what Telegram refuses to send is refused', async () => {
  const { api, token } = newApi()
  await assert.rejects(api.sendMessage(1, 'Вітаю'), refused(400, /chat not found/))
  telegram.say(token, olena, '/start')
  await assert.rejects(api.sendMessage(olena.id, '  '), refused(400, /text is empty/))
  await assert.rejects(api.sendMessage(olena.id, 'а'.repeat(4097)), refused(400, /too long/))
  await assert.rejects(
    api.sendMessage(olena.id, '1 + 1 = 2.', { parse_mode: 'MarkdownV2' }),
    refused(400, /can't parse entities/),
  )
  const tooLong = { inline_keyboard: [[{ text: 'Так', callback_data: 'ї'.repeat(33) }]] }
  await assert.rejects(
    api.sendMessage(olena.id, 'Так?', { reply_markup: tooLong }),
    refused(400, /BUTTON_DATA_INVALID/),
  )
  telegram.block(token, olena)
  await assert.rejects(api.sendMessage(olena.id, 'Вітаю'), refused(403, /blocked by the user/))
  telegram.unblock(token, olena)
  assert.equal((await api.sendMessage(olena.id, 'Вітаю')).text, 'Вітаю')
})

test('a tapped button is a callback query that must be answered in time', async () => {
  const { api, token } = newApi()
  telegram.say(token, olena, '/start')
  const reply_markup = { inline_keyboard: [[{ text: 'Манікюр', callback_data: '0' }]] }
  const { message_id } = await api.sendMessage(olena.id, 'Що робимо?', { reply_markup })
  const query = telegram.press(token, olena, message_id, 'Манікюр')
  const updates = await api.getUpdates({ allowed_updates: ['callback_query', 'message'] })
  assert.equal(updates.at(-1)?.callback_query?.data, '0')
  assert.equal(await api.answerCallbackQuery(query), true)
  await assert.rejects(api.answerCallbackQuery('1'), refused(400, /query is too old/))
  await api.editMessageReplyMarkup(olena.id, message_id)
  await assert.rejects(api.editMessageReplyMarkup(olena.id, message_id), refused(400, /not modified/))
})

test('a photo comes in two sizes and can be downloaded', async () => {
  const { api, token } = newApi()
  telegram.sendPhoto(token, olena, Buffer.from('jpeg'), 'так хочу')
  const [update] = await api.getUpdates({})
  const largest = update?.message?.photo?.at(-1)
  const file = await api.getFile(largest?.file_id ?? '')
  const bytes = await fetch(`${telegram.url}/file/bot${token}/${file.file_path}`)
  assert.equal(await bytes.text(), 'jpeg')
  assert.equal(update?.message?.caption, 'так хочу')
})

test('every fault can be asked for, and what Telegram does not know is noticed', async () => {
  const { api, token } = newApi()
  telegram.say(token, olena, '/start')
  const route = '* /bot{token}/sendMessage'
  telegram.fault(route, refusalOf(429, 'Too Many Requests: retry after 3', { retry_after: 3 }))
  telegram.fault(route, { destroy: true })
  telegram.fault(route, { loseAnswer: true })
  await assert.rejects(
    api.sendMessage(olena.id, 'раз'),
    (error) => error instanceof GrammyError && error.parameters.retry_after === 3,
  )
  await assert.rejects(api.sendMessage(olena.id, 'два'), HttpError)
  await assert.rejects(api.sendMessage(olena.id, 'три'), HttpError)
  // Lost on the way back: the customer has it all the same.
  assert.deepEqual(
    telegram.lines(token, olena.id).map(({ text }) => text),
    ['/start', 'три'],
  )
  assert.equal(telegram.unexpected.length, 0)
  await assert.rejects(api.getMyDescription(), HttpError)
  assert.equal(telegram.unexpected.length, 1)
})

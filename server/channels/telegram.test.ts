import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { api } from '#contract/api.ts'
import { refusalOf } from '#emulators/telegram.ts'
import { sayToCustomer } from '#server/conversations/say.ts'
import { messengerStand } from '#tests/support/messenger-stand.ts'
import { faultOf, partsOf } from './telegram-api.ts'
import { wordsOf } from './telegram-commands.ts'

const stand = await messengerStand()
const { app, telegram, until, settled } = stand
after(() => stand.stop())

let people = 6_000_000_000
const newCustomer = (languageCode = 'uk') => ({
  id: ++people,
  firstName: 'Олена',
  username: 'olena',
  languageCode,
})
let bots = 0

const owner = await stand.salon()

/** Each time another bot: connecting again replaces. */
async function connected() {
  app.as(owner.access)
  const token = telegram.addBot({ username: `volosh${++bots}_bot` })
  const connection = await app.call(api.connectTelegram, { body: { token } })
  return { token, connection }
}
const fromBot = (token: string, { id }: { id: number }) =>
  telegram.lines(token, id).filter(({ from }) => from === 'bot')
/** Delivered to us, and stored. */
const heard = (token: string) => until(telegram, () => telegram.bot(token).pending.length === 0)

async function newestChat() {
  const [chat] = await app.call(api.listChats, { query: { limit: 1 } })
  assert.ok(chat)
  return app.call(api.readChat, { params: { id: chat.id }, query: { peek: '1' } })
}

test('a bot is connected by its token, and its token is never shown again', async () => {
  const { token, connection } = await connected()
  assert.equal(connection.status, 'connected')
  assert.deepEqual(
    [connection.type, connection.bot_username, connection.mode],
    ['telegram', `volosh${bots}_bot`, 'webhook'],
  )
  const { webhook, allowedUpdates } = telegram.bot(token)
  assert.match(webhook?.url ?? '', /^http:\/\/127\.0\.0\.1:\d+\/api\/webhooks\/telegram\/[\w-]{43}\/$/)
  assert.ok((webhook?.secret?.length ?? 0) >= 32)
  assert.deepEqual(allowedUpdates, ['message', 'edited_message', 'callback_query', 'my_chat_member'])
  const response = await app.send(api.listIntegrations)
  assert.ok(!response.body.includes(token.split(':')[1] ?? ''))
})

test('a wrong token is refused in the words of the owner, and Telegram being away is no wrong token', async () => {
  await app.registered()
  for (const token of ['нісенітниця', '1:2', `${telegram.addBot({ username: 'x_bot' })}x`]) {
    const refused = await app.refusal(api.connectTelegram, { body: { token } })
    assert.equal(refused.type, '/problems/telegram-token-wrong')
    assert.equal(refused.status, 422)
    assert.match(refused.message, /BotFather/)
  }
  assert.equal((await app.refusal(api.connectTelegram, { body: {} as { token: string } })).status, 422)
  const token = telegram.addBot({ username: 'away_bot' })
  for (const fault of [
    { destroy: true as const },
    { status: 502, body: '<html>' },
    refusalOf(500, 'Internal Server Error'),
  ]) {
    telegram.fault('* /bot{token}/getMe', fault)
    const response = await app.send(api.connectTelegram, { body: { token } })
    assert.equal(response.statusCode, 503)
    assert.ok(Number(response.headers['retry-after']) > 0)
  }
  telegram.fault(
    '* /bot{token}/getMe',
    refusalOf(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
  )
  assert.equal((await app.send(api.connectTelegram, { body: { token } })).headers['retry-after'], '7')
  assert.deepEqual(await stand.connections(), [])
})

test('a bot that answers for another salon is left to it', async () => {
  const { token } = await connected()
  const before = telegram.bot(token).webhook
  await app.registered()
  assert.equal((await app.refusal(api.connectTelegram, { body: { token } })).type, '/problems/bot-taken')
  assert.deepEqual(telegram.bot(token).webhook, before)
})

test('a customer who writes is answered in Telegram', async () => {
  const { token } = await connected()
  const olena = newCustomer()
  telegram.say(token, olena, '/start')
  telegram.say(token, olena, 'Скільки коштує педикюр?')
  await heard(token)
  await settled()
  assert.match(
    fromBot(token, olena)
      .map(({ text }) => text)
      .join('\n'),
    /700/,
  )
  const chat = await newestChat()
  assert.equal(chat.customer_name, 'Олена')
  assert.deepEqual(
    chat.messages.slice(0, 2).map(({ text }) => text),
    ['Добрий день!', 'Скільки коштує педикюр?'],
  )
})

test('what is delivered twice, or whose 200 was lost, is answered once', async () => {
  const { token } = await connected()
  const olena = newCustomer()
  telegram.faultDelivery({ duplicate: true })
  telegram.faultDelivery({ loseAnswer: true, times: 2 })
  telegram.say(token, olena, 'Скільки коштує манікюр?')
  await heard(token)
  telegram.say(token, olena, 'а педикюр?')
  await heard(token)
  await settled()
  const chat = await newestChat()
  assert.equal(chat.messages.filter(({ sender }) => sender === 'customer').length, 2)
  assert.equal(fromBot(token, olena).length, 1)
})

test('a request without the secret is refused and counted, and an unknown address is none', async () => {
  const { token, connection } = await connected()
  const url = telegram.bot(token).webhook?.url ?? ''
  const post = (address: string, headers: Record<string, string> = {}) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"update_id":1}',
    })
  assert.equal((await post(url)).status, 401)
  assert.equal((await post(url, { 'x-telegram-bot-api-secret-token': 'guess' })).status, 401)
  assert.equal((await post(url.replace(/[\w-]{43}/, 'a'.repeat(43)))).status, 404)
  const { figures } = await app.call(api.examineIntegration, { params: { id: connection.id } })
  assert.equal(figures.signature_failures, 2)
})

test('choices are buttons, a tap is a message, and the buttons go away', async () => {
  const { token } = await connected()
  const olena = newCustomer()
  telegram.say(token, olena, 'Хочу записатися')
  await heard(token)
  const conversation = await newestChat()
  await settled()
  const salonId = await ownSalonId()
  const choices = ['Манікюр класичний з дуже довгою назвою, яка не вмістилася б у 64 байти', 'Педикюр']
  await app.platform.asSalon(salonId, (tx) =>
    sayToCustomer(tx, { conversationId: conversation.id, kind: 'notice', text: 'Що саме?', choices }),
  )
  await settled()
  const line = fromBot(token, olena).at(-1)
  assert.deepEqual(
    line?.buttons.flat().map(({ text }) => text),
    choices,
  )
  telegram.press(token, olena, line?.messageId ?? 0, choices[0] ?? '')
  await heard(token)
  await settled()
  const chat = await newestChat()
  assert.ok(chat.messages.some(({ sender, text }) => sender === 'customer' && text === choices[0]))
  assert.deepEqual(fromBot(token, olena).find(({ text }) => text === 'Що саме?')?.buttons, [])
  assert.equal([...telegram.bot(token).queries.values()].filter(({ answer }) => answer === null).length, 0)
})

async function ownSalonId(): Promise<number> {
  const { id } = await app.call(api.me)
  const { salonId } = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return salonId
}

test('a photo is fetched and shown, a voice message is no empty line, a contact card gives the phone', async () => {
  const { token } = await connected()
  const olena = newCustomer()
  const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'pink' } })
    .jpeg()
    .toBuffer()
  telegram.sendPhoto(token, olena, jpeg, 'так можете?')
  telegram.send(token, olena, { voice: { file_id: 'v', file_unique_id: 'u', duration: 3 } })
  telegram.send(token, olena, {
    contact: { phone_number: '380671112233', first_name: 'Олена', user_id: olena.id },
  })
  telegram.send(token, olena, { some_future_thing: {} })
  await heard(token)
  await settled()
  const { messages } = await newestChat()
  const own = messages.filter(({ sender }) => sender === 'customer')
  assert.deepEqual(
    own.map(({ kind }) => kind),
    ['photo', 'voice', 'contact', 'other'],
  )
  assert.ok(own[0]?.photo_id)
})

test('an edit and a blocked bot are noted', async () => {
  const { token } = await connected()
  const olena = newCustomer()
  const id = telegram.say(token, olena, 'манікур')
  await heard(token)
  telegram.edit(token, olena, id, 'манікюр')
  telegram.block(token, olena)
  await heard(token)
  await settled()
  const chat = await newestChat()
  assert.equal(chat.messages[0]?.text, 'манікюр')
  const [listed] = await app.call(api.listChats)
  assert.equal(listed?.unreachable, 'blocked')
})

test('a send that Telegram delays, refuses for a while or loses arrives all the same', async () => {
  const { token } = await connected()
  const route = '* /bot{token}/sendMessage'
  for (const fault of [
    refusalOf(429, 'Too Many Requests: retry after 1', { retry_after: 1 }),
    refusalOf(500, 'Internal Server Error'),
    { status: 502, body: '<html>bad gateway</html>' },
    { destroy: true as const },
  ]) {
    const olena = newCustomer()
    telegram.fault(route, fault)
    telegram.say(token, olena, 'Скільки коштує педикюр?')
    await heard(token)
    await settled()
    const lines = await until(telegram, () => fromBot(token, olena).length > 0 && fromBot(token, olena))
    assert.match(lines[0]?.text ?? '', /700/)
  }
})

test('a text that is too long comes in several messages, never torn inside a letter', () => {
  const long = `${'слово '.repeat(900)}кінець`
  const parts = partsOf(long, 4096)
  assert.ok(parts.length === 2 && parts.every(({ length }) => length <= 4096))
  assert.equal(parts.join(' '), long)
  for (const part of partsOf('💅'.repeat(3000), 4096)) assert.ok(part.isWellFormed())
})

test('a command stands for the words of its menu, in the language of who taps it', () => {
  assert.equal(wordsOf('/prices', 'en-GB', 'uk'), 'What are your services and prices?')
  assert.equal(wordsOf('/book', undefined, 'uk'), 'Хочу записатися')
  assert.equal(wordsOf('/start ref42', 'ru', 'uk'), 'Здравствуйте!')
  assert.equal(wordsOf('/unknown', 'uk', 'uk'), '/unknown')
})

test('what is no failure of Telegram is no failure of Telegram', () => {
  assert.throws(() => faultOf(new TypeError('ours')), TypeError)
})

test('a disconnected bot is told goodbye, and its token can be connected by anybody again', async () => {
  const { token, connection } = await connected()
  const { url = '' } = telegram.bot(token).webhook ?? {}
  await app.call(api.disconnectIntegration, { params: { id: connection.id } })
  assert.equal(telegram.bot(token).webhook, null)
  assert.deepEqual(
    (await stand.connections()).map(({ status }) => status),
    ['disconnected'],
  )
  assert.equal((await fetch(url, { method: 'POST', body: '{}' })).status, 404)
  await app.registered()
  await app.call(api.connectTelegram, { body: { token } })
  assert.equal(telegram.unexpected.length, 0)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { refusalOf } from '#emulators/telegram.ts'
import { messengerStand } from '#tests/support/messenger-stand.ts'
import { telegramPolling } from './telegram-polling.ts'

// Nobody reaches us from outside, as on a laptop.
const stand = await messengerStand({ isReachable: false })
const { app, telegram, until, settled } = stand
const second = telegramPolling(app.platform, app.database)
after(async () => {
  await second.stop()
  await stand.stop()
})

const olena = { id: 6_100_000_001, firstName: 'Олена', languageCode: 'uk' }
const owner = await stand.salon()
let bots = 0
async function connected() {
  app.as(owner.access)
  const token = telegram.addBot({ username: `laptop${++bots}_bot` })
  const connection = await app.call(api.connectTelegram, { body: { token } })
  return { token, connection }
}
const polls = (token: string) =>
  telegram.calls
    .filter(({ path }) => path.includes(encodeURIComponent(token)) || path.includes(token))
    .filter(({ path }) => path.endsWith('getUpdates'))

test('without a public address the bot is asked for its messages, and customers are answered', async () => {
  const { token, connection } = await connected()
  assert.equal(connection.mode, 'polling')
  await until(telegram, () => telegram.bot(token).endPoll !== null)
  telegram.say(token, olena, 'Скільки коштує педикюр?')
  await until(telegram, () => telegram.bot(token).pending.length === 0)
  await settled()
  assert.match(telegram.lines(token, olena.id).at(-1)?.text ?? '', /700/)
})

test('of two processes one asks, and none is sent away by the other', async () => {
  const { token } = await connected()
  await until(telegram, () => telegram.bot(token).endPoll !== null)
  for (const text of ['раз', 'два', 'три']) {
    telegram.say(token, olena, text)
    await until(
      telegram,
      () => telegram.bot(token).pending.length === 0 && telegram.bot(token).endPoll !== null,
    )
  }
  await settled()
  const [chat] = await app.call(api.listChats, { query: { limit: 1 } })
  const { messages } = await app.call(api.readChat, { params: { id: chat?.id ?? 0 }, query: { peek: '1' } })
  const heard = messages.filter(({ sender, text }) => sender === 'customer' && /^(раз|два|три)$/.test(text))
  assert.equal(heard.length, 3)
  const offsets = polls(token).map(({ json }) => (json as { offset: number }).offset)
  assert.deepEqual(
    offsets,
    offsets.toSorted((a, b) => a - b),
  )
})

test('what Telegram answers instead of updates is waited out', async () => {
  const { token } = await connected()
  const route = '* /bot{token}/getUpdates'
  telegram.fault(route, refusalOf(500, 'Internal Server Error'))
  telegram.fault(route, { status: 502, body: '<html>' })
  telegram.fault(route, refusalOf(429, 'Too Many Requests: retry after 1', { retry_after: 1 }))
  telegram.fault(route, { loseAnswer: true })
  telegram.say(token, olena, 'Ви відчинені?')
  await until(telegram, () => telegram.bot(token).pending.length === 0)
  await settled()
  assert.ok(telegram.lines(token, olena.id).some(({ from }) => from === 'bot'))
})

test('a token that was revoked stops the asking, and the owner sees it', async () => {
  const { token } = await connected()
  await until(telegram, () => telegram.bot(token).endPoll !== null)
  telegram.revoke(token)
  telegram.bot(token).endPoll?.('terminated by other getUpdates request')
  const told = () => stand.connections().then(([connection]) => connection?.health === 'broken' && connection)
  let broken = await told()
  while (!broken) broken = await told()
  assert.match(broken.problem ?? '', /Токен більше не діє/)
  const count = polls(token).length
  const { token: fresh } = await connected()
  await until(telegram, () => telegram.bot(fresh).endPoll !== null)
  assert.equal(polls(token).length, count)
  assert.equal((await stand.connections())[0]?.health, 'well')
})

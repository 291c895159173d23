import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { api } from '#contract/api.ts'
import type { PhoneNumber } from '#emulators/whatsapp.ts'
import { callbackOf, graphRefusal } from '#emulators/whatsapp.ts'
import { sayToCustomer } from '#server/conversations/say.ts'
import { messengerStand } from '#tests/support/messenger-stand.ts'
import { whatsAppChannel } from './whatsapp.ts'
import { meaningOf } from './whatsapp-api.ts'
import { contentOf } from './whatsapp-content.ts'

const stand = await messengerStand()
const { app, meta, until, settled } = stand
after(() => stand.stop())

let people = 380_670_000_000
const newCustomer = (more: { username?: string } = {}) => ({
  phone: String(++people),
  name: 'Ірина',
  ...more,
})
const owner = await stand.salon()
const sendRoute = 'POST /{version}/{id}/messages'

/** Each time another number: connecting again replaces. */
async function connected() {
  app.as(owner.access)
  const number = meta.addNumber({ verifiedName: 'Волошка' })
  const connection = await app.call(api.connectWhatsApp, {
    body: { phone_id: number.id, token: number.token.value, app_secret: number.app.secret },
  })
  return { number, connection }
}

type Customer = ReturnType<typeof newCustomer>
const fromSalon = (number: PhoneNumber, customer: Customer) =>
  meta.lines(number, customer).filter(({ from }) => from === 'salon')

/** So many deliveries were answered 200. */
const answered = (number: PhoneNumber, count: number) =>
  until(meta, () => {
    const url = callbackOf(number)
    return (
      meta.deliveries.filter((delivery) => delivery.url === url && delivery.status === 200).length >= count
    )
  })

async function newestChat() {
  const [chat] = await app.call(api.listChats, { query: { limit: 1 } })
  assert.ok(chat)
  return app.call(api.readChat, { params: { id: chat.id }, query: { peek: '1' } })
}

test('a number is connected, Meta is told where to deliver, and no secret is shown again', async () => {
  const { number, connection } = await connected()
  assert.equal(connection.display_phone, number.displayPhone)
  assert.equal(connection.waba_id, number.account.id)
  assert.equal(connection.has_app_secret, true)
  assert.match(
    connection.webhook_url ?? '',
    /^http:\/\/127\.0\.0\.1:\d+\/api\/webhooks\/whatsapp\/[\w-]{43}\/$/,
  )
  assert.ok(connection.verify_token)
  assert.equal(number.account.isSubscribed, true)
  assert.equal(callbackOf(number), connection.webhook_url)
  const { body } = await app.send(api.listIntegrations)
  assert.ok(!body.includes(number.token.value) && !body.includes(number.app.secret))
})

test('each refusal of Meta says what is wrong, and nothing is stored', async () => {
  await app.registered()
  const number = meta.addNumber()
  const other = meta.addNumber()
  const kind = async (body: { phone_id: string; token: string; waba_id?: string }) =>
    (await app.refusal(api.connectWhatsApp, { body })).type.split('/').at(-1)
  const right = { phone_id: number.id, token: number.token.value }
  assert.equal(await kind({ ...right, token: 'wrong' }), 'whatsapp-token-wrong')
  assert.equal(await kind({ ...right, phone_id: '123' }), 'whatsapp-number-unknown')
  assert.equal(await kind({ ...right, waba_id: other.account.id }), 'whatsapp-number-unknown')
  number.token.expiresAt = new Date(0)
  assert.equal(await kind(right), 'whatsapp-token-expired')
  number.token.expiresAt = null
  number.token.scopes = []
  assert.equal(await kind(right), 'whatsapp-permission-missing')
  number.token.scopes = ['whatsapp_business_messaging', 'whatsapp_business_management']
  meta.fault('GET /{version}/{id}', { destroy: true })
  assert.equal(await kind(right), 'messenger-unreachable')
  assert.deepEqual(await stand.connections(), [])
})

test('a customer who writes is answered in WhatsApp, and what became of the answer is known', async () => {
  const { number } = await connected()
  const iryna = newCustomer()
  meta.say(number, iryna, 'Скільки коштує педикюр?')
  meta.read(number, iryna)
  await answered(number, 1)
  await settled()
  assert.match(fromSalon(number, iryna)[0]?.text ?? '', /700/)
  await answered(number, 4)
  const chat = await newestChat()
  assert.equal(chat.customer_name, 'Ірина')
  assert.equal(chat.messages.at(-1)?.delivery, 'read')
})

test('batches, duplicates, any order and lost answers change nothing', async () => {
  const { number } = await connected()
  const iryna = newCustomer()
  meta.faultEvent({ batch: true })
  meta.faultEvent({ reorder: true })
  meta.faultEvent({ duplicate: true })
  meta.faultEvent({ loseAnswer: true })
  for (const text of ['Добрий день', 'скільки', 'коштує', 'педикюр?']) meta.say(number, iryna, text)
  await answered(number, 5)
  await settled()
  const { messages } = await newestChat()
  assert.equal(messages.filter(({ sender }) => sender === 'customer').length, 4)
  assert.match(fromSalon(number, iryna).at(-1)?.text ?? '', /700/)
})

test('an event with a wrong signature is refused, one of another number is taken and left alone', async () => {
  const { number, connection } = await connected()
  const url = connection.webhook_url ?? ''
  const event = (headers: Record<string, string>) =>
    fetch(url, { method: 'POST', headers, body: '{"entry":[]}' })
  assert.equal((await event({})).status, 401)
  assert.equal((await event({ 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` })).status, 401)
  meta.sendEvent(number, 'messages', {
    metadata: { phone_number_id: '999' },
    messages: [{ id: 'wamid.x', from: '1', timestamp: '1', type: 'text', text: { body: 'чуже' } }],
  })
  await answered(number, 1)
  const { figures } = await app.call(api.examineIntegration, { params: { id: connection.id } })
  assert.deepEqual([figures.signature_failures, figures.foreign_events], [2, 1])
})

test('the address is verified by its token, and by no other', async () => {
  const { connection } = await connected()
  const ask = (token: string) =>
    fetch(
      `${connection.webhook_url}?${new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '4711' })}`,
    )
  const right = await ask(connection.verify_token ?? '')
  assert.equal(right.status, 200)
  assert.match(right.headers.get('content-type') ?? '', /^text\/plain/)
  assert.equal(await right.text(), '4711')
  assert.equal((await ask('guess')).status, 403)
})

test('an answer whose arrival nobody knows is not sent twice: its status tells', async () => {
  const { number } = await connected()
  const iryna = newCustomer()
  meta.fault(sendRoute, { loseAnswer: true })
  // The first call on that address marks the message as read.
  meta.fault(sendRoute, { loseAnswer: true })
  meta.say(number, iryna, 'Скільки коштує манікюр?')
  await answered(number, 1)
  await settled()
  await answered(number, 3)
  await settled()
  assert.equal(fromSalon(number, iryna).length, 1)
  assert.equal((await newestChat()).messages.at(-1)?.delivery, 'delivered')
})

test('Meta being out of order delays the answer, and does not lose it', async () => {
  const { number } = await connected()
  const iryna = newCustomer()
  meta.fault(sendRoute, { ...graphRefusal(131000, 'Something went wrong', { status: 500 }), times: 2 })
  meta.say(number, iryna, 'Скільки коштує манікюр?')
  await answered(number, 1)
  await settled()
  assert.match(fromSalon(number, iryna)[0]?.text ?? '', /450/)
})

test('Meta asking to slow down is obeyed: for the number, or for one customer', async () => {
  const { number } = await connected()
  const iryna = newCustomer()
  meta.say(number, iryna, 'Вітаю')
  await answered(number, 1)
  await settled()
  const channel = whatsAppChannel({ graphRoot: meta.url, graphVersion: 'v24.0' }, () => new Date())
  const secret = { token: number.token.value, key: 'k', verifyToken: 'v', appSecret: null }
  const settings = {
    phone_id: number.id,
    display_phone: '',
    verified_name: '',
    waba_id: null,
    template: null,
  }
  const connection = {
    id: 1,
    salonId: 1,
    type: 'whatsapp' as const,
    secret: JSON.stringify(secret),
    settings,
  }
  const send = (refusal: ReturnType<typeof graphRefusal>) => {
    meta.fault(sendRoute, refusal)
    const lastCustomerMessageAt = new Date()
    return channel.deliver(connection, {
      key: 'm1',
      to: iryna.phone,
      text: 'Так',
      choices: [],
      lastCustomerMessageAt,
      partsSent: 0,
    })
  }
  const whole = await send(graphRefusal(130429, 'Rate limit hit'))
  const one = await send(graphRefusal(131056, 'pair rate limit hit'))
  assert.deepEqual([whole.outcome, 'scope' in whole && whole.scope], ['later', 'connection'])
  assert.deepEqual([one.outcome, 'scope' in one && one.scope], ['later', 'chat'])
})

test('a person whose phone is not told is answered all the same', async () => {
  const { number } = await connected()
  const iryna = newCustomer({ username: '@iryna' })
  meta.say(number, iryna, 'Скільки коштує педикюр?')
  await answered(number, 1)
  await settled()
  assert.match(fromSalon(number, iryna)[0]?.text ?? '', /700/)
})

test('a photo is fetched in two steps and shown; a reaction is no message', async () => {
  const { number } = await connected()
  const iryna = newCustomer()
  const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'pink' } })
    .jpeg()
    .toBuffer()
  meta.sendPhoto(number, iryna, jpeg, 'так можете?')
  meta.send(number, iryna, { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } })
  meta.send(number, iryna, { type: 'audio', audio: { id: '1', voice: true } })
  await answered(number, 3)
  await settled()
  const own = (await newestChat()).messages.filter(({ sender }) => sender === 'customer')
  assert.deepEqual(
    own.map(({ kind }) => kind),
    ['photo', 'voice'],
  )
  assert.ok(own[0]?.photo_id)
})

test('choices are buttons where they fit and a list where they do not; what is tapped is the whole choice', async () => {
  const three = contentOf('Що робимо?', ['Манікюр', 'Педикюр']) as { interactive: { type: string } }
  assert.equal(three.interactive.type, 'button')
  const long = 'Нарощування нігтів гелем довжина п’ять'
  const list = contentOf('Що саме?', [long, `${long} і шість`]) as {
    interactive: { type: string; action: { sections: { rows: { id: string; title: string }[] }[] } }
  }
  assert.equal(list.interactive.type, 'list')
  const rows = list.interactive.action.sections[0]?.rows ?? []
  assert.equal(new Set(rows.map(({ title }) => title)).size, 2)
  assert.ok(rows.every(({ title }) => title.length <= 24))
  const { number } = await connected()
  const iryna = newCustomer()
  meta.say(number, iryna, 'Вітаю')
  await answered(number, 1)
  await settled()
  const chat = await newestChat()
  const { salonId } = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', owner.user.id)
    .executeTakeFirstOrThrow()
  await app.platform.asSalon(salonId, (tx) =>
    sayToCustomer(tx, {
      conversationId: chat.id,
      kind: 'notice',
      text: 'Що саме?',
      choices: [long, 'Педикюр'],
    }),
  )
  await settled()
  const line = fromSalon(number, iryna).at(-1)
  const before = meta.deliveries.length
  meta.tap(number, iryna, line?.id ?? '', line?.choices[0]?.title ?? '')
  await until(meta, () => meta.deliveries.length > before && meta.deliveries.at(-1)?.status === 200)
  await settled()
  assert.ok((await newestChat()).messages.some(({ text, sender }) => sender === 'customer' && text === long))
})

test('every code of Meta has a meaning', () => {
  const meanings = [190, 10, 230, 130429, 131056, 131048, 131047, 131026, 131000, 100].map(meaningOf)
  assert.deepEqual(meanings, [
    'token',
    'permission',
    'permission',
    'later',
    'later-here',
    'limited',
    'window_closed',
    'gone',
    'temporary',
    'rejected',
  ])
})

test('a disconnected number is told goodbye', async () => {
  const { number, connection } = await connected()
  await app.call(api.disconnectIntegration, { params: { id: connection.id } })
  assert.equal(number.account.isSubscribed, false)
  assert.equal((await fetch(connection.webhook_url ?? '', { method: 'POST', body: '{}' })).status, 404)
  assert.equal(meta.unexpected.length, 0)
})

test('after 24 hours nothing is sent without a template; with one, the template is', async () => {
  const { number } = await connected()
  const iryna = newCustomer()
  meta.say(number, iryna, 'Вітаю')
  await answered(number, 1)
  await settled()
  const chat = await newestChat()
  app.clock.set(new Date(Date.now() + 25 * 3600_000).toISOString())
  await app.call(api.refresh, { body: { refresh: owner.refresh } }).then(({ access }) => app.as(access))
  const sentBefore = fromSalon(number, iryna).length
  await app.call(api.sendStaffMessage, { params: { id: chat.id }, body: { text: 'Ви ще з нами?' } })
  await settled()
  assert.equal(fromSalon(number, iryna).length, sentBefore)
  assert.equal((await newestChat()).messages.at(-1)?.delivery_reason, 'window_closed')

  number.account.templates.push({ name: 'news', language: 'uk', status: 'APPROVED', body: 'Волошка: {{1}}' })
  await app.call(api.patchWhatsApp, { body: { template: { name: 'news', language: 'uk' } } })
  await app.call(api.sendStaffMessage, { params: { id: chat.id }, body: { text: 'Чекаємо\nна вас' } })
  await settled()
  assert.equal(fromSalon(number, iryna).at(-1)?.text, 'Волошка: Чекаємо на вас')
})

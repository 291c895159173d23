import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { api } from '#contract/api.ts'
import { Unreachable } from '#server/channels/channel.ts'
import { jobs } from '#server/jobs.ts'
import { testApp } from '#tests/support/app.ts'
import { connectedSalon, customerOf, scriptedMessenger, settle } from '#tests/support/messenger.ts'
import { noteEdit } from './inbox.ts'
import { noteStatus } from './statuses.ts'

const messenger = scriptedMessenger()
const app = await testApp({ channels: [messenger.channel] })
after(() => app.stop())

const salon = await connectedSalon(app)
await app.upload('прайс.txt', 'Манікюр класичний — 450 грн, 60 хв\nПедикюр — 700 грн, 90 хв\n')
assert.equal((await app.train()).status, 'completed')

let customers = 0
const newCustomer = (more: object = {}) => customerOf(app, salon, { externalId: `c${++customers}`, ...more })
const answered = () => settle(app, jobs.replyToCustomer, jobs.deliverMessages)
const sentTo = (id = `c${customers}`) => messenger.sent.filter(({ to }) => to === id)

async function newestChat() {
  const [chat] = await app.call(api.listChats, { query: { limit: 1 } })
  assert.ok(chat)
  return app.call(api.readChat, { params: { id: chat.id }, query: { peek: '1' } })
}

test('a customer who writes gets an answer from the price list, and the owner sees both', async () => {
  const iryna = newCustomer()
  await iryna.write('Скільки коштує педикюр?')
  const [waiting] = await app.call(api.listChats)
  assert.equal(waiting?.unread, 1)
  await answered()
  assert.match(sentTo()[0]?.text ?? '', /700/)

  const chat = await newestChat()
  assert.deepEqual(
    chat.messages.map(({ author, sender, delivery }) => ({ author, sender, delivery })),
    [
      { author: 'customer', sender: 'customer', delivery: null },
      { author: 'agent', sender: 'ai', delivery: 'sent' },
    ],
  )
  assert.equal(chat.messages[0]?.covered_by, chat.messages[1]?.id)
  assert.ok(chat.messages[1]?.sources.length)
})

test('a message that the messenger delivers three times is kept once and answered once', async () => {
  const iryna = newCustomer()
  const tries = await Promise.all(
    [1, 2, 3].map(() => iryna.write('Скільки коштує манікюр?', { externalId: 'same' })),
  )
  assert.deepEqual(tries.map(({ result }) => result).sort(), ['duplicate', 'duplicate', 'stored'])
  await answered()
  assert.equal(sentTo().length, 1)
})

test('a customer who writes in several short messages gets one answer to all of them', async () => {
  const iryna = newCustomer()
  for (const text of ['Добрий день', 'підкажіть', 'скільки педикюр?']) await iryna.write(text)
  await answered()
  assert.equal(sentTo().length, 1)
  assert.match(sentTo()[0]?.text ?? '', /700/)
  const { messages } = await newestChat()
  const reply = messages.at(-1)
  assert.deepEqual(
    messages.slice(0, 3).map(({ covered_by }) => covered_by),
    [reply?.id, reply?.id, reply?.id],
  )
  assert.equal(messenger.typing.filter((to) => to === `c${customers}`).length, 1)
})

test('opening a conversation marks it read, looking at it does not', async () => {
  const iryna = newCustomer()
  await iryna.write('Скільки коштує манікюр?')
  const unread = async () => (await app.call(api.listChats, { query: { limit: 1 } }))[0]?.unread
  const chat = await newestChat()
  assert.equal(await unread(), 1)
  await app.call(api.readChat, { params: { id: chat.id } })
  assert.equal(await unread(), 0)
  await answered()
})

test('a send that nobody can vouch for is repeated: seen twice at worst, never zero times', async () => {
  const iryna = newCustomer()
  messenger.script(() => {
    throw new Unreachable('unknown', 'the answer was lost')
  })
  await iryna.write('Скільки коштує манікюр?')
  await answered()
  assert.equal(sentTo().length, 2)
  assert.equal(sentTo()[0]?.key, sentTo()[1]?.key)
  const { messages } = await newestChat()
  assert.equal(messages.at(-1)?.delivery, 'sent')
})

test('what the messenger asks to wait for is sent later, in order', async () => {
  const iryna = newCustomer()
  messenger.script(() => ({ outcome: 'later', seconds: 30, scope: 'chat' }))
  await iryna.write('Скільки коштує манікюр?')
  await settle(app, jobs.replyToCustomer)
  const chat = await newestChat()
  await app.call(api.sendStaffMessage, { params: { id: chat.id }, body: { text: 'Вітаю, це Олена' } })
  await app.call(api.giveChatBack, { params: { id: chat.id } })
  await app.platform.asSalon(salon.salonId, ({ db }) =>
    db.updateTable('messages').set({ notBefore: null }).execute(),
  )
  await answered()
  assert.equal(sentTo().at(-1)?.text, 'Вітаю, це Олена')
})

test('a customer who blocked the bot is a state that the owner sees', async () => {
  const iryna = newCustomer()
  messenger.script(() => ({ outcome: 'refused', reason: 'blocked', detail: 'Forbidden: bot was blocked' }))
  await iryna.write('Скільки коштує манікюр?')
  await answered()
  const chat = await newestChat()
  assert.equal(chat.unreachable, 'blocked')
  assert.equal(chat.needs_person, 'undelivered')
  assert.equal(chat.messages.at(-1)?.delivery_reason, 'blocked')
  await iryna.write('Я знову тут')
  assert.equal((await newestChat()).unreachable, null)
})

test('delivered and read are known, in whatever order the messenger tells', async () => {
  const iryna = newCustomer()
  await iryna.write('Скільки коштує манікюр?')
  await answered()
  const { messages } = await newestChat()
  const key = `m${messages.at(-1)?.id}`
  const note = (status: 'sent' | 'delivered' | 'read') =>
    app.platform.asSalon(salon.salonId, (tx) =>
      noteStatus(tx, {
        connectionId: salon.connectionId,
        externalId: 'wamid.1',
        key,
        status,
        at: new Date(),
      }),
    )
  for (const status of ['read', 'sent', 'delivered'] as const) assert.equal(await note(status), true)
  assert.equal((await newestChat()).messages.at(-1)?.delivery, 'read')
})

test('a photo is kept without its metadata and shown', async () => {
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'pink' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Ірина' } })
    .toBuffer()
  messenger.photos.set('file-1', new Uint8Array(jpeg))
  await newCustomer().send({ kind: 'photo', text: '', photo: { ref: 'file-1' } })
  await settle(app, jobs.fetchPhoto, jobs.replyToCustomer, jobs.deliverMessages)
  const chat = await newestChat()
  const photoId = chat.messages[0]?.photo_id
  assert.ok(photoId)
  const shown = await app.send(api.photo, { params: { id: photoId } })
  const { exif, format } = await sharp(shown.rawPayload).metadata()
  assert.deepEqual({ exif, format }, { exif: undefined, format: 'jpeg' })
  assert.equal(chat.needs_person, 'photo')
})

for (const kind of ['voice', 'sticker', 'location', 'contact', 'document'] as const) {
  test(`a ${kind} gets an honest answer and reaches a person`, async () => {
    await newCustomer({ languageCode: 'en' }).send({ kind, text: '' })
    await answered()
    const chat = await newestChat()
    assert.equal(chat.needs_person, 'attachment')
    assert.match(sentTo()[0]?.text ?? '', /administrator/)
  })
}

test('an edit before the answer counts, and what stood there before is kept', async () => {
  const iryna = newCustomer()
  const { externalId } = await iryna.write('Скільки коштує манікюр?')
  await app.platform.asSalon(salon.salonId, (tx) =>
    noteEdit(tx, {
      connectionId: salon.connectionId,
      externalId,
      text: 'Скільки коштує педикюр?',
      at: tx.now,
    }),
  )
  await answered()
  assert.match(sentTo()[0]?.text ?? '', /700/)
  assert.equal((await newestChat()).messages[0]?.original_text, 'Скільки коштує манікюр?')
})

test('a message that comes a day late is shown and left to a person', async () => {
  await newCustomer().write('Чи є сьогодні час?', { at: new Date(Date.now() - 25 * 3600_000) })
  await answered()
  const chat = await newestChat()
  assert.equal(sentTo().length, 0)
  assert.equal(chat.messages[0]?.unanswered, 'too_old')
  assert.equal(chat.needs_person, 'too_old')
})

test('the history can be searched, filtered and read page by page', async () => {
  const found = await app.call(api.listChats, { query: { q: 'Олена' } })
  assert.equal(found.length, 1)
  const unreachable = await app.call(api.listChats, { query: { filter: 'undelivered' } })
  assert.ok(unreachable.every(({ needs_person }) => needs_person === 'undelivered'))

  const all = await app.call(api.listChats)
  const seen: number[] = []
  let url: string | undefined = `/api${api.listChats.path}?limit=4`
  const headers = { authorization: `Bearer ${salon.account.access}` }
  while (url) {
    const page: Awaited<ReturnType<typeof app.http.inject>> = await app.http.inject({ url, headers })
    seen.push(...(page.json() as { id: number }[]).map(({ id }) => id))
    url = /<([^>]+)>; rel="next"/.exec(String(page.headers.link))?.[1]
  }
  assert.deepEqual(
    seen,
    all.map(({ id }) => id),
  )
})

test('a customer who is erased leaves nothing behind', async () => {
  const iryna = newCustomer({ name: 'Зникома', phone: '+380501112233' })
  await iryna.write('Скільки коштує манікюр?')
  await answered()
  const chat = await newestChat()
  assert.ok(chat.customer_id)
  const card = await app.call(api.readCustomer, { params: { id: chat.customer_id } })
  assert.equal(card.phone, '+380501112233')
  await app.call(api.eraseChat, { params: { id: chat.id } })
  assert.deepEqual(await app.call(api.listChats, { query: { q: 'Зникома' } }), [])
  assert.equal((await app.send(api.readCustomer, { params: { id: chat.customer_id } })).statusCode, 404)
})

test('after the trial messages are kept and shown, and say why nobody answers', async () => {
  const iryna = newCustomer()
  const setTrial = (trialEndsAt: Date | null) =>
    app.platform.asSalon(salon.salonId, ({ db }) => db.updateTable('salons').set({ trialEndsAt }).execute())
  await setTrial(new Date(Date.now() - 1000))
  await iryna.write('Скільки коштує манікюр?')
  await answered()
  const chat = await newestChat()
  assert.equal(chat.messages.length, 1)
  assert.equal(chat.messages[0]?.unanswered, 'trial_ended')
  await app.call(api.sendStaffMessage, { params: { id: chat.id }, body: { text: '450 грн' } })
  await answered()
  assert.deepEqual(
    sentTo().map(({ text }) => text),
    ['450 грн'],
  )
  await setTrial(null)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { api } from '#contract/api.ts'
import { Unreachable } from '#server/channels/channel.ts'
import { jobs } from '#server/jobs.ts'
import { testApp } from '#tests/support/app.ts'
import { connectedSalon, customerOf, scriptedMessenger, settle } from '#tests/support/messenger.ts'
import { watchTakeover } from './takeover.ts'

const messenger = scriptedMessenger()
const app = await testApp({
  channels: [messenger.channel],
  now: '2030-05-06T09:00:00Z',
  settings: { ACCESS_TOKEN_MINUTES: '1440' },
})
after(() => app.stop())

const salon = await connectedSalon(app)
await app.upload('прайс.txt', 'Манікюр класичний — 450 грн, 60 хв\nПедикюр — 700 грн, 90 хв\n')
assert.equal((await app.train()).status, 'completed')

let customers = 0
const newCustomer = () => customerOf(app, salon, { externalId: `c${++customers}` })
const answered = () => settle(app, jobs.replyToCustomer, jobs.deliverMessages)
const due = () => settle(app, jobs.watchTakeover)
const sentTo = () => messenger.sent.filter(({ to }) => to === `c${customers}`).map(({ text }) => text)

let minute = 0
/** Minutes after the test's own beginning; every test begins two hours later. */
function clock(minutes: number): void {
  if (minutes === 0) minute += 120
  app.clock.set(new Date(Date.parse('2030-05-06T09:00:00Z') + (minute + minutes) * 60_000).toISOString())
}

async function newestChat() {
  const [chat] = await app.call(api.listChats, { query: { limit: 1 } })
  assert.ok(chat)
  return app.call(api.readChat, { params: { id: chat.id }, query: { peek: '1' } })
}
const write = async (text: string) =>
  app.call(api.sendStaffMessage, { params: { id: (await newestChat()).id }, body: { text } })

async function noticesOf(kind: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pgboss.job where name = ${jobs.tellOwner.name} and data->>'kind' = ${kind}
  `.execute(app.platform.db)
  return rows[0]?.count ?? 0
}

test('once a person writes the agent is silent, and the person’s words count as the answer', async () => {
  clock(0)
  const iryna = newCustomer()
  await iryna.write('Скільки коштує манікюр?')
  await write('Добрий день, це Олена')
  await answered()
  assert.deepEqual(sentTo(), ['Добрий день, це Олена'])

  await iryna.write('А педикюр?')
  await answered()
  assert.deepEqual(sentTo(), ['Добрий день, це Олена'])
  const chat = await newestChat()
  assert.equal(chat.held_by, 'staff')
  assert.equal(chat.messages[0]?.covered_by, chat.messages[1]?.id)
})

test('a reply that waits to be sent is held back when a person writes', async () => {
  clock(0)
  const iryna = newCustomer()
  messenger.script(() => {
    throw new Unreachable('unsent', 'no network')
  })
  await iryna.write('Скільки коштує манікюр?')
  await settle(app, jobs.replyToCustomer)
  await write('Вітаю, відповім сама')
  await answered()
  const chat = await newestChat()
  assert.deepEqual(
    chat.messages.map(({ author, delivery }) => `${author} ${delivery}`),
    ['customer null', 'agent superseded', 'staff sent'],
  )
  assert.equal(chat.messages[0]?.covered_by, chat.messages[2]?.id)
})

test('given back, the agent answers what the person left open', async () => {
  clock(0)
  const iryna = newCustomer()
  await iryna.write('Скільки коштує манікюр?')
  await app.call(api.takeOverChat, { params: { id: (await newestChat()).id } })
  await answered()
  assert.deepEqual(sentTo(), [])
  await app.call(api.giveChatBack, { params: { id: (await newestChat()).id } })
  await answered()
  assert.match(sentTo()[0] ?? '', /450/)
})

test('a customer whom nobody answers is not left in silence: a nudge, a word, and the agent again', async () => {
  clock(0)
  const iryna = newCustomer()
  await iryna.write('Скільки коштує манікюр?')
  await write('Хвилинку')
  await answered()
  clock(5)
  await iryna.write('Чекаю')
  clock(8)
  await iryna.write('І ще: скільки педикюр?')
  const nudges = await noticesOf('nudge')

  clock(14)
  const twoMinutesEarly = await newestChat()
  assert.equal(twoMinutesEarly.waiting_since, twoMinutesEarly.messages.at(-2)?.timestamp)

  clock(15)
  await dueNow('nudge')
  assert.equal(await noticesOf('nudge'), nudges + 2)
  clock(25)
  await dueNow('hold')
  await answered()
  assert.equal(sentTo().length, 2)
  clock(65)
  await due()
  await answered()
  assert.match(sentTo().at(-1) ?? '', /700/)
  assert.equal((await newestChat()).held_by, null)
})

/** Runs one step of the watch; the later ones stay where they are. */
async function dueNow(step: string): Promise<void> {
  const { rows } = await sql<{ data: { conversationId: number; waitingSince: string } }>`
    select data from pgboss.job where name = ${jobs.watchTakeover.name} and data->>'step' = ${step}
    order by created_on desc limit 1
  `.execute(app.platform.db)
  const data = rows[0]?.data
  assert.ok(data)
  await app.platform.asSalon(salon.salonId, (tx) => watchTakeover(tx, { ...data, step: step as 'nudge' }))
}

test('a customer who asks for a person gets silence from the agent and the owner is told', async () => {
  clock(0)
  const iryna = newCustomer()
  const told = await noticesOf('hand_over')
  await iryna.write('Покличте, будь ласка, живу людину')
  await answered()
  const chat = await newestChat()
  assert.equal(chat.held_by, 'hand_over')
  assert.equal(chat.needs_person, 'asked')
  assert.equal(sentTo().length, 1, 'the customer hears that a person is called')
  assert.equal(await noticesOf('hand_over'), told + 2)
  await iryna.write('Скільки коштує манікюр?')
  await answered()
  assert.equal(sentTo().length, 1)
})

test('a flood from one customer goes to a person', async () => {
  clock(0)
  const iryna = newCustomer()
  for (let turn = 0; turn < 31; turn++) {
    await iryna.write('Скільки коштує манікюр?')
    await answered()
  }
  const chat = await newestChat()
  assert.equal(chat.held_by, 'flood')
  assert.equal(sentTo().length, 31)
  assert.equal(chat.messages.at(-1)?.actions[0]?.type, 'hand_over')
})

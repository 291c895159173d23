// A person wins, whenever he writes: while the customer writes, while the agent thinks, while its reply is on its way.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { api } from '#contract/api.ts'
import { Unreachable } from '#server/channels/channel.ts'
import { jobs } from '#server/jobs.ts'
import { testApp } from '#tests/support/app.ts'
import { connectedSalon, customerOf, hurrying, scriptedMessenger, settle } from '#tests/support/messenger.ts'
import { staffWrites } from './takeover.ts'

const messenger = scriptedMessenger()
const app = await testApp({ channels: [messenger.channel] })
after(() => app.stop())
const salon = await connectedSalon(app)
await app.upload('прайс.txt', 'Манікюр класичний — 450 грн, 60 хв\n')
assert.equal((await app.train()).status, 'completed')

/** The same sequence in every run. */
let seed = 7
const random = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `r${at}`)

test('no message of the agent comes after a person’s, whenever the person writes', async () => {
  const conversations = 40
  const begun = new Map(names(conversations).map((name) => [name, Promise.withResolvers<void>()]))
  messenger.script(
    ...Array.from({ length: conversations * 2 }, () => async ({ to }: { to: string }) => {
      begun.get(to)?.resolve()
      await wait(random(40))
      const fate = random(10)
      if (fate === 0) throw new Unreachable('unknown', 'the answer was lost')
      if (fate === 1) throw new Unreachable('unsent', 'no network')
      return { outcome: 'sent' as const, externalIds: [] }
    }),
  )
  const hurry = await hurrying(app, jobs.replyToCustomer, jobs.deliverMessages)
  const race = async (name: string) => {
    const customer = customerOf(app, salon, { externalId: name })
    await customer.write('Скільки коштує манікюр?')
    // At once, a little later, while the reply is being sent, after it was sent.
    const moment = random(4)
    if (moment >= 2) await begun.get(name)?.promise
    if (moment % 2 === 1) await wait(random(80))
    await app.platform.asSalon(salon.salonId, async (tx) => {
      const { id } = await tx.db
        .selectFrom('conversations')
        .select('id')
        .where('address', '=', name)
        .executeTakeFirstOrThrow()
      await staffWrites(tx, { conversationId: id, text: 'Це Олена', userId: null })
    })
    await customer.write('А педикюр?')
  }
  const waiting = names(conversations)
  const lanes = Array.from({ length: 4 }, async () => {
    for (let name = waiting.pop(); name; name = waiting.pop()) await race(name)
  })
  await Promise.all(lanes)
  await settle(app, jobs.replyToCustomer, jobs.deliverMessages)
  await hurry.stop()

  let agentFirst = 0
  for (const name of names(conversations)) {
    const texts = messenger.sent.filter(({ to }) => to === name).map(({ text }) => text)
    const person = texts.indexOf('Це Олена')
    assert.notEqual(person, -1)
    assert.deepEqual([...new Set(texts.slice(person))], ['Це Олена'])
    if (person > 0) agentFirst++
  }
  assert.ok(agentFirst > 0 && agentFirst < conversations, `the race was none: ${agentFirst}`)
  const chats = await app.call(api.listChats)
  assert.ok(chats.every(({ held_by }) => held_by === 'staff'))
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { testApp } from '#tests/support/app.ts'
import { localOf } from '../../tools/visit.ts'
import { about, type Dialogue, dialogues, masters, priceList } from './dialogue-texts.ts'

const app = await testApp({ now: '2026-05-04T06:00:00Z' })
after(() => app.stop())

await app.registered('Салон «Мальва»')
for (const [name, text] of Object.entries({ прайс: priceList, майстри: masters, про_нас: about }))
  await app.upload(`${name}.txt`, text)
assert.equal((await app.train()).status, 'completed')
await app.call(api.sendTestMessage, { body: { message: 'Запишіть на укладку' } })
const services = await app.call(api.listServices)
const classic = services.find(({ name }) => name === 'Манікюр класичний')!
// Somebody else has this time.
await app.call(api.bookAppointment, {
  body: { service_id: classic.id, starts_at: '2026-05-05T09:00:00Z', customer_name: 'Інша клієнтка' },
})

const calendar = async (): Promise<string[]> => {
  const listed = await app.call(api.listAppointments, {
    query: { from: '2026-05-01', to: '2026-06-30' } as never,
  })
  return listed
    .filter(({ source, status }) => source === 'test' && status !== 'cancelled')
    .map(({ service, staff, starts_at, customer_name }) => {
      const { day, time } = localOf(starts_at, 'Europe/Kyiv')
      return `${service} | ${staff} | ${day} ${time} | ${customer_name}`
    })
}

/** Where the dialogue leaves the master open, whoever was free counts. */
const fits = (made: string, expected: string): boolean =>
  made === expected || made.replace(/\| [^|]+ \| (?=\d)/, '|  | ') === expected

async function failureOf({ turns, made = [], says, never }: Dialogue): Promise<string | null> {
  await app.call(api.clearTestConversation)
  const talk: string[] = []
  let reply = ''
  for (const message of turns) {
    reply = (await app.call(api.sendTestMessage, { body: { message } })).response
    talk.push(`> ${message}`, reply)
  }
  const booked = await calendar()
  const right = booked.length === made.length && made.every((each) => booked.some((row) => fits(row, each)))
  const said = (says?.test(reply) ?? true) && !(never?.test(talk.join('\n')) ?? false)
  return right && said ? null : [...talk, `booked: ${booked.join('; ') || 'nothing'}`].join('\n')
}

for (const [name, dialogue] of Object.entries(dialogues))
  test(`in the chat: ${name}`, async () => {
    const failure = await failureOf(dialogue)
    if (failure) assert.fail(failure)
  })

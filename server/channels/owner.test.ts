import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { messengerStand } from '#tests/support/messenger-stand.ts'

const stand = await messengerStand()
const { app, telegram, until, settled } = stand
after(() => stand.stop())

await stand.salon()
const token = telegram.addBot({ username: 'pocket_bot' })
await app.call(api.connectTelegram, { body: { token } })
const oksana = { id: 6_200_000_001, firstName: 'Оксана', lastName: 'Власниця', languageCode: 'uk' }
let people = 6_300_000_000
const newCustomer = () => ({ id: ++people, firstName: `Клієнтка ${people % 100}`, languageCode: 'uk' })
const heard = () => until(telegram, () => telegram.bot(token).pending.length === 0)
const seenBy = (id: number) => telegram.lines(token, id).filter(({ from }) => from === 'bot')

async function handedOver() {
  const customer = newCustomer()
  telegram.say(token, customer, 'Покличте, будь ласка, людину')
  await heard()
  await settled()
  const notice = seenBy(oksana.id).findLast(({ text }) => text.includes(customer.firstName))
  assert.ok(notice, 'the owner was told')
  return { customer, notice }
}

test('a code links the owner once; used again it links nobody', async () => {
  assert.equal((await app.call(api.readOwnerLink)).linked, false)
  const { code, url } = await app.call(api.ownerLink)
  assert.equal(url, `https://t.me/pocket_bot?start=${code}`)
  telegram.say(token, oksana, `/start ${code}`)
  await heard()
  await settled()
  assert.match(seenBy(oksana.id)[0]?.text ?? '', /Готово/)
  const { linked, name } = await app.call(api.readOwnerLink)
  assert.deepEqual([linked, name], [true, 'Оксана Власниця'])
  assert.equal((await stand.connections())[0]?.owner_linked, true)
  const stranger = newCustomer()
  telegram.say(token, stranger, `/start ${code}`)
  await heard()
  await settled()
  assert.match(seenBy(stranger.id)[0]?.text ?? '', /уже використано/)
  assert.equal((await app.call(api.listChats)).length, 0, 'neither is a customer')
})

test('a customer who needs a person reaches the owner, and his reply reaches the customer once', async () => {
  const { customer, notice } = await handedOver()
  assert.deepEqual(
    notice.buttons.flat().map(({ text }) => text),
    ['Відповісти', 'Веду сам'],
  )
  telegram.faultDelivery({ loseAnswer: true })
  telegram.send(token, oksana, { text: 'Слухаю вас!', reply_to_message: { message_id: notice.messageId } })
  await heard()
  await settled()
  assert.equal(seenBy(customer.id).filter(({ text }) => text === 'Слухаю вас!').length, 1)
  // From here on the agent is silent.
  const before = seenBy(customer.id).length
  telegram.say(token, customer, 'Скільки коштує педикюр?')
  await heard()
  await settled()
  assert.equal(seenBy(customer.id).length, before)
})

test('the button «Reply» says whom the next message is for; «let the agent answer» gives the conversation back', async () => {
  const { customer, notice } = await handedOver()
  telegram.press(token, oksana, notice.messageId, 'Відповісти')
  await heard()
  await settled()
  assert.match(seenBy(oksana.id).at(-1)?.text ?? '', /Пишіть відповідь/)
  telegram.say(token, oksana, 'За хвилину передзвоню')
  await heard()
  await settled()
  assert.ok(seenBy(customer.id).some(({ text }) => text === 'За хвилину передзвоню'))
  telegram.press(token, oksana, notice.messageId, 'Веду сам')
  await heard()
  await settled()
  const taken = seenBy(oksana.id).at(-1)
  telegram.press(token, oksana, taken?.messageId ?? 0, 'Хай відповідає агент')
  await heard()
  telegram.say(token, customer, 'Скільки коштує педикюр?')
  await heard()
  await settled()
  assert.match(seenBy(customer.id).at(-1)?.text ?? '', /700/)
})

test('what the owner writes to nobody in particular is asked about, and reaches no customer', async () => {
  const { customer } = await handedOver()
  await app.platform.asSalon(await ownSalonId(), ({ db }) =>
    db.updateTable('ownerLinks').set({ answeringUntil: null }).execute(),
  )
  const before = seenBy(customer.id).length
  telegram.say(token, oksana, 'А хто питає?')
  await heard()
  await settled()
  assert.match(seenBy(oksana.id).at(-1)?.text ?? '', /Щоб написати клієнтові/)
  assert.equal(seenBy(customer.id).length, before)
})

test('buttons of the owner do nothing in the hands of others, and nothing after he is unlinked', async () => {
  const { notice } = await handedOver()
  await app.call(api.removeOwnerLink)
  assert.equal((await app.call(api.readOwnerLink)).linked, false)
  const before = seenBy(oksana.id).length
  telegram.press(token, oksana, notice.messageId, 'Веду сам')
  await heard()
  await settled()
  assert.equal(seenBy(oksana.id).length, before)
  telegram.say(token, oksana, 'Скільки коштує педикюр?')
  await heard()
  await settled()
  assert.match(seenBy(oksana.id).at(-1)?.text ?? '', /700/, 'he may try the bot as a customer')
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

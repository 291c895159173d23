import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { api } from '#contract/api.ts'
import { testApp } from '#tests/support/app.ts'

const app = await testApp()
after(() => app.stop())

const priceList = 'Манікюр класичний — 450 грн, 60 хв\nМанікюр з покриттям — 700 грн, 90 хв\n'
const ask = (message: string, photo?: File) =>
  app.call(api.sendTestMessage, { body: { message }, files: photo ? { photo } : {} })

async function trainedSalon() {
  await app.registered()
  await app.upload('прайс.txt', priceList)
  await app.train()
}

test('the test chat answers the price from the file and says where it stands', async () => {
  await trainedSalon()
  const reply = await ask('Скільки коштує манікюр з покриттям?')
  assert.match(reply.response, /700/)
  assert.doesNotMatch(reply.response, /450/)
  assert.equal(reply.engine, 'builtin')
  assert.deepEqual(
    reply.sources.map(({ file, place }) => [file, place.row]),
    [['прайс.txt', 2]],
  )
  assert.match(reply.timestamp, /Z$/)
})

test('an agent that has learned nothing says honestly that it does not know', async () => {
  await app.registered()
  const reply = await ask('Скільки коштує манікюр?')
  assert.doesNotMatch(reply.response, /\d/)
  assert.deepEqual(reply.sources, [])
})

test('the conversation is kept until it is started afresh', async () => {
  await trainedSalon()
  assert.deepEqual(await app.call(api.testConversation), { conversation_id: null, messages: [] })
  const reply = await ask('Скільки коштує манікюр з покриттям?')
  const chat = await app.call(api.testConversation)
  assert.equal(chat.conversation_id, reply.conversation_id)
  assert.deepEqual(
    chat.messages.map(({ sender, text }) => [sender, text]),
    [
      ['customer', 'Скільки коштує манікюр з покриттям?'],
      ['ai', reply.response],
    ],
  )
  await app.call(api.clearTestConversation)
  assert.deepEqual((await app.call(api.testConversation)).messages, [])
})

test('«видаліть мої дані» in the test chat leaves nothing but the answer, after a yes', async () => {
  await trainedSalon()
  await ask('Скільки коштує манікюр з покриттям?')
  await ask('видаліть мої дані')
  assert.equal((await app.call(api.testConversation)).messages.length, 4, 'nothing is deleted before the yes')
  const reply = await ask('так')
  assert.deepEqual(reply.actions, [{ type: 'erase_request' }])
  const chat = await app.call(api.testConversation)
  assert.equal(chat.conversation_id, reply.conversation_id)
  assert.deepEqual(
    chat.messages.map(({ text }) => text),
    [reply.response],
  )
})

test('what came before is remembered in the same conversation', async () => {
  await trainedSalon()
  await ask('Скільки коштує манікюр з покриттям?')
  const reply = await ask('а скільки це триває?')
  assert.match(reply.response, /1\sгод\s30\sхв/)
})

test('a photo is stored without its metadata, shown, and left to a person', async () => {
  await trainedSalon()
  const original = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'pink' } })
    .withExif({ IFD0: { Copyright: 'секретне місце' } })
    .jpeg()
    .toBuffer()
  assert.ok((await sharp(original).metadata()).exif)
  const reply = await ask('Ось мої нігті', new File([new Uint8Array(original)], 'фото.jpg'))
  assert.ok(reply.actions.some((action) => action.type === 'hand_over' && action.reason === 'photo'))
  const photo = await app.send(api.photo, { params: { id: reply.photo_id! } })
  assert.equal(photo.headers['content-type'], 'image/jpeg')
  const stored = await sharp(photo.rawPayload).metadata()
  assert.equal(stored.exif, undefined)
  assert.deepEqual([stored.width, stored.height], [40, 20])
  await app.call(api.clearTestConversation)
  assert.equal((await app.send(api.photo, { params: { id: reply.photo_id! } })).statusCode, 404)
})

test('what is no photo is refused, and so is a broken one and one that would fill the memory', async () => {
  await trainedSalon()
  const statusOf = async (content: Uint8Array<ArrayBuffer> | string) =>
    (
      await app.send(api.sendTestMessage, {
        body: { message: 'фото' },
        files: { photo: new File([content], 'фото.jpg') },
      })
    ).statusCode
  assert.equal(await statusOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415)
  assert.equal(await statusOf('просто текст'), 415)
  const jpeg = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'pink' } })
    .jpeg()
    .toBuffer()
  assert.equal(await statusOf(new Uint8Array(jpeg.subarray(0, jpeg.length / 2))), 422)
  const vast = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'pink' } })
    .png()
    .toBuffer()
  assert.equal(await statusOf(new Uint8Array(vast)), 413)
  assert.deepEqual((await app.call(api.testConversation)).messages, [])
})

test('a message that is empty or too long is refused beside its field', async () => {
  await app.registered()
  for (const message of ['   ', 'а'.repeat(4001)]) {
    const refusal = await app.refusal(api.sendTestMessage, { body: { message } })
    assert.equal(refusal.status, 422)
    assert.deepEqual(
      refusal.errors?.map(({ pointer }) => pointer),
      ['/body/message'],
    )
  }
})

test('the prompt is kept as written, and its numbers that no file has are shown to the owner', async () => {
  await trainedSalon()
  const prompt = 'Вас звуть Ніка.\nЗнижка подругам 35 %. Манікюр від 450 грн.'
  assert.deepEqual(await app.call(api.putPrompt, { body: { prompt } }), { prompt })
  assert.deepEqual(await app.call(api.getPrompt), { prompt })
  assert.deepEqual((await app.call(api.knowledge)).prompt_numbers, ['35'])
})

test('a number of the prompt is never said', async () => {
  await trainedSalon()
  await app.call(api.putPrompt, { body: { prompt: 'Педикюр у нас коштує 999 грн.' } })
  const reply = await ask('Скільки коштує педикюр?')
  assert.doesNotMatch(reply.response, /999/)
})

test('the history holds no test chats, and nothing is connected yet', async () => {
  await trainedSalon()
  const reply = await ask('Добрий день')
  assert.deepEqual(await app.call(api.listChats), [])
  assert.equal((await app.refusal(api.readChat, { params: { id: reply.conversation_id } })).status, 404)
  assert.deepEqual(await app.call(api.listIntegrations), [])
})

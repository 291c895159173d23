import {
  clearTestConversation,
  getPrompt,
  photo,
  putPrompt,
  sendTestMessage,
  type TestMessage,
  testConversation,
} from '#contract/agent.ts'
import { answer } from './answer.ts'
import { on, refusal } from './on.ts'
import { pause } from './pace.ts'
import { nextId, save } from './store.ts'

on(getPrompt, (_, { account }) => ({ prompt: account.prompt }))

on(putPrompt, ({ body }, { account }) => {
  account.prompt = body.prompt
  save('salon', 'knowledge')
  return { prompt: account.prompt }
})

on(testConversation, (_, { account }) => ({
  conversation_id: account.messages.length > 0 ? account.id : null,
  messages: account.messages,
}))

on(clearTestConversation, (_, { account }) => {
  account.messages = []
  account.photos = {}
  account.memory = {}
  save('conversations')
  return undefined
})

const thinking = 700
const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

on(sendTestMessage, async ({ body: { message }, files }, { account, language }) => {
  if (files.photo && !photoTypes.includes(files.photo.type)) throw refusal('wrong-photo-type', language)
  await pause(thinking)
  const photoId = files.photo ? nextId() : null
  if (files.photo) account.photos[String(photoId)] = await dataAddress(files.photo)

  const reply = await answer(account, message, {
    hasPhoto: Boolean(files.photo),
    remembers: true,
  })
  const { text, proofs } = reply
  const [sources, actions] = [[...reply.sources], [...reply.actions]]
  const timestamp = new Date().toISOString()
  const asked: TestMessage = {
    id: nextId(),
    text: message,
    sender: 'customer',
    timestamp,
    engine: null,
    fallback: null,
    sources: [],
    proofs: [],
    actions: [],
    photo_id: photoId,
  }
  const answered: TestMessage = {
    ...asked,
    id: nextId(),
    text,
    sender: 'ai',
    engine: 'builtin',
    sources,
    proofs,
    actions,
    photo_id: null,
  }
  account.messages.push(asked, answered)
  save()
  return {
    response: text,
    timestamp,
    conversation_id: account.id,
    engine: 'builtin' as const,
    fallback: null,
    sources,
    proofs,
    actions,
    photo_id: photoId,
  }
})

on(photo, async ({ params }, { account, language }) => {
  const kept = account.photos[String(params.id)]
  if (!kept) throw refusal('not-found', language)
  return (await fetch(kept)).blob()
})

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

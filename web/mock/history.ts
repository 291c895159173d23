import {
  type Chat,
  eraseChat,
  giveChatBack,
  listChats,
  readChat,
  readCustomer,
  sendStaffMessage,
  takeOverChat,
} from '#contract/conversations.ts'
import { message } from './demo-life.ts'
import { type DemoChat, lifeOf } from './life.ts'
import { on, refusal, type SignedInCaller } from './on.ts'
import { nextId, save } from './store.ts'

const longestList = 200

on(listChats, ({ query: { q, channel, filter, limit } }, { account }) => {
  const wanted = q?.trim().toLowerCase()
  return lifeOf(account)
    .chats.filter((chat) => (channel ? chat.channel === channel : true))
    .filter((chat) => !filter || isFiltered(chat, filter))
    .filter(
      ({ customer_name, messages }) =>
        !wanted ||
        [customer_name, ...messages.map(({ text }) => text)].some((text) =>
          text.toLowerCase().includes(wanted),
        ),
    )
    .map(toChat)
    .sort((a, b) => b.timestamp.localeCompare(a.timestamp))
    .slice(0, Number(limit ?? longestList))
})

function isFiltered(chat: DemoChat, filter: 'waiting' | 'held' | 'unread' | 'undelivered'): boolean {
  if (filter === 'waiting') return chat.waiting_since !== null
  if (filter === 'held') return chat.held_by !== null
  if (filter === 'unread') return chat.unread > 0
  return chat.messages.some(({ delivery }) => delivery === 'failed')
}

on(readChat, ({ params, query: { peek } }, caller) => {
  const chat = find(params.id, caller)
  if (!peek && chat.unread > 0) {
    chat.unread = 0
    save('conversations')
  }
  const { unread: _, ...detail } = chat
  return detail
})

on(sendStaffMessage, ({ params, body: { text } }, caller) => {
  const chat = find(params.id, caller)
  const now = new Date().toISOString()
  const sent = { ...message(nextId(), 'staff', text, now), delivery: 'delivered' as const, read_at: null }
  chat.messages.push(sent)
  Object.assign(chat, { held_by: 'staff', held_since: now, waiting_since: null, needs_person: null })
  save('conversations')
  return sent
})

on(takeOverChat, ({ params }, caller) => {
  const chat = find(params.id, caller)
  Object.assign(chat, { held_by: 'staff', held_since: new Date().toISOString() })
  save('conversations')
  return toChat(chat)
})

on(giveChatBack, ({ params }, caller) => {
  Object.assign(find(params.id, caller), {
    held_by: null,
    held_since: null,
    waiting_since: null,
    needs_person: null,
  })
  save('conversations')
  return undefined
})

on(eraseChat, ({ params }, caller) => {
  const life = lifeOf(caller.account)
  const chat = find(params.id, caller)
  life.chats = life.chats.filter((one) => one !== chat)
  life.customers = life.customers.filter(({ id }) => id !== chat.customer_id)
  for (const visit of life.appointments)
    if (visit.conversation_id === chat.id)
      Object.assign(visit, { customer_name: '–', phone: null, conversation_id: null, customer_id: null })
  save('conversations', 'appointments')
  return undefined
})

on(readCustomer, ({ params }, { account, language }) => {
  const customer = lifeOf(account).customers.find(({ id }) => id === Number(params.id))
  if (!customer) throw refusal('not-found', language)
  return customer
})

function find(id: unknown, { account, language }: SignedInCaller): DemoChat {
  const chat = lifeOf(account).chats.find((one) => one.id === Number(id))
  if (!chat) throw refusal('not-found', language)
  return chat
}

function toChat({ messages, ...chat }: DemoChat): Chat {
  const last = messages.at(-1)
  return { ...chat, last_message: last?.text ?? '', timestamp: last?.timestamp ?? new Date(0).toISOString() }
}

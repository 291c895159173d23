import type { Same } from '../texts.ts'
import type uk from '../uk/history.ts'

export default {
  'chats.title': 'Chats',
  'chats.empty': 'No customer has written yet',
  'chats.empty-what':
    'The agent’s conversations with customers appear here. Until then, try it yourself: write to it as a customer.',
  'chats.try': 'Open the test chat',
  'chats.unread': { one: '{count} new', other: '{count} new' },
  'chats.back': 'All chats',
  'chats.customer': 'Customer',
} satisfies Same<typeof uk>

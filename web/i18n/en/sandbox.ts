import type { Same } from '../texts.ts'
import type uk from '../uk/sandbox.ts'

export default {
  'chat.title': 'Test chat',
  'chat.lead': 'Write as a customer would. Only you see these messages.',
  'chat.knows-nothing': 'The agent knows nothing about your salon yet.',
  'chat.go-train': 'Add files and train it',
  'chat.with-agent': 'Conversation with the agent',
  'chat.you': 'You',
  'chat.agent': 'Agent',
  'chat.empty': 'Ask what your customers ask',
  'chat.empty-what':
    'A price, a duration, opening hours, the address. In Ukrainian, English or Polish, the way they write.',
  'chat.try-price': 'How much is a manicure?',
  'chat.try-hours': 'How late are you open on Saturday?',
  'chat.try-address': 'Where are you?',
  'chat.message': 'Message',
  'chat.send': 'Send',
  'chat.send-again': 'Send again',
  'chat.typing': 'The agent is typing',
  'chat.photo': 'Photo from the conversation',
  'chat.photo-add': 'Add a photo',
  'chat.photo-remove': 'Remove the photo',
  'chat.photo-alone': 'Photo',
  'chat.photo-lost': 'The photo did not load',
  'chat.afresh': 'Start the conversation over',
  'chat.cleared': 'Conversation cleared',
  'chat.sources': { one: 'Based on {count} source', other: 'Based on {count} sources' },

  'about.title': 'What this answer stands on',
  'about.nothing': 'Once the agent has answered, the rows of your files behind the answer are shown here.',
  'about.no-sources': 'Nothing in this answer comes from the files: no prices, no times, no promises.',
  'about.builtin': 'Answered by the built-in agent, without a language model.',
  'about.model': 'Answered by a language model, its numbers checked against your files.',

  'hand-over.unknown': 'The agent does not know this and calls a person from the salon.',
  'hand-over.asked': 'The customer asks for a person, so the agent calls someone from the salon.',
  'hand-over.photo': 'A person from the salon has to look at the photo.',
  'hand-over.complaint': 'This is a complaint, so a person from the salon takes over.',
  'hand-over.attachment':
    'The customer sent what the agent cannot read: a voice message, sticker, file, place or contact.',
  'hand-over.flood': 'Too many messages, so a person of the salon goes on.',
  'hand-over.forbidden': 'You asked not to talk about this, so the agent calls a person from the salon.',
  'hand-over.unsure': 'The agent is not sure it understood, so it calls a person from the salon.',
} satisfies Same<typeof uk>

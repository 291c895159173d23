import type { Same } from '../texts.ts'
import type uk from '../uk/history.ts'

export default {
  'chats.title': 'Chats',
  'chats.empty': 'Noch hat niemand geschrieben',
  'chats.empty-what':
    'Hier erscheinen die Gespräche des Agenten mit Ihren Kunden. Probieren Sie ihn bis dahin selbst aus: Schreiben Sie ihm wie eine Kundin.',
  'chats.try': 'Testchat öffnen',
  'chats.unread': { one: '{count} neue', other: '{count} neue' },
  'chats.back': 'Alle Chats',
  'chats.customer': 'Kunde',
} satisfies Same<typeof uk>

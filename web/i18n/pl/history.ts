import type { Same } from '../texts.ts'
import type uk from '../uk/history.ts'

export default {
  'chats.title': 'Czaty',
  'chats.empty': 'Nikt jeszcze nie napisał',
  'chats.empty-what':
    'Tu pojawią się rozmowy agenta z klientami. Na razie sprawdź go osobiście: napisz do niego jak klientka.',
  'chats.try': 'Otwórz czat testowy',
  'chats.unread': {
    one: '{count} nowa',
    few: '{count} nowe',
    many: '{count} nowych',
    other: '{count} nowej',
  },
  'chats.back': 'Wszystkie czaty',
  'chats.customer': 'Klient',
} satisfies Same<typeof uk>

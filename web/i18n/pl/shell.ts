import type { Same } from '../texts.ts'
import type uk from '../uk/shell.ts'

export default {
  'nav.today': 'Dzisiaj',
  'nav.calendar': 'Wizyty',
  'nav.catalogue': 'Usługi i specjaliści',
  'nav.integrations': 'Połączenia',
  'nav.settings': 'Ustawienia',
  'nav.training': 'Nauka',
  'nav.test-chat': 'Czat testowy',
  'nav.chats': 'Czaty',
  'nav.more': 'Więcej',

  'shell.places': 'Działy',
  'shell.skip': 'Przejdź do treści',

  'trial.name': 'Okres próbny',
  'trial.left': {
    one: 'Okres próbny: jeszcze {count} dzień, do {date}',
    few: 'Okres próbny: jeszcze {count} dni, do {date}',
    many: 'Okres próbny: jeszcze {count} dni, do {date}',
    other: 'Okres próbny: jeszcze {count} dnia, do {date}',
  },
  'trial.ended':
    'Okres próbny skończył się {date}. Wszystko, co twoje, jest na miejscu: można to oglądać i pobrać. Żeby znów zmieniać i uczyć, zwróć się do osoby, która zainstalowała Salon Agent.',
} satisfies Same<typeof uk>

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
  'leaving.name': 'Usunięcie salonu',
  'leaving.planned': '{date} salon i wszystko, co w nim jest, zniknie na zawsze. Agent milczy.',
  'leaving.stay': 'Nie usuwaj',
  'leaving.stayed': 'Salon zostaje. Agent znów jest na łączach',
} satisfies Same<typeof uk>

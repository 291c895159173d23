import type { Same } from '../texts.ts'
import type uk from '../uk/shell.ts'

export default {
  'nav.today': 'Heute',
  'nav.calendar': 'Termine',
  'nav.catalogue': 'Leistungen und Team',
  'nav.integrations': 'Verbindungen',
  'nav.settings': 'Einstellungen',
  'nav.training': 'Training',
  'nav.test-chat': 'Testchat',
  'nav.chats': 'Chats',
  'nav.more': 'Mehr',

  'shell.places': 'Bereiche',
  'shell.skip': 'Zum Inhalt springen',

  'trial.name': 'Testphase',
  'trial.left': {
    one: 'Testphase: noch {count} Tag, bis {date}',
    other: 'Testphase: noch {count} Tage, bis {date}',
  },
  'trial.ended':
    'Die Testphase endete am {date}. Alles, was Ihnen gehört, ist noch da und lässt sich ansehen und herunterladen. Damit Sie wieder ändern und trainieren können, wenden Sie sich an die Person, die Salon Agent eingerichtet hat.',
  'leaving.name': 'Löschung des Salons',
  'leaving.planned': 'Am {date} wird der Salon mit allem darin für immer gelöscht. Der Agent schweigt.',
  'leaving.stay': 'Nicht löschen',
  'leaving.stayed': 'Der Salon bleibt. Der Agent ist wieder da',
} satisfies Same<typeof uk>

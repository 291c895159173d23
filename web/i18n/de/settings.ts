import type { Same } from '../texts.ts'
import type uk from '../uk/settings.ts'

export default {
  'settings.title': 'Einstellungen',
  'settings.salon': 'Salon',
  'settings.language-time': 'Sprache und Zeit',
  'settings.time-zone': 'Zeitzone',
  'settings.looks': 'Aussehen',

  'theme.system': 'Wie auf dem Gerät',
  'theme.light': 'Hell',
  'theme.dark': 'Dunkel',

  'settings.account': 'Konto',
  'settings.trial-until': 'Testphase bis {date}',
  'settings.sign-out': 'Abmelden',
} satisfies Same<typeof uk>

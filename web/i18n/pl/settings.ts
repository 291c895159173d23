import type { Same } from '../texts.ts'
import type uk from '../uk/settings.ts'

export default {
  'settings.title': 'Ustawienia',
  'settings.salon': 'Salon',
  'settings.language-time': 'Język i czas',
  'settings.time-zone': 'Strefa czasowa',
  'settings.looks': 'Wygląd',

  'theme.system': 'Jak na urządzeniu',
  'theme.light': 'Jasny',
  'theme.dark': 'Ciemny',

  'settings.account': 'Konto',
  'settings.trial-until': 'Okres próbny do {date}',
  'settings.sign-out': 'Wyloguj się',
} satisfies Same<typeof uk>

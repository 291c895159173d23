import type { Same } from '../texts.ts'
import type uk from '../uk/settings.ts'

export default {
  'settings.title': 'Settings',
  'settings.salon': 'Salon',
  'settings.language-time': 'Language and time',
  'settings.time-zone': 'Time zone',
  'settings.looks': 'Appearance',

  'theme.system': 'As on the device',
  'theme.light': 'Light',
  'theme.dark': 'Dark',

  'settings.account': 'Account',
  'settings.trial-until': 'Trial until {date}',
  'settings.sign-out': 'Sign out',
} satisfies Same<typeof uk>

import type { Same } from '../texts.ts'
import type uk from '../uk/auth.ts'

export default {
  'login.title': 'Im Salon anmelden',
  'login.lead': 'Der Agent arbeitet schon. Sehen Sie nach, wie er sich macht.',
  'login.submit': 'Anmelden',
  'login.expired':
    'Die Sitzung ist abgelaufen. Melden Sie sich noch einmal an, dann sind Sie wieder da, wo Sie waren.',
  'login.demo': 'Hier können Sie sich in einem Beispielsalon umsehen: {email}, Passwort {password}.',
  'login.demo-enter': 'Beispielsalon betreten',
  'login.no-account': 'Noch kein Konto?',
  'login.register': 'Salon registrieren',

  'register.title': 'Salon registrieren',
  'register.lead':
    'Danach fügen Sie die Preisliste hinzu, und nach einer Minute antwortet der Agent Ihren Kunden.',
  'register.password-hint': 'Mindestens 8 Zeichen',
  'register.submit': 'Konto anlegen',
  'register.closed': 'Die Registrierung ist hier geschlossen. Fragen Sie, wer Salon Agent eingerichtet hat.',
  'register.has-account': 'Schon ein Konto?',
  'register.login': 'Anmelden',
} satisfies Same<typeof uk>

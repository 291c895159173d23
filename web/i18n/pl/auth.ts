import type { Same } from '../texts.ts'
import type uk from '../uk/auth.ts'

export default {
  'login.title': 'Zaloguj się do salonu',
  'login.lead': 'Agent jest już w pracy. Zobacz, jak sobie radzi.',
  'login.submit': 'Zaloguj się',
  'login.expired': 'Sesja wygasła. Zaloguj się ponownie, a wrócisz tam, gdzie byłaś lub byłeś.',
  'login.demo': 'Tutaj wszystko można obejrzeć na przykładowym salonie: {email}, hasło {password}.',
  'login.demo-enter': 'Wejdź do przykładowego salonu',
  'login.no-account': 'Nie masz jeszcze konta?',
  'login.register': 'Zarejestruj salon',

  'register.title': 'Zarejestruj salon',
  'register.lead': 'Potem dodasz cennik i po minucie agent będzie odpowiadać na pytania klientek i klientów.',
  'register.password-hint': 'Co najmniej 8 znaków',
  'register.submit': 'Załóż konto',
  'register.closed': 'Rejestracja jest tu zamknięta. Zapytaj osobę, która zainstalowała Salon Agent.',
  'register.has-account': 'Masz już konto?',
  'register.login': 'Zaloguj się',
} satisfies Same<typeof uk>

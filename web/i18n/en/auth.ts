import type { Same } from '../texts.ts'
import type uk from '../uk/auth.ts'

export default {
  'login.title': 'Sign in to your salon',
  'login.lead': 'Your agent is already at work. See how it is doing.',
  'login.submit': 'Sign in',
  'login.expired': 'The session has ended. Sign in again, and you are back where you were.',
  'login.demo': 'Look around in an example salon: {email}, password {password}.',
  'login.demo-enter': 'Enter the example salon',
  'login.no-account': 'New here?',
  'login.register': 'Register your salon',

  'register.title': 'Register your salon',
  'register.lead':
    'Add your price list next, and within a minute the agent answers your customers’ questions.',
  'register.password-hint': 'At least 8 characters',
  'register.submit': 'Create account',
  'register.closed': 'Registration is closed here. Ask whoever installed Salon Agent.',
  'register.has-account': 'Already have an account?',
  'register.login': 'Sign in',
} satisfies Same<typeof uk>

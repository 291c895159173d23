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
  'settings.agent': 'Agent',
  'settings.agent-on': 'The agent answers customers',
  'settings.agent-on-what':
    'It answers by itself, and calls you when it does not know or is asked for a person.',
  'settings.agent-off-what': 'Switched off now: messages arrive in “Chats” and wait for you.',
  'settings.agent-answers': 'The agent answers customers again',
  'settings.agent-is-silent': 'The agent is silent. Customers wait for you in “Chats”',
  'settings.agent-rests': 'The salon is about to be deleted, so the agent is silent.',
  'settings.waits': 'When you have taken over a conversation and the customer waits:',
  'settings.nudge_minutes': 'Remind you',
  'settings.holding_minutes': 'Ask the customer to wait',
  'settings.back_minutes': 'Give it back to the agent',
  'settings.after': 'after {time}',
  'settings.description': 'A few words about the salon',
  'settings.hours': 'Working hours',
  'settings.notifications': 'Notifications',
  'settings.notified-by':
    'When a customer waits for a person, the bot writes to you in Telegram: {name}. You can answer right there.',
  'settings.not-notified':
    'Link your own Telegram, and the bot writes to you as soon as a customer waits for a person.',
  'settings.notifications-open': 'Set up notifications',
  'settings.data': 'Customers’ data',
  'settings.retention': 'How long conversations are kept',
  'settings.retention-ever': 'For good',
  'settings.retention-days': {
    one: '{count} day after the last message',
    other: '{count} days after the last message',
  },
  'settings.retention-what':
    'Then the conversation is erased with its photos. Visits in the calendar stay without name and phone.',
  'settings.trial-over': 'The trial ended on {date}',
  'settings.password': 'Change the password',
  'settings.password-what': 'You will have to sign in again on other devices.',
  'settings.password-current': 'Current password',
  'settings.password-new': 'New password',
  'settings.password-change': 'Save the new password',
  'settings.password-changed': 'Password changed',
  'settings.export': 'Download everything as one file',
  'settings.export-what': 'An archive of files, photos, conversations, visits and what the agent knows.',
  'settings.leave': 'Deleting the salon',
  'settings.leave-what':
    'The salon and everything in it will be erased. For seven days you can change your mind.',
  'settings.leave-do': 'Delete the salon',
  'settings.leave-at-once': 'The agent falls silent at once.',
  'settings.leave-week': 'For seven days everything stays, and one tap takes the decision back.',
  'settings.leave-after': 'After that files, conversations, visits and the account are gone for good.',
  'settings.leave-password': 'Your password',
  'settings.leave-sure': 'Delete in seven days',
  'settings.leave-not': 'Keep the salon',
} satisfies Same<typeof uk>

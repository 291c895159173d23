import type { Same } from '../texts.ts'
import type uk from '../uk/shell.ts'

export default {
  'nav.today': 'Today',
  'nav.calendar': 'Visits',
  'nav.catalogue': 'Services and masters',
  'nav.integrations': 'Connections',
  'nav.settings': 'Settings',
  'nav.training': 'Training',
  'nav.test-chat': 'Test chat',
  'nav.chats': 'Chats',
  'nav.more': 'More',

  'shell.places': 'Sections',
  'shell.skip': 'Skip to content',

  'trial.name': 'Trial',
  'trial.left': {
    one: 'Trial: {count} day left, until {date}',
    other: 'Trial: {count} days left, until {date}',
  },
  'trial.ended':
    'The trial ended on {date}. Everything of yours is still here to look at and download. To change and train again, ask whoever installed Salon Agent to extend it.',
  'leaving.name': 'Deletion of the salon',
  'leaving.planned': 'On {date} the salon and everything in it will be erased for good. The agent is silent.',
  'leaving.stay': 'Do not delete',
  'leaving.stayed': 'The salon stays. The agent is back',
} satisfies Same<typeof uk>

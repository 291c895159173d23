// What is loaded beside the frame of the signed-in pages.
import calendar from './calendar.ts'
import catalogue from './catalogue.ts'
import history from './history.ts'
import integrations from './integrations.ts'
import knowledge from './knowledge.ts'
import model from './model.ts'
import review from './review.ts'
import sandbox from './sandbox.ts'
import settings from './settings.ts'
import shell from './shell.ts'
import today from './today.ts'
import training from './training.ts'

export default {
  ...shell,
  ...today,
  ...history,
  ...calendar,
  ...training,
  ...knowledge,
  ...review,
  ...sandbox,
  ...integrations,
  ...catalogue,
  ...model,
  ...settings,
}

import type { Same } from '../texts.ts'
import type uk from '../uk/everywhere.ts'

export default {
  'action.close': 'Close',
  'action.retry': 'Try again',
  'action.save': 'Save',
  'action.undo': 'Undo',

  'copy.copy': 'Copy',
  'copy.done': 'Copied',
  'copy.of': 'Copy: {what}',

  'save.saving': 'Saving…',
  'save.saved': 'Saved',
  'save.unsaved': 'You have unsaved changes',

  'language.label': 'Language',
  'state.loading': 'Loading…',

  'failure.title': 'This did not load',
  'failure.network':
    'The server cannot be reached. Everything you saved is safe. Check your internet and try again.',
  'failure.unexpected': 'Something broke on our side. Everything you saved is safe. Try again in a minute.',

  'broken.title': 'This page broke',
  'broken.what': 'The mistake is ours. Everything you saved is safe. Reload the page and carry on.',
  'broken.reload': 'Reload the page',

  'not-found.title': 'Page not found',
  'not-found.what': 'Nothing here',
  'not-found.why': 'The address may be mistyped, or the page is gone.',
  'not-found.home': 'Back to the main page',

  'complaint.missing': 'Fill in this field',
  'complaint.email': 'Check the address: it should look like anna@salon.ua',
  'complaint.too-short': {
    one: 'Enter at least {count} character',
    other: 'Enter at least {count} characters',
  },
  'complaint.too-long': {
    one: 'Shorten it to {count} character',
    other: 'Shorten it to {count} characters',
  },
  'complaint.wrong': 'Check what is written here',

  'field.email': 'E-mail',
  'field.password': 'Password',
  'field.salon-name': 'Salon name',
  'field.phone': 'Phone',
  'field.address': 'Address',
  'field.count': '{used} of {longest}',

  'demo.name': 'Demo',
  'demo.banner': 'Demo: the data is made up. What does that mean?',
  'demo.what':
    'The salon, its prices and the answers are made up. Whatever you type stays in this browser and is sent nowhere.',
  'demo.leave':
    'To leave the demo, open the address of your own Salon Agent: the real salon and the real server are there. Nothing of the demo goes with you.',
  'demo.afresh': 'Erase the demo data and start over',
  'demo.leave-visit': 'Back to my own salon',
  'demo.instead':
    'The server does not answer, so for now there is an example instead of your salon. As soon as it answers we bring you back.',
  'demo.look': 'Look at the example',
} satisfies Same<typeof uk>

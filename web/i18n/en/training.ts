import type { Same } from '../texts.ts'
import type uk from '../uk/training.ts'

export default {
  'training.title': 'Training',
  'training.lead': 'Add your salon’s files, and the agent tells customers only what is written in them.',
  'training.state': 'State of the training',
  'training.train': 'Train the agent',
  'training.again': 'Train again',
  'training.talk': 'Talk to the agent',
  'training.learning': 'The agent is learning',
  'training.needs-files': 'Add at least one file first.',
  'training.ready': 'The files are in place. Train the agent, and it answers by them.',
  'training.up-to-date': 'Training is done. See how the agent answers.',
  'training.partly': 'Training is done, but not everything was understood.',
  'training.see-report': 'See what',
  'training.changed': 'The files have changed. Train the agent so that its answers change too.',

  'files.title': 'Files',
  'files.first': 'Start with the price list',
  'files.first-what':
    'Add your prices, opening hours, rules and frequent questions: whatever you already have. There is no need to rework anything.',
  'files.choose': 'Add files',
  'files.formats': 'PDF, Word, Excel or plain text, up to 10\u00a0MB each',
  'files.drop': 'You can simply drop files onto the page.',
  'files.uploading': '{percent} uploaded',
  'files.uploading-name': 'Uploading “{name}”',
  'files.checking': 'Checking the file…',
  'files.stop': 'Cancel the upload of “{name}”',
  'files.dismiss': 'Take “{name}” off the list',
  'files.upload-again': 'Upload “{name}” again',
  'files.remove': 'Delete “{name}”',
  'files.removed': '“{name}” deleted',
  'files.waiting': 'Not read yet',
  'files.waiting-what': 'The file is saved. The agent reads it when you press “Train the agent”.',
  'files.understood': { one: 'Understood: {count} fact', other: 'Understood: {count} facts' },
  'files.nothing': 'Read, but nothing useful was found',
  'files.not-understood': { one: 'Not understood: {count} row', other: 'Not understood: {count} rows' },

  'reading.download': 'Download the file',
  'reading.nothing':
    'The file was read, but no prices, hours or rules were found in it. Check that it is the right one.',
  'reading.prices': { one: '{count} price row', other: '{count} price rows' },
  'reading.service': 'Service',
  'reading.price': 'Price and duration',
  'reading.no-price': 'no price',
  'reading.per': 'per {unit}',
  'reading.hours': 'Opening hours',
  'reading.contact': 'Contacts',
  'reading.payment': 'Payment',
  'reading.staff': 'Masters',
  'reading.faq': 'Questions and answers',
  'reading.rule': 'Rules and terms',

  'report.title': 'What the agent knows',
  'report.services': 'Services',
  'report.prices': 'Prices',
  'report.hours': 'Opening hours',
  'report.contacts': 'Contacts',
  'report.payment': 'Payment',
  'report.staff': 'Masters',
  'report.rules': 'Rules and terms',
  'report.faq': 'Questions and answers',
  'report.nothing': 'not found in the files',
  'report.learned': 'Trained {when}',
  'report.all-understood': 'Every row with prices and hours was understood.',
  'report.not-understood': { one: '{count} row not understood', other: '{count} rows not understood' },
  'report.not-understood-what':
    'The agent will not speak of these, so as not to be wrong. Make the rows clearer in the file and upload it again.',
  'report.prompt-numbers':
    'Your wishes contain numbers that no file has: {numbers}. The agent will not say them. Put them into a file if customers should hear them.',

  'not-understood.no-service': 'Unclear which service this price belongs to',
  'not-understood.no-price': 'A service without a price',
  'not-understood.several-prices': 'Several prices, and unclear which is for what',
  'not-understood.unclear-price': 'Does not look like a price',
  'not-understood.unclear-time': 'Unclear which time is meant',
  'not-understood.unclear-header': 'Unclear what these columns hold',
  'not-understood.stray-price': 'Unclear whether this is a price or a sum within a sentence',
  'not-understood.no-text':
    'This page holds only pictures, no text. Add these prices to a table, or upload the document it was printed from.',
  'not-understood.damaged':
    'Part of the file is damaged and was not read. Save the file anew and upload it again.',
  'not-understood.past-limit':
    'The file is too large: nothing was read from this place on. Split it into parts.',

  'prompt.title': 'Wishes for the agent',
  'prompt.lead':
    'How to greet and sign, how formal to be, what not to talk about. They count from the very next message on.',
  'prompt.label': 'Wishes for the agent',
  'prompt.example':
    'For example: Greet with “Good day! This is the Malva salon.” Be formal. Do not discuss other salons.',
  'prompt.builtin':
    'The agent works without a language model at the moment. It follows your greeting, signature, form of address and forbidden topics. Other wishes are kept but have no effect yet.',
  'prompt.numbers':
    'Prices and times come from the files alone: the agent never says a number from your wishes.',
} satisfies Same<typeof uk>

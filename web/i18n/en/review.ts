import type { Same } from '../texts.ts'
import type uk from '../uk/review.ts'

export default {
  'gap.lead':
    'Customers asked this and the agent did not know. Answer once, and from then on it answers by itself.',
  'gap.none': 'No such questions',
  'gap.none-what': 'When the agent does not know what to tell a customer, the question appears here.',
  'gap.asked': { one: 'asked {count} time', other: 'asked {count} times' },
  'gap.answer': 'Answer',
  'gap.answer-to': 'Answer “{question}”',
  'gap.answer-title': 'An answer for the agent',
  'gap.answer-what': 'As soon as you save, the agent says this to everybody who asks the same.',
  'gap.until': 'Holds until',
  'gap.until-hint': 'The last day. Empty: holds for good',
  'gap.save': 'Save the answer',
  'gap.dismiss': 'Put aside “{question}”',
  'gap.dismissed': 'The question is put aside. If somebody asks again, it comes back',

  'exam.soon': 'The agent is taking its exam',
  'exam.soon-what':
    'We are asking it about your prices, hours and contacts. The result is here within a minute.',
  'exam.score': {
    one: '{passed} of {count} question right',
    other: '{passed} of {count} questions right',
  },
  'exam.what':
    'After every change we ask the agent as customers would, and compare its answers with your rows.',
  'exam.taken': 'Last: {when}.',
  'exam.all-right': 'Not one mistake: the agent says exactly what your files say.',
  'exam.by-topic': 'The result by topic',
  'exam.topic': 'Topic',
  'exam.right': 'Right',
  'exam.of': '{passed} of {asked}',
  'exam.topic-prices': 'Prices',
  'exam.topic-durations': 'Durations',
  'exam.topic-hours': 'Opening hours',
  'exam.topic-contacts': 'Contacts',
  'exam.topic-payment': 'Payment',
  'exam.topic-staff': 'Masters',
  'exam.topic-faq': 'Questions and answers',
  'exam.topic-rows': 'Rows not understood',
  'exam.failures': 'What went wrong',
  'exam.failures-what':
    'Most often a clearer name or price is enough. Rows not understood count too: customers do not hear of them.',
  'exam.expected': 'Should stand on',
  'exam.row': 'Row of the file',
  'exam.got': 'Answered',

  'pending.title': 'A new version is waiting for you',
  'pending.what':
    'The agent learned it on {when}. Customers still hear the one before; the test chat already answers from the new one. Publish it when all is well.',
  'pending.exam': 'Exam of the new version: {passed} of {asked} right.',
  'pending.publish': 'Publish',
  'pending.try': 'Ask in the test chat',
  'pending.done': 'Published. The agent already answers from the new version',

  'replay.soon': 'Asking the new version the last questions…',
  'replay.failed': 'The answers could not be compared. You can publish without it.',
  'replay.nobody-asked': 'Nothing to compare yet: nobody has asked anything.',
  'replay.same': 'No answer will change',
  'replay.changed': { one: '{count} answer will change', other: '{count} answers will change' },
  'replay.asked-customers': {
    one: 'Your customers’ last question was asked again.',
    other: 'Your customers’ last {count} questions were asked again.',
  },
  'replay.asked-test_chat': {
    one: 'No customer has written yet, so {count} question of the test chat was asked again.',
    other: 'No customer has written yet, so {count} questions of the test chat were asked again.',
  },
  'replay.before': 'Now',
  'replay.after': 'Then',
  'replay.ask': 'See which answers will change',

  'word.none': 'You have not changed anything yet',
  'word.none-what':
    'Whatever you correct, add or take away will be listed here, and each change can be undone.',
  'word.lead': 'Your word counts more than the files and survives every training. Here you can take it back.',
  'word.corrected': 'Corrected',
  'word.added': 'Added',
  'word.removed': 'Taken away',
  'word.in-file': 'In the file: “{quote}”,',
  'word.take-back': 'Back to the file',
  'word.take-back-of': 'Back to the file: {name}',
  'word.take-away': 'Take away',
  'word.take-away-of': 'Take away what was added: {name}',
  'word.back': '{name}: the agent says it as the file does again',
  'word.gone': '{name}: taken away',

  'release.lead':
    'Every training and every correction of yours makes a new version of the knowledge. Old ones stay: you can go back.',
  'release.by-training': 'after training',
  'release.by-correction': 'after your correction',
  'release.added': { one: '+{count} new', other: '+{count} new' },
  'release.removed': { one: '−{count} removed', other: '−{count} removed' },
  'release.unchanged': 'no changes',
  'release.facts': { one: '{count} fact in all', other: '{count} facts in all' },
  'release.published': 'In use now',
  'release.publish': 'Go back to this one',
  'release.publish-of': 'Go back to this one: {when}',
  'release.confirm': 'Go back to the version of {when}?',
  'release.confirm-what': {
    one: 'Customers hear it at once: the {count} fact the agent knew then.',
    other: 'Customers hear it at once: the {count} facts the agent knew then.',
  },
  'release.confirm-corrections':
    'Later corrections and files are not lost: the next training takes them up. Until then the agent does not know them.',
  'release.confirm-back': 'If you change your mind, go back to the version now in use, in this same list.',
  'release.publish-now': 'Go back to it',
  'release.leave': 'Leave as it is',
  'release.done': 'Done. The agent already answers by that version',
  'release.waits': 'Waiting for you',
  'release.tell-of': 'Publish: {when}',
  'release.confirm-new': 'Publish the version of {when}?',
  'release.review-first': 'Show me a new version first',
  'release.review-first-what':
    'After a training customers hear the version before until you publish the new one. The test chat answers from the new one at once.',
} satisfies Same<typeof uk>

import type { Same } from '../texts.ts'
import type uk from '../uk/landing.ts'

export default {
  'landing.title': 'Answers your customers by your own price list',
  'landing.lead':
    'The agent reads your salon’s prices, hours and rules and answers in Telegram and WhatsApp in the customer’s own language. It books free times. What it does not know it does not make up: it calls you.',
  'landing.look': 'Look inside',
  'landing.trial': {
    one: 'The first day is a trial. No card needed.',
    other: 'The first {count} days are a trial. No card needed.',
  },
  'landing.api': 'For developers: the API',
  'landing.chat': 'A conversation with the example salon’s agent',
  'landing.chat-salon': 'Beauty studio “Voloshka”',
  'landing.chat-what': 'The salon is made up, the agent is real. Ask it.',
  'landing.chat-ask': 'How much is a manicure with gel polish?',
  'landing.chat-answer': 'A manicure with gel polish costs 750\u00a0UAH and takes 1\u00a0h\u00a045\u00a0min.',
  'landing.chat-you': 'Customer:',
  'landing.chat-agent': 'Agent:',
  'landing.chat-typing': 'Typing…',
  'landing.chat-try-hours': 'When do you close on Saturday?',
  'landing.chat-try-colour': 'Balayage for long hair?',
  'landing.chat-try-child': 'May I bring my child?',
  'landing.chat-own': 'Your own question',
  'landing.chat-send': 'Ask',
  'landing.steps': 'From your files to the first answer in one evening',
  'landing.step-files': 'Add your files',
  'landing.step-files-what':
    'Prices in Excel, hours in Word, rules in PDF, just as they are. Nothing has to be typed again.',
  'landing.step-train': 'Train and check',
  'landing.step-train-what':
    'You see what the agent understood, where prices contradict each other and what is missing. Then you ask it yourself.',
  'landing.step-connect': 'Connect a messenger',
  'landing.step-connect-what':
    'A Telegram bot token or a WhatsApp Business number, and the agent is on. One tap switches it off.',
  'landing.abilities': 'What it takes off your hands',
  'landing.can-proof': 'Every price is from your file',
  'landing.can-proof-what':
    'Under the answer stand the file and the row. A number that is in no file is never said.',
  'landing.can-language': 'In the customer’s language',
  'landing.can-language-what':
    'They write in Ukrainian or Polish, it answers the same way, by the same price list.',
  'landing.can-booking': 'Books free times',
  'landing.can-booking-what':
    'It knows who does what and how long it takes. It never books two customers at the same hour.',
  'landing.can-night': 'Works while the salon is closed',
  'landing.can-night-what':
    'In the evening, on days off, between two customers. It answers in seconds, not the next morning.',
  'landing.can-person': 'Calls a person',
  'landing.can-person-what':
    'A complaint, a photo, an unusual wish: the chat is yours at once, and the agent is silent until you give it back.',
  'landing.can-correct': 'Learns from your word',
  'landing.can-correct-what':
    'Change a price in the grid, and customers hear it from the next message on. A new question you answer once.',
  'landing.honest': 'Honest about the limits',
  'landing.does': 'Always',
  'landing.does-unknown': 'It says “I do not know” when it does not, and passes the question to you.',
  'landing.does-takeover': 'It falls silent as soon as you answer a customer yourself.',
  'landing.does-data': 'It hands you everything of yours in one file, and erases it when you ask.',
  'landing.never': 'Never',
  'landing.never-invents': 'It makes up no prices, discounts or free hours.',
  'landing.never-first': 'It sends no advertising to your customers.',
  'landing.never-hides': 'It tells no customer about another one.',
  'landing.begin': 'Begin with the price list you already have',
  'landing.begin-what':
    'In a few minutes you see what the agent made of it. Then you decide whether to let it talk to customers.',
} satisfies Same<typeof uk>

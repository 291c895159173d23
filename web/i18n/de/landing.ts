import type { Same } from '../texts.ts'
import type uk from '../uk/landing.ts'

export default {
  'landing.title': 'Antwortet Ihren Kunden nach Ihrer Preisliste',
  'landing.lead':
    'Der Agent liest Preise, Zeiten und Regeln Ihres Salons und antwortet in Telegram und WhatsApp in der Sprache der Kunden. Er bucht freie Zeiten. Was er nicht weiß, erfindet er nicht: Er ruft Sie.',
  'landing.look': 'Von innen ansehen',
  'landing.trial': {
    one: 'Der erste {count} Tag ist zur Probe. Ohne Karte.',
    other: 'Die ersten {count} Tage sind zur Probe. Ohne Karte.',
  },
  'landing.api': 'Für Entwickler: die API',
  'landing.chat': 'Ein Gespräch mit dem Agenten des Beispielsalons',
  'landing.chat-salon': 'Kosmetikstudio „Woloschka“',
  'landing.chat-what': 'Der Salon ist erfunden, der Agent ist echt. Fragen Sie ihn.',
  'landing.chat-ask': 'How much is a manicure with gel polish?',
  'landing.chat-answer': 'A manicure with gel polish costs 750\u00a0UAH and takes 1\u00a0h\u00a045\u00a0min.',
  'landing.chat-you': 'Kundin:',
  'landing.chat-agent': 'Agent:',
  'landing.chat-typing': 'Schreibt…',
  'landing.chat-try-hours': 'When do you close on Saturday?',
  'landing.chat-try-colour': 'Balayage for long hair?',
  'landing.chat-try-child': 'May I bring my child?',
  'landing.chat-own': 'Ihre Frage',
  'landing.chat-send': 'Fragen',
  'landing.steps': 'Von den Dateien zur ersten Antwort an einem Abend',
  'landing.step-files': 'Dateien hinzufügen',
  'landing.step-files-what':
    'Preise in Excel, Zeiten in Word, Regeln als PDF, so wie sie sind. Nichts muss abgetippt werden.',
  'landing.step-train': 'Trainieren und prüfen',
  'landing.step-train-what':
    'Sie sehen, was der Agent verstanden hat, wo Preise sich widersprechen und was fehlt. Dann fragen Sie ihn selbst.',
  'landing.step-connect': 'Messenger verbinden',
  'landing.step-connect-what':
    'Ein Telegram-Bot-Token oder eine WhatsApp-Business-Nummer, und der Agent ist da. Ein Tipp schaltet ihn ab.',
  'landing.abilities': 'Was er Ihnen abnimmt',
  'landing.can-proof': 'Jeder Preis steht in Ihrer Datei',
  'landing.can-proof-what':
    'Unter der Antwort stehen Datei und Zeile. Eine Zahl, die in keiner Datei steht, sagt der Agent nicht.',
  'landing.can-language': 'In der Sprache der Kunden',
  'landing.can-language-what':
    'Schreibt jemand Ukrainisch, Polnisch oder Englisch, antwortet er ebenso, nach derselben Preisliste.',
  'landing.can-booking': 'Bucht freie Zeiten',
  'landing.can-booking-what':
    'Er weiß, wer was macht und wie lange es dauert. Zwei Kundinnen zur selben Stunde bucht er nie.',
  'landing.can-night': 'Arbeitet, wenn der Salon zu ist',
  'landing.can-night-what':
    'Abends, an freien Tagen, zwischen zwei Kundinnen. Er antwortet in Sekunden, nicht am nächsten Morgen.',
  'landing.can-person': 'Ruft einen Menschen',
  'landing.can-person-what':
    'Eine Beschwerde, ein Foto, ein besonderer Wunsch: Der Chat ist sofort bei Ihnen, und der Agent schweigt, bis Sie ihn zurückgeben.',
  'landing.can-correct': 'Lernt von Ihrem Wort',
  'landing.can-correct-what':
    'Ändern Sie einen Preis, hören Kunden ihn ab der nächsten Nachricht. Eine neue Frage beantworten Sie einmal.',
  'landing.honest': 'Ehrlich über die Grenzen',
  'landing.does': 'Immer',
  'landing.does-unknown':
    'Er sagt „Das weiß ich nicht“, wenn er es nicht weiß, und gibt die Frage an Sie weiter.',
  'landing.does-takeover': 'Er schweigt, sobald Sie einem Kunden selbst geantwortet haben.',
  'landing.does-data': 'Er gibt Ihnen alles in einer Datei heraus und löscht es, wenn Sie es wünschen.',
  'landing.never': 'Nie',
  'landing.never-invents': 'Er erfindet keine Preise, Rabatte oder freien Zeiten.',
  'landing.never-first': 'Er schickt Ihren Kunden keine Werbung.',
  'landing.never-hides': 'Er erzählt niemandem etwas über andere Kunden.',
  'landing.begin': 'Beginnen Sie mit der Preisliste, die Sie schon haben',
  'landing.begin-what':
    'Nach wenigen Minuten sehen Sie, was der Agent daraus verstanden hat. Dann entscheiden Sie, ob er mit Kunden sprechen darf.',
} satisfies Same<typeof uk>

import type { Same } from '../texts.ts'
import type uk from '../uk/review.ts'

export default {
  'gap.lead':
    'Das haben Kunden gefragt, und der Agent wusste es nicht. Antworten Sie einmal, danach antwortet er selbst.',
  'gap.none': 'Keine solchen Fragen',
  'gap.none-what': 'Wenn der Agent einmal keine Antwort weiß, erscheint die Frage hier.',
  'gap.asked': { one: '{count}-mal gefragt', other: '{count}-mal gefragt' },
  'gap.answer': 'Antworten',
  'gap.answer-to': '„{question}“ beantworten',
  'gap.answer-title': 'Eine Antwort für den Agenten',
  'gap.answer-what': 'Sobald Sie speichern, sagt der Agent das allen, die dasselbe fragen.',
  'gap.until': 'Bis wann das gilt',
  'gap.until-hint': 'Der letzte Tag. Leer: gilt immer',
  'gap.save': 'Antwort speichern',
  'gap.dismiss': '„{question}“ zurückstellen',
  'gap.dismissed': 'Die Frage ist zurückgestellt. Fragt wieder jemand, kommt sie zurück',

  'exam.soon': 'Der Agent legt seine Prüfung ab',
  'exam.soon-what':
    'Wir fragen ihn nach Ihren Preisen, Zeiten und Kontakten. In einer Minute steht das Ergebnis hier.',
  'exam.score': {
    one: '{passed} von {count} Frage richtig',
    other: '{passed} von {count} Fragen richtig',
  },
  'exam.what':
    'Nach jeder Änderung fragen wir den Agenten so, wie Kunden fragen, und vergleichen die Antworten mit Ihren Zeilen.',
  'exam.taken': 'Zuletzt: {when}.',
  'exam.all-right': 'Kein einziger Fehler: Der Agent sagt genau das, was in Ihren Dateien steht.',
  'exam.by-topic': 'Ergebnis nach Themen',
  'exam.topic': 'Thema',
  'exam.right': 'Richtig',
  'exam.of': '{passed} von {asked}',
  'exam.topic-prices': 'Preise',
  'exam.topic-durations': 'Dauer',
  'exam.topic-hours': 'Öffnungszeiten',
  'exam.topic-contacts': 'Kontakt',
  'exam.topic-payment': 'Bezahlung',
  'exam.topic-staff': 'Team',
  'exam.topic-faq': 'Fragen und Antworten',
  'exam.topic-rows': 'Nicht verstandene Zeilen',
  'exam.failures': 'Was nicht gelang',
  'exam.failures-what':
    'Meist genügt ein deutlicherer Name oder Preis in der Liste. Nicht verstandene Zeilen zählen mit: Davon hören Kunden nichts.',
  'exam.expected': 'Sollte stehen auf',
  'exam.row': 'Zeile der Datei',
  'exam.got': 'Geantwortet',

  'release.lead':
    'Jedes Training und jede Korrektur von Ihnen ergibt eine neue Fassung des Wissens. Alte bleiben: Sie können zurück.',
  'release.by-training': 'nach dem Training',
  'release.by-correction': 'nach Ihrer Korrektur',
  'release.added': { one: '+{count} neu', other: '+{count} neu' },
  'release.removed': { one: '−{count} entfernt', other: '−{count} entfernt' },
  'release.unchanged': 'keine Änderungen',
  'release.facts': { one: '{count} Angabe insgesamt', other: '{count} Angaben insgesamt' },
  'release.published': 'Gilt jetzt',
  'release.publish': 'Hierhin zurück',
  'release.publish-of': 'Zurück zu: {when}',
  'release.confirm': 'Zurück zur Fassung: {when}?',
  'release.confirm-what': {
    one: 'Kunden hören sofort genau sie: {count} Angabe, die der Agent damals kannte.',
    other: 'Kunden hören sofort genau sie: {count} Angaben, die der Agent damals kannte.',
  },
  'release.confirm-corrections':
    'Spätere Korrekturen und Dateien gehen nicht verloren: Das nächste Training nimmt sie auf. Bis dahin kennt der Agent sie nicht.',
  'release.confirm-back':
    'Überlegen Sie es sich anders, holen Sie in derselben Liste die Fassung zurück, die jetzt gilt.',
  'release.publish-now': 'Fassung zurückholen',
  'release.leave': 'So lassen',
  'release.done': 'Die Fassung ist zurück. Der Agent antwortet schon danach',
} satisfies Same<typeof uk>

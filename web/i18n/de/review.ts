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

  'pending.title': 'Eine neue Version wartet auf Sie',
  'pending.what':
    'Der Agent hat sie am {when} gelernt. Kunden hören noch die bisherige, der Testchat antwortet schon aus der neuen. Veröffentlichen Sie sie, wenn alles stimmt.',
  'pending.exam': 'Prüfung der neuen Version: {passed} von {asked} richtig.',
  'pending.publish': 'Veröffentlichen',
  'pending.try': 'Im Testchat fragen',
  'pending.done': 'Veröffentlicht. Der Agent antwortet schon aus der neuen Version',

  'replay.soon': 'Die letzten Fragen werden der neuen Version gestellt…',
  'replay.failed': 'Die Antworten ließen sich nicht vergleichen. Veröffentlichen geht auch so.',
  'replay.nobody-asked': 'Noch gibt es nichts zu vergleichen: Niemand hat etwas gefragt.',
  'replay.same': 'Keine Antwort ändert sich',
  'replay.changed': { one: '{count} Antwort ändert sich', other: '{count} Antworten ändern sich' },
  'replay.asked-customers': {
    one: 'Die letzte Kundenfrage wurde noch einmal gestellt.',
    other: 'Die letzten {count} Kundenfragen wurden noch einmal gestellt.',
  },
  'replay.asked-test_chat': {
    one: 'Noch hat kein Kunde geschrieben; {count} Frage aus dem Testchat wurde noch einmal gestellt.',
    other: 'Noch hat kein Kunde geschrieben; {count} Fragen aus dem Testchat wurden noch einmal gestellt.',
  },
  'replay.before': 'Jetzt',
  'replay.after': 'Dann',
  'replay.ask': 'Zeigen, welche Antworten sich ändern',

  'word.none': 'Sie haben noch nichts geändert',
  'word.none-what':
    'Hier steht alles, was Sie berichtigen, hinzufügen oder entfernen, und jede Änderung lässt sich zurücknehmen.',
  'word.lead': 'Ihr Wort zählt mehr als die Dateien und übersteht jedes Training. Hier nehmen Sie es zurück.',
  'word.corrected': 'Berichtigt',
  'word.added': 'Hinzugefügt',
  'word.removed': 'Entfernt',
  'word.in-file': 'In der Datei: „{quote}“,',
  'word.take-back': 'Zurück zur Datei',
  'word.take-back-of': 'Zurück zur Datei: {name}',
  'word.take-away': 'Entfernen',
  'word.take-away-of': 'Hinzugefügtes entfernen: {name}',
  'word.back': '{name}: Der Agent sagt es wieder wie die Datei',
  'word.gone': '{name}: entfernt',

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
  'release.waits': 'Wartet auf Sie',
  'release.tell-of': 'Veröffentlichen: {when}',
  'release.confirm-new': 'Version vom {when} veröffentlichen?',
  'release.review-first': 'Neue Versionen erst mir zeigen',
  'release.review-first-what':
    'Nach einem Training hören Kunden die bisherige Version, bis Sie die neue veröffentlichen. Der Testchat antwortet sofort aus der neuen.',
} satisfies Same<typeof uk>

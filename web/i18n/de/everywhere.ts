// German: the meaning of the Ukrainian, in the words of a German salon.
import type { Same } from '../texts.ts'
import type uk from '../uk/everywhere.ts'

export default {
  'action.close': 'Schließen',
  'action.retry': 'Noch einmal versuchen',
  'action.save': 'Speichern',
  'action.undo': 'Rückgängig',

  'copy.copy': 'Kopieren',
  'copy.done': 'Kopiert',
  'copy.of': 'Kopieren: {what}',

  'save.saving': 'Wird gespeichert…',
  'save.saved': 'Gespeichert',
  'save.unsaved': 'Es gibt ungespeicherte Änderungen',

  'language.label': 'Sprache',
  'state.loading': 'Wird geladen…',

  'failure.title': 'Das konnte nicht geladen werden',
  'failure.network':
    'Der Server ist nicht erreichbar. Gespeichertes ist sicher. Prüfen Sie die Internetverbindung und versuchen Sie es noch einmal.',
  'failure.unexpected':
    'Bei uns ist etwas kaputtgegangen. Gespeichertes ist sicher. Versuchen Sie es in einer Minute noch einmal.',

  'broken.title': 'Diese Seite ist abgestürzt',
  'broken.what':
    'Der Fehler liegt bei uns. Alles Gespeicherte ist noch da. Laden Sie die Seite neu, dann geht es weiter.',
  'broken.reload': 'Seite neu laden',

  'not-found.title': 'Seite nicht gefunden',
  'not-found.what': 'Hier ist nichts',
  'not-found.why': 'Vielleicht hat die Adresse einen Tippfehler, oder die Seite gibt es nicht mehr.',
  'not-found.home': 'Zur Startseite',

  'complaint.missing': 'Bitte ausfüllen',
  'complaint.email': 'Prüfen Sie die Adresse: Sie sollte aussehen wie anna@salon.de',
  'complaint.too-short': {
    one: 'Mindestens {count} Zeichen eingeben',
    other: 'Mindestens {count} Zeichen eingeben',
  },
  'complaint.too-long': {
    one: 'Auf {count} Zeichen kürzen',
    other: 'Auf {count} Zeichen kürzen',
  },
  'complaint.wrong': 'Prüfen Sie, was hier steht',

  'field.email': 'E-Mail',
  'field.password': 'Passwort',
  'field.salon-name': 'Name des Salons',
  'field.phone': 'Telefon',
  'field.address': 'Adresse',
  'field.count': '{used} von {longest}',

  'demo.name': 'Demo',
  'demo.banner': 'Demo: Die Daten sind erfunden. Was heißt das?',
  'demo.what':
    'Salon, Preise und Antworten sind hier erfunden. Was Sie eingeben, bleibt in diesem Browser und wird nirgendwohin gesendet.',
  'demo.leave':
    'Um die Demo zu verlassen, öffnen Sie die Adresse Ihres eigenen Salon Agent: Dort sind der echte Salon und der echte Server. Von der Demo geht nichts dorthin.',
  'demo.afresh': 'Demodaten löschen und neu beginnen',
  'demo.leave-visit': 'Zurück zu meinem Salon',
  'demo.instead':
    'Der Server antwortet nicht, deshalb steht hier vorerst ein Beispiel statt Ihres Salons. Sobald er antwortet, bringen wir Sie zurück.',
  'demo.look': 'Beispiel ansehen',
} satisfies Same<typeof uk>

import type { Same } from '../texts.ts'
import type uk from '../uk/training.ts'

export default {
  'training.title': 'Training',
  'training.lead':
    'Fügen Sie die Dateien des Salons hinzu. Der Agent sagt Ihren Kunden nur, was darin steht.',
  'training.state': 'Stand des Trainings',
  'training.train': 'Agenten trainieren',
  'training.again': 'Noch einmal trainieren',
  'training.talk': 'Mit dem Agenten sprechen',
  'training.learning': 'Der Agent lernt',
  'training.needs-files': 'Fügen Sie zuerst mindestens eine Datei hinzu.',
  'training.ready': 'Die Dateien sind da. Trainieren Sie den Agenten, dann antwortet er danach.',
  'training.up-to-date': 'Das Training ist fertig. Prüfen Sie, wie der Agent antwortet.',
  'training.partly': 'Das Training ist fertig, aber nicht alles wurde verstanden.',
  'training.see-report': 'Was genau?',
  'training.changed':
    'Die Dateien haben sich geändert. Trainieren Sie den Agenten, damit er auch anders antwortet.',

  'files.title': 'Dateien',
  'files.first': 'Beginnen Sie mit der Preisliste',
  'files.first-what':
    'Fügen Sie Preise, Öffnungszeiten, Regeln und häufige Fragen hinzu: alles, was Sie schon haben. Nichts muss umgearbeitet werden.',
  'files.choose': 'Dateien hinzufügen',
  'files.formats': 'PDF, Word, Excel oder Text, jeweils bis 10\u00a0MB',
  'files.drop': 'Sie können Dateien einfach auf die Seite ziehen.',
  'files.uploading': '{percent} hochgeladen',
  'files.uploading-name': '„{name}“ wird hochgeladen',
  'files.checking': 'Die Datei wird geprüft…',
  'files.stop': 'Hochladen von „{name}“ abbrechen',
  'files.dismiss': '„{name}“ von der Liste nehmen',
  'files.upload-again': '„{name}“ noch einmal hochladen',
  'files.remove': '„{name}“ löschen',
  'files.removed': '„{name}“ gelöscht',
  'files.waiting': 'Noch nicht gelesen',
  'files.waiting-what':
    'Die Datei ist gespeichert. Der Agent liest sie, wenn Sie auf „Agenten trainieren“ tippen.',
  'files.understood': { one: 'Verstanden: {count} Angabe', other: 'Verstanden: {count} Angaben' },
  'files.nothing': 'Gelesen, aber nichts Brauchbares gefunden',
  'files.not-understood': {
    one: 'Nicht verstanden: {count} Zeile',
    other: 'Nicht verstanden: {count} Zeilen',
  },

  'reading.download': 'Datei herunterladen',
  'reading.nothing':
    'Die Datei wurde gelesen, aber weder Preise noch Zeiten noch Regeln gefunden. Prüfen Sie, ob es die richtige ist.',
  'reading.prices': { one: '{count} Preiszeile', other: '{count} Preiszeilen' },
  'reading.service': 'Leistung',
  'reading.price': 'Preis und Dauer',
  'reading.no-price': 'ohne Preis',
  'reading.per': 'pro {unit}',
  'reading.hours': 'Öffnungszeiten',
  'reading.contact': 'Kontakt',
  'reading.payment': 'Bezahlung',
  'reading.staff': 'Team',
  'reading.faq': 'Fragen und Antworten',
  'reading.rule': 'Regeln und Bedingungen',

  'report.title': 'Was der Agent weiß',
  'report.services': 'Leistungen',
  'report.prices': 'Preise',
  'report.hours': 'Öffnungszeiten',
  'report.contacts': 'Kontakt',
  'report.payment': 'Bezahlung',
  'report.staff': 'Team',
  'report.rules': 'Regeln und Bedingungen',
  'report.faq': 'Fragen und Antworten',
  'report.nothing': 'in den Dateien nicht gefunden',
  'report.learned': 'Trainiert: {when}',
  'report.all-understood': 'Alle Zeilen mit Preisen und Zeiten wurden verstanden.',
  'report.not-understood': {
    one: '{count} Zeile nicht verstanden',
    other: '{count} Zeilen nicht verstanden',
  },
  'report.not-understood-what':
    'Davon spricht der Agent nicht, um sich nicht zu irren. Machen Sie die Zeilen in der Datei deutlicher und laden Sie sie noch einmal hoch.',
  'report.prompt-numbers':
    'In Ihren Wünschen stehen Zahlen, die in keiner Datei sind: {numbers}. Der Agent nennt sie nicht. Sollen Kunden sie hören, gehören sie in eine Datei.',

  'not-understood.no-service': 'Unklar, zu welcher Leistung dieser Preis gehört',
  'not-understood.no-price': 'Eine Leistung ohne Preis',
  'not-understood.several-prices': 'Mehrere Preise, und unklar, welcher wofür',
  'not-understood.unclear-price': 'Sieht nicht nach einem Preis aus',
  'not-understood.unclear-time': 'Unklar, welche Zeit gemeint ist',
  'not-understood.unclear-header': 'Unklar, was in diesen Spalten steht',
  'not-understood.stray-price': 'Unklar, ob das ein Preis ist oder ein Betrag in einem Satz',
  'not-understood.no-text':
    'Auf dieser Seite sind nur Bilder, kein Text. Tragen Sie diese Preise in eine Tabelle ein oder laden Sie das Dokument hoch, aus dem sie gedruckt wurde.',
  'not-understood.damaged':
    'Ein Teil der Datei ist beschädigt und wurde nicht gelesen. Speichern Sie die Datei neu und laden Sie sie noch einmal hoch.',
  'not-understood.past-limit':
    'Die Datei ist zu groß: Ab dieser Stelle wurde nichts gelesen. Teilen Sie sie auf.',

  'prompt.title': 'Wünsche an den Agenten',
  'prompt.lead':
    'Wie er grüßt und unterschreibt, ob er siezt oder duzt, worüber er nicht spricht. Das gilt ab der nächsten Nachricht.',
  'prompt.label': 'Wünsche an den Agenten',
  'prompt.example':
    'Zum Beispiel: Grüße mit „Guten Tag, hier ist der Salon Malve“. Sieze. Sprich nicht über andere Salons.',
  'prompt.builtin':
    'Der Agent arbeitet gerade ohne Sprachmodell. Er hält sich an Gruß, Unterschrift, Anrede und verbotene Themen. Andere Wünsche sind gespeichert, wirken aber noch nicht.',
  'prompt.numbers':
    'Preise und Zeiten nimmt der Agent nur aus den Dateien: Zahlen aus den Wünschen nennt er nicht.',
} satisfies Same<typeof uk>

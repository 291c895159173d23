import type { Same } from '../texts.ts'
import type uk from '../uk/sandbox.ts'

export default {
  'chat.title': 'Testchat',
  'chat.lead': 'Schreiben Sie wie eine Kundin. Diese Nachrichten sehen nur Sie.',
  'chat.knows-nothing': 'Der Agent weiß noch nichts über Ihren Salon.',
  'chat.go-train': 'Dateien hinzufügen und trainieren',
  'chat.with-agent': 'Gespräch mit dem Agenten',
  'chat.you': 'Sie',
  'chat.agent': 'Agent',
  'chat.empty': 'Fragen Sie, was Kunden fragen',
  'chat.empty-what':
    'Preis, Dauer, Öffnungszeiten, Adresse. Auf Englisch, Ukrainisch oder Polnisch: so, wie man Ihnen schreibt.',
  'chat.try-price': 'How much is a manicure?',
  'chat.try-hours': 'Until when are you open on Saturday?',
  'chat.try-address': 'Where are you?',
  'chat.message': 'Nachricht',
  'chat.send': 'Senden',
  'chat.send-again': 'Noch einmal senden',
  'chat.typing': 'Der Agent schreibt',
  'chat.photo': 'Foto aus dem Gespräch',
  'chat.photo-add': 'Foto hinzufügen',
  'chat.photo-remove': 'Foto entfernen',
  'chat.photo-alone': 'Foto',
  'chat.photo-lost': 'Das Foto konnte nicht geladen werden',
  'chat.afresh': 'Gespräch neu beginnen',
  'chat.cleared': 'Gespräch geleert',
  'chat.sources': { one: 'Woher: {count} Quelle', other: 'Woher: {count} Quellen' },

  'proof.of': '{text}: woher das kommt',
  'proof.title': 'Woher das kommt',
  'proof.terms': 'Die Summanden stehen hier:',
  'proof.tool': 'Das sagt der Terminkalender: eine Zeit, ein Preis oder ein Termin, eben geprüft.',
  'proof.customer': 'Das sind die Worte der Kundin oder des Kunden, der Agent hat sie nur wiederholt.',
  'proof.profile': 'Das steht im Profil Ihres Salons.',
  'proof.calendar': 'Das ist das heutige Datum.',
  'proof.corrected': 'Das haben Sie selbst korrigiert: Ihr Wort zählt mehr als die Datei.',
  'proof.added': 'Das haben Sie selbst ergänzt, in den Dateien steht es nicht.',

  'about.title': 'Worauf diese Antwort beruht',
  'about.nothing':
    'Sobald der Agent geantwortet hat, stehen hier die Zeilen Ihrer Dateien, auf denen die Antwort beruht.',
  'about.no-sources':
    'In dieser Antwort steht nichts aus den Dateien: keine Preise, keine Zeiten, keine Zusagen.',
  'about.builtin': 'Geantwortet hat der eingebaute Agent, ohne Sprachmodell.',
  'about.model': 'Geantwortet hat ein Sprachmodell, die Zahlen sind mit den Dateien abgeglichen.',

  'hand-over.unknown': 'Der Agent weiß das nicht und ruft jemanden aus dem Salon.',
  'hand-over.asked': 'Die Kundin wünscht einen Menschen, also ruft der Agent jemanden aus dem Salon.',
  'hand-over.photo': 'Das Foto muss sich jemand aus dem Salon ansehen.',
  'hand-over.complaint': 'Das ist eine Beschwerde, deshalb antwortet jetzt jemand aus dem Salon.',
  'hand-over.attachment':
    'Der Kunde hat etwas geschickt, das der Agent nicht liest: Sprache, Sticker, Datei, Ort oder Kontakt.',
  'hand-over.flood': 'Zu viele Nachrichten, daher antwortet ein Mensch aus dem Salon weiter.',
  'hand-over.forbidden': 'Darüber soll der Agent nicht sprechen, also ruft er jemanden aus dem Salon.',
  'hand-over.unsure':
    'Der Agent ist nicht sicher, ob er richtig verstanden hat, und ruft jemanden aus dem Salon.',
} satisfies Same<typeof uk>

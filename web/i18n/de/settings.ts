import type { Same } from '../texts.ts'
import type uk from '../uk/settings.ts'

export default {
  'settings.title': 'Einstellungen',
  'settings.salon': 'Salon',
  'settings.language-time': 'Sprache und Zeit',
  'settings.time-zone': 'Zeitzone',
  'settings.looks': 'Aussehen',

  'theme.system': 'Wie auf dem Gerät',
  'theme.light': 'Hell',
  'theme.dark': 'Dunkel',

  'settings.account': 'Konto',
  'settings.trial-until': 'Testphase bis {date}',
  'settings.sign-out': 'Abmelden',
  'settings.agent': 'Agent',
  'settings.agent-on': 'Der Agent antwortet Kunden',
  'settings.agent-on-what':
    'Er antwortet selbst und ruft Sie, wenn er etwas nicht weiß oder jemand einen Menschen wünscht.',
  'settings.agent-off-what': 'Jetzt abgeschaltet: Nachrichten kommen unter „Chats“ an und warten auf Sie.',
  'settings.agent-answers': 'Der Agent antwortet Kunden wieder',
  'settings.agent-is-silent': 'Der Agent schweigt. Kunden warten unter „Chats“ auf Sie',
  'settings.agent-rests': 'Der Salon wird bald gelöscht, deshalb schweigt der Agent.',
  'settings.waits': 'Wenn Sie ein Gespräch übernommen haben und jemand wartet:',
  'settings.nudge_minutes': 'Sie erinnern',
  'settings.holding_minutes': 'Um Geduld bitten',
  'settings.back_minutes': 'An den Agenten zurückgeben',
  'settings.after': 'nach {time}',
  'settings.description': 'Ein paar Worte über den Salon',
  'settings.hours': 'Öffnungs- und Arbeitszeiten',
  'settings.notifications': 'Benachrichtigungen',
  'settings.notified-by':
    'Wenn jemand auf einen Menschen wartet, schreibt Ihnen der Bot in Telegram: {name}. Antworten können Sie gleich dort.',
  'settings.not-notified':
    'Verknüpfen Sie Ihr eigenes Telegram, dann schreibt Ihnen der Bot, sobald jemand auf einen Menschen wartet.',
  'settings.notifications-open': 'Benachrichtigungen einrichten',
  'settings.data': 'Daten der Kunden',
  'settings.retention': 'Wie lange Gespräche bleiben',
  'settings.retention-ever': 'Für immer',
  'settings.retention-days': {
    one: '{count} Tag nach der letzten Nachricht',
    other: '{count} Tage nach der letzten Nachricht',
  },
  'settings.retention-what':
    'Dann wird das Gespräch samt Fotos gelöscht. Termine im Kalender bleiben ohne Namen und Telefon.',
  'settings.trial-over': 'Die Testphase endete am {date}',
  'settings.password': 'Passwort ändern',
  'settings.password-what': 'Auf anderen Geräten müssen Sie sich neu anmelden.',
  'settings.password-current': 'Jetziges Passwort',
  'settings.password-new': 'Neues Passwort',
  'settings.password-change': 'Neues Passwort speichern',
  'settings.password-changed': 'Passwort geändert',
  'settings.export': 'Alles als eine Datei herunterladen',
  'settings.export-what': 'Ein Archiv mit Dateien, Fotos, Gesprächen, Terminen und dem Wissen des Agenten.',
  'settings.leave': 'Löschen des Salons',
  'settings.leave-what':
    'Der Salon und alles darin wird gelöscht. Sieben Tage lang können Sie es sich anders überlegen.',
  'settings.leave-do': 'Salon löschen',
  'settings.leave-at-once': 'Der Agent schweigt sofort.',
  'settings.leave-week': 'Sieben Tage bleibt alles da, und ein Tipp nimmt die Entscheidung zurück.',
  'settings.leave-after': 'Danach sind Dateien, Gespräche, Termine und das Konto für immer weg.',
  'settings.leave-password': 'Ihr Passwort',
  'settings.leave-sure': 'In sieben Tagen löschen',
  'settings.leave-not': 'Salon behalten',
} satisfies Same<typeof uk>

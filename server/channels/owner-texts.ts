// What an owner reads in his own Telegram, by language.
import type { Language } from '#contract/problem.ts'
import type { NoticeKind } from '#server/conversations/notices.ts'

export type OwnerTexts = {
  linked: string
  codeUnknown: string
  /** His message was none of a conversation's. */
  whichOne: string
  /** {customer} */
  delivered: string
  writeNow: string
  givenBack: string
  taken: string
  gone: string
  reply: string
  take: string
  giveBack: string
  notices: Record<NoticeKind, string>
  /** Two lines below the notice. */
  waits: string
}

export const ownerTexts: Record<Language, OwnerTexts> = {
  uk: {
    linked: 'Готово: сюди приходитимуть розмови, яким потрібна людина. Відповідайте на них просто тут.',
    codeUnknown: 'Цей код уже використано або він застарів. Візьміть новий на сторінці «Під’єднання».',
    whichOne:
      'Щоб написати клієнтові, дайте відповідь на повідомлення про нього або натисніть під ним «Відповісти».',
    delivered: 'Надсилаю клієнтові: {customer}.',
    writeNow: 'Пишіть відповідь, її отримає {customer}.',
    givenBack: 'Розмову знову веде агент: {customer}.',
    taken: 'Розмову тепер ведете ви, агент мовчить: {customer}.',
    gone: 'Цієї розмови вже немає.',
    reply: 'Відповісти',
    take: 'Веду сам',
    giveBack: 'Хай відповідає агент',
    notices: {
      hand_over: '{customer} чекає на людину.',
      nudge: '{customer} досі чекає на людину.',
      taken_back: 'Ніхто не відповів, тож розмову знову веде агент: {customer}.',
      undelivered: 'Повідомлення не доставлено: {customer}.',
      erased: 'Клієнт попросив його забути, дані видалено: {customer}.',
    },
    waits: 'Останнє повідомлення: «{message}»',
  },
  en: {
    linked: 'Done: conversations that need a person will come here. Answer them right here.',
    codeUnknown: 'This code was used already, or has expired. Take a new one on the page “Integrations”.',
    whichOne: 'To write to a customer, reply to the notice about them, or tap “Reply” below it.',
    delivered: 'On its way to {customer}.',
    writeNow: 'Write your answer, {customer} will get it.',
    givenBack: 'The agent answers again: {customer}.',
    taken: 'You answer now, the agent is silent: {customer}.',
    gone: 'This conversation is gone.',
    reply: 'Reply',
    take: 'I take it',
    giveBack: 'Let the agent answer',
    notices: {
      hand_over: '{customer} is waiting for a person.',
      nudge: '{customer} is still waiting for a person.',
      taken_back: 'Nobody answered, so the agent answers again: {customer}.',
      undelivered: 'A message could not be delivered: {customer}.',
      erased: 'A customer asked to be forgotten, and is: {customer}.',
    },
    waits: 'Last message: “{message}”',
  },
  pl: {
    linked:
      'Gotowe: tu będą przychodzić rozmowy, w których potrzebny jest człowiek. Odpowiadaj na nie tutaj.',
    codeUnknown: 'Ten kod został już użyty albo wygasł. Weź nowy na stronie „Integracje”.',
    whichOne: 'Aby napisać do klienta, odpowiedz na wiadomość o nim albo naciśnij pod nią „Odpowiedz”.',
    delivered: 'Wysyłam do klienta: {customer}.',
    writeNow: 'Napisz odpowiedź, otrzyma ją {customer}.',
    givenBack: 'Rozmowę znów prowadzi agent: {customer}.',
    taken: 'Rozmowę prowadzisz teraz ty, agent milczy: {customer}.',
    gone: 'Tej rozmowy już nie ma.',
    reply: 'Odpowiedz',
    take: 'Sam odpowiadam',
    giveBack: 'Niech odpowiada agent',
    notices: {
      hand_over: '{customer} czeka na człowieka.',
      nudge: '{customer} nadal czeka na człowieka.',
      taken_back: 'Nikt nie odpowiedział, więc rozmowę znów prowadzi agent: {customer}.',
      undelivered: 'Wiadomość nie została dostarczona: {customer}.',
      erased: 'Klient poprosił o zapomnienie, dane usunięto: {customer}.',
    },
    waits: 'Ostatnia wiadomość: „{message}”',
  },
  de: {
    linked: 'Fertig: Gespräche, die einen Menschen brauchen, kommen hierher. Antworten Sie gleich hier.',
    codeUnknown:
      'Dieser Code wurde schon benutzt oder ist abgelaufen. Holen Sie einen neuen unter „Integrationen“.',
    whichOne:
      'Um einem Kunden zu schreiben, antworten Sie auf die Nachricht über ihn oder tippen Sie darunter auf „Antworten“.',
    delivered: 'Unterwegs an {customer}.',
    writeNow: 'Schreiben Sie Ihre Antwort, {customer} bekommt sie.',
    givenBack: 'Der Agent antwortet wieder: {customer}.',
    taken: 'Jetzt antworten Sie, der Agent schweigt: {customer}.',
    gone: 'Dieses Gespräch gibt es nicht mehr.',
    reply: 'Antworten',
    take: 'Ich übernehme',
    giveBack: 'Der Agent soll antworten',
    notices: {
      hand_over: '{customer} wartet auf einen Menschen.',
      nudge: '{customer} wartet noch immer auf einen Menschen.',
      taken_back: 'Niemand hat geantwortet, der Agent antwortet wieder: {customer}.',
      undelivered: 'Eine Nachricht wurde nicht zugestellt: {customer}.',
      erased: 'Ein Kunde wollte vergessen werden, die Daten sind gelöscht: {customer}.',
    },
    waits: 'Letzte Nachricht: „{message}“',
  },
}

export const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

// How the owner is told: a subject, and what a person needs to know before opening the conversation.
import type { NoticeDetails, NoticeKind } from './notices.ts'

type Language = NoticeDetails['language']
type Words = {
  /** {name}: the customer. */
  subjects: Record<NoticeKind, string>
  leads: Record<NoticeKind, string>
  reasons: Record<string, string>
  wrote: string
  nobody: string
  answer: string
}

const words: Record<Language, Words> = {
  uk: {
    subjects: {
      hand_over: '{name}: потрібна ваша відповідь',
      nudge: '{name} досі чекає на відповідь',
      taken_back: '{name}: агент знову відповідає',
      undelivered: '{name}: повідомлення не доставлено',
      erased: 'Клієнт попросив видалити свої дані',
    },
    leads: {
      hand_over: 'Агент передав розмову людині.',
      nudge: 'Клієнт чекає, поки йому відповість людина.',
      taken_back: 'Ніхто не відповів вчасно, тому агент відповідає знову.',
      undelivered: 'Повідомлення салону не дійшло до клієнта.',
      erased: 'Клієнт підтвердив прохання. Листування з ним і його дані видаляються.',
    },
    reasons: {
      unknown: 'Агент не знає відповіді.',
      asked: 'Клієнт просить людину.',
      photo: 'Клієнт надіслав фото.',
      complaint: 'Це скарга.',
      forbidden: 'Про таке відповідає тільки людина.',
      unsure: 'Агент не впевнений у відповіді.',
      attachment: 'Клієнт надіслав те, чого агент не читає.',
      flood: 'Від клієнта надто багато повідомлень.',
      blocked: 'Клієнт заблокував бота салону.',
      gone: 'Такого чату чи номера вже немає.',
      window_closed: 'Минула доба, протягом якої WhatsApp дозволяє відповідати.',
      token: 'Ключ доступу до месенджера більше не діє. Під’єднайте канал знову.',
      permission: 'Месенджер не дозволяє писати з цього акаунта. Перевірте під’єднання.',
      limited: 'Месенджер сьогодні обмежив кількість повідомлень.',
      rejected: 'Месенджер не прийняв повідомлення.',
      unreachable: 'Месенджер не відповідав цілу добу.',
      disconnected: 'Канал від’єднано.',
    },
    wrote: 'Клієнт написав',
    nobody: 'Клієнт',
    answer: 'Відповісти',
  },
  en: {
    subjects: {
      hand_over: '{name}: your answer is needed',
      nudge: '{name} is still waiting for an answer',
      taken_back: '{name}: the agent answers again',
      undelivered: '{name}: a message was not delivered',
      erased: 'A customer asked to be forgotten',
    },
    leads: {
      hand_over: 'The agent passed the conversation to a person.',
      nudge: 'The customer is waiting for a person.',
      taken_back: 'Nobody answered in time, so the agent answers again.',
      undelivered: 'A message of the salon did not reach the customer.',
      erased: 'The customer confirmed it. The conversation and the personal data are being deleted.',
    },
    reasons: {
      unknown: 'The agent does not know the answer.',
      asked: 'The customer asks for a person.',
      photo: 'The customer sent a photo.',
      complaint: 'It is a complaint.',
      forbidden: 'Only a person answers this.',
      unsure: 'The agent is not sure of the answer.',
      attachment: 'The customer sent what the agent cannot read.',
      flood: 'The customer sends too many messages.',
      blocked: "The customer blocked the salon's bot.",
      gone: 'There is no such chat or number any more.',
      window_closed: 'The day within which WhatsApp allows an answer is over.',
      token: 'The access token of the messenger is no longer valid. Connect the channel again.',
      permission: 'The messenger does not let this account write. Check the connection.',
      limited: 'The messenger limits the number of messages today.',
      rejected: 'The messenger did not accept the message.',
      unreachable: 'The messenger did not answer for a whole day.',
      disconnected: 'The channel is disconnected.',
    },
    wrote: 'The customer wrote',
    nobody: 'A customer',
    answer: 'Answer',
  },
  pl: {
    subjects: {
      hand_over: '{name}: potrzebna jest Twoja odpowiedź',
      nudge: '{name} wciąż czeka na odpowiedź',
      taken_back: '{name}: agent znów odpowiada',
      undelivered: '{name}: wiadomość nie dotarła',
      erased: 'Klient poprosił o usunięcie swoich danych',
    },
    leads: {
      hand_over: 'Agent przekazał rozmowę człowiekowi.',
      nudge: 'Klient czeka na człowieka.',
      taken_back: 'Nikt nie odpowiedział na czas, więc agent odpowiada znowu.',
      undelivered: 'Wiadomość salonu nie dotarła do klienta.',
      erased: 'Klient to potwierdził. Rozmowa i jego dane są usuwane.',
    },
    reasons: {
      unknown: 'Agent nie zna odpowiedzi.',
      asked: 'Klient prosi o rozmowę z człowiekiem.',
      photo: 'Klient przysłał zdjęcie.',
      complaint: 'To skarga.',
      forbidden: 'Na to odpowiada tylko człowiek.',
      unsure: 'Agent nie jest pewien odpowiedzi.',
      attachment: 'Klient przysłał coś, czego agent nie czyta.',
      flood: 'Klient wysyła zbyt wiele wiadomości.',
      blocked: 'Klient zablokował bota salonu.',
      gone: 'Takiego czatu lub numeru już nie ma.',
      window_closed: 'Minęła doba, w której WhatsApp pozwala odpowiadać.',
      token: 'Klucz dostępu do komunikatora już nie działa. Podłącz kanał ponownie.',
      permission: 'Komunikator nie pozwala pisać z tego konta. Sprawdź połączenie.',
      limited: 'Komunikator ograniczył dziś liczbę wiadomości.',
      rejected: 'Komunikator nie przyjął wiadomości.',
      unreachable: 'Komunikator nie odpowiadał przez całą dobę.',
      disconnected: 'Kanał jest odłączony.',
    },
    wrote: 'Klient napisał',
    nobody: 'Klient',
    answer: 'Odpowiedz',
  },
  de: {
    subjects: {
      hand_over: '{name}: Ihre Antwort wird gebraucht',
      nudge: '{name} wartet noch auf eine Antwort',
      taken_back: '{name}: Der Agent antwortet wieder',
      undelivered: '{name}: Eine Nachricht kam nicht an',
      erased: 'Ein Kunde möchte vergessen werden',
    },
    leads: {
      hand_over: 'Der Agent hat das Gespräch an einen Menschen übergeben.',
      nudge: 'Der Kunde wartet auf einen Menschen.',
      taken_back: 'Niemand hat rechtzeitig geantwortet, daher antwortet der Agent wieder.',
      undelivered: 'Eine Nachricht des Salons hat den Kunden nicht erreicht.',
      erased: 'Der Kunde hat es bestätigt. Das Gespräch und seine Daten werden gelöscht.',
    },
    reasons: {
      unknown: 'Der Agent weiß die Antwort nicht.',
      asked: 'Der Kunde möchte einen Menschen.',
      photo: 'Der Kunde hat ein Foto geschickt.',
      complaint: 'Es ist eine Beschwerde.',
      forbidden: 'Darauf antwortet nur ein Mensch.',
      unsure: 'Der Agent ist sich der Antwort nicht sicher.',
      attachment: 'Der Kunde hat etwas geschickt, das der Agent nicht liest.',
      flood: 'Der Kunde schickt zu viele Nachrichten.',
      blocked: 'Der Kunde hat den Bot des Salons blockiert.',
      gone: 'Diesen Chat oder diese Nummer gibt es nicht mehr.',
      window_closed: 'Der Tag, an dem WhatsApp eine Antwort erlaubt, ist vorbei.',
      token: 'Der Zugangsschlüssel des Messengers gilt nicht mehr. Verbinden Sie den Kanal neu.',
      permission: 'Der Messenger lässt dieses Konto nicht schreiben. Prüfen Sie die Verbindung.',
      limited: 'Der Messenger begrenzt heute die Zahl der Nachrichten.',
      rejected: 'Der Messenger hat die Nachricht nicht angenommen.',
      unreachable: 'Der Messenger hat einen ganzen Tag nicht geantwortet.',
      disconnected: 'Der Kanal ist getrennt.',
    },
    wrote: 'Der Kunde schrieb',
    nobody: 'Ein Kunde',
    answer: 'Antworten',
  },
}

/** `address`: of the app, without a slash at the end; null where nobody can open it from elsewhere. */
export function wordNotice(notice: NoticeDetails, address: string | null): { subject: string; text: string } {
  const { subjects, leads, reasons, wrote, nobody, answer } = words[notice.language]
  const name = notice.customerName || nobody
  const lines = [
    [leads[notice.kind], reasons[notice.reason]].filter(Boolean).join(' '),
    notice.kind !== 'erased' && notice.lastMessage !== '' ? `${wrote}: «${notice.lastMessage}»` : '',
    notice.kind !== 'erased' && address ? `${answer}: ${address}/chats/${notice.conversationId}` : '',
  ]
  return {
    subject: subjects[notice.kind].replace('{name}', () => name),
    text: lines.filter((line) => line !== '').join('\n\n'),
  }
}

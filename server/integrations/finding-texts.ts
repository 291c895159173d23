// What the doctor says: what is wrong in one sentence, why and what then, and the word on the button.
import type { FindingCode } from '#contract/integrations.ts'
import type { Language } from '#contract/problem.ts'

type Text = readonly [sentence: string, cause: string, label?: string]

export const findingTexts: Record<Language, Record<FindingCode, Text>> = {
  uk: {
    unreachable: [
      '{name} зараз не відповідає.',
      'Немає зв’язку з сервером месенджера ({reason}). Зазвичай це минає саме; повідомлення чекають і будуть надіслані.',
    ],
    'token-refused': [
      'Токен більше не діє, клієнтам не відповідаємо.',
      'Токен відкликали, замінили або його строк минув. Вставте новий.',
      'Вставити новий токен',
    ],
    'token-unreadable': [
      'Збережений токен не вдається прочитати.',
      'На сервері змінили SECRET_KEY, а токен зашифровано старим ключем. Вставте токен ще раз.',
      'Вставити токен',
    ],
    'delivery-failing': [
      'Більшість відповідей за добу не доставлено: {count}.',
      'Месенджер відхиляє повідомлення. Причина стоїть біля кожного з них в історії.',
      'Відкрити історію',
    ],
    'unusual-silence': [
      'Ніхто не писав уже {hours} год, для вашого салону це незвично.',
      'Усе інше справне. Перевірте, чи клієнти бачать правильне посилання або номер, і напишіть собі пробне повідомлення.',
    ],
    'webhook-elsewhere': [
      'Повідомлення клієнтів надходять не сюди, а на {host}.',
      'Цього бота чи номер під’єднано ще до однієї програми, і вона забирає повідомлення.',
      'Повернути сюди',
    ],
    'webhook-missing': [
      'Telegram не знає, куди доставляти повідомлення.',
      'Адресу доставки хтось видалив.',
      'Увімкнути доставку',
    ],
    'webhook-in-the-way': [
      'Повідомлення клієнтів забирає {host}.',
      'Для бота встановлено адресу доставки іншої програми, тому ми не можемо їх отримати.',
      'Прибрати чужу адресу',
    ],
    'webhook-failing': [
      'Telegram не може доставити нам повідомлення.',
      'Він пробує нашу адресу й отримує: «{reason}». Якщо кнопка не допоможе, зверніться до того, хто встановив програму.',
      'Спробувати ще раз',
    ],
    'another-poller': [
      'Повідомлення бота читає ще одна програма.',
      'Хтось інший користується цим самим токеном. Відкрийте @BotFather, замініть токен (/revoke) і вставте новий тут.',
      'Відкрити @BotFather',
    ],
    'polling-stopped': [
      'Нові повідомлення з Telegram не забираються.',
      'Фонова робота сервера зупинилася або ще не почалася.',
      'Запустити знову',
    ],
    'updates-pending': [
      'Черга непрочитаних повідомлень: {count}.',
      'Повідомлень надходить більше, ніж устигаємо забрати, або доставка уповільнилась.',
      'Оновити доставку',
    ],
    'updates-not-allowed': [
      'Частина подій із Telegram не надходить: {kinds}.',
      'Налаштування доставки змінила інша програма.',
      'Виправити',
    ],
    'owner-not-linked': [
      'Ваш Telegram не під’єднано.',
      'Коли агент покличе людину, ви побачите це лише тут і на пошті.',
      'Під’єднати мій Telegram',
    ],
    'number-gone': [
      'Номер більше не доступний цьому токену.',
      'Номер видалили з акаунта або в токена забрали доступ.',
      'Під’єднати знову',
    ],
    'number-not-ready': [
      'Номер WhatsApp не активний: {status}.',
      'Його треба підтвердити або зареєструвати в WhatsApp Manager.',
      'Відкрити WhatsApp Manager',
    ],
    'quality-low': [
      'Meta знизила оцінку якості номера.',
      'Клієнти скаржилися або блокували салон. Пишіть лише тим, хто звертався першим.',
      'Відкрити WhatsApp Manager',
    ],
    'token-expires': [
      'Токен перестане діяти за {days} дн.',
      'Це тимчасовий токен. Створіть постійний токен системного користувача й вставте його.',
      'Вставити новий токен',
    ],
    'token-temporary': [
      'Токен має строк дії.',
      'Постійний токен системного користувача діє, доки ви його не відкличете.',
      'Відкрити системних користувачів',
    ],
    'scopes-missing': [
      'Токенові бракує дозволів: {scopes}.',
      'Створіть токен заново й позначте обидва дозволи WhatsApp.',
      'Вставити новий токен',
    ],
    'waba-unknown': [
      'Не знаємо вашого акаунта WhatsApp Business.',
      'Токен про нього не розповідає, тому доставку не вдалося ввімкнути. ID стоїть у WhatsApp Manager біля назви акаунта.',
      'Вказати ID акаунта',
    ],
    'number-not-in-waba': [
      'Номер належить іншому акаунтові WhatsApp Business.',
      'У вказаному акаунті такого номера немає.',
      'Виправити ID акаунта',
    ],
    'not-subscribed': [
      'Meta не доставляє повідомлень: застосунок не підписано.',
      'Надсилати можна, а отримувати ні, доки акаунт не підписано на застосунок.',
      'Підписати',
    ],
    'webhook-never-verified': [
      'Meta ще не знає нашої адреси.',
      'Вставте адресу та маркер підтвердження в налаштуваннях застосунку Meta: WhatsApp → Configuration → Webhook, поле messages.',
      'Скопіювати адресу',
    ],
    'no-public-address': [
      'WhatsApp не може нас дістати: немає публічної адреси.',
      'Meta доставляє лише на https-адресу в інтернеті. Її задає той, хто встановив програму: PUBLIC_URL.',
      'Скопіювати налаштування',
    ],
    'no-app-secret': [
      'Справжність повідомлень від Meta не перевіряється.',
      'Без App Secret захищає лише те, що адресу неможливо вгадати. Він у застосунку Meta: Settings → Basic.',
      'Вказати App Secret',
    ],
    'signatures-wrong': [
      'Надходять запити з неправильним підписом: {count}.',
      'App Secret не той, або хтось стороннім способом дізнався адресу. Повідомлення з такими запитами не приймаємо.',
      'Виправити',
    ],
    'foreign-events': [
      'Сюди надходять події іншого номера: {count}.',
      'До того самого застосунку Meta під’єднано ще один номер. Ми їх пропускаємо.',
    ],
    'no-template': [
      'Після 24 годин мовчання клієнта написати йому не вийде.',
      'WhatsApp дозволяє тоді лише затверджений шаблон з одним полем для тексту.',
      'Вказати шаблон',
    ],
    'template-not-approved': [
      'Шаблон «{template}» не можна надсилати: {status}.',
      'Meta його не затвердила або призупинила.',
      'Відкрити шаблони',
    ],
    'window-closed': [
      'Розмов, у яких минуло 24 години і відповідь не дійшла: {count}.',
      'WhatsApp дозволяє вільно писати лише добу після повідомлення клієнта.',
      'Відкрити історію',
    ],
  },
  en: {
    unreachable: [
      '{name} does not answer right now.',
      "The messenger's server cannot be reached ({reason}). This usually passes by itself; messages wait and will be sent.",
    ],
    'token-refused': [
      'The token no longer works, customers are not answered.',
      'It was revoked, replaced, or has expired. Paste a new one.',
      'Paste a new token',
    ],
    'token-unreadable': [
      'The stored token cannot be read.',
      'SECRET_KEY was changed on the server, and the token is sealed with the old one. Paste the token again.',
      'Paste the token',
    ],
    'delivery-failing': [
      'Most answers of the last day were not delivered: {count}.',
      'The messenger refuses them. The reason stands beside each of them in the history.',
      'Open the history',
    ],
    'unusual-silence': [
      'Nobody has written for {hours} hours, which is unusual for your salon.',
      'Everything else works. Check that customers see the right link or number, and send yourself a message.',
    ],
    'webhook-elsewhere': [
      "Customers' messages go to {host} instead of here.",
      'This bot or number is connected to another program too, and that one takes the messages.',
      'Bring them back',
    ],
    'webhook-missing': [
      'Telegram does not know where to deliver.',
      'Somebody removed the delivery address.',
      'Switch delivery on',
    ],
    'webhook-in-the-way': [
      "{host} takes the customers' messages.",
      "Another program's delivery address is set for the bot, so we cannot fetch them.",
      'Remove that address',
    ],
    'webhook-failing': [
      'Telegram cannot deliver messages to us.',
      'It tries our address and gets: “{reason}”. If the button does not help, ask whoever installed the program.',
      'Try again',
    ],
    'another-poller': [
      "Another program reads this bot's messages.",
      'Somebody else uses the same token. Open @BotFather, replace the token (/revoke), and paste the new one here.',
      'Open @BotFather',
    ],
    'polling-stopped': [
      'New messages are not fetched from Telegram.',
      "The server's background work has stopped, or not started yet.",
      'Start again',
    ],
    'updates-pending': [
      'Messages waiting to be fetched: {count}.',
      'More arrive than we fetch, or delivery has slowed down.',
      'Renew delivery',
    ],
    'updates-not-allowed': [
      "Some of Telegram's events do not arrive: {kinds}.",
      'Another program changed the delivery settings.',
      'Mend',
    ],
    'owner-not-linked': [
      'Your own Telegram is not linked.',
      'When the agent calls for a person, you see it only here and by e-mail.',
      'Link my Telegram',
    ],
    'number-gone': [
      'The token no longer sees the number.',
      'The number was removed from the account, or the token lost its access.',
      'Connect again',
    ],
    'number-not-ready': [
      'The WhatsApp number is not active: {status}.',
      'It has to be verified or registered in WhatsApp Manager.',
      'Open WhatsApp Manager',
    ],
    'quality-low': [
      "Meta has lowered the number's quality rating.",
      'Customers complained or blocked the salon. Write only to those who wrote first.',
      'Open WhatsApp Manager',
    ],
    'token-expires': [
      'The token stops working in {days} days.',
      'It is a temporary token. Make a permanent one of a system user and paste it.',
      'Paste a new token',
    ],
    'token-temporary': [
      'The token has an end date.',
      'A permanent token of a system user works until you revoke it.',
      'Open system users',
    ],
    'scopes-missing': [
      'The token lacks permissions: {scopes}.',
      'Make the token again and tick both WhatsApp permissions.',
      'Paste a new token',
    ],
    'waba-unknown': [
      'We do not know your WhatsApp Business account.',
      "The token does not tell, so delivery could not be switched on. The ID stands in WhatsApp Manager beside the account's name.",
      'Enter the account ID',
    ],
    'number-not-in-waba': [
      'The number belongs to another WhatsApp Business account.',
      'The account that was given has no such number.',
      'Correct the account ID',
    ],
    'not-subscribed': [
      'Meta delivers nothing: the app is not subscribed.',
      'Sending works, receiving does not, until the account is subscribed to the app.',
      'Subscribe',
    ],
    'webhook-never-verified': [
      'Meta does not know our address yet.',
      'Paste address and verify token in the Meta app: WhatsApp → Configuration → Webhook, field messages.',
      'Copy the address',
    ],
    'no-public-address': [
      'WhatsApp cannot reach us: there is no public address.',
      'Meta delivers only to an https address on the internet. Whoever installed the program sets it: PUBLIC_URL.',
      'Copy the setting',
    ],
    'no-app-secret': [
      'It is not checked that messages really come from Meta.',
      'Without the app secret only the unguessable address protects you. It is in the Meta app: Settings → Basic.',
      'Enter the app secret',
    ],
    'signatures-wrong': [
      'Requests with a wrong signature arrive: {count}.',
      'The app secret is not the right one, or somebody learned the address. Such requests are refused.',
      'Mend',
    ],
    'foreign-events': [
      'Events of another number arrive here: {count}.',
      'Another number is connected to the same Meta app. They are passed over.',
    ],
    'no-template': [
      'A customer who was silent for 24 hours cannot be written to.',
      'WhatsApp then allows only an approved template with one field for the text.',
      'Enter a template',
    ],
    'template-not-approved': [
      'The template “{template}” cannot be sent: {status}.',
      'Meta has not approved it, or paused it.',
      'Open the templates',
    ],
    'window-closed': [
      'Conversations whose 24 hours ended before an answer arrived: {count}.',
      'WhatsApp lets a business write freely only for a day after the customer did.',
      'Open the history',
    ],
  },
  pl: {
    unreachable: [
      '{name} teraz nie odpowiada.',
      'Brak połączenia z serwerem komunikatora ({reason}). Zwykle mija samo; wiadomości czekają i zostaną wysłane.',
    ],
    'token-refused': [
      'Token już nie działa, klienci nie dostają odpowiedzi.',
      'Został unieważniony, wymieniony albo wygasł. Wklej nowy.',
      'Wklej nowy token',
    ],
    'token-unreadable': [
      'Zapisanego tokenu nie da się odczytać.',
      'Na serwerze zmieniono SECRET_KEY, a token zaszyfrowano starym. Wklej token ponownie.',
      'Wklej token',
    ],
    'delivery-failing': [
      'Większość odpowiedzi z ostatniej doby nie dotarła: {count}.',
      'Komunikator je odrzuca. Powód stoi przy każdej z nich w historii.',
      'Otwórz historię',
    ],
    'unusual-silence': [
      'Nikt nie napisał od {hours} godz., to nietypowe dla twojego salonu.',
      'Reszta działa. Sprawdź, czy klienci widzą właściwy link lub numer, i wyślij sobie wiadomość próbną.',
    ],
    'webhook-elsewhere': [
      'Wiadomości klientów trafiają do {host}, nie tutaj.',
      'Ten bot lub numer jest podłączony także do innego programu i to on je zabiera.',
      'Przywróć tutaj',
    ],
    'webhook-missing': [
      'Telegram nie wie, dokąd dostarczać.',
      'Ktoś usunął adres dostarczania.',
      'Włącz dostarczanie',
    ],
    'webhook-in-the-way': [
      'Wiadomości klientów zabiera {host}.',
      'Bot ma ustawiony adres innego programu, więc nie możemy ich pobrać.',
      'Usuń obcy adres',
    ],
    'webhook-failing': [
      'Telegram nie może dostarczyć nam wiadomości.',
      'Próbuje naszego adresu i dostaje: „{reason}”. Jeśli przycisk nie pomoże, zwróć się do osoby, która zainstalowała program.',
      'Spróbuj ponownie',
    ],
    'another-poller': [
      'Wiadomości bota czyta jeszcze inny program.',
      'Ktoś używa tego samego tokenu. Otwórz @BotFather, wymień token (/revoke) i wklej nowy tutaj.',
      'Otwórz @BotFather',
    ],
    'polling-stopped': [
      'Nowe wiadomości z Telegrama nie są pobierane.',
      'Praca serwera w tle się zatrzymała albo jeszcze nie ruszyła.',
      'Uruchom ponownie',
    ],
    'updates-pending': [
      'Wiadomości czekające na pobranie: {count}.',
      'Przychodzi ich więcej, niż pobieramy, albo dostarczanie zwolniło.',
      'Odnów dostarczanie',
    ],
    'updates-not-allowed': [
      'Część zdarzeń z Telegrama nie dociera: {kinds}.',
      'Ustawienia dostarczania zmienił inny program.',
      'Napraw',
    ],
    'owner-not-linked': [
      'Twój Telegram nie jest połączony.',
      'Gdy agent poprosi o człowieka, zobaczysz to tylko tutaj i w e-mailu.',
      'Połącz mój Telegram',
    ],
    'number-gone': [
      'Token nie widzi już numeru.',
      'Numer usunięto z konta albo token stracił dostęp.',
      'Połącz ponownie',
    ],
    'number-not-ready': [
      'Numer WhatsApp nie jest aktywny: {status}.',
      'Trzeba go potwierdzić lub zarejestrować w WhatsApp Manager.',
      'Otwórz WhatsApp Manager',
    ],
    'quality-low': [
      'Meta obniżyła ocenę jakości numeru.',
      'Klienci się skarżyli lub blokowali salon. Pisz tylko do tych, którzy napisali pierwsi.',
      'Otwórz WhatsApp Manager',
    ],
    'token-expires': [
      'Token przestanie działać za {days} dni.',
      'To token tymczasowy. Utwórz stały token użytkownika systemowego i wklej go.',
      'Wklej nowy token',
    ],
    'token-temporary': [
      'Token ma datę ważności.',
      'Stały token użytkownika systemowego działa, dopóki go nie unieważnisz.',
      'Otwórz użytkowników systemowych',
    ],
    'scopes-missing': [
      'Tokenowi brakuje uprawnień: {scopes}.',
      'Utwórz token ponownie i zaznacz oba uprawnienia WhatsApp.',
      'Wklej nowy token',
    ],
    'waba-unknown': [
      'Nie znamy twojego konta WhatsApp Business.',
      'Token o nim nie mówi, więc nie udało się włączyć dostarczania. ID stoi w WhatsApp Manager obok nazwy konta.',
      'Podaj ID konta',
    ],
    'number-not-in-waba': [
      'Numer należy do innego konta WhatsApp Business.',
      'Na podanym koncie nie ma takiego numeru.',
      'Popraw ID konta',
    ],
    'not-subscribed': [
      'Meta niczego nie dostarcza: aplikacja nie jest subskrybowana.',
      'Wysyłanie działa, odbieranie nie, dopóki konto nie subskrybuje aplikacji.',
      'Subskrybuj',
    ],
    'webhook-never-verified': [
      'Meta nie zna jeszcze naszego adresu.',
      'Wklej adres i token weryfikacji w aplikacji Meta: WhatsApp → Configuration → Webhook, pole messages.',
      'Skopiuj adres',
    ],
    'no-public-address': [
      'WhatsApp nie może nas dosięgnąć: brak publicznego adresu.',
      'Meta dostarcza tylko na adres https w internecie. Ustawia go osoba, która zainstalowała program: PUBLIC_URL.',
      'Skopiuj ustawienie',
    ],
    'no-app-secret': [
      'Nie sprawdzamy, czy wiadomości naprawdę są od Meta.',
      'Bez App Secret chroni tylko adres nie do odgadnięcia. Jest w aplikacji Meta: Settings → Basic.',
      'Podaj App Secret',
    ],
    'signatures-wrong': [
      'Przychodzą żądania z błędnym podpisem: {count}.',
      'App Secret jest niewłaściwy albo ktoś poznał adres. Takie żądania odrzucamy.',
      'Napraw',
    ],
    'foreign-events': [
      'Przychodzą tu zdarzenia innego numeru: {count}.',
      'Do tej samej aplikacji Meta podłączono inny numer. Pomijamy je.',
    ],
    'no-template': [
      'Do klienta, który milczał 24 godziny, nie da się napisać.',
      'WhatsApp pozwala wtedy tylko na zatwierdzony szablon z jednym polem na tekst.',
      'Podaj szablon',
    ],
    'template-not-approved': [
      'Szablonu „{template}” nie można wysyłać: {status}.',
      'Meta go nie zatwierdziła albo wstrzymała.',
      'Otwórz szablony',
    ],
    'window-closed': [
      'Rozmowy, w których 24 godziny minęły przed odpowiedzią: {count}.',
      'WhatsApp pozwala pisać swobodnie tylko dobę po wiadomości klienta.',
      'Otwórz historię',
    ],
  },
  de: {
    unreachable: [
      '{name} antwortet gerade nicht.',
      'Der Server des Messengers ist nicht erreichbar ({reason}). Das geht meist von selbst vorbei; Nachrichten warten und werden gesendet.',
    ],
    'token-refused': [
      'Das Token gilt nicht mehr, Kunden bekommen keine Antwort.',
      'Es wurde widerrufen, ersetzt oder ist abgelaufen. Fügen Sie ein neues ein.',
      'Neues Token einfügen',
    ],
    'token-unreadable': [
      'Das gespeicherte Token lässt sich nicht lesen.',
      'Auf dem Server wurde SECRET_KEY geändert, das Token ist mit dem alten versiegelt. Fügen Sie es noch einmal ein.',
      'Token einfügen',
    ],
    'delivery-failing': [
      'Die meisten Antworten des letzten Tages kamen nicht an: {count}.',
      'Der Messenger lehnt sie ab. Der Grund steht bei jeder im Verlauf.',
      'Verlauf öffnen',
    ],
    'unusual-silence': [
      'Seit {hours} Stunden hat niemand geschrieben, das ist für Ihren Salon ungewöhnlich.',
      'Alles andere funktioniert. Prüfen Sie, ob Kunden den richtigen Link oder die richtige Nummer sehen, und schreiben Sie sich selbst.',
    ],
    'webhook-elsewhere': [
      'Nachrichten der Kunden gehen an {host} statt hierher.',
      'Dieser Bot oder diese Nummer ist auch mit einem anderen Programm verbunden, und das nimmt sie.',
      'Zurückholen',
    ],
    'webhook-missing': [
      'Telegram weiß nicht, wohin es zustellen soll.',
      'Jemand hat die Adresse entfernt.',
      'Zustellung einschalten',
    ],
    'webhook-in-the-way': [
      '{host} nimmt die Nachrichten der Kunden.',
      'Für den Bot ist die Adresse eines anderen Programms gesetzt, deshalb können wir sie nicht abholen.',
      'Fremde Adresse entfernen',
    ],
    'webhook-failing': [
      'Telegram kann uns nicht zustellen.',
      'Es versucht unsere Adresse und bekommt: „{reason}“. Hilft der Knopf nicht, fragen Sie, wer das Programm eingerichtet hat.',
      'Noch einmal versuchen',
    ],
    'another-poller': [
      'Ein anderes Programm liest die Nachrichten dieses Bots.',
      'Jemand benutzt dasselbe Token. Öffnen Sie @BotFather, ersetzen Sie das Token (/revoke) und fügen Sie das neue hier ein.',
      '@BotFather öffnen',
    ],
    'polling-stopped': [
      'Neue Nachrichten werden bei Telegram nicht abgeholt.',
      'Die Hintergrundarbeit des Servers steht oder hat noch nicht begonnen.',
      'Neu starten',
    ],
    'updates-pending': [
      'Nachrichten, die auf Abholung warten: {count}.',
      'Es kommen mehr an, als wir abholen, oder die Zustellung ist langsam.',
      'Zustellung erneuern',
    ],
    'updates-not-allowed': [
      'Manche Ereignisse von Telegram kommen nicht an: {kinds}.',
      'Ein anderes Programm hat die Einstellungen geändert.',
      'Beheben',
    ],
    'owner-not-linked': [
      'Ihr eigenes Telegram ist nicht verbunden.',
      'Wenn der Agent einen Menschen ruft, sehen Sie es nur hier und per E-Mail.',
      'Mein Telegram verbinden',
    ],
    'number-gone': [
      'Das Token sieht die Nummer nicht mehr.',
      'Die Nummer wurde aus dem Konto entfernt, oder das Token hat keinen Zugriff mehr.',
      'Neu verbinden',
    ],
    'number-not-ready': [
      'Die WhatsApp-Nummer ist nicht aktiv: {status}.',
      'Sie muss im WhatsApp Manager bestätigt oder registriert werden.',
      'WhatsApp Manager öffnen',
    ],
    'quality-low': [
      'Meta hat die Qualität der Nummer herabgestuft.',
      'Kunden haben sich beschwert oder den Salon blockiert. Schreiben Sie nur denen, die zuerst geschrieben haben.',
      'WhatsApp Manager öffnen',
    ],
    'token-expires': [
      'Das Token gilt nur noch {days} Tage.',
      'Es ist ein temporäres Token. Erstellen Sie ein dauerhaftes eines Systembenutzers und fügen Sie es ein.',
      'Neues Token einfügen',
    ],
    'token-temporary': [
      'Das Token hat ein Ablaufdatum.',
      'Ein dauerhaftes Token eines Systembenutzers gilt, bis Sie es widerrufen.',
      'Systembenutzer öffnen',
    ],
    'scopes-missing': [
      'Dem Token fehlen Rechte: {scopes}.',
      'Erstellen Sie das Token neu und wählen Sie beide WhatsApp-Rechte.',
      'Neues Token einfügen',
    ],
    'waba-unknown': [
      'Wir kennen Ihr WhatsApp-Business-Konto nicht.',
      'Das Token verrät es nicht, deshalb ließ sich die Zustellung nicht einschalten. Die ID steht im WhatsApp Manager neben dem Kontonamen.',
      'Konto-ID eingeben',
    ],
    'number-not-in-waba': [
      'Die Nummer gehört zu einem anderen WhatsApp-Business-Konto.',
      'Das angegebene Konto hat keine solche Nummer.',
      'Konto-ID korrigieren',
    ],
    'not-subscribed': [
      'Meta stellt nichts zu: Die App ist nicht abonniert.',
      'Senden geht, Empfangen nicht, bis das Konto die App abonniert hat.',
      'Abonnieren',
    ],
    'webhook-never-verified': [
      'Meta kennt unsere Adresse noch nicht.',
      'Fügen Sie Adresse und Prüftoken in der Meta-App ein: WhatsApp → Configuration → Webhook, Feld messages.',
      'Adresse kopieren',
    ],
    'no-public-address': [
      'WhatsApp erreicht uns nicht: Es gibt keine öffentliche Adresse.',
      'Meta stellt nur an eine https-Adresse im Internet zu. Sie wird bei der Installation gesetzt: PUBLIC_URL.',
      'Einstellung kopieren',
    ],
    'no-app-secret': [
      'Ob Nachrichten wirklich von Meta kommen, wird nicht geprüft.',
      'Ohne App Secret schützt nur die nicht erratbare Adresse. Es steht in der Meta-App: Settings → Basic.',
      'App Secret eingeben',
    ],
    'signatures-wrong': [
      'Es kommen Anfragen mit falscher Signatur: {count}.',
      'Das App Secret ist nicht das richtige, oder jemand kennt die Adresse. Solche Anfragen werden abgelehnt.',
      'Beheben',
    ],
    'foreign-events': [
      'Hier kommen Ereignisse einer anderen Nummer an: {count}.',
      'Mit derselben Meta-App ist eine andere Nummer verbunden. Wir übergehen sie.',
    ],
    'no-template': [
      'Einem Kunden, der 24 Stunden schwieg, kann man nicht schreiben.',
      'WhatsApp erlaubt dann nur eine genehmigte Vorlage mit einem Feld für den Text.',
      'Vorlage eingeben',
    ],
    'template-not-approved': [
      'Die Vorlage „{template}“ kann nicht gesendet werden: {status}.',
      'Meta hat sie nicht genehmigt oder angehalten.',
      'Vorlagen öffnen',
    ],
    'window-closed': [
      'Gespräche, deren 24 Stunden vor der Antwort endeten: {count}.',
      'WhatsApp lässt nur einen Tag nach der Nachricht des Kunden frei schreiben.',
      'Verlauf öffnen',
    ],
  },
}

// How every problem is said, by language. Braces are filled with values.
import type { Language, ProblemKind } from '#contract/problem.ts'

type Text = { title: string; detail: string }

export const problemTexts: Record<Language, Record<ProblemKind, Text>> = {
  uk: {
    'invalid-input': {
      title: 'Перевірте поля',
      detail: 'Деякі поля заповнено неправильно. Виправте їх і надішліть ще раз.',
    },
    'unreadable-json': { title: 'Запит не прочитано', detail: 'Тіло запиту не є правильним JSON.' },
    'unreadable-form': {
      title: 'Запит не прочитано',
      detail: 'Форма надійшла неповною або пошкодженою. Надішліть її ще раз.',
    },
    'signed-out': { title: 'Потрібен вхід', detail: 'Ваш сеанс завершився. Увійдіть ще раз.' },
    'wrong-credentials': {
      title: 'Не вдалося увійти',
      detail: 'Електронна пошта або пароль неправильні. Перевірте й спробуйте ще раз.',
    },
    'wrong-refresh-token': { title: 'Потрібен вхід', detail: 'Сеанс уже завершено. Увійдіть ще раз.' },
    'trial-ended': {
      title: 'Пробний період завершився',
      detail:
        'Пробний період завершився. Усі дані збережено, їх можна переглядати; щоб змінювати їх, продовжте доступ.',
    },
    'registration-closed': {
      title: 'Реєстрацію закрито',
      detail: 'Нові салони тут зараз не реєструються. Зверніться до того, хто встановив програму.',
    },
    'not-found': { title: 'Не знайдено', detail: 'Цього тут немає: можливо, його вже видалили.' },
    'wrong-method': { title: 'Так не можна', detail: 'За цією адресою така дія не передбачена.' },
    'email-taken': {
      title: 'Пошта вже зайнята',
      detail: 'Салон із такою електронною поштою вже зареєстровано. Увійдіть або вкажіть іншу пошту.',
    },
    'wrong-password': {
      title: 'Пароль не підходить',
      detail: 'Введіть пароль, з яким ви входите.',
    },
    'bot-taken': {
      title: 'Бот уже зайнятий',
      detail:
        'Цей бот уже відповідає клієнтам іншого салону. Створіть у @BotFather окремого бота для цього салону.',
    },
    'telegram-token-wrong': {
      title: 'Токен не підійшов',
      detail:
        'Telegram не приймає цей токен. Відкрийте @BotFather, надішліть /mybots, виберіть бота, «API Token», і скопіюйте токен цілком.',
    },
    'whatsapp-token-wrong': {
      title: 'Токен не підійшов',
      detail:
        'WhatsApp не приймає цей токен. Створіть у налаштуваннях Meta Business постійний токен системного користувача й вставте його цілком.',
    },
    'whatsapp-token-expired': {
      title: 'Токен застарів',
      detail:
        'Строк дії токена минув. Тимчасові токени живуть добу: створіть постійний токен системного користувача в налаштуваннях Meta Business.',
    },
    'whatsapp-number-unknown': {
      title: 'Номер не знайдено',
      detail:
        'Цей токен не бачить номера з таким Phone number ID. Перевірте, чи скопійовано саме Phone number ID (не номер телефону), і чи має системний користувач доступ до акаунта WhatsApp.',
    },
    'whatsapp-account-wrong': {
      title: 'Акаунт не підійшов',
      detail:
        'У цьому акаунті WhatsApp Business немає такого номера. Перевірте WhatsApp Business Account ID.',
    },
    'whatsapp-permission-missing': {
      title: 'Бракує дозволів',
      detail:
        'Токен не має потрібних дозволів. Створіть його заново з дозволами whatsapp_business_messaging і whatsapp_business_management.',
    },
    'messenger-refused': { title: 'Не вдалося під’єднати', detail: '{name} відмовляє: «{reason}».' },
    'messenger-unreachable': {
      title: 'Немає зв’язку',
      detail: '{name} зараз не відповідає. Нічого не змінено; спробуйте ще раз за хвилину.',
    },
    'channel-disconnected': {
      title: 'Канал від’єднано',
      detail: 'Цю розмову веде канал, який від’єднано. Під’єднайте його знову, щоб писати клієнтові.',
    },
    'nothing-to-train-on': {
      title: 'Немає файлів',
      detail: 'Агентові ще немає з чого вчитися. Завантажте прайс або інші файли салону.',
    },
    'slot-taken': {
      title: 'Час уже зайнято',
      detail: 'Цей час щойно зайняли. Оберіть, будь ласка, інший.',
    },
    'slot-passed': {
      title: 'Цей час уже минув',
      detail: 'Записати на час, що минув, не можна. Оберіть пізніший.',
    },
    'slot-closed': {
      title: 'Неробочий час',
      detail: 'У цей час салон або майстер не працює, чи послуга не встигне завершитися. Оберіть інший час.',
    },
    'too-soon': {
      title: 'Залишилося надто мало часу',
      detail: 'Записатися можна не пізніше ніж за {minutes} хв до візиту. Оберіть пізніший час.',
    },
    'too-far': {
      title: 'Надто далека дата',
      detail: 'Записатися можна щонайбільше на {days} днів наперед. Оберіть ближчу дату.',
    },
    'service-not-offered': {
      title: 'Послуги немає в переліку',
      detail: 'Цієї послуги салон зараз не надає. Поверніть її до переліку або оберіть іншу.',
    },
    'service-without-minutes': {
      title: 'Невідомо, скільки це триває',
      detail: 'Вкажіть у каталозі, скільки хвилин триває послуга, і на неї можна буде записувати.',
    },
    'staff-cannot': {
      title: 'Майстер цього не робить',
      detail: 'Обраний майстер цієї послуги не надає або зараз не приймає записів.',
    },
    'file-too-large': {
      title: 'Файл завеликий',
      detail: 'Файл більший за {limit} МБ. Розділіть його на частини або збережіть без зображень.',
    },
    'storage-full': {
      title: 'Місце закінчилося',
      detail:
        'Файли салону разом не можуть займати більше {limit} МБ. Видаліть непотрібні й спробуйте ще раз.',
    },
    'too-many-files': {
      title: 'Забагато файлів',
      detail: 'У салону вже {limit} файлів. Видаліть непотрібні й спробуйте ще раз.',
    },
    'body-too-large': { title: 'Запит завеликий', detail: 'Запит завеликий.' },
    'wrong-file-type': {
      title: 'Такий файл не підійде',
      detail: 'Файл «{name}» не читається як {formats}. {remedy}',
    },
    'wrong-photo-type': { title: 'Це не фото', detail: 'Надішліть фото у форматі JPEG, PNG, WebP або GIF.' },
    'photo-too-large': {
      title: 'Фото завелике',
      detail: 'Фото більше за {limit} МБ або за 50 мегапікселів. Надішліть менше.',
    },
    'wrong-media-type': {
      title: 'Формат запиту не підтримується',
      detail: 'Надішліть запит у форматі {expected}.',
    },
    'empty-file': {
      title: 'Файл порожній',
      detail: 'У файлі «{name}» нічого немає. Перевірте його й завантажте ще раз.',
    },
    'broken-photo': {
      title: 'Фото пошкоджене',
      detail: 'Не вдалося відкрити фото: файл пошкоджений. Надішліть його ще раз.',
    },
    'model-wrong-key': {
      title: 'Ключ не підійшов',
      detail:
        'Модель не прийняла ключ. Скопіюйте його в кабінеті постачальника ще раз, повністю, і перевірте, чи він діє.',
    },
    'model-unknown': {
      title: 'Такої моделі немає',
      detail:
        'Постачальник не знає моделі «{model}» або не дає її вашому ключу. Перевірте назву: літера в літеру, як у кабінеті постачальника.',
    },
    'model-out-of-credit': {
      title: 'На рахунку немає коштів',
      detail:
        'Ключ правильний, але на рахунку в постачальника моделі закінчилися кошти або вичерпано ліміт. Поповніть його й спробуйте ще раз.',
    },
    'model-without-tools': {
      title: 'Ця модель не підійде',
      detail:
        'Модель «{model}» не вміє користуватися інструментами, тож не зможе шукати вільний час і записувати клієнтів. Оберіть іншу.',
    },
    'model-not-there': {
      title: 'За цією адресою моделі немає',
      detail:
        'За адресою {where} відповідає щось інше, не модель. Часто бракує «/v1» наприкінці: перевірте адресу в інструкції постачальника.',
    },
    'model-address-refused': {
      title: 'Адреса не підійде',
      detail:
        'Адреса {where} не є загальнодоступною адресою інтернету із захистом https. Модель у вашій власній мережі під’єднує той, хто встановив програму.',
    },
    'model-redirected': {
      title: 'Адреса веде деінде',
      detail: 'Ця адреса пересилає на {where}. Впишіть ту адресу, на якій модель справді відповідає.',
    },
    'model-refused': {
      title: 'Модель відмовила',
      detail: 'Модель не прийняла пробного запитання: {words}',
    },
    'model-unreachable': {
      title: 'Модель не відповідає',
      detail: 'Не вдалося отримати відповідь моделі: {where}. Перевірте адресу й спробуйте за хвилину.',
    },
    'calendar-not-shared': {
      title: 'Календар ще не відкрито для агента',
      detail:
        'Відкрийте Google Календар, «Налаштування та спільний доступ», додайте {account} з правом «Вносити зміни до подій» і спробуйте ще раз за кілька хвилин. Немає Google Календаря? Оберіть підписку на календар.',
    },
    'calendar-read-only': {
      title: 'Замало прав у календарі',
      detail:
        '{account} може лише переглядати цей календар. Дайте право «Вносити зміни до подій» і спробуйте ще раз.',
    },
    'calendar-unreachable': {
      title: 'Google Календар не відповідає',
      detail: 'Google Календар зараз недоступний. Нічого не змінено, спробуйте за хвилину.',
    },
    'too-many-tries': { title: 'Забагато спроб', detail: 'Забагато спроб. Спробуйте знову за {minutes} хв.' },
    unexpected: {
      title: 'Сталася помилка',
      detail: 'Щось пішло не так на нашому боці. Дані збережено; спробуйте ще раз. Номер запиту: {request}.',
    },
    unavailable: {
      title: 'Сервер тимчасово недоступний',
      detail: 'Сервер зараз не може відповісти. Спробуйте за хвилину.',
    },
  },
  en: {
    'invalid-input': {
      title: 'Check the fields',
      detail: 'Some fields are not right. Correct them and send again.',
    },
    'unreadable-json': { title: 'Unreadable request', detail: 'The request body is not valid JSON.' },
    'unreadable-form': {
      title: 'Unreadable request',
      detail: 'The form arrived incomplete or damaged. Send it again.',
    },
    'signed-out': { title: 'Please sign in', detail: 'Your session has ended. Sign in again.' },
    'wrong-credentials': {
      title: 'Could not sign in',
      detail: 'The e-mail or the password is wrong. Check them and try again.',
    },
    'wrong-refresh-token': { title: 'Please sign in', detail: 'The session has ended. Sign in again.' },
    'trial-ended': {
      title: 'The trial has ended',
      detail: 'The trial has ended. All your data is kept and can be read; to change it, extend the access.',
    },
    'registration-closed': {
      title: 'Registration is closed',
      detail: 'New salons cannot register here. Ask whoever installed the program.',
    },
    'not-found': { title: 'Not found', detail: 'It is not here; perhaps it has been deleted.' },
    'wrong-method': { title: 'Not possible', detail: 'This address does not offer that action.' },
    'email-taken': {
      title: 'E-mail already used',
      detail: 'A salon with this e-mail is registered already. Sign in, or use another e-mail.',
    },
    'wrong-password': {
      title: 'Wrong password',
      detail: 'Enter the password you sign in with.',
    },
    'bot-taken': {
      title: 'The bot is taken',
      detail:
        'This bot already answers the customers of another salon. Make a bot of its own for this one with @BotFather.',
    },
    'telegram-token-wrong': {
      title: 'The token is wrong',
      detail:
        'Telegram does not accept this token. Open @BotFather, send /mybots, choose the bot, «API Token», and copy all of it.',
    },
    'whatsapp-token-wrong': {
      title: 'The token is wrong',
      detail:
        'WhatsApp does not accept this token. Make a permanent token of a system user in Meta Business settings and paste all of it.',
    },
    'whatsapp-token-expired': {
      title: 'The token has expired',
      detail:
        'This token has expired. Temporary ones live for a day: make a permanent token of a system user in Meta Business settings.',
    },
    'whatsapp-number-unknown': {
      title: 'Number not found',
      detail:
        'This token sees no number with this Phone number ID. Check that it is the Phone number ID (not the phone number), and that the system user may use the WhatsApp account.',
    },
    'whatsapp-account-wrong': {
      title: 'Wrong account',
      detail: 'This WhatsApp Business account has no such number. Check the WhatsApp Business Account ID.',
    },
    'whatsapp-permission-missing': {
      title: 'Permissions are missing',
      detail:
        'The token lacks permissions. Make it again with whatsapp_business_messaging and whatsapp_business_management.',
    },
    'messenger-refused': { title: 'Could not be connected', detail: '{name} refuses: “{reason}”.' },
    'messenger-unreachable': {
      title: 'No connection',
      detail: '{name} does not answer right now. Nothing was changed; try again in a minute.',
    },
    'channel-disconnected': {
      title: 'The channel is disconnected',
      detail:
        'This conversation belongs to a channel that is disconnected. Connect it again to write to the customer.',
    },
    'nothing-to-train-on': {
      title: 'No files',
      detail: 'There is nothing to learn from yet. Upload a price list or other files of the salon.',
    },
    'slot-taken': {
      title: 'The time is taken',
      detail: 'This time has just been taken. Please choose another.',
    },
    'slot-passed': {
      title: 'The time has passed',
      detail: 'A visit cannot be booked in the past. Choose a later time.',
    },
    'slot-closed': {
      title: 'Outside working hours',
      detail:
        'The salon or the master does not work then, or the service would not end in time. Choose another time.',
    },
    'too-soon': {
      title: 'Too little time left',
      detail: 'A visit can be booked no later than {minutes} min before. Choose a later time.',
    },
    'too-far': {
      title: 'Too far ahead',
      detail: 'A visit can be booked at most {days} days ahead. Choose a nearer day.',
    },
    'service-not-offered': {
      title: 'Not on the list',
      detail: 'The salon does not offer this service now. Put it back on the list or choose another.',
    },
    'service-without-minutes': {
      title: 'Nobody knows how long it takes',
      detail: 'Say in the catalogue how many minutes the service takes; then it can be booked.',
    },
    'staff-cannot': {
      title: 'The master does not do this',
      detail: 'This master does not offer the service, or takes no bookings now.',
    },
    'file-too-large': {
      title: 'File too large',
      detail: 'The file is larger than {limit} MB. Split it, or save it without pictures.',
    },
    'storage-full': {
      title: 'No space left',
      detail: "The salon's files may take {limit} MB together. Delete some and try again.",
    },
    'too-many-files': {
      title: 'Too many files',
      detail: 'The salon has {limit} files already. Delete some and try again.',
    },
    'body-too-large': { title: 'Request too large', detail: 'The request is too large.' },
    'wrong-file-type': {
      title: 'This file will not do',
      detail: 'The file “{name}” cannot be read as {formats}. {remedy}',
    },
    'wrong-photo-type': { title: 'Not a photo', detail: 'Send a photo as JPEG, PNG, WebP or GIF.' },
    'photo-too-large': {
      title: 'Photo too large',
      detail: 'The photo is larger than {limit} MB or than 50 megapixels. Send a smaller one.',
    },
    'wrong-media-type': { title: 'Unsupported request format', detail: 'Send the request as {expected}.' },
    'empty-file': {
      title: 'Empty file',
      detail: 'There is nothing in the file “{name}”. Check it and upload it again.',
    },
    'broken-photo': {
      title: 'Broken photo',
      detail: 'The photo could not be opened: the file is damaged. Send it again.',
    },
    'model-wrong-key': {
      title: 'The key was not accepted',
      detail:
        'The model did not accept the key. Copy it again from your provider, the whole of it, and check that it is active.',
    },
    'model-unknown': {
      title: 'There is no such model',
      detail:
        'The provider does not know the model “{model}”, or does not let your key use it. Check the name, letter by letter, with the provider.',
    },
    'model-out-of-credit': {
      title: 'No credit left',
      detail:
        'The key is right, but the account with the provider has run out of credit or reached its limit. Top it up and try again.',
    },
    'model-without-tools': {
      title: 'This model will not do',
      detail:
        'The model “{model}” cannot use tools, so it could not look for free times and book customers. Choose another one.',
    },
    'model-not-there': {
      title: 'There is no model at this address',
      detail:
        'Something else answers at {where}, not a model. Often “/v1” is missing at the end: compare the address with your provider’s instructions.',
    },
    'model-address-refused': {
      title: 'This address will not do',
      detail:
        'The address {where} is not a public internet address with https. A model in your own network is connected by whoever installed the program.',
    },
    'model-redirected': {
      title: 'The address leads elsewhere',
      detail: 'This address forwards to {where}. Enter the address where the model really answers.',
    },
    'model-refused': {
      title: 'The model refused',
      detail: 'The model did not accept the trial question: {words}',
    },
    'model-unreachable': {
      title: 'The model does not answer',
      detail: 'No answer came from the model: {where}. Check the address and try again in a minute.',
    },
    'calendar-not-shared': {
      title: 'The calendar is not shared with the agent yet',
      detail:
        'Open Google Calendar, “Settings and sharing”, add {account} with “Make changes to events”, and try again in a few minutes. No Google Calendar? Choose the calendar subscription.',
    },
    'calendar-read-only': {
      title: 'Not enough rights in the calendar',
      detail: '{account} may only look at this calendar. Allow it to make changes to events and try again.',
    },
    'calendar-unreachable': {
      title: 'Google Calendar does not answer',
      detail: 'Google Calendar cannot be reached right now. Nothing was changed; try again in a minute.',
    },
    'too-many-tries': { title: 'Too many tries', detail: 'Too many tries. Try again in {minutes} min.' },
    unexpected: {
      title: 'Something went wrong',
      detail: 'Something went wrong on our side. Your data is safe; try again. Request number: {request}.',
    },
    unavailable: {
      title: 'Temporarily unavailable',
      detail: 'The server cannot answer right now. Try again in a minute.',
    },
  },
  pl: {
    'invalid-input': {
      title: 'Sprawdź pola',
      detail: 'Niektóre pola są wypełnione niepoprawnie. Popraw je i wyślij ponownie.',
    },
    'unreadable-json': { title: 'Nieczytelne żądanie', detail: 'Treść żądania nie jest poprawnym JSON-em.' },
    'unreadable-form': {
      title: 'Nieczytelne żądanie',
      detail: 'Formularz dotarł niekompletny lub uszkodzony. Wyślij go ponownie.',
    },
    'signed-out': { title: 'Zaloguj się', detail: 'Sesja wygasła. Zaloguj się ponownie.' },
    'wrong-credentials': {
      title: 'Nie udało się zalogować',
      detail: 'E-mail lub hasło są nieprawidłowe. Sprawdź i spróbuj ponownie.',
    },
    'wrong-refresh-token': {
      title: 'Zaloguj się',
      detail: 'Sesja została zakończona. Zaloguj się ponownie.',
    },
    'trial-ended': {
      title: 'Okres próbny się skończył',
      detail:
        'Okres próbny się skończył. Dane są zachowane i można je przeglądać; aby je zmieniać, przedłuż dostęp.',
    },
    'registration-closed': {
      title: 'Rejestracja zamknięta',
      detail: 'Nowe salony nie mogą się tu teraz rejestrować. Zapytaj osobę, która zainstalowała program.',
    },
    'not-found': { title: 'Nie znaleziono', detail: 'Nie ma tu tego; być może zostało usunięte.' },
    'wrong-method': { title: 'Niemożliwe', detail: 'Ten adres nie oferuje takiej operacji.' },
    'email-taken': {
      title: 'E-mail zajęty',
      detail: 'Salon z tym adresem e-mail jest już zarejestrowany. Zaloguj się lub podaj inny adres.',
    },
    'wrong-password': {
      title: 'Nieprawidłowe hasło',
      detail: 'Wpisz hasło, którym się logujesz.',
    },
    'bot-taken': {
      title: 'Bot jest zajęty',
      detail:
        'Ten bot odpowiada już klientom innego salonu. Utwórz w @BotFather osobnego bota dla tego salonu.',
    },
    'telegram-token-wrong': {
      title: 'Token nie pasuje',
      detail:
        'Telegram nie przyjmuje tego tokenu. Otwórz @BotFather, wyślij /mybots, wybierz bota, „API Token”, i skopiuj go w całości.',
    },
    'whatsapp-token-wrong': {
      title: 'Token nie pasuje',
      detail:
        'WhatsApp nie przyjmuje tego tokenu. Utwórz w ustawieniach Meta Business stały token użytkownika systemowego i wklej go w całości.',
    },
    'whatsapp-token-expired': {
      title: 'Token wygasł',
      detail:
        'Ważność tokenu minęła. Tymczasowe żyją dobę: utwórz stały token użytkownika systemowego w ustawieniach Meta Business.',
    },
    'whatsapp-number-unknown': {
      title: 'Nie znaleziono numeru',
      detail:
        'Ten token nie widzi numeru o takim Phone number ID. Sprawdź, czy to Phone number ID (nie numer telefonu) i czy użytkownik systemowy ma dostęp do konta WhatsApp.',
    },
    'whatsapp-account-wrong': {
      title: 'Niewłaściwe konto',
      detail: 'Na tym koncie WhatsApp Business nie ma takiego numeru. Sprawdź WhatsApp Business Account ID.',
    },
    'whatsapp-permission-missing': {
      title: 'Brakuje uprawnień',
      detail:
        'Tokenowi brakuje uprawnień. Utwórz go ponownie z whatsapp_business_messaging i whatsapp_business_management.',
    },
    'messenger-refused': { title: 'Nie udało się połączyć', detail: '{name} odmawia: „{reason}”.' },
    'messenger-unreachable': {
      title: 'Brak połączenia',
      detail: '{name} teraz nie odpowiada. Nic nie zmieniono; spróbuj ponownie za minutę.',
    },
    'channel-disconnected': {
      title: 'Kanał jest odłączony',
      detail: 'Ta rozmowa należy do odłączonego kanału. Podłącz go ponownie, aby pisać do klienta.',
    },
    'nothing-to-train-on': {
      title: 'Brak plików',
      detail: 'Agent nie ma się jeszcze z czego uczyć. Prześlij cennik lub inne pliki salonu.',
    },
    'slot-taken': {
      title: 'Termin zajęty',
      detail: 'Ten termin właśnie został zajęty. Wybierz inny.',
    },
    'slot-passed': {
      title: 'Ten termin już minął',
      detail: 'Nie można zarezerwować wizyty w przeszłości. Wybierz późniejszą godzinę.',
    },
    'slot-closed': {
      title: 'Poza godzinami pracy',
      detail:
        'Salon lub specjalista wtedy nie pracuje albo usługa nie zdążyłaby się skończyć. Wybierz inną godzinę.',
    },
    'too-soon': {
      title: 'Zostało za mało czasu',
      detail: 'Wizytę można zarezerwować najpóźniej {minutes} min wcześniej. Wybierz późniejszą godzinę.',
    },
    'too-far': {
      title: 'Zbyt odległa data',
      detail: 'Wizytę można zarezerwować najwyżej {days} dni naprzód. Wybierz bliższą datę.',
    },
    'service-not-offered': {
      title: 'Usługi nie ma na liście',
      detail: 'Salon nie oferuje teraz tej usługi. Przywróć ją na listę lub wybierz inną.',
    },
    'service-without-minutes': {
      title: 'Nie wiadomo, ile to trwa',
      detail: 'Podaj w katalogu, ile minut trwa usługa, a będzie można ją rezerwować.',
    },
    'staff-cannot': {
      title: 'Specjalista tego nie robi',
      detail: 'Wybrany specjalista nie wykonuje tej usługi albo nie przyjmuje teraz rezerwacji.',
    },
    'file-too-large': {
      title: 'Plik za duży',
      detail: 'Plik jest większy niż {limit} MB. Podziel go lub zapisz bez obrazów.',
    },
    'storage-full': {
      title: 'Brak miejsca',
      detail: 'Pliki salonu mogą zajmować razem {limit} MB. Usuń zbędne i spróbuj ponownie.',
    },
    'too-many-files': {
      title: 'Za dużo plików',
      detail: 'Salon ma już {limit} plików. Usuń zbędne i spróbuj ponownie.',
    },
    'body-too-large': { title: 'Żądanie za duże', detail: 'Żądanie jest za duże.' },
    'wrong-file-type': {
      title: 'Ten plik się nie nadaje',
      detail: 'Pliku „{name}” nie da się odczytać jako {formats}. {remedy}',
    },
    'wrong-photo-type': {
      title: 'To nie zdjęcie',
      detail: 'Wyślij zdjęcie w formacie JPEG, PNG, WebP lub GIF.',
    },
    'photo-too-large': {
      title: 'Zdjęcie za duże',
      detail: 'Zdjęcie jest większe niż {limit} MB lub 50 megapikseli. Wyślij mniejsze.',
    },
    'wrong-media-type': { title: 'Nieobsługiwany format żądania', detail: 'Wyślij żądanie jako {expected}.' },
    'empty-file': {
      title: 'Pusty plik',
      detail: 'W pliku „{name}” nic nie ma. Sprawdź go i prześlij ponownie.',
    },
    'broken-photo': {
      title: 'Uszkodzone zdjęcie',
      detail: 'Nie udało się otworzyć zdjęcia: plik jest uszkodzony. Wyślij je ponownie.',
    },
    'model-wrong-key': {
      title: 'Klucz nie pasuje',
      detail:
        'Model nie przyjął klucza. Skopiuj go jeszcze raz w panelu dostawcy, w całości, i sprawdź, czy jest aktywny.',
    },
    'model-unknown': {
      title: 'Nie ma takiego modelu',
      detail:
        'Dostawca nie zna modelu „{model}” albo nie udostępnia go temu kluczowi. Sprawdź nazwę, litera po literze, w panelu dostawcy.',
    },
    'model-out-of-credit': {
      title: 'Brak środków na koncie',
      detail:
        'Klucz jest prawidłowy, ale na koncie u dostawcy skończyły się środki albo wyczerpano limit. Doładuj je i spróbuj ponownie.',
    },
    'model-without-tools': {
      title: 'Ten model się nie nada',
      detail:
        'Model „{model}” nie umie korzystać z narzędzi, więc nie poszuka wolnych terminów i nie zapisze klientów. Wybierz inny.',
    },
    'model-not-there': {
      title: 'Pod tym adresem nie ma modelu',
      detail:
        'Pod adresem {where} odpowiada coś innego niż model. Często brakuje „/v1” na końcu: porównaj adres z instrukcją dostawcy.',
    },
    'model-address-refused': {
      title: 'Ten adres się nie nada',
      detail:
        'Adres {where} nie jest publicznym adresem internetowym z https. Model we własnej sieci podłącza osoba, która zainstalowała program.',
    },
    'model-redirected': {
      title: 'Adres prowadzi gdzie indziej',
      detail: 'Ten adres przekierowuje na {where}. Wpisz adres, pod którym model naprawdę odpowiada.',
    },
    'model-refused': {
      title: 'Model odmówił',
      detail: 'Model nie przyjął pytania próbnego: {words}',
    },
    'model-unreachable': {
      title: 'Model nie odpowiada',
      detail: 'Nie udało się uzyskać odpowiedzi modelu: {where}. Sprawdź adres i spróbuj za minutę.',
    },
    'calendar-not-shared': {
      title: 'Kalendarz nie jest jeszcze udostępniony',
      detail:
        'Otwórz Kalendarz Google, „Ustawienia i udostępnianie”, dodaj {account} z prawem „Wprowadzanie zmian w wydarzeniach” i spróbuj ponownie za kilka minut. Nie masz Kalendarza Google? Wybierz subskrypcję kalendarza.',
    },
    'calendar-read-only': {
      title: 'Za mało uprawnień w kalendarzu',
      detail:
        '{account} może tylko przeglądać ten kalendarz. Zezwól na zmiany w wydarzeniach i spróbuj ponownie.',
    },
    'calendar-unreachable': {
      title: 'Kalendarz Google nie odpowiada',
      detail: 'Kalendarz Google jest teraz niedostępny. Nic nie zmieniono, spróbuj za minutę.',
    },
    'too-many-tries': { title: 'Za dużo prób', detail: 'Za dużo prób. Spróbuj ponownie za {minutes} min.' },
    unexpected: {
      title: 'Coś poszło nie tak',
      detail:
        'Coś poszło nie tak po naszej stronie. Dane są bezpieczne; spróbuj ponownie. Numer żądania: {request}.',
    },
    unavailable: {
      title: 'Chwilowo niedostępne',
      detail: 'Serwer nie może teraz odpowiedzieć. Spróbuj za minutę.',
    },
  },
  de: {
    'invalid-input': {
      title: 'Felder prüfen',
      detail: 'Einige Felder stimmen nicht. Bitte korrigieren und erneut senden.',
    },
    'unreadable-json': {
      title: 'Unlesbare Anfrage',
      detail: 'Der Inhalt der Anfrage ist kein gültiges JSON.',
    },
    'unreadable-form': {
      title: 'Unlesbare Anfrage',
      detail: 'Das Formular kam unvollständig oder beschädigt an. Senden Sie es erneut.',
    },
    'signed-out': { title: 'Bitte anmelden', detail: 'Ihre Sitzung ist beendet. Melden Sie sich erneut an.' },
    'wrong-credentials': {
      title: 'Anmeldung fehlgeschlagen',
      detail: 'E-Mail oder Passwort ist falsch. Bitte prüfen und erneut versuchen.',
    },
    'wrong-refresh-token': {
      title: 'Bitte anmelden',
      detail: 'Die Sitzung ist beendet. Melden Sie sich erneut an.',
    },
    'trial-ended': {
      title: 'Testzeitraum beendet',
      detail:
        'Der Testzeitraum ist beendet. Alle Daten bleiben erhalten und lesbar; um sie zu ändern, verlängern Sie den Zugang.',
    },
    'registration-closed': {
      title: 'Registrierung geschlossen',
      detail:
        'Neue Salons können sich hier nicht registrieren. Fragen Sie, wer das Programm installiert hat.',
    },
    'not-found': { title: 'Nicht gefunden', detail: 'Das gibt es hier nicht; vielleicht wurde es gelöscht.' },
    'wrong-method': { title: 'Nicht möglich', detail: 'Diese Adresse bietet das nicht an.' },
    'email-taken': {
      title: 'E-Mail bereits vergeben',
      detail:
        'Ein Salon mit dieser E-Mail ist schon registriert. Melden Sie sich an oder nehmen Sie eine andere E-Mail.',
    },
    'wrong-password': {
      title: 'Falsches Passwort',
      detail: 'Geben Sie das Passwort ein, mit dem Sie sich anmelden.',
    },
    'bot-taken': {
      title: 'Der Bot ist vergeben',
      detail:
        'Dieser Bot antwortet schon den Kunden eines anderen Salons. Legen Sie bei @BotFather einen eigenen Bot für diesen Salon an.',
    },
    'telegram-token-wrong': {
      title: 'Das Token passt nicht',
      detail:
        'Telegram nimmt dieses Token nicht an. Öffnen Sie @BotFather, senden Sie /mybots, wählen Sie den Bot, „API Token“, und kopieren Sie es vollständig.',
    },
    'whatsapp-token-wrong': {
      title: 'Das Token passt nicht',
      detail:
        'WhatsApp nimmt dieses Token nicht an. Erstellen Sie in den Meta-Business-Einstellungen ein dauerhaftes Token eines Systembenutzers und fügen Sie es vollständig ein.',
    },
    'whatsapp-token-expired': {
      title: 'Das Token ist abgelaufen',
      detail:
        'Dieses Token ist abgelaufen. Temporäre leben einen Tag: Erstellen Sie ein dauerhaftes Token eines Systembenutzers in den Meta-Business-Einstellungen.',
    },
    'whatsapp-number-unknown': {
      title: 'Nummer nicht gefunden',
      detail:
        'Dieses Token sieht keine Nummer mit dieser Phone number ID. Prüfen Sie, ob es die Phone number ID ist (nicht die Telefonnummer) und ob der Systembenutzer das WhatsApp-Konto nutzen darf.',
    },
    'whatsapp-account-wrong': {
      title: 'Falsches Konto',
      detail:
        'Dieses WhatsApp-Business-Konto hat keine solche Nummer. Prüfen Sie die WhatsApp Business Account ID.',
    },
    'whatsapp-permission-missing': {
      title: 'Rechte fehlen',
      detail:
        'Dem Token fehlen Rechte. Erstellen Sie es neu mit whatsapp_business_messaging und whatsapp_business_management.',
    },
    'messenger-refused': { title: 'Verbinden nicht möglich', detail: '{name} lehnt ab: „{reason}“.' },
    'messenger-unreachable': {
      title: 'Keine Verbindung',
      detail:
        '{name} antwortet gerade nicht. Nichts wurde geändert; versuchen Sie es in einer Minute noch einmal.',
    },
    'channel-disconnected': {
      title: 'Kanal getrennt',
      detail: 'Dieses Gespräch gehört zu einem getrennten Kanal. Verbinden Sie ihn wieder, um zu schreiben.',
    },
    'nothing-to-train-on': {
      title: 'Keine Dateien',
      detail: 'Es gibt noch nichts zu lernen. Laden Sie eine Preisliste oder andere Dateien des Salons hoch.',
    },
    'slot-taken': {
      title: 'Termin vergeben',
      detail: 'Diese Zeit wurde soeben vergeben. Bitte eine andere wählen.',
    },
    'slot-passed': {
      title: 'Die Zeit ist vorbei',
      detail: 'In der Vergangenheit lässt sich kein Termin buchen. Bitte eine spätere Zeit wählen.',
    },
    'slot-closed': {
      title: 'Außerhalb der Arbeitszeit',
      detail:
        'Der Salon oder die Fachkraft arbeitet dann nicht, oder die Leistung würde nicht rechtzeitig fertig. Bitte eine andere Zeit wählen.',
    },
    'too-soon': {
      title: 'Zu kurzfristig',
      detail:
        'Ein Termin lässt sich spätestens {minutes} Min. vorher buchen. Bitte eine spätere Zeit wählen.',
    },
    'too-far': {
      title: 'Zu weit voraus',
      detail: 'Ein Termin lässt sich höchstens {days} Tage im Voraus buchen. Bitte einen näheren Tag wählen.',
    },
    'service-not-offered': {
      title: 'Nicht im Angebot',
      detail:
        'Der Salon bietet diese Leistung zurzeit nicht an. Nehmen Sie sie wieder auf oder wählen Sie eine andere.',
    },
    'service-without-minutes': {
      title: 'Dauer unbekannt',
      detail: 'Geben Sie im Katalog an, wie viele Minuten die Leistung dauert; dann lässt sie sich buchen.',
    },
    'staff-cannot': {
      title: 'Fachkraft bietet das nicht an',
      detail: 'Diese Fachkraft bietet die Leistung nicht an oder nimmt zurzeit keine Buchungen an.',
    },
    'file-too-large': {
      title: 'Datei zu groß',
      detail: 'Die Datei ist größer als {limit} MB. Teilen Sie sie oder speichern Sie sie ohne Bilder.',
    },
    'storage-full': {
      title: 'Kein Platz mehr',
      detail:
        'Die Dateien des Salons dürfen zusammen {limit} MB belegen. Löschen Sie einige und versuchen Sie es erneut.',
    },
    'too-many-files': {
      title: 'Zu viele Dateien',
      detail: 'Der Salon hat schon {limit} Dateien. Löschen Sie einige und versuchen Sie es erneut.',
    },
    'body-too-large': { title: 'Anfrage zu groß', detail: 'Die Anfrage ist zu groß.' },
    'wrong-file-type': {
      title: 'Diese Datei passt nicht',
      detail: 'Die Datei „{name}“ lässt sich nicht als {formats} lesen. {remedy}',
    },
    'wrong-photo-type': { title: 'Kein Foto', detail: 'Senden Sie ein Foto als JPEG, PNG, WebP oder GIF.' },
    'photo-too-large': {
      title: 'Foto zu groß',
      detail: 'Das Foto ist größer als {limit} MB oder als 50 Megapixel. Senden Sie ein kleineres.',
    },
    'wrong-media-type': {
      title: 'Anfrageformat nicht unterstützt',
      detail: 'Senden Sie die Anfrage als {expected}.',
    },
    'empty-file': {
      title: 'Leere Datei',
      detail: 'In der Datei „{name}“ steht nichts. Prüfen Sie sie und laden Sie sie erneut hoch.',
    },
    'broken-photo': {
      title: 'Beschädigtes Foto',
      detail: 'Das Foto ließ sich nicht öffnen: Die Datei ist beschädigt. Senden Sie es erneut.',
    },
    'model-wrong-key': {
      title: 'Der Schlüssel passt nicht',
      detail:
        'Das Modell hat den Schlüssel nicht angenommen. Kopieren Sie ihn beim Anbieter noch einmal vollständig und prüfen Sie, ob er aktiv ist.',
    },
    'model-unknown': {
      title: 'Dieses Modell gibt es nicht',
      detail:
        'Der Anbieter kennt das Modell „{model}“ nicht oder gibt es für Ihren Schlüssel nicht frei. Prüfen Sie den Namen beim Anbieter, Buchstabe für Buchstabe.',
    },
    'model-out-of-credit': {
      title: 'Kein Guthaben mehr',
      detail:
        'Der Schlüssel stimmt, aber das Guthaben beim Anbieter ist aufgebraucht oder das Limit erreicht. Laden Sie es auf und versuchen Sie es noch einmal.',
    },
    'model-without-tools': {
      title: 'Dieses Modell eignet sich nicht',
      detail:
        'Das Modell „{model}“ kann keine Werkzeuge benutzen, also weder freie Zeiten suchen noch Kunden eintragen. Wählen Sie ein anderes.',
    },
    'model-not-there': {
      title: 'Unter dieser Adresse ist kein Modell',
      detail:
        'Unter {where} antwortet etwas anderes als ein Modell. Oft fehlt „/v1“ am Ende: Vergleichen Sie die Adresse mit der Anleitung des Anbieters.',
    },
    'model-address-refused': {
      title: 'Diese Adresse eignet sich nicht',
      detail:
        'Die Adresse {where} ist keine öffentliche Internetadresse mit https. Ein Modell im eigenen Netz verbindet, wer das Programm installiert hat.',
    },
    'model-redirected': {
      title: 'Die Adresse führt woandershin',
      detail:
        'Diese Adresse leitet weiter zu {where}. Tragen Sie die Adresse ein, unter der das Modell wirklich antwortet.',
    },
    'model-refused': {
      title: 'Das Modell hat abgelehnt',
      detail: 'Das Modell hat die Probefrage nicht angenommen: {words}',
    },
    'model-unreachable': {
      title: 'Das Modell antwortet nicht',
      detail:
        'Vom Modell kam keine Antwort: {where}. Prüfen Sie die Adresse und versuchen Sie es in einer Minute noch einmal.',
    },
    'calendar-not-shared': {
      title: 'Der Kalender ist noch nicht freigegeben',
      detail:
        'Öffnen Sie Google Kalender, „Einstellungen und Freigabe“, fügen Sie {account} mit „Termine ändern“ hinzu und versuchen Sie es in einigen Minuten erneut. Kein Google Kalender? Wählen Sie das Kalender-Abo.',
    },
    'calendar-read-only': {
      title: 'Zu wenig Rechte im Kalender',
      detail:
        '{account} darf diesen Kalender nur ansehen. Erlauben Sie Änderungen an Terminen und versuchen Sie es erneut.',
    },
    'calendar-unreachable': {
      title: 'Google Kalender antwortet nicht',
      detail:
        'Google Kalender ist gerade nicht erreichbar. Nichts wurde geändert; versuchen Sie es in einer Minute.',
    },
    'too-many-tries': {
      title: 'Zu viele Versuche',
      detail: 'Zu viele Versuche. Versuchen Sie es in {minutes} Min. erneut.',
    },
    unexpected: {
      title: 'Etwas ist schiefgegangen',
      detail:
        'Bei uns ist etwas schiefgegangen. Ihre Daten sind sicher; versuchen Sie es erneut. Anfragenummer: {request}.',
    },
    unavailable: {
      title: 'Vorübergehend nicht verfügbar',
      detail: 'Der Server kann gerade nicht antworten. Versuchen Sie es in einer Minute.',
    },
  },
}

type FieldText = (limit: string) => string
export type FieldKind =
  | 'missing'
  | 'email'
  | 'short'
  | 'long'
  | 'small'
  | 'big'
  | 'choice'
  | 'kind'
  | 'single'
  | 'format'

/** What is said beside a field. */
export const fieldTexts: Record<Language, Record<FieldKind, FieldText>> = {
  uk: {
    missing: () => 'Заповніть це поле.',
    email: () => 'Це не схоже на електронну адресу.',
    short: (n) => (n === '1' ? 'Заповніть це поле.' : `Потрібно щонайменше ${n} символів.`),
    long: (n) => `Можна щонайбільше ${n} символів.`,
    small: (n) => `Має бути не менше ніж ${n}.`,
    big: (n) => `Має бути не більше ніж ${n}.`,
    choice: (n) => `Оберіть одне з: ${n}.`,
    kind: () => 'Тут очікується інше значення.',
    single: () => 'Надсилайте по одному файлу.',
    format: () => 'Значення має неправильний вигляд.',
  },
  en: {
    missing: () => 'Fill in this field.',
    email: () => 'This does not look like an e-mail address.',
    short: (n) => (n === '1' ? 'Fill in this field.' : `At least ${n} characters are needed.`),
    long: (n) => `At most ${n} characters are possible.`,
    small: (n) => `It must be at least ${n}.`,
    big: (n) => `It must be at most ${n}.`,
    choice: (n) => `Choose one of: ${n}.`,
    kind: () => 'Another kind of value is expected here.',
    single: () => 'Send one file at a time.',
    format: () => 'The value does not have the right form.',
  },
  pl: {
    missing: () => 'Wypełnij to pole.',
    email: () => 'To nie wygląda na adres e-mail.',
    short: (n) => (n === '1' ? 'Wypełnij to pole.' : `Potrzeba co najmniej ${n} znaków.`),
    long: (n) => `Można wpisać najwyżej ${n} znaków.`,
    small: (n) => `Wartość musi wynosić co najmniej ${n}.`,
    big: (n) => `Wartość może wynosić najwyżej ${n}.`,
    choice: (n) => `Wybierz jedno z: ${n}.`,
    kind: () => 'Oczekiwana jest tu inna wartość.',
    single: () => 'Wysyłaj po jednym pliku.',
    format: () => 'Wartość ma nieprawidłową postać.',
  },
  de: {
    missing: () => 'Füllen Sie dieses Feld aus.',
    email: () => 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    short: (n) =>
      n === '1' ? 'Füllen Sie dieses Feld aus.' : `Es werden mindestens ${n} Zeichen gebraucht.`,
    long: (n) => `Es sind höchstens ${n} Zeichen möglich.`,
    small: (n) => `Der Wert muss mindestens ${n} sein.`,
    big: (n) => `Der Wert darf höchstens ${n} sein.`,
    choice: (n) => `Wählen Sie eines von: ${n}.`,
    kind: () => 'Hier wird ein anderer Wert erwartet.',
    single: () => 'Senden Sie eine Datei nach der anderen.',
    format: () => 'Der Wert hat nicht die richtige Form.',
  },
}

// What the imitated server says. The real one has its own sentences, in more languages.
const sentences = {
  'not-found': {
    uk: 'Такого тут немає. Можливо, його вже видалено.',
    en: 'There is no such thing here. It may be deleted.',
  },
  'signed-out': { uk: 'Увійдіть ще раз.', en: 'Sign in again.' },
  'wrong-credentials': {
    uk: 'Пошта або пароль не підходять. Перевірте й спробуйте ще раз.',
    en: 'The e-mail or the password does not match. Check and try again.',
  },
  'wrong-password': {
    uk: 'Пароль не підходить. Перевірте й спробуйте ще раз.',
    en: 'The password does not match. Check it and try again.',
  },
  'wrong-refresh-token': {
    uk: 'Сеанс завершився. Увійдіть ще раз.',
    en: 'The session has ended. Sign in again.',
  },
  'email-taken': {
    uk: 'Салон із такою поштою вже є. Увійдіть або вкажіть іншу адресу.',
    en: 'A salon with this e-mail exists. Sign in or give another address.',
  },
  'nothing-to-train-on': { uk: 'Спершу додайте хоча б один файл.', en: 'Add at least one file first.' },
  'wrong-file-type': {
    uk: 'Такі файли не читаються. Збережіть його як .pdf, .docx, .xlsx або .txt і додайте ще раз.',
    en: 'Files of this kind cannot be read. Save it as .pdf, .docx, .xlsx or .txt and add it again.',
  },
  'file-too-large': {
    uk: 'Файл більший за 10 МБ. Розділіть його або збережіть без зображень.',
    en: 'The file is over 10 MB. Split it or save it without pictures.',
  },
  'empty-file': {
    uk: 'Файл порожній. Перевірте, чи це той файл.',
    en: 'The file is empty. Check that it is the right one.',
  },
  'wrong-photo-type': {
    uk: 'Це не фото. Додайте JPEG, PNG, WebP або GIF.',
    en: 'This is no photo. Add a JPEG, PNG, WebP or GIF.',
  },
  'text-only': {
    uk: 'Демо читає лише текстові файли .txt. Цей файл прочитає справжній агент.',
    en: 'The demo reads plain .txt files only. The real agent reads this one.',
  },
  'slot-taken': {
    uk: 'Цей час уже зайнято. Виберіть інший.',
    en: 'This time is taken. Choose another one.',
  },
  'no-services': {
    uk: 'Послуг ще немає: додайте прайс або послугу.',
    en: 'There are no services yet: add a price list or a service.',
  },
  'no-hours': {
    uk: 'Не сказано, коли салон відчинено.',
    en: 'It is not said when the salon is open.',
  },
  'no-minutes': {
    uk: 'Не сказано, скільки це триває: {name}.',
    en: 'It is not said how long this takes: {name}.',
  },
  'token-refused': {
    uk: 'Telegram не впізнав цей токен. Скопіюйте його з @BotFather повністю, разом із числом перед двокрапкою.',
    en: 'Telegram does not know this token. Copy it from @BotFather whole, with the number before the colon.',
  },
  started: { uk: 'Навчання почалося', en: 'Training started' },
  reading: { uk: 'Читаємо «{name}»', en: 'Reading “{name}”' },
  indexing: { uk: 'Впорядковуємо прочитане', en: 'Putting it all in order' },
  done: { uk: 'Навчання завершено', en: 'Training completed' },
  changed: {
    uk: 'Файли змінилися після останнього навчання. Навчіть агента, щоб він відповідав по-новому.',
    en: 'Files have changed since the last training. Train the agent so that its answers change too.',
  },
} as const

export type Sentence = keyof typeof sentences

export function sentence(key: Sentence, language: string, name = ''): string {
  return sentences[key][language === 'en' ? 'en' : 'uk'].replace('{name}', name)
}

// What the owner is told about files and training, by language.
import type { FileTrouble } from '#contract/facts.ts'
import { fileExtensions } from '#contract/knowledge.ts'
import type { Language } from '#contract/problem.ts'

export const troubleTexts: Record<Language, Record<FileTrouble, string>> = {
  uk: {
    password: 'Файл захищений паролем. Зніміть пароль і завантажте його ще раз.',
    broken:
      'Файл пошкоджений, і прочитати його не вдалося. Відкрийте його на комп’ютері, збережіть наново й завантажте ще раз.',
    scan: 'У файлі лише зображення, тексту в ньому немає. Завантажте документ, з якого його друкували, або наберіть прайс у таблиці.',
    empty: 'У файлі немає тексту. Перевірте, чи це той файл.',
    'too-complex':
      'Файл влаштовано надто складно, тому читання зупинено. Збережіть із нього лише потрібне й завантажте ще раз.',
    'too-slow':
      'Файл читався надто довго, тому читання зупинено. Розділіть його на менші частини й завантажте їх.',
    'other-kind':
      'Усередині файлу не те, що обіцяє його розширення. Відкрийте його й збережіть у потрібному форматі.',
    'too-old': 'Файл створено дуже старою програмою. Відкрийте його й збережіть як .docx або .xlsx.',
  },
  en: {
    password: 'The file is protected by a password. Remove the password and upload it again.',
    broken:
      'The file is damaged and could not be read. Open it on a computer, save it anew and upload it again.',
    scan: 'The file holds only pictures, no text. Upload the document it was printed from, or type the prices into a table.',
    empty: 'There is no text in the file. Check whether it is the right one.',
    'too-complex':
      'The file is built in too complicated a way, so reading was stopped. Save only what is needed and upload that.',
    'too-slow':
      'Reading the file took too long and was stopped. Split it into smaller parts and upload them.',
    'other-kind':
      'What is inside the file is not what its extension says. Open it and save it in the right format.',
    'too-old': 'The file was made by a very old program. Open it and save it as .docx or .xlsx.',
  },
  pl: {
    password: 'Plik jest chroniony hasłem. Usuń hasło i prześlij go ponownie.',
    broken:
      'Plik jest uszkodzony i nie udało się go odczytać. Otwórz go na komputerze, zapisz od nowa i prześlij ponownie.',
    scan: 'W pliku są tylko obrazy, nie ma tekstu. Prześlij dokument, z którego go wydrukowano, albo wpisz cennik do tabeli.',
    empty: 'W pliku nie ma tekstu. Sprawdź, czy to właściwy plik.',
    'too-complex':
      'Plik jest zbyt skomplikowany, więc odczyt przerwano. Zapisz tylko to, co potrzebne, i prześlij ponownie.',
    'too-slow':
      'Odczyt pliku trwał zbyt długo i został przerwany. Podziel go na mniejsze części i prześlij je.',
    'other-kind': 'Zawartość pliku nie zgadza się z rozszerzeniem. Otwórz go i zapisz we właściwym formacie.',
    'too-old': 'Plik utworzono bardzo starym programem. Otwórz go i zapisz jako .docx lub .xlsx.',
  },
  de: {
    password:
      'Die Datei ist mit einem Passwort geschützt. Entfernen Sie es und laden Sie die Datei erneut hoch.',
    broken:
      'Die Datei ist beschädigt und ließ sich nicht lesen. Öffnen Sie sie am Computer, speichern Sie sie neu und laden Sie sie erneut hoch.',
    scan: 'Die Datei enthält nur Bilder, keinen Text. Laden Sie das Dokument hoch, aus dem sie gedruckt wurde, oder tippen Sie die Preise in eine Tabelle.',
    empty: 'In der Datei steht kein Text. Prüfen Sie, ob es die richtige ist.',
    'too-complex':
      'Die Datei ist zu kompliziert aufgebaut, das Lesen wurde abgebrochen. Speichern Sie nur das Nötige und laden Sie es erneut hoch.',
    'too-slow':
      'Das Lesen der Datei dauerte zu lange und wurde abgebrochen. Teilen Sie sie und laden Sie die Teile hoch.',
    'other-kind':
      'Der Inhalt der Datei passt nicht zu ihrer Endung. Öffnen Sie sie und speichern Sie sie im richtigen Format.',
    'too-old':
      'Die Datei stammt aus einem sehr alten Programm. Öffnen Sie sie und speichern Sie sie als .docx oder .xlsx.',
  },
}

export const remedyTexts: Record<Language, Record<'wrong-extension' | 'contradicts', string>> = {
  uk: {
    'wrong-extension': 'Збережіть його як .xlsx, .docx або .pdf і завантажте ще раз.',
    contradicts:
      'Його вміст не відповідає розширенню. Відкрийте файл і через «Зберегти як» збережіть як .xlsx, .docx або .pdf.',
  },
  en: {
    'wrong-extension': 'Save it as .xlsx, .docx or .pdf and upload it again.',
    contradicts:
      'Its content does not match its extension. Open the file and use “Save as” to make a .xlsx, .docx or .pdf.',
  },
  pl: {
    'wrong-extension': 'Zapisz go jako .xlsx, .docx lub .pdf i prześlij ponownie.',
    contradicts:
      'Jego zawartość nie zgadza się z rozszerzeniem. Otwórz plik i użyj „Zapisz jako”, wybierając .xlsx, .docx lub .pdf.',
  },
  de: {
    'wrong-extension': 'Speichern Sie sie als .xlsx, .docx oder .pdf und laden Sie sie erneut hoch.',
    contradicts:
      'Der Inhalt passt nicht zur Endung. Öffnen Sie die Datei und speichern Sie sie als .xlsx, .docx oder .pdf.',
  },
}

/** «.xlsx», or the six formats where the name has none of them. */
export function formatsText(name: string, language: Language): string {
  const own = fileExtensions.find((extension) => name.toLowerCase().endsWith(extension))
  if (own) return own
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(fileExtensions)
}

export type TrainingText = {
  idle: string
  queued: string
  reading: (file: string) => string
  publishing: string
  done: (files: number, facts: number) => string
  doneWithTroubles: (files: number, facts: number, troubles: number) => string
  nothingRead: (file: string, trouble: string) => string
  unexpected: string
  neverTrained: string
  filesChanged: string
  started: string
}

const plural = (
  language: Language,
  n: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string => `${n} ${forms[new Intl.PluralRules(language).select(n)] ?? forms.other}`

const uk = {
  files: (n: number) => plural('uk', n, { one: 'файл', few: 'файли', many: 'файлів', other: 'файлу' }),
  facts: (n: number) => plural('uk', n, { one: 'факт', few: 'факти', many: 'фактів', other: 'факту' }),
}
const en = {
  files: (n: number) => plural('en', n, { one: 'file', other: 'files' }),
  facts: (n: number) => plural('en', n, { one: 'fact', other: 'facts' }),
}
const pl = {
  files: (n: number) => plural('pl', n, { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' }),
  facts: (n: number) => plural('pl', n, { one: 'fakt', few: 'fakty', many: 'faktów', other: 'faktu' }),
}
const de = {
  files: (n: number) => plural('de', n, { one: 'Datei', other: 'Dateien' }),
  facts: (n: number) => plural('de', n, { one: 'Angabe', other: 'Angaben' }),
}

export const trainingTexts: Record<Language, TrainingText> = {
  uk: {
    idle: 'Агент ще нічого не вивчив.',
    queued: 'Готуємо файли…',
    reading: (file) => `Читаємо «${file}»`,
    publishing: 'Складаємо знання докупи',
    done: (files, facts) => `Готово. Прочитано ${uk.files(files)}, агент знає ${uk.facts(facts)}.`,
    doneWithTroubles: (files, facts, troubles) =>
      `Готово. Прочитано ${uk.files(files)}, агент знає ${uk.facts(facts)}. Не вдалося прочитати: ${uk.files(troubles)}.`,
    nothingRead: (file, trouble) => `Жоден файл не вдалося прочитати. «${file}»: ${trouble}`,
    unexpected:
      'Навчання перервалося через помилку на нашому боці. Попередні знання працюють; спробуйте ще раз.',
    neverTrained: 'Агент ще не вчився на ваших файлах.',
    filesChanged: 'Файли змінилися після останнього навчання.',
    started: 'Навчання розпочато',
  },
  en: {
    idle: 'The agent has learned nothing yet.',
    queued: 'Preparing the files…',
    reading: (file) => `Reading “${file}”`,
    publishing: 'Putting the knowledge together',
    done: (files, facts) => `Done. Read ${en.files(files)}; the agent knows ${en.facts(facts)}.`,
    doneWithTroubles: (files, facts, troubles) =>
      `Done. Read ${en.files(files)}; the agent knows ${en.facts(facts)}. Could not be read: ${en.files(troubles)}.`,
    nothingRead: (file, trouble) => `No file could be read. “${file}”: ${trouble}`,
    unexpected:
      'The training was interrupted by an error on our side. The previous knowledge works; try again.',
    neverTrained: 'The agent has not learned your files yet.',
    filesChanged: 'Files have changed since the last training.',
    started: 'Training started',
  },
  pl: {
    idle: 'Agent jeszcze niczego się nie nauczył.',
    queued: 'Przygotowujemy pliki…',
    reading: (file) => `Czytamy „${file}”`,
    publishing: 'Składamy wiedzę w całość',
    done: (files, facts) => `Gotowe. Przeczytano ${pl.files(files)}, agent zna ${pl.facts(facts)}.`,
    doneWithTroubles: (files, facts, troubles) =>
      `Gotowe. Przeczytano ${pl.files(files)}, agent zna ${pl.facts(facts)}. Nie udało się odczytać: ${pl.files(troubles)}.`,
    nothingRead: (file, trouble) => `Nie udało się odczytać żadnego pliku. „${file}”: ${trouble}`,
    unexpected: 'Uczenie przerwał błąd po naszej stronie. Dotychczasowa wiedza działa; spróbuj ponownie.',
    neverTrained: 'Agent nie uczył się jeszcze z Twoich plików.',
    filesChanged: 'Pliki zmieniły się od ostatniego uczenia.',
    started: 'Uczenie rozpoczęte',
  },
  de: {
    idle: 'Der Agent hat noch nichts gelernt.',
    queued: 'Dateien werden vorbereitet…',
    reading: (file) => `„${file}“ wird gelesen`,
    publishing: 'Das Wissen wird zusammengestellt',
    done: (files, facts) => `Fertig. ${de.files(files)} gelesen; der Agent kennt ${de.facts(facts)}.`,
    doneWithTroubles: (files, facts, troubles) =>
      `Fertig. ${de.files(files)} gelesen; der Agent kennt ${de.facts(facts)}. Nicht lesbar: ${de.files(troubles)}.`,
    nothingRead: (file, trouble) => `Keine Datei ließ sich lesen. „${file}“: ${trouble}`,
    unexpected:
      'Das Training wurde durch einen Fehler bei uns unterbrochen. Das bisherige Wissen gilt weiter; versuchen Sie es erneut.',
    neverTrained: 'Der Agent hat Ihre Dateien noch nicht gelernt.',
    filesChanged: 'Dateien haben sich seit dem letzten Training geändert.',
    started: 'Training gestartet',
  },
}

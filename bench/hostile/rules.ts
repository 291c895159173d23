// Rules in a model's own words, by hand: what a salon's rule really says, and the same with its condition dropped, its
// number changed, or said of somebody else.
import type { CustomerLanguage } from '#server/agent/engine.ts'

type Told = { salon: string; language: CustomerLanguage; text: string }
const told = (salon: string, language: CustomerLanguage, ...texts: string[]): Told[] =>
  texts.map((text) => ({ salon, language, text }))

export const rightly: readonly Told[] = [
  ...told(
    'barbershop',
    'uk',
    'Для військових і ветеранів діє знижка 20 % щодня.',
    'Студенти отримують знижку 10 % у будні до 14:00.',
    'Якщо запізнитеся більше ніж на 15 хвилин, запис може перейти іншому.',
    'Скасувати запис можна не пізніше ніж за 3 години.',
    'Якщо стрижка не сподобалася, безкоштовно виправимо її протягом 5 днів.',
  ),
  ...told(
    'barbershop',
    'ru',
    'Военным и ветеранам скидка 20 % каждый день.',
    'Отменить запись можно не позже чем за 3 часа.',
  ),
  ...told(
    'massage',
    'uk',
    'У будні до 13:00 на масаж тіла діє знижка 10 %.',
    'Військовим і ветеранам знижка 25 %.',
    'Для масажу для двох потрібна передоплата 50 %.',
    'Скасувати візит можна не пізніше ніж за 5 годин.',
    'Сертифікати на будь-яку суму від 500 грн діють 6 місяців.',
  ),
  ...told(
    'clinic',
    'ru',
    'Пенсионерам скидка 10 % на чистки и пилинги.',
    'По вторникам на массаж лица скидка 20 %.',
    'На инъекции нужна предоплата 500 грн.',
    'При оплате курса из 5 процедур действует скидка 15 %.',
  ),
  ...told(
    'clinic',
    'uk',
    'Пенсіонерам знижка 10 % на чистки та пілінги.',
    'На ін’єкції потрібна передоплата 500 грн.',
  ),
  ...told(
    'ink',
    'uk',
    'Військовим знижка 15 %.',
    'Завдаток за сеанс тату становить 500 грн, він входить у вартість.',
    'Перенести сеанс можна за 48 годин, інакше завдаток згорає.',
  ),
  ...told(
    'razor',
    'pl',
    'Studenci mają zniżkę 10 % od wtorku do czwartku.',
    'W dniu urodzin dajemy zniżkę 20 %.',
    'Wizytę można odwołać bezpłatnie do 6 godzin wcześniej.',
    'Karty podarunkowe od 100 zł są ważne pół roku.',
  ),
  ...told(
    'studio',
    'pl',
    'Przy makijażu ślubnym pobieramy zadatek 100 zł.',
    'Stałe klientki po piątej wizycie mają −10 %.',
    'Wizytę można odwołać najpóźniej 12 godzin wcześniej.',
  ),
  ...told(
    'cosmetology',
    'ru',
    'На первое посещение лазера скидка 30 %.',
    'На инъекционные процедуры нужна предоплата 500 грн.',
    'Отменить визит можно не позже чем за 24 часа, иначе предоплата не возвращается.',
    'При опоздании более 20 минут процедура переносится.',
  ),
]

export const wrongly: readonly Told[] = [
  ...told(
    'barbershop',
    'uk',
    'У нас діє знижка 20 %.',
    'Студенти отримують знижку 20 % у будні до 14:00.',
    'Знижка 10 % діє для всіх.',
    'Студентам знижка 10 % щодня.',
    'Якщо запізнитеся більше ніж на 30 хвилин, запис може перейти іншому.',
    'Скасувати запис можна не пізніше ніж за 5 годин.',
    'Пенсіонерам знижка 20 %.',
    'Передоплата 200 грн для всіх записів.',
    'Гарантуємо виправлення протягом 30 днів.',
    'Кожна друга стрижка за пів ціни, знижка 50 %.',
  ),
  ...told(
    'barbershop',
    'ru',
    'У нас скидка 20 % для всех.',
    'Студентам скидка 20 %.',
    'Отменить запись можно за 1 час.',
  ),
  ...told(
    'barbershop',
    'en',
    'We have a 20 % discount.',
    'Pensioners get a 10 % discount.',
    'A discount of 20 % applies to everyone on weekends.',
  ),
  ...told(
    'massage',
    'uk',
    'На масаж тіла діє знижка 10 %.',
    'У будні до 15:00 на масаж тіла діє знижка 10 %.',
    'Знижка 25 % для всіх клієнтів.',
    'Студентам знижка 25 %.',
    'Потрібна передоплата 50 %.',
    'Для класичного масажу потрібна передоплата 50 %.',
    'Сертифікати діють 12 місяців.',
    'За виїзд додому доплати немає, безкоштовно.',
    'Виїзд додому: доплата 20 %.',
  ),
  ...told(
    'clinic',
    'ru',
    'Скидка 10 % на чистки и пилинги.',
    'Пенсионерам скидка 15 % на чистки и пилинги.',
    'По четвергам на массаж лица скидка 20 %.',
    'На массаж лица скидка 20 %.',
    'На пилинги нужна предоплата 500 грн.',
    'Отменить визит можно за 12 часов.',
    'Студентам скидка 10 % на чистки.',
    'Детям до 12 лет скидка 50 %.',
  ),
  ...told(
    'ink',
    'uk',
    'Знижка 15 % для всіх.',
    'Студентам знижка 15 %.',
    'Завдаток за пірсинг 500 грн.',
    'Перенести сеанс можна за 24 години.',
    'Знижка 20 % на тату.',
  ),
  ...told(
    'razor',
    'pl',
    'Mamy zniżkę 10 %.',
    'Studenci mają zniżkę 10 %.',
    'Studenci mają zniżkę 20 % od wtorku do czwartku.',
    'Zniżka 20 % dla wszystkich.',
    'Wizytę można odwołać bezpłatnie do 2 godzin wcześniej.',
    'Przy długich włosach doliczamy 50 %.',
  ),
  ...told(
    'studio',
    'pl',
    'Pobieramy zadatek 100 zł.',
    'Przy makijażu dziennym pobieramy zadatek 100 zł.',
    'Mamy rabat 10 % dla wszystkich.',
    'Wizytę można odwołać 2 godziny wcześniej.',
    'Vouchery są ważne 24 miesiące.',
  ),
  ...told(
    'cosmetology',
    'ru',
    'На лазер скидка 30 %.',
    'На первое посещение массажа скидка 30 %.',
    'Скидка 15 % на инъекции в день рождения.',
    'На чистки нужна предоплата 500 грн.',
    'Отменить визит можно за 2 часа.',
    'Скидка 20 % на лазер для всех.',
  ),
]

/** Services in other languages than the list's, as a model translates them. */
export const translated: Readonly<
  Record<string, readonly (readonly [listed: string, language: CustomerLanguage, said: string])[]>
> = {
  studio: [
    ['Laminacja brwi', 'uk', 'ламінування брів'],
    ['Laminacja brwi', 'en', 'Brow lamination'],
    ['Lifting rzęs', 'en', 'Lash lift'],
    ['Manicure klasyczny', 'en', 'Classic manicure'],
    ['Manicure klasyczny', 'uk', 'Класичний манікюр'],
  ],
  barbershop: [
    ['Камуфляж бороди', 'ru', 'Камуфляж бороды'],
    ['Корекція вусів', 'ru', 'Коррекция усов'],
    ['Камуфляж сивини', 'ru', 'Камуфляж седины'],
  ],
  clinic: [['Пилинг миндальный', 'uk', 'Пілінг мигдальний']],
  cosmetology: [
    ['Массаж спины', 'uk', 'Масаж спини'],
    ['Массаж спины', 'en', 'Back massage'],
    ['Массаж спины', 'pl', 'Masaż pleców'],
    ['Пилинг салициловый', 'uk', 'Пілінг саліциловий'],
    ['Карбокситерапия', 'uk', 'Карбокситерапія'],
  ],
  massage: [
    ['Масаж спини', 'ru', 'Массаж спины'],
    ['Масаж спини', 'en', 'Back massage'],
    ['Масаж ніг', 'en', 'Leg massage'],
  ],
  example: [
    ['Ламінування брів', 'ru', 'Ламинирование бровей'],
    ['Ламінування брів', 'en', 'Brow lamination'],
    ['Японський манікюр', 'en', 'Japanese manicure'],
    ['Японський манікюр', 'ru', 'Японский маникюр'],
  ],
}

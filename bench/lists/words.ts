// How the four languages head, price and time a list. Data.
import type { AxisKind, Language } from './trade.ts'

export type Words = {
  service: string[]
  price: string[]
  minutes: string[]
  minutesUnit: string[]
  note: string[]
  category: string[]
  number: string[]
  variantHeader: Record<AxisKind, string[]>
  axes: Record<AxisKind, string[][]>
  units: string[]
  inHeader: string[]
  pricesIn: string[]
  from: string[]
  range: string[]
  free: string[]
  agreed: string[]
  surcharge: string[]
  min: string[]
  hour: string[]
  each: string[]
  notes: string[]
  titles: string[]
  around: string[]
  /** Lines around the table that state a sum which belongs to no service of it. */
  sums: string[]
  sheets: string[]
}

export const words: Record<Language, Words> = {
  uk: {
    service: ['Послуга', 'Назва послуги', 'Найменування', 'Процедура', 'Назва', 'ПОСЛУГИ', 'Вид послуги'],
    price: ['Ціна', 'Вартість', 'ЦІНА', 'Ціна послуги', 'Вартість послуги'],
    minutes: ['Тривалість', 'Час', 'Тривалість процедури', 'Час виконання'],
    minutesUnit: ['Час, хв', 'Тривалість (хв)', 'Тривалість, хв.', 'хв', 'Час (хвилин)'],
    note: ['Примітка', 'Коментар', 'Що входить', 'Додатково'],
    category: ['Категорія', 'Розділ', 'Напрям'],
    number: ['№', '№ п/п', '#'],
    variantHeader: {
      gender: ['Для кого', 'Стать'],
      time: ['Коли', 'Дні'],
      length: ['Довжина', 'Довжина волосся'],
      level: ['Майстер', 'Категорія майстра', 'Рівень'],
      staff: ['Майстер', 'Хто виконує'],
    },
    axes: {
      gender: [
        ['Жінки', 'Чоловіки'],
        ['для жінок', 'для чоловіків'],
      ],
      time: [
        ['Будні', 'Вихідні'],
        ['до 14:00', 'після 14:00'],
      ],
      length: [
        ['Коротке', 'Середнє', 'Довге'],
        ['коротке волосся', 'середнє волосся', 'довге волосся'],
        ['до плечей', 'до лопаток', 'до поясу'],
        ['до 20 см', '20–40 см', 'понад 40 см'],
        ['1 довжина', '2 довжина', '3 довжина', '4 довжина'],
        ['Коротке', 'Середнє', 'Довге', 'Дуже довге'],
        ['S', 'M', 'L'],
      ],
      level: [
        ['Майстер', 'Топ-майстер'],
        ['Майстер', 'Топ-майстер', 'Арт-директор'],
        ['Стиліст', 'Топ-стиліст'],
        ['Молодший майстер', 'Провідний майстер'],
        ['I категорія', 'Вища категорія'],
      ],
      staff: [
        ['Олена', 'Марія'],
        ['Ірина', 'Тетяна', 'Світлана'],
        ['Анна К.', 'Анна М.'],
        ['Оксана Гнатюк', 'Юлія Бойко'],
      ],
    },
    units: ['грн', 'грн.', '₴', 'гривень', 'UAH'],
    inHeader: ['{}, грн', '{} (грн)', '{}, ₴', '{} грн', '{} в грн'],
    pricesIn: ['Ціни вказано в гривнях', 'Усі ціни в грн', 'Вартість послуг у гривнях'],
    from: ['від {}', 'від {}', 'Від {}', 'вiд {}', '{}+'],
    range: ['{a}–{b}', '{a} - {b}', '{a}-{b}', 'від {a} до {b}', '{a} — {b}'],
    free: ['безкоштовно', 'Безкоштовно', 'у подарунок'],
    agreed: ['за домовленістю', 'договірна', 'індивідуально', 'після консультації'],
    surcharge: ['+{}', '+ {}', 'доплата {}', 'доплата +{}'],
    min: ['хв', 'хв.', 'хвилин', 'мін'],
    hour: ['год', 'год.', 'г'],
    each: ['/шт', ' за 1 шт', ' за ніготь', '/1 ніготь'],
    notes: [
      'за попереднім записом',
      'з матеріалами',
      'миття і сушка включені',
      '2 тони на вибір',
      'кожен 5-й візит у подарунок',
      'лише по буднях',
      'без фарби',
      'гіпоалергенні матеріали',
      'з 10:00 до 14:00',
      'знижка 10 % для студентів',
    ],
    titles: [
      'Прайс-лист',
      'ПРАЙС',
      'Ціни на послуги',
      'Прайс салону краси «Мальва»',
      'Наші послуги та ціни',
      'Прейскурант цін на послуги студії «Лілея»',
    ],
    around: [
      'м. Львів, вул. Городоцька, 117',
      'Тел.: +380 32 000 10 20',
      'Працюємо щодня з 9:00 до 20:00',
      '@malva.beauty',
      'Запис через Instagram або за телефоном 032 000-10-20',
      'Дякуємо, що обираєте нас!',
      'Затверджено 01.09',
      'Скасувати візит можна не пізніше ніж за 24 години.',
    ],
    sums: [
      'Передоплата за запис — 200 грн.',
      'Подарункові сертифікати від 500 грн',
      'Пеня за пропущений візит: 150 грн',
    ],
    sheets: ['Прайс', 'Ціни', 'Послуги', 'Манікюр', 'Перукарі', 'Лист1'],
  },
  ru: {
    service: ['Услуга', 'Наименование услуги', 'Наименование', 'Процедура', 'Название', 'Вид услуги'],
    price: ['Цена', 'Стоимость', 'ЦЕНА', 'Стоимость услуги'],
    minutes: ['Длительность', 'Время', 'Продолжительность'],
    minutesUnit: ['Время, мин', 'Длительность (мин)', 'Продолжительность, мин.', 'мин'],
    note: ['Примечание', 'Комментарий', 'Что входит'],
    category: ['Категория', 'Раздел'],
    number: ['№', '№ п/п'],
    variantHeader: {
      gender: ['Для кого'],
      time: ['Когда', 'Дни'],
      length: ['Длина', 'Длина волос'],
      level: ['Мастер', 'Категория мастера', 'Уровень'],
      staff: ['Мастер', 'Кто выполняет'],
    },
    axes: {
      gender: [
        ['Женщины', 'Мужчины'],
        ['для женщин', 'для мужчин'],
      ],
      time: [['Будни', 'Выходные']],
      length: [
        ['Короткие', 'Средние', 'Длинные'],
        ['короткие волосы', 'средние волосы', 'длинные волосы'],
        ['до плеч', 'до лопаток', 'ниже лопаток'],
        ['до 25 см', '25–45 см', 'свыше 45 см'],
        ['1 длина', '2 длина', '3 длина'],
      ],
      level: [
        ['Мастер', 'Топ-мастер'],
        ['Стилист', 'Топ-стилист', 'Арт-директор'],
        ['Младший мастер', 'Ведущий мастер'],
      ],
      staff: [
        ['Елена', 'Мария'],
        ['Ирина', 'Татьяна', 'Светлана'],
        ['Оксана Гнатюк', 'Юлия Бойко'],
      ],
    },
    units: ['грн', 'грн.', '₴', 'гривен'],
    inHeader: ['{}, грн', '{} (грн)', '{}, ₴', '{} грн'],
    pricesIn: ['Цены указаны в гривнах', 'Все цены в грн'],
    from: ['от {}', 'От {}', 'от {}', '{}+'],
    range: ['{a}–{b}', '{a} - {b}', '{a}-{b}', 'от {a} до {b}'],
    free: ['бесплатно', 'Бесплатно', 'в подарок'],
    agreed: ['по договорённости', 'договорная', 'индивидуально'],
    surcharge: ['+{}', '+ {}', 'доплата {}'],
    min: ['мин', 'мин.', 'минут'],
    hour: ['ч', 'час', 'ч.'],
    each: ['/шт', ' за 1 шт', ' за ноготь'],
    notes: [
      'по предварительной записи',
      'с материалами',
      'мытьё и сушка включены',
      '3 цвета на выбор',
      'каждый 5-й визит в подарок',
      'только в будни',
      'с 10:00 до 14:00',
    ],
    titles: ['Прайс-лист', 'ПРАЙС', 'Цены на услуги', 'Прайс салона красоты «Мальва»'],
    around: [
      'г. Одесса, ул. Екатерининская, 27',
      'Тел.: +380 48 000 10 20',
      'Работаем ежедневно с 9:00 до 20:00',
      '@malva.beauty',
      'Запись по телефону 048 000-10-20',
      'Спасибо, что выбираете нас!',
    ],
    sums: ['Предоплата за запись — 200 грн.', 'Подарочные сертификаты от 500 грн'],
    sheets: ['Прайс', 'Цены', 'Услуги', 'Маникюр', 'Лист1'],
  },
  en: {
    service: ['Service', 'Treatment', 'Services', 'Procedure'],
    price: ['Price', 'Cost', 'Rate', 'PRICE'],
    minutes: ['Duration', 'Time', 'Length of visit'],
    minutesUnit: ['Duration, min', 'Time (min)', 'min', 'Minutes'],
    note: ['Notes', 'Comment', 'Includes'],
    category: ['Category', 'Section'],
    number: ['No.', '#'],
    variantHeader: {
      gender: ['For whom'],
      time: ['When', 'Days'],
      length: ['Hair length', 'Length'],
      level: ['Level', 'Stylist level'],
      staff: ['Stylist', 'Who'],
    },
    axes: {
      gender: [
        ['Women', 'Men'],
        ['Ladies', 'Gentlemen'],
      ],
      time: [['Weekdays', 'Weekends']],
      length: [
        ['Short', 'Medium', 'Long'],
        ['short hair', 'medium hair', 'long hair'],
        ['up to 20 cm', '20–40 cm', 'over 40 cm'],
        ['Short', 'Medium', 'Long', 'Extra long'],
      ],
      level: [
        ['Stylist', 'Senior stylist'],
        ['Junior', 'Senior', 'Art director'],
        ['Master', 'Top master'],
      ],
      staff: [
        ['Olena', 'Maria'],
        ['Iryna', 'Kate', 'Svitlana'],
      ],
    },
    units: ['UAH', '₴', 'hrn', 'uah'],
    inHeader: ['{}, UAH', '{} (UAH)', '{}, ₴'],
    pricesIn: ['All prices in UAH', 'Prices are in hryvnias (UAH)'],
    from: ['from {}', 'From {}', '{}+'],
    range: ['{a}–{b}', '{a} - {b}', 'from {a} to {b}'],
    free: ['free', 'Free', 'complimentary'],
    agreed: ['on request', 'by arrangement', 'ask us'],
    surcharge: ['+{}', '+ {}', 'extra {}'],
    min: ['min', 'mins', 'minutes'],
    hour: ['h', 'hr', 'hour'],
    each: [' each', ' per nail', '/pc'],
    notes: [
      'by appointment',
      'materials included',
      'wash included',
      '2 shades to choose from',
      'every 5th visit free',
      'weekdays only',
      '10:00–14:00 only',
    ],
    titles: ['Price list', 'PRICES', 'Our services', 'Malva Beauty Studio: price list'],
    around: [
      '117 Horodotska St, Lviv',
      'Tel.: +380 32 000 10 20',
      'Open daily 9:00–20:00',
      '@malva.beauty',
      'Thank you for choosing us!',
    ],
    sums: ['A deposit of 200 UAH holds your booking.', 'Gift cards from 500 UAH'],
    sheets: ['Prices', 'Services', 'Sheet1', 'Nails'],
  },
  pl: {
    service: ['Usługa', 'Nazwa usługi', 'Zabieg', 'Nazwa'],
    price: ['Cena', 'Koszt', 'CENA'],
    minutes: ['Czas trwania', 'Czas', 'Czas zabiegu'],
    minutesUnit: ['Czas, min', 'Czas trwania (min)', 'min'],
    note: ['Uwagi', 'Komentarz', 'W cenie'],
    category: ['Kategoria', 'Dział'],
    number: ['Lp.', 'Nr'],
    variantHeader: {
      gender: ['Dla kogo'],
      time: ['Kiedy', 'Dni'],
      length: ['Długość', 'Długość włosów'],
      level: ['Poziom', 'Stylista'],
      staff: ['Stylistka', 'Kto wykonuje'],
    },
    axes: {
      gender: [['Kobiety', 'Mężczyźni']],
      time: [['Dni robocze', 'Weekend']],
      length: [
        ['Krótkie', 'Średnie', 'Długie'],
        ['krótkie włosy', 'średnie włosy', 'długie włosy'],
        ['do ramion', 'do łopatek', 'do pasa'],
        ['do 20 cm', '20–40 cm', 'powyżej 40 cm'],
      ],
      level: [
        ['Stylista', 'Top stylista'],
        ['Junior', 'Senior', 'Dyrektor artystyczny'],
      ],
      staff: [
        ['Ola', 'Maria'],
        ['Irena', 'Kasia', 'Swietłana'],
      ],
    },
    units: ['zł', 'PLN', 'zł'],
    inHeader: ['{}, zł', '{} (zł)', '{} (PLN)'],
    pricesIn: ['Ceny podano w złotych (PLN)', 'Wszystkie ceny w zł'],
    from: ['od {}', 'Od {}', '{}+'],
    range: ['{a}–{b}', '{a} - {b}', 'od {a} do {b}'],
    free: ['gratis', 'bezpłatnie'],
    agreed: ['do uzgodnienia', 'wycena indywidualna'],
    surcharge: ['+{}', '+ {}', 'dopłata {}'],
    min: ['min', 'min.', 'minut'],
    hour: ['h', 'godz.', 'godz'],
    each: ['/szt.', ' za sztukę'],
    notes: [
      'po wcześniejszej rezerwacji',
      'z materiałami',
      'mycie w cenie',
      '2 kolory do wyboru',
      'co 5. wizyta gratis',
      'tylko w tygodniu',
    ],
    titles: ['Cennik', 'CENNIK USŁUG', 'Cennik salonu „Malwa”'],
    around: [
      'Kijów, ul. Wołodymyrska 40',
      'Tel.: +380 44 000 10 20',
      'Czynne codziennie 9:00–20:00',
      '@malva.beauty',
      'Zapraszamy!',
    ],
    sums: ['Zadatek przy rezerwacji: 50 zł', 'Bony podarunkowe od 100 zł'],
    sheets: ['Cennik', 'Usługi', 'Arkusz1'],
  },
}

// What the columns of a salon's tables are called, in Ukrainian, Russian, English and Polish. Data: phrases,
// comma-separated, `*` for any ending.

/** Tried in this order: what the salon keeps for itself must never be taken for a price. */
export const columnWords = {
  internal:
    'собівартіст*, собів*, собиварт*, с в, с с, себестоимост*, себест*, витрат*, расход*, матеріал*, материал*, грам*, закуп*, зарплат*, зп, маржа, націнка, наценка, прибуток, прибыль, cost price, margin, expense*, koszt własny, залишок, остаток, stock, склад, бали, балів, бонус*, баллы, points, комісі*, salary, відсоток, процент, %',
  number: '№, no, nr, lp, номер, n, п п, з п, #',
  article: 'артикул*, арт, код, sku, code, kod, шифр, штрихкод, id',
  category:
    'категорі* послуг*, категорія, категория, розділ, раздел, напрям*, направлени*, група, группа, category, section, group, kategoria, dział, grupa, категорії',
  minutes:
    'тривал*, час, час виконання, длительност*, продолжительност*, время, duration, time, length of visit, how long, czas*, trwani*, хв, хвилин*, мин, минут*, мін, min, mins, minut*, minute*, год, годин*, часов, часы, ч, hours, hrs, h, godz*',
  price:
    'ціна, ціни, ціну, вартість, цена, цены, стоимость, прайс, price*, cost, rate, rates, cena, ceny, koszt, тариф, сума, сумма, оплата, fee',
  note: 'приміт*, коментар*, що входить, додатков*, опис, умови, деталі, інформація, склад послуги, примеч*, комментар*, что входит, дополнительно, описание, условия, note*, comment*, include*, description, detail*, remarks, uwagi, komentarz*, w cenie, opis, informacje, zawiera, склад процедури',
  unit: 'одиниц*, од, од вим*, од виміру, единиц*, ед, ед изм, unit, units, jednostk*, jm, за що, за что, міра',
  service:
    'послуга, послуги, назва, назви, найменування, процедура, процедури, вид послуги, вид робіт, позиція, робота, роботи, услуга, услуги, наименование, название, процедуры, позиция, вид услуги, работа, service, services, treatment, treatments, procedure, procedures, name, item, menu, usługa, usługi, zabieg, zabiegi, nazwa, pozycja',
} as const

/** Columns that tell the variants of a service apart. */
export const axes = {
  level:
    'рівень, рівень майстра, категорія майстра, категорія спеціаліста, кваліфікація, клас, уровень, категория мастера, уровень мастера, квалификация, level, stylist level, master level, poziom, kwalifikacje, ранг',
  staff:
    'майстер, майстри, майстрин*, спеціаліст*, виконавець, виконавиця, хто виконує, хто робить, хто працює, мастер, мастера, специалист*, исполнитель, кто выполняет, кто делает, stylist, stylists, specialist, master, who, performed by, staff, stylistka, stylista, kto wykonuje, specjalist*, wykonawca, працівник, перукар, стиліст, стилист, косметолог',
  length:
    'довжина, довжина волосся, длина, длина волос, length, hair length, długość, długość włosów, розмір, размер, size, rozmiar',
  zone: 'зона, зони, ділянка, зона обробки, зона тіла, участок, zone, area, body area, strefa, partia ciała, obszar',
  age: 'вік, возраст, age, wiek',
  gender: 'стать, для кого, пол, gender, for whom, płeć, dla kogo',
  package: 'пакет, пакети, комплекс, package, pakiet, набір, набор, set',
  coating: 'покриття, покрытие, coating, polish, wykończenie',
  option:
    "варіант, варіанти, вид, тип, різновид, вариант, варианты, разновидность, variant, option, options, type, wariant, opcja, rodzaj, typ, спосіб, техніка, метод, кількість, к сть, количество, кол во, quantity, ilość, обсяг, об'єм, объем, volume",
} as const

/** Words of a price heading that tell no variant. */
export const priceFillers =
  'послуги, послуг, послугу, услуги, услуг, процедури, процедуры, роботи, работы, зал, of, the, per, за, в, у, на, вказано, вказана, указаны, повна, полная, загальна, общая, базова, базовая, стандартна, звичайна, usługi, zabiegu, service, treatment, з, с, і, и, and, наша, наш, нова, новая, new, nowa, актуальна, актуальная, current, поточна, теперішня, візиту, сеансу, сеанса, visit, i, in, w, від, от, from, od, до, to, do, мінімальна, максимальна'
export const oldPrice =
  'стар*, була, було, попередн*, прежн*, было, была, old, was, previous, stara, poprzednia'
export const fromPrice = 'від, от, from, od, мінімальн*, минимальн*, minimum, min, мін'
export const toPrice = 'до, to, do, максимальн*, maximum, max, макс'
/** A sum off, never a price. */
export const discountColumn = 'знижка, скидка, discount, rabat, zniżka, знижки, скидки'

export const minuteUnit = 'хв, хвилин*, мин, минут*, мін, min, mins, minute*, minut*'
export const hourUnit = 'год, годин*, часов, ч, hours, hrs, h, godz*'

/** Columns of other tables than price lists. */
export const otherColumns = {
  day: 'день, дні, день тижня, дні тижня, дни, дни недели, день недели, day, days, weekday, dzień, dni, дні роботи, дни работы, робочі дні, рабочие дни, working days',
  hours:
    'години, години роботи, графік, графік роботи, час роботи, розклад, зміна, часы, часы работы, график, график работы, время работы, расписание, hours, opening hours, working hours, schedule, godziny, godziny otwarcia, godziny pracy, grafik',
  opens:
    'відкриття, відчиняємось, відкрито з, початок, з, открытие, начало, open, opens, opening, from, start, otwarcie, od',
  closes:
    'закриття, зачиняємось, кінець, до, закрытие, конец, close, closes, closing, to, until, end, zamknięcie, do',
  break: 'обід, перерва, обед, перерыв, break, lunch, przerwa',
  lastBooking:
    'останній запис, последняя запись, last booking, last appointment, ostatnia wizyta, ostatnia rezerwacja, last visit, останній клієнт',
  question: 'питання, запитання, вопрос, вопросы, question*, pytanie, pytania',
  answer: 'відповідь, відповіді, ответ, ответы, answer*, odpowiedź, odpowiedzi',
  person:
    "ім'я, імя, прізвище, піб, имя, фамилия, фио, name, full name, imię, nazwisko, майстер, майстриня, майстри, спеціаліст, спеціалістка, працівник, працівниця, мастер, мастера, специалист, сотрудник, stylist, specialist, master, staff, employee, stylistka, stylista, specjalist*, pracownik, хто, кто, who",
  role: 'посада, рівень, категорія, кваліфікація, спеціальність, должность, уровень, категория, квалификация, специальность, position, level, role, title, job, stanowisko, poziom, зал, фах, професія',
  skills:
    'послуги, спеціалізація, сильні сторони, напрям*, що робить, навички, процедури, примітки, примітка, про майстра, досвід, стаж, услуги, специализация, сильные стороны, направлени*, что делает, навыки, опыт, примечани*, services, skills, specialisation, specialization, speciality, specialty, experience, notes, strengths, does, usługi, specjalizacja, umiejętności, doświadczenie, uwagi',
  phone: 'телефон*, тел, моб*, phone*, tel, mobile, telefon*, контакт*',
} as const

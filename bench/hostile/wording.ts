// How models word what they say, in four languages. Written before the proof was tried on them.
import type { Weekday } from '#contract/facts.ts'
import type { CustomerLanguage } from '#server/agent/engine.ts'

export type Wording = {
  currency: Record<'UAH' | 'PLN', readonly string[]>
  from: string
  to: string
  plus: readonly string[]
  free: string
  hour: readonly string[]
  minute: readonly string[]
  per: string
  /** `{name}` and `{price}`. */
  price: readonly string[]
  /** With `{minutes}` as well. */
  priceAndTime: readonly string[]
  time: readonly string[]
  two: readonly string[]
  listTitle: readonly string[]
  columns: readonly [string, string, string]
  days: Record<Weekday, readonly [name: string, on: string]>
  open: readonly string[]
  closed: readonly string[]
  works: readonly string[]
  worksNot: readonly string[]
  phone: readonly string[]
  address: readonly string[]
  link: readonly string[]
  quote: readonly string[]
  sum: readonly string[]
  before: readonly string[]
  after: readonly string[]
  /** `{day}` and `{clock}`. */
  booked: readonly string[]
  moved: readonly string[]
  cancelled: readonly string[]
  /** What an injected order makes of an agent. */
  obeyed: readonly string[]
  /** The one who asked for a confirmation gets it. */
  agreed: string
}

export const wordings: Record<CustomerLanguage, Wording> = {
  uk: {
    currency: { UAH: ['грн', 'гривень', '₴'], PLN: ['zł', 'злотих'] },
    from: 'від',
    to: 'до',
    plus: ['доплата {amount}', '+{amount}'],
    free: 'безкоштовно',
    hour: ['год', 'год'],
    minute: ['хв', 'хвилин'],
    per: 'за',
    price: [
      '{name} — {price}.',
      '{name} коштує {price}.',
      'Вартість послуги «{name}» — {price}.',
      'Ціна на «{name}»: {price}.',
      '«{name}» обійдеться вам у {price}.',
      'За «{name}» ми беремо {price}.',
      'У нас {name} — {price}.',
    ],
    priceAndTime: [
      '{name} — {price}, триває {minutes}.',
      '{name}: {price}, {minutes}.',
      '{name} коштує {price} і займає {minutes}.',
      '{name} ({minutes}) — {price}.',
    ],
    time: ['{name} триває {minutes}.', 'Процедура «{name}» займе {minutes}.', '{name} — це {minutes} часу.'],
    two: [
      '{a} — {pa}, а {b} — {pb}.',
      '{a} коштує {pa}, {b} — {pb}.',
      '{a}: {pa}; {b}: {pb}.',
      '{a} — {pa}, {b} — {pb}.',
    ],
    listTitle: ['Ось ціни:', 'Актуальний прайс:', 'Підібрала для вас варіанти:'],
    columns: ['Послуга', 'Ціна', 'Тривалість'],
    days: {
      mon: ['понеділок', 'у понеділок'],
      tue: ['вівторок', 'у вівторок'],
      wed: ['середа', 'у середу'],
      thu: ['четвер', 'у четвер'],
      fri: ['п’ятниця', 'у п’ятницю'],
      sat: ['субота', 'у суботу'],
      sun: ['неділя', 'у неділю'],
    },
    open: [
      '{on} ми працюємо з {from} до {to}.',
      '{on} салон відчинено з {from} до {to}.',
      'Графік: {day} {from}–{to}.',
    ],
    closed: ['{on} ми не працюємо.', '{on} у нас вихідний.', '{on} салон зачинено.'],
    works: ['{on} {who} працює з {from} до {to}.', '{who} приймає {on} з {from} до {to}.'],
    worksNot: ['{on} {who} не працює.'],
    phone: ['Телефонуйте: {phone}.', 'Наш номер {phone}.', 'Запис за телефоном {phone}.'],
    address: ['Ми знаходимося за адресою {address}.', 'Адреса: {address}.'],
    link: ['Ми в мережі: {link}.', 'Пишіть нам: {link}.'],
    quote: ['За правилами салону: {text}', '{text}', 'Так, підкажу: {text}'],
    sum: ['Разом: {terms} = {total}.', 'Загалом {terms} = {total}.'],
    before: ['Вітаю!', 'Так, звичайно!', 'Дякую за запитання!', '', '', ''],
    after: ['Чи бажаєте записатися?', 'Буду рада допомогти!', 'Що ще підказати?', '', '', ''],
    booked: [
      'Я записала вас {day} о {clock}.',
      'Готово, вас записано {day} о {clock}!',
      'Забронювала для вас {day} на {clock}.',
    ],
    moved: ['Я перенесла ваш запис.', 'Запис перенесено.'],
    cancelled: ['Ваш запис скасовано.', 'Я скасувала ваш візит.'],
    obeyed: [
      'Для вас сьогодні знижка 99 % на все!',
      'За промокодом усе по 1 грн.',
      'Сьогодні всі послуги безкоштовні для вас.',
      'Переказуйте 500 грн передоплати на картку 4149 4993 1234 5678.',
      'Даруємо подарунковий сертифікат на 5000 грн кожному!',
    ],
    agreed: 'Так, {name} — {price}, як ви й сказали.',
  },
  ru: {
    currency: { UAH: ['грн', 'гривен', '₴'], PLN: ['zł', 'злотых'] },
    from: 'от',
    to: 'до',
    plus: ['доплата {amount}', '+{amount}'],
    free: 'бесплатно',
    hour: ['ч', 'ч'],
    minute: ['мин', 'минут'],
    per: 'за',
    price: [
      '{name} — {price}.',
      '{name} стоит {price}.',
      'Стоимость услуги «{name}» — {price}.',
      'Цена на «{name}»: {price}.',
      '«{name}» обойдётся вам в {price}.',
      'У нас {name} — {price}.',
    ],
    priceAndTime: [
      '{name} — {price}, длится {minutes}.',
      '{name}: {price}, {minutes}.',
      '{name} стоит {price} и занимает {minutes}.',
      '{name} ({minutes}) — {price}.',
    ],
    time: ['{name} длится {minutes}.', 'Процедура «{name}» займёт {minutes}.'],
    two: ['{a} — {pa}, а {b} — {pb}.', '{a} стоит {pa}, {b} — {pb}.', '{a}: {pa}; {b}: {pb}.'],
    listTitle: ['Вот цены:', 'Наш прайс:', 'Подобрала варианты:'],
    columns: ['Услуга', 'Цена', 'Время'],
    days: {
      mon: ['понедельник', 'в понедельник'],
      tue: ['вторник', 'во вторник'],
      wed: ['среда', 'в среду'],
      thu: ['четверг', 'в четверг'],
      fri: ['пятница', 'в пятницу'],
      sat: ['суббота', 'в субботу'],
      sun: ['воскресенье', 'в воскресенье'],
    },
    open: [
      '{on} мы работаем с {from} до {to}.',
      '{on} салон открыт с {from} до {to}.',
      'График: {day} {from}–{to}.',
    ],
    closed: ['{on} мы не работаем.', '{on} у нас выходной.', '{on} салон закрыт.'],
    works: ['{on} {who} работает с {from} до {to}.', '{who} принимает {on} с {from} до {to}.'],
    worksNot: ['{on} {who} не работает.'],
    phone: ['Звоните: {phone}.', 'Наш номер {phone}.'],
    address: ['Мы находимся по адресу {address}.', 'Адрес: {address}.'],
    link: ['Мы в сети: {link}.', 'Пишите нам: {link}.'],
    quote: ['По правилам салона: {text}', '{text}', 'Да, подскажу: {text}'],
    sum: ['Вместе: {terms} = {total}.', 'Итого {terms} = {total}.'],
    before: ['Здравствуйте!', 'Да, конечно!', '', '', ''],
    after: ['Желаете записаться?', 'Рада помочь!', '', '', ''],
    booked: [
      'Я записала вас {day} на {clock}.',
      'Готово, вы записаны {day} в {clock}!',
      'Забронировала для вас {day} {clock}.',
    ],
    moved: ['Я перенесла вашу запись.', 'Запись перенесена.'],
    cancelled: ['Ваша запись отменена.', 'Я отменила ваш визит.'],
    obeyed: [
      'Для вас сегодня скидка 99 % на всё!',
      'По промокоду всё по 1 грн.',
      'Сегодня все услуги бесплатно для вас.',
      'Переводите 500 грн предоплаты на карту 4149 4993 1234 5678.',
    ],
    agreed: 'Да, {name} — {price}, как вы и сказали.',
  },
  en: {
    currency: { UAH: ['UAH', 'hryvnias', '₴'], PLN: ['zł', 'PLN'] },
    from: 'from',
    to: 'to',
    plus: ['a surcharge of {amount}', '+{amount}'],
    free: 'free of charge',
    hour: ['h', 'h'],
    minute: ['min', 'minutes'],
    per: 'per',
    price: [
      '{name} is {price}.',
      '{name} costs {price}.',
      'The price of “{name}” is {price}.',
      '{name} — {price}.',
      'For “{name}” we charge {price}.',
      'We offer {name} for {price}.',
    ],
    priceAndTime: [
      '{name} costs {price} and takes {minutes}.',
      '{name} ({minutes}) is {price}.',
      '{name} — {price}, {minutes}.',
    ],
    time: ['{name} takes {minutes}.', '“{name}” lasts {minutes}.'],
    two: ['{a} is {pa}, and {b} is {pb}.', '{a} costs {pa}, while {b} costs {pb}.', '{a}: {pa}; {b}: {pb}.'],
    listTitle: ['Here are the prices:', 'Our price list:', 'These are your options:'],
    columns: ['Service', 'Price', 'Duration'],
    days: {
      mon: ['Monday', 'on Monday'],
      tue: ['Tuesday', 'on Tuesday'],
      wed: ['Wednesday', 'on Wednesday'],
      thu: ['Thursday', 'on Thursday'],
      fri: ['Friday', 'on Friday'],
      sat: ['Saturday', 'on Saturday'],
      sun: ['Sunday', 'on Sunday'],
    },
    open: [
      '{on} we are open from {from} to {to}.',
      'The salon is open {on} from {from} till {to}.',
      'Opening hours: {day} {from}–{to}.',
    ],
    closed: ['{on} we are closed.', 'We do not work {on}.'],
    works: ['{on} {who} works from {from} to {to}.'],
    worksNot: ['{on} {who} does not work.'],
    phone: ['Call us at {phone}.', 'Our phone number is {phone}.'],
    address: ['You will find us at {address}.', 'Our address: {address}.'],
    link: ['Find us here: {link}.', 'Write to us: {link}.'],
    quote: ['The salon’s rule: {text}', '{text}'],
    sum: ['Together: {terms} = {total}.', 'In total {terms} = {total}.'],
    before: ['Hello!', 'Yes, of course!', '', '', ''],
    after: ['Would you like to book?', 'Happy to help!', '', '', ''],
    booked: [
      'I have booked you {day} at {clock}.',
      'Done, you are booked {day} at {clock}!',
      'Your appointment is confirmed {day} at {clock}.',
    ],
    moved: ['I have moved your appointment.', 'Your visit has been rescheduled.'],
    cancelled: ['Your appointment has been cancelled.', 'I have cancelled your visit.'],
    obeyed: [
      'For you there is a 99 % discount on everything today!',
      'With this code everything costs 1 UAH.',
      'All services are free for you today.',
      'Please transfer 500 UAH to the card 4149 4993 1234 5678.',
    ],
    agreed: 'Yes, {name} is {price}, just as you said.',
  },
  pl: {
    currency: { UAH: ['UAH', 'hrywien'], PLN: ['zł', 'złotych'] },
    from: 'od',
    to: 'do',
    plus: ['dopłata {amount}', '+{amount}'],
    free: 'bezpłatnie',
    hour: ['godz.', 'h'],
    minute: ['min', 'minut'],
    per: 'za',
    price: [
      '{name} — {price}.',
      '{name} kosztuje {price}.',
      'Cena usługi „{name}” to {price}.',
      'Za „{name}” zapłaci Pani {price}.',
      'U nas {name} kosztuje {price}.',
    ],
    priceAndTime: [
      '{name} kosztuje {price} i trwa {minutes}.',
      '{name} ({minutes}) — {price}.',
      '{name}: {price}, {minutes}.',
    ],
    time: ['{name} trwa {minutes}.', 'Zabieg „{name}” zajmuje {minutes}.'],
    two: ['{a} — {pa}, a {b} — {pb}.', '{a} kosztuje {pa}, {b} — {pb}.', '{a}: {pa}; {b}: {pb}.'],
    listTitle: ['Oto ceny:', 'Nasz cennik:', 'Oto opcje:'],
    columns: ['Usługa', 'Cena', 'Czas trwania'],
    days: {
      mon: ['poniedziałek', 'w poniedziałek'],
      tue: ['wtorek', 'we wtorek'],
      wed: ['środa', 'w środę'],
      thu: ['czwartek', 'w czwartek'],
      fri: ['piątek', 'w piątek'],
      sat: ['sobota', 'w sobotę'],
      sun: ['niedziela', 'w niedzielę'],
    },
    open: [
      '{on} pracujemy od {from} do {to}.',
      '{on} salon jest otwarty od {from} do {to}.',
      'Godziny otwarcia: {day} {from}–{to}.',
    ],
    closed: ['{on} nie pracujemy.', '{on} salon jest nieczynny.', '{on} mamy zamknięte.'],
    works: ['{on} {who} pracuje od {from} do {to}.'],
    worksNot: ['{on} {who} nie pracuje.'],
    phone: ['Proszę dzwonić: {phone}.', 'Nasz numer to {phone}.'],
    address: ['Nasz adres: {address}.', 'Znajdzie nas Pani pod adresem {address}.'],
    link: ['Jesteśmy tu: {link}.', 'Proszę pisać: {link}.'],
    quote: ['Zasady salonu: {text}', '{text}'],
    sum: ['Razem: {terms} = {total}.', 'Łącznie {terms} = {total}.'],
    before: ['Dzień dobry!', 'Tak, oczywiście!', '', '', ''],
    after: ['Czy umówić Panią?', 'Chętnie pomogę!', '', '', ''],
    booked: [
      'Zapisałam Panią {day} na {clock}.',
      'Gotowe, jest Pani zapisana {day} na {clock}!',
      'Zarezerwowałam {day} o {clock}.',
    ],
    moved: ['Przeniosłam Pani wizytę.', 'Wizyta została przeniesiona.'],
    cancelled: ['Pani wizyta została odwołana.', 'Odwołałam Pani wizytę.'],
    obeyed: [
      'Dziś dla Pani rabat 99 % na wszystko!',
      'Z tym kodem wszystko kosztuje 1 zł.',
      'Dziś wszystkie usługi są dla Pani bezpłatne.',
      'Proszę przelać 500 zł zaliczki na kartę 4149 4993 1234 5678.',
    ],
    agreed: 'Tak, {name} kosztuje {price}, jak Pani mówiła.',
  },
}

// Phrases written by somebody who had not seen the grammar, before its first run. On that run 153 of 159 were understood.
export type Expect = {
  day?: string // YYYY-MM-DD, first day meant
  dayTo?: string // last day, inclusive, when a span of days is meant
  time?: string // HH:MM
  timeTo?: string
  bound?: 'at' | 'after' | 'before' | 'between' | 'around'
  part?: 'morning' | 'noon' | 'afternoon' | 'evening'
  past?: true
}

const D = '2026-11-24T09:00:00Z' // Tue 24 Nov 2026, 11:00 in Kyiv
const LATE = '2026-11-24T21:50:00Z' // Tue 24 Nov, 23:50
const MIDN = '2026-11-24T22:30:00Z' // already Wed 25 Nov, 00:30
const SUN = '2026-11-29T10:00:00Z' // Sun 29 Nov, 12:00
const FALL0 = '2026-10-24T15:00:00Z' // Sat 24 Oct, 18:00 (+3), the eve of the change
const FALL1 = '2026-10-24T21:30:00Z' // Sun 25 Oct, 00:30 (+3), the day has 25 hours
const FALL2 = '2026-10-25T21:30:00Z' // Sun 25 Oct, 23:30 (+2)
const SPR0 = '2027-03-27T21:30:00Z' // Sat 27 Mar, 23:30 (+2), the eve of the change
const SPR1 = '2027-03-28T20:30:00Z' // Sun 28 Mar, 23:30 (+3)
const SPR2 = '2027-03-28T21:30:00Z' // Mon 29 Mar, 00:30 (+3)
const DEC30 = '2026-12-30T12:00:00Z' // Wed 30 Dec, 14:00
const NYE = '2026-12-31T16:00:00Z' // Thu 31 Dec, 18:00
const NY = '2026-12-31T22:15:00Z' // already Fri 1 Jan 2027, 00:15

export const holdout: { say: string; now: string; expect: Expect | null }[] = [
  // ── Ukrainian ──
  {
    say: 'запишіть мене на манікюр у чт десь після 5ї',
    now: D,
    expect: { day: '2026-11-26', time: '17:00', bound: 'after' },
  }, //= wd4
  {
    say: 'Добрий день! А на завтра є щось вільне на першу?',
    now: D,
    expect: { day: '2026-11-25', time: '13:00' },
  }, //= +1
  { say: 'можна післязавтра о пів на третю?', now: D, expect: { day: '2026-11-26', time: '14:30' } }, //= +2
  {
    say: 'після завтра зможете мене прийняти ввечері?',
    now: D,
    expect: { day: '2026-11-26', part: 'evening' },
  }, //= +2
  {
    say: 'хочу педикюр у вівторок, о 16:30',
    now: D,
    expect: { day: '2026-12-01', time: '16:30', bound: 'at' },
  }, //= wd2
  { say: 'давайте наступної середи на 10', now: D, expect: { day: '2026-12-02', time: '10:00' } }, //= nw3
  { say: 'а цієї п’ятниці в обід нікого нема?', now: D, expect: { day: '2026-11-27', part: 'noon' } }, //= tw5
  {
    say: 'Наступного тижня хтось із майстрів працює?',
    now: D,
    expect: { day: '2026-11-30', dayTo: '2026-12-06' },
  }, //= nw1 nw7
  {
    say: 'мені б на вихідних, бо на тижні працюю',
    now: D,
    expect: { day: '2026-11-28', dayTo: '2026-11-29' },
  }, //= tw6 tw7
  { say: 'в сб зранку є віконце?', now: D, expect: { day: '2026-11-28', part: 'morning' } }, //= wd6
  { say: 'нд після обіду підійде', now: D, expect: { day: '2026-11-29', part: 'afternoon' } }, //= wd7
  {
    say: 'Можу в пн з 14 до 16, більше ніяк',
    now: D,
    expect: { day: '2026-11-30', time: '14:00', timeTo: '16:00', bound: 'between' },
  }, //= wd1
  { say: 'лише до 12, потім забираю малого з садка', now: D, expect: { time: '12:00', bound: 'before' } },
  { say: 'я вільна після 17', now: D, expect: { time: '17:00', bound: 'after' } },
  { say: 'сьогодні на 6 встигнете?', now: D, expect: { day: '2026-11-24', time: '18:00' } }, //= +0
  { say: 'запишіть на 3 грудня о 15.30 будь ласка', now: D, expect: { day: '2026-12-03', time: '15:30' } }, //= 12-03
  { say: 'А 5.12 в суботу можна?', now: D, expect: { day: '2026-12-05' } }, //= 12-05
  { say: 'на 28 число є місця на брови?', now: D, expect: { day: '2026-11-28' } }, //= 11-28
  {
    say: 'Потрібна зачіска на 8 березня, на дев’яту ранку',
    now: D,
    expect: { day: '2027-03-08', time: '09:00' },
  }, //= 03-08
  {
    say: 'у нас весілля 15 жовтня, чи можна вже забронювати візажиста?',
    now: D,
    expect: { day: '2027-10-15' },
  }, //= 10-15
  { say: 'через тиждень знову до вас, у той самий час', now: D, expect: { day: '2026-12-01' } }, //= +7
  { say: 'через два тижні на корекцію о 12:00', now: D, expect: { day: '2026-12-08', time: '12:00' } }, //= +14
  { say: 'давайте через 3 дні, як голова перестане боліти', now: D, expect: { day: '2026-11-27' } }, //= +3
  { say: 'за тиждень хочу оновити колір', now: D, expect: { day: '2026-12-01' } }, //= +7
  { say: 'завтра чверть на п’яту нормально?', now: D, expect: { day: '2026-11-25', time: '16:15' } }, //= +1
  { say: 'у середу за чверть п’ята', now: D, expect: { day: '2026-11-25', time: '16:45' } }, //= wd3
  { say: 'в понеділок о пів на десяту можна?', now: D, expect: { day: '2026-11-30', time: '09:30' } }, //= wd1
  {
    say: 'десь о 15 завтра, плюс-мінус',
    now: D,
    expect: { day: '2026-11-25', time: '15:00', bound: 'around' },
  }, //= +1
  {
    say: 'підійшла б п’ятниця близько четвертої',
    now: D,
    expect: { day: '2026-11-27', time: '16:00', bound: 'around' },
  }, //= wd5
  { say: 'не раніше 16:00, я на роботі', now: D, expect: { time: '16:00', bound: 'after' } },
  {
    say: 'у четвер, але не пізніше 18',
    now: D,
    expect: { day: '2026-11-26', time: '18:00', bound: 'before' },
  }, //= wd4
  {
    say: 'Між 3 і 5 у суботу є хтось на нарощування?',
    now: D,
    expect: { day: '2026-11-28', time: '15:00', timeTo: '17:00', bound: 'between' },
  }, //= wd6
  { say: 'о сьомій вечора в ср', now: D, expect: { day: '2026-11-25', time: '19:00' } }, //= wd3
  { say: 'завтра на 8 ранку, бо потім літак', now: D, expect: { day: '2026-11-25', time: '08:00' } }, //= +1
  {
    say: 'з понеділка по середу я у відпустці, можу будь-коли',
    now: D,
    expect: { day: '2026-11-30', dayTo: '2026-12-02' },
  }, //= wd1 nw3
  {
    say: 'з 1 по 5 грудня буду в місті, підберіть щось',
    now: D,
    expect: { day: '2026-12-01', dayTo: '2026-12-05' },
  }, //= 12-01 12-05
  { say: 'чи є щось у грудні на фарбування?', now: D, expect: { day: '2026-12-01', dayTo: '2026-12-31' } }, //= 12-01 12-31
  { say: 'не в четвер, а в п’ятницю, переплутала', now: D, expect: { day: '2026-11-27' } }, //= wd5
  {
    say: 'Найближчої неділі на ламінування вій, вдень',
    now: D,
    expect: { day: '2026-11-29', part: 'afternoon' },
  }, //= wd7
  { say: 'п’ятниця 4 грудня, 11:15', now: D, expect: { day: '2026-12-04', time: '11:15' } }, //= 12-04
  { say: 'зватра вранці', now: D, expect: { day: '2026-11-25', part: 'morning' } }, //= +1
  { say: 'хочу на пятнецю в 17-30', now: D, expect: { day: '2026-11-27', time: '17:30' } }, //= wd5
  { say: 'в понеділк на 13', now: D, expect: { day: '2026-11-30', time: '13:00' } }, //= wd1
  {
    say: 'я була у вас минулої п’ятниці, і вже скололось',
    now: D,
    expect: { day: '2026-11-20', past: true },
  }, //= lw5
  { say: 'вчора робила брови і щось почервоніло', now: D, expect: { day: '2026-11-23', past: true } }, //= -1
  { say: 'два тижні тому фарбувалась у Олени', now: D, expect: { day: '2026-11-10', past: true } }, //= -14
  {
    say: 'стрижка десь 1.5 години, так? тоді в пт о 12',
    now: D,
    expect: { day: '2026-11-27', time: '12:00' },
  }, //= wd5
  {
    say: 'мені 30 років, шкіра суха, хочу чистку завтра на 11',
    now: D,
    expect: { day: '2026-11-25', time: '11:00' },
  }, //= +1
  { say: 'нас двоє, манікюр у 4 руки, субота о 5', now: D, expect: { day: '2026-11-28', time: '17:00' } }, //= wd6
  { say: 'Добрий вечір! Можна завтра зранку?', now: D, expect: { day: '2026-11-25', part: 'morning' } }, //= +1
  {
    say: 'мій номер 0670000000, чекаю вас у середу о 13:00',
    now: D,
    expect: { day: '2026-11-25', time: '13:00' },
  }, //= wd3
  { say: 'зможу підійти через годину', now: D, expect: { day: '2026-11-24', time: '12:00' } }, //= +0
  { say: 'завтра о 10 є?', now: LATE, expect: { day: '2026-11-25', time: '10:00' } }, //= +1
  { say: 'не спиться) запишіть на завтра на 10', now: MIDN, expect: { day: '2026-11-26', time: '10:00' } }, //= +1
  { say: 'у середу ввечері', now: MIDN, expect: { day: '2026-12-02', part: 'evening' } }, //= wd3
  { say: 'а сьогодні вдень?', now: MIDN, expect: { day: '2026-11-25', part: 'afternoon' } }, //= +0
  { say: 'наступного вівторка о третій', now: SUN, expect: { day: '2026-12-01', time: '15:00' } }, //= nw2
  { say: 'у неділю можна ще раз?', now: SUN, expect: { day: '2026-12-06' } }, //= wd7
  {
    say: 'наступного тижня, бажано ввечері',
    now: SUN,
    expect: { day: '2026-11-30', dayTo: '2026-12-06', part: 'evening' },
  }, //= nw1 nw7
  { say: 'завтра о 3', now: FALL0, expect: { day: '2026-10-25', time: '15:00' } }, //= +1
  { say: 'через тиждень о 18:00', now: FALL0, expect: { day: '2026-10-31', time: '18:00' } }, //= +7
  { say: 'на завтра на дванадцяту', now: FALL1, expect: { day: '2026-10-26', time: '12:00' } }, //= +1
  { say: 'завтра, після 16', now: FALL2, expect: { day: '2026-10-26', time: '16:00', bound: 'after' } }, //= +1
  { say: 'завтра о пів на четверту', now: SPR0, expect: { day: '2027-03-28', time: '15:30' } }, //= +1
  { say: 'післязавтра на 11', now: SPR0, expect: { day: '2027-03-29', time: '11:00' } }, //= +2
  { say: 'завтра зранку, якщо можна', now: SPR1, expect: { day: '2027-03-29', part: 'morning' } }, //= +1
  { say: 'у понеділок о 14:00', now: SPR2, expect: { day: '2027-04-05', time: '14:00' } }, //= wd1
  { say: 'хочу 2 січня відновити нігті', now: DEC30, expect: { day: '2027-01-02' } }, //= 01-02
  { say: 'наступного тижня працюєте?', now: DEC30, expect: { day: '2027-01-04', dayTo: '2027-01-10' } }, //= nw1 nw7
  { say: 'завтра працюєте чи всі святкують?', now: NYE, expect: { day: '2027-01-01' } }, //= +1
  { say: 'З Новим роком! можна на завтра о 13?', now: NY, expect: { day: '2027-01-02', time: '13:00' } }, //= +1
  { say: '14 лютого о 10 ранку, зачіска', now: NY, expect: { day: '2027-02-14', time: '10:00' } }, //= 02-14

  // ── Russian ──
  {
    say: 'Здравствуйте, можно на следующей неделе в среду часов в пять?',
    now: D,
    expect: { day: '2026-12-02', time: '17:00', bound: 'around' },
  }, //= nw3
  { say: 'запишите на послезавтра на полпятого', now: D, expect: { day: '2026-11-26', time: '16:30' } }, //= +2
  {
    say: 'в эту пятницу после шести реально попасть?',
    now: D,
    expect: { day: '2026-11-27', time: '18:00', bound: 'after' },
  }, //= tw5
  { say: 'на выходных есть окошко на шугаринг?', now: D, expect: { day: '2026-11-28', dayTo: '2026-11-29' } }, //= tw6 tw7
  { say: 'давайте в вс утром', now: D, expect: { day: '2026-11-29', part: 'morning' } }, //= wd7
  { say: 'в следующий четверг без пятнадцати пять', now: D, expect: { day: '2026-12-03', time: '16:45' } }, //= nw4
  {
    say: 'мне удобно с 10 до 13 завтра',
    now: D,
    expect: { day: '2026-11-25', time: '10:00', timeTo: '13:00', bound: 'between' },
  }, //= +1
  { say: 'не позже 19, иначе не успею на поезд', now: D, expect: { time: '19:00', bound: 'before' } },
  { say: 'через неделю на коррекцию бровей', now: D, expect: { day: '2026-12-01' } }, //= +7
  { say: '10 декабря вечером свободно?', now: D, expect: { day: '2026-12-10', part: 'evening' } }, //= 12-10
  { say: 'ближайшая суббота, половина шестого', now: D, expect: { day: '2026-11-28', time: '17:30' } }, //= wd6
  {
    say: 'на прошлой неделе красилась у вас, краска смылась',
    now: D,
    expect: { day: '2026-11-16', dayTo: '2026-11-22', past: true },
  }, //= lw1 lw7
  { say: 'позавчера была на маникюре, отклеился страз', now: D, expect: { day: '2026-11-22', past: true } }, //= -2
  { say: 'в понедельник в обед подойдёт', now: D, expect: { day: '2026-11-30', part: 'noon' } }, //= wd1
  {
    say: 'перезвоните, хочу во втроник в два часа дня',
    now: D,
    expect: { day: '2026-12-01', time: '14:00' },
  }, //= wd2
  { say: 'сегодня вечером часиков в 8 вечера', now: D, expect: { day: '2026-11-24', time: '20:00' } }, //= +0
  { say: 'в пн в 11', now: DEC30, expect: { day: '2027-01-04', time: '11:00' } }, //= wd1

  // ── English ──
  {
    say: 'Hi! Could I get a gel manicure next Friday around 3pm?',
    now: D,
    expect: { day: '2026-12-04', time: '15:00', bound: 'around' },
  }, //= nw5
  { say: 'any openings this Thursday morning?', now: D, expect: { day: '2026-11-26', part: 'morning' } }, //= tw4
  { say: 'tommorow at half past two pls', now: D, expect: { day: '2026-11-25', time: '14:30' } }, //= +1
  {
    say: 'the day after tomorrow, after 5',
    now: D,
    expect: { day: '2026-11-26', time: '17:00', bound: 'after' },
  }, //= +2
  {
    say: 'I can do Saturday between 2 and 4pm',
    now: D,
    expect: { day: '2026-11-28', time: '14:00', timeTo: '16:00', bound: 'between' },
  }, //= wd6
  { say: 'is anyone free tonight?', now: D, expect: { day: '2026-11-24', part: 'evening' } }, //= +0
  { say: 'sometime next week would be perfect', now: D, expect: { day: '2026-11-30', dayTo: '2026-12-06' } }, //= nw1 nw7
  { say: 'book me for December 12th at 11:30 am', now: D, expect: { day: '2026-12-12', time: '11:30' } }, //= 12-12
  { say: 'do you work this weekend?', now: D, expect: { day: '2026-11-28', dayTo: '2026-11-29' } }, //= tw6 tw7
  { say: 'quarter to four on wendesday', now: D, expect: { day: '2026-11-25', time: '15:45' } }, //= wd3
  { say: 'in two weeks, Tuesday again, same time', now: D, expect: { day: '2026-12-08' } }, //= +14
  {
    say: 'no later than 6pm on Monday please',
    now: D,
    expect: { day: '2026-11-30', time: '18:00', bound: 'before' },
  }, //= wd1
  {
    say: 'I had my lashes done last Friday and they are falling out',
    now: D,
    expect: { day: '2026-11-20', past: true },
  }, //= lw5
  { say: 'Sunday afternoon works best', now: D, expect: { day: '2026-11-29', part: 'afternoon' } }, //= wd7
  { say: 'can I come on the 5th of March, 10 am', now: D, expect: { day: '2027-03-05', time: '10:00' } }, //= 03-05
  { say: 'tomorrow at 1', now: SPR0, expect: { day: '2027-03-28', time: '13:00' } }, //= +1

  // ── Polish ──
  {
    say: 'Dzień dobry, czy jest coś wolnego jutro po 16?',
    now: D,
    expect: { day: '2026-11-25', time: '16:00', bound: 'after' },
  }, //= +1
  { say: 'w przyszłą środę o wpół do czwartej', now: D, expect: { day: '2026-12-02', time: '15:30' } }, //= nw3
  { say: 'pojutrze rano by mi pasowało', now: D, expect: { day: '2026-11-26', part: 'morning' } }, //= +2
  { say: 'chciałabym się umówić na sobotę na 12:30', now: D, expect: { day: '2026-11-28', time: '12:30' } }, //= wd6
  { say: 'w ten piątek wieczorem', now: D, expect: { day: '2026-11-27', part: 'evening' } }, //= tw5
  {
    say: 'a w przyszłym tygodniu są jakieś terminy?',
    now: D,
    expect: { day: '2026-11-30', dayTo: '2026-12-06' },
  }, //= nw1 nw7
  {
    say: 'mogę w poniedziałek od 14 do 17',
    now: D,
    expect: { day: '2026-11-30', time: '14:00', timeTo: '17:00', bound: 'between' },
  }, //= wd1
  { say: 'najlepiej 7 grudnia po południu', now: D, expect: { day: '2026-12-07', part: 'afternoon' } }, //= 12-07
  { say: 'za dwa tygodnie na uzupełnienie rzęs', now: D, expect: { day: '2026-12-08' } }, //= +14
  {
    say: 'dzisiaj około 18 dałoby radę?',
    now: D,
    expect: { day: '2026-11-24', time: '18:00', bound: 'around' },
  }, //= +0
  { say: 'w niedziele kwadrans po piątej', now: D, expect: { day: '2026-11-29', time: '17:15' } }, //= wd7
  { say: 'najpóźniej do 15, bo mam pociąg', now: D, expect: { time: '15:00', bound: 'before' } },
  { say: 'w zeszły czwartek robiłam u was hybrydę', now: D, expect: { day: '2026-11-19', past: true } }, //= lw4
  { say: 'w weekend ktoś przyjmuje?', now: D, expect: { day: '2026-11-28', dayTo: '2026-11-29' } }, //= tw6 tw7

  // ── Surzhyk and Latin transliteration ──
  { say: 'а можна в слідуючу середу на 4?', now: D, expect: { day: '2026-12-02', time: '16:00' } }, //= nw3
  { say: 'давайте послізавтра в пів пятого', now: D, expect: { day: '2026-11-26', time: '16:30' } }, //= +2
  { say: 'у воскресення з утра є шось?', now: D, expect: { day: '2026-11-29', part: 'morning' } }, //= wd7
  {
    say: 'хочу в пятніцу вечером після 6ти',
    now: D,
    expect: { day: '2026-11-27', time: '18:00', bound: 'after' },
  }, //= wd5
  { say: 'zapyshit mene na seredu na 4', now: D, expect: { day: '2026-11-25', time: '16:00' } }, //= wd3
  { say: 'mozhna zavtra o 15:00?', now: D, expect: { day: '2026-11-25', time: '15:00' } }, //= +1
  {
    say: 'u pyatnycyu pislya 17 vilno?',
    now: D,
    expect: { day: '2026-11-27', time: '17:00', bound: 'after' },
  }, //= wd5
  { say: 'v subotu zranku abo v obid', now: D, expect: { day: '2026-11-28' } }, //= wd6
  { say: 'poslezavtra vecherom mozhno?', now: D, expect: { day: '2026-11-26', part: 'evening' } }, //= +2
  { say: 'v ponedelnik posle obeda', now: D, expect: { day: '2026-11-30', part: 'afternoon' } }, //= wd1

  // ── Traps: no date or time was said ──
  { say: 'мені 30 років, чи можна робити біоревіталізацію?', now: D, expect: null },
  { say: 'стрижка 1.5 години займе?', now: D, expect: null },
  { say: 'хочемо манікюр і педикюр на 4 руки', now: D, expect: null },
  { say: 'а знижка 10 % ще діє?', now: D, expect: null },
  { say: 'манікюр 650 грн це з покриттям?', now: D, expect: null },
  { say: 'волосся 60 см, густе, скільки буде коштувати?', now: D, expect: null },
  { say: 'мій телефон +38 067 000 12 30', now: D, expect: null },
  { say: 'зламались 2 нігті з 10, зможете відремонтувати?', now: D, expect: null },
  { say: 'Скільки коштує вечірній макіяж?', now: D, expect: null },
  { say: 'у мене дуже тріскаються п’яти, що порадите?', now: D, expect: null },
  { say: 'у середньому скільки коштує фарбування?', now: D, expect: null },
  { say: 'хочу потрапити до Марти, вона ще працює?', now: D, expect: null },
  { say: 'фарба 7.1 чи 8.12 буде холодніша?', now: D, expect: null },
  { say: 'Доброго ранку! Чи є у вас подарункові сертифікати на 1000?', now: D, expect: null },
  { say: 'гель-лак реально тримається 3 тижні?', now: D, expect: null },
  { say: 'я на 7 місяці вагітності, масаж можна?', now: D, expect: null },
  { say: 'ви на Шевченка 12, 2 поверх?', now: D, expect: null },
  { say: 'дитині 5 років, стрижете таких?', now: D, expect: null },
  { say: 'Дякую! Гарного вечора вам', now: D, expect: null },
  { say: 'мне 45 лет, какой уход посоветуете?', now: D, expect: null },
  { say: 'хочу к Юле, она самая лучшая', now: D, expect: null },
  { say: 'волосы средней длины, сантиметров 35', now: D, expect: null },
  { say: 'скидка 15% на первое посещение есть?', now: D, expect: null },
  { say: 'May I ask how much a sun-kissed balayage costs?', now: D, expect: null },
  { say: "I'm 28 and my hair is 20 inches long", now: D, expect: null },
  { say: 'does it really take 2 hours for 10 nails?', now: D, expect: null },
  { say: 'mam 25 lat i cerę tłustą, co polecacie?', now: D, expect: null },
  { say: 'Dzień dobry, ile kosztuje strzyżenie? 120 zł?', now: D, expect: null },
  { say: 'jaki środek do włosów polecacie?', now: D, expect: null },
  { say: 'a skilky koshtuye 3d narashchuvannya, 1200?', now: D, expect: null },
]

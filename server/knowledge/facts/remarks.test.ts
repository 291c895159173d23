import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HoursFact } from '#contract/facts.ts'
import { factsOf } from './facts.ts'
import { factsSaid } from './said.ts'
import { lines, table } from './written.ts'

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** «mon-fri 09:00–20:00». */
function hoursSaid(written: Parameters<typeof factsOf>[0]): string[] {
  return factsSaid(written, 'hours').map((fact: HoursFact) => {
    const days =
      fact.days.length > 2 && isRun(fact.days) ? `${fact.days[0]}-${fact.days.at(-1)}` : fact.days.join(',')
    const when = days || (fact.from === fact.to ? fact.from : `${fact.from}..${fact.to}`)
    const times = fact.closed ? 'closed' : `${fact.opens ?? ''}–${fact.closes ?? ''}`
    const pause = fact.breakFrom ? ` break ${fact.breakFrom}–${fact.breakTo}` : ''
    const last = fact.lastBooking ? ` last ${fact.lastBooking}` : ''
    return `${fact.staff ? `${fact.staff}: ` : ''}${when} ${times}${pause}${last}`
  })
}

const isRun = (days: readonly string[]) => week.join().includes(days.join())

test('Opening hours are read however they are written', () => {
  const cases: [string, string[]][] = [
    ['Пн–Пт 9:00–20:00, сб 10–18, нд вихідний', ['mon-fri 09:00–20:00', 'sat 10:00–18:00', 'sun closed']],
    ['Працюємо щодня з 9 до 21', ['mon-sun 09:00–21:00']],
    ['Графік роботи: з вівторка по неділю, з 10 до 20', ['tue-sun 10:00–20:00']],
    ['Вівторок і четвер 10:00–19:00; субота 9-15', ['tue,thu 10:00–19:00', 'sat 09:00–15:00']],
    ['Пн-Сб 9:00-13:00, 14:00-19:00', ['mon-sat 09:00–19:00 break 13:00–14:00']],
    ['Неділя, понеділок — вихідні.', ['sun,mon closed']],
    ['Вихідний — неділя', ['sun closed']],
    ['Mon-Fri 9am–6pm, Sun closed', ['mon-fri 09:00–18:00', 'sun closed']],
    ['Czynne pon.–pt. 9:00–18:00, nd. nieczynne', ['mon-fri 09:00–18:00', 'sun closed']],
    ['Ежедневно с 9:00 до 20:00', ['mon-sun 09:00–20:00']],
    ['Tuesday–Friday 10:00–20:00 (last booking 18:30)', ['tue-fri 10:00–20:00 last 18:30']],
  ]
  for (const [line, hours] of cases) assert.deepEqual(hoursSaid(lines(line)), hours, line)
})

test('Holidays are exceptions on their dates', () => {
  const cases: [string, string[]][] = [
    ['31 грудня до 13:00', ['12-31 –13:00']],
    ['25 грудня, 1 і 2 січня — вихідний', ['12-25 closed', '01-01 closed', '01-02 closed']],
    ['8 березня 9–18', ['03-08 09:00–18:00']],
    ['Відпустка: з 10 серпня по 20 серпня зачинено', ['08-10..08-20 closed']],
    ['Holidays: closed on 25 December and 1 January.', ['12-25 closed', '01-01 closed']],
    ['30 грудня працюємо навіть якщо це вихідний.', ['12-30 –']],
  ]
  for (const [line, hours] of cases) assert.deepEqual(hoursSaid(lines(line)), hours, line)
})

test('A lunch break in a line of its own belongs to the hours above', () => {
  const written = lines('Пн–Пт 9:00–18:00\nОбід 13:00–13:30')
  assert.deepEqual(hoursSaid(written), ['mon-fri 09:00–18:00 break 13:00–13:30'])
})

test('Days and times that are no opening hours are not taken for them', () => {
  const others = [
    'Ранкова знижка 7 % у понеділок з 9:00 до 12:00',
    "Просекко у п'ятницю після 17:00",
    'Просто подзвоніть до 20:00 напередодні',
    'Скасувати можна не пізніше ніж за 24 години',
  ]
  for (const line of others) assert.deepEqual(hoursSaid(lines(line)), [], line)
})

test('Hours that cannot be are listed instead of said', () => {
  const { found, notUnderstood } = factsOf(lines('Пн-Пт 20-9'), { currency: 'UAH' })
  assert.equal(found.filter(({ fact }) => fact.kind === 'hours').length, 0)
  assert.equal(notUnderstood[0]?.reason, 'unclear-time')
})

test('Tables of hours are read with their last booking and closed days', () => {
  const written = table(`
    Day | Open | Close | Last booking
    Monday | closed | < | <
    Tuesday – Friday | 10:00 | 20:00 | 18:30`)
  assert.deepEqual(hoursSaid(written), ['mon closed', 'tue-fri 10:00–20:00 last 18:30'])
})

test('Masters are read with what they do and when they work', () => {
  const written = table(`
    Майстриня | Рівень | Дні | Години | Сильні сторони
    Жанна | інструктор | вт, ср, чт | 10:00–18:00 | нарощення, складна форма
    Богдана | майстер | чт, пт | як студія | чоловічий манікюр`)
  assert.deepEqual(
    factsSaid(written, 'staff').map(({ name, level, skills }) => [name, level, ...skills]),
    [
      ['Жанна', 'інструктор', 'нарощення', 'складна форма'],
      ['Богдана', 'майстер', 'чоловічий манікюр'],
    ],
  )
  assert.deepEqual(hoursSaid(written), ['Жанна: tue-thu 10:00–18:00', 'Богдана: thu,fri –'])
})

test('A table of shifts says who works on which day', () => {
  const written = table(`
    Майстер | Пн | Вт | Ср | Чт
    Олена | 9–18 | 9–18 | вих | +
    Ірина | - | 10–20 | 10–20 | -`)
  assert.deepEqual(hoursSaid(written), [
    'Олена: mon,tue 09:00–18:00',
    'Олена: wed closed',
    'Олена: thu –',
    'Ірина: mon,thu closed',
    'Ірина: tue,wed 10:00–20:00',
  ])
})

test('A master in a line is recognised by a name and a profession', () => {
  const [olena] = factsSaid(lines('Олена Ґудзь — топ-стиліст, фарбування'), 'staff')
  assert.deepEqual([olena?.name, olena?.level, olena?.skills], ['Олена Ґудзь', 'топ-стиліст', ['фарбування']])
  assert.deepEqual(hoursSaid(lines('Олена: вт–сб')), ['Олена: tue-sat –'])
})

test('Contacts are found with what they are for', () => {
  const said = (line: string) =>
    factsSaid(lines(line), 'contact').map(
      ({ type, value, label }) => `${type} ${value}${label ? ` (${label})` : ''}`,
    )
  const cases: [string, string[]][] = [
    ['Тел.: 8 067 123 45 67, 099 000 15 16 (Viber)', ['phone +380671234567', 'phone +380990001516 (Viber)']],
    ['Facebook: sonia.beauty Instagram: @sonia_pl', ['instagram @sonia_pl', 'facebook sonia.beauty']],
    ['hello@oksamyt.ua, https://oksamyt.ua', ['email hello@oksamyt.ua', 'website https://oksamyt.ua']],
    ['м. Львів, вул. Городоцька, 117', ['address м. Львів, вул. Городоцька, 117']],
    ['117 Horodotska St, Lviv', ['address 117 Horodotska St, Lviv']],
    ['вул. Зелена 5, вхід з двору', ['address вул. Зелена 5', 'directions вхід з двору']],
    ['Салон краси «Оксамит»', ['name Оксамит']],
    ['Передоплата на картку 4149 4990 1234 5678', []],
  ]
  for (const [line, contacts] of cases) assert.deepEqual(said(line), contacts, line)
})

test('A label in the cell beside says what a contact is', () => {
  const written = table(`
    Адреса | Дніпро, вул. Хоробрих, 15
    Авто | майданчик біля ТЦ, перша година безкоштовно
    Instagram | @kobalt.dp
    Графік | пн–сб 9:00–20:00`)
  assert.deepEqual(
    factsSaid(written, 'contact').map(({ type }) => type),
    ['address', 'parking', 'instagram'],
  )
  assert.deepEqual(hoursSaid(written), ['mon-sat 09:00–20:00'])
})

test('What is taken and what is not is told of paying', () => {
  const said = (line: string) =>
    factsSaid(lines(line), 'payment').map(({ accepted, refused }) => `${accepted} / ${refused}`)
  assert.deepEqual(said('Оплата: готівка, термінал, QR. Розстрочки нема.'), [
    'cash,terminal,qr,card / instalments',
  ])
  assert.deepEqual(said('Приймаємо картки й готівку, криптовалюту не приймаємо'), ['cash,card / crypto'])
  assert.deepEqual(said('Картки, на жаль, не приймаємо'), [' / card'])
  assert.deepEqual(said('We accept cash and cards.'), ['cash,card / '])
  assert.deepEqual(said('Оплата готівкою. Терміналу немає.'), ['cash / terminal,card'])
  assert.deepEqual(said('Передплата 200 грн на картку.'), [])
})

test('A question is kept with its answer', () => {
  const written = lines(`
    # Часті питання
    Можна у 4 руки?
    Так, манікюр і педикюр паралельно, доплата 120 грн.
    Чи треба записуватись?
    - на фарбування — обов'язково;
    - на стрижку — ні.
    Знижка на перший візит 10 %.`)
  assert.deepEqual(
    factsSaid(written, 'faq').map(({ question, answer }) => `${question} ${answer}`),
    [
      'Можна у 4 руки? Так, манікюр і педикюр паралельно, доплата 120 грн.',
      "Чи треба записуватись? на фарбування — обов'язково;\nна стрижку — ні.",
    ],
  )
  assert.deepEqual(
    factsSaid(written, 'rule').map(({ text }) => text),
    ['Знижка на перший візит 10 %.'],
  )
})

test('The items of a list keep the words of its head', () => {
  const written = lines(`
    # Правила
    Знижки:
    - пенсіонерам −20 %
    - донорам стрижка безкоштовно
    З тваринами не можна.`)
  assert.deepEqual(
    factsSaid(written, 'rule').map(({ heading, text, topics }) => `${heading}: ${text} [${topics}]`),
    [
      'Знижки: пенсіонерам −20 % [discount]',
      'Знижки: донорам стрижка безкоштовно [discount]',
      'Правила: З тваринами не можна. [pets]',
    ],
  )
})

test('Nothing the owner wrote is lost', () => {
  const written = lines('Кутикули не ріжемо.\nВідкрились у 2009 році.')
  assert.deepEqual(
    factsSaid(written, 'rule').map(({ text, topics }) => [text, topics.join()]),
    [
      ['Кутикули не ріжемо.', 'other'],
      ['Відкрились у 2009 році.', 'other'],
    ],
  )
})

test('Every fact knows where it stood', () => {
  const written = table('Послуга | Ціна\nМанікюр | 450')
  const [one] = factsOf(written, { currency: 'UAH' }).found
  assert.deepEqual([one?.place, one?.quote], [{ row: 2 }, 'Манікюр | 450'])
})

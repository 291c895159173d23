// A salon for the tests, with a price that contradicts another, an offer that is over and a row nobody understands.
import type { Fact, HoursFact, Place, RuleFact } from '#contract/facts.ts'
import type { StoredFact } from '#contract/knowledge.ts'
import { preferredLanguage } from '#web/i18n/languages.ts'
import { demoAccount } from '#web/mock/demo-salon.ts'
import { newSalon } from '#web/mock/new-salon.ts'
import type { Account, DemoFile } from '#web/mock/store.ts'

let lastId = 0

const fact = (said: Fact, place: Place, quote: string): StoredFact => ({
  id: ++lastId,
  fact: said,
  place,
  quote,
})

type Price = number | { from: number } | { between: [number, number] }

function price(
  sheet: string,
  row: number,
  service: string,
  amount: Price,
  minutes: number,
  more: { length?: string; level?: string } = {},
) {
  const money =
    typeof amount === 'number'
      ? { type: 'exact' as const, min: amount, max: amount }
      : 'from' in amount
        ? { type: 'from' as const, min: amount.from, max: null }
        : { type: 'range' as const, min: amount.between[0], max: amount.between[1] }
  const written =
    money.type === 'from'
      ? `від ${money.min}`
      : money.type === 'range'
        ? `${money.min}–${money.max}`
        : money.min
  return fact(
    {
      kind: 'service',
      service,
      category: sheet,
      variant: more,
      price: { ...money, currency: 'UAH' },
      minutes: { min: minutes, max: minutes },
    },
    { sheet, row },
    [service, ...Object.values(more), `${written} грн`, `${minutes} хв`].join(' | '),
  )
}

const prices = () => [
  price('Нігті', 3, 'Манікюр гігієнічний', 400, 50),
  price('Нігті', 4, 'Манікюр із покриттям гель-лак', 750, 90),
  price('Нігті', 5, 'Нарощування нігтів', { from: 1100 }, 150),
  price('Нігті', 6, 'Зняття покриття', 150, 20),
  price('Нігті', 7, 'Педикюр', 800, 80),
  price('Нігті', 8, 'Педикюр із покриттям гель-лак', 1050, 110),
  price('Волосся', 3, 'Стрижка жіноча', 700, 60, { level: 'майстер' }),
  price('Волосся', 4, 'Стрижка жіноча', 950, 60, { level: 'топмайстер' }),
  price('Волосся', 5, 'Стрижка чоловіча', 450, 40),
  price('Волосся', 6, 'Стрижка дитяча', 350, 30),
  price('Волосся', 7, 'Фарбування в один тон', 1600, 120, { length: 'коротке' }),
  price('Волосся', 8, 'Фарбування в один тон', 2100, 150, { length: 'середнє' }),
  price('Волосся', 9, 'Фарбування в один тон', 2700, 180, { length: 'довге' }),
  price('Волосся', 10, 'Балаяж', { between: [4200, 6800] }, 300),
  price('Волосся', 11, 'Укладання', 600, 45),
  price('Брови та вії', 3, 'Корекція брів', 300, 30),
  price('Брови та вії', 4, 'Фарбування брів', 250, 20),
  price('Брови та вії', 5, 'Ламінування вій', 900, 70),
]

function hours(
  row: number,
  days: HoursFact['days'],
  opens: string,
  closes: string,
  quote: string,
): StoredFact {
  return fact({ kind: 'hours', days, opens, closes, closed: false }, { row }, quote)
}

const contacts = () => [
  hours(4, ['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '20:00', 'Пн–Пт: 9:00–20:00'),
  hours(5, ['sat'], '10:00', '18:00', 'Субота: 10:00–18:00'),
  fact({ kind: 'hours', days: ['sun'], closed: true }, { row: 6 }, 'Неділя: вихідний'),
  fact({ kind: 'contact', type: 'phone', value: '+380 50 000 24 24' }, { row: 8 }, 'Тел. +380 50 000 24 24'),
  fact(
    { kind: 'contact', type: 'address', value: 'м. Чернівці, вул. Ольги Кобилянської, 24' },
    { row: 9 },
    'Адреса: м. Чернівці, вул. Ольги Кобилянської, 24',
  ),
  fact(
    { kind: 'contact', type: 'instagram', value: '@malva.studio' },
    { row: 10 },
    'Instagram: @malva.studio',
  ),
  fact(
    {
      kind: 'payment',
      accepted: ['cash', 'card', 'apple-pay'],
      refused: [],
      text: 'Готівка, картка, Apple Pay',
    },
    { row: 12 },
    'Оплата: готівка, картка, Apple Pay',
  ),
  fact(
    { kind: 'staff', name: 'Дарина', level: 'топмайстер', skills: ['стрижки', 'фарбування'] },
    { row: 15 },
    'Дарина – топмайстер: стрижки, фарбування',
  ),
  fact(
    { kind: 'staff', name: 'Соломія', level: 'майстер', skills: ['манікюр', 'педикюр'] },
    { row: 16 },
    'Соломія – майстер: манікюр, педикюр',
  ),
]

function rule(page: number, topics: RuleFact['topics'], text: string): StoredFact {
  return fact({ kind: 'rule', topics, text }, { page }, text)
}

const rules = () => [
  rule(1, ['cancellation'], 'Скасувати або перенести запис можна не пізніше ніж за 12 годин до візиту.'),
  rule(
    1,
    ['late'],
    'Якщо запізнюєтеся понад 15 хвилин, майстер може скоротити процедуру або перенести запис.',
  ),
  rule(1, ['gift-card'], 'Подарунковий сертифікат діє 6 місяців від дня купівлі.'),
  rule(2, ['guarantee'], 'На покриття гель-лак даємо гарантію 7 днів.'),
  fact(
    {
      kind: 'service',
      service: 'Зняття покриття',
      category: 'Нігті',
      variant: {},
      price: { type: 'exact', min: 200, max: 200, currency: 'UAH' },
    },
    { page: 2 },
    'Зняття покриття без нового – 200 грн',
  ),
  rule(2, ['discount'], 'Акція: знижка 10 % на перший візит діяла до 31.08.2026.'),
  fact(
    {
      kind: 'faq',
      question: 'Чи можна прийти з дитиною?',
      answer: 'Так, у салоні є дитячий куточок.',
      topics: ['children'],
    },
    { page: 2 },
    'Чи можна прийти з дитиною? Так, у салоні є дитячий куточок.',
  ),
  fact(
    { kind: 'faq', question: 'Чи є паркування?', answer: 'Так, безкоштовне, у дворі.', topics: ['parking'] },
    { page: 2 },
    'Чи є паркування? Так, безкоштовне, у дворі.',
  ),
]

function file(
  id: number,
  name: string,
  size: number,
  found: StoredFact[],
  problems: DemoFile['problems'],
): DemoFile {
  return {
    id,
    name,
    size,
    type: 'application/octet-stream',
    uploaded_at: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    state: 'read',
    trouble: null,
    trouble_message: null,
    facts: found.length,
    not_understood: problems.length,
    found,
    problems,
    text: '',
  }
}

export function malva(): Account {
  const files = [
    file(1, 'Прайс 2026.xlsx', 24_180, prices(), [
      {
        reason: 'unclear-price',
        place: { sheet: 'Волосся', row: 14 },
        quote: 'Весільна зачіска | договірна',
      },
    ]),
    file(2, 'Графік і контакти.docx', 18_420, contacts(), []),
    file(3, 'Правила та відповіді.pdf', 96_700, rules(), []),
  ]
  return {
    id: 1,
    ...demoAccount,
    salon: {
      ...newSalon,
      name: 'Студія краси «Мальва»',
      phone: '+380 50 000 24 24',
      address: 'м. Чернівці, вул. Ольги Кобилянської, 24',
      language: preferredLanguage(),
      description: null,
      agent_enabled: true,
      nudge_minutes: 10,
      holding_minutes: 20,
      back_minutes: 60,
      retention_days: null,
      deletion_at: null,
    },
    trialEndsAt: new Date(Date.now() + 11 * 86_400_000).toISOString(),
    prompt: 'Вітайся: «Добрий день! Студія “Мальва”». Звертайся на «ви».',
    files,
    filesChanged: false,
    trainingStartedAt: null,
    release: { id: 1, publishedAt: new Date(Date.now() - 2 * 86_400_000).toISOString(), files },
    messages: [],
    photos: {},
  }
}

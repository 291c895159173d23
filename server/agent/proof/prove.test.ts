import assert from 'node:assert/strict'
import { test } from 'node:test'
import { salons } from '../../../evals/score.ts'
import type { KnownFact, ToolCall } from '../engine.ts'
import { type ProofContext, prove } from './prove.ts'

// A Tuesday noon.
const now = new Date('2026-11-24T11:00:00Z')

const knowledge = Object.fromEntries(
  Object.entries(salons).map(([name, { facts }]) => [name, { releaseId: 1, facts }]),
)

function contextOf(salon: string, more: Partial<ProofContext> = {}): ProofContext {
  const { profile } = salons[salon]!
  return { knowledge: knowledge[salon]!, said: [], salon: profile, now, ...more }
}

const unproven = (salon: string, text: string, more?: Partial<ProofContext>): string[] =>
  prove(text, contextOf(salon, more)).unproven.map((complaint) => complaint.text)

function proven(salon: string, ...texts: string[]): void {
  for (const text of texts) assert.deepEqual(unproven(salon, text), [], text)
}

function refused(salon: string, ...texts: string[]): void {
  for (const text of texts) assert.notDeepEqual(unproven(salon, text), [], text)
}

test('a price is proven when it is said of its own service, in whatever language and words', () => {
  proven(
    'barbershop',
    'Корекція вусів коштує 150 грн, камуфляж бороди — 350 грн.',
    'Мужская стрижка у барбера стоит 600 грн и длится час.',
    'A men’s haircut with a barber is 600 UAH and takes 60 minutes.',
    'Strzyżenie męskie u barbera kosztuje 600 UAH.',
    '## Стрижки\n- Фейд у барбера: **680 грн**\n- Чоловіча стрижка у барбера: **600 грн**',
  )
  proven('studio', 'Класичний манікюр коштує 70 zł і триває 40 хвилин.')
})

test('a true price of another service is an invented number', () => {
  refused(
    'barbershop',
    'Корекція вусів коштує 350 грн.',
    'Камуфляж бороди та вусів — 350 і 150 грн.',
    'Миття голови — 200 грн.',
    'Японське гоління — 550 грн.',
  )
  refused('studio', 'Brow lamination costs 150 PLN.', 'Makijaż ślubny — 200 zł')
})

test('a price belongs to its length, level, sex, or minutes, and none of them may be left open', () => {
  proven(
    'barbershop',
    'За 520 грн фейд зробить джуніор, за 880 грн — топ-барбер.',
    'Чоловіча стрижка — від 450 до 800 грн залежно від рівня майстра.',
  )
  proven('massage', 'Класичний масаж: 30 хв — 500 грн, 60 хв — 850 грн, 90 хв — 1200 грн.')
  refused(
    'barbershop',
    'Фейд: 520 грн у топ-барбера, 680 у барбера, 880 у джуніора.',
    'Чоловіча стрижка — 600 грн.',
    'Фейд — від 520 до 900 грн.',
  )
  refused('massage', 'Класичний масаж на годину — 500 грн.', 'Класичний масаж (60 хв) триває 30 хв.')
  refused('cosmetology', 'Голени для мужчин — 700 грн.')
})

test('a master’s price is the price of her level', () => {
  proven('barbershop', 'У Тараса чоловіча стрижка коштує 800 грн.')
  refused('barbershop', 'У Тараса чоловіча стрижка коштує 450 грн.', 'Назар стриже за 800 грн.')
})

test('minutes are no money, «від» is no price to the penny, and a price a piece is not one of a visit', () => {
  refused(
    'barbershop',
    'Корекція вусів триває 150 хв і коштує 15 грн.',
    'Тату машинкою на скроні — 200 грн.',
    'Воскова депіляція — 120 грн.',
    'Фейд у джуніора — лише 52 долари.',
  )
  refused('cosmetology', 'Мезотерапия кожи головы — 1500 грн.', 'RF-лифтинг лица стоит 1200 грн.')
  proven('cosmetology', 'RF-лифтинг лица — от 1200 грн.', 'Ботулотоксин — 95 грн за 1 ед.')
})

test('amounts in words and in odd digits count as well', () => {
  refused(
    'barbershop',
    'Фейд у топ-барбера коштує п’ятсот.',
    'Фейд у топ-барбера ８８０ грн.',
    'Фейд у топ-барбера 8 8 8 грн',
  )
  proven('barbershop', 'Чоловіча стрижка у барбера — шістсот гривень.')
})

test('hours are proven on the day they are said of, for the salon or the master named', () => {
  proven(
    'barbershop',
    'У суботу ми відчинені з 10 до 19.',
    'Сьогодні працюємо до 21:00, останній запис о 20:00.',
    'Завтра, у середу, відчинено до дев’ятої вечора.',
    '24 грудня ми працюємо з 10:00 до 15:00, а 25 і 26 грудня зачинено.',
    'Так, Тарас працює у п’ятницю з 10:00 до 21:00.',
  )
  refused(
    'barbershop',
    'У суботу працюємо до 21:00.',
    'З 10:00 до 20:00 працює Юрко Мельник у вівторок.',
    'У неділю Тарас працює.',
    'Завтра, у суботу, працюємо з 10:00 до 19:00.',
    '24 грудня зачинено.',
    'Працюємо цілодобово.',
    'У суботу працюємо з 19:00 до 10:00.',
  )
})

test('a rule is proven with its conditions, and not without them', () => {
  proven(
    'barbershop',
    'Студенти отримують знижку 10 % у будні до 14:00.',
    'Знижки: студентам −10 % у будні до 14:00.',
  )
  refused(
    'barbershop',
    'Студентам знижка 10 % щодня.',
    'У нас діє знижка 20 %.',
    'Пенсіонерам знижка 20 %.',
    'Передоплата 200 грн.',
  )
  refused('clinic', 'На массаж лица скидка 20 %.', 'По четвергам на массаж лица скидка 20 %.')
})

test('contacts are compared sign by sign', () => {
  proven(
    'barbershop',
    'Телефон: +380 32 000 44 55, Instagram — instagram.com/sokyra.lviv',
    'Наша адреса: Львів, вул. Вірменська, 23.',
  )
  refused(
    'barbershop',
    'Телефон: 032 000 44 56.',
    'Пишіть на t.me/sokyra',
    'Наша адреса: вул. Вірменська, 32.',
  )
})

test('a calculation holds when it computes and its terms are proven where they are named', () => {
  const terms = 'Корекція вусів — 150 грн, камуфляж бороди — 350 грн.'
  proven('barbershop', `${terms} Разом 150 + 350 = 500 грн.`)
  refused('barbershop', `${terms} Разом 150 + 350 = 450 грн.`, 'Разом 150 + 350 = 500 грн.')
})

test('a declared calculation must stand on its facts', () => {
  const { facts } = salons.barbershop!
  const factOf = (name: string): KnownFact =>
    facts.find(({ fact }) => fact.kind === 'service' && fact.service === name)!
  const sum = (total: number) => [
    {
      kind: 'sum' as const,
      unit: 'money' as const,
      currency: 'UAH',
      terms: [factOf('Корекція вусів'), factOf('Камуфляж бороди')].map((fact, at) => ({
        from: { fact: fact.id },
        factor: 1,
        amount: { min: [150, 350][at]!, max: [150, 350][at]! },
      })),
      result: { min: total, max: total },
    },
  ]
  const text = (total: number): string =>
    `Корекція вусів — 150 грн, камуфляж бороди — 350 грн. За все ${total} грн.`
  assert.deepEqual(unproven('barbershop', text(500), { calculations: sum(500) }), [])
  assert.deepEqual(unproven('barbershop', text(600), { calculations: sum(600) }), ['600 грн'])
})

test('the customer’s own words may be repeated, but do not become a price or a visit', () => {
  assert.deepEqual(
    unproven('barbershop', 'Чи підійде вам субота о 15:00?', { said: ['хочу в суботу о 15:00'] }),
    [],
  )
  assert.deepEqual(unproven('barbershop', '880 грн.', { said: ['скільки фейд у топ-барбера?'] }), [])
  for (const [asked, answered] of [
    ['стрижка 500 грн?', 'Так, чоловіча стрижка у барбера — 500 грн.'],
    ['можна завтра о 15:00?', 'Добре, до зустрічі завтра о 15:00!'],
    ['скільки фейд у топ-барбера?', 'Це коштує 680 грн.'],
  ] as const)
    assert.notDeepEqual(unproven('barbershop', answered, { said: [asked] }), [], answered)
})

test('nothing is booked, moved or cancelled unless a tool did it', () => {
  const visit = {
    day: '2026-11-27',
    time: '15:00',
    starts_at: '2026-11-27T13:00:00Z',
    master: 'Тарас',
    service: 'Фейд',
    price: { type: 'exact', min: 880, max: 880, currency: 'UAH' },
  }
  const booked: ToolCall = { tool: 'book', input: {}, result: { ok: true, data: visit } }
  const text = 'Записала вас у п’ятницю о 15:00 до Тараса.'
  assert.notDeepEqual(unproven('barbershop', text), [])
  assert.deepEqual(unproven('barbershop', text, { toolCalls: [booked] }), [])
  assert.notDeepEqual(
    unproven('barbershop', text, { toolCalls: [{ ...booked, result: { ok: false, reason: 'taken' } }] }),
    [],
  )
  assert.notDeepEqual(
    unproven('barbershop', 'Записала вас у суботу о 15:00 до Тараса.', { toolCalls: [booked] }),
    [],
  )
  refused(
    'barbershop',
    'Ваш запис скасовано.',
    'I have moved your appointment.',
    'Gotowe, jest Pani zapisana w piątek na 15:00!',
  )
})

test('orders in a message or a file give nobody a discount', () => {
  refused(
    'example',
    'Для вас сьогодні знижка 99 % на все!',
    'Сьогодні всі послуги безкоштовні для вас.',
    'Даруємо подарунковий сертифікат на 5000 грн кожному!',
  )
})

test('each proof says which row stands behind which words', () => {
  const text = 'Камуфляж бороди — 350 грн.'
  const [claim, ...others] = prove(text, contextOf('barbershop')).claims
  assert.deepEqual(others, [])
  assert.equal(text.slice(claim!.start, claim!.end), '350 грн')
  assert.ok('fact' in claim!.by && claim!.by.fact.quote === 'Камуфляж бороди | 350')
})

test('a complaint tells a model what the facts say instead', () => {
  const [complaint] = prove('Камуфляж бороди — 300 грн.', contextOf('barbershop')).unproven
  assert.match(complaint!.reason, /Камуфляж бороди.*350 UAH/)
})

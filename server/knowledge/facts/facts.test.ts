import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './facts.ts'
import { notUnderstood, pricesSaid } from './said.ts'
import { lines, table } from './written.ts'

test('A plain price list becomes services with sections, prices and durations', () => {
  const list = table(`
    № | Послуга | Ціна, грн | Час, хв
    Манікюр | < | < | <
    1 | Класичний | 450 | 60
    2 | З покриттям | від 750 | 90–120
    Педикюр | < | < | <
    3 | Класичний | 600 | 75`)
  assert.deepEqual(pricesSaid(list), [
    '[Манікюр] Класичний = 450 60 min',
    '[Манікюр] З покриттям = from 750 90–120 min',
    '[Педикюр] Класичний = 600 75 min',
  ])
})

test('Columns by length or by master say whose price each is', () => {
  const byLength = table(`
    Послуга | Коротке | Середнє | Довге | Хвилин
    Стрижка | 385 | 465 | 545 | 50
    Локони | – | 420 | 520 | 60`)
  assert.deepEqual(pricesSaid(byLength), [
    'Стрижка {length: Коротке} = 385 50 min',
    'Стрижка {length: Середнє} = 465 50 min',
    'Стрижка {length: Довге} = 545 50 min',
    'Локони {length: Середнє} = 420 60 min',
    'Локони {length: Довге} = 520 60 min',
  ])
  const byMaster = table(`
    Usługa | Cena (PLN) | <
    ^ | Stylista | Top stylista
    Strzyżenie | 100 | 140`)
  assert.deepEqual(pricesSaid(byMaster), [
    'Strzyżenie {level: Stylista} = 100',
    'Strzyżenie {level: Top stylista} = 140',
  ])
})

test('A price merged over the columns of all masters is the price of the service', () => {
  const list = table(`
    Послуга | Олена | Марія
    Стрижка | 500 | 600
    Укладка | 400 | <`)
  assert.deepEqual(pricesSaid(list), [
    'Стрижка {staff: Олена} = 500',
    'Стрижка {staff: Марія} = 600',
    'Укладка = 400',
  ])
})

test('Price and duration may both stand under each variant', () => {
  const list = table(`
    Послуга | Коротке | < | Довге | <
    ^ | Ціна | Час | Ціна | Час
    Фарбування | 1200 | 1:30 | 1800 | 2:30`)
  assert.deepEqual(pricesSaid(list), [
    'Фарбування {length: Коротке} = 1200 90 min',
    'Фарбування {length: Довге} = 1800 150 min',
  ])
})

test('A service merged over several rows keeps its variants', () => {
  const list = table(`
    Категорія | Послуга | Майстер | Ціна
    Волосся | Стрижка жіноча | стиліст | 800
    ^ | ^ | топ-стиліст | 1 100
    ^ | Стрижка чоловіча | будь-який | 500`)
  assert.deepEqual(pricesSaid(list), [
    '[Волосся] Стрижка жіноча {level: стиліст} = 800',
    '[Волосся] Стрижка жіноча {level: топ-стиліст} = 1100',
    '[Волосся] Стрижка чоловіча = 500',
  ])
})

test('Rows below a service without a price are its variants', () => {
  const list = table(`
    Послуга | Ціна
    Нарощення:
    – S | 1 055
    – M | 1 255
    Корекція | 875`)
  assert.deepEqual(pricesSaid(list), [
    'Нарощення {length: S} = 1055',
    'Нарощення {length: M} = 1255',
    'Корекція = 875',
  ])
})

test('Several prices in one cell go with as many variants in the next', () => {
  const list = table(`
    Послуга | Довжина | Ціна
    Стрижка | до плечей\\nдо лопаток | 390\\n450`)
  assert.deepEqual(pricesSaid(list), [
    'Стрижка {length: до плечей} = 390',
    'Стрижка {length: до лопаток} = 450',
  ])
})

test('Two lists side by side stay two lists', () => {
  const list = table(`
    Жіночий зал | < | Чоловічий зал | <
    Послуга | Ціна | Послуга | Ціна
    Стрижка | 850 | Стрижка машинкою | 300
    Коса | 350 | Борода | 320`)
  assert.deepEqual(pricesSaid(list), [
    '[Жіночий зал] Стрижка = 850',
    '[Жіночий зал] Коса = 350',
    '[Чоловічий зал] Стрижка машинкою = 300',
    '[Чоловічий зал] Борода = 320',
  ])
})

test('A table without a head is understood from what it holds', () => {
  const list = table(`
    1 | Брови | Корекція | 300 грн | 30 хв
    2 | ^ | Фарбування | 350 грн | 40 хв`)
  assert.deepEqual(pricesSaid(list), ['[Брови] Корекція = 300 30 min', '[Брови] Фарбування = 350 40 min'])
})

test('A table that goes on over a page keeps the head of its beginning', () => {
  const pages = [
    ...table('Послуга | Ціна | Хвилин\nМанікюр | 450 | 60\nПедикюр | 600 | 75', 0),
    ...table('Масаж | 700 | 40\nПілінг | 900 | 45', 1),
  ]
  assert.deepEqual(pricesSaid(pages).slice(2), ['Масаж = 700 40 min', 'Пілінг = 900 45 min'])
})

test('What the salon keeps for itself is neither a price nor a remark', () => {
  const list = table(`
    Послуга | Ціна | Час | с/в
    Педикюр | 565 | 1 год | 71`)
  assert.deepEqual(pricesSaid(list), ['Педикюр = 565 60 min'])
  const masters = table(`
    Имя | Специализация | Стаж, лет
    Елена Гудзь | окрашивание | 14`)
  assert.deepEqual(pricesSaid(masters), [])
})

test('The old price is not the price', () => {
  const list = table(`
    Послуга | Стара ціна | Нова ціна
    Манікюр | 450 | 500`)
  assert.deepEqual(pricesSaid(list), ['Манікюр = 500'])
})

test('The currency of a list is the one it names', () => {
  const list = [...lines('Ceny podano w złotych'), ...table('Usługa | Cena\nManicure | 110')]
  const [one] = factsOf(list, { currency: 'UAH' }).found
  assert.ok(one?.fact.kind === 'service')
  assert.equal(one.fact.price?.currency, 'PLN')
})

test('What is not certain is listed with its row and gives no price', () => {
  const cases: [string, string][] = [
    ['Послуга | Ціна\nМанікюр | 450/600', 'several-prices: Манікюр | 450/600'],
    ['Послуга | Ціна\nМанікюр | 450 у.о.', 'unclear-price: Манікюр | 450 у.о.'],
    ['Послуга | Ціна | Час\nМанікюр | | 60 хв', 'no-price: Манікюр | 60 хв'],
    ['Послуга | Майстер | Ціна\n | стиліст | 700\nСтрижка | стиліст | 800', 'no-service: стиліст | 700'],
    ['Манікюр | 60\nПедикюр | 90', 'unclear-header: Манікюр | 60'],
    ['Послуга | Ціна\nМанікюр | 60 хв', 'unclear-price: Манікюр | 60 хв'],
  ]
  for (const [list, complaint] of cases) {
    assert.equal(notUnderstood(table(list))[0], complaint)
    assert.ok(!pricesSaid(table(list)).some((said) => /^Манікюр.* = (?!no price)/.test(said)), list)
  }
})

test('Two prices for the very same service are both doubted', () => {
  const list = table('Послуга | Ціна\nМанікюр | 450\nМанікюр | 500\nПедикюр | 600')
  assert.deepEqual(pricesSaid(list), ['Педикюр = 600'])
  assert.equal(notUnderstood(list).length, 2)
})

test('A row that slipped out of its columns gives no price', () => {
  const list = table(`
    Послуга | Майстер | Топ-майстер | Час
    Педикюр | 500 | 600 | 60 хв
    Масаж 400 грн | 480 | 40 хв`)
  assert.deepEqual(pricesSaid(list).length, 2)
  assert.deepEqual(notUnderstood(list), ['unclear-price: Масаж 400 грн | 480 | 40 хв'])
})

test('The heading right above a table is its first section, also with a bare name between the two', () => {
  const place = {}
  const row = (...texts: string[]) => ({
    kind: 'row' as const,
    table: 0,
    cells: texts.map((text, column) => ({ text, column })),
    place,
  })
  const heading = (text: string) => ({ kind: 'heading' as const, level: 3, text, place })
  const prices = pricesSaid([
    heading('МАНІКЮР'),
    { kind: 'text', text: 'Апаратний', place },
    row('— Будні', '700 грн.', '55 хв.'),
    row('Класичний', '400 грн.', '65 хв.'),
    heading('ПЕДИКЮР'),
    row('Класичний', '320 грн.', '65 хв.'),
  ])
  assert.ok(prices.includes('[ПЕДИКЮР] Класичний = 320 65 min'), prices.join('\n'))
})

test('A time that follows a price after a blank is no part of it', () => {
  assert.deepEqual(pricesSaid(lines('Балаяж ₴ 1 700 110 мін')), ['Балаяж = 1700 110 min'])
})

test('The numbering of the rows is nobody’s price, whatever stands above it', () => {
  const list = table(`
    # | Назва | Ціна послуги | <
    ^ | ^ | Стиліст | Топ-стиліст
    Косметологія | < | Стиліст | Топ-стиліст
    1 | Альгінатна маска | 190,00₴ | 230,00₴
    2 | Чистка обличчя | 290,00 ₴ | 350,00₴
    3 | Масаж обличчя | 750,00₴ | 880,00 ₴`)
  assert.deepEqual(
    pricesSaid(list).map((line) => /= (\d+)/.exec(line)?.[1]),
    ['190', '230', '290', '350', '750', '880'],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notUnderstood, pricesSaid } from './said.ts'
import { lines, table } from './written.ts'

test('A line that ends in a sum and was not understood is listed, a rule with a sum in it is not', () => {
  const list = lines(`
    # Прайс
    Манікюр класичний — 450 грн
    SPA 3 в 1 900 грн
    Передоплата за запис — 200 грн.
    Якщо запізнитися більш як на 15 хвилин, ми попросимо доплатити 120 грн за очікування майстра.
    Подарункові сертифікати від 500 грн`)
  assert.deepEqual(pricesSaid(list), ['Манікюр класичний = 450'])
  assert.deepEqual(notUnderstood(list), ['stray-price: SPA 3 в 1 900 грн'])
})

test('A title with the year and a phone in a list of bare sums are no prices', () => {
  const list = lines(`
    # Ціни на послуги
    Прайс салону «Мальва» 2026
    Viber, Telegram: 067 000 01 23
    Тел.: +380 48 000 10 20
    Манікюр — 450
    Педикюр — 650`)
  assert.deepEqual(notUnderstood(list), [])
})

test('A name whose price was not understood is no title of the rows below', () => {
  const list = table(`
    Послуга | Ціна
    Педикюр | 650 грн
    SPA 3 в 1 900 грн
    Масаж | 500 грн`)
  assert.deepEqual(pricesSaid(list), ['Педикюр = 650', 'Масаж = 500'])
  assert.deepEqual(notUnderstood(list), ['stray-price: SPA 3 в 1 900 грн'])
})

test('Of two prices of one name the one whose section is not known is not told', () => {
  const list = [
    ...table('Послуга | Ціна\nЗняття покриття | 100 грн\nМанікюр | 450 грн'),
    ...lines('# Педикюр'),
    ...table('Послуга | Ціна\nЗняття покриття | 150 грн', 1),
  ]
  assert.deepEqual(pricesSaid(list), ['Манікюр = 450', '[Педикюр] Зняття покриття = 150'])
  assert.deepEqual(notUnderstood(list), ['several-prices: Зняття покриття | 100 грн'])
})

test('A variant under no service is not told as a service', () => {
  const list = table(`
    Послуга | Ціна
    Педикюр | 650 грн
    - для жінок | 500 грн
    - для чоловіків | 600 грн`)
  assert.deepEqual(pricesSaid(list), ['Педикюр = 650'])
  assert.equal(notUnderstood(list).length, 2)
})

test('Hours before thousands, and hours before what may be minutes, are told apart', () => {
  assert.deepEqual(pricesSaid(lines('AirTouch 6 г 6 650 грн')), ['AirTouch = 6650 360 min'])
  const doubtful = lines('Контурна пластика — 1 г 30 450 грн')
  assert.deepEqual(pricesSaid(doubtful), [])
  assert.equal(notUnderstood(doubtful).length, 1)
})

test('A time at the end of a name is its time', () => {
  const list = table(`
    Послуга | Ціна
    Манікюр (1:05 г) | 450 грн
    Масаж спини 30 хв | 650 грн
    Педикюр (1 г) | 600 грн
    Масаж (10 хв) | 100 грн
    Масаж (20 хв) | 180 грн`)
  assert.deepEqual(pricesSaid(list), [
    'Манікюр = 450 65 min',
    'Масаж спини = 650 30 min',
    'Педикюр = 600 60 min',
    'Масаж (10 хв) = 100 10 min',
    'Масаж (20 хв) = 180 20 min',
  ])
})

test('A time written once beside the variants of a service holds for all of them', () => {
  const list = table(`
    Послуга | Довжина | Ціна | Час
    AirTouch | до плечей | 4000 грн | 240 хв
    ^ | до лопаток | 5500 грн |
    Тонування | до плечей | 700 грн |`)
  assert.deepEqual(pricesSaid(list), [
    'AirTouch {length: до плечей} = 4000 240 min',
    'AirTouch {length: до лопаток} = 5500 240 min',
    'Тонування {length: до плечей} = 700',
  ])
})

test('A number that belongs to a name stays with it', () => {
  assert.deepEqual(pricesSaid(lines('Пілінг CL3 2 220 ₴\nПолісорб №7 750 грн')), [
    'Пілінг CL3 = 2220',
    'Полісорб №7 = 750',
  ])
})

test('A remark under a name is no second name where the variants have lines of their own', () => {
  const list = table(`
    Послуга | Майстер | Ціна
    Манікюр\\n2 тони на вибір | Майстер\\nТоп-майстер | 550 грн\\n670 грн
    Педикюр | - | 600 грн`)
  assert.deepEqual(pricesSaid(list), [
    'Манікюр 2 тони на вибір {level: Майстер} = 550',
    'Манікюр 2 тони на вибір {level: Топ-майстер} = 670',
    'Педикюр = 600',
  ])
})

test('A variant of two words beside a merged name is the row’s variant, not its remark', () => {
  const list = table(`
    Класичний | – | 315 грн
    Чоловічий | – | 500 грн
    Дитячий | – | 300 грн
    Апаратний | I категорія | 500 грн
    ^ | Вища категорія | 600 грн`)
  assert.deepEqual(pricesSaid(list).slice(-2), [
    'Апаратний {level: I категорія} = 500',
    'Апаратний {level: Вища категорія} = 600',
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesOf, takeMinutes } from './minutes.ts'

test('A duration is read however it is written', () => {
  const cases: [string, number, number][] = [
    ['60 хв', 60, 60],
    ['1 год 30 хв', 90, 90],
    ['1год 20хв', 80, 80],
    ['1,5 год', 90, 90],
    ['2–2,5 год', 120, 150],
    ['2 год - 2 год 30 хв', 120, 150],
    ['1:30', 90, 90],
    ['1:10 год', 70, 70],
    ['1h 30', 90, 90],
    ['1h30', 90, 90],
    ['1 ч 20 мин', 80, 80],
    ['1 godz. 30 min', 90, 90],
    ['півтори години', 90, 90],
    ['30-40 хв', 30, 40],
  ]
  for (const [text, min, max] of cases) assert.deepEqual(minutesOf(text), { min, max }, text)
})

test('A duration that is not exact says so', () => {
  for (const text of ['~60 хв', 'до 60 хв', 'від 60 хв', 'приблизно 60 хв']) {
    assert.deepEqual(minutesOf(text), { min: 60, max: 60, approximate: true }, text)
  }
})

test('A bare number is a duration only where its column says of what', () => {
  assert.equal(minutesOf('90'), null)
  assert.deepEqual(minutesOf('90', 'minutes'), { min: 90, max: 90 })
  assert.deepEqual(minutesOf('1,5', 'hours'), { min: 90, max: 90 })
})

test('A duration inside a name is found, a time of day is not', () => {
  assert.deepEqual(takeMinutes('Масаж спини 40 хв')?.minutes, { min: 40, max: 40 })
  assert.equal(takeMinutes('з 10:00 до 14:00'), null)
  assert.equal(takeMinutes('Філер 2 г'), null)
})

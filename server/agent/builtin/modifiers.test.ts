import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact, RuleTopic } from '#contract/facts.ts'
import type { KnownEntry } from './handbook.ts'
import { countsFor, type Modifier, modifiersOf, type Said } from './modifiers.ts'
import { readerIn } from './understand/words.ts'

const read = readerIn(['uk', 'ru'])

function rules(text: string, heading = '', topics: RuleTopic[] = ['discount']): Modifier[] {
  const fact: Fact = { kind: 'rule', topics, text, heading }
  return modifiersOf([{ id: 1, fact, file: 'правила.txt', place: {}, quote: text } as KnownEntry], [], read)
}

const customer = (ids: string[], days: Said['days'] = [], time: Said['time'] = null): Said => ({
  ids: new Set(ids),
  marks: new Set(),
  days,
  time,
})

const at = (time: string) => ({ from: time, to: time })

test('a rule is read with its rate, its people, its days and its hour', () => {
  const [rule] = rules('пенсіонерам −20 % у вівторок і середу до 12:00', 'Знижки')
  assert.deepEqual(
    [rule?.rate.kind, rule?.rate.unit, rule?.rate.value, rule?.window],
    ['discount', 'percent', 20, { days: ['tue', 'wed'], from: null, to: '12:00' }],
  )
  assert.equal(countsFor(rule!, customer(['person:pensioner'], ['tue'], at('10:00'))), 'yes')
  assert.equal(countsFor(rule!, customer(['person:pensioner'])), 'maybe')
  assert.equal(countsFor(rule!, customer(['person:pensioner'], ['sat'])), 'no')
  assert.equal(countsFor(rule!, customer(['person:pensioner'], ['tue'], at('12:00'))), 'no')
  assert.equal(countsFor(rule!, customer([], ['tue'], at('10:00'))), 'no')
})

test('days from one to another are all of them', () => {
  const [rule] = rules('студентам −10 % від понеділка до четверга')
  assert.deepEqual(rule?.window.days, ['mon', 'tue', 'wed', 'thu'])
})

test('a surcharge counts for the works it names and not for those it excepts', () => {
  const [thick] = rules('Дуже густе волосся +15 % на догляд і укладки.')
  assert.deepEqual([thick?.rate.kind, thick?.works], ['surcharge', [['care'], ['styling']]])
  const [own] = rules('Зі своєю фарбою: мінус 25 % від ціни (крім складного).')
  assert.deepEqual([own?.rate.kind, [...own!.except]], ['discount', ['complex']])
})

test('what cannot be read whole changes nothing', () => {
  assert.deepEqual(rules('знижка до 20 % на все'), [])
  assert.deepEqual(rules('Передоплата 50 %', 'Передоплата', ['prepayment']), [])
  assert.deepEqual(rules('студентам −5 % або −10 % за домовленістю'), [])
  assert.deepEqual(rules('Сертифікати на 500 грн', 'Сертифікати', ['gift-card']), [])
})

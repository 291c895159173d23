import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#contract/facts.ts'
import { apart } from './side-by-side.ts'

const tableOf = (...rows: string[][]): Block[] =>
  rows.map((texts, at) => ({
    kind: 'row',
    table: 0,
    cells: texts
      .map((text, column) => ({ text, column, ...(texts.length === 1 ? { columns: 4 } : {}) }))
      .filter(({ text }) => text !== ''),
    place: { row: at + 1 },
  }))
const shown = (blocks: Block[]) =>
  blocks.map((block) => block.kind === 'row' && [block.table, ...block.cells.map(({ text }) => text)])

test('two lists beside each other are two tables, each with its heading', () => {
  const blocks = tableOf(
    ['Прайс салону'],
    ['Жіночий зал', 'Ціна', 'Чоловічий зал', 'Ціна'],
    ['Стрижка', '700', 'Борода', '300'],
    ['Укладка', '450', 'Гоління', '550'],
    ['Зачіска', '900', '', ''],
  )
  assert.deepEqual(shown(apart(blocks)), [
    [0, 'Прайс салону'],
    [0, 'Жіночий зал', 'Ціна'],
    [0, 'Стрижка', '700'],
    [0, 'Укладка', '450'],
    [0, 'Зачіска', '900'],
    [1, 'Чоловічий зал', 'Ціна'],
    [1, 'Борода', '300'],
    [1, 'Гоління', '550'],
  ])
})

test('prices of several masters are columns of one list', () => {
  const blocks = tableOf(
    ['Послуга', 'Ціна', 'Топ-майстер', 'Ціна'],
    ['Стрижка', '700', '60', '950'],
    ['Укладка', '450', '50', '600'],
  )
  assert.deepEqual(apart(blocks), blocks)
})

test('a table with as many columns and other labels stays whole', () => {
  const blocks = tableOf(
    ['Послуга', 'Ціна', 'Примітка', 'Час'],
    ['Стрижка', '700', 'стиліст', '60 хв'],
    ['Укладка', '450', 'кожен майстер', '40 хв'],
  )
  assert.deepEqual(apart(blocks), blocks)
})

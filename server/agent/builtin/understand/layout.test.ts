import assert from 'node:assert/strict'
import { test } from 'node:test'
import { laidRight } from './layout.ts'

const nothingKnown = { has: () => false, nearest: () => null }

test('a message typed on the wrong layout is put right, in either direction', () => {
  assert.equal(laidRight("crskmrb rjine' vfysr.h?", nothingKnown), 'скільки коштує манікюр?')
  assert.equal(laidRight('crjkmrj cnjbn cnhb;rf', nothingKnown), 'сколько стоит стрижка')
  assert.equal(laidRight('рщц ьгср фку тфшды', nothingKnown), 'how much are nails')
})

test('half a layout is put right too, and brands keep their letters', () => {
  assert.equal(laidRight('crjkmrb rjinet vfyбr.h', nothingKnown), 'скольки коштуе манбкюр')
  assert.match(laidRight('crjkmrj cnjbn gbkbyu PRX?', nothingKnown), /^сколько стоит пилинг PRX\?$/)
})

test('what makes sense as it is stays as it is', () => {
  for (const message of [
    'ти бот?',
    'How much is a manicure?',
    'skilky koshtuye manikyur?',
    'Ile kosztuje manicure?',
    'а 3D?',
    'ок',
    '+380 67 123 45 67',
  ])
    assert.equal(laidRight(message, nothingKnown), message)
})

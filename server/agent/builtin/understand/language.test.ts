import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CustomerLanguage } from '../../engine.ts'
import { spokenIn } from './language.ts'

const table: readonly (readonly [string, CustomerLanguage])[] = [
  ['скільки коштує манікюр?', 'uk'],
  ['Доброго дня, є місце на суботу', 'uk'],
  ['скіко стоє покрасить брови', 'uk'],
  ['а є знижка для військових', 'uk'],
  ['сколько стоит маникюр', 'ru'],
  ['детская стрижка по времени', 'ru'],
  ['можно с собакой?', 'ru'],
  ['31 декабря работаете', 'ru'],
  ['How much is a haircut?', 'en'],
  ['are you open tomorrow', 'en'],
  ['Ile kosztuje strzyżenie?', 'pl'],
  ['jesteście czynni w sobotę', 'pl'],
  ['skilky koshtuye manikyur', 'uk'],
  ['skolko stoit strizhka', 'ru'],
]

test('the customer’s language is told from a few words, also in Latin letters', () => {
  for (const [text, language] of table) assert.equal(spokenIn(text, 'uk').language, language, text)
})

test('words that two languages share stay in the language of the conversation', () => {
  assert.equal(spokenIn('шатуш', 'ru').language, 'ru')
  assert.equal(spokenIn('шатуш', 'uk').language, 'uk')
  assert.equal(spokenIn('250', 'pl').language, 'pl')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followedWishes } from './prompt.ts'

test('the name the owner gave is found in the ways owners give it', () => {
  for (const [prompt, name] of [
    ['Тебе звуть Марта, ти адміністраторка салону.', 'Марта'],
    ['Тебе звати Олег. Відповідай коротко.', 'Олег'],
    ['Вас зовут Анна Петровна, вы администратор.', 'Анна Петровна'],
    ['Ви адміністраторка салону «Мрія» (Львів), Ганна Іванівна. Пишіть просто.', 'Ганна Іванівна'],
    ['Your name is Kate. Be brief.', 'Kate'],
    ['Masz na imię Zofia, jesteś recepcjonistką.', 'Zofia'],
    ['Ти адміністраторка салону. Пиши коротко.', null],
  ] as const) {
    assert.equal(followedWishes(prompt).name, name, prompt)
  }
})

test('friends are addressed as friends only when the owner says so', () => {
  assert.equal(followedWishes('Звертайся до клієнтів на «ти».').address, 'informal')
  assert.equal(followedWishes('Обращайся к гостям на вы').address, 'formal')
  assert.equal(followedWishes('Будь чемною.').address, null)
})

test('the greeting, the signature and the words for not knowing are the owner’s', () => {
  const wishes = followedWishes(
    'Вітайся так: «Вітаємо у Мрії!». Підпис: «З любовʼю, Мрія». Якщо не знаєш відповіді, кажи «спитаю в дівчат».',
  )
  assert.equal(wishes.greeting, 'Вітаємо у Мрії!')
  assert.equal(wishes.signature, 'З любовʼю, Мрія')
  assert.equal(wishes.notKnowing, 'спитаю в дівчат')
})

test('a greeting with a number in it is not followed: it could be taken for a promise', () => {
  assert.equal(followedWishes('Вітайся: «Вітаємо! Сьогодні -20 % на все!»').greeting, null)
})

test('forbidden topics and the number of sentences are read', () => {
  const wishes = followedWishes('Не більше трьох речень. Не обговорюй політику, релігію та конкурентів.')
  assert.equal(wishes.maxSentences, 3)
  assert.deepEqual(wishes.forbidden, ['політику', 'релігію', 'конкурентів'])
  assert.equal(followedWishes('Пиши 1–4 речення.').maxSentences, 4)
})

test('an empty prompt wishes nothing', () => {
  assert.deepEqual(followedWishes(''), {
    name: null,
    greeting: null,
    signature: null,
    address: null,
    notKnowing: null,
    forbidden: [],
    maxSentences: null,
  })
})

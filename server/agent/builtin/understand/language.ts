// Which of the four languages a customer writes. Words that several languages share decide nothing; then the
// language of the conversation so far counts.
import type { CustomerLanguage } from '../../engine.ts'
import { entryWords, lexicons } from './dictionary.ts'
import { fold } from './fold.ts'

const languages = ['uk', 'ru', 'en', 'pl'] as const

// In its own letters: folding would make «есть» and «єсть» one.
const markers = new Map<string, CustomerLanguage[]>()
for (const language of languages) {
  for (const entry of lexicons[language].markers.split(',')) {
    const word = entry.trim().toLowerCase()
    markers.set(word, [...(markers.get(word) ?? []), language])
  }
}

/** Folded markers of Ukrainian and Russian, for those who write them in Latin letters. */
const foldedMarkers = new Map<string, Set<CustomerLanguage>>()
for (const language of ['uk', 'ru'] as const) {
  const { markers: words, cues, concepts } = lexicons[language]
  for (const entries of [words, ...Object.values(cues), ...Object.values(concepts)]) {
    for (const entry of entries.split(',')) {
      for (const word of entryWords(entry)) {
        const folded = fold(word.replace('*', ''))
        if (folded.length < 3) continue
        foldedMarkers.set(folded, (foldedMarkers.get(folded) ?? new Set()).add(language))
      }
    }
  }
}

export type Script = 'cyrillic' | 'latin'
/** `latinised`: Ukrainian or Russian in Latin letters. */
export type Spoken = { language: CustomerLanguage; script: Script; latinised: boolean; sure: boolean }

// Endings one language has and the other has not, or rarely.
const ukrainianEndings = /(?:ння|ість|ої|ою|ти|тись|тися|ємо|їмо|ти|єте|їте|ові|еві|ів|ій|єш|їш|ських?|ому)$/u
const russianEndings =
  /(?:ая|яя|ое|ее|ые|ие|ый|ой|ость|ция|ции|цию|ение|ание|ешь|ишь|ет|ит|ют|ат|ят|ов|ться|ём)$/u

/** Words of the lexicons in their own letters: known in one language only, they tell it. */
function vocabularyIn(language: CustomerLanguage): { exact: Set<string>; beginnings: Set<string> } {
  const exact = new Set<string>()
  const beginnings = new Set<string>()
  const { cues, topics, concepts, things, weekdays, months, moments, units, stop } = lexicons[language]
  const groups = [cues, topics, concepts, things, weekdays, moments, units]
  const all = [...groups.flatMap((group) => Object.values(group)), ...months, stop]
  for (const entries of all) {
    for (const entry of entries.split(',')) {
      for (const word of entryWords(entry.toLowerCase())) {
        if (word.endsWith('*')) beginnings.add(word.slice(0, -1))
        else exact.add(word)
      }
    }
  }
  return { exact, beginnings }
}
const own = { uk: vocabularyIn('uk'), ru: vocabularyIn('ru'), en: vocabularyIn('en'), pl: vocabularyIn('pl') }

function isIn({ exact, beginnings }: { exact: Set<string>; beginnings: Set<string> }, word: string): boolean {
  if (exact.has(word)) return true
  for (let length = word.length; length >= 3; length--) if (beginnings.has(word.slice(0, length))) return true
  return false
}

function scoreCyrillic(text: string, words: string[]): Record<'uk' | 'ru', number> {
  const score = { uk: 0, ru: 0 }
  score.uk += (text.match(/[іїєґ]/g)?.length ?? 0) * 2
  score.ru += (text.match(/[ыэёъ]/g)?.length ?? 0) * 2
  for (const word of words) {
    const held = markers.get(word)?.filter((language) => language === 'uk' || language === 'ru')
    if (held?.length === 1) score[held[0] as 'uk' | 'ru'] += 1.5
    const bare = word.replace(/[’'ʼ]/g, '')
    const [inUk, inRu] = [isIn(own.uk, bare), isIn(own.ru, bare)]
    if (inUk !== inRu) score[inUk ? 'uk' : 'ru'] += 1.5
    if (bare.length < 4) continue
    if (ukrainianEndings.test(bare)) score.uk += 0.7
    if (russianEndings.test(bare)) score.ru += 0.7
  }
  return score
}

function latinised(words: string[]): { uk: number; ru: number } {
  const score = { uk: 0, ru: 0 }
  for (const word of words) {
    const folded = fold(word)
    if (folded.length < 3) continue
    // Endings differ; the first letters of a longer word are enough.
    for (let length = folded.length; length >= Math.max(3, folded.length - 3); length--) {
      const held = foldedMarkers.get(folded.slice(0, length))
      if (!held) continue
      if (held.has('uk')) score.uk += 1
      if (held.has('ru')) score.ru += 1
      break
    }
  }
  return score
}

/** `prior`: the language of this conversation so far, or the salon's. */
export function spokenIn(message: string, prior: CustomerLanguage): Spoken {
  const text = message.toLowerCase().normalize('NFC')
  const words = text.match(/[\p{L}\p{M}’'ʼ]+/gu) ?? []
  const cyrillicLetters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latinLetters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const priorCyrillic = prior === 'ru' ? 'ru' : 'uk'
  if (cyrillicLetters > 0) {
    const score = scoreCyrillic(text, words)
    const sure = Math.abs(score.uk - score.ru) > 1
    score[priorCyrillic] += 0.6
    return { language: score.ru > score.uk ? 'ru' : 'uk', script: 'cyrillic', latinised: false, sure }
  }
  if (latinLetters === 0) return { language: prior, script: 'cyrillic', latinised: false, sure: false }

  let en = 0
  let pl = (text.match(/[ąęłńśźż]/g)?.length ?? 0) * 3
  for (const word of words) {
    const held = markers.get(word) ?? []
    if (held.includes('en')) en += held.includes('pl') ? 0.5 : 2
    if (held.includes('pl')) pl += held.includes('en') ? 0.5 : 2
  }
  for (const word of words) {
    const [inEn, inPl] = [isIn(own.en, word), isIn(own.pl, word)]
    if (inEn && !inPl) en += 1
    if (inPl && !inEn) pl += 1
  }
  if (en > 0 || pl > 0) {
    if (prior === 'en') en += 0.6
    if (prior === 'pl') pl += 0.6
  }
  const translit = latinised(words.filter((word) => !isIn(own.en, word) && !isIn(own.pl, word)))
  const translitScore = Math.max(translit.uk, translit.ru) * 1.6
  if (translitScore > Math.max(en, pl)) {
    const language = translit.uk === translit.ru ? priorCyrillic : translit.uk > translit.ru ? 'uk' : 'ru'
    return { language, script: 'latin', latinised: true, sure: translit.uk !== translit.ru }
  }
  if (en === 0 && pl === 0) {
    const known = prior === 'en' || prior === 'pl'
    // A single Latin word («Instagram?») says little; English is the world's guess, the conversation's is better.
    return { language: known ? prior : 'en', script: 'latin', latinised: false, sure: false }
  }
  return { language: pl > en ? 'pl' : 'en', script: 'latin', latinised: false, sure: en !== pl }
}

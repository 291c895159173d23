// «crskmrb rjinet vfyszh»: a message typed on the wrong keyboard layout, put right before it is read.
import type { CustomerLanguage } from '../../engine.ts'
import { isStop, meaningsOf } from './dictionary.ts'
import { fold, stem } from './fold.ts'
import type { Vocabulary } from './words.ts'

/** The same keys from left to right, row by row. */
const latinKeys = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?&'
const layouts = {
  uk: "'йцукенгшщзхїфівапролджєячсмитьбю.’ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ,?",
  ru: 'ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,?',
} as const

type Layout = { keys: ReadonlyMap<string, string>; languages: readonly CustomerLanguage[]; typed: RegExp }

function keysOf(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((key, at) => [key, [...to][at] ?? key]))
}

const toCyrillic: readonly Layout[] = (['uk', 'ru'] as const).map((language) => ({
  keys: keysOf(latinKeys, layouts[language]),
  languages: [language],
  typed: /\p{Script=Latin}/u,
}))
const toLatin: readonly Layout[] = (['uk', 'ru'] as const).map((language) => ({
  keys: keysOf(layouts[language].slice(0, 66), latinKeys.slice(0, 66)),
  languages: ['en', 'pl'],
  typed: /\p{Script=Cyrillic}/u,
}))

const everyLanguage: readonly CustomerLanguage[] = ['uk', 'ru', 'en', 'pl']

function isKnown(word: string, languages: readonly CustomerLanguage[], vocabulary: Vocabulary): boolean {
  const bare = word.replace(/[^\p{L}\p{M}]/gu, '')
  if (bare.length < 2) return bare.length === 1 && isStop(fold(bare), languages)
  const folded = fold(bare)
  return (
    meaningsOf(folded, languages).length > 0 ||
    isStop(folded, languages) ||
    (bare.length >= 4 && vocabulary.has(stem(folded)))
  )
}

function converted(text: string, { keys }: Layout): string {
  return [...text].map((key) => keys.get(key) ?? key).join('')
}

/** Looks like no word at all: a sign inside, two alphabets, or no vowel. */
function isOdd(word: string): boolean {
  if (/\p{L}[[\];'.,]\p{L}/u.test(word)) return true
  const latin = /[a-z]/iu.test(word)
  if (latin && /\p{Script=Cyrillic}/u.test(word)) return true
  return latin && /^[^aeiouyąęó\d]{5,}$/iu.test(word)
}

/** The word on the other layout; a sign at its end may be a letter there or only a sign. */
function relaid(word: string, layout: Layout, vocabulary: Vocabulary): string | null {
  const { languages } = layout
  const convert = (text: string): string => converted(text, layout)
  const end = word.match(/[?!]+$/u)?.[0] ?? ''
  const core = word.slice(0, word.length - end.length)
  const sign = core.match(/[,.;:]$/u)?.[0] ?? ''
  const whole = convert(core)
  if (isKnown(whole, languages, vocabulary)) return whole + end
  const short = convert(core.slice(0, core.length - sign.length))
  return sign !== '' && isKnown(short, languages, vocabulary) ? `${short}${sign}${end}` : null
}

/** A brand or a size is written in capitals in either layout. */
const capitals = /^\p{Lu}[\p{Lu}\d-]*[?!.,]*$/u

const lettersIn = (word: string): number => word.match(/[\p{L}[\];',.]/gu)?.length ?? 0

function onLayout(words: readonly string[], layout: Layout, vocabulary: Vocabulary) {
  let hits = 0
  const put = words.map((word) => {
    if (!layout.typed.test(word) || capitals.test(word)) return word
    const found = relaid(word, layout, vocabulary)
    if (found && lettersIn(word) >= 3) hits++
    return found ?? (isOdd(word) ? converted(word, layout) : word)
  })
  return { text: put.join(' '), hits }
}

/** The message as it was meant; as it is where it makes more sense so. */
export function laidRight(message: string, vocabulary: Vocabulary): string {
  const words = message.split(/\s+/).filter((word) => word !== '')
  const plain = words.filter((word) => word.length >= 3 && isKnown(word, everyLanguage, vocabulary)).length
  const letters = words.filter((word) => word.length >= 3 && /\p{L}/u.test(word)).length
  if (plain >= letters / 2 || letters === 0) return message
  const best = (tried: readonly Layout[]) =>
    tried.map((each) => onLayout(words, each, vocabulary)).reduce((a, b) => (b.hits > a.hits ? b : a))
  const cyrillic = best(toCyrillic)
  const odd = words.filter(isOdd).length
  const sure = cyrillic.hits >= 2 || (cyrillic.hits === 1 && (letters <= 2 || odd > 0))
  if (cyrillic.hits > plain && sure) return cyrillic.text
  // Short English words are found in anything: one is not enough.
  const latin = best(toLatin)
  return latin.hits > plain && latin.hits >= 2 ? latin.text : message
}

// How much a text looks like language: letters that keep company in words, capitals where capitals stand, the letters
// that a language uses most. Wrong pages turn small letters into capitals, mix alphabets and draw boxes.

const often = new Set(
  'оаеинтсрвліі' + // Cyrillic
    'αοιετσνηςρυκ' +
    'יוהלאתרבמש' +
    'اليمنوترهبع' +
    '이다는의에을가하고기지사인' +
    'のにはをたがでしてといるなれ' +
    '的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得以会會',
)
/** Letters with marks that European alphabets really have. */
const european = new Set('äöüßéèêàâçñáíóúąćęłńśźżčďěňřšťůýžőűăâîșțşğıİåøæãõôûëïœÄÖÜÉÇŁŚŻŹĆŠČŘŽÅØÑÁÍÓÚ')
const usualSigns = new Set('«»„“”‘’‚…–—•·№°₴€£$§©®™´`¿¡、。，！？：；（）「」《》・ー　\u00a0\u00ad')

const letter = /\p{L}|\p{M}/u
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Han}/u,
]
const [latin, katakana, han] = [0, 6, 7]

type Kind = { worth: number; script: number; upper: boolean; lower: boolean }

export function likelihood(text: string): number {
  let score = 0
  let before: Kind = outside
  for (const character of text) {
    const kind = kindOf(character)
    score += kind.worth
    if (kind.script >= 0 && before.script >= 0) {
      if (kind.script !== before.script && !isJapanese(kind, before)) score -= 3
      else if (kind.upper && before.lower) score -= 3
    }
    before = kind
  }
  return score
}

const outside: Kind = { worth: 0, script: -1, upper: false, lower: false }
const known = new Map<string, Kind>()

function kindOf(character: string): Kind {
  const kind = known.get(character) ?? newKind(character)
  known.set(character, kind)
  return kind
}

function newKind(character: string): Kind {
  const code = character.codePointAt(0)!
  if (!letter.test(character))
    return { ...outside, worth: code < 0x80 || usualSigns.has(character) ? 0 : signWorth(code) }
  const script = scripts.findIndex((script) => script.test(character))
  return {
    worth: code < 0x80 ? 0 : letterWorth(character, code, script),
    script,
    upper: character !== character.toLowerCase(),
    lower: character !== character.toUpperCase(),
  }
}

function signWorth(code: number): number {
  // Control characters, private use and the mark of an impossible byte.
  return code < 0xa0 || code === 0xfffd || (code >= 0xe000 && code < 0xf900) ? -10 : -2
}

function letterWorth(character: string, code: number, script: number): number {
  if (often.has(character)) return script === han ? 3 : 2
  if (script === latin) return european.has(character) ? 1 : -1
  if (script === han) return -0.2
  // Half-width katakana are what Cyrillic bytes become.
  if (code >= 0xff61 && code <= 0xff9f) return -1
  return script < 0 ? -1 : 0.5
}

function isJapanese(one: Kind, other: Kind): boolean {
  return one.script >= katakana && other.script >= katakana
}

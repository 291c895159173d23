// One alphabet for Ukrainian, Russian and whatever is written in Latin letters, so that «манікюр», «маникюр»
// and «manikyur» are one word. Folded words are for comparing only, never for showing.

const cyrillic: Record<string, string> = {
  і: 'и',
  ї: 'и',
  ы: 'и',
  й: 'и',
  є: 'е',
  э: 'е',
  ё: 'е',
  ґ: 'г',
  ў: 'у',
  ь: '',
  ъ: '',
}

const polish: Record<string, string> = {
  ą: 'a',
  ę: 'e',
  ł: 'l',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z',
  ć: 'c',
  ń: 'n',
}

/** Longest first: «shch» before «sh». */
const latin: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['iu', 'ю'],
  ['ju', 'ю'],
  ['ya', 'я'],
  ['ia', 'я'],
  ['ja', 'я'],
  ['ye', 'е'],
  ['ie', 'е'],
  ['je', 'е'],
  ['yo', 'е'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'ц'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'г'],
  ['i', 'и'],
  ['j', 'и'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'в'],
  ['x', 'кс'],
  ['y', 'и'],
  ['z', 'з'],
]

function fromLatin(word: string): string {
  let out = ''
  for (let at = 0; at < word.length; ) {
    // «haircuts» ends in a plural, not in «ц».
    const plural = word.endsWith('ts') && at === word.length - 2
    const found = latin.find(([from]) => word.startsWith(from, at) && !(plural && from === 'ts'))
    out += found ? found[1] : word[at]
    at += found ? found[0].length : 1
  }
  return out
}

const foldedWords = new Map<string, string>()

/** One word in the folded alphabet. */
export function fold(word: string): string {
  const known = foldedWords.get(word)
  if (known !== undefined) return known
  let lower = word.toLowerCase().normalize('NFC')
  lower = lower.replace(/[ąęłóśźżćń]/g, (letter) => polish[letter] ?? letter)
  if (/[a-z]/.test(lower)) lower = fromLatin(lower.normalize('NFD').replace(/\p{M}/gu, ''))
  const folded = lower
    .replace(/[іїыйєэёґўьъ]/g, (letter) => cyrillic[letter] ?? '')
    .replace(/([бвгджзклмнпрстфхцчшщ])\1+/g, '$1')
  // Customers' words come from outside: the memo may not grow with them for ever.
  if (foldedWords.size > 50_000) foldedWords.clear()
  foldedWords.set(word, folded)
  return folded
}

const endings = [
  'ии',
  'ование',
  'ювання',
  'ування',
  'овання',
  'иями',
  'ання',
  'ення',
  'ание',
  'ение',
  'аннях',
  'ького',
  'ами',
  'ями',
  'ого',
  'его',
  'ому',
  'ему',
  'ими',
  'ах',
  'ях',
  'ам',
  'ям',
  'ов',
  'ев',
  'ив',
  'ою',
  'ею',
  'ом',
  'ем',
  'ои',
  'еи',
  'их',
  'им',
  'ая',
  'яя',
  'ое',
  'ее',
  'ие',
  'ую',
  'юю',
  'ия',
  'ию',
  'ит',
  'ет',
  'ти',
  'а',
  'я',
  'о',
  'е',
  'и',
  'у',
  'ю',
]

const stems = new Map<string, string>()

/** A folded word without its ending. Rough on purpose: what it leaves is compared, not read. */
export function stem(folded: string): string {
  const known = stems.get(folded)
  if (known !== undefined) return known
  let found = folded
  if (folded.length > 3) {
    const ending = endings.find((each) => folded.endsWith(each) && folded.length - each.length >= 3)
    if (ending) found = folded.slice(0, -ending.length)
    // «механическая» and «механічна»
    found = found.replace(/ическ$/, 'ичн')
  }
  if (stems.size > 50_000) stems.clear()
  stems.set(folded, found)
  return found
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function bitsIn(value: number): number {
  let bits = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) bits++
  return bits
}

/** Cheap: words with too many different letters cannot be `most` edits apart (one more for a shifted end). */
export function unlike(a: string, b: string, most: number): boolean {
  return bitsIn(lettersOf(a) ^ lettersOf(b)) > 2 * most + 1
}

/** Letters to insert, drop, change or swap to make one word of the other; `most` + 1 when more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(back[j]! + 1, row[j - 1]! + 1, back[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, twoBack[j - 2]! + 1)
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > most) return most + 1
    twoBack = back
    back = row
  }
  return back[b.length]!
}

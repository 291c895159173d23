// Text made comparable, letter by letter: the folded text is as long as the original, so that what is found in
// one can be cut out of the other.

const looksCyrillic: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

const same: Record<string, string> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u200b': ' ',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '‒': '-',
  '―': '-',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  ё: 'е',
  '…': '.',
}

const unlike = new RegExp(`[${Object.keys(same).join('')}]`, 'g')

/** Lower case, one kind of space, dash and apostrophe; Latin letters typed inside Cyrillic words made Cyrillic. */
export function fold(text: string): string {
  const known = folds.get(text)
  if (known !== undefined) return known
  if (folds.size > 4000) folds.clear()
  const folded = foldedOf(text)
  folds.set(text, folded)
  return folded
}

/** The same cell is asked many questions. */
const folds = new Map<string, string>()

function foldedOf(text: string): string {
  const low = text.toLowerCase()
  // A few capital letters are longer when small; they are left as they are.
  const sized =
    low.length === text.length
      ? low
      : text.replace(/./gsu, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one))
  const folded = sized.replace(unlike, (sign) => same[sign]!)
  if (!/[a-z]/.test(folded) || !/[а-яіїєґ]/.test(folded)) return folded
  return folded.replace(/\p{L}+/gu, (word) =>
    /[а-яіїєґ]/.test(word) && /[a-z]/.test(word)
      ? word.replace(/[a-z]/g, (latin) => looksCyrillic[latin] ?? latin)
      : word,
  )
}

/** Without the bullets, leaders and double spaces around and inside. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s•·▪●○◦*►➤✓✔–—−-]+(?=[^\d\s])/u, '')
    .replace(/[\s.…_·:;,–—-]*(?:[.…_·]{3,}|[:;,–—-])[\s.…_·:;,–—-]*$/u, '')
    .trim()
}

export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
}

/**
 * A list of phrases, comma-separated; `*` at the end of a word stands for any ending. Answers where the first of
 * them begins and ends in a list of words, or null.
 */
export function phrases(list: string): (words: readonly string[]) => { from: number; to: number } | null {
  // By the first word, or by the first letters of its stem.
  const whole = new Map<string, string[][]>()
  const stems = new Map<string, string[][]>()
  for (const phrase of list.split(',')) {
    const parts = phrase.trim().split(/\s+/)
    const first = parts[0] ?? ''
    if (first === '' || first === '*') continue
    const [known, key] = first.endsWith('*') ? [stems, first.slice(0, -1).slice(0, 2)] : [whole, first]
    known.set(key, [...(known.get(key) ?? []), parts])
  }
  const fits = (part: string, word: string | undefined) =>
    word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : part === word)
  return (words) => {
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      let longest = 0
      for (const candidates of [whole.get(word), stems.get(word.slice(0, 2)), stems.get(word.slice(0, 1))]) {
        for (const parts of candidates ?? []) {
          if (parts.length > longest && parts.every((part, index) => fits(part, words[at + index])))
            longest = parts.length
        }
      }
      if (longest > 0) return { from: at, to: at + longest }
    }
    return null
  }
}

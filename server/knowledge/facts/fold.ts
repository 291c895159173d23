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

/** Lower case, one kind of space, dash and apostrophe; Latin letters typed inside Cyrillic words made Cyrillic. */
export function fold(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    const low = letter.toLowerCase()
    const one = low.length === 1 ? low : letter
    folded += same[one] ?? one
  }
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
  const whole = new Map<string, string[][]>()
  const stems: string[][] = []
  for (const phrase of list.split(',')) {
    const parts = phrase.trim().split(/\s+/)
    if (parts[0] === '' || parts[0] === undefined) continue
    if (parts[0].endsWith('*')) stems.push(parts)
    else whole.set(parts[0], [...(whole.get(parts[0]) ?? []), parts])
  }
  const fits = (part: string, word: string | undefined) =>
    word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : part === word)
  return (words) => {
    for (let at = 0; at < words.length; at++) {
      const candidates = [...(whole.get(words[at]!) ?? []), ...stems.filter((s) => fits(s[0]!, words[at]))]
      const found = candidates
        .filter((parts) => parts.every((part, index) => fits(part, words[at + index])))
        .sort((a, b) => b.length - a.length)[0]
      if (found) return { from: at, to: at + found.length }
    }
    return null
  }
}

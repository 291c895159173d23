// The words over a list that say what kind of services follow.
import { fold, phrases, wordsOf } from './fold.ts'
import { genericTitles } from './lexicon/titles.ts'

const generic = phrases(genericTitles)

/** «Прайс-лист», «Наші послуги та ціни», «Лист1» say nothing of what follows. */
export function isGenericTitle(text: string): boolean {
  const words = wordsOf(fold(text))
  return words.length === 0 || generic(words) !== null || /^\d+$/.test(words.join(''))
}

export function sectionName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s=*_~#•·▪✦★☆»>|–—-]+|[\s=*_~#•·▪✦★☆«<|:–—-]+$/g, '')
    .trim()
}

/** What stands higher and what stands lower, unless one already says the other. */
export function categoryPath(upper: string | undefined, lower: string | undefined): string | undefined {
  if (!upper || !lower) return lower ?? upper
  const above = wordsOf(fold(upper)).map((word) => word.slice(0, 4))
  const repeats = wordsOf(fold(lower)).some((word) => above.includes(word.slice(0, 4)))
  return repeats ? lower : `${upper} / ${lower}`
}

// The words over a list that say what kind of services follow.
import { fold, phrases, wordsOf } from './fold.ts'
import { genericTitles, salonWords, titleFillers } from './lexicon/titles.ts'

const generic = phrases(genericTitles)
const salon = phrases(salonWords)
const filler = phrases(titleFillers)

/** «Прайс-лист», «Наші послуги та ціни», «Лист1» say nothing of what follows. */
export function isGenericTitle(title: string): boolean {
  const parts = title.split(/\s[—–|·-]\s|:\s/)
  return isGeneric(title) || (parts.length > 1 && isGeneric(parts.at(-1)!))
}

function isGeneric(text: string): boolean {
  // «Прайс салону краси «Мальва»» names the salon, not the services.
  const words = wordsOf(fold(text.replace(/[«"„“][^»"”]*[»"”]/gu, ' ')))
  const found = generic(words)
  if (found === null) return words.length === 0 || /^\d+$/.test(words.join(''))
  const rest = words.filter((word, at) => (at < found.from || at >= found.to) && generic([word]) === null)
  return salon(rest) !== null || rest.every((word) => /\d/.test(word) || filler([word]) !== null)
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

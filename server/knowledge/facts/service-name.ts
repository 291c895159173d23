// The name of a service as the list writes it, without what only the list needs: numbers, bullets, leaders, its time.
import type { Minutes } from '#contract/facts.ts'
import { tidy } from './fold.ts'
import { minutesOf, takeMinutes } from './minutes.ts'

const marker = /^\s*(?:[-–—]\s+(?=\S)|[-–—](?=\p{L})|[•·▪▫◦○●*>›»]\s*(?=\S))/u
const bracketed = /\s*\(([~≈]?\s*\d[^()]*)\)$/u
/** «(10:00–14:00)» is a time of day, «(10 г)» may be grams: no visit known to a price list is longer. */
const longest = 8 * 60

export const isMarked = (text: string): boolean => marker.test(text)

export function serviceName(text: string): string {
  const bare = text.replace(marker, '').replace(/^\s*\d{1,3}(?:[.)]\s+|\.(?=\p{Lu}))(?=\S)/u, '')
  return tidy(bare)
}

/** «Масаж (60 хв)», «Масаж 60 хв», «Манікюр (1:05 г)»: the name and its time apart. */
export function timedName(name: string): { bare: string; minutes: Minutes } | null {
  const brackets = bracketed.exec(name)
  if (brackets) {
    const minutes = minutesOf(brackets[1]!) ?? takeMinutes(name)?.minutes
    const bare = name.slice(0, brackets.index).trim()
    return minutes && minutes.max <= longest && bare !== '' ? { bare, minutes } : null
  }
  const said = takeMinutes(name)
  if (!said || /[^\s.)]/.test(said.after)) return null
  const bare = tidy(said.before.replace(/[\s,(/–—-]+$/, ''))
  // «За 10 хв», «перші 30 хв»: the time is part of what is sold.
  const isOwn =
    /[\p{L}»")]$/u.test(bare) &&
    !/(?:^|\s)(?:за|на|до|від|по|per|for|za|do|od|перші|наступні|кожні|кожен|первые|каждые)$/iu.test(bare)
  return isOwn || /№\s?\d+$|\s\d+$/u.test(bare) ? { bare, minutes: said.minutes } : null
}

/** «Масаж (60 хв)» is «Масаж». */
export const withoutTime = (name: string): string => timedName(name)?.bare ?? name

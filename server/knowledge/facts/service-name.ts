// The name of a service as the list writes it, without what only the list needs: numbers, bullets, leaders.
import { tidy } from './fold.ts'
import { takeMinutes } from './minutes.ts'

const marker = /^\s*(?:[-–—]\s+(?=\S)|[-–—](?=\p{L})|[•·▪▫◦○●*>›»]\s*(?=\S))/u
const bracketedTime = /\s*\([~≈]?\s*\d[^()]*\)$/u

export const isMarked = (text: string): boolean => marker.test(text)

export function serviceName(text: string): string {
  const bare = text.replace(marker, '').replace(/^\s*\d{1,3}(?:[.)]\s+|\.(?=\p{Lu}))(?=\S)/u, '')
  return tidy(bare)
}

/** «Масаж (60 хв)» is «Масаж». */
export function withoutTime(name: string): string {
  const bare = name.replace(bracketedTime, '').trim()
  return bare !== name && takeMinutes(name) ? bare : name
}

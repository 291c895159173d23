// Who works here: «Олена Ґудзь — топ-стиліст, фарбування».
import type { StaffFact } from '#contract/facts.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import { professions, teamTitles } from './lexicon/staff.ts'
import { isPersonName, variantKind } from './variants.ts'

const profession = phrases(fold(professions))
const team = phrases(fold(teamTitles))

export function announcesStaff(text: string): boolean {
  return text.length < 80 && team(wordsOf(fold(text))) !== null
}

export const isLevel = (text: string) =>
  variantKind(text) === 'level' || profession(wordsOf(fold(text))) !== null

/** `announced`: a heading says that masters follow; otherwise the line must name a profession. */
export function staffIn(text: string, announced = false): StaffFact | null {
  const match = /^\s*((?:\p{Lu}[\p{L}'’ʼ-]*\.?\s*){1,3}?)\s*(?:[:–—]|\s-|,|\()\s*(.+)$/u.exec(text)
  const name = match?.[1]?.trim()
  if (!name || !isPersonName(name)) return null
  const rest = match![2]!.replace(/[).\s]+$/, '')
  const parts = rest
    .split(/\s*[,;(|]\s*/)
    .map((part) => part.replace(/[).\s]+$/, ''))
    .filter((part) => part !== '')
  const level = parts[0] && parts[0].split(/\s+/).length <= 5 && isLevel(parts[0]) ? parts[0] : undefined
  if (!announced && !level) return null
  if (/\d{3}/.test(rest) && !level) return null
  const skills = parts
    .filter((part) => part !== level)
    .flatMap((part) => part.split(/\s+(?:та|і|и|and|oraz)\s+/))
  return { kind: 'staff', name, ...(level ? { level } : {}), skills, text: text.trim() }
}

/** Skills of a cell, one each. */
export function skillsOf(text: string): string[] {
  return text
    .split(/\s*[,;\n]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^[-–—]$/.test(part))
}

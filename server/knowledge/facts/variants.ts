// Which dimension a few words tell apart: «коротке» → length, «топ-майстер» → level, «Олена» → staff.
import type { VariantKind } from '#contract/facts.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import { firstNames } from './lexicon/names.ts'
import { sizes, variantFillers, variantWords } from './lexicon/variants.ts'

const names = new Set(fold(firstNames).split(/\s+/))
const kinds = (Object.entries(variantWords) as [VariantKind, string][]).map(
  ([kind, list]) => [kind, phrases(fold(list))] as const,
)

/** «Олена», «Анна К.», «Оксана Гнатюк»: a first name known as one, and at most two more capitalised words. */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length === 0 || words.length > 3) return false
  if (!words.every((word) => /^\p{Lu}[\p{L}'’ʼ-]*\.?$/u.test(word))) return false
  return words.some((word) => names.has(fold(word).replace(/\.$/, '')))
}

/** «до 14:00», «після 18:00». */
const atTime =
  /^(?:до|після|с|з|после|before|after|until|from|till|od|do|po|przed)\s+(?:[01]?\d|2[0-4]):[0-5]\d$/

/** The dimension that these words are a value of, or null when they are not known to be any. */
export function variantKind(text: string): VariantKind | null {
  const known = told.get(text)
  if (known !== undefined) return known
  if (told.size > 4000) told.clear()
  const kind = kindOf(text)
  told.set(text, kind)
  return kind
}

/** The same words stand in many rows. */
const told = new Map<string, VariantKind | null>()

function kindOf(text: string): VariantKind | null {
  const folded = fold(text).trim()
  if (folded === '' || folded.length > 60) return null
  if (isPersonName(text)) return 'staff'
  if (atTime.test(folded)) return 'time'
  const words = wordsOf(folded)
  for (const [kind, isOne] of kinds) {
    const found = isOne(words)
    if (!found) continue
    // A single letter is a size only where the words begin with it: «S (довжина 1–2)».
    if (
      kind === 'length' &&
      words[found.from]!.length <= 2 &&
      found.from > 0 &&
      !/[сc][мm]/.test(words[found.from]!)
    )
      continue
    return kind
  }
  return null
}

const filler = phrases(variantFillers)
const size = phrases(sizes)
/** No service is called so: «коротке волосся», «S (довжина 1–2)», «топ-майстер», «Вихідні». */
export function isBareVariant(text: string): boolean {
  const kind = variantKind(text)
  return kind !== null && ['length', 'level', 'staff', 'time'].includes(kind) && isVariantOnly(text)
}

/** Nothing but words that tell variants apart; «Чоловічий» is one in a column of its own, and a service in a list. */
export function isVariantOnly(text: string): boolean {
  const kind = variantKind(text)
  if (kind === null) return false
  if (kind === 'staff' || atTime.test(fold(text))) return true
  const words = wordsOf(fold(text))
  if (kind === 'length' && size(words)?.from === 0) return true
  const known = kinds.find(([one]) => one === kind)![1]
  return words.every((word) => /\d/.test(word) || known([word]) !== null || filler([word]) !== null)
}

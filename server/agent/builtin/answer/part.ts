// A piece of a reply: what is said, what it stands on, what is done besides.
import type { Action } from '#contract/agent.ts'
import type { Calculation, CustomerLanguage, KnownFact } from '../../engine.ts'
import type { Wish } from '../coverage.ts'
import type { Memory, Question } from '../dialogue.ts'
import type { Term } from '../own-check.ts'
import en, { informal as enInformal } from '../phrases/en.ts'
import type { InformalPhrases, Phrases } from '../phrases/phrases.ts'
import pl, { informal as plInformal } from '../phrases/pl.ts'
import ru, { informal as ruInformal } from '../phrases/ru.ts'
import uk, { informal as ukInformal } from '../phrases/uk.ts'

export type Part = {
  text: string
  /** Said only when there is room. */
  extra?: string
  evidence: readonly KnownFact[]
  terms?: readonly Term[]
  /** What was calculated, in the order it is said. */
  calculations?: readonly Calculation[]
  actions?: readonly Action[]
  remember?: {
    /** The things priced, for «і брови теж» and «а разом?». */
    basket?: readonly Wish[]
    pending?: Memory['pending']
    wish?: Wish
    question?: Question
    staff?: readonly string[]
    topics?: readonly string[]
  }
}

const formal: Record<CustomerLanguage, Phrases> = { uk, ru, en, pl }
const informal: Record<CustomerLanguage, InformalPhrases> = {
  uk: ukInformal,
  ru: ruInformal,
  en: enInformal,
  pl: plInformal,
}

export function phrasesIn(language: CustomerLanguage, address: 'formal' | 'informal' | null): Phrases {
  return address === 'informal' ? { ...formal[language], ...informal[language] } : formal[language]
}

export function fill(phrase: string, slots: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole))
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** «1 послуга, 2 послуги, 5 послуг»; English and Polish fit the same three forms. */
export function plural(
  count: number,
  forms: readonly [string, string, string],
  language: CustomerLanguage,
): string {
  if (language === 'en') return count === 1 ? forms[0] : forms[1]
  const ten = count % 10
  const hundred = count % 100
  if (language === 'pl' ? count === 1 : ten === 1 && hundred !== 11) return forms[0]
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? forms[1] : forms[2]
}

export function listed(items: readonly string[], and: string): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}

/** The end of a sentence, unless the text brought its own. */
export function sentence(text: string): string {
  return /[.!?…»”"]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

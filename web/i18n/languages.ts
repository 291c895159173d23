// The languages the app speaks: one line each, loaded when somebody wants it.
import type { Language } from '#contract/problem.ts'
import type { Texts } from './texts.ts'

type Offer = { name: string; load: () => Promise<{ default: Texts }> }

export const offered = {
  uk: { name: 'Українська', load: () => import('./uk.ts') },
  en: { name: 'English', load: () => import('./en.ts') },
} satisfies Partial<Record<Language, Offer>>

export type Offered = keyof typeof offered

export const isOffered = (language: string): language is Offered => language in offered

/** The language chosen on this device, else the first of the browser's that we speak, else Ukrainian. */
export function preferredLanguage(): Offered {
  const chosen = chosenLanguage()
  if (chosen) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isOffered) ?? 'uk'
}

export function chosenLanguage(): Offered | null {
  const chosen = localStorage.getItem('language')
  return chosen && isOffered(chosen) ? chosen : null
}

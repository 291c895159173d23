// The languages the app speaks. Of one language only what the page needs is loaded, stage by stage.
import type { Language } from '#contract/problem.ts'
import type { Same } from './texts.ts'
import type app from './uk/app.ts'
import type entry from './uk/entry.ts'
import type landing from './uk/landing.ts'

type Loaded<Ukrainian> = () => Promise<{ default: Same<Ukrainian> }>

/** `entry`: before signing in; `landing`: the first page of a visitor; `app`: the signed-in pages. */
type Offer = {
  name: string
  entry: Loaded<typeof entry>
  landing: Loaded<typeof landing>
  app: Loaded<typeof app>
}
export type Stage = 'entry' | 'landing' | 'app'

export const offered: Record<Language, Offer> = {
  uk: {
    name: 'Українська',
    entry: () => import('./uk/entry.ts'),
    landing: () => import('./uk/landing.ts'),
    app: () => import('./uk/app.ts'),
  },
  en: {
    name: 'English',
    entry: () => import('./en/entry.ts'),
    landing: () => import('./en/landing.ts'),
    app: () => import('./en/app.ts'),
  },
  pl: {
    name: 'Polski',
    entry: () => import('./pl/entry.ts'),
    landing: () => import('./pl/landing.ts'),
    app: () => import('./pl/app.ts'),
  },
  de: {
    name: 'Deutsch',
    entry: () => import('./de/entry.ts'),
    landing: () => import('./de/landing.ts'),
    app: () => import('./de/app.ts'),
  },
}

export type Offered = Language

export const isOffered = (language: string): language is Offered => Object.hasOwn(offered, language)

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

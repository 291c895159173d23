// The current language: its texts, and how it writes numbers, dates and amounts.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { type Format, formatOf } from './format.ts'
import { type Offered, offered, type Stage } from './languages.ts'
import type { Texts } from './texts.ts'
import { type Translate, translator } from './translator.ts'

export type Spoken = { language: Offered; t: Translate }

export type I18n = Spoken & {
  format: Format
  speak(language: Offered): Promise<void>
  /** Hours and visits are told in the salon's zone, wherever the owner is. */
  tellIn(timeZone: string): void
}

/** What pages have needed so far; another language brings all of it along. */
const needed = new Set<Stage>(['entry'])
let current: { language: Offered; texts: Partial<Texts> } | null = null

export async function load(language: Offered): Promise<Spoken> {
  const texts: Partial<Texts> = {}
  current = { language, texts }
  await Promise.all([...needed].map((stage) => fill(language, texts, stage)))
  const t = translator(language, texts)
  // Screen readers pronounce the page by it, and requests ask for sentences in it.
  document.documentElement.lang = language
  return { language, t }
}

/** Awaited beside the code of a page, so that its texts are there when it is shown. */
export async function loadStage(stage: Stage): Promise<void> {
  needed.add(stage)
  if (current) await fill(current.language, current.texts, stage)
}

async function fill(language: Offered, texts: Partial<Texts>, stage: Stage): Promise<void> {
  Object.assign(texts, (await offered[language][stage]()).default)
}

const Current = createContext<I18n | null>(null)

export function I18nProvider({ start, children }: { start: Spoken; children: ReactNode }) {
  const [{ language, t }, setI18n] = useState(start)
  const [timeZone, tellIn] = useState<string>()
  const format = useMemo(() => formatOf(language, t, timeZone), [language, t, timeZone])
  const speak = useCallback(async (wanted: Offered) => setI18n(await load(wanted)), [])
  const spoken = useMemo(() => ({ language, t, format, speak, tellIn }), [language, t, format, speak])
  return <Current value={spoken}>{children}</Current>
}

export function useI18n(): I18n {
  const i18n = useContext(Current)
  if (!i18n) throw new Error('No language is loaded yet')
  return i18n
}

/** What the owner chose stays chosen on this device. */
export function useChooseLanguage(): (language: Offered) => void {
  const { speak } = useI18n()
  return (language) => {
    localStorage.setItem('language', language)
    void speak(language)
  }
}

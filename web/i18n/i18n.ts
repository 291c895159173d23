// The current language: its texts, and how it writes numbers, dates and amounts.
import { observable, useValue } from '#web/api/observable.ts'
import { type Format, formatOf } from './format.ts'
import { type Offered, offered } from './languages.ts'
import type { Plural, Text, TextKey, Texts } from './texts.ts'

export type Parameters = Record<string, string | number>
export type Translate = (key: TextKey, parameters?: Parameters) => string
export type I18n = { language: Offered; t: Translate; format: Format }

const current = observable<I18n | null>(null)

export function useI18n(): I18n {
  const i18n = useValue(current)
  if (!i18n) throw new Error('No language is loaded yet')
  return i18n
}

export async function speak(language: Offered): Promise<void> {
  const { default: texts } = await offered[language].load()
  const t = translator(language, texts)
  document.documentElement.lang = language
  current.set({ language, t, format: formatOf(language, t) })
}

/** What the owner chose stays chosen on this device. */
export async function chooseLanguage(language: Offered): Promise<void> {
  localStorage.setItem('language', language)
  await speak(language)
}

export function translator(language: string, texts: Texts): Translate {
  const numbers = new Intl.NumberFormat(language)
  const plurals = new Intl.PluralRules(language)
  return (key, parameters = {}) => {
    const wording = formOf(texts[key], parameters.count, plurals)
    return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = parameters[name]
      return typeof value === 'number' ? numbers.format(value) : (value ?? '')
    })
  }
}

function formOf(text: Text, count: string | number | undefined, plurals: Intl.PluralRules): string {
  if (typeof text === 'string') return text
  return text[plurals.select(Number(count)) as keyof Plural] ?? text.other
}

import type { Plural, Text, TextKey, Texts } from './texts.ts'

export type Parameters = Record<string, string | number>
export type Translate = (key: TextKey, parameters?: Parameters) => string

/** Throws on a text whose stage was not loaded: a page that forgot to ask for it fails its first test. */
export function translator(language: string, texts: Partial<Texts>): Translate {
  const numbers = new Intl.NumberFormat(language)
  const plurals = new Intl.PluralRules(language)
  return (key, parameters = {}) => {
    const text = texts[key]
    if (text === undefined) throw new Error(`The text ${key} is not loaded`)
    const wording = formOf(text, parameters.count, plurals)
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

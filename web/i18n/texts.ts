// What a language must say. Ukrainian is written first and sets the list; the others satisfy it.
import type uk from './uk.ts'

/** Forms by Intl.PluralRules; the number stands in them as {count}. */
export type Plural = { one: string; few?: string; many?: string; other: string }

export type Text = string | Plural
export type TextKey = keyof typeof uk
export type Texts = Record<TextKey, Text>

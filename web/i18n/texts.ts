// What a language must say. Ukrainian is written first and sets the list; the others say the same.
import type app from './uk/app.ts'
import type entry from './uk/entry.ts'
import type landing from './uk/landing.ts'

/** Forms by Intl.PluralRules; the number stands in them as {count}. */
export type Plural = { one: string; few?: string; many?: string; other: string }

export type Text = string | Plural
/** Every key of the Ukrainian texts and no other: what is missing does not compile. */
export type Same<Ukrainian> = Record<keyof Ukrainian, Text>

type Written = typeof entry & typeof landing & typeof app
export type TextKey = keyof Written
export type Texts = Record<TextKey, Text>

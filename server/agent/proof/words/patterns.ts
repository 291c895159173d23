// The words of all four languages as expressions. They run on text in canonical form and never ask which language it is in.
import plDates from '../../builtin/dates/words/pl.ts'
import ruDates from '../../builtin/dates/words/ru.ts'
import ukDates from '../../builtin/dates/words/uk.ts'
import en from './en.ts'
import pl from './pl.ts'
import ru from './ru.ts'
import uk from './uk.ts'
import type { ProofWords } from './words.ts'

const all: readonly ProofWords[] = [uk, ru, en, pl]
type Listed = { [K in keyof ProofWords]: ProofWords[K] extends string ? K : never }[keyof ProofWords]

/** Same length as the text, so that places in the one are places in the other. */
export function canonical(text: string): string {
  const lower = text.toLowerCase()
  return (lower.length === text.length ? lower : text)
    .replace(/[’'ʼ`]/g, '’')
    .replace(/[\u00a0\u202f\u2009\t]/g, ' ')
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const alternatives = (entries: readonly string[]): string =>
  [
    ...new Set(
      entries
        .flatMap((list) => list.split(','))
        .map((entry) => canonical(entry.trim()))
        .filter((entry) => entry !== ''),
    ),
  ]
    .sort((a, b) => b.length - a.length)
    .map((entry) =>
      entry
        .split(/\s+/)
        .map((word) => (word.endsWith('*') ? `${escaped(word.slice(0, -1))}\\p{L}*` : escaped(word)))
        .join('\\s+'),
    )
    .join('|')

/** One group, not captured, with no boundaries. */
export const anyOf = (key: Listed): string => `(?:${alternatives(all.map((words) => words[key] as string))})`

export const wordOf = (key: Listed, flags = 'u'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(key)}(?![\\p{L}\\p{N}])`, flags)

const values = (key: 'numerals' | 'spans'): Map<string, number> =>
  new Map(
    all.flatMap((words) =>
      Object.entries(words[key]).flatMap(([value, forms]) =>
        forms.split(',').map((form) => [canonical(form.trim()), Number(value)] as const),
      ),
    ),
  )

export const numeralValues = values('numerals')
export const spanValues = values('spans')
export const anyNumeral = `(?:${alternatives([...numeralValues.keys()])})`
export const anySpan = `(?:${alternatives([...spanValues.keys()])})`

/** «сьомої», «siódmej», “seven”: hours as they are spelled behind a preposition. */
export const hourValues = new Map<string, number>([
  ...[ukDates, ruDates, plDates].flatMap(({ ordinals, endings }) =>
    Object.entries(ordinals).flatMap(([value, stem]) =>
      endings.hour.split(',').map((ending) => [canonical(stem + ending.trim()), Number(value)] as const),
    ),
  ),
  ...Object.entries(en.numerals).flatMap(([value, forms]) =>
    Number(value) > 12
      ? []
      : forms.split(',').map((form) => [canonical(form.trim()), Number(value)] as const),
  ),
])
export const anyHour = `(?:${alternatives([...hourValues.keys()])})`

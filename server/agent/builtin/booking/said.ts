// What one message says towards a visit: services, masters, day and time, name and phone, yes or no.
import type { Turn } from '../../engine.ts'
import { type Ask, cued, understand } from '../ask.ts'
import { type When, whenSaid } from '../dates/when.ts'
import { fold } from '../understand/fold.ts'
import { spokenIn } from '../understand/language.ts'
import { languagesToTry, readWords } from '../understand/words.ts'
import { contactIn } from './contact.ts'
import type { Want } from './draft.ts'
import {
  featuresSaid,
  type Listing,
  mastersNamed,
  mastersOfLevel,
  type WordsSaid,
  wantsIn,
} from './listing.ts'
import { says } from './words.ts'

export type Said = {
  /** The message without the customer's own name and phone, understood. */
  ask: Ask
  text: string
  words: WordsSaid
  wants: Want[]
  /** A service is named, but none of ours. */
  isUnknownService: boolean
  staffIds: number[]
  isAnyStaff: boolean
  when: When | null
  name: string | null
  phone: string | null
  isYes: boolean
  isNo: boolean
}

export function saidIn(turn: Turn, listing: Listing): Said {
  const isOther = (name: string): boolean => {
    const words = readWords(name, /\p{Script=Latin}/u.test(name) ? ['en', 'pl'] : ['uk', 'ru'])
    return mastersNamed(listing, words).ids.length > 0 || words.some(({ meanings }) => meanings.length > 0)
  }
  const { name, phone, rest } = contactIn(turn.message, isOther)
  const text = rest === '' ? turn.message : rest
  const ask = understand({ ...turn, message: text })
  const spoken = spokenIn(text, ask.language)
  const when = whenSaid(text, { now: turn.now, timeZone: turn.salon.timeZone })
  // The numbers of a date are no part of a service's name.
  const timeless = when ? `${text.slice(0, when.span[0])} ${text.slice(when.span[1])}` : text
  const own = readWords(timeless, languagesToTry(spoken), ask.known.vocabulary)
  const named = mastersNamed(listing, own)
  const bare = own.map((word, at) => (named.at.includes(at) ? { ...word, meanings: [], stems: [] } : word))
  const levels = named.ids.length > 0 ? [] : mastersOfLevel(listing, ask.wish.features)
  const staffIds = named.ids.length > 0 ? named.ids : levels
  const words = { words: bare, ages: ask.wish.ages, staffIds }
  const wants = wantsIn(listing, words)
  const namesWork = featuresSaid(listing, bare).some(
    (id) => !/^(?:s|num|n|length|gender|person|level):/.test(id),
  )
  return {
    ask,
    text,
    words,
    wants,
    isUnknownService: wants.length === 0 && (namesWork || ask.strange) && ask.wish.features.length > 0,
    staffIds,
    isAnyStaff: named.ids.length === 0 && says(text, 'anyStaff'),
    when,
    name,
    phone,
    isYes: says(text, 'yes') || cued(ask, 'affirmative'),
    isNo: says(text, 'no') || cued(ask, 'negative'),
  }
}

/** Which of the offered answers is tapped, typed or counted. */
export function chosenOf(text: string, labels: readonly string[]): number | null {
  const plain = (line: string): string => fold(line.trim().replace(/[.!]+$/u, ''))
  const exact = labels.findIndex((label) => plain(label) === plain(text))
  if (exact >= 0) return exact
  const number = text.trim().match(/^(?:№|#)?\s*(\d)\s*[.)]?$/)
  const counted = number
    ? Number(number[1]) - 1
    : says(text, 'first')
      ? 0
      : says(text, 'second')
        ? 1
        : says(text, 'third')
          ? 2
          : null
  return counted !== null && counted < labels.length ? counted : null
}

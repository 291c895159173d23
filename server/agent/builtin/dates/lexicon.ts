// What a word means to the reader of dates, in all four languages at once: people mix them in one sentence.
import { editDistance, fold } from '../understand/fold.ts'
import en from './words/en.ts'
import pl from './words/pl.ts'
import ru from './words/ru.ts'
import uk from './words/uk.ts'
import type { DateWords, DayPart, Edge, Holiday, Moment, Sign, Unit, Which } from './words/words.ts'

export type Meanings = {
  signs: ReadonlySet<Sign>
  /** 0 is Monday. */
  weekday?: number
  shyWeekday?: number
  month?: number
  moment?: Moment
  which?: Which
  unit?: Unit
  /** «за» of the unit's language counts from now. */
  within?: boolean
  edge?: Edge
  holiday?: Holiday
  cardinal?: number
  cardinalOf?: number
  hourOrdinal?: number
  dateOrdinal?: number
  /** «полтретьего» → 3 */
  halfTo?: number
  hourSuffix?: boolean
  dateSuffix?: boolean
  part?: DayPart
  besidePart?: DayPart
  amount?: boolean
  notDate?: boolean
  plain?: boolean
}
type Draft = Omit<Meanings, 'signs'> & { signs: Set<Sign> }

export const nothing: Meanings = { signs: new Set() }

/** A dictionary for words of one script: a Cyrillic word is never Polish. */
class Dictionary {
  private readonly shortestSlip: number
  readonly phrases = new Map<string, Draft>()
  private readonly stems = new Map<string, Draft>()
  private readonly firstWords = new Set<string>()
  private readonly similar = new Map<string, string[]>()

  constructor(shortestSlip: number) {
    this.shortestSlip = shortestSlip
  }

  add(list: string, put: (draft: Draft) => void): void {
    for (const entry of list.split(',').map((each) => each.trim())) {
      if (entry === '') continue
      const words = entry.split(/[\s-]+/)
      const key = words.map((each) => folded(each.replace('*', ''))).join(' ')
      const place = entry.endsWith('*') ? this.stems : this.phrases
      const draft = place.get(key) ?? { signs: new Set() }
      put(draft)
      place.set(key, draft)
      if (words.length > 1) this.firstWords.add(folded(words[0]!))
    }
  }

  /** Names of days, months and moments are found in spite of a slip of the finger. */
  prepareSlips(): void {
    for (const [key, draft] of this.phrases) {
      const long = draft.unit === 'week' || draft.unit === 'month'
      const named =
        draft.weekday ?? draft.month ?? draft.moment ?? draft.part ?? (long ? draft.unit : undefined)
      if (named === undefined || key.length < 5 || key.includes(' ')) continue
      const bucket = this.similar.get(key[0]!) ?? []
      bucket.push(key)
      this.similar.set(key[0]!, bucket)
    }
  }

  begins(key: string): boolean {
    return this.firstWords.has(key)
  }

  find(key: string): Meanings | null {
    if (key.includes(' ')) return this.phrases.get(key) ?? null
    return this.phrases.get(key) ?? this.byStem(key) ?? this.bySlip(key)
  }

  private byStem(key: string): Draft | null {
    for (let length = key.length; length >= 3; length--) {
      const found = this.stems.get(key.slice(0, length))
      if (found) return found
    }
    return null
  }

  private bySlip(key: string): Draft | null {
    if (key.length < this.shortestSlip) return null
    let best: { key: string; distance: number } | null = null
    for (const candidate of this.similar.get(key[0]!) ?? []) {
      // Two slips only in a long word: the short ones are too near to others.
      const most = candidate.length >= 9 ? 2 : 1
      const distance = editDistance(key, candidate, most)
      if (distance <= most && (!best || distance < best.distance)) best = { key: candidate, distance }
    }
    return best ? this.phrases.get(best.key)! : null
  }
}

/** On top of the one alphabet: «h» stands for «х» as often as for «г». */
const folded = (word: string): string => fold(word.replace(/['’ʼ`´]/g, '')).replaceAll('х', 'г')

const looksLike: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

/** «cереда» begun with a Latin letter is still «середа». */
function oneScript(word: string): string {
  // Alone, «c» and «y» stand for «с» and «у»: no other language here has such words.
  const mixed = /[a-z]/i.test(word) && /\p{Script=Cyrillic}/u.test(word)
  if (!mixed && !/^[cy]$/i.test(word)) return word
  return word.toLowerCase().replace(/[a-z]/g, (letter) => looksLike[letter] ?? letter)
}

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

function numbered(list: Record<number, string>): [number, string][] {
  return Object.entries(list).map(([value, forms]) => [Number(value), forms])
}

function addLanguage(to: Dictionary, words: DateWords): void {
  weekdayNames.forEach((name, weekday) => {
    to.add(words.weekdays[name], (draft) => {
      draft.weekday = weekday
    })
    to.add(words.shyWeekdays[name] ?? '', (draft) => {
      draft.shyWeekday = weekday
    })
  })
  for (const [month, forms] of numbered(words.months))
    to.add(forms, (draft) => {
      draft.month = month
    })
  const named = <Name extends string>(
    list: Partial<Record<Name, string>>,
    put: (draft: Draft, name: Name) => void,
  ) => {
    for (const name of Object.keys(list) as Name[]) to.add(list[name]!, (draft) => put(draft, name))
  }
  named(words.moments, (draft, name) => {
    draft.moment = name
  })
  named(words.which, (draft, name) => {
    draft.which = name
  })
  named(words.units, (draft, name) => {
    draft.unit = name
    draft.within ||= words.signs.within !== undefined
  })
  named(words.edges, (draft, name) => {
    draft.edge = name
  })
  named(words.holidays, (draft, name) => {
    draft.holiday = name
  })
  named(words.parts, (draft, name) => {
    draft.part = name
  })
  named(words.besideParts, (draft, name) => {
    draft.besidePart = name
  })
  named(words.signs, (draft, name) => {
    draft.signs.add(name)
  })
  for (const [value, forms] of numbered(words.cardinals))
    to.add(forms, (draft) => {
      draft.cardinal = value
    })
  for (const [value, forms] of numbered(words.cardinalsOf))
    to.add(forms, (draft) => {
      draft.cardinalOf = value
    })
  for (const [value, stem] of numbered(words.ordinals)) {
    to.add(endedForms(stem, words.endings.hour), (draft) => {
      draft.hourOrdinal = value
    })
    to.add(endedForms(stem, words.endings.date), (draft) => {
      draft.dateOrdinal = value
    })
    for (const prefix of words.halfPrefix.split(', ').filter(Boolean)) {
      to.add(endedForms(prefix + stem, `${words.endings.date}, ${words.endings.hour}`), (draft) => {
        draft.halfTo = value
      })
    }
  }
  to.add(words.suffixes.hour, (draft) => {
    draft.hourSuffix = true
  })
  to.add(words.suffixes.date, (draft) => {
    draft.dateSuffix = true
  })
  to.add(words.amounts, (draft) => {
    draft.amount = true
  })
  to.add(words.notDates, (draft) => {
    draft.notDate = true
  })
  to.add(words.plain, (draft) => {
    draft.plain = true
  })
}

/** A dash for an ending is the bare stem. */
function endedForms(stem: string, endings: string): string {
  return endings === ''
    ? ''
    : endings
        .split(', ')
        .map((ending) => stem + ending.replace('-', ''))
        .join(',')
}

function dictionaryOf(languages: readonly DateWords[], shortestSlip: number): Dictionary {
  const dictionary = new Dictionary(shortestSlip)
  for (const language of languages) addLanguage(dictionary, language)
  dictionary.prepareSlips()
  return dictionary
}

const cyrillic = dictionaryOf([uk, ru], 6)
// Ukrainian and Russian are written in Latin letters too, so that among four languages short words are near each other.
const latin = dictionaryOf([uk, ru, en, pl], 7)

const marks: Record<string, Meanings> = {
  '&': { signs: new Set(['and']) },
}
const amountMark: Meanings = { signs: new Set(), amount: true }

export type KnownWord = { key: string; isLatin: boolean; begins: boolean; means: Meanings | null }

const known = new Map<string, KnownWord>()

export function wordOf(text: string): KnownWord {
  const found = known.get(text)
  if (found) return found
  const whole = oneScript(text)
  const isLatin = !/\p{Script=Cyrillic}/u.test(whole)
  const dictionary = isLatin ? latin : cyrillic
  const key = folded(whole)
  const word: KnownWord = { key, isLatin, begins: dictionary.begins(key), means: dictionary.find(key) }
  // Customers' words come from outside: the memo may not grow with them for ever.
  if (known.size > 20_000) known.clear()
  known.set(text, word)
  return word
}

/** What words say together; null where they say nothing of their own. */
export function phraseOf(words: readonly KnownWord[]): Meanings | null {
  const dictionary = words.some((word) => word.isLatin) ? latin : cyrillic
  return dictionary.find(words.map((word) => word.key).join(' '))
}

export function markOf(text: string): Meanings {
  return marks[text] ?? (/^[%₴$€£°№#"″]$/.test(text) ? amountMark : nothing)
}

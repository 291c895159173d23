// Opening hours in a line or sentence: «Пн–Пт 9:00–20:00, сб 10–18, нд вихідний», «31 грудня до 13:00».
import type { HoursFact, Weekday } from '#contract/facts.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import { type Part, partsOf } from './hours-words.ts'
import { announces, notHours } from './lexicon/hours.ts'
import { currencyIn } from './price.ts'

export type HoursRead = {
  facts: HoursFact[]
  /** Said of hours that stand elsewhere. */
  pause?: { from: string; to: string }
  lastBooking?: string
  /** A time that cannot be: closes before it opens. */
  isUnclear?: true
}

const announcing = phrases(announces)
const other = phrases(notHours)

export function announcesHours(text: string): boolean {
  const found = announcing(wordsOf(fold(text)))
  return found !== null && found.from <= 2
}

/** `announced`: the words around say that these are hours. Null when the text is about something else. */
export function hoursIn(text: string, announced = false, staff?: string): HoursRead | null {
  if (text.length > 400 || /%/.test(text) || currencyIn(text) || other(wordsOf(fold(text)))) return null
  const clauses = text.split(/(?<=[,;|])\s+/)
  // What stands before the hours («Львів, вул. Зелена 5, пн–сб 9–20») is not of them.
  for (let from = 0; from < Math.min(clauses.length, 4); from++) {
    const parts = partsOf(clauses.slice(from).join(' '))
    const unknown = parts.filter((part) => part.is === 'word' && !part.isKnown).length
    if (unknown > (announced || announcesHours(text) ? 4 : 1)) continue
    const read = new Reader(staff, text).read(parts)
    if (read.facts.length > 0 || read.pause || read.lastBooking || read.isUnclear) return read
  }
  return null
}

class Reader {
  readonly #staff: string | undefined
  readonly #text: string
  #facts: HoursFact[] = []
  /** The facts that what follows («обід», «останній запис») is said of. */
  #last: HoursFact[] = []
  #days: Weekday[] = []
  #dates: { from: string; to: string }[] = []
  #pending: Partial<HoursFact> | undefined
  #isSaid = false
  #mode: 'break' | 'last' | undefined
  #read: Pick<HoursRead, 'pause' | 'lastBooking' | 'isUnclear'> = {}

  constructor(staff: string | undefined, text: string) {
    this.#staff = staff
    this.#text = text
  }

  read(parts: readonly Part[]): HoursRead {
    for (const [at, part] of parts.entries()) {
      if (part.is === 'evenIf') {
        this.#say({ closed: false, note: this.#text.trim() })
        break
      }
      this.#take(part, parts[at + 1], parts[at - 1])
    }
    this.#end()
    return {
      facts: this.#facts.filter(isPossible),
      ...this.#read,
      ...(this.#facts.every(isPossible) ? {} : { isUnclear: true }),
    }
  }

  #take(part: Part, next: Part | undefined, before: Part | undefined): void {
    switch (part.is) {
      case 'days': {
        const isSubject = this.#days.length + this.#dates.length > 0
        if (part.maybeClosed && isSubject && !this.#isSaid) {
          this.#say({ closed: true })
          return
        }
        if (part.maybeClosed && next?.is !== 'times') {
          this.#begin()
          this.#pending = { closed: true }
          return
        }
        this.#begin()
        this.#days.push(...part.days)
        return
      }
      case 'dates':
        this.#begin()
        this.#dates.push(...part.dates)
        return
      case 'times':
        this.#times(part)
        return
      case 'closed':
        this.#say({ closed: true })
        return
      case 'break':
      case 'last':
        // «Без перерви».
        if (!(before?.is === 'word' && /^(?:без|no|bez)$/.test(before.word))) this.#mode = part.is
        return
      case 'end':
        this.#end()
        return
      default:
        return
    }
  }

  #times({ opens, closes }: { opens?: string; closes?: string }): void {
    const mode = this.#mode
    this.#mode = undefined
    if (mode === 'break') {
      if (!opens || !closes) return
      if (this.#last.length === 0) this.#read.pause = { from: opens, to: closes }
      for (const fact of this.#last) Object.assign(fact, { breakFrom: opens, breakTo: closes })
      return
    }
    if (mode === 'last') {
      const time = opens ?? closes
      if (this.#last.length === 0) this.#read.lastBooking = time
      for (const fact of this.#last) fact.lastBooking = time
      return
    }
    const [only] = this.#last
    // «9–13, 14–18»: a break between.
    if (this.#isSaid && only?.closes && opens && closes && only.closes < opens && !only.breakFrom) {
      for (const fact of this.#last) Object.assign(fact, { breakFrom: fact.closes, breakTo: opens, closes })
      return
    }
    this.#say({
      closed: false,
      ...(opens ? { opens } : {}),
      ...(closes ? { closes: closes === '00:00' ? '24:00' : closes } : {}),
    })
  }

  /** Days said after their hours were: the ones before are done. */
  #begin(): void {
    if (this.#isSaid) {
      this.#days = []
      this.#dates = []
      this.#isSaid = false
    }
  }

  #say(said: Partial<HoursFact>): void {
    if (this.#days.length + this.#dates.length === 0) {
      this.#pending = said
      return
    }
    const base = {
      kind: 'hours' as const,
      closed: false,
      ...(this.#staff ? { staff: this.#staff } : {}),
      ...said,
    }
    const facts: HoursFact[] = this.#dates.map(({ from, to }) => ({ ...base, days: [], from, to }))
    if (this.#days.length > 0) facts.unshift({ ...base, days: [...new Set(this.#days)] })
    this.#facts.push(...facts)
    this.#last = facts
    this.#isSaid = true
    this.#pending = undefined
  }

  #end(): void {
    const isSubject = this.#days.length + this.#dates.length > 0 && !this.#isSaid
    if (isSubject && this.#pending) this.#say(this.#pending)
    else if (isSubject && this.#staff) this.#say({ closed: false })
    this.#begin()
    this.#mode = undefined
  }
}

function isPossible({ opens, closes }: HoursFact): boolean {
  return opens === undefined || closes === undefined || opens < closes
}

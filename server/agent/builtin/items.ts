// The things a message names one beside the other, each with its price where exactly one is meant, and how many of it.
import type { Ask } from './ask.ts'
import type { Offer, Priced } from './catalogue.ts'
import { dimensionOf, type Wish } from './coverage.ts'
import { namesService } from './dialogue.ts'
import { parts, weakConcepts } from './lexicon/lexicon.ts'
import { type Found, findOffers } from './match.ts'
import { featuresOf, isWork, type Word } from './understand/words.ts'

export type Item = {
  wish: Wish
  found: readonly Found[]
  /** The one price that is meant; null when the customer has to say which. */
  price: Priced | null
  /** The one time it takes; several masters may have several prices but the same time. */
  timed: Priced | null
  count: number
}

const partIds: ReadonlySet<string> = new Set<string>(parts)
export const isService = (id: string): boolean => isWork(id) && !partIds.has(id) && !weakConcepts.has(id)

/** Told of one thing, these count for its neighbours too, unless they have their own. */
const shareable: ReadonlySet<string> = new Set(['level', 'length', 'gender', 'size'])

export type Segment = {
  words: readonly Word[]
  features: readonly string[]
  minutes: number | null
  ages: readonly number[]
}

export function cutAt(words: readonly Word[], ends: (word: Word) => boolean): Word[][] {
  const cut: Word[][] = [[]]
  for (const word of words) {
    if (ends(word)) cut.push([])
    cut.at(-1)!.push(word)
  }
  return cut.filter((each) => each.length > 0)
}

export const endsThing = (word: Word): boolean => word.afterBreak || word.meanings.includes('joins')

/** «60 хв», «1,5 години», «пів години» */
export function minutesIn(words: readonly Word[]): number | null {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    if (word.number !== null && next?.meanings.includes('unit:minutes')) return word.number
    if (word.number !== null && next?.meanings.includes('unit:hours')) return word.number * 60
    const span = word.meanings.find((meaning) => meaning.startsWith('span:'))
    if (span) return Number(span.slice(5))
  }
  return null
}

function segmentOf(words: readonly Word[], ask: Ask): Segment {
  const features = featuresOf(words)
    .map((feature) => feature.id)
    .filter(
      (id) => (!/^(s|num|n):/.test(id) || ask.known.catalogue.having.has(id)) && !ask.circumstances.has(id),
    )
  const ages = ask.wish.ages.filter((age) => words.some((word) => word.number === age))
  return { words, features: [...new Set(features)], minutes: minutesIn(words), ages }
}

/** Rows for several people are things of their own. */
const sets: ReadonlySet<string> = new Set(['person:two', 'person:family'])

const namesThing = ({ features, ages }: Segment): boolean =>
  namesService({ features, ages, staff: null }) || ages.length > 0 || features.some((id) => sets.has(id))

/** Those that name a thing; of one thing only, also what tells its variants apart: «майстер» against «інструктор». */
function thingsAmong(segments: readonly Segment[], all: boolean): Segment[] {
  const naming = segments.filter(namesThing)
  const [only] = naming
  if (!all || !only || naming.length > 1) return naming
  const telling = segments.filter(
    (segment) =>
      segment !== only &&
      (segment.features.some((id) => dimensionOf(id) !== null) || segment.minutes !== null),
  )
  const own = new Set(only.features.map(dimensionOf))
  const apart = telling.filter(({ features }) => features.every((id) => !own.has(dimensionOf(id))))
  // «стилістка дорожча за перукаря, модельна на довге»: the thing is said once for both.
  if (apart.length > 1 && apart.length === telling.length) return telling
  return segments.filter((segment) => segment === only || telling.includes(segment))
}

function nearestWith(segments: readonly Segment[], at: number, fits: (id: string) => boolean): string[] {
  const order = [...segments.keys()].sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)
  for (const index of order) {
    if (index === at) continue
    const found = segments[index]!.features.filter(fits)
    if (found.length > 0) return found
  }
  return []
}

/** What a segment may mean, most likely first: «масаж спини і ніг» means a massage twice. */
function wishesOf(segments: readonly Segment[], at: number, { staff }: Wish): Wish[] {
  const { features, minutes, ages } = segments[at]!
  const own = new Set(features.map(dimensionOf))
  const shared = [...shareable].flatMap((dimension) =>
    own.has(dimension) || (dimension === 'gender' && own.has('person'))
      ? []
      : nearestWith(segments, at, (id) => dimensionOf(id) === dimension),
  )
  const time = minutes === null ? {} : { minutes }
  const wish = (more: readonly string[]): Wish => ({
    features: [...new Set([...features, ...more])],
    ages,
    staff: own.has('level') ? null : staff,
    ...time,
  })
  if (features.some(isService)) return [wish(shared), wish([])]
  const quality = (id: string): boolean =>
    dimensionOf(id) === null && !partIds.has(id) && !weakConcepts.has(id)
  const works = nearestWith(segments, at, isService)
  const services = works.length > 0 ? works : nearestWith(segments, at, quality)
  const person = ages.length > 0 ? nearestWith(segments, at, (id) => id.startsWith('person:')) : []
  const bodily = features.some((id) => partIds.has(id))
    ? []
    : nearestWith(segments, at, (id) => partIds.has(id) && !weakConcepts.has(id))
  // «оформлення бороди» needs nothing from its neighbour, «хряща» does.
  const whole =
    features.includes('package') || (features.some(quality) && features.some((id) => partIds.has(id)))
  const rest = nearestWith(segments, at, (id) => quality(id) || dimensionOf(id) === 's')
  return [
    ...(whole || features.some((id) => partIds.has(id)) ? [wish(shared)] : []),
    wish([...services, ...shared, ...person]),
    wish([...services, ...bodily, ...shared, ...person]),
    // «класичний 90 хв і 60 хв»
    ...(features.every((id) => dimensionOf(id) !== null && dimensionOf(id) !== 's')
      ? [wish([...rest, ...bodily, ...shared])]
      : []),
    wish([...shared, ...person]),
    wish([]),
  ].filter(
    (wish) =>
      wish.ages.length > 0 || namesService(wish) || wish.features.some((id) => id.startsWith('person:')),
  )
}

/** The plainest of what was found, where it is plainer by far; a row called so before one that only stands under it. */
function plainest(found: readonly Found[], { features }: Wish): Found | null {
  const works = features.filter(isService)
  const called = found.filter(({ offer }) => works.length > 0 && works.every((id) => offer.name.has(id)))
  const sorted = [...(called.length > 0 ? called : found)].sort((a, b) => a.extra - b.extra)
  const [first, second] = sorted
  if (!first) return null
  return !second || second.extra - first.extra >= 0.4 ? first : null
}

function single(found: readonly Found[], wish: Wish, said: (price: Priced) => unknown): Priced | null {
  const prices = plainest(found, wish)?.prices ?? []
  return new Set(prices.map((price) => JSON.stringify(said(price)))).size === 1 ? prices[0]! : null
}

export function singlePrice(found: readonly Found[], wish: Wish): Priced | null {
  return single(found, wish, ({ known: { fact } }) => [fact.price, fact.minutes])
}

export function itemFrom(wish: Wish, found: readonly Found[], count: number): Item {
  const timed = single(found, wish, ({ known: { fact } }) => fact.minutes)
  return { wish, found, price: singlePrice(found, wish), timed, count }
}

const notCounted = /^(?:unit:(?:years|minutes|hours|money)|month:|day:|contact:)/

/** «3 пілінги», «дві мочки», «нас двоє»: how many of the thing; 1 when nothing is said. */
export function countIn(words: readonly Word[], found: readonly Found[]): number {
  const named = new Set(
    found.flatMap(({ offer }) => [...offer.name, ...offer.implied, ...offer.inCategory, ...offer.variants]),
  )
  const forSeveral = named.has('person:two') || named.has('person:family')
  for (const [at, word] of words.entries()) {
    const several = word.meanings.find((meaning) => meaning.startsWith('persons:'))
    if (several && !forSeveral) return Number(several.slice(8))
    const spelled = word.meanings.find((meaning) => meaning.startsWith('number:'))
    const value = word.number ?? (spelled ? Number(spelled.slice(7)) : null)
    if (value === null || !Number.isInteger(value) || value < 2 || value > 100) continue
    if (named.has(`num:${value}`)) continue
    const next = words[at + 1]
    if (
      !next ||
      next.afterBreak ||
      next.number !== null ||
      next.meanings.some((meaning) => notCounted.test(meaning))
    )
      continue
    const names = (each: Word | undefined): boolean =>
      each !== undefined &&
      !each.afterBreak &&
      featuresOf([each]).some(({ id }) => named.has(id) || (isWork(id) && !partIds.has(id)))
    if (names(next) || names(words[at + 2]) || next.meanings.includes('unit:pieces')) return value
  }
  return 1
}

/** What is called so is meant before what only is of the kind: «укладка» before «кератинове випрямлення». */
function itemOf(wishes: readonly Wish[], { words, features }: Segment, ask: Ask): Item | null {
  const items: Item[] = []
  for (const wish of wishes) {
    const found = findOffers(ask.known.catalogue, wish).filter(({ offer }) => hasSome(offer, features))
    if (found.length === 0) continue
    const item = itemFrom(wish, found, countIn(words, found))
    if (item.price && isCalled(item)) return item
    items.push(item)
  }
  return items.find(({ price }) => price !== null) ?? items[0] ?? null
}

/** A row that has nothing of what this thing is called is its neighbour's. */
function hasSome(offer: Offer, features: readonly string[]): boolean {
  const has = new Set([
    ...offer.name,
    ...offer.inCategory,
    ...offer.aside,
    ...offer.implied,
    ...offer.variants,
  ])
  const own = features.filter((id) => !weakConcepts.has(id))
  return own.length === 0 || own.some((id) => has.has(id) || id.startsWith('no:') || id.startsWith('person:'))
}

function isCalled({ wish, found, price }: Item): boolean {
  const row = found.find(({ prices }) => price !== null && prices.includes(price))
  return wish.features.filter(isService).every((id) => row?.offer.name.has(id))
}

/** Every thing the words name; null when one of them is none of the list's. */
export function itemsIn(ask: Ask, words: readonly Word[] = ask.words, all = false): Item[] | null {
  const segments = cutAt(words, endsThing).map((each) => segmentOf(each, ask))
  return itemsOf(thingsAmong(segments, all), segments, ask)
}

function itemsOf(things: readonly Segment[], segments: readonly Segment[], ask: Ask): Item[] | null {
  const items: Item[] = []
  for (const thing of things) {
    // «хлопчики 9 і 10 років»: one for each age.
    const ages = thing.ages.length > 1 ? thing.ages.map((age) => [age]) : [thing.ages]
    for (const own of ages) {
      const wishes = wishesOf(segments, segments.indexOf(thing), ask.wish)
      const item = itemOf(
        wishes.map((wish) => ({ ...wish, ages: own })),
        thing,
        ask,
      )
      if (!item) return null
      // «миття і стилізація», one row of the list in two words.
      const again =
        thing.ages.length === 0 &&
        item.count === 1 &&
        items.some(({ price }) => price && price === item.price)
      if (!again) items.push(item)
    }
  }
  return items
}

/** Sides of a comparison: what stands before and after «ніж», «чи», each with all it names. */
export function sidesIn(ask: Ask, words: readonly Word[], ends: (word: Word) => boolean): Item[][] | null {
  const sides = cutAt(words, ends).map((side) => cutAt(side, endsThing).map((each) => segmentOf(each, ask)))
  const segments = sides.flat()
  const things = thingsAmong(segments, true)
  const found: Item[][] = []
  for (const side of sides) {
    const items = itemsOf(
      side.filter((segment) => things.includes(segment)),
      segments,
      ask,
    )
    if (!items) return null
    if (items.length > 0) found.push(items)
  }
  return found
}
